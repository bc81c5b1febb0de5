"""Safer words for a finding, by Presidio's anonymizer and its operators."""

from __future__ import annotations

import dataclasses
import logging
from collections.abc import Iterator

from presidio_anonymizer import AnonymizerEngine
from presidio_anonymizer.entities import OperatorConfig, RecognizerResult

from scanner.model import Document, Exposure, Finding, Span, Spot
from scanner.verdict import Report

_REACH = 200  # code points of context kept around new words
# It tells at DEBUG and INFO what it changed.
logging.getLogger("presidio-anonymizer").setLevel(logging.ERROR)
_anonymizer: AnonymizerEngine = AnonymizerEngine()  # type: ignore[no-untyped-call]


def replacement(words: str, exposure: Exposure, spot: Spot) -> str | None:
    """Return what goes in place of the found words; None where nothing would do."""
    safer = spot.replacement or exposure.replacement
    if safer is None:
        return None
    whole = RecognizerResult(exposure.id, 0, len(words), 1.0)
    operator = OperatorConfig(exposure.operator, {"new_value": safer})
    done = _anonymizer.anonymize(words, [whole], {exposure.id: operator})
    return str(done.text)


def rewritten(report: Report) -> tuple[Document, dict[str, Span]]:
    """Return the surroundings of the findings with every offered replacement made.

    Beside them stand, by finding id, the spans of the new words. Of findings that
    overlap only the first is replaced.
    """
    text, parts, spans = report.document.text, [], {}
    at = size = 0
    for finding in _offered(report):
        start, words = finding.span.start, str(finding.replacement)
        before = (
            _between(text, at, start) if at else text[max(0, start - _REACH) : start]
        )
        spans[finding.id] = Span(size + len(before), size + len(before) + len(words))
        parts += [before, words]
        size += len(before) + len(words)
        at = finding.span.end
    parts.append(text[at : at + _REACH])
    return dataclasses.replace(report.document, text="".join(parts)), spans


def _offered(report: Report) -> Iterator[Finding]:
    end = 0
    for finding in (alert.finding for alert in report.alerts):
        if finding.replacement is not None and finding.span.start >= end:
            yield finding
            end = finding.span.end


def _between(text: str, start: int, end: int) -> str:
    # What is far from any new words was scanned before.
    if end - start <= 2 * _REACH:
        return text[start:end]
    return f"{text[start : start + _REACH]}\n\n{text[end - _REACH : end]}"
