"""Every card keeps the promise of its kind: its own sentences are its tests."""

from __future__ import annotations

from importlib import resources

import pytest

from scanner import catalogue
from scanner.model import Document, Example, Exposure
from scanner.scan import Scanner

CARDS = catalogue.exposures()
EXPOSED = [(card, example) for card in CARDS.values() for example in card.exposed]
SAFE = [(card, example) for card in CARDS.values() for example in card.safe]


def _id(value: object) -> str | None:
    if isinstance(value, Exposure):
        return value.id
    return value.text[:40] if isinstance(value, Example) else None


def _found(scanner: Scanner, card: Exposure, example: Example) -> list[dict]:
    document = Document(example.text, id="example", account=example.account)
    findings, _ = scanner.engine.find(scanner.engine.parse(document))
    if example.because:
        alerts, _ = scanner.policy.alerts(findings, document, "audit")
        findings = [alert.finding for alert in alerts]
    return [finding for finding in findings if finding.exposure.id == card.id]


@pytest.mark.parametrize(("card", "example"), EXPOSED, ids=_id)
def test_an_exposed_sentence_is_found_at_its_marks(
    scanner: Scanner, card: Exposure, example: Example
) -> None:
    found = _found(scanner, card, example)
    assert any(f.span.overlaps(s) for f in found for s in example.spans)
    if example.subject:
        assert example.subject in {finding.subject for finding in found}


@pytest.mark.parametrize(("card", "example"), SAFE, ids=_id)
def test_a_safe_sentence_is_left_alone(
    scanner: Scanner, card: Exposure, example: Example
) -> None:
    assert not _found(scanner, card, example)


@pytest.mark.parametrize("card", CARDS.values(), ids=_id)
def test_a_cards_safer_words_are_not_found_again(
    scanner: Scanner, card: Exposure
) -> None:
    for example in card.exposed:
        if card.replacement is None:
            continue
        text = example.text
        for span in reversed(example.spans):
            text = text[: span.start] + card.replacement + text[span.end :]
        assert not _found(scanner, card, Example(text, because="rewritten"))


def test_code_lies_only_beside_its_card() -> None:
    folder = resources.files("scanner.exposures")
    stems = {f.name[:-3] for f in folder.iterdir() if f.name.endswith(".py")}
    assert stems - {"__init__"} <= set(CARDS)
