"""Signal: a member of the public whom the job has touched."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_WHO = (
    r"(?:victim|vic|witness|caller|complainant|suspect|perp|driver|defendant|informant"
    r"|ci|source|homeowner|neighbou?r|arrestee|shoplifter|burglar|tenant|landlord"
    r"|r/p|reporting party|inmate|prisoner|detainee|accused|juvenile|drunk|karen)"
)
_PATTERN = (
    rf"\b(?:(?:the|our|a|an|this|that|some|another) (?:\w+ )?{_WHO}|suspect|bolo"
    r"|arrestee|complainant|(?<=^)(?:victim|caller|witness|vic))(?:'s|s)?\b"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `bystander`."""
    return PatternRecognizer(
        "bystander",
        patterns=[Pattern("bystander", _PATTERN, 0.7)],
        global_regex_flags=re.IGNORECASE,
    )
