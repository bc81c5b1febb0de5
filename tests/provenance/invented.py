"""The words of invented posts: names from tables, the rest from short lists."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

from tests.provenance.augment import Augmenter
from tests.provenance.generate import Grammar
from tests.provenance.labelled import Labelled

_SEED = 5
_WORLD = (
    "London Manchester Leeds Glasgow Cardiff Belfast Dublin Cork Galway Sydney Perth "
    "Brisbane Melbourne Auckland Toronto Calgary Ottawa Halifax Paris Rome Berlin "
    "Madrid Lisbon Dubai Delhi Mumbai Lagos Nairobi Cairo Manila Jakarta Seoul Tokyo "
    "Beijing Bali Cancun Cabo Maui Ibiza Tenerife Crete Spain Italy France Greece "
    "Ireland Scotland Wales England Australia Canada Mexico Brazil India Pakistan "
    "Nigeria Kenya Egypt Syria Iraq Ukraine Poland Russia China Japan Texas Florida "
    "California Ohio Georgia Hawaii Alaska Vegas NYC LA Chicago Boston Dallas Houston "
    "Atlanta Miami Seattle Denver Orlando Disney Disneyland Heathrow Gatwick O'Hare "
    "Essex Kent Surrey Devon Cornwall Yorkshire Brooklyn Queens Manhattan Harlem UK US "
    "USA America Europe Africa Asia Afghanistan Philippines Singapore Jamaica Cuba"
)
# Given names that the United States' table has seldom or never.
_ELSEWHERE = (
    "Saoirse Niamh Aoife Ciaran Eoghan Siobhan Oisin Padraig Gearoid Tadhg Wojciech "
    "Agnieszka Kasia Piotr Zbigniew Oksana Dmytro Olena Bogdan Ngozi Chidi Emeka Funmi "
    "Adebayo Oluwaseun Thandiwe Sipho Kwame Abena Yaw Ama Nguyen Thuy Linh Huong Minh "
    "Siddharth Priyanka Lakshmi Venkat Gurpreet Harjit Manpreet Parveen Shazia Imran "
    "Tariq Yusuf Khadija Aaliyah Xiaoming Weijie Yuki Haruto Sakura Minjun Jiwoo Tala "
    "Kiri Aroha Tane Anahera Talulla Lachlan Hamish Callum Rhys Carys Bronwen Gethin "
    "Jorge Lupita Xochitl Itzel Joaquin Thiago Joao Mateus Bjorn Astrid Ingrid Soren"
)
_STATES = "TX CA OH FL NY PA IL GA MI NC Texas Ohio NSW QLD VIC Ontario BC Kent"
_SAINTS = "Brendan Mary John Patrick Anne Joseph Peter Paul Thomas Michael Columba"
_HASHED = "nofilter summer home mondays family lovemyjob winning weekendvibes"
_BEFORE = ("", "", "", "big", "mr", "lil", "its", "dj", "papa", "mc", "the")
_BEHIND = (
    "",
    "y",
    "ie",
    "o",
    "zz",
    "ee",
    "x",
    "man",
    "boy",
    "girl",
    "plays",
    "tv",
    "bear",
)
_TAILS = ("", "_", "x", "99", "2010", "_pd", "official", "_83", "xo", "tv")


def grammar(augmenter: Augmenter) -> Grammar:
    """Return the grammar with all its words."""
    path = Path(__file__).with_name("posts.yaml")

    def given(dice: random.Random) -> str:
        if dice.random() < 0.15:
            return dice.choice(_ELSEWHERE.split())
        return augmenter.given(dice).title()

    def user(dice: random.Random) -> str:
        name = augmenter.given(dice), dice.choice(["", "_"])
        return "".join(name) + augmenter.surname(dice)[:6] + dice.choice(_TAILS)

    def nickname(dice: random.Random) -> str:
        short = augmenter.given(dice)[: dice.choice([3, 4, 5])]
        made = dice.choice(_BEFORE) + dice.choice([short, augmenter.surname(dice)[:5]])
        return dice.choice([str.title, str.lower])(made + dice.choice(_BEHIND))

    words: dict[str, Callable[[random.Random], str]] = {
        "first": given,
        "surname": lambda dice: augmenter.surname(dice).title(),
        "initial": lambda dice: dice.choice("ABCDEFGHJKLMNOPRSTW"),
        "town": lambda dice: augmenter.place(dice).title(),
        "hashtown": lambda dice: dice.choice([augmenter.place(dice), *_HASHED.split()]),
        "world": _any_of(_WORLD),
        "state": _any_of(_STATES),
        "saint": _any_of(_SAINTS),
        "user": user,
        "nickname": nickname,
        "age": lambda dice: str(
            dice.choice([*range(1, 19), *range(1, 19), 21, 30, 40])
        ),
    }
    return Grammar(path, words)


def _any_of(words: str) -> Callable[[random.Random], str]:
    return lambda dice: dice.choice(words.split())


def posts(count: int, augmenter: Augmenter) -> list[Labelled]:
    """Return invented posts, always the same ones."""
    return list(grammar(augmenter).posts(count, random.Random(_SEED)))
