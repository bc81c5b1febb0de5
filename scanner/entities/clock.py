"""Signal: an hour of the day, also as people shorten it ("at 5", "5-6:30", "0545")."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_HOUR = r"(?:2[0-3]|1\d|0?\d)"
_HALF = r"(?:\s?(?:am|pm|a\.m\.|p\.m\.|a|p)(?![\w']))"
_EXACT = (
    rf"(?<![\w:.$£€#/-])(?:{_HOUR}[:.][0-5]\d{_HALF}?|(?:1[0-2]|0?[1-9]){_HALF}"
    r"|(?:[01]\d|2[0-3])[0-5]\d(?=\s?(?:hrs?|hours)\b)"
    rf"|{_HOUR}(?:[:.][0-5]\d)?\s?-\s?{_HOUR}[:.][0-5]\d{_HALF}?)(?![\d%:])"
)
# "at 5 points" and "by 10 percent" are no hours.
_BARE = (
    r"\b(?:at|@|by|around|from|till?|until|about) (?:like )?(?:1[0-2]|[1-9]"
    r"|[01]\d[0-5]\d"
    r"|2[0-3][0-5]\d)(?: (?:sharp|ish|on the dot|in the morning|at night))?"
    r"(?![\w%:/'-]|[.,]\d| (?:points?|percent|years?|yrs?|days?|weeks?|months?|min\w*"
    r"|hours?"
    r"|hrs?|people|kids|of|or|miles?|km|more|different|months|st|ave?|street|road|\d))"
)
_SPOKEN = (
    r"\b(?:half (?:past )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve)|\d{1,2} o'?clock|\d{1,2} (?:sharp|on the dot)|(?:at|before|by) "
    r"(?:dawn|sunrise|sunup|noon|midnight|lunch)|crack of dawn|lunchtimes?"
    r"|(?:before|after|til|until) (?:my )?(?:work|shift|school)s?|early service)\b"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `clock`."""
    return PatternRecognizer(
        "clock",
        patterns=[
            Pattern("exact", _EXACT, 0.8),
            Pattern("bare", _BARE, 0.6),
            Pattern("spoken", _SPOKEN, 0.7),
        ],
        global_regex_flags=re.IGNORECASE,
    )
