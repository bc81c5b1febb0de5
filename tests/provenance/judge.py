"""How good a tagger is on the development texts, as it ships: the file, not PyTorch."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from scanner.model import Entity, Span
from tests.provenance.labelled import ENTITIES, Labelled

STEPS = tuple(n / 20 for n in range(6, 17))  # thresholds that are tried, 0.3 to 0.8
Tags = Callable[[str], Iterable[Entity]]
Figures = tuple[float, float, float]


def thresholds(tags: Tags, sets: dict[str, list[Labelled]]) -> dict[str, float]:
    """Return for each name the certainty with the best mean F1 over the sets.

    `tags` must let through everything from the lowest of `STEPS`.
    """
    told = {
        name: [list(tags(post.text)) for post in posts] for name, posts in sets.items()
    }

    def mean(label: str, least: float) -> float:
        return sum(
            figures(posts, _surer(told[name], least), label)[2]
            for name, posts in sets.items()
        )

    names = (name for name in ENTITIES)
    return {name: max(STEPS, key=lambda step: mean(name, step)) for name in names}  # noqa: B023


def _surer(told: list[list[Entity]], least: float) -> list[list[Entity]]:
    return [[t for t in tags if t.score >= least] for tags in told]


def figures(
    posts: Sequence[Labelled], told: Sequence[Iterable[Entity]], label: str
) -> Figures:
    """Return precision, recall and F1 of one label; what overlaps counts as found."""
    hits = wanted = right = said = 0
    for post, tags in zip(posts, told, strict=True):
        gold = [Span(m.start, m.end) for m in post.marks if m.label == label]
        found = [tag.span for tag in tags if tag.type == label]
        wanted, said = wanted + len(gold), said + len(found)
        hits += sum(any(g.overlaps(f) for f in found) for g in gold)
        right += sum(any(f.overlaps(g) for g in gold) for f in found)
    precision, recall = right / max(1, said), hits / max(1, wanted)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)
