"""A named place that one is at: told in the present, with nobody else as subject."""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from scanner.model import Parsed, Span, Spot
from scanner.text import sentence

# What leads to the place; "to" only on the way.
_LEADS = re.compile(
    r"(?:(?:\b(?:at|inside|outside|down|into|by)|@)|(?:omw|on (?:my|our) way|off|here"
    r"|made"
    r" it|got|came|come|stopped|heading|headed|sat|sitting|stuck|parked|waiting|eating"
    r"|aisle \d+) (?:to|at|in|of|outside))"
    r" (?:the |a |our |my )?(?:[\w'-]{2,10} (?:room|lot|section|line|queue|bar) (?:at"
    r"|in|of)"
    r" (?:the )?)?$",
    re.IGNORECASE,
)
# A name with capitals after "at" is a place; so are these kinds without a name.
_NAMED = re.compile(
    r"(?:(?<=\bat )|(?<=\bAt )|(?<=@ )|(?<=\binside ))(?:[Tt]he )?(?!(?:The|Home|Work"
    r"|My|I|Least"
    r"|Last|It|All|This|That|You|Desk|School|Noon|Night|Christmas|Me|Him|Her|First)\b)"
    r"[A-Z][\w'&]{1,20}(?: (?:(?:of|and|&|on|in) )?(?:[A-Z][\w'&]{0,20}|\d{1,3}(?:st|nd"
    r"|rd|th)?)"
    r"(?!\w)){0,4}"
)
_KIND = re.compile(
    r"(?<=\b(?:at|in|by|inside|from) )the (?:[\w'&]{2,15} )?(?:parking lot|car park"
    r"|waiting room"
    r"|drive[- ]?thru|food court|dog park|skate park|lobby|check ?out line|beer garden"
    r"|er|a&e"
    r"|emergency room|zoo|airport|stadium|cinema|movies|dmv|fair|carnival|mall|marina"
    r"|pier|casino|bowling alley|ballpark"
    r"|farmers'? market|garden centre|hospital|aquarium|splash pad|courthouse|rink"
    r"|lido)\b"
    r"(?: (?:on|in|at|by) (?:the )?[\w']{3,15})?",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"\b(?:rn|right now|atm|currently|just (?:got|walked|sat|pulled|arrived|landed"
    r"|ordered)"
    r"|(?:we|i) (?:just )?(?:got|are|made it|am) here|gonna be here|come (?:say|join"
    r"|hang)"
    r"|pull up|come th(?:ru|rough)|who'?s (?:about|here|up)|anyone else|waiting (?:for"
    r"|on|in"
    r"|room)|boarding|front row|table for|date night|i'm|im|i am|we're|we are(?! all)"
    r"|(?-i:us)|me (?:n|and"
    r"|&)|sat|sitting|stuck|chillin'?g?|watching|gett(?:ing|in)|having|grabbing|eating"
    r"|drinking|enjoying|shopping|parked|stopped)\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:loved|winds|yesterday|last (?:night|week|month|year|summer|time|weekend)|ago"
    r"|used to|tomorrow"
    r"|tmrw|next|every|always|usually|was|were|went|had|will|would|wish (?:i|we)|spirit"
    r"|years?"
    r"|remember"
    r"|miss|officers?|suspects?|police|reporters?|families|crash|president|hiring|he"
    r"|she|they"
    r"|his|her|you|your|his|if|when|open(?:s|ing)?|on sale|tickets|playing|performs?"
    r"|live at"
    r"|school|works?|statement|beer dinner|set list|health|route map|embassy|working"
    r"|job|employed|\w+day|concerts? at|games?|vs)\b",
    re.IGNORECASE,
)
_AT_ONCE = re.compile(r" (?:rn|right now|atm)\b", re.IGNORECASE)
_BEGINS = re.compile(r"^\W{0,4}(?:at|@|in|here|down|back|over at|out at)\b", re.I)


def find(parsed: Parsed) -> Iterator[Spot]:
    """Yield each named place that the author is at; spans in code points."""
    text = parsed.plain
    for place in _places(parsed):
        around = sentence(text, place)
        if _NOT.search(text, around.start, around.end):
            continue
        said = text[around.start : around.end]
        if _NOW.search(said):
            yield Spot(_whole(text, place), 0.75)
        elif _BEGINS.match(said) and "://" not in said:
            yield Spot(_whole(text, place), 0.65)


def _places(parsed: Parsed) -> Iterator[Span]:
    text = parsed.plain
    for mark in parsed.marks("venue"):
        if _LEADS.search(text, max(0, mark.span.start - 50), mark.span.start):
            yield mark.span
    for pattern in (_NAMED, _KIND):
        yield from (Span(*match.span()) for match in pattern.finditer(text))


def _whole(text: str, span: Span) -> Span:
    """Return a span with the word for now behind it, which goes with the place."""
    now = _AT_ONCE.match(text, span.end)
    return Span(span.start, now.end()) if now else span
