"""Web addresses, plain or disguised; linear, where Presidio's own pattern is not."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_SCHEME = r"\bh(?:tt|xx)ps?(?:://|\[:\]//|: ?// ?)[^\s<>\"']{3,2000}[^\s<>\"'.,;:!?)\]]"
_SUFFIX = r"(?:com|org|net|gov|edu|io|app|me|co|uk|au|ca|ie|nz|tv|ly)"
_BARE = (
    r"(?<![\w@.-])(?:www\.[a-z0-9-]{1,63}|[a-z0-9-]{1,63})\."
    rf"{_SUFFIX}"
    r"(?:\.(?:uk|au|nz))?(?:/[^\s<>\"']{0,500}[^\s<>\"'.,;:!?)\]])?(?![\w-])"
)
_DOT = r"(?:\s?[\[({]\s?(?:dot|\.)\s?[\])}]\s?|\sdot\s)"
# "the dot com years" are no address, and "polka dot tv" is none either.
_SPELLED = (
    r"(?<![\w@.-])(?:(?:www|w w w)(?:\.|\sdot\s))?"
    r"(?!(?:the|a|this|that|big|first|old)\s)[a-z0-9][a-z0-9-]{1,62}"
    rf"{_DOT}(?:com|org|net|gov|edu|co{_DOT}uk)(?:{_DOT}(?:au|nz|uk))?"
    r"(?:(?:\sslash\s|/)[\w.-]{1,60}){0,4}(?![\w-])"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of URL."""
    return PatternRecognizer(
        "URL",
        patterns=[
            Pattern("scheme", _SCHEME, 0.9),
            Pattern("bare", _BARE, 0.75),
            Pattern("spelled", _SPELLED, 0.75),
        ],
        global_regex_flags=re.IGNORECASE,
    )
