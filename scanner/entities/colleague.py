"""Signal: somebody the author works with."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_PATTERN = (
    r"\b(?:(?:my|our|the) (?:sarge|sgt|sergeant|lt|lieutenant|captain|cap|chief"
    r"|partner|fto"
    r"|squad|shift mate|work wife|work husband|beat partner|boss|rookie|trainee)|sarge"
    r"|congrats to|shout ?out to|welcome (?:back|to)|happy retirement)(?:'s)?\b"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `colleague`."""
    return PatternRecognizer(
        "colleague",
        patterns=[Pattern("colleague", _PATTERN, 0.7)],
        global_regex_flags=re.IGNORECASE,
    )
