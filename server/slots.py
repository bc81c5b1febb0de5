"""Room for a few scans at once, and how long an answer is waited for."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from multiprocessing import TimeoutError as Late
from multiprocessing.pool import ThreadPool
from typing import TypeVar

from server.refusals import Refusal

PLACES = 4
DEADLINES = {"compose": 1.5, "audit": 10.0}

_T = TypeVar("_T")


class Slots:
    """Places for work; what overruns its deadline keeps its place until it ends.

    A thread cannot be stopped from outside, so it is left to finish, and its place
    stays taken: the machine is not asked for more than it can do.
    """

    def __init__(self, places: int = PLACES) -> None:
        self._free = threading.BoundedSemaphore(places)
        # Its threads do not hold up the end of the process, unlike an executor's.
        self._pool = ThreadPool(places)

    def run(self, work: Callable[[], _T], seconds: float) -> _T:
        """Return what `work` returns, or raise what it raises.

        Refusal `busy` when the seconds are over first.
        """
        deadline = time.monotonic() + seconds
        if not self._free.acquire(timeout=seconds):
            raise Refusal("busy", retry=1)
        placed = self._pool.apply_async(self._place, (work,))
        try:
            told: _T = placed.get(deadline - time.monotonic())
        except Late:
            raise Refusal("busy", retry=1) from None
        return told

    def close(self) -> None:
        """Take no more work; what runs is not waited for."""
        self._pool.terminate()

    def _place(self, work: Callable[[], _T]) -> _T:
        try:
            return work()
        finally:
            self._free.release()
