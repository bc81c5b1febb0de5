"""The public corpora as the model reads them: what trains, and what never does."""

from __future__ import annotations

import functools
import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from tests.provenance.labelled import ENTITIES, Labelled, Mark

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "corpora"
KEPT_OUT = 10  # every tenth text of a corpus is for development, never for training
_HANDLE = re.compile(r"(?<![\w@])@\w+")
_OURS = {
    "person": "PERSON",
    "PER": "PERSON",
    "location": "LOCATION",
    "LOC": "LOCATION",
    "group": "ORGANIZATION",
    "corporation": "ORGANIZATION",
    "ORG": "ORGANIZATION",
    "PER_HANDLE": "USERNAME",
    "LOC_HANDLE": "USERNAME",
    "ORG_HANDLE": "USERNAME",
}
_NAMES = frozenset(ENTITIES)


@functools.cache
def _loader() -> ModuleType:
    spec = importlib.util.spec_from_file_location("load", FOLDER / "load.py")
    if not spec or not spec.loader:
        raise FileNotFoundError(FOLDER / "load.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def tweets(name: str) -> list[Labelled]:
    """Return a corpus with names, under our labels; user names are USERNAME."""
    return [
        Labelled(text, tuple(_marks(text, spans)), _NAMES)
        for text, spans, _ in _loader().load(name)
    ]


def _marks(text: str, spans: list[tuple[int, int, str]]) -> Iterator[Mark]:
    end = 0
    known = [Mark(s, e, _OURS[label]) for s, e, label in spans if label in _OURS]
    handles = [Mark(*m.span(), "USERNAME") for m in _HANDLE.finditer(text)]
    for mark in sorted([*handles, *known]):
        if mark.start >= end:
            end = mark.end
            user = text[mark.start] == "@"
            yield mark._replace(label="USERNAME") if user else mark


def training() -> list[Labelled]:
    """Return WNUT-17 train, and of the Broad Twitter Corpus nine tweets in ten."""
    btc = tweets("btc")
    kept = [post for i, post in enumerate(btc) if i % KEPT_OUT]
    return [*tweets("wnut17-train"), *kept]


def development() -> dict[str, list[Labelled]]:
    """Return what figures are taken from while the model is made."""
    btc = tweets("btc")
    held = [post for i, post in enumerate(btc) if i % KEPT_OUT == 0]
    return {"wnut17-dev": tweets("wnut17-dev"), "btc-dev": held}


def unlabelled() -> list[str]:
    """Return sentences that only a trained model labels, for the next one."""
    return [text for text, _, _ in _loader().load("offmychest")]
