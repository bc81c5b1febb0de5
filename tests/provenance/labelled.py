"""What the model learns from: texts with marked stretches."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

ENTITIES = ("PERSON", "LOCATION", "ORGANIZATION", "USERNAME")
PHRASES = ("kin", "school", "team", "employer", "vehicle", "time", "habit")


class Mark(NamedTuple):
    """A marked stretch, half-open, in code points of its text."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text and its marks; `knows` says which labels its absence speaks of."""

    text: str = field(repr=False)
    marks: tuple[Mark, ...] = ()
    knows: frozenset[str] = frozenset(ENTITIES) | frozenset(PHRASES)
