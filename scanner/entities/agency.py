"""Signal: a police agency, station or unit by name."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_NAME = r"(?:[A-Z][\w'-]{1,20}\s){1,3}"
_KIND = (
    r"(?:PD|P\.D\.|Police(?: Department| Dept\.?| Service| Force)?|Sheriff(?:'s)?(?: Office"
    r"| Department| Dept\.?)?|State Police|State Patrol|Highway Patrol|Constabulary|Garda)"
)
_CASED = rf"\b(?:(?:City|Town|County|State) of {_NAME}|{_NAME}){_KIND}(?!\w)"
_LOWER = r"\b(?!the |my |our |a |with |from |for |of |and |local |state |old |new |at |by )[a-z]{4,20} (?:pd|sheriff'?s (?:office|dept)|police dep(?:artment|t))\b"
_LETTERS = r"\b(?:NYPD|LAPD|LASD|CHP|PSNI|AGS|RCMP|VicPol|NSWPF|WMP|GMP|[A-Z]{1,3}PD|[A-Z]{2,3}SO)\b"
_NUMBERED = r"\b(?i:\d{1,3}(?:st|nd|rd|th) (?:precinct|district|division))\b"
_HASHTAG = r"#(?:[A-Z][a-z]+)+(?:PD|Police|Sheriff)\b"


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `agency`."""
    return PatternRecognizer(
        "agency",
        patterns=[
            Pattern("cased", _CASED, 0.8),
            Pattern("lower", _LOWER, 0.7),
            Pattern("letters", _LETTERS, 0.6),
            Pattern("numbered", _NUMBERED, 0.7),
            Pattern("hashtag", _HASHTAG, 0.8),
        ],
        global_regex_flags=0,
    )
