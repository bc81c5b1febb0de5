"""Findings in, fewer out; what is left is judged as if nothing else had been there."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from scanner.model import Mode
from scanner.policy import Policy, risk
from scanner.verdict import Report


def filtered(
    report: Report, wanted: Callable[[str], bool], mode: Mode, policy: Policy
) -> Report:
    """Return a report without the findings whose exposure id is not wanted."""
    kept = [a.finding for a in report.alerts if wanted(a.finding.exposure.id)]
    if len(kept) == len(report.alerts):
        return report
    alerts, adding = policy.alerts(kept, report.document, mode)
    return dataclasses.replace(
        report,
        alerts=alerts,
        combinations=adding,
        risk=risk(alerts, adding),
        hold=policy.hold(alerts, report.document),
    )
