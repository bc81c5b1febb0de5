"""Whose fact it is: the author's, a relative's, a colleague's, somebody else's."""

from __future__ import annotations

import re

from scanner.engine.neighbours import reaching
from scanner.model import Entity, Exposure, Parsed, Span, Subject
from scanner.text import sentence

# Signals that name a person other than the author, and whom they make the subject.
_SIGNALS: dict[str, Subject] = {
    "kin": "family",
    "colleague": "colleague",
    "bystander": "member_of_public",
}
# Behind a span only an owner counts: "415-555-0132 is my wife's".
_OWNER = re.compile(r"^\W*(?:is|was|belongs to|=)\W*$", re.IGNORECASE)
_WITH = re.compile(r"\b(?:with|w/|for|and)\s+$", re.IGNORECASE)


def subject_of(exposure: Exposure, parsed: Parsed, span: Span) -> Subject:
    """Return whom a span is about; the card's first subject where nothing says else.

    The nearest person named in the same sentence decides, before the span or in it.
    """
    around = sentence(parsed.plain, span)
    named = [
        (mark.span.gap(span), _SIGNALS[mark.type])
        for mark in reaching(parsed, around)
        if _SIGNALS.get(mark.type) in exposure.subjects
        and _owns(mark, parsed.plain, span)
    ]
    return min(named)[1] if named else exposure.subjects[0]


def _owns(mark: Entity, text: str, span: Span) -> bool:
    if mark.span.start >= span.end:
        return _OWNER.match(text[span.end : mark.span.start]) is not None
    # "dinner with my wife at 12 Larch Ct": company, not owner.
    return _WITH.search(text, max(0, mark.span.start - 6), mark.span.start) is None
