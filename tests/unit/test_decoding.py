"""Bytes to characters: which encoding, and where long texts are cut."""

from __future__ import annotations

import io
import os

from hypothesis import given
from hypothesis import strategies as st

from scanner import decoding


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf8_of_any_text_is_taken_for_utf8(text: str) -> None:
    data = text.encode("utf-8")
    found = decoding.encoding(data)
    assert found is not None
    assert decoding.decoded(data[found.mark :], found.name)[1] == 0


@given(st.binary())
def test_whatever_is_decoded_can_be_encoded_again(data: bytes) -> None:
    text, damaged = decoding.decoded(data, "utf-8")
    assert text.encode("utf-8").decode("utf-8") == text
    assert text.count("\ufffd") >= damaged


def test_a_declared_encoding_never_beats_a_mark() -> None:
    found = decoding.encoding(b"\xef\xbb\xbfabc", "shift_jis")
    assert found == decoding.Encoding("utf-8", 3)


def test_latin_1_means_what_browsers_make_of_it() -> None:
    assert decoding.encoding(b"abc", "ISO-8859-1") == decoding.Encoding("cp1252")


def test_looking_ahead_reads_nothing() -> None:
    stream = io.BytesIO(b"abc")
    assert decoding.beginning(stream) == b"abc"
    assert stream.read() == b"abc"


def test_looking_ahead_into_a_pipe_waits_for_no_more_than_there_is() -> None:
    far, near = os.pipe()
    with os.fdopen(far, "rb") as stream, os.fdopen(near, "wb", buffering=0) as pipe:
        pipe.write(b"abc")
        assert decoding.beginning(stream) == b"abc"
        assert stream.read(3) == b"abc"


@given(st.text("ab .\n", max_size=300))
def test_pieces_together_are_the_text(text: str) -> None:
    assert "".join(piece for _, piece in decoding.pieces(text * 9)) == text * 9


def test_a_long_text_is_cut_after_a_line_a_sentence_a_word() -> None:
    size = decoding.LIMIT
    assert decoding.cut("x" * (size - 9) + "\n" + "a. b c " * 9) == size - 8
    assert decoding.cut("x" * (size - 9) + ". b c d e f g h") == size - 7
    assert decoding.cut("x" * (size - 9) + " " + "y" * 99) == size - 8
    assert decoding.cut("x" * (size + 9)) == size
    assert decoding.cut("x") == 1
