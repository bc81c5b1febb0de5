"""The rules of cards: patterns as Presidio recognizers, and what must stand beside."""

from __future__ import annotations

import regex
from presidio_analyzer import Pattern, PatternRecognizer

from scanner.engine.context import near
from scanner.model import Exposure, Find, Parsed, Span, Spot
from scanner.text import sentence


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
    text, within = parsed.plain, find.within
    if find.near and not near(text, span, find.near, within):
        return None
    if find.unless and near(text, span, find.unless, within):
        return None
    marks = [_beside(kinds, parsed, span, find) for kinds in find.beside]
    beside = [mark for mark in marks if mark]
    if len(beside) < len(marks):
        return None
    whole = [span, *beside] if find.join else [span]
    covered = Span(min(s.start for s in whole), max(s.end for s in whole))
    return Spot(covered, score, find.subject, find.replacement)


def _beside(kinds: str, parsed: Parsed, span: Span, find: Find) -> Span | None:
    """Return the nearest mark of some kinds that a rule accepts beside a span.

    What a rule joins lies in one sentence.
    """
    around = sentence(parsed.plain, span) if find.join else Span(0, len(parsed.plain))
    marks = (
        mark.span
        for kind in kinds.split("|")
        for mark in parsed.marks(kind)
        if mark.span != span
        and mark.span.gap(span) <= find.within
        and mark.span.overlaps(around)
    )
    return min(marks, key=lambda mark: (mark.gap(span), mark), default=None)
