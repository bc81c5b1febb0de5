"""Handles of accounts: what follows an @."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_HANDLE = (
    r"(?<![\w@/.])@[a-z0-9_](?:[\w.-]{0,48}\w)?(?:@[\w-]{1,63}(?:\.[\w-]{2,63}){1,3})?"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of USERNAME."""
    return PatternRecognizer(
        "USERNAME",
        patterns=[Pattern("handle", _HANDLE, 0.9)],
        global_regex_flags=re.IGNORECASE,
    )
