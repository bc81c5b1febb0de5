"""Signal: how long a present marriage or partnership lasts, or since when."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_NUMBER = (
    r"(?:(?:almost|nearly|over|about|around|just over|the (?:last|past)|roughly|like"
    r"|only|less than|more than|going on|close to|for|coming up on) ){0,3}(?:\d{1,2}"
    r"(?:\.5|\+| 1/2)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty"
    r"|thirty|forty|fifty|a couple(?: of)?|several)(?:[- ](?:one|two|three|four|five"
    r"|six|seven|eight|nine|and a half|plus))?[- ]?(?:years?|yrs?|months?|decades?)"
)
_WE = (
    r"(?:\bwe|\b(?:my|the) (?:now )?(?:wife|husband|hubby|spouse|partner|fianc[eé]e?"
    r"|boyfriend|girlfriend|bf|gf|so|parents|grandparents)(?: and i)?|\bi and my \w+"
    r"|\bi"
    r"|\bme and my \w+)"
)
_SOON = (
    r"(?:'ve|'re|'m| have| are| has| had| been| were| am| got| just| now| only| also"
    r"| both| recently| happily| finally| officially| actually| legally){0,5}"
)
_LASTS = (
    rf"{_WE}{_SOON} (?:together|married|engaged|dating|a couple|with (?:my|him|her)"
    r"(?: (?:now )?[\w-]{2,12}){0,2})(?: to (?:my \w+|each other|him|her|the love of my"
    rf" life))?,?(?: (?:now|happily|exclusively))? (?:for )?{_NUMBER}\b(?! ago before)"
)
_SINCE = (
    rf"{_WE}{_SOON} (?:married|engaged|eloped|together|dating)(?: (?:him|her|my \w+))?"
    rf" (?:{_NUMBER} ago|since (?:19|20)\d\d|in (?:19|20)\d\d|in (?:january|february"
    r"|march|april|may|june|july|august|september|october|november|december)|last"
    r" (?:week|month|year|summer|fall|spring|winter|\w{3,6}day)|this (?:year|summer"
    r"|fall|spring|week)|since (?:we were|high school|i was) ?\w*|at (?:age )?\d\d"
    r"|when (?:i|we) (?:was|were) \d\d)\b"
)
_OF = (
    r"\b(?:my|our) (?:\w{2,9} )?(?:wife|husband|hubby|spouse|partner|fianc[eé]e?"
    rf"|boyfriend|girlfriend|bf|gf|so|marriage|relationship) \(?of {_NUMBER}\b"
)
_MATE = r"(?:wife|husband|hubby|boyfriend|girlfriend|partner|fianc[eé]e?|so|bf|gf)"
_MET = (
    rf"\b(?:(?:met|married|dat(?:ed|ing)|with|seeing|known) (?:my|the)"
    rf" (?:\w{{2,9}} )?{_MATE}"
    rf"|my {_MATE} and i met|we met|been seeing each other)(?: back| online| in college"
    rf"| in high school|,)?(?: \(?(?:a little |just |well )?{_NUMBER} ago"
    rf"| for {_NUMBER}\b"
    r"| since (?:we|i|the|\w+ grade|\w+ of|(?:19|20)\d\d|\w+ school|college)\b|(?: at"
    r"| when i"
    r" was| when we were)(?: about| only| just| around)? (?:age )?\d\d\b"
    r"| (?:in|on) (?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|(?:19"
    r"|20)\d\d"
    r"|high school|college))"
)
_COMING = (
    r"\b(?:going on|coming up on|celebrat(?:ed|ing|e)|been|for|about to hit|hit|almost)"
    rf" {_NUMBER}(?: of marriage| together| married)?,? (?:with my (?:\w+ )?(?:wife"
    r"|husband|boyfriend|girlfriend|partner|fianc[eé]e?|so|bf|gf)|together|married)\b"
    r"|\bmy (?:wife|husband|boyfriend|girlfriend|partner|fianc[eé]e?|so|bf|gf) and i"
    rf"(?: are|'ve| have| were)?(?: \w+){{0,3}}? {_NUMBER}\b(?! (?:ago|old|from))"
)
_PARTED = (
    rf"\b(?:{_NUMBER} of (?:being )?marri(?:age|ed)"
    rf"|married (?:for )?{_NUMBER}|(?:my|our) {_NUMBER} (?:marriage|relationship)"
    r"|our \d{1,2}(?:st|nd|rd|th) (?:wedding )?anniversary"
    r"|our (?:first|second|third|fifth|tenth) (?:wedding )?anniversary)\b"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `years_together`."""
    return PatternRecognizer(
        "years_together",
        patterns=[
            Pattern("lasts", _LASTS, 0.7),
            Pattern("since", _SINCE, 0.7),
            Pattern("met", _MET, 0.7),
            Pattern("coming", _COMING, 0.7),
            Pattern("of", _OF, 0.7),
            Pattern("marriage", _PARTED, 0.7),
        ],
        global_regex_flags=re.IGNORECASE,
    )
