"""Plates that a word announces, and the plates one eats from."""

from __future__ import annotations

import pytest
import slope

from scanner.entities.license_plate import recognizer

RECOGNIZER = recognizer()
WRITTEN = {
    "Californian": ("someone keyed my truck, plate 7KLM482", "7KLM482"),
    "tags": ("tags HLD-4471 good till june", "HLD-4471"),
    "British": ("reg AB12 CDE", "AB12 CDE"),
    "lower case": ("my reg is ab12 cde", "ab12 cde"),
    "Irish": ("reg 221-D-4471", "221-D-4471"),
    "Australian": ("rego 1ABC-2DE stolen", "1ABC-2DE"),
    "some words between": ("plate on the truck is 7KLM482", "7KLM482"),
    "spaced out": ("plate: 7 KLM 482", "7 KLM 482"),
    "a format of no table": ("my plate is BX4 4177", "BX4 4177"),
    "named behind": ("7KLM482 is my plate lol", "7KLM482"),
    "in brackets behind the car": ("my car (AB12 CDE) got towed", "AB12 CDE"),
    "one by one": ("plate is 7 K L M 4 8 2 ok", "7 K L M 4 8 2"),
    "one by one, British": ("my reg is A B 1 2 C D E", "A B 1 2 C D E"),
    "by radio": (
        "plate seven kilo lima mike four eight two",
        "seven kilo lima mike four eight two",
    ),
    "by radio and figures": ("rego 1 adam boy charles 2 3", "1 adam boy charles 2 3"),
    "digits alone": ("plate 482913", "482913"),
    "a vanity text": ("my plate says BLULINE", "BLULINE"),
    "a quoted vanity text": ('got a vanity plate "COPWIFE"', "COPWIFE"),
}
OTHER = {
    "food": "plate of 12 wings",
    "sport": "home plate 4 runs",
    "clothes": "size tags 10X12",
    "a bargain": "tags 50off today only",
    "a description": "rear plate fell off",
    "money": "my car is 500 usd",
    "part of one": "plate ending 482",
    "names": "plates for Adam, John, Mary, Paul, Tom",
    "counting": "plates one two three four five",
    "no number": "his plates were EXPIRED",
}


def found(text: str) -> list[str]:
    marks = RECOGNIZER.analyze(text, ["LICENSE_PLATE"], None)
    return [text[mark.start : mark.end] for mark in marks]


@pytest.mark.parametrize(("text", "words"), WRITTEN.values(), ids=WRITTEN)
def test_an_announced_plate_is_found_whole(text: str, words: str) -> None:
    assert words in found(text)


@pytest.mark.parametrize("text", OTHER.values(), ids=OTHER)
def test_another_plate_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "seed", ["plate ", "plate A ", "tags: ", "1A", "my car is ", "plate 1 a "]
)
def test_ten_times_the_text_takes_at_most_fifteen_times_as_long(seed: str) -> None:
    assert slope.growth(found, seed) <= slope.LIMIT
