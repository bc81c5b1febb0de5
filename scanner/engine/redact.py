"""Safer words for a finding, by Presidio's anonymizer and its operators."""

from __future__ import annotations

import dataclasses
import logging
from collections.abc import Iterable, Sequence

from presidio_anonymizer import AnonymizerEngine
from presidio_anonymizer.entities import OperatorConfig, RecognizerResult

from scanner.engine.rewording import reworded
from scanner.model import Document, Exposure, Finding, Span, Spot
from scanner.verdict import Alert, Report

_REACH = 200  # code points of context kept around new words
# It tells at DEBUG and INFO what it changed.
logging.getLogger("presidio-anonymizer").setLevel(logging.ERROR)
_anonymizer: AnonymizerEngine = AnonymizerEngine()  # type: ignore[no-untyped-call]


def replacement(plain: str, exposure: Exposure, spot: Spot) -> str | None:
    """Return what goes in place of a spot of a text; None where nothing would do."""
    safer = reworded(plain, exposure, spot)
    if safer is None:
        return None
    words = plain[spot.span.start : spot.span.end]
    whole = RecognizerResult(exposure.id, 0, len(words), 1.0)
    operator = OperatorConfig(exposure.operator, {"new_value": safer})
    done = _anonymizer.anonymize(words, [whole], {exposure.id: operator})
    return str(done.text)


def joined(text: str, alerts: Sequence[Alert]) -> tuple[Alert, ...]:
    """Return the alerts so that no two sets of safer words touch the same words.

    Where findings with safer words overlap, each covers the whole stretch and offers
    the words of the widest: any of them may be accepted, in any order.
    """
    made: dict[str, Finding] = {}
    for stretch in _stretches([a.finding for a in alerts if _offers(a.finding)]):
        if len(stretch) > 1:
            whole = Span(stretch[0].span.start, max(f.span.end for f in stretch))
            words = _words_for(whole, stretch, text)
            for f in stretch:
                made[f.id] = dataclasses.replace(f, span=whole, replacement=words)
    changed = (
        dataclasses.replace(a, finding=made.get(a.finding.id, a.finding))
        for a in alerts
    )
    return tuple(sorted(changed, key=lambda a: (a.finding.span, a.finding.exposure.id)))


def _offers(finding: Finding) -> bool:
    return finding.replacement is not None


def _stretches(findings: Iterable[Finding]) -> list[list[Finding]]:
    stretches: list[list[Finding]] = []
    end = -1
    for finding in findings:
        if finding.span.start >= end:
            stretches.append([])
        stretches[-1].append(finding)
        end = max(end, finding.span.end)
    return stretches


def _words_for(whole: Span, stretch: list[Finding], text: str) -> str | None:
    def weight(finding: Finding) -> tuple[float, float]:
        share = (finding.span.end - finding.span.start) / (whole.end - whole.start)
        return round(share, 1), finding.score

    widest = max(stretch, key=weight)
    spot = Spot(whole, widest.score, replacement=widest.replacement)
    return replacement(text, widest.exposure, spot)


def rewritten(report: Report) -> tuple[Document, dict[str, Span]]:
    """Return the surroundings of the findings with every offered replacement made.

    Beside them stand, by finding id, the spans of the new words.
    """
    text, parts = report.document.text, []
    spans: dict[str, Span] = {}
    at = size = 0
    for stretch in _stretches(a.finding for a in report.alerts if _offers(a.finding)):
        start, words = stretch[0].span.start, str(stretch[0].replacement)
        before = (
            _between(text, at, start) if at else text[max(0, start - _REACH) : start]
        )
        new = Span(size + len(before), size + len(before) + len(words))
        spans |= dict.fromkeys((finding.id for finding in stretch), new)
        parts += [before, words]
        size = new.end
        at = stretch[0].span.end
    parts.append(text[at : at + _REACH])
    return dataclasses.replace(report.document, text="".join(parts)), spans


def _between(text: str, start: int, end: int) -> str:
    # What is far from any new words was scanned before.
    if end - start <= 2 * _REACH:
        return text[start:end]
    return f"{text[start : start + _REACH]}\n\n{text[end - _REACH : end]}"
