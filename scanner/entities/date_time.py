"""Dates, weekdays, clock times and stretches of time as posts write them."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = (
    r"(?:mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?"
    r"|sat(?:urday)?|sun(?:day)?)s?"
)
_DATE = (
    rf"\b(?:{_MONTH}\.?\s\d{{1,2}}(?:st|nd|rd|th)?(?:\s?-\s?\d{{1,2}})?(?:,?\s(?:19"
    rf"|20)\d\d)?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH}\b(?:\s(?:19|20)\d\d)?"
    rf"|(?:in|of|until|till?|by|early|late|mid)[ -]{_MONTH}"
    r"|(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|[12]\d|3[01])(?:[/.-](?:19|20)?\d\d)?"
    r"|(?:19|20)\d\d-(?:0\d|1[0-2])-[0-3]\d)\b"
)
_YEAR = (
    r"\b(?:in|since|during|until|before|after|(?:act|class|summer|spring|fall|autumn"
    r"|winter|back|born|war|crisis) (?:of|in)|is an?) \K(?:19\d\d|200\d|201\d|202[0-2])"
    r"(?![\w%:/-]|[.,]\d)"
)
_CLOCK = (
    r"(?<![\d:.$£€/-])(?:(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s?[ap]\.?m\b\.?)?"
    r"|(?:1[0-2]|0?[1-9])\s?[ap]\.?m\b\.?|(?:[01]\d|2[0-3])[0-5]\d\s?(?:hrs?|hours)\b)"
)
_WORDS = (
    rf"\b(?:{_DAY}|weekdays?|weekends?|today|tonight|tonite|tomorrow|tmrw|tmw|tmoro"
    r"|this (?:morning|afternoon|evening|week|weekend|arvo)|next (?:week|month|weekend)"
    r"|noon|midnight|thanksgiving|xmas|christmas|new year'?s|labou?r day|memorial day"
    r"|spring break|half[- ]term|bank holiday|the long weekend)\b"
)
_NTH = r"\d{1,2}(?:st|nd|rd|th)"
_ORDINAL = (
    rf"\bthe {_NTH}(?:\s(?:to|thru|through|till?|until|-)\s(?:the\s)?{_NTH})?\b(?!['-]"
    rf"|\s"
    r"(?:floor|grade|gr|st|street|ave|avenue|time|place|quarter|inning|year|row|hole"
    r"|one"
    r"|anniversary|birthday|precinct|district|division|amendment|century|gen\w*|number"
    r"|in"
    r"|annual|edition|season|episode|round|day|week|of)\b)"
)
# "may", "sun", "sat", "mar", "wed" alone are words of every day.
_HOMONYM = re.compile(r"^(?:may|mar|sun|sat|wed|mon|march)s?$", re.IGNORECASE)


class _DateRecognizer(PatternRecognizer):
    def invalidate_result(self, pattern_text: str) -> bool:
        """Refuse a short form that is more often another word."""
        return _HOMONYM.match(pattern_text) is not None


def recognizer() -> PatternRecognizer:
    """Return the recognizer of DATE_TIME."""
    return _DateRecognizer(
        "DATE_TIME",
        patterns=[
            Pattern("date", _DATE, 0.8),
            Pattern("clock", _CLOCK, 0.8),
            Pattern("words", _WORDS, 0.75),
            Pattern("year", _YEAR, 0.6),
            Pattern("ordinal", _ORDINAL, 0.75),
        ],
        global_regex_flags=re.IGNORECASE,
    )
