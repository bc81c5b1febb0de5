"""What a measurement tells, and a corpus as our scanner and stock Presidio read it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from workers import OURS, STOCK, Told, Workers

from scanner.evaluation import Counts, score, score_any
from scanner.labelled import Corpus, Label


@dataclass(frozen=True)
class Row:
    """One line of a part's table."""

    label: str
    who: str
    counts: Counts


@dataclass(frozen=True)
class Fact:
    """One figure against its aim; `share` prints it in per cent."""

    what: str
    ours: float | None
    stock: float | None = None
    aim: str = ""
    share: bool = False
    short: bool = True  # stands in the table of the README too


@dataclass(frozen=True)
class Part:
    """What one measurement tells."""

    rows: Sequence[Row] = ()
    facts: Sequence[Fact] = ()
    note: str = ""
    texts: int = 0


@dataclass
class Side:
    """One corpus read by one scanner."""

    corpus: Corpus
    told: list[Told] = field(repr=False)

    @property
    def pairs(self) -> list[tuple[Sequence[Label], Sequence[Label]]]:
        """Return labelled and recognised of each text."""
        both = zip(self.corpus.samples, self.told, strict=True)
        return [(sample.labels, told.entities) for sample, told in both]

    @property
    def counts(self) -> dict[str, Counts]:
        """Return the counts by type, and of any."""
        scoring = self.corpus.scoring
        return score(self.pairs, scoring) | {"any": score_any(self.pairs, scoring)}


def sides(corpus: Corpus, workers: Workers) -> dict[str, Side]:
    """Return a corpus as ours and as stock Presidio reads it."""
    texts = [sample.text for sample in corpus.samples]
    return {who: Side(corpus, workers.read(who, texts)) for who in (OURS, STOCK)}


def rows(read: dict[str, Side], only: Iterable[str] | None = None) -> list[Row]:
    """Return the rows of a corpus, one scanner below the other."""
    counts = {who: side.counts for who, side in read.items()}
    labels = only or [*sorted(read[OURS].corpus.scoring.types), "any"]
    return [Row(label, who, counts[who][label]) for label in labels for who in counts]
