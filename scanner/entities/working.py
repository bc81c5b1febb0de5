"""Signal: being at work or on a shift, as a verb and what belongs to it."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_KIND = (
    r"(?:night|day|evening|late|early|graveyard|swing|third|second|first|overnight"
    r"|rotating|split|morning|afternoon|weekend|closing|opening|(?:8|10|12|16|24)"
    r"[- ]?h(?:ou)?rs?)"
)
_TIMES = r"(?:nights|overnights|evenings|weekends|earlies|lates|graveyards?|shift work)"
_WORK = r"(?:work|works|working|do|does|doing|pull|pulls|pulling|on|have|has)"
_PLACE = (
    r"(?:(?:(?:have|has|got|start|starts|starting|finish|finishes|go to|goes to"
    r"|going to"
    r"|be at|be in|get to|gets to) )(?:work|school|class|uni|my (?:shift|job))"
    r"|at work|at school|in class|in school|at uni|at the office|in the office"
    r"|on call|on duty|on shift|at my (?:job|desk))"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `working`; surer where a shift is named."""
    shift = rf"\b{_WORK} (?:the |an? |my |mostly |long |straight |all )*"
    return PatternRecognizer(
        "working",
        patterns=[
            Pattern("shift", rf"{shift}(?:{_KIND} shifts?|{_TIMES})\b", 0.9),
            Pattern(
                "work",
                r"\b(?:work|works|working)\b(?! (?:out|on (?:my|our|the|it"
                r"|your|him|her)|through|hard|up|well|for (?:me|us|you|him|her)\b))",
                0.6,
            ),
            Pattern("place", rf"\b{_PLACE}\b", 0.6),
        ],
        global_regex_flags=re.IGNORECASE,
    )
