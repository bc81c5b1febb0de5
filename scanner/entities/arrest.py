"""Signal: what is done to a suspect, or what a suspect is said to have done."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_DONE = (
    r"(?:arrest(?:ed|ing|s)?|nicked|cuffed|booked (?=an?\b|two\b|him\b|her\b|\d|the "
    r"(?:lad|kid|girl|boy|guy|man|woman|teen))|collared|hauled in|in custody"
    r"|(?:taken|took) (?:\w+ ){0,2}into custody|detained|locked? (?:\w+ ){0,2}up"
    r"|locking up|in (?:the )?cells|lifted (?=an?\b|two\b|him\b|the (?:lad|kid))"
    r"|charged with|busted (?=an?\b|two\b|him\b|the )|bagged (?=the|an?)|mugshots?"
    r"|suspects?|search warrant|raided|interviewed|took a statement|missing kid"
    r"|runaway|took (?:an?|the) [\w ]{2,12} off (?:his|her|their))"
)
_DEED = (
    r"(?:(?:car |bike |shed )?thefts?|car ?jack\w+|shoplift\w+|burglar\w*|joy ?rid\w+"
    r"|vandal\w*|graffiti|robb(?:ed|ing|er|ers|ery)|stole|stealing|breaking into|broke"
    r" into|dealing|torched|set fire|threats|stepdad did|(?:had|has|with) a (?:gun"
    r"|knife|machete)|groped|abuse case|assaulted|stabbed|covered in bruises|drive?r"
    r" who (?:died|killed)|shot (?:him|her|at)|vaping fines?)"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `arrest`."""
    return PatternRecognizer(
        "arrest",
        patterns=[
            Pattern("done", rf"\b{_DONE}(?!\w| development)", 0.7),
            Pattern("deed", rf"\b{_DEED}\b", 0.6),
        ],
        global_regex_flags=re.IGNORECASE,
    )
