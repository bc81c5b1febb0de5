"""Signal: the author, alone or with the household ("I", "we", "my")."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_PATTERN = r"\b(?:i|im|ive|we|weve|me|my|myself|our|us)\b"


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `first_person`."""
    return PatternRecognizer(
        "first_person",
        patterns=[Pattern("first_person", _PATTERN, 0.7)],
        global_regex_flags=re.IGNORECASE,
    )
