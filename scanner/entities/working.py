"""Signal: being at work or in class, as a verb and what belongs to it."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

# "work out", "work on it" and "work hard" put nobody anywhere.
_WORK = (
    r"\b(?:work|works|working)\b(?! (?:out|on (?:my|our|the|it|your|him|her)|through"
    r"|hard|up|well|for (?:me|us|you|him|her)\b))"
)
_ATTEND = (
    r"(?:have|has|got|start|starts|starting|finish|finishes|go to|goes to|going to"
    r"|be at|be in|get to|gets to) (?:work|school|class|uni|my (?:shift|job))"
)
_THERE = (
    r"(?:at (?:work|school|uni|the office|my (?:job|desk))|in (?:class|school"
    r"|the office)"
    r"|on (?:call|duty|shift))"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `working`."""
    return PatternRecognizer(
        "working",
        patterns=[
            Pattern("work", _WORK, 0.6),
            Pattern("attend", rf"\b{_ATTEND}\b", 0.6),
            Pattern("there", rf"\b{_THERE}\b", 0.6),
        ],
        global_regex_flags=re.IGNORECASE,
    )
