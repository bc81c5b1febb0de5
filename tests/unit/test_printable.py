"""Foreign text on a terminal."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from scanner.printable import one_line, printable


@given(st.text(st.characters(exclude_categories=[])))
def test_nothing_that_steers_a_terminal_is_left(text: str) -> None:
    left = {unicodedata.category(char) for char in one_line(text)}
    assert not left & {"Cc", "Cs", "Zl", "Zp"}


def test_ordinary_text_is_left_alone() -> None:
    text = "né 日本 👨‍👩‍👧 \n\tشارع"
    assert printable(text) == text


def test_escapes_are_seen() -> None:
    assert printable("\x1b[31m\u202ea\udcff") == "\\x1b[31m\\u202ea\\udcff"
    assert one_line("a\nb\tc") == "a\\nb\\tc"
