"""Found against labelled spans: precision, recall and what follows from them."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from scanner.labelled import IGNORED, Label, Scoring
from scanner.model import Span

Pair = tuple[Sequence[Label], Sequence[Label]]
ANY = "any"


@dataclasses.dataclass(frozen=True, slots=True)
class Counts:
    """How many were labelled and of these found; recognised, and of these right."""

    labelled: int = 0
    found: int = 0
    recognised: int = 0
    right: int = 0

    @property
    def precision(self) -> float | None:
        """Return the share of what was recognised that is right; None without any."""
        return self.right / self.recognised if self.recognised else None

    @property
    def recall(self) -> float | None:
        """Return the share of what was labelled that was found; None without any."""
        return self.found / self.labelled if self.labelled else None

    def f(self, beta: float) -> float | None:
        """Return the F score; recall weighs `beta` times as much as precision.

        None without labels, or where only the found side was counted.
        """
        precision, recall = self.precision, self.recall
        if recall is None or (precision is None and recall):
            return None
        precision = precision or 0.0
        below = beta**2 * precision + recall
        return (1 + beta**2) * precision * recall / below if below else 0.0

    def record(self) -> dict[str, float | None]:
        """Return counts and shares for programs, shares to four places."""
        shares = {"precision": self.precision, "recall": self.recall}
        shares |= {"f1": self.f(1), "f2": self.f(2)}
        rounded = {k: None if s is None else round(s, 4) for k, s in shares.items()}
        return dataclasses.asdict(self) | rounded


def score(
    pairs: Iterable[Pair], scoring: Scoring, *, exact: bool = False
) -> dict[str, Counts]:
    """Return the counts by type, from (labelled, recognised) of each text.

    A label is found when a span of its type overlaps it, and a span is right when it
    overlaps a label of its type; `exact` asks for equal borders instead.
    """
    same = _equal if exact else Span.overlaps
    sums: Counter[tuple[str, str]] = Counter()
    for labelled, recognised in pairs:
        sums.update(_found(labelled, recognised, scoring, same))
        sums.update(_right(labelled, recognised, scoring, same))
    fields = [field.name for field in dataclasses.fields(Counts)]
    return {
        kind: Counts(**{name: sums[kind, name] for name in fields})
        for kind in sorted(scoring.types)
    }


def score_any(
    pairs: Iterable[Pair], scoring: Scoring, *, exact: bool = False
) -> Counts:
    """Return the counts when the type does not matter, as whoever redacts sees it."""
    half = scoring.recall_only | {IGNORED}

    def scored(kind: str) -> bool:
        known = scoring.everything or _row(kind, scoring) is not None
        return known and kind not in half

    one = (
        (
            [Label(IGNORED if t.type in half else ANY, t.span) for t in labelled],
            [Label(ANY, t.span) for t in recognised if scored(t.type)],
        )
        for labelled, recognised in pairs
    )
    return score(one, Scoring(frozenset({ANY})), exact=exact)[ANY]


def _found(
    labelled: Sequence[Label],
    recognised: Sequence[Label],
    scoring: Scoring,
    same: Callable[[Span, Span], bool],
) -> Iterable[tuple[str, str]]:
    for label in labelled:
        if label.type not in scoring.types:
            continue
        yield label.type, "labelled"
        accepted = scoring.accepts.get(label.type, frozenset()) | {label.type}
        if any(r.type in accepted and same(r.span, label.span) for r in recognised):
            yield label.type, "found"


def _right(
    labelled: Sequence[Label],
    recognised: Sequence[Label],
    scoring: Scoring,
    same: Callable[[Span, Span], bool],
) -> Iterable[tuple[str, str]]:
    neither = scoring.apart | {IGNORED}
    for mark in recognised:
        row = _row(mark.type, scoring)
        if row is None or row in scoring.recall_only:
            continue
        if any(
            _stands_for(mark.type, label.type, scoring) and same(mark.span, label.span)
            for label in labelled
        ):
            yield row, "recognised"
            yield row, "right"
        elif not any(
            label.type in neither and mark.span.overlaps(label.span)
            for label in labelled
        ):
            yield row, "recognised"


def _row(kind: str, scoring: Scoring) -> str | None:
    """Return the type under which a recognised type is counted, if it is at all."""
    if kind in scoring.types:
        return kind
    return next((t for t, more in scoring.accepts.items() if kind in more), None)


def _stands_for(recognised: str, labelled: str, scoring: Scoring) -> bool:
    return recognised == labelled or recognised in scoring.accepts.get(labelled, ())


def _equal(one: Span, other: Span) -> bool:
    return one == other
