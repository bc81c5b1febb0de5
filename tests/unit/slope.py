"""How much longer ten times as much text takes: what hostile input would exploit."""

from __future__ import annotations

import time
from collections.abc import Callable

SHORT, LONG = 1_500, 15_000  # code points
LIMIT = 15
_FLOOR = 0.002  # seconds; below it the clock decides, not the code


def growth(work: Callable[[str], object], seed: str) -> float:
    """Return the ratio of the best times for repeats of a seed, ten times apart."""
    return _seconds(work, seed, LONG) / max(_seconds(work, seed, SHORT), _FLOOR)


def _seconds(work: Callable[[str], object], seed: str, size: int) -> float:
    text = (seed * (size // len(seed) + 1))[:size]
    best = float("inf")
    for _ in range(3):
        begin = time.process_time()
        work(text)
        best = min(best, time.process_time() - begin)
    return best
