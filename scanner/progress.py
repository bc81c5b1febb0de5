"""Signs of life on standard error while long work goes on; counts only."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import TypeVar

Item = TypeVar("Item")
_SILENT = 2.0  # seconds
_HEARTBEAT = 10.0  # seconds


class Progress:
    """Count what is done and say so: a line that renews itself, or one now and then.

    `quiet` says nothing at all, as where reports appear on the same terminal.
    """

    def __init__(self, *, quiet: bool = False) -> None:
        self._done = 0
        self._since = time.monotonic()
        self._over = threading.Event()
        work = self._renew if sys.stderr.isatty() else self._beat
        self._thread = threading.Thread(target=work, daemon=True)
        if not quiet:
            self._thread.start()

    def counted(self, items: Iterable[Item]) -> Iterator[Item]:
        """Yield the items, each counted when the next is asked for."""
        for item in items:
            yield item
            self._done += 1

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._over.set()
        if self._thread.is_alive():
            self._thread.join()

    def _beat(self) -> None:
        while not self._over.wait(_HEARTBEAT):
            sys.stderr.write(f"plainclothes: still at work: {self._told()}\n")
            sys.stderr.flush()

    def _renew(self) -> None:
        if self._over.wait(_SILENT):
            return
        from rich.console import Console  # noqa: PLC0415, help is quick without it

        with Console(stderr=True).status(self._told()) as status:
            while not self._over.wait(0.25):
                status.update(self._told())

    def _told(self) -> str:
        rate = self._done / max(time.monotonic() - self._since, 0.001)
        return f"{self._done:,} texts done, {rate:,.1f} a second"
