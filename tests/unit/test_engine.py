"""The traps of the machinery below, each closed."""

from __future__ import annotations

import importlib
import logging
import os

import pytest
from presidio_analyzer import Pattern, PatternRecognizer

from scanner.engine import tagger
from scanner.engine.context import near
from scanner.engine.redact import replacement
from scanner.engine.timeouts import watched
from scanner.errors import EngineError
from scanner.model import Document, Span, Spot
from scanner.scan import Scanner


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        pytest.param("public 4417", ["lic"], False, id="no part of a word"),
        pytest.param("lic 4417", ["lic"], True, id="before the span"),
        pytest.param("4417 lic", ["lic"], True, id="after the span"),
        pytest.param("4417 is my  cell", ["my cell"], True, id="a phrase over spaces"),
        pytest.param("4417 kiddos", ["kid*"], True, id="a beginning with a star"),
        pytest.param("4417 " + "x " * 30 + "lic", ["lic"], False, id="too far away"),
        pytest.param("4417 licence", ["lic"], False, id="cut by the limit is no word"),
    ],
)
def test_context_is_whole_words_on_both_sides(text, words, found) -> None:
    at = text.index("4417")
    assert near(text, Span(at, at + 4), words, within=9) is found


def test_a_pattern_that_runs_out_of_time_is_told_and_not_quoted(caplog) -> None:
    slow = PatternRecognizer("X", patterns=[Pattern("slow", r"(?:a|aa)+$", 0.5)])
    text = "secret" + "a" * 60 + "b"
    with watched() as late, caplog.at_level(logging.DEBUG):
        slow.analyze(text, ["X"])
    assert late == ["time limit: slow"]
    assert "secret" not in caplog.text


def test_an_absent_model_is_named_and_not_fetched(monkeypatch) -> None:
    monkeypatch.setattr(tagger, "MODEL", ("data", "ner", "absent.onnx"))
    with pytest.raises(EngineError, match="language model is missing"):
        tagger.Tagger().load()


def test_the_suffix_list_is_the_packaged_one() -> None:
    importlib.import_module("scanner.engine.analyzer")
    assert os.environ["TLDEXTRACT_PUBLIC_SUFFIX_LIST_URLS"] == ""
    email = importlib.import_module("scanner.entities.email_address")
    assert not email._suffixes.suffix_list_urls


def test_no_logger_of_presidio_speaks_of_the_text(scanner: Scanner, caplog) -> None:
    with caplog.at_level(logging.DEBUG):
        scanner.scan(
            Document("mail dana.home@example.com, iban GB33BUKB20201555555555")
        )
    assert "dana.home" not in caplog.text
    assert "GB33" not in caplog.text


def test_safer_words_come_from_the_card(scanner: Scanner) -> None:
    card = scanner.exposures["street_address"]
    assert replacement("12 Larch Ct", card, Spot(Span(0, 11), 1.0)) == card.replacement


def test_the_report_of_a_document_never_prints_its_text(scanner: Scanner) -> None:
    report = scanner.scan(Document("party at 12 Larch Ct tonight", id="t"))
    assert "Larch" not in repr(report)
