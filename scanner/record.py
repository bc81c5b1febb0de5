"""The JSON object of the contract, for every format and for the wire."""

from __future__ import annotations

from typing import Any

from scanner.model import Entity
from scanner.verdict import Alert, Combination, Report


def record(
    report: Report, *, entities: bool = False, text: bool = False
) -> dict[str, Any]:
    """Return what a report tells; spans in code points.

    `entities` adds everything recognised, `text` the matched words.
    """
    told: dict[str, Any] = {"id": report.document.id, "complete": not report.incomplete}
    if report.incomplete:
        told["incomplete"] = list(report.incomplete)
    if entities:
        told["entities"] = [_entity(e) for e in report.entities]
    told["findings"] = [_finding(a) | _words(a, report, text) for a in report.alerts]
    told["combinations"] = [_combination(c) for c in report.combinations]
    told["risk"] = {"level": report.risk.level, "because": list(report.risk.because)}
    return told


def _words(alert: Alert, report: Report, wanted: bool) -> dict[str, str]:
    span = alert.finding.span
    return {"text": report.document.text[span.start : span.end]} if wanted else {}


def _finding(alert: Alert) -> dict[str, Any]:
    finding, exposure = alert.finding, alert.finding.exposure
    return {
        "id": finding.id,
        "exposure": exposure.id,
        "title": exposure.title,
        "category": exposure.category,
        "severity": alert.severity,
        "score": round(finding.score, 2),
        "subject": finding.subject,
        "start": finding.span.start,
        "end": finding.span.end,
        "action": alert.action,
        "why": exposure.why,
        "advice": exposure.advice,
        "replacement": finding.replacement,
        "combination": alert.combination,
    }


def _entity(entity: Entity) -> dict[str, Any]:
    return {
        "type": entity.type,
        "start": entity.span.start,
        "end": entity.span.end,
        "score": round(entity.score, 2),
    }


def _combination(combination: Combination) -> dict[str, Any]:
    return {
        "id": combination.id,
        "title": combination.title,
        "severity": combination.severity,
        "why": combination.why,
        "advice": combination.advice,
        "parts": list(combination.parts),
        "remove_first": combination.remove_first,
    }
