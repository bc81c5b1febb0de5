"""Signal: parents, grandparents, siblings and in-laws, next to a name or a place."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_ROLE = (
    r"(?:mom|mum|mam|mother|dad|father|parents|folks|brother|sister|bro|sis|siblings?"
    r"|aunt"
    r"|auntie|aunty|uncle|cousin|niece|nephew|grandma|grandmother|grandpa|grandfather"
    r"|grandparents|grandad|granddad|gran|granny|nan|nana|nanna|papaw|mamaw|pop-pop|oma"
    r"|opa|abuela|abuelo|stepdad|stepmom|stepmum|(?:mother|father|brother"
    r"|sister)[- ]in[- ]law"
    r"|in-laws)"
)
_SIZE = (
    r"(?:(?:little|big|older|younger|baby|twin|great|dear|sweet|late|favou?rite|elder"
    r"|old"
    r"|own|half|step|wife's|husband's|hubby's) ){0,2}"
)
_OWNED = rf"\b(?:my|our|hubby's|the wife's) {_SIZE}{_ROLE}\b"
# "his brother" is nobody of ours, "Brisbane dad" a headline.
_BARE = (
    r"(?<!\b(?:his|her|their|your|whose|a|an|no|any|every|soul|big|the|[A-Z]\w{2,15}"
    r"|\w+'s) )"
    r"\b(?i:mom|mum|dad|grandma|grandpa|nana|nanna|gran|grandad|granny|uncle|aunt"
    r"|auntie"
    r"|aunty|in-laws|nan|mother-in-law|father-in-law|(?<=^\W{0,4})(?:sister|brother"
    r"|cousin))\b"
)
# Of the job, of the church and of the world.
_IDIOM = (
    r"(?![' -]*s?,? ?(?:in (?:blue|arms|christ)|from another|cit(?:y|ies)|company|act"
    r"|hood"
    r"|sam\b|ben's|jemima|bob's|tom's cabin|nature|land|of pearl))"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `relative`."""
    return PatternRecognizer(
        "relative",
        patterns=[
            Pattern("owned", f"(?i:{_OWNED}{_IDIOM})", 0.8),
            Pattern("bare", f"{_BARE}{_IDIOM}", 0.6),
        ],
        global_regex_flags=re.NOFLAG,
    )
