"""A named colleague: a rank before the name, or a name where the work shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scanner.model import Parsed, Span, Spot
from scanner.text import sentence

_MATE = (
    r"(?:(?:my|our|new|old|former|the|best|a) ){0,4}(?:(?:work|beat|patrol|squad car"
    r"|k-?9"
    r"|academy|field) )?(?:(?<=my )(?:sgt|sergeant|lt|lieutenant|inspector)"
    r"|(?<=our )(?:sgt|sergeant|lt|lieutenant|inspector)|sarge|fto|trainer|rookie"
    r"|trainee|probie|shift ?mates?|squad ?mates?|work (?:wife|husband)|work bestie"
    r"|beat partner|patrol partner|academy (?:mates?|bud(?:dy|dies)|classmates?)"
    r"|brothers? in blue|sisters? in blue|ride[- ]along|dispatcher|tour partner"
    r"|zone partner|watch commander|(?:new )?(?:guy|girl|lad|lass|kid) on (?:our|the"
    r"|my) (?:squad|shift|team|watch|unit))"
)
_NAME = r"(?:[A-Z][\w'-]+|[A-Z]\.)(?: (?:Mc|Mac|O'|De |Van |von )?[A-Z][\w'-]+){0,2}"
_LINK = r"(?:,? (?:is|was|are)(?: called| named)? |, | \(|: |,? aka | )"
_AFTER_MATE = re.compile(
    rf"\b(?i:{_MATE}){_LINK}(?:(?i:the (?:one and only|legend|great)) )?"
    rf"(?P<name>(?!I\b|I'|The\b|He\b|She\b|My\b|We\b|And\b){_NAME})"
)
_LOWER_MATE = re.compile(
    rf"\b{_MATE} \((?P<name>[a-z]{{3,12}}(?: [a-z]{{3,14}})?)\)", re.IGNORECASE
)
_REACH = 60  # code points
# What shows that a name or a handle is a colleague's.
_WORK = re.compile(
    rf"\b(?:{_MATE}|(?:the|our|my|whole) (?:shift|squad|crew|watch|platoon|unit"
    rf"|precinct"
    r"|station|team)|squad|platoon|brotherhood|thin blue line|backs? my six"
    r"|has my (?:back|six)|on (?:nights|patrol|shift|days|earlies|lates)|night shift"
    r"|riding with|partnered with|academy|copper|bluefamily|backtheblue|lawenforcement"
    r"|police family|end of shift|drug squad|swat|detectives?|cops?|k-?9)\b",
    re.IGNORECASE,
)
_PRAISE = re.compile(
    r"\b(?:congrats|congratulations|congratz|shout ?out|happy (?:birthday|retirement"
    r"|anniversary|\d+ years)|welcome|welcoming|thanks?|thank you|ty|props|kudos"
    r"|well done|great (?:job|work)|good (?:job|work)|proud of|gonna miss|miss you|best"
    r"|good luck|farewell|promot\w+|retir\w+|with|w/|riding|tagging|me and|and me|me n"
    r"|selfie|pictured|roll call|pic|photo|legend|love|covering|enjoy|working|new"
    r"|starts?|my (?:mate|boy"
    r"|bro|brother|friend|buddy|pal)|our|meet|squad|l-r|left to right|partner|boss|fto"
    r"|lunch|coffee|nights|shift|squad)\b",
    re.IGNORECASE,
)
_HANDLE = re.compile(
    r"(?<![\w@])@(?:(?:officer|ofc|sgt|tpr|deputy|trooper)_?\w{2,25}|(?:det"
    r"|cop)_\w{2,25}"
    r"|(?=\w{2,25}_)\w+_(?:[a-z]{0,9}pd|police|sheriff|sgt|ofc|officer|deputy|tpr"
    r"|trooper"
    r"|cop|copper|k9|so)(?:_?\d{1,4})?)\b",
    re.IGNORECASE,
)
# An agency's own handle names nobody; nor do memorials, the news and the fan club.
_AGENCY = re.compile(
    r"@(?:[a-z]{2,12}(?:pd|police|sheriff|so)|police\w*|\w+_?police_?dept?)$",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:eow|end of watch|rip|r\.i\.p|rest (?:in peace|easy)|remember(?:ing)?"
    r"|memorial|in memory|fallen|funeral|never forget|mayor|will (?:speak|read|be at)"
    r"|pulled me over|gave me a ticket|wrestler|beatles|cartoon|star trek|pancakes"
    r"|married|fianc\w+|wedding|army|navy|marines?|troops|iraq|afghanistan|war(?:time)?"
    r"|regiment|wicket|innings|cricket|football|coach|murder(?:ed)?|trial|shooting of"
    r"|charged|convicted|acquitted|indicted|darren wilson|wilson)\b",
    re.IGNORECASE,
)


def find(parsed: Parsed) -> Iterator[Spot]:
    """Yield names and handles of people the author works with."""
    for span, sure in _named(parsed):
        words = parsed.plain[max(0, span.start - _REACH) : span.end + _REACH]
        if _OTHERS.search(words):
            continue
        if sure or _PRAISE.search(words) or _WORK.search(words):
            yield Spot(span, 0.8, "colleague")


def _named(parsed: Parsed) -> Iterator[tuple[Span, bool]]:
    """Yield the stretches that name somebody, and whether they need no other proof."""
    text = parsed.plain
    for mark in parsed.marks("ranked_name"):
        yield _to_place(text, mark.span), False
    for rule in (_AFTER_MATE, _LOWER_MATE):
        for match in rule.finditer(text):
            yield Span(*match.span("name")), True
    for match in _HANDLE.finditer(text):
        if not _AGENCY.match(match[0]):
            yield Span(*match.span()), False
    yield from _listed(parsed)


_PLACE = re.compile(
    r"(?:,? (?:of|from|at) (?:the )?(?:[A-Z][\w']+|\d+(?:st|nd|rd|th))(?:"
    r" [A-Z]\w+){0,2})"
)


def _to_place(text: str, span: Span) -> Span:
    match = _PLACE.match(text, span.end)
    return Span(span.start, match.end()) if match else span


_LIST = re.compile(
    r"\b(?i:(?:the )?whole (?:shift|squad|crew|team)|the (?:shift|squad|crew)"
    r"|our (?:shift|squad|crew|team)|left to"
    r" right|l-r|l to r)[:,-]? ?(?:[\w ]{0,12}: ?)?(?P<names>[A-Z][\w'-]+(?:, (?:and )?"
    r"[A-Z][\w'-]+){1,6}(?:,? (?:and|&) [A-Z][\w'-]+)?)"
)


def _listed(parsed: Parsed) -> Iterator[tuple[Span, bool]]:
    for match in _LIST.finditer(parsed.plain):
        around = sentence(parsed.plain, Span(*match.span()))
        words = parsed.plain[around.start : match.start("names")]
        if _WORK.search(words):
            yield Span(*match.span("names")), True
