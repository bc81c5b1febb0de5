"""Whose fact it is, in sentences as people write them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from scanner.engine.subjects import subject_of
from scanner.model import Document, Span
from scanner.scan import Scanner

TABLE = Path(__file__).parents[1] / "fixtures" / "subjects.yaml"
GROUPS = yaml.safe_load(TABLE.read_text("utf-8"))
SENTENCES = [row for group in GROUPS.values() for row in group]


def subject(scanner: Scanner, marked: str, card: str) -> str:
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    parsed = scanner.engine.parse(Document(text))
    return subject_of(scanner.exposures[card], parsed, Span(start, end))


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        pytest.param("call me on [415-555-0132]", "self", id="the author"),
        pytest.param("my wife's cell is [415-555-0132]", "family", id="a relative"),
        pytest.param("[415-555-0132] is my wife's", "family", id="the owner behind"),
        pytest.param("[415-555-0132], says my wife", "self", id="a voice behind"),
        pytest.param("sarge's cell is [415-555-0132]", "colleague", id="a colleague"),
        pytest.param(
            "with my wife, text [415-555-0132]", "self", id="company is no owner"
        ),
        pytest.param(
            "my wife is out. Text [415-555-0132]", "self", id="another sentence"
        ),
        pytest.param(
            "my mom asked sarge for [415-555-0132]", "colleague", id="the nearest"
        ),
        pytest.param(
            "the victim's cell is [415-555-0132]", "self", id="not on the card"
        ),
        pytest.param("my brother in blue's cell [415-555-0132]", "self", id="an idiom"),
    ],
)
def test_the_nearest_person_named_before_owns_the_number(scanner, text, whose) -> None:
    assert subject(scanner, text, "personal_phone") == whose


def test_where_nobody_is_named_the_cards_first_subject_holds(scanner) -> None:
    assert subject(scanner, "first day at [Larkfield Elementary]", "child_school") == (
        "family"
    )


def test_a_relative_inside_the_span_counts(scanner) -> None:
    text = "home alone: [just my wife and the girls] till 6"
    assert subject(scanner, text, "family_alone") == "family"


@pytest.mark.parametrize(
    ("card", "text", "whose"),
    [pytest.param(*row[1:], id=row[0]) for row in SENTENCES],
)
def test_words_around_tell_whose_it_is(scanner, card, text, whose) -> None:
    assert subject(scanner, text, card) == whose
