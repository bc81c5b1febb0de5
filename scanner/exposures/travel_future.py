"""A trip ahead: words of going, with a date beside them and mostly a place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from scanner.model import Parsed, Span, Spot
from scanner.text import sentence

_PLACE = 30  # code points between the words of going and the place
_DATE = 45
_WHO = (
    r"(?:\b(?:we|i|me|us|hubby and i|the (?:whole |entire )?fam(?:ily)?|the kids)"
    r"(?:'ll be| will be| are all|'ll|'re|re| are| r|'m|m| am|'s|s| is)? )?"
)
# With a place these lead somewhere; those that are sure need none.
_SURE = (
    r"on (?:vacation|vacay|holiday|hols|annual leave|honeymoon)|(?:our|my|family|the)"
    r" (?:big |family |beach |summer |first |next )?(?:vacation|vacay|hols|honeymoon|cruise"
    r"|flight)|(?:vacation|vacay|hols|annual leave|cruise|flight)(?= (?:starts?|leaves|is"
    r"|from|next|on|tomorrow|tmrw|this|to)\b)|road ?trip|camping|off grid|week off|out of"
    r" (?:the )?(?:town|state|country)|fly(?:ing)? (?:out|home|back)|wheels up|gone fishing"
    r"|booked (?:the |our |my |a )?(?:flights?|hotel|trip|cruise|holiday|vacation|airbnb)"
)
_LOOSE = (
    r"(?:fly|leav|driv|head|go|jet|pack|sail|ski)(?:ing|in'?|ed|e)?|takin[g']?|headed|off(?= to| on)|bound|trip"
    r"|flights?|vacation|vacay|holiday|hols|honeymoon|cruise|packed|away|getaway|(?:will|'ll"
    r"|gonna|going to|to) be|here we come"
)
_GOING = re.compile(
    rf"{_WHO}(?<![\w-])(?:(?P<sure>{_SURE})|{_LOOSE})(?![\w-])(?: (?:out|off|up|down|over"
    r"|away|home|back|the (?:kids|boys|girls|fam|family)))?",
    re.IGNORECASE,
)
_LEADS = re.compile(r"\b(?:to|for|in|into|at|2) (?:the |see |\w{3,9}'?s in )?$", re.I)
_COUNT = re.compile(
    r"\b(?:in (?:\d{1,3}|two|three|four|five|a few|a couple(?: of)?) (?:days|weeks|sleeps)"
    r"|this time (?:next week|tomorrow)|next (?:week|month|weekend|\w+day)|that weekend|(?:week|end|start|beginning) of \w{3,9})\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:last (?:week|month|year|summer|night)|ago|went|was|were|flew|used to|someday"
    r"|would (?:love|be)|wish|throwback|police|tour|concerts?|tickets|vs|game|match|season"
    r"|hopefully|let's|lets|if|should|wants?|president|minister|army|flood|crash|buses?"
    r"|back (?:from|to work)|gone (?:wrong|viral|bad|for good)|take off|they|he|she|his"
    r"|won't|never|who's|album|live|ticket|show|drinks?|party|class|court|hell|crazy|eat|fans"
    r"|measles|passengers|jealous|address|leadership|favou?rite)\b",
    re.IGNORECASE,
)
_FREE = re.compile(
    r"(?:^|[^\w' ]\s*|\b(?:and|so|then|just|finally|also|tomorrow|tmrw|today|tonight|off"
    r"|\w+day|weekend|excited|officially|cause|because|now|is|are|week|got|my|our|next|going|family|fun|its|it's"
    r"|\d{1,2}(?:st|nd|rd|th)?)\s+)$",
    re.IGNORECASE,
)


def find(parsed: Parsed) -> Iterator[Spot]:
    """Yield each stretch that says who goes where and when; spans in code points."""
    text = parsed.plain
    places = _spans(parsed, "destination")
    # The language model sees places in many words: these must be led to.
    places += [s for s in _spans(parsed, "LOCATION") if _LEADS.search(text, 0, s.start)]
    dates = _spans(parsed, "DATE_TIME", "duration")
    dates += [Span(*match.span()) for match in _COUNT.finditer(text)]
    for going in _GOING.finditer(text):
        span = Span(*going.span())
        around = sentence(text, span)
        if _NOT.search(text, around.start, around.end):
            continue
        where = _near(places, span, around, _PLACE)
        when = _near(dates, span, around, _DATE)
        if when and (where or going["sure"]):
            parts = [span, when, *([where] if where else [])]
            whole = Span(min(p.start for p in parts), max(p.end for p in parts))
            yield Spot(whole, _score(text, going))


def _spans(parsed: Parsed, *kinds: str) -> list[Span]:
    return [mark.span for kind in kinds for mark in parsed.marks(kind)]


def _near(spans: Iterable[Span], span: Span, around: Span, reach: int) -> Span | None:
    """Return the nearest of some spans within reach, first in the same sentence."""
    near = [s for s in spans if s.gap(span) <= reach and not _within(s, span)]
    return min(near, key=lambda s: (not s.overlaps(around), s.gap(span)), default=None)


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _score(text: str, going: re.Match[str]) -> float:
    """Return how surely the journey is the author's; links go with news."""
    if _own(text, going.start()):
        return 0.8
    return 0.5 if "://" in text or going[0].lower().endswith("be") else 0.62


def _own(text: str, start: int) -> bool:
    """Tell whether no other person stands before the words of going."""
    own = re.match(r"(?:we|i|me|us|hubby|the|our|my|family)\b", text[start:], re.I)
    return own is not None or _FREE.search(text, 0, start) is not None
