"""Signal: a relative or the household, by the words people use for them."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_OWNER = r"(?:my|our|his|her|the)"
_CHILD = r"(?:kid|kiddo|son|daughter|boy|girl|baby|toddler|twin|little one|youngest|oldest|eldest|middle one)"
_GROWN = (
    r"(?:wife|husband|hubby|wifey|missus|spouse|fiancee?|boyfriend|girlfriend|other half"
    r"|mom|mum|mam|dad|father|mother|parent|folk|sister|brother|sis|bro|aunt|auntie|uncle|cousin"
    r"|niece|nephew|grandma|grandpa|nan|nana|gran|grandad|granny|mother-in-law|father-in-law|in-law)"
)
_ALWAYS = (
    r"(?:wife|husband|hubby|wifey|missus|fiancee?|mom|mum|dad|grandma|grandpa|nan|nana|gran"
    r"|granny|daughter|kiddo|the kids|the fam|whole fam|the family|stepson|stepdaughter)"
)
_PATTERN = rf"\b(?:{_OWNER} (?:\w+ ){{0,2}}?(?:{_CHILD}|{_GROWN}|famil(?:y|ies)|kids|girls|boys|in-laws)(?:s)?|{_ALWAYS})(?:'s|s'|s)?\b"
# Idioms of the job and of the world: nobody's relative.
_IDIOM = re.compile(r"brothers? in (?:blue|arms)|sister cit|big brother|mother nature", re.I)


class _KinRecognizer(PatternRecognizer):
    def invalidate_result(self, pattern_text: str) -> bool:
        """Refuse a phrase that is an idiom."""
        return _IDIOM.search(pattern_text) is not None


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `kin`."""
    return _KinRecognizer(
        "kin",
        patterns=[Pattern("kin", _PATTERN, 0.8)],
        global_regex_flags=re.IGNORECASE,
    )
