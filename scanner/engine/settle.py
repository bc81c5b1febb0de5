"""Overlaps, resolved once: which of several readings of the same words stands."""

from __future__ import annotations

from scanner.model import Entity, Span, Spot

# A card number that the model takes for a name is a card number.
_BY_THE_MODEL = frozenset({"PERSON", "LOCATION", "ORGANIZATION", "USERNAME"})
_TAGGED = 0.7


def settled_marks(marks: list[Entity]) -> list[Entity]:
    """Return the marks in order: one entity a stretch, one signal a type and stretch.

    Of entities that overlap the surer one stays, then the longer one; what has a form
    is surer than what the model tags. Signals are evidence and may share words with
    anything.
    """
    kept: list[Entity] = []
    for cluster in _clusters(marks):
        stand: list[Entity] = []
        for mark in sorted(cluster, key=_rank):
            if not any(_same_words(mark, other) for other in stand):
                stand.append(mark)
        kept += stand
    return sorted(kept, key=lambda m: (m.span, m.type))


def certainty(mark: Entity) -> float:
    """Return how sure a mark is when it is held against others, 0 to 1."""
    return mark.score * (_TAGGED if mark.type in _BY_THE_MODEL else 1.0)


def _rank(mark: Entity) -> tuple[float, int, Span, str]:
    return -certainty(mark), mark.span.start - mark.span.end, mark.span, mark.type


def _clusters(marks: list[Entity]) -> list[list[Entity]]:
    # Only neighbours can overlap: without this, long texts cost the square.
    clusters: list[list[Entity]] = []
    end = -1
    for mark in sorted(marks, key=lambda m: m.span):
        if mark.span.start >= end:
            clusters.append([])
        clusters[-1].append(mark)
        end = max(end, mark.span.end)
    return clusters


def _same_words(one: Entity, other: Entity) -> bool:
    if not one.span.overlaps(other.span):
        return False
    return one.type == other.type or (one.type.isupper() and other.type.isupper())


def settled_spots(spots: list[Spot]) -> list[Spot]:
    """Return the spots of one exposure in order; what overlaps becomes one."""
    kept: list[Spot] = []
    for spot in sorted(spots, key=lambda s: (s.span, -s.score)):
        if kept and kept[-1].span.overlaps(spot.span):
            last = kept[-1]
            union = Span(last.span.start, max(last.span.end, spot.span.end))
            kept[-1] = Spot(
                union,
                max(last.score, spot.score),
                last.subject or spot.subject,
                max(last, spot, key=_told).replacement,
            )
        else:
            kept.append(spot)
    return kept


def _told(spot: Spot) -> tuple[bool, int]:
    # Words of its own fit better than the card's, and a longer spot's the union.
    return spot.replacement is not None, spot.span.end - spot.span.start
