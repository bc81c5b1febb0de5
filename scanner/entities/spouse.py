"""Signal: wife, husband or sweetheart, in the words that stand next to a name."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_PRAISE = (
    r"(?:(?:beautiful|lovely|amazing|wonderful|dear|darling|hot|gorgeous|sweet|new|poor"
    r"|dearest|incredible|pregnant|soon[- ]to[- ]be|future|late|hard ?working) ){0,2}"
)
_ROLE = (
    r"(?:wife|wifey|husband|hubby|hubs|missus|mrs|fiance|fiancee|spouse|girlfriend"
    r"|boyfriend|gf|bf|other half|better half|ol' lady|old lady|soulmate|sweetheart)"
)
_OWNED = rf"\b(?:my|our|the|me and the|his|her) {_PRAISE}{_ROLE}\b(?! of\b)"
_BARE = r"\b(?:wife|wifey|husband|hubby|hubs|missus|fiancee?)\b(?! of\b)"
_WED = (
    r"\b(?:(?:happily |been |got |get |getting |am |i'm |im )?(?:married|engaged) to"
    r"|marr(?:y|ying)|dating)(?: (?:my|the) (?:best friend|soulmate|high school sweetheart"
    r"|love of my life|amazing|one and only|beautiful))?\b"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `spouse`."""
    return PatternRecognizer(
        "spouse",
        patterns=[
            Pattern("owned", _OWNED, 0.8),
            Pattern("bare", _BARE, 0.6),
            Pattern("wed", _WED, 0.7),
        ],
        global_regex_flags=re.IGNORECASE,
    )
