"""Plain text in whatever encoding, and what is none."""

from __future__ import annotations

import io

import pytest

from scanner import decoding
from scanner.errors import SourceError
from scanner.model import Document
from scanner.sources import text


def read(data: bytes) -> list[Document | SourceError]:
    return list(text.read(io.BytesIO(data), "it"))


def only(data: bytes) -> str:
    (found,) = read(data)
    assert isinstance(found, Document)
    return found.text


GOOD = {
    "UTF-8": ("né 🎉".encode(), "né 🎉"),
    "UTF-8 with a mark": ("né".encode("utf-8-sig"), "né"),
    "UTF-16 little": ("né 🎉".encode("utf-16"), "né 🎉"),
    "UTF-16 big": (b"\xfe\xff" + "né".encode("utf-16-be"), "né"),
    "UTF-32": ("né".encode("utf-32"), "né"),
    "old Windows": (b"caf\xe9 \x93there\x94 it\x92s", "café “there” it’s"),
    "old Windows at the end": (b"caf\xe9", "café"),
    "line ends as they are": (b"a\r\nb\n\rc", "a\r\nb\n\rc"),
    "a terminal's colours": (b"\x1b[31mred\x1b[0m", "\x1b[31mred\x1b[0m"),
    "spaces": (b" \n", " \n"),
}


@pytest.mark.parametrize(("data", "wanted"), GOOD.values(), ids=GOOD)
def test_text_is_read_as_it_was_written(data: bytes, wanted: str) -> None:
    assert only(data) == wanted


DAMAGED = {
    "a stray byte": (b"hello \xff world", 1),
    "a cut sign": (b"hello \xe2\x82", 2),
    "a surrogate": (b"a \xed\xa0\x80 b " * 9, 27),
    "a letter that is none": ("né ".encode() + b"\xe9 alone", 1),
    "half a UTF-16 unit": ("né".encode("utf-16") + b"x", 1),
    "a lone UTF-16 surrogate": (b"\xff\xfea\0\x3d\xd8b\0", 2),
}


@pytest.mark.parametrize(("data", "count"), DAMAGED.values(), ids=DAMAGED)
def test_damaged_bytes_are_counted_and_the_rest_read(data: bytes, count: int) -> None:
    error, found = read(data)
    assert isinstance(error, SourceError)
    assert isinstance(found, Document)
    assert error.code == "damaged"
    assert error.locator == found.locator
    assert f"damaged bytes: {count} " in error.detail
    assert found.text.count("\ufffd") == count


NO_TEXT = {
    "a picture": b"\x89PNG\r\n\x1a\n\0\0",
    "a NUL": b"some text\0and more",
    "a PDF": b"%PDF-1.7\n%canary",
    "controls": bytes(range(1, 32)) * 9,
    "noise": bytes(range(128, 256)) * 9,
}


@pytest.mark.parametrize("data", NO_TEXT.values(), ids=NO_TEXT)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    (error,) = read(data)
    assert isinstance(error, SourceError)
    assert error.code == "not_text"


def test_a_long_text_comes_in_pieces_that_lose_nothing() -> None:
    whole = "".join(f"line {n} of some words\n" for n in range(150_000))
    found = read(whole.encode())
    pieces = [item.text for item in found if isinstance(item, Document)]
    assert "".join(pieces) == whole
    assert all(len(piece) <= decoding.LIMIT for piece in pieces)
    assert all(piece.endswith("\n") for piece in pieces)


def test_pieces_say_where_they_begin() -> None:
    found = read(b"x" * 2_500_000)
    places = [item.locator for item in found if isinstance(item, Document)]
    assert places == ["it", "it#char=1000000", "it#char=2000000"]


def test_a_sign_across_two_blocks_is_whole() -> None:
    data = b"x" * ((1 << 20) - 1) + "é 🎉".encode()
    found = read(data)
    assert "".join(i.text for i in found if isinstance(i, Document)) == data.decode()


def test_a_sign_across_the_sample_is_no_damage() -> None:
    data = ("x" + "é" * decoding.SAMPLE).encode()
    found = decoding.encoding(data[: decoding.SAMPLE])
    assert found == decoding.Encoding("utf-8")
