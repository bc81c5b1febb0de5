"""What a rule of a card may ask for, term by term."""

from __future__ import annotations

import pytest

from scanner.engine.recognizers import spot_at, spots_of_marks
from scanner.model import Document, Entity, Find, Parsed, Span, Spot

TEXT = "my son Liam has practice. See you at 5 on mondays"


def parsed(text: str = TEXT, **marks: str) -> Parsed:
    """Return a text with a mark of each kind given at the words given."""
    found = [
        Entity(kind, Span(text.index(words), text.index(words) + len(words)), 0.7)
        for kind, words in marks.items()
    ]
    found.sort(key=lambda mark: mark.span)
    entities = tuple(m for m in found if m.type.isupper())
    signals = tuple(m for m in found if not m.type.isupper())
    return Parsed(Document(text), text, range(len(text) + 1), entities, signals)


def at(words: str, text: str = TEXT) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


MARKED = parsed(child="my son", given_name="Liam", clock="at 5", habit="on mondays")


@pytest.mark.parametrize(
    ("find", "words", "holds"),
    [
        pytest.param(Find(0.7, near=("practice",)), "Liam", True, id="near"),
        pytest.param(
            Find(0.7, near=("mondays",), within=9), "Liam", False, id="not so near"
        ),
        pytest.param(Find(0.7, unless=("practice",)), "Liam", False, id="unless"),
        pytest.param(Find(0.7, beside=("clock",)), "practice", True, id="beside"),
        pytest.param(
            Find(0.7, beside=("clock",), within=10), "practice", True, id="just within"
        ),
        pytest.param(
            Find(0.7, beside=("clock",), within=9), "practice", False, id="just beyond"
        ),
        pytest.param(
            Find(0.7, beside=("clock", "team")), "practice", False, id="one is missing"
        ),
        pytest.param(
            Find(0.7, beside=("team|clock",)), "practice", True, id="one of two kinds"
        ),
        pytest.param(
            Find(0.7, beside=("clock",)), "at 5", False, id="not beside itself"
        ),
        pytest.param(Find(0.7, of=("child",)), "practice", True, id="whose it is"),
        pytest.param(Find(0.7, of=("child",)), "at 5", False, id="another sentence"),
        pytest.param(Find(0.7, of=("habit",)), "practice", False, id="told only later"),
        pytest.param(Find(0.7, after=("child",)), "Liam", True, id="right after"),
        pytest.param(
            Find(0.7, after=("given_name",)), "my son", False, id="not before"
        ),
        pytest.param(
            Find(0.7, before=("given_name",)), "my son", True, id="right before"
        ),
        pytest.param(
            Find(0.7, before=("clock",)), "practice", False, id="before, but far"
        ),
    ],
)
def test_a_rule_holds_where_its_terms_do(find: Find, words: str, holds: bool) -> None:
    assert (spot_at(find, MARKED, at(words), 0.7) is not None) is holds


def test_joining_stretches_the_spot_over_what_stands_beside() -> None:
    find = Find(0.7, after=("child",), join=True)
    assert spot_at(find, MARKED, at("Liam"), 0.7) == Spot(at("my son Liam"), 0.7)


def test_joining_takes_the_nearest_of_every_kind() -> None:
    find = Find(0.7, beside=("clock|habit",), join=True)
    assert spot_at(find, MARKED, at("you"), 0.7).span == at("you at 5 on mondays")


def test_nothing_is_joined_across_sentences() -> None:
    find = Find(0.7, beside=("clock",), join=True)
    assert spot_at(find, MARKED, at("practice"), 0.7) is None


def test_subject_and_safer_words_of_a_rule_go_with_its_spots() -> None:
    find = Find(0.7, signal="given_name", subject="family", replacement="the kid")
    assert spots_of_marks(find, MARKED) == [Spot(at("Liam"), 0.7, "family", "the kid")]


def test_a_long_mark_counts_where_it_reaches_in() -> None:
    text = "x" * 200 + " gym"
    wide = parsed(text, venue="x" * 200)
    assert spot_at(Find(0.7, beside=("venue",), within=5), wide, at("gym", text), 0.7)
