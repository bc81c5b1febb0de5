"""Illness, medicine and limits of the author or a relative; no figure of speech."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scanner.model import Entity, Parsed, Span, Spot, Subject
from scanner.text import sentence

_REACH = 70  # code points from the owner to what ails
_KIN = (
    r"(?:(?:my|our|the) (?:(?:little|big|baby|older|younger|poor|eldest|youngest|dear"
    r"|step|sweet) ?){0,2}(?:wife|husband|hubby|missus|mom|mum|mam|mother|dad|da"
    r"|father|son|daughter|kids?|boy|girl|lad|baby|brother|sister|nan|nana|gran"
    r"|grandma|grandpa|grandad|grandfather|grandmother|aunt|auntie|uncle|cousin|niece"
    r"|nephew|twins|other half|fianc[eé]e?|youngest|oldest|eldest|toddler)"
    r"|hubby|wifey|mum|mom|dad|nan|nana|grandma|grandpa|gran|(?:bro|sis)(?=[' ]))"
)
_HAS = (
    r"(?:'?s|'?ve| (?:is|was|has|have|had|got|gets|just|finally|been|now|still|really"
    r"|also|both|starts?|started|starting|begins?|began|needs?|needed|takes?|taking"
    r"|having|going|goes|for|through|into|in|on|with|from|after|recovering|diagnosed"
    r"|battling|beats?|beating|fighting|suffer(?:s|ed|ing)?|lost|to|as|an?|another|her"
    r"|his|their|my|the|of|second|first|third|round|back|off|booked|scheduled|waiting"
    r"|living|struggling|dealing|doing|tested|home|up|six|\d{1,2}|months?|years?"
    r"|weeks?|days?|rough|bad|massive|mini|some|open|and|so))"
)
_I = r"(?:i'?m|i am|i'?ve|i have|i|we'?re|we)"
_THEIRS = re.compile(rf"\b{_KIN}(?:'?s \w{{3,9}} |(?:{_HAS}){{0,7}} )$", re.I)
_OWN = re.compile(rf"\b(?:{_I}(?:{_HAS}){{0,7}}|(?:my|our)(?: \w{{3,9}})?) $", re.I)
_OPENING = re.compile(
    r"(?:^|[.!?\n,] ?)(?P<at>(?:back|still|just|put|started|starting|off|on|coming off"
    r"|switched to|taking|waiting|got|had|finally|recovering|going (?:for|into|to)"
    r"|living|struggling|diagnosed|proudly|\d{1,3} (?:days?|months?|years?))"
    rf"(?:{_HAS}){{0,5}} )$",
    re.IGNORECASE,
)
# A bare word opens a post about oneself only where a life follows.
_BARE = re.compile(r"(?:^|[.!?\n|] ?)$")
_LIFE = re.compile(
    r" (?:and (?:still|proud|i|a|the best)|so i|but i|here\b|since \d|\||warrior"
    r"|survivor|came back|tomorrow|tmrw|on (?:my|the \d|\w{3,6}day)|(?:mon|tues|wednes"
    r"|thurs|fri)day\b)",
    re.IGNORECASE,
)
_SOBER = re.compile(
    r"\b\d{1,4} (?:days?|weeks?|months?|years?) (?:clean|sober)\b", re.I
)
_TAIL = re.compile(
    r" (?:after the \w+|(?:on|for) (?:the \d{1,2}(?:st|nd|rd|th)?|(?:mon|tues|wednes"
    r"|thurs|fri)day|my \w+|\w+ weeks))",
    re.IGNORECASE,
)
_SPEECH = re.compile(
    r"\b(?:almost|nearly (?:had|gave|died)|(?:gave|gives|giving) (?:me|us)|game|songs?"
    r"|album|show|movie|film|episode|season|documentary|book|lol|weather|retail|lawn"
    r"|coffee|cures?|research|awareness|fund ?rais\w*|charity|donat\w*|resources?"
    r"|hotline|helpline|marathon|5k|10k|fun run|dog'?s?|puppy|cat|horse|engine|car"
    r"|truck|laptop|strokes? of|zodiac|horoscope|crabs|patients|victims|study|studies"
    r"|scientists|our site|support group|is my therapy|smooth|candidate|president"
    r"|senator|(?:he|she) has|nba|nfl|coach|tattoo|you have|your own"
    r"|comment section)\b",
    re.IGNORECASE,
)
_NEVER = re.compile(
    r"\b(?:don'?t have|not|no|never had|isn'?t|wasn'?t|without)\s$", re.I
)
_HELP = "getting help"


def find(parsed: Parsed) -> Iterator[Spot]:
    """Yield the health details that the author tells of self or family."""
    for spot in (*_marked(parsed), *_sober(parsed)):
        around = sentence(parsed.plain, spot.span)
        if not _SPEECH.search(parsed.plain, around.start, around.end):
            yield spot


def _marked(parsed: Parsed) -> Iterator[Spot]:
    text = parsed.plain
    for mark in parsed.marks("ailment"):
        before = text[max(0, mark.span.start - _REACH) : mark.span.start]
        if _NEVER.search(before):
            continue
        opening = _OPENING.search(before)
        subject = _whose(before, text, mark)
        if subject or opening:
            lead = len(opening["at"]) if opening and not subject else 0
            yield Spot(
                _whole(text, mark.span, lead), 0.75, subject, _HELP if lead else None
            )


def _whose(before: str, text: str, mark: Entity) -> Subject | None:
    words = text[mark.span.start : mark.span.end].lower()
    if _THEIRS.search(before):
        return "family"
    if _OWN.search(before) or words.startswith("my "):
        return "self"
    bare = _BARE.search(before) and _LIFE.match(text, mark.span.end)
    return "self" if bare else None


def _whole(text: str, span: Span, lead: int) -> Span:
    """Return a span with the words that lead to it, and the time behind it."""
    tail = _TAIL.match(text, span.end)
    return Span(span.start - lead, tail.end() if tail else span.end)


def _sober(parsed: Parsed) -> Iterator[Spot]:
    for match in _SOBER.finditer(parsed.plain):
        yield Spot(Span(*match.span()), 0.75, "self", "doing well")
