"""Safer words for a finding, by Presidio's anonymizer and its operators."""

from __future__ import annotations

import logging

from presidio_anonymizer import AnonymizerEngine
from presidio_anonymizer.entities import OperatorConfig, RecognizerResult

from scanner.model import Document, Exposure, Report, Span

# It tells at DEBUG and INFO what it changed.
logging.getLogger("presidio-anonymizer").setLevel(logging.ERROR)
_anonymizer = AnonymizerEngine()


def replacement(words: str, exposure: Exposure) -> str | None:
    """Return what a card puts in place of the found words; None if it has nothing."""
    if exposure.replacement is None:
        return None
    whole = RecognizerResult(exposure.id, 0, len(words), 1.0)
    operator = OperatorConfig(exposure.operator, {"new_value": exposure.replacement})
    done = _anonymizer.anonymize(words, [whole], {exposure.id: operator})
    return str(done.text)


def rewritten(report: Report) -> tuple[Document, dict[str, Span]]:
    """Return the document with every offered replacement made.

    Beside it stand, by finding id, the spans of the new words. Of findings that
    overlap only the first is replaced.
    """
    text, parts, spans, at, size = report.document.text, [], {}, 0, 0
    for alert in report.alerts:
        finding = alert.finding
        if finding.replacement is None or finding.span.start < at:
            continue
        parts += [text[at : finding.span.start], finding.replacement]
        size += finding.span.start - at
        spans[finding.id] = Span(size, size + len(finding.replacement))
        size += len(finding.replacement)
        at = finding.span.end
    return _like(report.document, "".join([*parts, text[at:]])), spans


def _like(document: Document, text: str) -> Document:
    return Document(
        text,
        id=document.id,
        locator=document.locator,
        account=document.account,
        audience=document.audience,
    )
