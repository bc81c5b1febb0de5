"""The table of words that names are made of, from the reference tables."""

from __future__ import annotations

import csv
import gzip
import re
import sys
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = ROOT.parent / "shared" / "reference"
TARGET = ROOT / "scanner" / "data" / "name_words.csv"
# People of that given name, that surname, in places of that word, in the United States.
GIVEN = (500, 10_000, 200_000)
SURNAME = (1_000, 10_000, 80_000)
PLACE = (1_000, 50_000, 1_000_000)
_WORD = re.compile(r"[^\W\d_]+")


def counts(reference: Path = REFERENCE) -> tuple[Counter[str], ...]:
    """Return how many people stand behind each word: given names, surnames, places."""
    given: Counter[str] = Counter()
    surname: Counter[str] = Counter()
    place: Counter[str] = Counter()
    for row in _rows(reference / "first_names_living.csv.gz"):
        given[row["name"].lower()] += int(row["living"])
    for row in _rows(reference / "surnames.csv.gz"):
        surname[row["surname"].lower()] += int(row["count"])
    for row in _rows(reference / "us_places.csv.gz"):
        for word in _WORD.findall(row["name"].lower()):
            place[word] += int(row["population"])
    return given, surname, place


def towns(reference: Path = REFERENCE) -> Counter[str]:
    """Return the places of the United States by their whole names, with people."""
    found: Counter[str] = Counter()
    for row in _rows(reference / "us_places.csv.gz"):
        found[row["name"].lower()] += int(row["population"])
    return found


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream)


def words(reference: Path = REFERENCE) -> list[tuple[str, int, int, int]]:
    """Return each word with its three steps, 0 (not a name) to 3 (very common)."""
    kinds = tuple(zip(counts(reference), (GIVEN, SURNAME, PLACE), strict=True))
    every = sorted(set().union(*(count for count, _ in kinds)))
    rows = ((w, *(bisect_right(cuts, n[w]) for n, cuts in kinds)) for w in every)
    return [row for row in rows if any(row[1:])]


def write(target: Path = TARGET) -> int:
    """Write the table; return how many rows it has."""
    rows = words()
    with target.open("w", encoding="utf-8", newline="") as stream:
        out = csv.writer(stream, lineterminator="\n")
        out.writerow(("word", "given", "surname", "place"))
        out.writerows(rows)
    return len(rows)


if __name__ == "__main__":
    sys.stdout.write(f"{write()} words in {TARGET.name}\n")
