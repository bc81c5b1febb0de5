"""Signal: a relative or the household, by the words people use for them."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_CHILD = (
    r"(?:kid|kiddo|son|daughter|boy|girl|baby|toddler|twin|little one|youngest|oldest"
    r"|eldest|middle one)"
)
_GROWN = (
    r"(?:wife|husband|hubby|wifey|missus|spouse|fiancee?|boyfriend|girlfriend"
    r"|other half"
    r"|better half|mom|mum|mam|dad|father|mother|parent|folk|sister|brother|sis|bro"
    r"|aunt"
    r"|auntie|uncle|cousin|niece|nephew|grandma|grandpa|nan|nana|gran|grandad|granny"
    r"|mother-in-law|father-in-law|in-law)"
)
_OWNED = (
    rf"(?:my|our|his|her) (?:\w+ ){{0,2}}?(?:{_CHILD}|{_GROWN}|famil(?:y|ies)|girls"
    rf"|boys)"
)
# "the boys won the series" is nobody's family.
_THE = (
    r"the (?:wife|husband|hubby|missus|kid|kiddo|twin|little|girl|fam|family|in-law"
    r"|baby"
    r"|whole fam(?:ily)?|wee one|bairn)"
)
_ALWAYS = (
    r"(?:wife|husband|hubby|hubs|wifey|missus|fiancee?|mom|mum|dad|grandma|grandpa|nan"
    r"|nana|gran|granny|daughter|kiddo|whole fam|stepson|stepdaughter)"
)
# Brothers in blue and sister cities are nobody's relatives.
_IDIOM = r"(?!\w|'?s? in (?:blue|arms|christ)\b|'?s? cit(?:y|ies)\b)"
_PATTERN = rf"\b(?:{_OWNED}|{_THE}|{_ALWAYS})s?(?:'s|s'|')?{_IDIOM}"


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `kin`."""
    return PatternRecognizer(
        "kin",
        patterns=[Pattern("kin", _PATTERN, 0.8)],
        global_regex_flags=re.IGNORECASE,
    )
