"""Street addresses as people write them, and the numbers that count something else."""

from __future__ import annotations

import pytest
import slope

from scanner.entities.street_address import recognizer
from scanner.text import normalise

RECOGNIZER = recognizer()
WRITTEN = {
    "a plain one": ("party at 412 Birchwood Ln tonight", "412 Birchwood Ln"),
    "town and postal code": (
        "home to 12 Larch Ct, Millbrook 62711 with the kids",
        "12 Larch Ct, Millbrook 62711",
    ),
    "lower case": (
        "its 412 birchwood drive apt 3b, larkfield oh 44101",
        "412 birchwood drive apt 3b, larkfield oh 44101",
    ),
    "capitals": ("BBQ AT 22 QUAIL RUN SATURDAY", "22 QUAIL RUN"),
    "the number in words": ("come over, four twelve birchwood lane", "four twelve bi"),
    "a small number in words": (
        "we're at twelve larch court now",
        "twelve larch court",
    ),
    "keycap emoji": ("4️⃣1️⃣2️⃣ Birchwood Ln", "412 Birchwood Ln"),
    "a British flat": (
        "Flat 3, 22 Rowan Close, Millbrook AB1 2CD",
        "Flat 3, 22 Rowan Close, Millbrook AB1 2CD",
    ),
    "an Australian unit": (
        "ours, 5/22 Wattle St, Millbrook VIC 3999",
        "5/22 Wattle St, Millbrook VIC 3999",
    ),
    "a house by name": ("Rose Cottage, Mill Lane", "Rose Cottage, Mill Lane"),
    "the number behind": ("its number 12 on Larch Court", "number 12 on Larch Court"),
    "a county road": ("1402 County Road 7", "1402 County Road 7"),
    "a grid of streets": ("2901 East 3300 South", "2901 East 3300 South"),
    "a hashtag": ("#412BirchwoodLn", "#412BirchwoodLn"),
    "a unit of a complex": (
        "in unit 4B at the Larchmont apartments",
        "unit 4B at the Larchmont apartments",
    ),
    "an everyday word where people meet": ("bbq at 22 quail run", "22 quail run"),
    "no street type but a whole tail": (
        "110 W Hubbard, Millbrook, IL 60654",
        "110 W Hubbard, Millbrook, IL 60654",
    ),
    "the green": ("cards to 9 The Green, Larkfield", "9 The Green, Larkfield"),
    "a full stop stays outside": ("I live at 15 Quarry Rd.", "15 Quarry Rd"),
}
OTHER = {
    "minutes": "10 minute drive and worth it",
    "people": "3 cops outside court",
    "a shift": "24 hour shift way too long",
    "stars": "that's a 5 star place",
    "years": "20 years on the road",
    "a block": "a fire in the 400 block of Alder St",
    "a date": "Dec 5 Main St is closed",
    "some of many": "1 in 4 people drive drunk",
    "a name": "one way street",
    "everyday words alone": "saw 2 quail run past us",
    "a distance": "7 mile road trip",
    "a sum": "$412 Birchwood Lane prints",
}


def found(text: str) -> list[str]:
    plain, _ = normalise(text)
    marks = RECOGNIZER.analyze(plain, ["STREET_ADDRESS"], None)
    return [plain[mark.start : mark.end] for mark in marks]


@pytest.mark.parametrize(("text", "words"), WRITTEN.values(), ids=WRITTEN)
def test_an_address_is_found_whole(text: str, words: str) -> None:
    assert any(address.startswith(words) for address in found(text))


@pytest.mark.parametrize("text", OTHER.values(), ids=OTHER)
def test_a_number_that_counts_something_is_no_address(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "seed", ["1 ", "12 a ", "one ", "12 court court ", "12 Larch Ct, Town ", "apt 1 "]
)
def test_ten_times_the_text_takes_at_most_fifteen_times_as_long(seed: str) -> None:
    assert slope.growth(found, seed) <= slope.LIMIT
