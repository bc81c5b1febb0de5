"""Signal: how long something lasts, or until when."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_COUNT = (
    r"(?:\d{1,3}(?:\s?-\s?\d{1,3})?|an?|one|two|three|four|five|six|seven|eight|nine"
    r"|ten|twelve|a couple(?: of)?|a few|couple(?: of)?|few)"
)
_UNIT = r"(?:days?|nights?|weeks?|wks?|weekends?|months?|mths?|sleeps?|fortnights?)"
_LENGTH = rf"\b{_COUNT}[\s-](?:more |whole |full |long )?{_UNIT}\b(?! ago| old)"
_WHOLE = (
    r"\b(?:all|the whole|the entire|the rest of the) (?:week(?:end)?|month|summer)\b"
)
_END = (
    r"\b(?:(?:un)?til+|'til|thru|through) (?:the )?(?:next )?"
    r"(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
    r"|tomorrow|tmrw|tonight|morning|noon|midnight|dawn|late|easter|xmas|christmas"
    r"|thanksgiving|new year|i get (?:home|off|back)|he|she|\d{1,2})\w{0,6}\b"
    r"(?:\s?[ap]m\b|\s\d{1,2}(?:st|nd|rd|th)?\b)?"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `duration`."""
    return PatternRecognizer(
        "duration",
        patterns=[
            Pattern("length", _LENGTH, 0.7),
            Pattern("whole", _WHOLE, 0.7),
            Pattern("end", _END, 0.7),
        ],
        global_regex_flags=re.IGNORECASE,
    )
