"""What the words around a finding do to it, in sentences as people write them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from scanner.engine.modifiers import modifiers_of, rescored
from scanner.engine.subjects import subject_of
from scanner.model import SEVERITIES, Document, Finding, Span, Spot
from scanner.scan import Scanner

TABLE = Path(__file__).parents[1] / "fixtures" / "modifiers.yaml"
GROUPS = yaml.safe_load(TABLE.read_text("utf-8"))
SENTENCES = [row for group in GROUPS.values() for row in group]


def marked(text: str) -> tuple[str, list[Span]]:
    spans = []
    while "[" in text:
        start, end = text.index("["), text.index("]") - 1
        text = text.replace("[", "", 1).replace("]", "", 1)
        spans.append(Span(start, end))
    return text, spans


def changed(scanner: Scanner, card: str, sentence: str) -> Finding:
    """Return the first marked stretch as a finding of the card, modifiers and all."""
    text, spans = marked(sentence)
    exposure = scanner.exposures[card]
    parsed = scanner.engine.parse(Document(text))
    spots = [Spot(span, 0.7) for span in spans]
    whose = subject_of(exposure, parsed, spots[0].span)
    changes = modifiers_of(parsed, spots[0], whose, exposure, *spots[1:2])
    score = rescored(0.7, changes)
    names = tuple(change.id for change in changes)
    return Finding("x", exposure, spans[0], score, whose, names)


def effect(scanner: Scanner, finding: Finding) -> str:
    alerts, _ = scanner.policy.alerts([finding], Document("x"), "audit")
    if not alerts:
        return "none"
    default = SEVERITIES.index(finding.exposure.severity)
    step = SEVERITIES.index(alerts[0].severity) - default
    return "raise" if step > 0 else "lower" if step < 0 else "same"


@pytest.mark.parametrize(
    ("card", "sentence", "expected"),
    [pytest.param(*row[1:], id=row[0]) for row in SENTENCES],
)
def test_words_around_a_finding_change_its_severity(
    scanner: Scanner, card: str, sentence: str, expected: str
) -> None:
    assert effect(scanner, changed(scanner, card, sentence)) == expected


def test_a_joke_lowers_the_score_of_conduct_alone(scanner: Scanner) -> None:
    banter = changed(scanner, "speaks_for_department", "[LFPD wont enforce it] lol")
    assert (banter.score, effect(scanner, banter)) == (0.6, "same")
    fact = changed(scanner, "street_address", "[412 Birchwood Ln] lol")
    assert (fact.score, effect(scanner, fact)) == (0.7, "same")


@pytest.mark.parametrize(
    ("card", "sentence", "expected"),
    [
        pytest.param(
            "speaks_for_department",
            'the chief said "[as a cop we wont enforce it]"',
            True,
            id="conduct in quotation marks",
        ),
        pytest.param(
            "personal_phone",
            'he said "call me on [415-555-0132]"',
            False,
            id="a number in quotation marks",
        ),
    ],
)
def test_only_conduct_is_less_grave_when_quoted(
    scanner: Scanner, card: str, sentence: str, expected: bool
) -> None:
    names = changed(scanner, card, sentence).modifiers
    assert ("reported_or_quoted" in names) is expected


def test_a_disguised_value_is_known_for_one(scanner: Scanner) -> None:
    wide = changed(scanner, "personal_phone", "[４１５-555-0132]")
    assert "obfuscated" in wide.modifiers
    plain = changed(scanner, "personal_phone", "[415\u2013555\u20130132]")
    assert "obfuscated" not in plain.modifiers


@pytest.mark.parametrize(
    "text",
    ["not home this weekend", "WE WONT BE HOME TILL SUNDAY", "nobody home all week"],
)
def test_a_denial_that_tells_of_an_empty_house_raises(
    scanner: Scanner, text: str
) -> None:
    alerts = scanner.scan(Document(text), "compose").alerts
    assert [(a.finding.exposure.id, a.severity) for a in alerts] == [
        ("travel_future", "critical")
    ]
