"""One JSON object a document and line, written as soon as it is known."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TextIO

from scanner.record import record
from scanner.verdict import Report

MEDIA_TYPE = "application/jsonl"


def write(
    reports: Iterable[Report],
    stream: TextIO,
    *,
    show_text: bool = False,
    entities: bool = False,
) -> None:
    """Write the contract's object of each report, in ASCII; spans in code points."""
    for report in reports:
        stream.write(json.dumps(record(report, entities=entities, text=show_text)))
        stream.write("\n")
        stream.flush()
