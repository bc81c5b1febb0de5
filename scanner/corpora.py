"""Labelled texts to measure on: the public corpora by name, or lines of your own."""

from __future__ import annotations

import functools
import importlib.util
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from types import ModuleType
from typing import Any, Literal

from scanner import catalogue
from scanner.errors import SourceError
from scanner.model import Span

Case = Literal["lower", "upper"]
Split = Literal["dev", "train", "all"]
IGNORED = ""  # the type of a label that is not scored
# Beside the repository, where the public corpora lie for those who work on it.
FOLDER = Path(__file__).resolve().parents[2] / "shared" / "corpora"
_DEV = 10  # one text in so many is kept out of training
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


@functools.cache
def _table() -> dict[str, dict[str, Any]]:
    path = resources.files("scanner") / "data" / "corpora.yaml"
    table: dict[str, dict[str, Any]] = catalogue.data(path)
    return table


def names() -> tuple[str, ...]:
    """Return the names of the public corpora that have labelled spans."""
    return tuple(_table())


def public(name: str, folder: Path = FOLDER) -> Corpus:
    """Return a public corpus; SourceError when it is not there or not known."""
    entry = _table()[name]
    own = entry["labels"]
    samples = tuple(
        Sample(
            text, tuple(Label(own[kind] or IGNORED, Span(a, b)) for a, b, kind in spans)
        )
        for text, spans, _ in _loader(folder).load(name)
    )
    scoring = Scoring(
        frozenset(filter(None, own.values())),
        {kind: frozenset(more) for kind, more in entry.get("accepts", {}).items()},
        frozenset(entry.get("apart", ())),
        frozenset(entry.get("recall_only", ())),
        entry.get("everything", False),
    )
    return Corpus(name, samples, scoring)


@functools.cache
def _loader(folder: Path) -> ModuleType:
    path = folder / "load.py"
    spec = importlib.util.spec_from_file_location("load", path)
    if not path.is_file() or spec is None or spec.loader is None:
        detail = "the public corpora are not here; name their folder with --corpora"
        raise SourceError(str(folder), "absent", detail)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def own(path: Path) -> Corpus:
    """Return the texts of a file of JSON lines; SourceError names the broken line."""
    samples = tuple(_samples(path))
    if not samples:
        raise SourceError(str(path), "empty", "is empty; there is nothing to evaluate")
    types = frozenset(label.type for s in samples for label in s.labels)
    return Corpus(path.name, samples, Scoring(types))


def _samples(path: Path) -> Iterator[Sample]:
    try:
        with path.open(encoding="utf-8-sig") as lines:
            for number, line in enumerate(lines, 1):
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
        tuple(_label(s, text, f"{place}", n) for n, s in enumerate(spans, 1)),
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
