"""Signal: a death or a divorce with its cause, its time or somebody's age."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_NUMBER = (
    r"(?:\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty"
    r"|a few|a couple|a couple of|several)"
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_SOON = (
    r"(?: (?:just|only|also|actually|already|both|had|has|have|was|were|is|are|got"
    r"|been|being|unexpectedly|suddenly|recently|tragically|finally|almost|sadly"
    r"|eventually|legally)){0,3}"
)
_WHO = r"(?:,? (?:who|he|she|they))?"
_CAUSE = (
    r"(?:of|from|due to|because of|after|by|in|to) (?:an?|the|his|her|their)?"
    r"(?: ?[\w-]{1,14}){0,4}? ?(?:cancers?|tumou?r|leuka?emia|lymphoma|overdos\w+|od"
    r"|suicide|crash|wreck|accident|stroke|heart|attack|aneurysm|covid\S*|flu"
    r"|pneumonia|sepsis|failure|disease|als|ms|aids|alzheimer'?s?|dementia|fire"
    r"|shooting|gunshot|war|vietnam|iraq|afghanistan|drugs?|alcohol\w*|drinking|heroin"
    r"|fentanyl|complications|illness|battle|fight|surgery|birth|childbirth|diabetes"
    r"|cirrhosis|clot|embolism|drunk driver|seizure|infection|hospice|sleep)\b"
)
_WHEN = (
    rf"(?:{_NUMBER} (?:days?|weeks?|months?|years?|yrs?|decades?) (?:ago|back|later"
    rf"|before|after|prior)|when (?:i|he|she|we|they)(?: was| were|'s)(?: only| just"
    rf"| about| around| like)? (?:{_NUMBER}\b|(?:very |so )?(?:young|little|small"
    r"|a (?:kid|child|baby|teen\w*|toddler)|in (?:high school|college|school|the"
    r" \w+ grade|middle school|elementary)))|(?:at|age) (?:the age of |age |only |just"
    rf" )?{_NUMBER}\b|in (?:(?:early|late|mid) )?(?:{_MONTH}|19\d\d|20[0-3]\d|the \d0s"
    rf"|his|her|their)\b|on (?:{_DAY}|{_MONTH}|christmas|thanksgiving|my birthday"
    rf"|the \d)|(?:this|last|earlier this|back in|late last|early this) (?:past )?"
    rf"(?:week(?:end)?|month|year|summer|fall|autumn|winter|spring|{_DAY}|{_MONTH}"
    r"|night|christmas)|yesterday|this morning|before (?:i was born|my \w+ was born)"
    r"|(?:the (?:day|week|month|year) (?:before|after))|while i was (?:in|pregnant)"
    r"|just after|shortly after|\d{1,2} (?:days|weeks|months|years))"
)
_DIED = (
    r"(?:died|passed(?: away| on)?|lost (?:his|her|their) (?:battle|fight|life)"
    r"|(?:was|were|got) (?:killed|murdered|shot|hit|diagnosed)|dropped dead|drowned"
    r"|dead"
    r"|gone|dying)"
)
_OWN_HAND = (
    r"(?:killed (?:him|her)self|(?:committed|completed) suicide|died by suicide"
    r"|took (?:his|her) own"
    r" life|overdosed|o\.?d\.?'?d|hung (?:him|her)self|hanged (?:him|her)self"
    r"|shot (?:him|her)self|(?:attempted|tried to commit) suicide"
    r"|tried to kill (?:him|her)self|was murdered|were murdered|was killed)"
)
_DEATH = (
    rf"{_WHO}{_SOON} (?:{_OWN_HAND}\b"
    rf"|{_DIED}(?: away)?(?: \w{{2,12}}){{0,2}}?(?: \([^()]{{3,30}}\))?,?"
    rf" (?:{_CAUSE}|{_WHEN}))"
)
_LOST = (
    r"\b(?:lost|losing|buried|found|lose|(?:death|loss|suicide|passing|diagnosis) of)"
    r" (?:(?:both|all) (?:of )?)?(?:my|our) (?:[\w'-]{2,12} ){0,3}?[\w'-]{2,14}"
    rf" (?:{_CAUSE}|{_WHEN}|dead\b|hanging\b|suicide\b)"
)
_BORN = (
    rf"{_WHO}{_SOON} born (?:{_WHEN}|(?:\d+|two|three|four|five|six|\w+teen|a \w+)"
    r" (?:weeks|months|days) (?:early|late|premature\w*|ago|after|before)"
    r"|premature(?:ly)?"
    r"|early|with (?:an?|down|cerebral|cystic|spina|autism|no|one|only)\b)"
    rf"|{_WHO}{_SOON} (?:lost|buried) (?:his|her|their) (?:\w{{3,9}} )?(?:mom|mum"
    rf"|mother|dad|father"
    r"|parents|wife|husband|son|daughter|baby|child|brother|sister)\b"
)
_YOUNG = (
    r" had (?:me|us|him|her|my \w+) (?:at|when (?:she|he|they) (?:was|were)(?: only"
    r"| just)?)"
    r" (?:age )?(?:\d\d|\w+teen|twenty|thirty|forty)\b"
)
_EXPECTING = (
    rf"{_WHO}{_SOON}(?:'s)?{_SOON} (?:expecting (?:an?|twins|his|her|their|our|in)\b"
    r"|due (?:in|on|any|next|this|\w+ \d)|(?:\d{1,2}|two|three|four|five|six|seven"
    r"|eight|nine)"
    r" (?:weeks|months) (?:pregnant|along)|pregnant with (?:twins|our|my|her|a)\b"
    r"|about to have"
    r" (?:a|her|his|their|our) \w+)"
)
_PARTED = (
    rf"{_WHO}{_SOON} (?:divorced|separated|split(?: up)?|remarried|(?:getting|get|got) "
    r"(?:a )?(?:divorced?|remarried)|divorce was|married)(?: \w{2,12}){0,2}?"
    rf" (?:{_WHEN}|{_NUMBER} times|twice|thrice)"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `life_event`."""
    return PatternRecognizer(
        "life_event",
        patterns=[
            Pattern("death", _DEATH, 0.7),
            Pattern("lost", _LOST, 0.7),
            Pattern("born", _BORN, 0.7),
            Pattern("young", _YOUNG, 0.7),
            Pattern("expecting", _EXPECTING, 0.7),
            Pattern("parted", _PARTED, 0.7),
        ],
        global_regex_flags=re.IGNORECASE,
    )
