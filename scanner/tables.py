"""The only door to the tables in `data/`."""

from __future__ import annotations

import csv
import functools
from importlib import resources


@functools.cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of `data/<name>.csv`, each by its column titles."""
    path = resources.files("scanner") / "data" / f"{name}.csv"
    return tuple(csv.DictReader(path.read_text("utf-8").splitlines()))
