"""The normalised view of a text, the way back to it, and its pieces."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from scanner.disguise import unleeted, unmasked, unspaced
from scanner.model import Span

# One for one: quotation marks, dashes and strokes as phones write them; small capitals.
_PLAIN = str.maketrans(
    "‘’‛`´“”‟‐‑‒–—―−⁄∕\u2800ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ",
    "'''''\"\"\"-------// abcdefghijklmnoprstuvwyz",
)
# What NFKC leaves alone: figures in black or double discs, letters in black shapes.
_PLAIN |= {
    first + i: 49 + i for first in (0x24F5, 0x2776, 0x2780, 0x278A) for i in range(9)
}
_PLAIN |= {first + i: 65 + i for first in (0x1F150, 0x1F170) for i in range(26)}
_PLAIN |= {0x24FF: ord("0")}
# Fillers, and what is drawn through or around a letter: strokes, keycaps, selectors.
_UNSEEN = re.compile(
    "[\u034f\u0334-\u0338\u115f\u1160\u17b4\u17b5\u20d0-\u20f0\u3164\ufe00-\ufe0f\uffa0]"
)
_REGIONAL = re.compile("[\U0001f1e6-\U0001f1ff]+")
_ABBREVIATION = 3  # code points
_SENTENCE = 600  # code points: a text without stops would cost the square
_BREAKS = ("\n\n", "\n", ". ", " ")


def normalise(text: str) -> tuple[str, Sequence[int]]:
    """Return what a reader sees, and for each of its code points the offset in `text`.

    Compatibility forms are folded (NFKC, code point by code point), what cannot be seen
    is dropped, quotes and dashes made plain; then come whole words (`disguise`). The
    offsets have one entry more, for the end.
    """
    plain, origins = _folded(text)
    plain, origins = _joined(plain, origins)
    return unleeted(unmasked(plain)), origins


def _folded(text: str) -> tuple[str, Sequence[int]]:
    if text.isascii():
        return text, range(len(text) + 1)
    kept: list[str] = []
    origins: list[int] = []
    for offset, char in enumerate(_REGIONAL.sub(_letters, text)):
        for folded in _fold(char):
            kept.append(folded)
            origins.append(offset)
    return "".join(kept), [*origins, len(text)]


def _letters(run: re.Match[str]) -> str:
    # Two by two they are flags.
    if len(run[0]) % 2 == 0:
        return run[0]
    return "".join(chr(ord(char) - 0x1F1E6 + ord("A")) for char in run[0])


def _fold(char: str) -> str:
    if char.isascii():
        return char
    if unicodedata.category(char) == "Cs":
        return "\ufffd"  # half of a pair: nothing behind this could encode it
    if unicodedata.category(char) == "Cf" or _UNSEEN.match(char):
        return ""
    # First our own table: NFKC makes a space and an accent of a lone acute.
    plain = "10" if char == "🔟" else char.translate(_PLAIN)
    plain = unicodedata.normalize("NFKC", plain)
    folded = _UNSEEN.sub("", plain.translate(_PLAIN))
    return " " if folded.isspace() and char != "\u2028" else folded


def _joined(plain: str, origins: Sequence[int]) -> tuple[str, Sequence[int]]:
    """Return words that were spaced out, as in "L A R C H", without their gaps."""
    stretches = unspaced(plain)
    if not stretches:
        return plain, origins
    gaps = {at for start, end in stretches for at in range(start + 1, end, 2)}
    kept = [at for at in range(len(plain)) if at not in gaps]
    return "".join(plain[at] for at in kept), [
        *(origins[at] for at in kept),
        origins[-1],
    ]


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


def stretches(text: str, most: int) -> Iterator[Span]:
    """Yield spans of at most about `most` code points that hold the words of `text`.

    A short text is one. A longer one is cut at its lines, a longer line at its
    sentences, so that a change in one line moves no cut in another.
    """
    if len(text) <= most:
        yield Span(0, len(text))
        return
    start = 0
    for line in text.splitlines(keepends=True):
        for piece in chunks(line, most, 0):
            if line[piece.start : piece.end].strip():
                yield Span(start + piece.start, start + piece.end)
        start += len(line)


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
