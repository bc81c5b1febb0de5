"""The public corpora by name, in our own labels; `data/corpora.yaml` says how."""

from __future__ import annotations

import dataclasses
import functools
import importlib.util
from collections.abc import Mapping
from importlib import resources
from pathlib import Path
from types import ModuleType
from typing import Any, Literal

from scanner import catalogue
from scanner.errors import SourceError
from scanner.labelled import IGNORED, Corpus, Label, Sample, Scoring
from scanner.model import Span

Case = Literal["lower", "upper"]
Split = Literal["dev", "train", "all"]
# Beside the repository, where the public corpora lie for those who work on it.
FOLDER = Path(__file__).resolve().parents[2] / "shared" / "corpora"
_DEV = 10  # one text in so many is kept out of training


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
    called, apart = entry["labels"], frozenset(entry.get("apart", ()))
    try:
        samples = tuple(
            Sample(text, tuple(_public(called, *span) for span in spans))
            for text, spans, _ in loader(folder).load(name)
        )
    except (OSError, KeyError) as error:
        detail = f"{name} cannot be read as expected ({type(error).__name__})"
        raise SourceError(str(folder), "unreadable", detail) from None
    if "USERNAME" in apart:
        samples = tuple(
            dataclasses.replace(s, labels=tuple(_signed(s.text, n) for n in s.labels))
            for s in samples
        )
    scoring = Scoring(
        frozenset(filter(None, called.values())),
        {kind: frozenset(more) for kind, more in entry.get("accepts", {}).items()},
        apart,
        frozenset(entry.get("recall_only", ())),
        entry.get("everything", False),
    )
    return Corpus(name, samples, scoring)


def _public(called: Mapping[str, str | None], start: int, end: int, kind: str) -> Label:
    return Label(called[kind] or IGNORED, Span(start, end))


def _signed(text: str, label: Label) -> Label:
    # Some annotators left out the sign of a user name and marked a person behind it.
    at = label.span.start
    signed = "@" in text[max(0, at - 1) : at + 1]
    return dataclasses.replace(label, type="USERNAME") if signed else label


@functools.cache
def loader(folder: Path = FOLDER) -> ModuleType:
    """Return the reader that lies with the public corpora; SourceError if absent."""
    path = folder / "load.py"
    spec = importlib.util.spec_from_file_location("load", path)
    if not path.is_file() or spec is None or spec.loader is None:
        detail = "the public corpora are not here; name their folder with --corpora"
        raise SourceError(str(folder), "absent", detail)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def part(corpus: Corpus, split: Split, every: int = 1) -> Corpus:
    """Return the texts of one split; of these each `every`th."""
    indexed = enumerate(corpus.samples)
    kept = [
        s for n, s in indexed if split == "all" or (n % _DEV == 0) == (split == "dev")
    ]
    return dataclasses.replace(corpus, samples=tuple(kept[::every]))


def cased(corpus: Corpus, case: Case) -> Corpus:
    """Return the texts in one case, letter by letter so that all spans stay."""
    samples = (
        dataclasses.replace(s, text="".join(_cased(c, case) for c in s.text))
        for s in corpus.samples
    )
    return dataclasses.replace(corpus, samples=tuple(samples))


def _cased(letter: str, case: Case) -> str:
    turned = letter.lower() if case == "lower" else letter.upper()
    return turned if len(turned) == 1 else letter
