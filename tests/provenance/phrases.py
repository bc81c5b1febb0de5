"""Phrases of real posts, marked by the product's own patterns, as a first teacher.

The model learns them together with invented posts, and so finds forms that no
pattern has.
"""

from __future__ import annotations

import dataclasses
import functools

from presidio_analyzer import EntityRecognizer

from scanner.entities import (
    child,
    clock,
    date_time,
    duration,
    habit,
    kin,
    relative,
    school,
    spouse,
    team,
)
from tests.provenance.labelled import Labelled, Mark

_TEACHERS = {
    "kin": (kin, child, spouse, relative),
    "school": (school,),
    "team": (team,),
    "time": (clock, date_time, duration),
    "habit": (habit,),
}


@functools.cache
def _recognizers() -> list[tuple[str, EntityRecognizer]]:
    return [(name, m.recognizer()) for name, ms in _TEACHERS.items() for m in ms]


def with_phrases(post: Labelled) -> Labelled:
    """Return a post with the phrases marked that our patterns find in it."""
    found: list[Mark] = []
    for name, recognizer in _recognizers():
        told = recognizer.analyze(post.text, recognizer.supported_entities, None)
        found += [Mark(r.start, r.end, name) for r in told]
    return dataclasses.replace(
        post,
        marks=(*post.marks, *_joined(found)),
        knows=post.knows | frozenset(_TEACHERS),
    )


def _joined(found: list[Mark]) -> list[Mark]:
    kept: list[Mark] = []
    for mark in sorted(found, key=lambda m: (m.label, m.start)):
        last = kept[-1] if kept else None
        if last and last.label == mark.label and mark.start < last.end:
            kept[-1] = last._replace(end=max(last.end, mark.end))
        else:
            kept.append(mark)
    return kept
