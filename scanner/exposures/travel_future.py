"""A trip ahead: words of going, with a date beside them and mostly a place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from scanner.model import Parsed, Span, Spot
from scanner.text import sentence

_PLACE = 30  # code points between the words of going and the place
_DATE = 45
_LONGEST = 60  # code points of a place or a date
_DATES = ("DATE_TIME", "duration")
_MINE = re.compile(r"(?:we|i|me|us|hubby|the|our|my|family)\b", re.IGNORECASE)
_WHO = (
    r"(?:\b(?:we|i|me|us|hubby and i|the (?:whole |entire )?fam(?:ily)?|the kids)"
    r"(?:'ll be| will be| are all|'ll|'re|re| are| r|'m|m| am|'s|s| is)? )?"
)
# With a place these lead somewhere; those that are sure need none.
_SURE = (
    r"on (?:vacation|vacay|holiday|hols|annual leave|honeymoon)|(?:our|my|family|the)"
    r" (?:big |family |beach |summer |first |next )?(?:vacation|vacay|hols|honeymoon"
    r"|cruise"
    r"|flight)|(?:vacation|vacay|hols|annual leave|cruise|flight)(?= (?:starts?|leaves"
    r"|is"
    r"|from|next|on|tomorrow|tmrw|this|to)\b)|road ?trip|camping|off grid|week off"
    r"|out of"
    r" (?:the )?(?:town|state|country)|fly(?:ing)? (?:out|home|back)|wheels up"
    r"|gone fishing"
    r"|booked (?:the |our |my |a )?(?:flights?|hotel|trip|cruise|holiday|vacation"
    r"|airbnb)"
)
_LOOSE = (
    r"(?:fly|leav|driv|head|go|jet|pack|sail|ski)(?:ing|in'?|ed|e)?|takin[g']?|headed"
    r"|off(?= to| on)|bound|trip"
    r"|flights?|vacation|vacay|holiday|hols|honeymoon|cruise|packed|away|getaway"
    r"|(?:will|'ll"
    r"|gonna|going to|to) be|here we come"
)
_GOING = re.compile(
    rf"{_WHO}(?<![\w-])(?:(?P<sure>{_SURE})|{_LOOSE})(?![\w-])(?: (?:out|off|up|down"
    rf"|over"
    r"|away|home|back|the (?:kids|boys|girls|fam|family)))?",
    re.IGNORECASE,
)
_LEADS = re.compile(r"\b(?:to|for|in|into|at|2) (?:the |see |\w{3,9}'?s in )?$", re.I)
_COUNT = re.compile(
    r"\b(?:in (?:\d{1,3}|two|three|four|five|a few|a couple(?: of)?) (?:days|weeks"
    r"|sleeps)"
    r"|this time (?:next week|tomorrow)|next (?:week|month|weekend|\w+day)|that weekend"
    r"|(?:week|end|start|beginning) of \w{3,9})\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:last (?:week|month|year|summer|night)|ago|went|was|were|flew|used to|someday"
    r"|would (?:love|be)|wish|throwback|police|tour|concerts?|tickets|vs|game|match"
    r"|season"
    r"|hopefully|let's|lets|if|should|wants?|president|minister|army|flood|crash|buses?"
    r"|back (?:from|to work)|gone (?:wrong|viral|bad|for good)|take off|they|he|she|his"
    r"|won't|never|who's|album|live|ticket|show|drinks?|party|class|court|hell|crazy"
    r"|eat|fans"
    r"|measles|passengers|jealous|address|leadership|favou?rite)\b",
    re.IGNORECASE,
)
_FREE = re.compile(
    r"(?:^|[^\w' ]\s*|\b(?:and|so|then|just|finally|also|tomorrow|tmrw|today|tonight"
    r"|off"
    r"|\w+day|weekend|excited|officially|cause|because|now|is|are|week|got|my|our|next"
    r"|going|family|fun|its|it's"
    r"|\d{1,2}(?:st|nd|rd|th)?)\s+)$",
    re.IGNORECASE,
)

# "Not home this weekend" denies nothing: it says when the house is empty.
_ABSENT = re.compile(
    r"(?:\b(?:i|we)(?:'?re|'?m|'?ll| are| am| will)? )?"
    r"\b(?:(?:not (?:gonna |going to )?|won'?t )(?:be )?(?:at )?home|no ?(?:body|one)"
    r"(?:'?s| is|'?ll be| will be)? (?:at )?home)"
    r"(?: (?:this (?:weekend|wknd|week)|all (?:weekend|week|next week)"
    r"|next (?:week|weekend)|(?:for|over) (?:the next |a |\d )(?:\w+ )?(?:days?|weeks?"
    r"|nights?)|(?:till?|until|before) (?:\w+day|the \d{1,2}(?:st|nd|rd|th)|next \w+"
    r"|christmas|xmas|new year)|from \w+day|tonight|tomorrow|tmrw))\b",
    re.IGNORECASE,
)


def find(parsed: Parsed) -> Iterator[Spot]:
    """Yield each stretch that says who goes where and when; spans in code points."""
    text = parsed.plain
    places = [m.span for m in parsed.marks("destination")]
    # The language model sees places in many words: these must be led to.
    places += [m.span for m in parsed.marks("LOCATION") if _led(text, m.span.start)]
    dates = [Span(*match.span()) for match in _COUNT.finditer(text)]
    dates += [m.span for kind in _DATES for m in parsed.marks(kind)]
    for away in _ABSENT.finditer(text):
        yield Spot(Span(*away.span()), 0.75)
    places.sort()
    dates.sort()
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


def _led(text: str, start: int) -> bool:
    return _LEADS.search(text, max(0, start - _PLACE), start) is not None


def _near(spans: list[Span], span: Span, around: Span, reach: int) -> Span | None:
    """Return the nearest of some spans within reach, first in the same sentence."""
    first = bisect_left(spans, Span(span.start - reach - _LONGEST, 0))
    last = bisect_left(spans, Span(span.end + reach + 1, 0))
    near = [
        s for s in spans[first:last] if s.gap(span) <= reach and not _within(s, span)
    ]
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
    own = _MINE.match(text, start)
    return (
        own is not None or _FREE.search(text, max(0, start - _PLACE), start) is not None
    )
