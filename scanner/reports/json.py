"""One JSON array with an object a document."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TextIO

from scanner.record import record
from scanner.verdict import Report

MEDIA_TYPE = "application/json"


def write(
    reports: Iterable[Report],
    stream: TextIO,
    *,
    show_text: bool = False,
    entities: bool = False,
) -> None:
    """Write the contract's objects as one array, in ASCII; spans in code points.

    The array is closed at the end only: of an interrupted run nobody takes it as whole.
    """
    opening = "["
    for report in reports:
        told = record(report, entities=entities, text=show_text)
        stream.write(f"{opening}\n{json.dumps(told)}")
        stream.flush()
        opening = ","
    stream.write("[]\n" if opening == "[" else "\n]\n")
    stream.flush()
