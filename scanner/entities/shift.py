"""Signal: a shift, a rotation, duty hours or time off; everyday words score low."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_COUNT = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|ten|twelve|sixteen)"
_KIND = (
    r"\b(?:(?:night|day|swing|graveyard|late|early|back|arvo|afternoon"
    r"|evening|overnight|mid(?:night)?|third|second|first|2nd"
    r"|3rd) ?(?:shift|watch|tour)s?|earlies|lates|graves|graveyards"
    r"|mids)(?: shift)?\b"
)
_LOOSE = (
    r"\b(?:nights|days|midnights|afternoons|overnights|evenings|swings"
    r"|doubles?|12s|off(?: work)?)\b"
)
_ROTATION = (
    rf"\b{_COUNT} (?:days? |nights? |shifts? )?on,? (?:then "
    rf"|and )?{_COUNT} (?:days? |nights? )?off\b"
)
_CLOCK = r"(?:[0-2]?\d(?:[:.][0-5]\d)? ?[ap]\.?m?\b\.?|[0-2]\d[0-5]\d|\d{1,2})"
_HOURS = (
    rf"(?<![\w:.$£€/-]){_CLOCK} ?(?:-|to|till?|until"
    rf"|thru) ?{_CLOCK}(?: ?(?:hrs|hours))?(?![\w%:/-])"
)
_REST = r"\b(?:rdo'?s?|rest days?|(?:regular )?days? off|weekends? off)\b"
_EXTRA = (
    r"\b(?:(?:mandatory |mandated |forced |extra )?(?:ot|o/t"
    rf"|overtime)(?: shift)?|on[- ]call|\d ?x ?(?:8|10|12)s?|(?:{_COUNT}"
    r"|double|triple)[ -]?(?:hr|hour)?s? ?(?:shift|tour|detail|ot)s?)\b"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `shift`."""
    return PatternRecognizer(
        "shift",
        patterns=[
            Pattern("rotation", _ROTATION, 0.9),
            Pattern("kind", _KIND, 0.8),
            Pattern("rest", _REST, 0.7),
            Pattern("extra", _EXTRA, 0.6),
            Pattern("hours", _HOURS, 0.5),
            Pattern("loose", _LOOSE, 0.3),
        ],
        global_regex_flags=re.IGNORECASE,
    )
