"""A name and a policing role, told apart from officers in the news and on screen."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator

from scanner.model import Parsed, Span, Spot

_REACH = 40  # code points: about six words
_SIGN_ON = r"(?:here|reporting|signing|back|checking)\b"
_MORE = rf"(?!{_SIGN_ON})(?:(?-i:[A-Z])[\w-]{{1,20}}|[a-z]{{3,15}}(?= {_SIGN_ON}))"
_RANKED = re.compile(
    r"\.?\s(?:(?:sgt|det|supt|insp|const)\.?\s)?(?:[a-z]\.?\s)?"
    rf"(?P<name>[a-z][\w-]{{2,20}})(?!\w)(?:\s{_MORE})?",
    re.IGNORECASE,
)
# They follow a rank without being the name of an officer.
_WORDS = (
    "the and for with from who was that this said here are has had down safety"
    " material involved training academy school candidate appreciation week life"
    " wellness friends please keeps will can got came told asked says you your our"
    " his her did does gave general justice complaint executive marketing america"
    " marvel sparrow kirk crunch planet gaming build version comics keef pepper"
    " gadget woody hopps dangle barbrady wiggum clouseau morse hook obvious"
    " underpants principal but not now just she they when what how why all one out"
    " off cook whip boyle holt peralta"
)
_NO_NAME = frozenset(_WORDS.split())
# These ranks exist in armies, kitchens and cartoons: the name needs its capital.
_WIDE = re.compile(
    r"(?:\b(?:capt(?:ain)?|chief|marshal|inspector|insp|superintendent"
    r"|supt|lt|po)|\b(?:an?|the|your) [\w' ]{2,20})\.?$",
    re.IGNORECASE,
)
_SELF = re.compile(
    r"(?:\b(?:i'?m|i am|it'?s|this is|my name is|call me|name'?s"
    r"|yours truly|officially|about me|promoted to|signed"
    r"|meet)\W{1,3}(?:an? |the |now |your |officially ){0,2}|[|•·]\s?)$",
    re.IGNORECASE,
)
_HERE = re.compile(
    r"\W{1,3}(?:here\b(?! (?:at|in|for) the)|reporting\b|signing"
    r"|checking in|at your service|back on (?:nights|days|shift|patrol)"
    r"|[|•·])|,? from the \d",
    re.IGNORECASE,
)
_RELATIVE = (
    r"(?:wife|husband|hubby|son|daughter|dad|mom|mum|father|mother|brother"
    r"|sister|fianc[eé]e?|boyfriend|girlfriend|better half|other half)"
)
_KIN = re.compile(
    rf"\b(?:my|our) (?:\w+ ){{0,2}}?{_RELATIVE}\W{{1,3}}(?:is "
    rf"|was )?(?:an? |now )?$|\b(?:proud )?(?:{_RELATIVE}|parents?) (?:of"
    r"|to) (?:an? )?$|\b(?:married to|engaged to|dating) (?:an? |my )?$",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?:\b(?:i'?m|i am|my name is|name'?s|name:|call me|this is"
    rf"|my {_RELATIVE},?|(?:wife|husband) of)\s|[|•·]\s?|(?:^|\n)\W{{0,4}})$",
    re.IGNORECASE,
)
_JOB = re.compile(
    r"[^.!?\n]{1,30}\b(?:(?:a|an|the|as|your|local|state|retired|sworn"
    r"|proud|full[- ]time)\s(?:\w+\s)?(?:police (?:officer|detective"
    r"|constable)|cop|state trooper|trooper|deputy(?: sheriff)?"
    r"|sheriff's deputy|policem[ae]n|policewoman|garda|detective)\b"
    r"|\bwork(?:s|ing)? as an? (?:police|deputy|trooper|detective"
    r"|officer))|\W{1,3}(?:occupation|job)\W{1,3}(?:police|deputy|trooper"
    r"|detective|officer)",
    re.IGNORECASE,
)
_SURNAME = re.compile(r"\s[a-z][\w'-]{2,20}(?=\s?[,|•·]| and i\b| is a)", re.IGNORECASE)
_BIO = re.compile(
    r"(?:^|[|•·\n])\W{0,3}(?P<name>[A-Z][a-z'-]+ [A-Z][a-z'-]+)(?=\s?[|•·,-])"
)
_FIELDS = re.compile(
    r"(?:\s?[|•·,/-]\s?[^|•·.!?\n]{0,30}|,?(?: and)?(?: i)? work(?:s"
    r"|ing)? (?:\w+ )?(?:for|at|with) (?:the )?)$",
    re.IGNORECASE,
)


def find(parsed: Parsed) -> Iterator[Spot]:
    """Yield names of the author or a relative that stand with a rank, job or agency."""
    agencies = [mark.span for mark in parsed.marks("agency")]
    yield from _after_ranks(parsed, agencies)
    for name in {span.start: span for span in _names(parsed)}.values():
        yield from _beside_job(parsed.plain, name, agencies)


def _after_ranks(parsed: Parsed, agencies: list[Span]) -> Iterator[Spot]:
    text = parsed.plain
    for mark in parsed.marks("rank"):
        start = mark.span.start
        match = _RANKED.match(text, mark.span.end)
        before = text[max(0, start - _REACH) : start]
        if match and _surname(before + text[start : mark.span.end], match["name"]):
            score = _told(text, before, match, agencies)
            if score:
                yield Spot(Span(start, match.end()), score)


def _names(parsed: Parsed) -> Iterator[Span]:
    for mark in (*parsed.marks("given_name"), *parsed.marks("PERSON")):
        yield mark.span
    for match in _BIO.finditer(parsed.plain):
        yield Span(*match.span("name"))


def _surname(rank: str, name: str) -> bool:
    if name.lower() in _NO_NAME:
        return False
    return name[0].isupper() or _WIDE.search(rank) is None


def _told(text: str, before: str, match: re.Match[str], agencies: list[Span]) -> float:
    """Return how sure it is that a ranked name is one's own or a relative's."""
    end = match.end()
    if _KIN.search(before) or _HERE.match(text, end):
        return 0.85
    if _SELF.search(before) and not text.startswith("'s", end):
        return 0.8
    return 0.45 if match["name"][0].isupper() and _behind(agencies, end) else 0


def _beside_job(text: str, name: Span, agencies: list[Span]) -> Iterator[Spot]:
    start, end = name.start, name.end
    more = None if " " in text[start:end] else _SURNAME.match(text, end)
    end = more.end() if more else end
    if " " not in text[start:end] or not _NAMED.search(text, max(0, start - 30), start):
        return
    if _JOB.match(text, end) or any(
        _FIELDS.match(text[end : agency.start]) for agency in _behind(agencies, end)
    ):
        yield Spot(Span(start, end), 0.75)


def _behind(spans: list[Span], end: int) -> list[Span]:
    """Return the spans that begin within reach behind an offset."""
    low = bisect.bisect_left(spans, Span(end, end))
    return spans[low : bisect.bisect_right(spans, Span(end + _REACH, end + _REACH))]
