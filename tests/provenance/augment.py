"""The same posts with other names and in other cases, anew in every epoch."""

from __future__ import annotations

import bisect
import itertools
import math
import random
from collections import Counter
from collections.abc import Callable

from tests.provenance.generate import recased
from tests.provenance.labelled import Labelled, Mark
from tests.provenance.tables import counts, towns

_SWAPPED = 0.35  # of posts get other names
_LOWER, _UPPER = 0.15, 0.08  # of posts lose their case
_PERSON, _LOCATION = 0.3, 0.15  # of names in a post that gets others
_SHORT = 2  # words of a name that is swapped


class Draw:
    """Draw words, the common ones more often: by the root of their count."""

    def __init__(self, count: Counter[str], least: int) -> None:
        self._words = [word for word, n in count.items() if n >= least]
        weights = (math.sqrt(count[word]) for word in self._words)
        self._sums = list(itertools.accumulate(weights))

    def __call__(self, dice: random.Random) -> str:
        """Return one word, in lower case."""
        throw = dice.random() * self._sums[-1]
        return self._words[bisect.bisect(self._sums, throw)]


class Augmenter:
    """Vary posts; what it does depends on its dice alone."""

    def __init__(self) -> None:
        given, surname, _ = counts()
        self._place = towns()
        self.given = Draw(given, 3_000)
        self.surname = Draw(surname, 3_000)
        self.place = Draw(self._place, 5_000)

    def __call__(self, post: Labelled, dice: random.Random) -> Labelled:
        """Return a post as somebody else would have written it."""
        if dice.random() < _SWAPPED:
            post = self._swapped(post, dice)
        throw = dice.random()
        if throw < _LOWER:
            return recased(post, str.lower)
        return recased(post, str.upper) if throw < _LOWER + _UPPER else post

    def _swapped(self, post: Labelled, dice: random.Random) -> Labelled:
        text = post.text
        moves = [
            (mark, new)
            for mark in post.marks
            if (new := self._other(text[mark.start : mark.end], mark.label, dice))
        ]
        for mark, new in sorted(moves, reverse=True):
            text = text[: mark.start] + new + text[mark.end :]

        def moved(at: int) -> int:
            return at + sum(
                len(new) - (mark.end - mark.start)
                for mark, new in moves
                if mark.end <= at
            )

        marks = tuple(Mark(moved(m.start), moved(m.end), m.label) for m in post.marks)
        return Labelled(text, marks, post.knows)

    def _other(self, name: str, label: str, dice: random.Random) -> str | None:
        words = name.split()
        if len(words) > _SHORT or not all(word.isalpha() for word in words):
            return None
        if label == "PERSON" and dice.random() < _PERSON:
            new = " ".join(d(dice) for d in (self.given, self.surname)[: len(words)])
        elif label == "LOCATION" and name.lower() in self._place:
            if dice.random() > _LOCATION:
                return None
            new = self.place(dice)
        else:
            return None
        return _cased(name)(new)


def _cased(like: str) -> Callable[[str], str]:
    if like.isupper() and len(like) > 1:
        return str.upper
    return str.title if like[0].isupper() else str.lower
