"""Measures what is found on the public corpora, with stock Presidio beside it."""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from workers import OURS, STOCK, Workers

from scanner.corpora import Corpus, public
from scanner.evaluation import Counts, score, score_any

Part = Callable[[Workers], dict[str, Any]]


def row(label: str, who: str, counts: Counts) -> dict[str, Any]:
    """Return the figures of one label as they go into tables and JSON."""
    return {
        "label": label,
        "who": who,
        "labelled": counts.labelled,
        "found": counts.found,
        "recognised": counts.recognised,
        "right": counts.right,
        "precision": counts.precision,
        "recall": counts.recall,
        "f1": counts.f(1),
        "f2": counts.f(2),
    }


def compared(corpus: Corpus, workers: Workers) -> list[dict[str, Any]]:
    """Return a row for each label and for all of them, ours and stock."""
    texts = [sample.text for sample in corpus.samples]
    rows = []
    for who in (OURS, STOCK):
        told = workers.read(who, texts)
        pairs = [
            (s.labels, t.entities) for s, t in zip(corpus.samples, told, strict=True)
        ]
        for label, counts in score(pairs, corpus.scoring).items():
            rows.append(row(label, who, counts))
        rows.append(row("any", who, score_any(pairs, corpus.scoring)))
    return sorted(rows, key=lambda r: (r["label"] == "any", r["label"], r["who"]))


def dev(corpus: Corpus) -> Corpus:
    """Return every tenth text: those that are kept out of training."""
    return Corpus(corpus.name, corpus.samples[::10], corpus.scoring)


def wnut17_dev(workers: Workers) -> dict[str, Any]:
    return {"rows": compared(public("wnut17-dev"), workers)}


def btc_dev(workers: Workers) -> dict[str, Any]:
    return {"rows": compared(dev(public("btc")), workers)}


def presidio_research(workers: Workers) -> dict[str, Any]:
    return {"rows": compared(public("presidio-research"), workers)}


def pyap(workers: Workers) -> dict[str, Any]:
    corpus = public("pyap")
    return {"rows": compared(corpus, workers)}


def phonenumbers(workers: Workers) -> dict[str, Any]:
    return {"rows": compared(public("phonenumbers"), workers)}


PARTS: dict[str, Part] = {
    "wnut17-dev": wnut17_dev,
    "btc-dev": btc_dev,
    "presidio-research": presidio_research,
    "pyap": pyap,
    "phonenumbers": phonenumbers,
}


def main() -> None:
    """Run the parts and print their rows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", action="append", choices=PARTS, metavar="NAME")
    parser.add_argument("--json", type=Path, metavar="FILE")
    parser.add_argument("--processes", type=int, default=2)
    asked = parser.parse_args()
    workers = Workers(asked.processes)
    told: dict[str, Any] = {}
    for name in asked.only or PARTS:
        begun = time.monotonic()
        told[name] = PARTS[name](workers)
        print(f"{name} ({time.monotonic() - begun:.1f} s)")
        for r in told[name]["rows"]:
            figures = (r["precision"], r["recall"], r["f1"], r["f2"])
            shown = " ".join("  –  " if f is None else f"{f:.3f}" for f in figures)
            counts = (r["labelled"], r["found"], r["recognised"], r["right"])
            listed = " ".join(f"{n:>5}" for n in counts)
            print(f"  {r['label']:<18}{r['who']:<6}{shown} {listed}")
    workers.close()
    if asked.json:
        asked.json.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
