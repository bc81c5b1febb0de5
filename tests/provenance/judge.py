"""How good a tagger is on the development texts, as it ships: the file, not PyTorch."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from scanner.evaluation import Counts, score
from scanner.labelled import Label, Scoring
from scanner.model import Entity, Span
from tests.provenance.labelled import ENTITIES, Labelled

STEPS = tuple(n / 20 for n in range(6, 17))  # thresholds that are tried, 0.3 to 0.8
Tags = Callable[[str], Iterable[Entity]]
_SCORING = Scoring(frozenset(ENTITIES))


def thresholds(tags: Tags, sets: Mapping[str, Sequence[Labelled]]) -> dict[str, float]:
    """Return for each name the certainty with the best mean F1 over the sets.

    `tags` must let through everything from the lowest of `STEPS`.
    """
    told = [(posts, [list(tags(p.text)) for p in posts]) for posts in sets.values()]
    tried = {step: [counts(*one, step) for one in told] for step in STEPS}

    def mean(step: float, name: str) -> float:
        return sum(found[name].f(1) or 0.0 for found in tried[step])

    best = {name: [mean(step, name) for step in STEPS] for name in ENTITIES}
    return {name: STEPS[means.index(max(means))] for name, means in best.items()}


def counts(
    posts: Sequence[Labelled], told: Sequence[Iterable[Entity]], least: float = 0.0
) -> dict[str, Counts]:
    """Return the counts of each name; only tags of at least that score count."""
    pairs = (
        (
            [Label(m.label, Span(m.start, m.end)) for m in post.marks],
            [Label(t.type, t.span) for t in tags if t.score >= least],
        )
        for post, tags in zip(posts, told, strict=True)
    )
    return score(pairs, _SCORING)
