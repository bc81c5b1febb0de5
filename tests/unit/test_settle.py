"""Of several readings of the same words one stands."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanner.engine.settle import certainty, settled_marks, settled_spots
from scanner.model import Entity, Span, Spot

SPANS = st.builds(
    lambda start, size: Span(start, start + size), st.integers(0, 30), st.integers(1, 9)
)
KINDS = st.sampled_from(["PERSON", "LOCATION", "DATE_TIME", "kin", "clock"])
SCORES = st.sampled_from([0.5, 0.7, 0.9])
MARKS = st.lists(st.builds(Entity, KINDS, SPANS, SCORES), max_size=12)
WORDS = st.none() | st.sampled_from(["a place", "the kid"])
SPOTS = st.lists(st.builds(Spot, SPANS, SCORES, st.none(), WORDS), max_size=12)


def mark(kind: str, start: int, end: int, score: float = 0.7) -> Entity:
    return Entity(kind, Span(start, end), score)


def covered(spans: list[Span]) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end)}


@pytest.mark.parametrize(
    ("marks", "stand"),
    [
        pytest.param(
            [mark("PERSON", 0, 9), mark("EMAIL_ADDRESS", 5, 9, 0.9)],
            [mark("EMAIL_ADDRESS", 5, 9, 0.9)],
            id="a format beats a name",
        ),
        pytest.param(
            [mark("LOCATION", 3, 9), mark("STREET_ADDRESS", 0, 9)],
            [mark("STREET_ADDRESS", 0, 9)],
            id="the longer of two equally sure",
        ),
        pytest.param(
            [mark("kin", 0, 7), mark("PERSON", 3, 9), mark("child", 0, 7)],
            [mark("child", 0, 7), mark("kin", 0, 7), mark("PERSON", 3, 9)],
            id="signals share words with anything",
        ),
        pytest.param(
            [mark("kin", 0, 7), mark("kin", 3, 12)],
            [mark("kin", 3, 12)],
            id="one signal of a kind",
        ),
        pytest.param(
            [mark("PERSON", 4, 8), mark("PERSON", 0, 4)],
            [mark("PERSON", 0, 4), mark("PERSON", 4, 8)],
            id="neighbours both stand",
        ),
    ],
)
def test_the_surer_and_longer_reading_stands(marks, stand) -> None:
    assert settled_marks(marks) == stand


@given(MARKS)
def test_no_two_entities_that_stand_share_a_code_point(marks: list[Entity]) -> None:
    stand = settled_marks(marks)
    named = [m for m in stand if m.type.isupper()]
    assert all(not a.span.overlaps(b.span) for a, b in pairwise(named))
    assert {m.type for m in marks} >= {m.type for m in stand}


@given(MARKS)
def test_the_order_of_arrival_changes_nothing(marks: list[Entity]) -> None:
    assert settled_marks(marks) == settled_marks(marks[::-1])


@given(MARKS)
def test_what_fell_had_to_yield_to_what_stands(marks: list[Entity]) -> None:
    stand = settled_marks(marks)
    for fallen in set(marks) - set(stand):
        assert any(
            s.span.overlaps(fallen.span)
            for s in stand
            if certainty(s) >= certainty(fallen)
        )


def test_spots_that_overlap_become_one_with_the_best_score() -> None:
    spots = [Spot(Span(0, 6), 0.6, "family"), Spot(Span(4, 9), 0.8)]
    assert settled_spots(spots) == [Spot(Span(0, 9), 0.8, "family")]


def test_spots_side_by_side_stay_two() -> None:
    spots = [Spot(Span(0, 4), 0.6), Spot(Span(4, 9), 0.8)]
    assert settled_spots(spots) == spots


def test_words_of_its_own_go_before_the_cards() -> None:
    spots = [Spot(Span(0, 9), 0.8), Spot(Span(5, 9), 0.6, None, "the kid")]
    assert settled_spots(spots)[0].replacement == "the kid"


def test_the_words_of_the_longer_spot_fit_the_union() -> None:
    short = Spot(Span(0, 3), 0.8, None, "kid")
    long = Spot(Span(2, 9), 0.6, None, "the kid had a birthday")
    assert settled_spots([short, long])[0].replacement == "the kid had a birthday"


@given(SPOTS)
def test_settled_spots_cover_the_same_words_once(spots: list[Spot]) -> None:
    stand = settled_spots(spots)
    assert covered([s.span for s in stand]) == covered([s.span for s in spots])
    assert all(a.span.end <= b.span.start for a, b in pairwise(stand))
