"""Signal: words that say a thing is done again and again."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_DAY = r"(?:mon|tues?|wed(?:nes)?|weds|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
_FULL = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_PART = r"(?:morning|mornin|morn|afternoon|arvo|evening|night|nite|lunch(?:time)?)s?"
_EVERY = (
    r"\b(?:every|each|most|evry) (?:single |other |damn |bloody |freaking |second )?"
    rf"(?:{_DAY}s?(?:(?:\s(?:and|&|n)\s|\s?[/,&]\s?){_DAY}s?){{0,4}}(?:\s{_PART})?"
    rf"|{_PART}|days?|week(?:end|day)?s?"
    r"|month|year|time|(?:\w{2,6} ?)?shift|summer|july|june|august)\b"
)
_DAYS = (
    rf"\b(?:{_FULL}s(?:\s?(?:and|&|n|/|,)\s?{_FULL}s?)?|{_FULL} {_PART}|weekdays"
    rf"|weekends"
    rf"|weeknights|m-f|{_FULL}(?=\s(?:mass|prayers)\b)|mon(?:day)?\s?-\s?fri(?:day)?"
    rf"|{_DAY}(?:(?:\s?[/,&]\s?|\s(?:and\s)?){_DAY}){{1,4}})\b"
)
_ALWAYS = (
    r"\b(?:always|daily|nightly|weekly|like clockwork|(?:like|as|per) (?:always|usual"
    r"|ever)"
    r"|(?:my|our|the|your) usual|never miss(?:ed)?(?: an?)?|same (?:time|place|spot"
    r"|rack"
    r"|pew|seat|table)|religiously|without fail|most (?:days|mornings|nights)"
    r"|(?<=first \w{6,9} )of (?:every|the) month|in a row|streak"
    r"|day \d{1,4} (?:straight|of)"
    r"|(?:once|twice|(?:\d|three|four|five|six) (?:times|days|x)|\dx) (?:a|per) (?:week"
    r"|day|month)|regulars?"
    r"|all year|for (?:\d{1,2}|[a-z]{3,6}) years)\b"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `habit`."""
    return PatternRecognizer(
        "habit",
        patterns=[
            Pattern("every", _EVERY, 0.8),
            Pattern("days", _DAYS, 0.7),
            Pattern("always", _ALWAYS, 0.6),
        ],
        global_regex_flags=re.IGNORECASE,
    )
