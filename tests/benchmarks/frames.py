"""Addresses put into sentences, as people write them; the same ones every time."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator

from scanner.labelled import IGNORED, Label, Sample
from scanner.model import Span

SEED = 3
FRAMES = (
    "We close on {} next Friday!",
    "moving day, {} here we come",
    "My brother just bought {} and the kitchen is huge.",
    "party at {} saturday, bring chairs",
    "You can drop the crib off at {}, side door is open.",
    "anyone else lose power?? im at {}",
    "Our new place is {}. Come by whenever.",
    "i grew up in the house at {} and it looks so small now",
    "The yard sale is at {} from 8 till noon",
    "Please send the cards to {}.",
    "OMW HOME, {} IN TEN MINUTES",
    "Heading to {} for dinner with the in-laws",
    "lol the pizza guy couldn't find {} again",
    "they are renting {} until the baby comes",
    "Mom still lives at {}, same mailbox and all",
    "Address: {}",
    "selling the couch, pick up at {} after 6",
    "Does anyone know a plumber who comes out to {}?",
    "So happy to call {} home 🏡",
    "new address is {}, pls update your xmas list",
    "Meet me at {}, I'll be out front",
    "(our house: {})",
    "the package for {} went to the neighbours",
    "Thanks to everyone who helped us move into {} today!",
)
Labelled = tuple[str, list[tuple[int, int, str]], str]


def framed(addresses: Iterable[Labelled]) -> tuple[list[Sample], list[Sample]]:
    """Return the sentences with a numbered street, and those with another place."""
    dice = random.Random(SEED)
    numbered, others = [], []
    for text, parts, _ in addresses:
        before, after = dice.choice(FRAMES).split("{}")
        whole = Label(IGNORED, Span(len(before), len(before) + len(text)))
        streets = tuple(_streets(parts, len(before)))
        sample = Sample(before + text + after, (*streets, whole))
        (numbered if streets else others).append(sample)
    return numbered, others


def _streets(parts: list[tuple[int, int, str]], shift: int) -> Iterator[Label]:
    """Yield the stretch from the first house number to the name of its street."""
    numbers = [start for start, _, kind in parts if kind == "AddressNumber"]
    if not numbers:
        return
    names = [b for a, b, kind in parts if kind == "StreetName" and a > numbers[0]]
    if names:
        yield Label("STREET_ADDRESS", Span(shift + numbers[0], shift + names[0]))
