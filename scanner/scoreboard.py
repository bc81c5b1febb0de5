"""The figures of an evaluation, for programs and for people."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TextIO

from rich.text import Text

from scanner.evaluation import Counts
from scanner.labelled import Corpus
from scanner.terminal import Paper

OURS, PEER = "ours", "peer"
_WIDE = 24
_HEAD = " " * _WIDE + "precision  recall     F1     F2   labelled  found  recognised"
# Of each scanner, the counts by label.
Sides = Mapping[str, Mapping[str, Counts]]


def write(told: Sequence[tuple[Corpus, Sides]], form: str, stream: TextIO) -> None:
    """Write all figures: as one JSON object, or as tables for people."""
    if form == "json":
        records = [_record(*one) for one in told]
        print(json.dumps({"corpora": records}, indent=2), file=stream)
        return
    paper = Paper(stream)
    for one in told:
        for line in _table(*one):
            paper.put(line)
        paper.put()


def _record(corpus: Corpus, sides: Sides) -> dict[str, Any]:
    told: dict[str, Any] = {"corpus": corpus.name, "texts": len(corpus.samples)}
    for who, scores in sides.items():
        told[who] = {label: counts.record() for label, counts in scores.items()}
    return told


def _table(corpus: Corpus, sides: Sides) -> Iterator[Text]:
    yield Text(f"{corpus.name}: {len(corpus.samples):,} texts", "bold")
    yield Text(_HEAD, "dim")
    for label, counts in sides[OURS].items():
        yield _line(label, counts)
        if PEER in sides:
            yield _line("  stock", sides[PEER][label])


def _line(label: str, counts: Counts) -> Text:
    shares = (counts.precision, counts.recall, counts.f(1), counts.f(2))
    p, r, f1, f2 = ("–" if share is None else f"{share:.3f}" for share in shares)
    sums = f"{counts.labelled:>11,}{counts.found:>7,}{counts.recognised:>12,}"
    return Text(f"  {label:<{_WIDE - 2}}{p:>9}{r:>8}{f1:>7}{f2:>7}{sums}")
