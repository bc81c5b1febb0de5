"""Scanning one text."""

from __future__ import annotations

from flask import Blueprint, Response

from server import desk, logbook, wire
from server.doors import Door
from server.slots import DEADLINES

DOOR = Door("/v1/scan", limit=1_400_000, rate=20, burst=40)

routes = Blueprint("scan", __name__)


@routes.post(DOOR.path)
def scan() -> Response:
    """Answer with everything the posted text gives away; spans in UTF-16 units."""
    asked = wire.ScanQuestion.model_validate(desk.question())
    at, document = desk.desk(), asked.document()
    report = at.slots.run(
        lambda: at.scanner.scan(document, asked.mode), DEADLINES[asked.mode]
    )
    exposures = sorted({alert.finding.exposure.id for alert in report.alerts})
    logbook.note("scan", findings=len(report.alerts), exposures=exposures)
    return desk.answer(wire.scan_answer(report))
