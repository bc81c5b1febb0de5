"""What a route says of itself, so that the guard can check before it opens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# What the guard and the framing leave in the WSGI environment for those behind them.
ARRIVED = "plainclothes.arrived"
QUESTION = "plainclothes.question"


@dataclass(frozen=True, slots=True)
class Door:
    """One route: `limit` of the body in bytes, `rate` and `burst` in calls a second.

    A sealed door opens to a proven session only, an open one to anybody whose
    headers are right.
    """

    path: str
    limit: int
    rate: float
    burst: float = 0
    method: Literal["GET", "POST"] = "POST"
    sealed: bool = True

    @property
    def most(self) -> float:
        """Return the burst, which is the rate where nothing else was said."""
        return self.burst or self.rate
