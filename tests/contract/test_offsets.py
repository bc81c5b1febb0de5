"""The pairs of offsets that the extension replays too."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scanner.model import Document, Exposure, Finding, Span
from scanner.verdict import Alert, Report, Risk
from server.wire import scan_answer

FILE = Path(__file__).parent / "pairs" / "offsets.json"
PAIRS = json.loads(FILE.read_text("utf-8"))
CARD = Exposure("x", "X", "home", "low", ("self",), ("audit",), "why", "advice")


@pytest.mark.parametrize("pair", PAIRS, ids=[pair["name"] for pair in PAIRS])
def test_code_points_become_the_units_of_the_pair(pair: dict) -> None:
    start, end = pair["code_points"]
    assert pair["text"][start:end] == pair["words"]
    finding = Finding("f", CARD, Span(start, end), 0.5, "self")
    alerts = (Alert(finding, "low", "warn"),)
    told = scan_answer(Report(Document(pair["text"]), (), alerts, Risk()))
    assert [told["findings"][0][key] for key in ("start", "end")] == pair["utf16"]
