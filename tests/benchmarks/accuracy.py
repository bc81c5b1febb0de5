"""Measures what is found on the public corpora, with stock Presidio beside it.

It writes RESULTS.md beside itself and the short table of the README; with --only it
writes neither.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path

from parts import PARTS
from results import FULL, as_json, full, write_readme
from sides import Part
from workers import Workers

from scanner.corpora import FOLDER


def main() -> int:
    """Measure, tell as it goes, and write the tables."""
    asked = _arguments()
    if not FOLDER.is_dir():
        print(
            f"accuracy.py: {FOLDER} is not there: nothing to measure on.",
            file=sys.stderr,
        )
        return 2
    told: dict[str, Part] = {}
    workers = Workers(asked.processes)
    for name in asked.only or PARTS:
        begun = time.monotonic()
        told[name] = PARTS[name][1](workers)
        _say(name, told[name], time.monotonic() - begun)
    workers.close()
    if asked.json:
        plain = {name: as_json(part) for name, part in told.items()}
        asked.json.write_text(json.dumps(plain, indent=1) + "\n", encoding="utf-8")
    if not asked.only:
        FULL.write_text(full(told, "make evaluate"), encoding="utf-8")
        write_readme(told)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", action="append", choices=PARTS, metavar="NAME",
                        help=f"measure this alone: {', '.join(PARTS)}")  # fmt: skip
    parser.add_argument(
        "--json", type=Path, metavar="FILE", help="write the figures there"
    )
    parser.add_argument("--processes", type=int, default=2, metavar="N")
    return parser.parse_args()


def _say(name: str, part: Part, seconds: float) -> None:
    print(f"{name} ({seconds:.0f} s)")
    for row in part.rows:
        c = row.counts
        shares = (c.precision, c.recall, c.f(1), c.f(2))
        shown = " ".join("    –" if s is None else f"{s:.3f}" for s in shares)
        counts = f"{c.labelled:>6}{c.found:>6}{c.recognised:>6}{c.right:>6}"
        print(f"  {row.label:<19}{row.who:<6} {shown} {counts}")
    for fact in part.facts:
        ours = "–" if fact.ours is None else f"{fact.ours:.3f}"
        stock = "–" if fact.stock is None else f"{fact.stock:.3f}"
        print(f"  {fact.what}: {ours} (stock {stock}, aim {fact.aim})")
    print(f"  {part.note}\n" if part.note else "", flush=True)


if __name__ == "__main__":
    sys.exit(main())
