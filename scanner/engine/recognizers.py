"""The rules of cards: patterns as Presidio recognizers, and what must stand beside."""

from __future__ import annotations

import regex
from presidio_analyzer import Pattern, PatternRecognizer

from scanner.engine.context import near
from scanner.model import Exposure, Find, Parsed, Span, Spot


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
    return [
        Spot(mark.span, min(1.0, find.score), find.subject)
        for mark in parsed.marks(kind)
        if holds(find, parsed, mark.span)
    ]


def holds(find: Find, parsed: Parsed, span: Span) -> bool:
    """Tell whether what a rule wants near, beside and not near a span is so."""
    text, within = parsed.plain, find.within
    if find.near and not near(text, span, find.near, within):
        return False
    if find.unless and near(text, span, find.unless, within):
        return False
    return all(_beside(kind, parsed, span, within) for kind in find.beside)


def _beside(kind: str, parsed: Parsed, span: Span, within: int) -> bool:
    return any(
        mark.span != span and mark.span.gap(span) <= within
        for mark in parsed.marks(kind)
    )
