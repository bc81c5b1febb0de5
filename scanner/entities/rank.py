"""Signal: a rank or policing title that may stand before a name."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_PATTERN = (
    r"\b(?:officer|ofc|deputy|dep|trooper|tpr|det(?:ective)?|cpl|corporal|sgt|sergeant|lt"
    r"|lieutenant|capt(?:ain)?|chief|sheriff|constable|const|snr const|insp(?:ector)?|supt"
    r"|special agent|agent|patrolman|marshal|ranger|garda|PC|DC|DS|DI|WPC|CSO)(?:\.|\b)(?=\s)"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `rank`."""
    return PatternRecognizer(
        "rank",
        patterns=[Pattern("rank", _PATTERN, 0.6)],
        global_regex_flags=re.IGNORECASE,
    )
