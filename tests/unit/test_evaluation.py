"""Counting by hand: what is found, what is right, and what is neither."""

from __future__ import annotations

import pytest

from scanner.evaluation import Counts, score, score_any
from scanner.labelled import IGNORED, Label, Scoring
from scanner.model import Span

PEOPLE = Scoring(frozenset({"PERSON"}))


def label(kind: str, start: int, end: int) -> Label:
    return Label(kind, Span(start, end))


def test_each_share_follows_from_its_own_counts() -> None:
    counts = Counts(labelled=4, found=1, recognised=2, right=1)
    assert (counts.precision, counts.recall) == (0.5, 0.25)
    assert counts.f(1) == pytest.approx(1 / 3)
    assert counts.f(2) == pytest.approx(5 * 0.125 / (4 * 0.5 + 0.25))


def test_f2_favours_recall() -> None:
    finds_all = Counts(labelled=10, found=10, recognised=20, right=10)
    errs_never = Counts(labelled=10, found=5, recognised=5, right=5)
    assert finds_all.f(2) > errs_never.f(2)
    assert finds_all.f(1) == errs_never.f(1)


@pytest.mark.parametrize(
    ("counts", "f1"),
    [
        pytest.param(Counts(), None, id="nothing labelled"),
        pytest.param(Counts(labelled=3), 0.0, id="nothing recognised"),
        pytest.param(Counts(labelled=3, found=3), None, id="only recall counted"),
        pytest.param(Counts(3, 0, 2, 0), 0.0, id="nothing right"),
    ],
)
def test_a_share_of_nothing_is_none(counts: Counts, f1: float | None) -> None:
    assert counts.f(1) == f1


def test_overlap_is_found_and_right() -> None:
    pairs = [([label("PERSON", 0, 9)], [label("PERSON", 5, 20)])]
    assert score(pairs, PEOPLE) == {"PERSON": Counts(1, 1, 1, 1)}


def test_touching_is_not_overlap() -> None:
    pairs = [([label("PERSON", 0, 5)], [label("PERSON", 5, 9)])]
    assert score(pairs, PEOPLE) == {"PERSON": Counts(1, 0, 1, 0)}


def test_exact_asks_for_equal_borders() -> None:
    labelled = [label("PERSON", 0, 5), label("PERSON", 8, 12)]
    recognised = [label("PERSON", 0, 5), label("PERSON", 7, 12)]
    counts = score([(labelled, recognised)], PEOPLE, exact=True)
    assert counts == {"PERSON": Counts(2, 1, 2, 1)}


def test_one_span_over_two_labels_is_right_once_and_finds_both() -> None:
    labelled = [label("PERSON", 0, 4), label("PERSON", 9, 12)]
    counts = score([(labelled, [label("PERSON", 0, 12)])], PEOPLE)
    assert counts == {"PERSON": Counts(2, 2, 1, 1)}


def test_another_type_finds_nothing_and_is_not_counted_unless_scored() -> None:
    pairs = [([label("PERSON", 0, 4)], [label("LOCATION", 0, 4)])]
    assert score(pairs, PEOPLE) == {"PERSON": Counts(1, 0, 0, 0)}
    both = Scoring(frozenset({"PERSON", "LOCATION"}))
    assert score(pairs, both)["LOCATION"] == Counts(0, 0, 1, 0)


def test_what_lies_on_an_ignored_label_is_neither_right_nor_wrong() -> None:
    labelled = [label(IGNORED, 0, 4)]
    recognised = [label("PERSON", 0, 4), label("PERSON", 6, 9)]
    assert score([(labelled, recognised)], PEOPLE) == {"PERSON": Counts(0, 0, 1, 0)}


def test_a_name_seen_in_a_user_name_that_is_scored_apart_is_no_error() -> None:
    apart = frozenset({"USERNAME"})
    scoring = Scoring(frozenset({"PERSON", "USERNAME"}), apart=apart)
    pairs = [([label("USERNAME", 0, 9)], [label("PERSON", 1, 9)])]
    assert score(pairs, scoring)["PERSON"] == Counts()
    assert score(pairs, scoring)["USERNAME"] == Counts(labelled=1)


def test_a_type_labelled_in_part_only_has_recall_and_no_precision() -> None:
    only = frozenset({"USERNAME"})
    scoring = Scoring(only, recall_only=only)
    recognised = [label("USERNAME", 0, 5), label("USERNAME", 8, 12)]
    counts = score([([label("USERNAME", 0, 5)], recognised)], scoring)["USERNAME"]
    assert (counts.recall, counts.precision, counts.f(1)) == (1.0, None, None)


def test_a_town_may_be_told_as_a_part_of_its_address() -> None:
    accepts = {"LOCATION": frozenset({"STREET_ADDRESS"})}
    scoring = Scoring(frozenset({"LOCATION"}), accepts)
    labelled = [label("LOCATION", 10, 18)]
    recognised = [label("STREET_ADDRESS", 0, 18), label("STREET_ADDRESS", 30, 40)]
    assert score([(labelled, recognised)], scoring) == {"LOCATION": Counts(1, 1, 2, 1)}


def test_any_does_not_ask_for_the_type() -> None:
    scoring = Scoring(frozenset({"PERSON", "LOCATION"}))
    labelled = [label("PERSON", 0, 4), label(IGNORED, 6, 9), label("LOCATION", 10, 14)]
    recognised = [label("LOCATION", 0, 4), label("PERSON", 6, 9), label("URL", 20, 30)]
    assert score_any([(labelled, recognised)], scoring) == Counts(2, 1, 1, 1)


def test_where_everything_is_labelled_any_other_type_is_wrong() -> None:
    scoring = Scoring(frozenset({"PERSON"}), everything=True)
    pairs = [([label("PERSON", 0, 4)], [label("PERSON", 0, 4), label("URL", 9, 20)])]
    assert score_any(pairs, scoring) == Counts(1, 1, 2, 1)


def test_any_leaves_out_what_is_labelled_in_part_only() -> None:
    only = frozenset({"USERNAME"})
    scoring = Scoring(frozenset({"PERSON"}) | only, recall_only=only)
    pairs = [([label("USERNAME", 0, 4)], [label("USERNAME", 9, 12)])]
    assert score_any(pairs, scoring) == Counts()
