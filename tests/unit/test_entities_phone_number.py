"""Telephone numbers in every dress, and the digits that are none."""

from __future__ import annotations

import pytest
import slope

from scanner.entities.phone_number import recognizer
from scanner.text import normalise

RECOGNIZER = recognizer()
WRITTEN = {
    "plain": ("text me 415-555-0132 please", "415-555-0132"),
    "brackets": ("(415) 555-0132 works", "(415) 555-0132"),
    "ten digits in a row": ("couch for sale 4155550132", "4155550132"),
    "seven digits after a word": ("call 555 0132", "555 0132"),
    "seven digits before a word": ("5550132 call me", "5550132"),
    "in words": (
        "four one five five five five oh one three two",
        "four one five five five five oh one three two",
    ),
    "words and digits": ("my cell two one two, 555 01 47", "two one two, 555 01 47"),
    "a double": (
        "zero seven seven double zero, nine zero zero one two three ring me",
        "zero seven seven double zero, nine zero zero one two three",
    ),
    "a letter for nought": ("hmu 415 555 o132", "415 555 o132"),
    "spoken dashes": ("415 dash 555 dash 0132", "415 dash 555 dash 0132"),
    "bullets": ("415•555•0132", "415•555•0132"),
    "keycap emoji": ("text 4️⃣1️⃣5️⃣ 5️⃣5️⃣5️⃣ 0️⃣1️⃣3️⃣2️⃣", "415 555 0132"),
    "single digits": ("4 1 5 5 5 5 0 1 3 2 text me", "4 1 5 5 5 5 0 1 3 2"),
    "British": ("07700 900123 thats me", "07700 900123"),
    "Australian": ("0491 570 156", "0491 570 156"),
    "abroad": ("+44 7700 900123", "+44 7700 900123"),
}
OTHER = {
    "a song": "867-5309 stuck in my head again",
    "an order": "order number 4155550132 never came",
    "a case": "case 415-555-0132 is open",
    "years": "2012 2013 2014 2015 were great",
    "a countdown": "10 9 8 7 6 5 4 3 2 1",
    "money": "raised $415 555 0132",
    "a span of years": "since 2010-2012, 2013-2014",
    "part of a link": "see example.com/t/4155550132",
    "small counts": "2 for 1 and 3 for 2 and one for five",
    "emergency": "dispatch said 911",
}


def found(text: str) -> list[str]:
    plain, _ = normalise(text)
    marks = RECOGNIZER.analyze(plain, ["PHONE_NUMBER"], None)
    return [plain[mark.start : mark.end] for mark in marks]


@pytest.mark.parametrize(("text", "words"), WRITTEN.values(), ids=WRITTEN)
def test_a_number_is_found_whole(text: str, words: str) -> None:
    assert words in found(text)


@pytest.mark.parametrize("text", OTHER.values(), ids=OTHER)
def test_other_digits_are_no_number(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("seed", ["12 ", "one ", "one two three ", "555-", "call "])
def test_ten_times_the_text_takes_at_most_fifteen_times_as_long(seed: str) -> None:
    assert slope.growth(found, seed) <= slope.LIMIT
