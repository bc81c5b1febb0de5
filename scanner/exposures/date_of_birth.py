"""Birthdays and ages that say on which day somebody was born."""

from __future__ import annotations

import bisect
from collections.abc import Iterator

import regex as re

from scanner.model import Parsed, Span, Spot
from scanner.text import sentence

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?:19[3-9]\d|20[0-2]\d)"
_DATE = (
    rf"(?:{_MONTH} ?\d{{1,2}}(?:st|nd|rd|th)?\b(?:,? {_YEAR})?"
    rf"|(?:the )?\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}(?:,? {_YEAR})?"
    rf"|(?<![\d/])\d{{1,2}}(?:/\d{{1,2}}|[/.-]\d{{1,2}}[/.-](?:{_YEAR}"
    rf"|\d\d))(?![\d/%])|{_YEAR}-\d\d-\d\d)"
)
_SOON = (
    r"(?:today|tonight|tomorrow|tmrw|tmw|2moro|this (?:week(?:end)?|month"
    r"|mon|tue|wed|thu|fri|sat|sun)\w*|next (?:week|month|mon|tue|wed|thu"
    r"|fri|sat|sun)\w*|on (?:the \d{1,2}(?:st|nd|rd|th)|mon|tue|wed|thu"
    r"|fri|sat|sun)\w*|in (?:\d{1,2}|two|three|four|five|a couple(?: of)?"
    r"|a few) (?:days|sleeps|weeks)|(?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)day|at midnight|the \d{1,2}(?:st|nd|rd|th)(?! (?:birthday|bday"
    r"|floor)))"
)
_WHEN = rf"(?:(?:on |in )?{_DATE}|{_SOON})"
_AGE = r"(?:1[89]|[2-9]\d)"
_OF = (
    r"(?:my|our|his|her|hubby'?s|husband'?s|wife'?s|mom'?s|mum'?s|dad'?s"
    r"|nan'?s|brother'?s|sister'?s|son'?s|daughter'?s|the (?:wife|husband"
    r"|hubby|missus)'?s|grandma'?s)"
)
_KIN = (
    r"(?:(?:\w+ ){0,2}?(?:wife|wifey|husband|hubby|fianc[eé]e?|girlfriend"
    r"|boyfriend|mom|mum|mam|dad|mother|father|sister|brother|sis|bro|son"
    r"|daughter|grandma|grandpa|nan|gran|nephew|niece|kiddo|missus|partner"
    r"|better half|other half|oldest|youngest))"
)
_BDAY = r"(?:birth ?day|b-?day|bornday|birfday)"
_SURE = (
    rf"\b(?:d\.?o\.?b\.?|date of birth|birth ?date)\W{{0,3}}(?:is |was )?{_DATE}",
    rf"(?:\b(?:i was|{_KIN} was|i'm)\s|^|[|•\n])\s?\Kborn(?: on)? {_DATE}",
    rf"\b(?:{_OF} )?{_BDAY}(?:'s| is| was|:| on| falls on|,)*\W{{0,3}}{_DATE}",
    rf"\b{_DATE}(?:,| is|'s)? {_OF} {_BDAY}",
    rf"\b(?:(?:i|{_KIN}|s?he) turn(?:s|ed)?|turning"
    rf"|i'?ll be) (?:the big )?{_AGE}\b(?:,| is| on)?(?: \w+)?["
    rf" ,]{{1,2}}{_WHEN}(?:, {_DATE})?",
    rf"\b{_WHEN},? (?:i|i'?m|{_KIN}|s?he)(?: \w+)? turn(?:s"
    rf"|ing)? (?:the big )?{_AGE}\b",
    rf"\b(?:i'?m|i am|she'?s|he'?s|hit|hits|officially|{_KIN} (?:is|'s)"
    rf"|{_KIN},?) (?:the big )?{_AGE}(?: years (?:old|young))? (?:{_SOON})",
    rf"(?<=(?:hbd|day) to (?:my|our) [^.!?\n]{{2,30}})\b{_AGE} (?:today|tomorrow|tmrw)",
    rf"\b{_OF} {_AGE}(?:st|nd|rd|th) {_BDAY}",
    rf"\b{_AGE}(?:st|nd|rd|th)(?: {_BDAY})? (?:to (?:me+\b|myself|my {_KIN}))",
    rf"\b{_BDAY} (?:boy|girl) (?:is |turns )?{_AGE}\b",
    rf"\b{_OF} {_BDAY}(?:'s| is|,)? (?:{_SOON})",
    rf"\b{_SOON}(?:,? (?:is|it'?s)|'s) {_OF} {_BDAY}",
    rf"\b{_BDAY} in (?:\d|two|three|four|five|a couple(?: of)?"
    r"|a few) (?:days|sleeps)\b",
    rf"\b\d{{1,2}} (?:more )?(?:days|sleeps) (?:un)?till? {_OF} {_BDAY}",
    r"\b(?:it'?s|its) (?:officially )?(?:my|hubby'?s|the wife'?s"
    rf"|wife'?s) {_BDAY}\b(?! (?:month|party))",
    rf"\b(?:happy|hbd|hb) ?(?:{_BDAY})? to me+\b",
    rf"\bhappy (?:{_AGE}(?:st|nd|rd|th) )?{_BDAY},? (?:to )?(?:my|our) {_KIN}\b",
    rf"(?<={_BDAY}[^.!?\n]{{0,30}}|th to me+[^.!?\n]{{0,20}})\b{_DATE}",
    rf"\b(?:i was|{_KIN} was) born in (?:{_MONTH} )?(?:of )?{_YEAR}",
    rf"\bthe big [2-9][- ]?(?:0|oh)\b(?: {_SOON})?",
    rf"\b{_AGE} years? (?:old|young) (?:today|tomorrow|tmrw)",
    rf"\b{_AGE} today\b(?=.{{0,40}}(?:🎂|🎉|🥳|{_BDAY}))",
    rf"(?<=(?:{_BDAY}|the sun|cake)[^.?\n]{{0,20}})\b{_AGE} (?:today|tomorrow|tmrw)\b",
    rf"\b{_AGE} ?(?=🎂|🥳)|(?<=(?:🎂|🥳) ?){_AGE}\b(?: years (?:old"
    r"|young))?(?! ?(?:am|pm|days|people))",
    rf"\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)? bab(?:y|ies)\b",
    rf"\b(?:my )?{_BDAY} (?:shift|dinner|drinks|lunch|run) (?:tonight|today"
    r"|tomorrow)\b",
    rf"\bwho'?s {_AGE} today",
    rf"\bcelebrat\w+ {_OF} {_AGE}(?:st|nd|rd|th)\b(?! (?:anniversary"
    r"|wedding|shift|win))",
    rf"\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)? {_BDAY}",
)
_WEAK = (
    rf"\bi'?m {_AGE}(?: years old| yrs old| yo)?(?=[\s.,!]|$)(?! (?:min"
    r"|hours?|hrs|days|weeks|miles|percent|lbs|and))",
    rf"\bturn(?:s|ed|ing) (?:the big )?{_AGE}\b(?! ?(?:%|percent|degrees"
    r"|pages|points|feet))",
    rf"\bas an? {_AGE}[ -]year[ -]old",
)
_OTHERS = re.compile(
    r"\b(?:america|usa|the (?:queen|king|nation|club|company|internet"
    r"|great)|late great|on this day|fan club|legend|president|idol|bands?"
    r"|album|album's|(?:my|our) (?:dog|cat|pup|car|truck|blog|channel|page"
    r"|fave|favou?rite))\b",
    re.IGNORECASE,
)
_HERS = re.compile(r"\b(?:his|hers?|s?he)\b", re.IGNORECASE)
_FOUND = [
    (re.compile(pattern, re.IGNORECASE), score)
    for patterns, score in ((_SURE, 0.8), (_WEAK, 0.45))
    for pattern in patterns
]


def find(parsed: Parsed) -> Iterator[Spot]:
    """Yield birthdays and exact ages of the author or a relative."""
    kin = [mark.span for mark in parsed.marks("kin")]
    for pattern, score in _FOUND:
        for match in pattern.finditer(parsed.plain):
            span = Span(*match.span())
            around = sentence(parsed.plain, span)
            words = parsed.plain[around.start : around.end]
            stranger = _HERS.search(match[0]) and not _named(kin, around)
            if not stranger and not _OTHERS.search(words):
                yield Spot(span, score)


def _named(kin: list[Span], around: Span) -> bool:
    """Tell whether a relative is spoken of in a sentence."""
    at = bisect.bisect_left(kin, Span(around.start, around.start))
    return at < len(kin) and kin[at].overlaps(around)
