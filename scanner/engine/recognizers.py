"""The rules of cards: patterns as Presidio recognizers, and what must stand beside."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import regex
from presidio_analyzer import Pattern, PatternRecognizer

from scanner.engine.context import near
from scanner.engine.neighbours import reaching
from scanner.model import Exposure, Find, Parsed, Span, Spot
from scanner.text import sentence

_TOUCH = 2  # code points between what touches: a comma and a space
# Where a clause ends, or somebody else becomes whom it is about.
_TURN = re.compile(
    r"[.!?;:\n()]|'s? (?!\w+(?:ed|ing)\b)|\b(?:i|i'?m|i'?ve|i'?d|we|we'?re|you|your"
    r"|they|it"
    r"|he|she|her|his|their|my|our|me|us|him|them|but|because|cuz|so|if|when|while"
    r"|whereas"
    r"|though|although|until|since|than|like|before|after|friends?|guys?|girl|woman"
    r"|women|men|man|people|person|boss|teachers?|doctors?|ex|dogs?|cats?|would|could"
    r"|should|might|wants?|wanted|wish\w*)\b",
    re.IGNORECASE,
)


def patterns_of(exposure: Exposure) -> dict[str, tuple[PatternRecognizer, Find]]:
    """Return a recognizer for each regular expression of a card, by its entity.

    The entity is the card's id and the rule's number, so that a result leads back.
    Flags are explicit: Presidio's default makes `[A-Z]` mean any letter.
    """
    return {
        name: (_recognizer(name, find, find.regex, exposure), find)
        for n, find in enumerate(exposure.finds)
        if find.regex is not None and (name := f"{exposure.id}/{n}")
    }


def _recognizer(
    name: str, find: Find, pattern: str, exposure: Exposure
) -> PatternRecognizer:
    return PatternRecognizer(
        name,
        name=name,
        patterns=[Pattern(name, pattern, find.score)],
        context=list(exposure.context),
        global_regex_flags=0 if find.case else regex.IGNORECASE,
    )


def spots_of_marks(find: Find, parsed: Parsed) -> list[Spot]:
    """Return the spots of a rule that asks for an entity or a signal."""
    kind = find.entity or find.signal
    if kind is None:
        return []
    spots = (spot_at(find, parsed, m.span, find.score) for m in parsed.marks(kind))
    return [spot for spot in spots if spot]


def spot_at(find: Find, parsed: Parsed, span: Span, score: float) -> Spot | None:
    """Return the spot of a rule at a span; None where its terms do not hold there."""
    text = parsed.plain
    if find.near and not near(text, span, find.near, find.within):
        return None
    if find.unless and near(text, span, find.unless, find.within):
        return None
    window = _window(find, text, span)
    beside = [
        _nearest(span, parsed, window, *asked) for asked in _asked(find, text, span)
    ]
    if not all(beside):
        return None
    whole = [span, *(part for parts in beside for part in parts if find.join)]
    joined = Span(min(s.start for s in whole), max(s.end for s in whole))
    return Spot(joined, score, find.subject, find.replacement)


def _window(find: Find, text: str, span: Span) -> Span:
    """Return where the marks may stand that a rule asks for at a span."""
    reach = max(find.within, _TOUCH)
    window = Span(span.start - reach - 1, span.end + reach + 1)
    if not find.join:
        return window
    # What is joined becomes one stretch: it has to lie in one sentence.
    around = sentence(text, span)
    return Span(max(window.start, around.start), min(window.end, around.end))


def _asked(
    find: Find, text: str, span: Span
) -> Iterator[tuple[str, Callable[[Span], bool]]]:
    """Yield the kinds of marks a rule asks for, and how one has to stand to a span."""
    for kinds in find.beside:
        yield kinds, lambda mark: mark != span and mark.gap(span) <= find.within
    for kinds in find.after:
        yield kinds, lambda mark: mark.start < span.start and mark.gap(span) <= _TOUCH
    for kinds in find.of:
        yield kinds, lambda mark: _leads(mark, span, text, find.within)
    for kinds in find.before:
        yield kinds, lambda mark: mark.end > span.end and mark.gap(span) <= _TOUCH


def _leads(mark: Span, span: Span, text: str, within: int) -> bool:
    """Tell whether a mark stands before a span in one clause, with nobody between."""
    if mark.start >= span.start or mark.gap(span) > within:
        return False
    return not _TURN.search(text, mark.end, max(mark.end, span.start))


def _nearest(
    span: Span, parsed: Parsed, window: Span, kinds: str, fits: Callable[[Span], bool]
) -> list[Span]:
    """Return the nearest fitting mark of each of some kinds."""
    found: list[Span] = []
    for kind in kinds.split("|"):
        marks = (m.span for m in reaching(parsed, window) if m.type == kind)
        fitting = (mark for mark in marks if fits(mark))
        found += sorted(fitting, key=lambda mark: (mark.gap(span), mark))[:1]
    return found
