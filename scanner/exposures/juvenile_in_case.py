"""A young person in a police matter, once a clue stands beside; nobody's own child."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scanner.model import Entity, Parsed, Span, Spot
from scanner.text import sentence

_CASE = ("arrest", "incident", "affected")
_CLUES = ("school", "given_name", "PERSON", "street_address")
_AGED, _PLAIN = 0.8, 0.5  # what the signal scores for an age, and for a bare word
_OWN = re.compile(
    r"\b(?:my|our|sarge's|his own|her own) (?:(?!is |was |has )[\w-]+ ){0,2}$|\b(?:i"
    r"|we) (?:was|were) $"
    r"|\bwhen (?:i|we)\b[^.!?\n]{0,30}$",
    re.IGNORECASE,
)
# Whose child it is, where it plays, lives or learns.
_TOLD = re.compile(
    r"\b(?:(?:coach|pastor|mayor|councilwoman|councilman|councillor|teacher|principal"
    r"|doctor|judge|sarge|chief|deputy|neighbou?r|[\w-]+er|[\w-]+man)'?s (?:\w+ )?"
    r"(?:grand)?(?:kid|son|daughter|boy|girl)|(?:goes|go) to|grade at"
    r"|plays? (?:\w+ )?for"
    r"|lives? (?:on|at|in|above|with)|everyone knows|name(?:'s| is| rhymes)|group home"
    r"|(?:his|her) (?:da|dad|mom|mum|ma|father|mother|gran|family) (?:is|runs|works"
    r"|owns|lives)|'s (?:kid|son|daughter)|from (?:the )?(?:(?-i:[A-Z])[\w']+|st )"
    r"|all from|qb|on my street|poor [A-Z]\w+)",
    re.IGNORECASE,
)
_CALLED = re.compile(r"(?:\bminor (?:\w+, )?|, |\bcalled |\bnamed )[A-Z]\w{2,12}\b")
_FURTHER = re.compile(
    r",? (?-i:[A-Z][a-z])\w+(?: something)?|,? (?:at|from|in) [^.!?,\n]{3,30}",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:no further details|approved|official post|missing child alert|amber alert"
    r"|movie|film|show|netflix|season|episode|documentary|home alone|labrador|dog"
    r"|whisky"
    r"|car still|humou?r|arthritis|bald eagle|the recital|read to|d\.?a\.?r\.?e\.?"
    r"|program|camp|mentor\w*|my fries|stole (?:my|the show|our|home|second|third)"
    r"|braces|tooth|old man|old me|fundrais\w*|police (?:say|said)|https?:|gta"
    r"|coach(?:es"
    r"|ing|ed)|anniversary|me at|as a kid|years ago)\b|://",
    re.IGNORECASE,
)


def find(parsed: Parsed) -> Iterator[Spot]:
    """Yield young people in police matters who could be known by what is said."""
    text = parsed.plain
    cases = [mark.span for kind in _CASE for mark in parsed.marks(kind)]
    for mark in parsed.marks("minor"):
        around = sentence(text, mark.span)
        near = Span(max(0, around.start - 60), around.end + 60)
        if not any(case.overlaps(near) for case in cases):
            continue
        if _OWN.search(text[around.start : mark.span.start]):
            continue
        if _NOT.search(text, near.start, near.end) or not _known(parsed, mark, near):
            continue
        more = _FURTHER.match(text, mark.span.end)
        end = min(more.end() if more else mark.span.end, near.end)
        yield Spot(Span(mark.span.start, end), 0.8 if mark.score > _PLAIN else 0.7)


def _known(parsed: Parsed, mark: Entity, near: Span) -> bool:
    """Tell whether an age, a name, a school or a family narrows down who it is."""
    if mark.score >= _AGED:
        return True
    clues = (clue.span for kind in _CLUES for clue in parsed.marks(kind))
    if any(c.overlaps(near) and not c.overlaps(mark.span) for c in clues):
        return True
    told = parsed.plain[near.start : near.end]
    return _TOLD.search(told) is not None or _CALLED.search(told) is not None
