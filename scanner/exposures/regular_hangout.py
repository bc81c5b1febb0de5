"""A named place, a habit, and something one does there: where somebody can be met."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator

from scanner.model import Parsed, Span, Spot
from scanner.text import sentence

_REACH = 70  # code points between the place and the habit
_NO_PLACE = (
    r"(?!(?:home|work|night|noon|midnight|least|first|last|all|the (?:memory|thought"
    r"|sight|moment|time|end"
    r"|gym|same|station|weekend|house|office|beach|lake|minute|top|door|table|park"
    r"|airport"
    r"|hospital|mall|world|game|precinct|start|bottom)|my|our|his|her|their|your|this"
    r"|that|it|once|me|you|him|them|us|church|mass|school|practice|a|an|\d|dawn"
    r"|sunrise|mcd\w*)\b)"
)
# After "at" a name needs no capital where somebody eats, drinks or plays.
_AT = re.compile(
    rf"(?:\bat|@|\bhit(?:ting)?(?: up)?) {_NO_PLACE}(?P<place>(?:the |el "
    rf"|la |le |casa )?[a-z][\w'&.]{{2,15}}(?: (?:& |and "
    rf"|n )?(?-i:[A-Z])[\w'&]{{1,15}}){{0,3}}"
    r"(?: on (?:the )?(?:\d{1,3}(?:st|nd|rd|th)|(?-i:[A-Z])\w{2,15}))?)",
    re.IGNORECASE,
)
_ON = re.compile(
    r"\bon (?P<place>(?:\d{1,3}(?:st|nd|rd|th)|(?-i:[A-Z])[a-z]{2,15}(?: (?:st|street"
    r"|rd|road|ave|avenue))?))\b(?! (?:of|night|morning))",
    re.IGNORECASE,
)
_DAY = r"(?:mon|tues?|wed(?:nes)?|weds|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?"
_HABIT = re.compile(
    rf"\b(?:(?:first|second|third|last|1st|2nd|3rd) {_DAY} (?:of|each|every)"
    r"|every (?:\d|two|three|four|six|other|second|2nd|few) (?:days|weeks?|months?"
    rf"|{_DAY})"
    r"|(?:taco|trivia|quiz|wing|wings?|poker|karaoke|bingo|darts?|margarita|pint"
    rf"|pizza|curry|steak|poets|thirsty|sunday) {_DAY}|{_DAY} (?:is|are"
    r"|=) (?:\w+ )?(?:night|day)"
    r"|(?:quiz|trivia|poker|darts?|bingo|karaoke|league|bowling|pool|comedy|open mic"
    r"|book club|wings?|choir practice|brunch|beers|drinks|pints|lunch|breakfast"
    rf"|coffee) (?:(?:night|practice|league)s? )?(?:on )?{_DAY}\b"
    r"|(?:you know|yall know|ya'?ll know) where (?:to find|i(?:'ll be|'m at| am)"
    r"|i'll be|ill be)|(?:come|can|you'?ll|you will|always) find me|catch me"
    r"|where you'?ll find (?:me|us)"
    r"|(?:our|my) (?:usual|local|regular (?:spot|place|table|seat|bar)"
    r"|watering hole|spot|go[- ]to|thing)|is our thing|(?:always |usually )end up"
    r"|the usual|usual (?:table|spot|seat|booth|corner|order)|(?:on|each) payday"
    r"|regulars?"
    r"|(?:after|before) (?:every |each )?(?:(?:swing|night|day|late|early|evening|mid"
    r"|my|the|our|graveyard|my last) )?(?:shift|lates|earlies|nights|tour|payday"
    r"|work on \w+day|roll ?call|court)s?"
    r"|every payday|(?:knows?|has|remembers?) my (?:order|name|usual)|same (?:booth"
    r"|stools?|table|seat|chair|spot|lads|crew|corner))\b",
    re.IGNORECASE,
)
# One evening is no habit.
_ONCE = re.compile(r"[a-z]{3,6}day [a-z]+[a-rt-z]", re.IGNORECASE)
_PURSUIT = re.compile(
    r"\b(?:wings?|tacos?|beers?|pints?|drinks?|drinking|brews?|bevvies|cocktails?"
    r"|margs?|coffee|lattes?|brunch|breakfast|lunch|dinner|curry|roast|nachos|burgers?"
    r"|pizza|ribs|steak|sushi|bbq"
    r"|poker|darts|pool|snooker|bowl(?:s|ing)?|cafe|flat whites?|cappuccinos?|cuppa"
    r"|bacon (?:rolls?|sarnies?|butties)|fry[- ]?up|kebabs?|karaoke|trivia|quiz|bingo"
    r"|book club"
    r"|knitting|open mic|band practice|choir practice|league|cards|dominoes|chess"
    r"|game night|ladies night|line dancing|dancing|salsa"
    r"|barber|fade|haircut|hair (?:appt|appointment)|trim|shave|nails?|mani|pedi"
    r"|lashes|brows|facial|massage|tan(?:ning)?|car wash|farmers'? market|flea market"
    r"|range day|cigars?|smokes"
    r"|patio|booth|stools?|happy hour|after[- ]?work|regulars?|(?:the|my"
    r"|our) (?:usual|local)|grocer(?:y|ies)|shop(?:ping)?|lads|squad|crew|girls|boys"
    r"|gang|shift|lates|earlies|find me|catch me|order)\b",
    re.IGNORECASE,
)
# Fiction, matches, notices of a business, and what was or will be once.
_OTHERS = re.compile(
    r"\b(?:central perk|cheers|homer|simpsons|friends gang|episode|season|netflix|show"
    r"|anfield|stadium|lambeau|wembley|the band|they always lose|beat(?:en)? at"
    r"|come join us|join us|half price|\$\d|£\d|doors|live music|our menu|book now"
    r"|reservations?|entry|dj|tickets?|lineup|tour|now open|we are open|we're open"
    r"|is open|specials?|free (?:entry|pizza|drinks)"
    r"|meeting at|city hall|never been|last night at|weddings?|funerals?|used to"
    r"|closed|hiring|hosted by|presents|mass|prayers?|church|worship|gym|crossfit"
    r"|yoga|spin class|workout|parkrun)\b",
    re.IGNORECASE,
)
_OURS = re.compile(
    r"\b(?:i|i'?m|i'?ll|i'?ve|we|we'?re|we'?ll|my|our|me|us|hubby|wife|husband"
    r"|sarge)\b",
    re.IGNORECASE,
)
_THEIRS = re.compile(
    r"\b(?:he|she|they|his|their|you(?! know)|your|people|police|everyone|everybody"
    r"|anyone|customers?|fans?|visitors?|who|someone)\b",
    re.IGNORECASE,
)


def find(parsed: Parsed) -> Iterator[Spot]:
    """Yield places with the habit that leads there, as one stretch."""
    text = parsed.plain
    marks = (mark.span for mark in parsed.marks("habit"))
    habits = [s for s in marks if not _ONCE.fullmatch(text, s.start, s.end)]
    habits = sorted([*habits, *_spans(_HABIT, text)])
    for place in _places(parsed) if habits else ():
        around = sentence(text, place)
        said = text[around.start : around.end]
        if _OTHERS.search(
            text, max(0, place.start - _REACH), place.end + _REACH
        ) or not (_PURSUIT.search(said) and _own(said)):
            continue
        low = bisect.bisect_left(habits, Span(place.start - 2 * _REACH, 0))
        high = bisect.bisect_right(habits, Span(place.end + _REACH, len(text)))
        close = (h for h in habits[low:high] if h.gap(place) <= _REACH)
        near = [h for h in close if h.overlaps(around)]
        if near:
            habit = min(near, key=lambda h: (h.gap(place), h))
            whole = Span(min(place.start, habit.start), max(place.end, habit.end))
            yield Spot(whole, 0.75)


def _own(said: str) -> bool:
    """Tell whether a sentence speaks of the author's circle, or of nobody else."""
    return bool(_OURS.search(said)) or not _THEIRS.search(said)


def _places(parsed: Parsed) -> Iterator[Span]:
    yield from (mark.span for mark in parsed.marks("venue"))
    for rule in (_AT, _ON):
        yield from _spans(rule, parsed.plain, "place")


def _spans(rule: re.Pattern[str], text: str, group: str | int = 0) -> Iterator[Span]:
    for match in rule.finditer(text):
        yield Span(*match.span(group))
