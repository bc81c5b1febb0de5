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
    "a letter behind the number": ("14b Larch Close", "14b Larch Close"),
    "a British flat and code": (
        "tea at Flat 3, 27 Beech Rd, SE4 2AB x",
        "Flat 3, 27 Beech Rd, SE4 2AB",
    ),
    "a unit and a stroke": ("unit 4/12 Wattle St", "unit 4/12 Wattle St"),
    "an Irish county": (
        "gaff is 7 Rowan Park, Millbrook, Co. Cork",
        "7 Rowan Park, Millbrook, Co. Cork",
    ),
    "a Canadian code": (
        "88 Maple Cres, Larkfield ON K1A 0B1",
        "88 Maple Cres, Larkfield ON K1A 0B1",
    ),
    "a route abbreviated": ("out at 4471 County Rd 12", "4471 County Rd 12"),
    "a box of the post office": (
        "mail it to PO Box 412, Larkfield OH 44101",
        "PO Box 412, Larkfield OH 44101",
    ),
    "a rural route": ("RR 2 Box 118, Millbrook", "RR 2 Box 118, Millbrook"),
    "mail of the forces": (
        "write me: PSC 0413, Box 8144\nAPO AE 09301",
        "PSC 0413, Box 8144\nAPO AE 09301",
    ),
    "several lines": (
        "412 Birchwood Ln\nApt 3\nLarkfield, OH 44101",
        "412 Birchwood Ln\nApt 3\nLarkfield, OH 44101",
    ),
    "quoted lines": (
        "> 412 Birchwood Ln\n> Apt 3\n> Larkfield",
        "412 Birchwood Ln\n> Apt 3",
    ),
    "a number behind the street": ("meet at Lerchenstraße 12", "Lerchenstraße 12"),
    "a numbered crossing": ("we're at 5th and Alder St", "5th and Alder St"),
    "a street without its kind": (
        "we moved to 1755 Larch Fold last week",
        "1755 Larch Fold",
    ),
    "a side in lower case": ("drop it at 500 south larch thx", "500 south larch"),
    "an avenue ahead": ("moved to 10810 avenue h", "10810 avenue h"),
    "a longer name in lower case": (
        "yard sale, 145 long hollow drive",
        "145 long hollow drive",
    ),
    "a side without a word before": ("new digs! 1020 w larch", "1020 w larch"),
    "one as a word": ("we moved to One Larkspur Lane", "One Larkspur Lane"),
    "spaced figures": ("its 4 1 2 Birchwood Ln", "4 1 2 Birchwood Ln"),
    "figures for letters": ("its 412 b1rchw00d ln", "412 b1rchw00d ln"),
    "a spaced name": ("its 412 L A R C H Ln", "412 LARCH Ln"),
    "look-alike letters": ("its 412 Lаrсh Ct", "412 Larch Ct"),
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
    "a year": "in 2012 Main Street was closed",
    "a date in front": "on 9 January the drive was icy",
    "a hashtag behind a count": "40 dead #XY17",
    "weather": "wind 12 mph NW today",
    "a model and its state": "7901 SILVER HOLE FILL MA",
    "arrivals": "to 300 more people tonight",
    "a club": "24 Hour Gym on the corner",
    "and in short": "106 n chill with us",
    "shouting": "SENT TO 300 MILITARY ADVISERS AND I AM TIRED",
    "a price": "for 400 dollars drive it home",
    "a box of many": "box 12 of 20",
    "a road by number": "highway 12 closed",
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
    "seed",
    [
        "1 ",
        "12 a ",
        "one ",
        "12 court court ",
        "12 Larch Ct, Town ",
        "apt 1 ",
        "12345 Larch ",
        "12 Larch Ct\n\n> ",
        "old county ",
        "corner of a ",
        "box 1 ",
        "rua a ",
        "Larch ",
    ],
)
def test_ten_times_the_text_takes_at_most_fifteen_times_as_long(seed: str) -> None:
    assert slope.growth(found, seed) <= slope.LIMIT
