"""A text as the tagger's numbers: word pieces, and what each word looks like.

The tokenizer knows no capitals; what they tell comes beside the pieces, so that text
in lower case loses that hint and nothing else. Names of the tables come the same way.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING

from scanner.model import Span
from scanner.tables import rows

if TYPE_CHECKING:
    from tokenizers import Tokenizer

FEATURES = (8, 4, 4, 4)  # sizes: shape; given name, surname, place by how common
MOST_PIECES = 256
_NOTHING = (0, 0, 0, 0)
Features = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Encoded:
    """The numbers of one text.

    `pieces` and `features` have one entry a word piece; `words` has, for each word,
    the place of its first piece and its span in code points.
    """

    pieces: list[int]
    features: list[Features]
    words: list[tuple[int, Span]]


def encode(text: str) -> Encoded:
    """Return a text as numbers; what lies behind `MOST_PIECES` pieces is left out."""
    told = tokenizer().encode(text)
    pieces, owners = told.ids, told.word_ids
    if len(pieces) > MOST_PIECES:
        pieces = [*pieces[: MOST_PIECES - 1], pieces[-1]]
        owners = [*owners[: MOST_PIECES - 1], None]
    spans: dict[int, Span] = {}
    first: dict[int, int] = {}
    for place, owner in enumerate(owners):
        if owner is not None:
            start, end = told.offsets[place]
            first.setdefault(owner, place)
            spans[owner] = Span(spans.get(owner, Span(start, end)).start, end)
    looks = {owner: look(text[s.start : s.end]) for owner, s in spans.items()}
    features = [_NOTHING if owner is None else looks[owner] for owner in owners]
    return Encoded(pieces, features, [(first[owner], s) for owner, s in spans.items()])


@functools.cache
def tokenizer() -> Tokenizer:
    """Return the tokenizer of the shipped model; it truncates and pads nothing."""
    from tokenizers import Tokenizer  # noqa: PLC0415  # heavy: only when needed

    path = resources.files("scanner") / "data" / "ner" / "tokenizer.json"
    found = Tokenizer.from_str(path.read_text("utf-8"))
    found.no_truncation()
    found.no_padding()
    return found


def look(word: str) -> Features:
    """Return what a word looks like, and how common it is as a name of each kind."""
    return (_shape(word), *_names().get(word.lower(), (0, 0, 0)))


def _shape(word: str) -> int:
    tests = (
        (6, word.isdigit()),
        (7, not any(char.isalpha() for char in word)),
        (1, word.islower()),
        (5, len(word) == 1),
        (3, word.isupper()),
        (2, word[0].isupper() and word[1:].islower()),
    )
    return next((shape for shape, holds in tests if holds), 4)


@functools.cache
def _names() -> dict[str, tuple[int, int, int]]:
    return {
        row["word"]: (int(row["given"]), int(row["surname"]), int(row["place"]))
        for row in rows("name_words")
    }
