"""Labelled texts: what they are, and how they are read from lines of your own."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from scanner import catalogue
from scanner.errors import SourceError
from scanner.model import Span

IGNORED = ""  # the type of a label that is not scored
_ENTITY = re.compile(r"[A-Z][A-Z0-9_]{0,63}")


@dataclass(frozen=True, slots=True)
class Label:
    """A stretch that is something: an entity type, or the id of an exposure."""

    type: str
    span: Span


@dataclass(frozen=True, slots=True)
class Sample:
    """One text and what was labelled in it, in code points."""

    text: str = field(repr=False)
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Scoring:
    """What is scored and how; `data/corpora.yaml` explains the fields."""

    types: frozenset[str]
    accepts: Mapping[str, frozenset[str]] = field(default_factory=dict)
    apart: frozenset[str] = frozenset()
    recall_only: frozenset[str] = frozenset()
    everything: bool = False


@dataclass(frozen=True, slots=True)
class Corpus:
    """Labelled texts with the rules they are scored by."""

    name: str
    samples: tuple[Sample, ...]
    scoring: Scoring


def lines(path: Path) -> Corpus:
    """Return the texts of a file of JSON lines; SourceError names the broken line."""
    samples = tuple(_samples(path))
    if not samples:
        raise SourceError(str(path), "empty", "is empty; there is nothing to evaluate")
    types = frozenset(label.type for s in samples for label in s.labels)
    return Corpus(path.name, samples, Scoring(types))


def _samples(path: Path) -> Iterator[Sample]:
    try:
        with path.open(encoding="utf-8-sig") as stream:
            for number, line in enumerate(stream, 1):
                if line.strip():
                    yield _sample(line, f"{path}#line={number}")
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise SourceError(
            str(path), "unreadable", f"cannot be read ({reason})"
        ) from None
    except UnicodeDecodeError:
        raise SourceError(str(path), "not_text", "this is not UTF-8 text") from None


def _sample(line: str, place: str) -> Sample:
    try:
        told = json.loads(line)
    except (ValueError, RecursionError):
        raise SourceError(place, "broken", "no valid JSON") from None
    text = told.get("text") if isinstance(told, dict) else None
    spans = told.get("spans") if isinstance(told, dict) else None
    if not isinstance(text, str):
        raise SourceError(place, "broken", "field text is missing or no string")
    if not isinstance(spans, list):
        raise SourceError(place, "broken", "field spans is missing or no list")
    return Sample(
        text,
        tuple(_label(s, text, place, n) for n, s in enumerate(spans, 1)),
    )


def _label(told: object, text: str, place: str, number: int) -> Label:
    span = told if isinstance(told, dict) else {}
    start, end, kind = (span.get(key) for key in ("start", "end", "label"))
    if type(start) is not int or type(end) is not int:
        detail = f"span {number} has no whole numbers start and end"
        raise SourceError(place, "broken", detail)
    if not 0 <= start < end <= len(text):
        detail = f"span {number} does not lie in the text ({len(text)} characters)"
        raise SourceError(place, "broken", detail)
    known = isinstance(kind, str) and (
        _ENTITY.fullmatch(kind) or kind in catalogue.exposures()
    )
    if not known:
        detail = f"the label of span {number} is neither an entity type nor a card"
        raise SourceError(place, "broken", detail)
    return Label(str(kind), Span(start, end))
