"""The page that ships with the model: what it is, learned from, and can do."""

from __future__ import annotations

import hashlib
import string
from collections.abc import Iterable, Mapping
from pathlib import Path

from scanner.model import Entity
from tests.provenance.judge import Tags, figures
from tests.provenance.labelled import ENTITIES, PHRASES, Labelled

_TEMPLATE = Path(__file__).with_name("CARD.template.md")


def page(
    folder: Path,
    told: Mapping[str, object],
    tags: Tags,
    sets: Mapping[str, list[Labelled]],
) -> str:
    """Return the card; `told` has the numbers of the training by their names in it."""
    rows = [row for name, posts in sets.items() for row in _rows(name, posts, tags)]
    return string.Template(_TEMPLATE.read_text("utf-8")).substitute(
        told,
        files="\n".join(_files(folder)),
        names=", ".join(ENTITIES),
        phrases=", ".join(PHRASES),
        figures="\n".join(rows),
    )


def _files(folder: Path) -> Iterable[str]:
    for path in sorted(folder.glob("*")):
        if path.suffix in {".onnx", ".json"}:
            content = path.read_bytes()
            digest = hashlib.sha256(content).hexdigest()
            yield f"| `{path.name}` | `{digest}` | {len(content):,} |"


def _rows(name: str, posts: list[Labelled], tags: Tags) -> Iterable[str]:
    found: list[list[Entity]] = [list(tags(post.text)) for post in posts]
    for label in ENTITIES:
        if any(mark.label == label for post in posts for mark in post.marks):
            told = " | ".join(f"{n:.3f}" for n in figures(posts, found, label))
            yield f"| {name} | {label} | {told} |"
