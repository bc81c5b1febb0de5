"""Every report format keeps the promises of one, and tells no text unasked."""

from __future__ import annotations

import dataclasses
import io
from collections.abc import Iterator

import pytest

from scanner import plugins, reports
from scanner.model import Document, Entity, Exposure, Finding, Span
from scanner.verdict import Alert, Combination, Report, Risk

FORMATS = plugins.modules_in(reports)
CANARY = "12 Canary Ct"
HOSTILE = "\x1b\x9b\u202e\u2066\u2028\x07\r\b"
CARD = Exposure(
    id="street_address",
    title="Home street address",
    category="home",
    severity="critical",
    subjects=("self",),
    modes=("compose", "audit", "bulk"),
    why="Leads to the door.",
    advice="Leave the street out.",
)
every_format = pytest.mark.parametrize("name", FORMATS)


def report(text: str = f"at {CANARY} 🎉 tonight", name: str | int = "post-7") -> Report:
    span = Span(text.find(CANARY), text.find(CANARY) + len(CANARY))
    finding = Finding("f1", CARD, span, 0.914, "self", replacement="my place")
    both = Combination(
        "c1", "House and hour", "critical", "Adds up.", "Cut one.", ("f1",), "f1"
    )
    return Report(
        Document(text, id=name),
        (Entity("STREET_ADDRESS", span, 0.914),),
        (Alert(finding, "critical", "warn", (), "c1"),),
        Risk("critical", ("street_address",)),
        (both,),
        incomplete=("time",),
    )


def written(name: str, *given: Report, **options: bool) -> str:
    stream = io.StringIO()
    FORMATS[name].write(given, stream, **options)
    return stream.getvalue()


@every_format
def test_a_format_names_its_media_type(name: str) -> None:
    assert "/" in FORMATS[name].MEDIA_TYPE


@every_format
def test_no_text_is_told_unless_it_was_asked_for(name: str) -> None:
    assert "Canary" not in written(name, report())
    assert "tonight" not in written(name, report(), entities=True)
    assert CANARY in written(name, report(), show_text=True)


@every_format
def test_the_title_reason_advice_and_better_words_are_told(name: str) -> None:
    told = written(name, report())
    for words in (CARD.title, CARD.why, CARD.advice, "my place", "House and hour"):
        assert words in told


@every_format
def test_what_was_not_examined_is_told(name: str) -> None:
    assert "incomplete" in written(name, report()).lower()


@every_format
def test_entities_are_told_when_asked_for(name: str) -> None:
    assert "STREET_ADDRESS" not in written(name, report())
    assert "STREET_ADDRESS" in written(name, report(), entities=True)


@every_format
def test_a_report_is_written_before_the_next_is_awaited(name: str) -> None:
    stream = io.StringIO()

    def arriving() -> Iterator[Report]:
        yield report(name="first")
        assert "first" in stream.getvalue()
        yield report(name="second")
        assert "second" in stream.getvalue()

    FORMATS[name].write(arriving(), stream)
    assert stream.getvalue().endswith("\n")


@every_format
def test_no_reports_are_fine(name: str) -> None:
    assert written(name).endswith("\n") or name == "jsonl"


@every_format
def test_nothing_in_a_text_or_a_name_steers_a_terminal(name: str) -> None:
    hostile = report(f"{HOSTILE}{CANARY}{HOSTILE}", name=f"a{HOSTILE}b")
    wide = Span(0, len(hostile.document.text))
    alert = hostile.alerts[0]
    finding = dataclasses.replace(alert.finding, span=wide, replacement=HOSTILE)
    hostile = dataclasses.replace(
        hostile, alerts=(dataclasses.replace(alert, finding=finding),)
    )
    told = written(name, hostile, show_text=True, entities=True)
    assert not set(HOSTILE) & set(told)
    assert "\\u202e" in told


@every_format
def test_lone_surrogates_and_wide_signs_can_be_written(name: str) -> None:
    told = written(name, report(f"\ud83d 日本 {CANARY} 👨‍👩‍👧"), show_text=True)
    assert CANARY in told.encode("utf-8").decode()
