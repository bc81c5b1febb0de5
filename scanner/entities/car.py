"""Signal: a private vehicle, by its make or model or the plain word for it."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

from scanner.tables import rows

_KINDS = r"(?:car|motor|van|ute|truck|motorbike|jeep|estate|hatchback|convertible)s?"
_MAKES = sorted((row["name"] for row in rows("vehicles")), key=len, reverse=True)
_NAMES = "|".join(re.sub("[ -]", "[ -]?", name) for name in _MAKES)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `car`."""
    return PatternRecognizer(
        "car",
        patterns=[Pattern("car", rf"\b(?:{_NAMES}|{_KINDS})\b", 0.6)],
        global_regex_flags=re.IGNORECASE,
    )
