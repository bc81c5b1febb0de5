"""Patterns that ran out of time: Presidio skips them in silence, we tell."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from presidio_analyzer import pattern_recognizer

# Its own 60 seconds are set at import from the environment: too long, and too early.
pattern_recognizer.REGEX_TIMEOUT_SECONDS = 1
_late: ContextVar[list[str] | None] = ContextVar("late", default=None)


class _Told(logging.Filter):
    """Note a time-out and let nothing below an error through: it may quote text."""

    def filter(self, record: logging.LogRecord) -> bool:
        noted = _late.get()
        if noted is not None and "timed out" in str(record.msg):
            noted.append(f"time limit: {next(iter(record.args or ()), '')}")
        return record.levelno >= logging.ERROR


@contextmanager
def watched() -> Iterator[list[str]]:
    """Collect the names of the patterns that run out of time inside the block."""
    noted: list[str] = []
    token = _late.set(noted)
    try:
        yield noted
    finally:
        _late.reset(token)


logging.getLogger("presidio-analyzer").addFilter(_Told())
