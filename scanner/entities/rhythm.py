"""Signal: how often or at what hour, as people tell of their weeks in prose."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_DAY = r"(?:mon|tues?|wed(?:nes)?|weds|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
_FULL = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days"
_PART = r"(?:morning|afternoon|arvo|evening|night|nite|lunchtime)"
_UNIT = r"(?:day|night|week(?:end)?|wk|fortnight|month|yr|year)"
_NUMBER = (
    r"(?:\d{1,3}(?:\s?-\s?\d{1,2})?|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|twelve|a few|few|a couple(?: of)?|couple(?: of)?|several|multiple|many)"
)
_EVERY = (
    r"\b(?:every|each|most|evry)(?: (?:single|other|damn|bloody|freaking|fucking|second"
    rf"|third|fourth|{_NUMBER}|weekday|work|school|long|bank"
    rf"|public)){{0,2}} (?:{_DAY}s?"
    rf"(?:(?: (?:and|&|or|n) |\s?[/,&]\s?){_DAY}s?){{0,4}}(?: {_PART}s?)?"
    rf"|{_PART}s?|{_UNIT}s?|week(?:day|night)s?|summers?|winters?|springs?|autumns?"
    r"|christmas|xmas|thanksgiving|easter|holidays?|payday|shift)\b"
    r"|\bevery(?:day|night)\b(?! (?:\w+ ){0,1}(?:life|things?|people|use|carry))"
)
_COUNT = (
    rf"\b(?:once|twice|thrice|\d{{1,2}} ?x"
    rf"|{_NUMBER} (?:[\w-]{{3,10}} )?[a-z]{{3,9}}s)(?: or (?:so|more|twice|two|three))?"
    rf" ?(?:a|an|per|each|every|/|out of (?:the|every)) ?(?:{_NUMBER} )?{_UNIT}s?\b"
)
_ON = (
    rf"\b(?:{_FULL}(?:(?:,? (?:and|&|or|n) |\s?[/,&]\s?){_FULL}){{0,3}}"
    rf"|on {_FULL[:-1]}\b(?! (?:night )?(?:i|we) (?:was|had|went))"
    rf"|{_DAY}(?:(?:,? (?:and|&|or) |\s?[/,&]\s?){_DAY})?(?: {_PART}s)"
    r"|(?:on |at |over )?(?:the )?weekends|(?:on )?(?:weekdays|week ?nights"
    r"|school nights)|during the week|all week(?: long)?"
    rf"|(?:in the |early |late )?(?:mornings|evenings|afternoons)|(?:on|in|during) my"
    r" (?:days? off|time off|vacations?|holidays|lunch breaks?|(?:spare|free) time)"
    r"|at night|daily|nightly|weekly|bi-?weekly|fortnightly|monthly|yearly|annually)\b"
)
_HOUR = (
    r"\b(?:at|@|around|about|by|until|till?|before|from|past)(?: like| about| around)?"
    r" {1,2}(?:half (?:past )?|quarter (?:past|to) )?(?:(?:five|six|seven|eight|nine"
    r"|ten|eleven|twelve)(?: ?thirty| o'?clock)?|noon|midnight|dawn|sunrise"
    r"|(?:2[0-3]|1\d|0?[1-9])(?:[:.][0-5]\d)?(?:\s?-\s?\d{1,2})?\s?(?:[ap]\.?m\b)?)"
    r"(?![\w%:/-]|[.,]\d| (?:points?|percent|years?|yrs?|days?|weeks?|months?|min\w*"
    r"|hours?|hrs?|people|kids|or|of|miles?|km|more|different|other|things|times"
    r"|grand|bucks|dollars|guys|girls|women|men)\b)"
)
_SPAN = (
    r"(?<![\w:.$£€/-])(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?(?:\s?[ap]m)?\s?(?:-|to|till?"
    r"|until)\s?(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?(?:\s?[ap]m)?(?![\w%:/-]|[.,]\d"
    r"| (?:times"
    r"|years?|days?|weeks?|months?|hours?|hrs?|min\w*|people|kids|miles|pounds|lbs))"
)
_ROUND = (
    r"\b(?:each way|during the day|around the clock"
    r"|(?:right |straight )?(?:before|after) (?:work|school|class|dinner))\b"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of the signal `rhythm`."""
    return PatternRecognizer(
        "rhythm",
        patterns=[
            Pattern("every", _EVERY, 0.8),
            Pattern("count", _COUNT, 0.8),
            Pattern("on", _ON, 0.7),
            Pattern("hour", _HOUR, 0.6),
            Pattern("span", _SPAN, 0.6),
            Pattern("round", _ROUND, 0.5),
        ],
        global_regex_flags=re.IGNORECASE,
    )
