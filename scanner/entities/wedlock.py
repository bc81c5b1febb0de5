"""Signal: words of marriage that a name follows ("engaged to")."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_PATTERN = (
    r"\b(?:(?:married|engaged|proposed|wed|betrothed) to|(?:get|got|going) to marry"
    r"|(?<=(?:i'm|im|am|i get to be|soon) )(?:marrying|dating)|(?<=^\W{0,3})(?:marrying"
    r"|dating|married(?! to))|in a relationship with)(?:,? (?:my|the) (?:best friend"
    r"|soulmate|high school sweetheart"
    r"|love of my life|one and only))?,?(?!\w)"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `wedlock`."""
    return PatternRecognizer(
        "wedlock",
        patterns=[Pattern("wedlock", _PATTERN, 0.7)],
        global_regex_flags=re.IGNORECASE,
    )
