"""Web addresses; linear, where Presidio's own pattern is not."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_SCHEME = r"\bhttps?://[^\s<>\"']{3,2000}[^\s<>\"'.,;:!?)\]]"
_BARE = (
    r"(?<![\w@.-])(?:www\.[a-z0-9-]{1,63}|[a-z0-9-]{1,63})\."
    r"(?:com|org|net|gov|edu|io|app|me|co|uk|au|ca|ie|nz|tv|ly)"
    r"(?:\.(?:uk|au|nz))?(?:/[^\s<>\"']{0,500}[^\s<>\"'.,;:!?)\]])?(?![\w-])"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of URL."""
    return PatternRecognizer(
        "URL",
        patterns=[Pattern("scheme", _SCHEME, 0.9), Pattern("bare", _BARE, 0.75)],
        global_regex_flags=re.IGNORECASE,
    )
