"""Invented posts with exact labels, from the grammar in `posts.yaml`."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import yaml

from tests.provenance.labelled import Labelled, Mark

_SLOT = re.compile(r"\{(\w+)\}")
_CHOICE = re.compile(r"\(([^()]*\|[^()]*)\)")
_TAG = re.compile(r"<(/?)(\w+)>")
_KEYBOARD = "qwertyuiop asdfghjkl zxcvbnm"
_PLAIN_SHARE = 0.08
_NAMED = ("PERSON", "LOCATION")


class Grammar:
    """Expand templates; `words` gives the slots that come from tables."""

    def __init__(
        self, path: Path, words: dict[str, Callable[[random.Random], str]]
    ) -> None:
        told = yaml.safe_load(path.read_text(encoding="utf-8"))
        self._slots: dict[str, list[str]] = told["slots"]
        self._posts: list[str] = told["posts"]
        self._plain: list[str] = told["plain"]
        self._words = words

    def posts(self, count: int, dice: random.Random) -> Iterator[Labelled]:
        """Yield so many posts, in the styles people write in."""
        for _ in range(count):
            bare = dice.random() < _PLAIN_SHARE
            some = [dice.choice(self._plain if bare else self._posts)]
            if dice.random() < 0.3:
                some.append(dice.choice(self._posts))
            joint = dice.choice([", ", ". ", " - ", " and ", "\n", "! "])
            template = "{lead}" + joint.join(some) + "{tail}"
            yield _styled(_unmarked(self._expanded(template, dice)), dice)

    def _expanded(self, text: str, dice: random.Random) -> str:
        while True:
            done = _CHOICE.sub(lambda m: dice.choice(m[1].split("|")), text)
            done = _SLOT.sub(lambda m: self._slot(m[1], dice), done)
            if done == text:
                return re.sub(r"\\d", lambda _: str(dice.randrange(10)), text)
            text = done

    def _slot(self, name: str, dice: random.Random) -> str:
        if name in self._words:
            return self._words[name](dice)
        return dice.choice(self._slots[name])


def _unmarked(text: str) -> Labelled:
    marks: list[Mark] = []
    parts: list[str] = []
    size = at = 0
    opened: list[int] = []
    for tag in _TAG.finditer(text):
        parts.append(text[at : tag.start()])
        size += tag.start() - at
        at = tag.end()
        if tag[1]:
            marks.append(Mark(opened.pop(), size, tag[2]))
        else:
            opened.append(size)
    parts.append(text[at:])
    return Labelled("".join(parts), tuple(m for m in marks if m.start < m.end))


def _styled(post: Labelled, dice: random.Random) -> Labelled:
    throw = dice.random()
    if throw < 0.35:
        post = recased(post, str.lower)
    elif throw < 0.42:
        post = recased(post, str.upper)
    elif throw < 0.7:
        post = recased(post, lambda text: text[:1].upper() + text[1:])
    if dice.random() < 0.4:
        post = without(post, "'’")
    if dice.random() < 0.25:
        post = _mistyped(post, dice)
    return post


def recased(post: Labelled, case: Callable[[str], str]) -> Labelled:
    """Return a post in another case; as it is where that would move its marks."""
    text = case(post.text)
    return Labelled(text, post.marks) if len(text) == len(post.text) else post


def without(post: Labelled, characters: str) -> Labelled:
    """Return a post with some characters left out, its marks moved."""
    kept = [i for i, char in enumerate(post.text) if char not in characters]
    return _picked(post, kept)


def _mistyped(post: Labelled, dice: random.Random) -> Labelled:
    inside = {i for m in post.marks if m.label in _NAMED for i in range(m.start, m.end)}
    letters = [i for i, char in enumerate(post.text) if char.isalpha()]
    if inside and dice.random() < 0.5:
        letters = [i for i in letters if i in inside]
    if not letters:
        return post
    at = dice.choice(letters)
    if dice.random() < 0.5:
        return _picked(post, [i for i in range(len(post.text)) if i != at])
    near = _KEYBOARD.find(post.text[at].lower())
    other = _KEYBOARD[near + 1 : near + 2].strip() or "e"
    return Labelled(post.text[:at] + other + post.text[at + 1 :], post.marks)


def _picked(post: Labelled, kept: list[int]) -> Labelled:
    place = {old: new for new, old in enumerate(kept)}
    marks: list[Mark] = []
    for mark in post.marks:
        inside = [place[i] for i in range(mark.start, mark.end) if i in place]
        if inside:
            marks.append(Mark(inside[0], inside[-1] + 1, mark.label))
    return Labelled("".join(post.text[i] for i in kept), tuple(marks))
