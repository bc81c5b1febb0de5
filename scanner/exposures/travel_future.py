"""A trip ahead: words of going that end at a place, and a date beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scanner.model import Entity, Parsed, Span, Spot
from scanner.text import sentence

_REACH = 45  # code points before the place, and between the place and a date
_WHO = (
    r"(?:\b(?:we|i|me|wifey|hubby|the (?:whole |entire )?fam(?:ily)?|the kids|us)"
    r"(?:'ll be| will be|'ll|'re|re| are|'m|m| am|'s|s| is)?(?: all| both)? )?"
)
_VERB = (
    r"(?:fly|flying|leave|leaving|jet|jetting|go|goin|going|drive|driving|head|heading"
    r"|headed|take|taking|off|off on|bound|road ?tripping|hols|flight|flights|bound"
    r"|(?:our|my) (?:trip|honeymoon|holiday|vacation)|gonna be|going to be|moving)"
)
_GOING = re.compile(
    rf"{_WHO}\b{_VERB}(?: (?:out|off|up|down|over|away|home|back|on holiday|on vacation"
    r"|the (?:kids|boys|girls|fam|family)))?(?: (?:to|for|in|at|2))"
    r"(?: (?:the|sunny|my|our|a|see|visit|\w{3,9}'?s in))?\s?$",
    re.IGNORECASE,
)
_ALREADY = re.compile(r"^\W{0,2}(?:here (?:we|i) come|bound|trip starts)\b", re.I)
_OTHERS = re.compile(
    r"\b(?:last (?:week|month|year|summer|night)|ago|went|was|were|flew|used to|someday"
    r"|would love|wish|throwback|police|tour|concert|tickets|vs|game|match|season|hopefully"
    r"|let's|if (?:you|we|i)|should|want|president|minister|army|flood|crash|buses?)\b",
    re.IGNORECASE,
)
_FREE = re.compile(
    r"(?:^|[^\w' ]\s*|\b(?:and|so|then|just|finally|also|tomorrow|tmrw|today|tonight|\w+day"
    r"|weekend|packed|excited|officially|cause|cuz|because|now|is|are|week)\s+)$",
    re.IGNORECASE,
)


def find(parsed: Parsed) -> Iterator[Spot]:
    """Yield each stretch that says who goes where and when; spans in code points."""
    dates = (*parsed.marks("DATE_TIME"), *parsed.marks("duration"))
    for place in (*parsed.marks("destination"), *parsed.marks("LOCATION")):
        journey = _journey(parsed.plain, place)
        around = sentence(parsed.plain, place.span)
        if not journey or _OTHERS.search(parsed.plain, around.start, around.end):
            continue
        when = [d.span for d in dates if _beside(d.span, journey, around)]
        if when:
            date = min(when, key=journey.gap)
            whole = Span(min(journey.start, date.start), max(journey.end, date.end))
            yield Spot(whole, 0.8 if _own(parsed.plain, journey.start) else 0.5)


def _journey(text: str, place: Entity) -> Span | None:
    """Return the stretch from the words of going to the place they lead to."""
    start, end = place.span.start, place.span.end
    going = _GOING.search(text, max(0, start - _REACH), start)
    if going:
        return Span(going.start(), end)
    after = _ALREADY.match(text, end, end + _REACH)
    return Span(start, after.end()) if after else None


def _beside(date: Span, journey: Span, around: Span) -> bool:
    return date.overlaps(around) and date.gap(journey) <= _REACH


def _own(text: str, start: int) -> bool:
    """Tell whether no other person stands before the words of going."""
    own = re.match(r"(?:we|i|me|us|wifey|hubby|the|our|my)\b", text[start:], re.I)
    return own is not None or _FREE.search(text, 0, start) is not None
