"""The straight line from a Document to its Report."""

from __future__ import annotations

import dataclasses

from scanner import catalogue
from scanner.engine.analyzer import Engine
from scanner.engine.redact import joined, rewritten
from scanner.model import Document, Exposure, Finding, Mode, Span
from scanner.policy import Policy, risk
from scanner.verdict import Report


class Scanner:
    """Say what documents give away; one a process, for any thread."""

    def __init__(self, engine: Engine, policy: Policy, exposures: dict[str, Exposure]):
        self.engine = engine
        self.policy = policy
        self.exposures = exposures

    @classmethod
    def load(cls) -> Scanner:
        """Return a scanner with every card; EngineError says what is missing."""
        cards = catalogue.exposures()
        return cls(Engine(cards), Policy(), cards)

    def scan(self, document: Document, mode: Mode = "audit") -> Report:
        """Return what the document gives away and what the policy makes of it."""
        parsed = self.engine.parse(document)
        findings, late = self.engine.find(parsed)
        alerts, adding = self.policy.alerts(findings, document, mode)
        report = Report(
            document,
            parsed.entities_written(),
            joined(document.text, alerts),
            risk(alerts, adding),
            adding,
            self.policy.hold(alerts, document),
            tuple(dict.fromkeys((*parsed.incomplete, *late))),
        )
        return self._with_better_words(report)

    def _with_better_words(self, report: Report) -> Report:
        """Return the report without the rewordings that would not help.

        All of them are made at once and the result is scanned again: where the same
        exposure is still found at the new words, none is offered.
        """
        document, places = rewritten(report)
        if not places:
            return report
        left, _ = self.engine.find(self.engine.parse(document))
        failed = {
            name for name, span in places.items() if _still(name, span, report, left)
        }
        # What shares its words shares their fate.
        failed = {
            n for n, span in places.items() if span in {places[f] for f in failed}
        }
        alerts = tuple(
            dataclasses.replace(
                a, finding=dataclasses.replace(a.finding, replacement=None)
            )
            if a.finding.id in failed
            else a
            for a in report.alerts
        )
        return dataclasses.replace(report, alerts=alerts)


def _still(name: str, span: Span, report: Report, left: list[Finding]) -> bool:
    exposure = next(a.finding.exposure for a in report.alerts if a.finding.id == name)
    return any(f.exposure.id == exposure.id and f.span.overlaps(span) for f in left)
