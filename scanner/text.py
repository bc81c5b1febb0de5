"""The normalised view of a text, the way back to it, and its pieces."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from scanner.model import Span

# One for one: quotation marks and dashes as phones write them.
_SAME_LENGTH = str.maketrans("‘’‛`´“”‟‐‑‒–—―−", "'''''\"\"\"-------")
_KEYCAP = "\u20e3"
_ABBREVIATION = 3  # code points
_SENTENCE = 600  # code points: a text without stops would cost the square
_BREAKS = ("\n\n", "\n", ". ", " ")


def normalise(text: str) -> tuple[str, Sequence[int]]:
    """Return what a reader sees, and for each of its code points the offset in `text`.

    Compatibility forms are folded (NFKC, code point by code point), format characters,
    variation selectors and keycaps dropped, quotes and dashes made plain. The offsets
    have one entry more, for the end.
    """
    if text.isascii():
        return text, range(len(text) + 1)
    kept: list[str] = []
    origins: list[int] = []
    for offset, char in enumerate(text):
        for folded in _fold(char):
            kept.append(folded)
            origins.append(offset)
    return "".join(kept), [*origins, len(text)]


def _fold(char: str) -> str:
    if char.isascii():
        return char
    if unicodedata.category(char) == "Cs":
        return "\ufffd"  # half of a pair: nothing behind this could encode it
    if unicodedata.category(char) == "Cf" or char == _KEYCAP or "︀" <= char <= "️":
        return ""
    # First our own table: NFKC makes a space and an accent of a lone acute.
    plain = unicodedata.normalize("NFKC", char.translate(_SAME_LENGTH))
    folded = plain.translate(_SAME_LENGTH)
    return " " if folded.isspace() and char != "\u2028" else folded


def chunks(text: str, size: int = 10_000, overlap: int = 500) -> Iterator[Span]:
    """Yield stretches of at most `size` code points that cover `text`, overlapping.

    A stretch ends at a paragraph, a line, a sentence or a space where there is one.
    """
    start = 0
    while len(text) - start > size:
        end = _break_before(text, start + size // 2, start + size)
        yield Span(start, end)
        start = max(start + 1, _break_before(text, end - overlap, end - overlap // 2))
    yield Span(start, len(text))


def _break_before(text: str, low: int, high: int) -> int:
    for mark in _BREAKS:
        at = text.rfind(mark, low, high)
        if at >= 0:
            return at + len(mark)
    return high


def sentence(text: str, span: Span) -> Span:
    """Return the sentence or line around a span; spans in code points of `text`.

    What has no end is cut off 600 code points before and behind the span.
    """
    start, end = span.start, span.end
    first, last = max(0, start - _SENTENCE), min(len(text), end + _SENTENCE)
    while start > first and not _ends(text, start - 1):
        start -= 1
    while end < last and not _ends(text, end):
        end += 1
    return Span(start, end)


def _ends(text: str, at: int) -> bool:
    char = text[at]
    if char in "\n!?":
        return True
    return (
        char == "."
        and (at + 1 == len(text) or text[at + 1].isspace())
        and _long_word(text, at)
    )


def _long_word(text: str, at: int) -> bool:
    # "St." or "Cpl." before a name ends no sentence.
    begin = at
    while begin > 0 and text[begin - 1].isalpha():
        begin -= 1
    return at - begin > _ABBREVIATION or (at > begin and text[begin].islower())
