"""How often something may be asked for."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable, Hashable

from server.refusals import Refusal


class Quota:
    """Buckets that fill by a rate a second up to a burst, one for each key."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._level: dict[Hashable, tuple[float, float]] = {}

    def spend(self, key: Hashable, rate: float, burst: float) -> None:
        """Take one from a bucket; Refusal `slow_down` when it is empty."""
        now = self._clock()
        with self._lock:
            level, then = self._level.get(key, (burst, now))
            level = min(burst, level + (now - then) * rate)
            self._level[key] = (level - (level >= 1), now)
        if level < 1:
            raise Refusal("slow_down", retry=math.ceil((1 - level) / rate))
