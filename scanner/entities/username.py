"""Handles of accounts: what follows an @, or the name of a platform."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_HANDLE = (
    r"(?<![\w@/.])@[a-z0-9_](?:[\w.-]{0,48}\w)?(?:@[\w-]{1,63}(?:\.[\w-]{2,63}){1,3})?"
)
_PLATFORM = (
    r"\b(?:ig|insta(?:gram)?|snap(?:chat)?|tik ?tok|twitter|threads|discord|psn|xbox"
    r"|steam|gamertag|kik|telegram|venmo|cash ?app|strava|username|user ?name|handle)"
)
# A word of every day is none: it holds a figure, a stop or a stroke.
_NAMED = (
    rf"{_PLATFORM}(?:\s(?:is|name|id|user|handle|at|me|on|under|as)\b|\s?[:=-]){{1,3}}\s{{0,2}}"
    r"\K(?=[a-z]{1,30}[\d._]|[\d._]{1,9}[a-z])[a-z0-9_][\w.]{1,28}\w(?:#\d{4})?(?!\w|\.\w|[:/%])"
)
_REDDIT = r"(?<![\w/.])/?u/[\w-]{3,20}\b"


def recognizer() -> PatternRecognizer:
    """Return the recognizer of USERNAME."""
    return PatternRecognizer(
        "USERNAME",
        patterns=[
            Pattern("handle", _HANDLE, 0.9),
            Pattern("named", _NAMED, 0.75),
            Pattern("reddit", _REDDIT, 0.8),
        ],
        global_regex_flags=re.IGNORECASE,
    )
