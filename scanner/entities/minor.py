"""Signal: somebody below eighteen, by age or by school; the surer, the exacter."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_YEARS = r"(?:[1-9]|1[0-7])"
_OLD = r"(?:[- ]?(?:years?|yrs?|y)[- /]?(?:olds?|o'?s?)|[- ]?y/?o'?s?)"
_AGED = (
    rf"(?:(?:an?|this|that|the|another|two|three|\d) )?(?<![\d.:$£-]){_YEARS}{_OLD}"
    rf"|(?:he|she)(?:'s|s| is)? (?:only |just |like |maybe )?{_YEARS}(?= ?(?:[.,!?]|$"
    r"|and\b|ffs|smh))"
    rf"|(?:can'?t|cannot|couldn'?t) be (?:more|older|a day older) than {_YEARS}"
    rf"|looks? (?:about|like|maybe) {_YEARS}|(?:is|was|are) (?:only |just ){_YEARS}"
    rf"|(?:is|was|girl|boy|lad|kid|son|burglar|tyler|dealer|thief),? {_YEARS}"
    r"(?= ?(?:[.,!?]|$))"
)
_SCHOOL = (
    r"(?:(?:\d(?:th|st|nd|rd)|sixth|seventh|eighth|ninth|tenth)[- ]grad(?:e|ers?)"
    r"|middle[- ]?schoolers?|high[- ]?schoolers?|high school (?:freshman|sophomore"
    r"|junior|senior)|freshman|sophomore|school(?:kids?|boys?|girls?)|year (?:[7-9]"
    r"|1[01])s?\b)"
)
_WORD = (
    r"(?:(?:an? |the )?(?:juveniles?|juvies?)|(?:a|the) minors?|minors|underage\w*"
    r"|teen(?:age)?(?:rs?)?"
    r"|young offenders?|youths?|these kids|the kids?|that kid|this kid|missing kid"
    r"|kid we|little (?:punk|girl|boy|lad|\w+ told us)|runaway|our shoplifter"
    r"|the lad|wee (?:lad|girl))"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `minor`."""
    return PatternRecognizer(
        "minor",
        patterns=[
            Pattern("aged", rf"\b(?:{_AGED})\b", 0.8),
            Pattern("school", rf"\b(?:an? |the )?{_SCHOOL}\b", 0.7),
            Pattern("word", rf"\b{_WORD}\b", 0.5),
        ],
        global_regex_flags=re.IGNORECASE,
    )
