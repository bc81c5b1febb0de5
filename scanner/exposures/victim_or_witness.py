"""Clues to who was hurt, who saw it or who called; official notices give none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scanner.model import Parsed, Span, Spot
from scanner.text import sentence

_REACH = 60  # code points
# Behind the role: what somebody is, does, is called; "is a man" tells nothing.
_PLAIN = (
    r"(?!(?:\w+ ){0,2}?(?:m[ae]n|wom[ae]n|male|female|person|people|adult|mystery|hero"
    r"|survivor|resident|local|someone|somebody|liar|hospital|pedestrian|cyclist"
    r"|motorist|joke|scam|in|same|one|real|only|not|victim|first|best|worst)\b)"
)
_NAME = (
    r"(?!(?:someone|somebody|on|not|in|an?|the|been|being|is|was|withheld|names?)\b)"
    r"[^\W\d]\w+(?: (?-i:[A-Z])\w+)?"
)
_IS = (
    r"(?:(?:(?:'s|s'|s)?(?: [\w'-]+){0,5}? (?:is|was|were|turned out to be)|'s|,)"
    r"(?: (?:just|only|also|literally|actually))* )"
)
_BEING = re.compile(
    rf"{_IS}(?:(?P<noun>(?:the|an?|his|her|my|our|their|some|[\w']+'s) {_PLAIN}"
    r"[a-z][\w'-]+(?: [\w'-]+){0,6})"
    r"|(?P<age>\d{1,2}(?=,| and\b|[.!]|$| lives)[^.!?\n]{0,40})"
    rf"|(?:called|named) (?P<name>{_NAME}))",
    re.IGNORECASE,
)
_DOING = re.compile(
    r"(?:(?: [\w'-]+){0,5}?,?(?: (?:and|who|she|he|they))? (?P<deed>(?:works?|working"
    r"|lives?|living|teaches|goes to|stud(?:ies|ying)|runs?|owns?|drives? (?:the|a|for)"
    r"|rents|hangs out|waitress\w*) (?!in fear|alone in)[^.!?,\n]{2,40})"
    rf"|,? (?:called|named) (?P<name>{_NAME})"
    rf"|(?:'?s)? name(?:'?s| is| was)? (?P<name2>{_NAME})"
    r"|'?s? (?:wife|husband|mom|mum|mother|dad|son|daughter|sister|brother|partner"
    r"|gran)\b(?P<kin>[^.!?\n]{3,40}))",
    re.IGNORECASE,
)
_LED = re.compile(
    r"\b(?:poor|little old \w+ named|sat with|stayed (?:\w+ )?with|took|statement from"
    r"|interviewed|(?:bad|sorry|sad) for|visited|named|called|met|hugged|comforted|same"
    r" \w+,?|for) (?:(?:old|wee|little|mrs?|ms|miss|dear) ){0,2}$",
    re.IGNORECASE,
)
_TITLED = re.compile(
    r"\bpoor (?:old |wee )?(?:mrs?|ms|miss)\.? (?P<at>[a-z]\w{2,15})", re.IGNORECASE
)
_HARM = re.compile(
    r"\b(?:dv|domestic|(?:her|his) (?:ex|own (?:husband|wife|dad|son))|black eye|beat"
    r"(?:ing|en)?(?: up)?|through (?:the|a) window|burglars?|robbed|attacked|scammed"
    r"|refuge"
    r"|shelter|abuse[dr]?|raped|stabbed|assault\w*|strangl\w+|punched|mugged|stalk\w+"
    r"|threaten\w*|burgled|statement|victim|witness|took everything)\b",
    re.IGNORECASE,
)
_TALE = re.compile(
    r"\b(?:from|at|in|who)(?: the)? [\w' ]{3,30}?(?=[.,!?]|$| (?:again|tonight))",
    re.IGNORECASE,
)
_CALL = re.compile(
    r"\b(?:dv|domestic|rape|abuse|suicide|assault|welfare|overdose|stalking) (?:call"
    r"|job|check|run)\b[^.!?\n]{0,30}?(?P<at>\b(?:same|the|that|this|an?) (?:\w+ )?"
    r"(?:woman|lady|girl|guy|man|couple|family|house|teacher|nurse)s? (?:from|at|in"
    r"|on|who|over"
    r")\b[^.!?\n]{3,60})",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r"\b(?:asked to|please (?:call|contact)|taken to (?:hospital|the hospital)|stable"
    r" condition|pronounced|anyone with|appeal\w*|conference|netflix|movie|film|episode"
    r"|season|svu|podcast|documentary|wedding|best man|jehovah\w*|scam likely|warranty"
    r"|karma|trump|congress|senate|history|bingo|quiz|radio|on air|long time listener"
    r"|police (?:say|said)|according to|court heard|novel|book|years? ago"
    r"|identified (?:as|by))\b|https?://",
    re.IGNORECASE,
)
_PRIVATE, _SOMEONE = "someone who needs privacy", "someone"


def find(parsed: Parsed) -> Iterator[Spot]:
    """Yield the clues to victims, witnesses and callers; official notices aside."""
    for spot in (*_described(parsed), *_named(parsed), *_called(parsed)):
        around = sentence(parsed.plain, spot.span)
        if not _NOTICE.search(parsed.plain, around.start, around.end):
            yield spot


def _described(parsed: Parsed) -> Iterator[Spot]:
    text = parsed.plain
    for mark in parsed.marks("affected"):
        end = sentence(text, mark.span).end
        for rule in (_BEING, _DOING):
            match = rule.match(text, mark.span.end, end)
            if match and match.lastgroup:
                yield _clue(match, match.lastgroup)


def _clue(match: re.Match[str], kind: str) -> Spot:
    start, end = match.span(kind)
    end = start + len(match[kind].rstrip())
    words = {"noun": _PRIVATE, "deed": "needs privacy", "age": "an adult"}
    return Spot(Span(start, end), 0.75, None, words.get(kind, _SOMEONE))


def _named(parsed: Parsed) -> Iterator[Spot]:
    text = parsed.plain
    names = (*parsed.marks("given_name"), *parsed.marks("PERSON"))
    found = [
        n.span
        for n in names
        if _LED.search(text, max(0, n.span.start - 40), n.span.start)
    ]
    found += [Span(*m.span()) for m in _TITLED.finditer(text)]
    for span in found:
        around = sentence(text, span)
        low, high = around.start, min(around.end, span.end + 2 * _REACH)
        if _HARM.search(text, low, high):
            led = re.search(r"\bpoor (?:\w+ )?$", text[low : span.start], re.IGNORECASE)
            tale = _TALE.match(text, span.end + 1)
            start = low + led.start() if led else span.start
            yield Spot(
                Span(start, tale.end() if tale else span.end), 0.8, None, _SOMEONE
            )


def _before(text: str, span: Span) -> str:
    return text[max(0, span.start - 40) : span.start]


def _called(parsed: Parsed) -> Iterator[Spot]:
    for match in _CALL.finditer(parsed.plain):
        yield Spot(Span(*match.span("at")), 0.75, None, _SOMEONE)
