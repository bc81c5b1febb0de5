"""Signal: a member of the public whom the job has touched."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_PATTERN = (
    r"\b(?:(?:the|our|a|this|that) (?:victim|witness|caller|complainant|suspect"
    r"|perp|driver"
    r"|defendant|informant|ci|source|homeowner|neighbou?r)|suspect|bolo)(?:'s|s)?\b"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `bystander`."""
    return PatternRecognizer(
        "bystander",
        patterns=[Pattern("bystander", _PATTERN, 0.7)],
        global_regex_flags=re.IGNORECASE,
    )
