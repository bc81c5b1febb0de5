"""The marks around a span, found without a look at all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from scanner.model import Entity, Parsed, Span

_LONGEST = 300  # code points of an entity or signal, at most
_START = attrgetter("span.start")


def reaching(parsed: Parsed, window: Span) -> Iterator[Entity]:
    """Yield the entities, then the signals, that reach into a window."""
    for marks in (parsed.entities, parsed.signals):
        first = bisect_left(marks, window.start - _LONGEST, key=_START)
        last = bisect_left(marks, window.end, key=_START)
        yield from (mark for mark in marks[first:last] if mark.span.overlaps(window))
