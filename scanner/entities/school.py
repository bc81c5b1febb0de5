"""Signal: a named school, day care or pre-school."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_KIND = (
    r"(?:elementary|primary|middle|junior high|jr high|high|grammar|infants'?|montessori|prep"
    r"|academy|preschool|pre-?k|kindergarten|day ?care|nursery|childcare)(?:\s(?:school|academy))?"
)
# The little words before a kind of school are not its name.
_STOP = r"(?!(?:the|a|an|my|our|his|her|their|at|in|to|of|for|from|and|first|last|every|no|new|old|best|is|was|day|back|this|that|with|drop|pick)\s)"
_PATTERN = rf"\b(?:{_STOP}[A-Za-z][\w'.-]{{1,20}}\s){{1,3}}{_KIND}\b"


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `school`."""
    return PatternRecognizer(
        "school",
        patterns=[Pattern("kind", _PATTERN, 0.7)],
        global_regex_flags=re.IGNORECASE,
    )
