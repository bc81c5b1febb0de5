"""Signal: working a kind of shift, as a verb and the shift: "work nights"."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_WORK = r"(?:work|works|working|do|does|doing|pull|pulls|pulling|on|have|has)"
_KIND = (
    r"(?:night|day|evening|late|early|graveyard|swing|third|second|overnight|rotating"
    r"|split|morning|afternoon|weekend|closing|(?:8|10|12|16|24)[- ]?h(?:ou)?rs?)"
)
_TIMES = r"(?:(?:over)?nights|evenings|weekends|earlies|lates|graveyards?|shift work)"


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `shift_work`."""
    rule = (
        rf"\b{_WORK} (?:(?:the|an?|my|mostly|long|straight|all) ){{0,2}}"
        rf"(?:{_KIND} shifts?|{_TIMES})\b"
    )
    return PatternRecognizer(
        "shift_work",
        patterns=[Pattern("shift", rule, 0.7)],
        global_regex_flags=re.IGNORECASE,
    )
