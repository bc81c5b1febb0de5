"""Digits in words, figures and look-alike letters are read in one row."""

from __future__ import annotations

import pytest
import slope

from scanner.spelled import runs

SAID = {
    "one by one": ("two one two", "212"),
    "words and figures": ("two one two, 555 01 47", "2125550147"),
    "oh for nought": ("oh four one two", "0412"),
    "a double": ("double five", "55"),
    "a triple figure": ("triple 0", "000"),
    "tens": ("five fifty-five, oh one forty seven", "5550147"),
    "a hundred": ("one eight hundred", "1800"),
    "teens": ("four fifteen", "415"),
    "spoken dashes": ("415 dash 555 dash 0132", "4155550132"),
    "letters alike": ("4I5-555-OI32", "4155550132"),
    "strung together": ("fivefivefive 01 47", "5550147"),
    "a word between figures": ("5five5", "555"),
}


@pytest.mark.parametrize(("text", "digits"), SAID.values(), ids=SAID)
def test_digits_are_read_however_they_are_said(text: str, digits: str) -> None:
    (run,) = runs(text)
    assert (run.digits, run.worded) == (digits, True)
    assert (run.start, run.end) == (0, len(text))


def test_figures_alone_are_no_words() -> None:
    assert [run.worded for run in runs("415 555 0132")] == [False]


def test_other_words_end_a_row() -> None:
    assert [run.digits for run in runs("one dog, two or 3 cats")] == ["1", "2", "3"]


@pytest.mark.parametrize("text", ["someone", "often", "network of tension", "Ollie"])
def test_digits_inside_other_words_are_none(text: str) -> None:
    assert list(runs(text)) == []


@pytest.mark.parametrize("seed", ["one ", "1 ", "oO1", "double ", "twenty-", "fiveone"])
def test_ten_times_the_text_takes_at_most_fifteen_times_as_long(seed: str) -> None:
    assert slope.growth(lambda text: list(runs(text)), seed) <= slope.LIMIT
