"""The page that ships with the model: what it is, learned from, and can do."""

from __future__ import annotations

import hashlib
import string
from collections.abc import Iterable, Mapping
from pathlib import Path

from tests.provenance.judge import Tags, counts
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
    for label, found in counts(posts, [tags(post.text) for post in posts]).items():
        if found.labelled:
            shares = (found.precision or 0.0, found.recall or 0.0, found.f(1) or 0.0)
            told = " | ".join(f"{share:.3f}" for share in shares)
            yield f"| {name} | {label} | {told} |"
