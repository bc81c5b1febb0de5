"""One run: which exit code, and what is said."""

from __future__ import annotations

import pytest

from scanner.errors import SourceError
from scanner.model import Document
from scanner.run import Run, sentence
from scanner.verdict import Report, Risk

LOST = SourceError("a.txt", "unreadable", "cannot be read (no)")
EMPTY = SourceError("a.txt", "empty", "is empty; there is nothing to examine")
FAULT = SourceError("a.txt", "fault", "our reader failed (ValueError)")


def examine(document: Document) -> Report | SourceError:
    """Report the severity that the text names."""
    if document.text == "fault":
        return SourceError(document.locator, "fault", "our scanner failed on it")
    late = ("time",) if document.text == "late" else ()
    level = document.text if document.text in ("low", "high", "critical") else "none"
    return Report(document, (), (), Risk(level), incomplete=late)


def run(*items: str | SourceError, fail_on: str = "high") -> int:
    one = Run()
    given = (
        i if isinstance(i, SourceError) else Document(i, locator="d") for i in items
    )
    list(one.reports(given, examine, lambda _: None))
    return one.exit_code(fail_on)


CODES = {
    "nothing": ((), "high", 0),
    "clean": (("none",), "high", 0),
    "below": (("low",), "high", 0),
    "at": (("high",), "high", 1),
    "above": (("none", "critical", "low"), "high", 1),
    "low asked for": (("low",), "low", 1),
    "never": (("critical",), "never", 0),
    "only empty files": ((EMPTY,), "high", 0),
    "an empty file and a finding": ((EMPTY, "high"), "high", 1),
    "unread": ((LOST,), "high", 3),
    "unread beats a finding": (("critical", LOST), "high", 3),
    "unread though never": ((LOST,), "never", 3),
    "incomplete": (("late", "high"), "high", 3),
    "a fault beats all": (("high", LOST, FAULT, "high"), "high", 128),
    "a fault of the scanner": (("fault", "high"), "high", 128),
}


@pytest.mark.parametrize(("items", "fail_on", "code"), CODES.values(), ids=CODES)
def test_the_exit_code_is(items: tuple[str, ...], fail_on: str, code: int) -> None:
    assert run(*items, fail_on=fail_on) == code


def test_an_error_before_its_document_makes_that_report_incomplete() -> None:
    about = SourceError("b", "damaged", "damaged bytes: 1")
    items = [LOST, Document("x", locator="c"), about, Document("x", locator="b")]
    first, second = Run().reports(items, examine, lambda _: None)
    assert first.incomplete == ()
    assert second.incomplete == ("damaged bytes: 1",)


def test_each_error_is_said_and_the_rest_is_reported() -> None:
    said: list[str] = []
    items = [LOST, Document("x"), EMPTY, Document("x")]
    assert len(list(Run().reports(items, examine, said.append))) == 2
    assert len(said) == 2


SENTENCES = {
    "a.txt": "a.txt: is bad",
    "-": "standard input: is bad",
    "-#line=3": "standard input, line 3: is bad",
    "a.jsonl#line=3": "a.jsonl, line 3: is bad",
    "a\x1b[31m\n\u202e.txt": "a\\x1b[31m\\n\\u202e.txt: is bad",
}


@pytest.mark.parametrize("place", SENTENCES)
def test_a_sentence_names_the_place_and_steers_no_terminal(place: str) -> None:
    assert sentence(SourceError(place, "x", "is bad")) == SENTENCES[place]
