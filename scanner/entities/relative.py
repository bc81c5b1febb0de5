"""Signal: parents, grandparents, siblings and in-laws, next to a name or a place."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_ROLE = (
    r"(?:mom|mum|mam|mother|dad|father|parents|folks|brother|sister|bro|sis|siblings?|aunt"
    r"|auntie|aunty|uncle|cousin|niece|nephew|grandma|grandmother|grandpa|grandfather"
    r"|grandparents|grandad|granddad|gran|granny|nan|nana|nanna|papaw|mamaw|pop-pop|oma"
    r"|opa|abuela|abuelo|stepdad|stepmom|stepmum|(?:mother|father|brother|sister)-in-law"
    r"|in-laws)"
)
_SIZE = (
    r"(?:(?:little|big|older|younger|baby|twin|great|dear|sweet|late|favou?rite|elder|old"
    r"|own|half|step|wife's|husband's|hubby's) ){0,2}"
)
_OWNED = rf"\b(?:my|our|his|her|hubby's|the wife's|the) {_SIZE}{_ROLE}\b"
_BARE = (
    r"\b(?:mom|mum|dad|grandma|grandpa|nana|nanna|gran|grandad|granny|uncle|aunt|auntie"
    r"|aunty|sister|brother|cousin|in-laws|nan|mother-in-law|father-in-law)\b"
)
# Of the job, of the church and of the world.
_IDIOM = (
    r"(?![' -]*s?,? ?(?:in (?:blue|arms|christ)|from another|cit(?:y|ies)|company|act|hood"
    r"|sam\b|ben's|jemima|bob's|tom's cabin|nature|land|of pearl))"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `relative`."""
    return PatternRecognizer(
        "relative",
        patterns=[
            Pattern("owned", _OWNED + _IDIOM, 0.8),
            Pattern("bare", _BARE + _IDIOM, 0.6),
        ],
        global_regex_flags=re.IGNORECASE,
    )
