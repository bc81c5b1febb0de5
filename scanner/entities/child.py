"""Signal: a child of the household or of a colleague, as people speak of theirs."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_OWNER = (
    r"(?:my|our|hubby's|sarge's|(?:the|my) (?:wife|husband|missus|boss|partner|sister"
    r"|brother|buddy|sgt|lt|chief|captain)'s)"
)
_PRAISE = (
    r"(?:(?:little|lil|wee|big|baby|sweet|beautiful|amazing|precious|wild|crazy|other"
    r"|new|own"
    r"|poor|grown|teenage|first ?born|\d{1,2}[- ](?:year|yr|month)s?[- ]old) ){0,3}"
)
# "my boy" and "my girl" are friends as often: they need "little" or "baby".
_SURE = (
    r"(?:son|sons|daughter|daughters|kid|kids|kiddo|kiddos|child|children|toddler"
    r"|newborn"
    r"|firstborn|twins?|triplets|youngest|oldest|eldest|middle one|middle child|stepson"
    r"|step ?daughter|bub|wee one|(?:little|lil|wee) (?:one|man|guy|lady|princess|boy"
    r"|girl|lad)s?"
    r"|baby (?:boy|girl)s?|teenager|lad|grandson|granddaughter|grand(?:baby|kids))"
)
_OWNED = rf"\b{_OWNER} {_PRAISE}{_SURE}\b(?!'s (?:friend|coach|teacher))"
# Alone the word opens the sentence: "son's match tonight".
_BARE = (
    r"\b(?:kiddos?|the (?:kids|twins|kiddos|littles|bairns|wee ones)|(?<=^\W{0,4}"
    r"|[.!?]\s{1,2}|\n)(?:daughter|son|oldest|youngest|step ?son|step ?daughter"
    r"|newborn))\b"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `child`."""
    return PatternRecognizer(
        "child",
        patterns=[
            Pattern("owned", _OWNED, 0.8),
            Pattern("bare", _BARE, 0.6),
        ],
        global_regex_flags=re.IGNORECASE,
    )
