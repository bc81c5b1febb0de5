"""Plain text: a whole file is one Document, a very long one several."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import BinaryIO

from scanner import decoding
from scanner.errors import SourceError
from scanner.model import Document

SUFFIXES = (".txt", ".text", ".md", ".log")
_BLOCK = 1 << 20


def read(stream: BinaryIO, locator: str) -> Iterator[Document | SourceError]:
    """Yield the text in pieces that end at lines or spaces; nothing is dropped.

    Pieces after the first are told apart by `#char=`, their offset in code points.
    """
    sample = stream.read(_BLOCK)
    encoding = decoding.encoding(sample)
    if encoding is None:
        yield SourceError(locator, "not_text", "this is not text; it was not examined")
        return
    start = 0
    for piece in _pieces(sample[encoding.mark :], stream, encoding.name):
        text, damaged = decoding.mended(piece)
        place = f"{locator}#char={start}" if start else locator
        if damaged:
            detail = f"damaged bytes: {damaged} (not valid {encoding.name.upper()})"
            yield SourceError(place, "damaged", f"{detail}; the rest was examined")
        yield Document(text, id=place, locator=place)
        start += len(text)


def _pieces(first: bytes, stream: BinaryIO, encoding: str) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder(encoding)(decoding.MARK)
    held = decoder.decode(first)
    while block := stream.read(_BLOCK):
        held += decoder.decode(block)
        while len(held) > decoding.LIMIT:
            at = decoding.cut(held)
            yield held[:at]
            held = held[at:]
    held += decoder.decode(b"", final=True)
    for _, piece in decoding.pieces(held):
        yield piece
