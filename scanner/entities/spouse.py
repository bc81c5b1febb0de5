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
_OWNED = rf"\b(?:my|our|the|me and the) {_PRAISE}{_ROLE}\b(?! of\b|'s)"
# Not his wife, nor the mayor's: somebody else's is no household of ours.
_BARE = (
    r"(?<!\b(?:his|her|their|your|whose|ex|a|no|any|every) )(?<!['-]s? )"
    r"\b(?:wife|wifey|husband|hubby|hubs|missus|fiancee?)\b(?! of\b|'s|-)"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `spouse`."""
    return PatternRecognizer(
        "spouse",
        patterns=[
            Pattern("owned", _OWNED, 0.8),
            Pattern("bare", _BARE, 0.6),
        ],
        global_regex_flags=re.IGNORECASE,
    )
