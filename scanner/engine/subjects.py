"""Whose fact it is: the author's, a relative's, a colleague's, somebody else's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from scanner.engine.neighbours import reaching
from scanner.model import Entity, Exposure, Parsed, Span, Subject
from scanner.text import sentence

# Marks that name a person other than the author, and whom they make the subject.
_PEOPLE: dict[str, Subject] = {
    "kin": "family",
    "child": "family",
    "spouse": "family",
    "relative": "family",
    "colleague": "colleague",
    "ranked_name": "colleague",
    "bystander": "member_of_public",
    "public_figure": "public_figure",
}
_BEFORE = 150  # code points in which "her" looks for whom it means
_NEAR = 25
_PRONOUN = re.compile(
    r"\b(?P<i>i|i'?m|i'?ve|i'?ll|my|mine)\b"
    r"|\b(?:his|her|their|hers|he'?s?|she'?s?)\b",
    re.IGNORECASE,
)
_FIRST = re.compile(r"\b(?:i|i'?m|my|mine|me|we|we'?re|us|our|ours)\b", re.IGNORECASE)
_MATES = re.compile(r"sarge|.*\b(?:boss|partner|sgt|lt|chief|captain)'s", re.IGNORECASE)
_NAME = re.compile(r"\.? (?:[OD]'|Mc)?[A-Z][a-z]+(?:-[A-Z][a-z]+)?")
_THEIRS = re.compile(r"(?:his|her|their)\b", re.IGNORECASE)
# Behind a span only an owner counts: "415-555-0132 is my wife's".
_OWNER = re.compile(r"^\W*(?:is|was|belongs to|=)\W*$", re.IGNORECASE)
# "dinner with my wife at 12 Larch Ct": company, not owner.
_WITH = re.compile(r"(?:\b(?:with|w/?|for|and|met|meet|saw|told)|&)\s+$", re.I)
_HOLDS = re.compile(r"'s?$")
_TAG = re.compile(r"'s\b| (?:is|lives|moved|works|drives)\b", re.IGNORECASE)
_THING = re.compile(
    r"'?s (?:(?:new|old|own|personal|home|work) )?(?:plates?|rego?|tags|number|cell"
    r"|mobile|phone|email|address|place|house|flat|truck|car|ssn|passport|badge)\b",
    re.IGNORECASE,
)
_HERE = re.compile(r"\W{0,2}(?:here|signing|reporting)\b", re.IGNORECASE)
_I_AM = re.compile(r"(?:\bi'?m|\bi am|name is|name's)\s+$", re.IGNORECASE)
# A partner shares the car or the home; what stands around tells which.
_HOME = re.compile(
    r"\b(?:kids?|bab(?:y|ies)|married|wedding|anniversary|engaged|pregnant|honeymoon"
    r"|mortgage|our (?:son|daughter|house|home|place|flat|dogs?|boys?|girls?)|at home"
    r"|home (?:with|alone)|dinner|date night|love of|in-laws|due date|school run)\b",
    re.IGNORECASE,
)
_WORK = re.compile(
    r"\b(?:patrol\w*|respond\w*|shifts?|cleared|beat|units?|squad|station|precinct"
    r"|cruiser|on scene|arrest\w*|calls|backup|duty|badge|k-?9|vest|academy|suspects?"
    r"|warrant|traffic stop|sarge|radio|dispatch\w*|in uniform|on nights|the job)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Mention:
    """Somebody who is named: None for somebody else who is not known."""

    span: Span
    subject: Subject | None


def subject_of(exposure: Exposure, parsed: Parsed, span: Span) -> Subject:
    """Return whom a span is about; the card's first subject where nothing says else.

    The nearest person named in the same sentence decides, before the span or in it.
    """
    around = sentence(parsed.plain, span)
    people = [
        mention
        for mention in _people(exposure, parsed, around)
        if mention.span.end > around.start and _owns(mention, parsed.plain, span)
    ]
    ours = _FIRST.search(parsed.plain, around.start, around.end) is not None
    decides = [p for p in people if _decides(p, exposure, ours)]
    if not decides:
        return exposure.subjects[0]
    nearest = min(decides, key=lambda p: (p.span.gap(span), p.subject == "self"))
    return nearest.subject or _somebody_else(exposure)


def _decides(person: _Mention, exposure: Exposure, ours: bool) -> bool:
    if person.subject == "public_figure":
        return not ours
    if person.subject == "self":
        return exposure.subjects[0] == "self"
    return person.subject is None or person.subject in exposure.subjects


def _somebody_else(exposure: Exposure) -> Subject:
    return next((s for s in exposure.subjects if s != "self"), exposure.subjects[0])


def _people(exposure: Exposure, parsed: Parsed, around: Span) -> Iterator[_Mention]:
    """Yield who is named, in order; "his" and "her" mean the nearest one before."""
    window = Span(max(0, around.start - _BEFORE), around.end)
    text, last, end = parsed.plain, None, 0
    for span, subject in sorted(_named(exposure, parsed, window), key=_order):
        if span.start < end:
            continue
        mention = _Mention(span, _meant(text, span, subject, last))
        yield mention
        end = span.end
        last = last if subject == "self" else mention


def _meant(
    text: str, span: Span, subject: Subject | None, last: _Mention | None
) -> Subject | None:
    if last is None or subject == "self":
        return subject
    if subject is None or _THEIRS.match(text, span.start):
        return last.subject
    held = _HOLDS.search(text[last.span.start : last.span.end])
    beside = 0 <= span.start - last.span.end <= 1
    return last.subject if held and beside and subject == "family" else subject


def _order(named: tuple[Span, Subject | None]) -> tuple[int, int, bool]:
    return named[0].start, -named[0].end, named[1] != "public_figure"


def _named(
    exposure: Exposure, parsed: Parsed, window: Span
) -> Iterator[tuple[Span, Subject | None]]:
    text = parsed.plain
    for mark in reaching(parsed, window):
        if mark.type in _PEOPLE:
            yield mark.span, _told(mark, text, window)
        elif mark.type == "rank" and (name := _NAME.match(text, mark.span.end)):
            whole = Span(mark.span.start, name.end())
            yield whole, _told(replace(mark, span=whole), text, window)
        elif mark.type == "USERNAME" and _TAG.match(text, mark.span.end):
            yield mark.span, "colleague" if "colleague" in exposure.subjects else None
        elif mark.type in {"PERSON", "given_name"} and _THING.match(
            text, mark.span.end
        ):
            yield mark.span, None
    for match in _PRONOUN.finditer(text, window.start, window.end):
        yield Span(*match.span()), "self" if match["i"] else None


def _told(mark: Entity, text: str, window: Span) -> Subject:
    words, around = (
        text[mark.span.start : mark.span.end],
        text[window.start : window.end],
    )
    if mark.type == "colleague" and words.lower().rstrip("'s").endswith(" partner"):
        home, work = len(_HOME.findall(around)), len(_WORK.findall(around))
        return "family" if home > work else "colleague"
    if mark.type == "child" and _MATES.match(words):
        return "colleague"
    if mark.type in {"ranked_name", "rank"} and (
        _HERE.match(text, mark.span.end)
        or _I_AM.search(text, max(0, mark.span.start - 12), mark.span.start)
    ):
        return "self"
    return _PEOPLE.get(mark.type, "colleague")


def _owns(person: _Mention, text: str, span: Span) -> bool:
    start, end = person.span.start, person.span.end
    if start >= span.end:
        return _OWNER.match(text[span.end : start]) is not None
    if person.subject is None:
        return 0 <= span.start - end <= _NEAR
    if _HOLDS.search(text[start:end]) or text.startswith("'s", end):
        return True
    return _WITH.search(text, max(0, start - 10), start) is None
