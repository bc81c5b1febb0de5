"""Bytes to characters at the border; refuses what is not text."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

SAMPLE = 65_536
# Code points of one Document; longer texts become several.
LIMIT = 1_000_000
MARK = "plainclothes.mark"

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins like UTF-16's
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Never the codecs of Python's own that are no encodings of text files.
_DECLARABLE = re.compile(
    r"utf-?8|ascii|us-ascii|iso-?8859-?\d{1,2}|latin-?1|(?:windows-|cp)125\d|koi8-[ru]"
    r"|shift[_-]jis|euc-(?:jp|kr)|iso-2022-jp|gb2312|gbk|gb18030|big5|macintosh",
    re.IGNORECASE,
)
_LATIN = re.compile(r"(?:us-)?ascii|iso-?8859-?1|latin-?1", re.IGNORECASE)
_CONTROLS = bytes({*range(32), 127} - {*b"\a\b\t\n\v\f\r\x1b"})
_STRAY = 8  # control characters that a text may hold
_LONE = re.compile("[\ud800-\udfff]")
# What the old Windows encoding rarely shows: letters without neighbours, odd signs.
_UNLIKELY = re.compile(
    r"[^\0-\x7fÀ-ÖØ-öø-ý‘’“”–—…•€™£©®°½·´ \xa0]|(?<![A-Za-zÀ-ý])[À-ý](?![A-Za-zÀ-ý])"
)


class Encoding(NamedTuple):
    """The name of an encoding and the bytes its mark takes."""

    name: str
    mark: int = 0


def encoding(sample: bytes, declared: str = "") -> Encoding | None:
    """Return the encoding of the text that begins so; None if it is no text.

    `declared` is what the text says of itself; an unknown name is passed over.
    """
    for mark, name in _BOMS:
        if sample.startswith(mark):
            return Encoding(name, len(mark))
    if _binary(sample):
        return None
    if _DECLARABLE.fullmatch(declared):
        return Encoding("cp1252" if _LATIN.fullmatch(declared) else declared)
    try:
        sample.decode("utf-8")
    except UnicodeDecodeError as error:
        if len(sample) >= SAMPLE and error.start > len(sample) - 4:
            return Encoding("utf-8")
        return _damaged_or_old(sample)
    return Encoding("utf-8")


def _binary(sample: bytes) -> bool:
    if b"\0" in sample or sample.startswith(b"%PDF-"):
        return True
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > max(_STRAY, len(sample) // 20)


def _damaged_or_old(sample: bytes) -> Encoding | None:
    try:
        if not _UNLIKELY.search(sample.decode("cp1252")):
            return Encoding("cp1252")
    except UnicodeDecodeError:
        pass
    _, damaged = decoded(sample, "utf-8")
    return None if damaged * 2 > len(sample) else Encoding("utf-8")


def decoded(data: bytes, name: str) -> tuple[str, int]:
    """Return the characters, U+FFFD for each damaged byte, and the number of these."""
    return mended(data.decode(name, MARK))


def mended(text: str) -> tuple[str, int]:
    """Return a text with U+FFFD for each lone surrogate, and the number of these."""
    return _LONE.subn("\ufffd", text)


def beginning(stream: BinaryIO) -> bytes:
    """Return the bytes that come next, at most `SAMPLE`, and leave them unread.

    Of a pipe it is what has arrived: nobody waits for more than the first byte.
    """
    peek = getattr(stream, "peek", None)
    if peek is not None:
        return bytes(peek(SAMPLE))[:SAMPLE]
    sample = stream.read(SAMPLE)
    stream.seek(-len(sample), 1)
    return sample


def pieces(text: str) -> Iterator[tuple[int, str]]:
    """Yield a text in pieces of at most `LIMIT` code points with their offsets."""
    start = 0
    while start < len(text):
        end = start + cut(text[start : start + LIMIT + 1])
        yield start, text[start:end]
        start = end


def cut(text: str) -> int:
    """Return where to end a piece of at most `LIMIT` code points.

    After a line, a sentence or a word of its last tenth, where there is one.
    """
    limit = LIMIT
    if len(text) <= limit:
        return len(text)
    for mark in ("\n", ". ", "! ", "? ", " "):
        at = text.rfind(mark, limit - limit // 10, limit)
        if at >= 0:
            return at + len(mark)
    return limit


def _mark(error: UnicodeError) -> tuple[str, int]:
    # Lone surrogates cannot come out of a text, so they can stand for damaged bytes.
    if not isinstance(error, UnicodeDecodeError):
        raise error
    bad = error.object[error.start : error.end]
    return "".join(chr(0xDC00 + byte) for byte in bad), error.end


codecs.register_error(MARK, _mark)
