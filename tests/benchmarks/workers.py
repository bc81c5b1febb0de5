"""Two processes that read texts, each with our scanner and with stock Presidio."""

from __future__ import annotations

import functools
import multiprocessing
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING, NamedTuple

import stock

from scanner.labelled import Label
from scanner.model import Document, Mode

if TYPE_CHECKING:
    from scanner.scan import Scanner

CHUNK = 50
OURS, STOCK, STOCK_ALL = "ours", "stock", "stock at any score, unsettled"


class Told(NamedTuple):
    """What a scanner says of a text: entities, findings, the level of risk.

    `relatives` are those of the findings that are about the family.
    """

    entities: tuple[Label, ...]
    findings: tuple[Label, ...] = ()
    level: str = "none"
    relatives: tuple[Label, ...] = ()


@functools.cache
def _ours() -> Scanner:
    from scanner.scan import Scanner

    return Scanner.load()


def _recognised(text: str) -> Told:
    marks = _ours().engine.parse(Document(text)).entities_written()
    return Told(tuple(Label(e.type, e.span) for e in marks))


def _scanned(text: str, mode: Mode) -> Told:
    report = _ours().scan(Document(text), mode)
    findings = [alert.finding for alert in report.alerts]
    return Told(
        tuple(Label(e.type, e.span) for e in report.entities),
        tuple(Label(f.exposure.id, f.span) for f in findings),
        report.risk.level,
        tuple(Label(f.exposure.id, f.span) for f in findings if f.subject == "family"),
    )


@functools.cache
def _stock(threshold: float) -> Callable[[str], Told]:
    read = stock.load(threshold, settled=threshold > 0)
    return lambda text: Told(tuple(Label(e.type, e.span) for e in read(text)))


def _reader(who: str, mode: Mode | None) -> Callable[[str], Told]:
    if who == OURS:
        return _recognised if mode is None else functools.partial(_scanned, mode=mode)
    return _stock(stock.THRESHOLD if who == STOCK else 0.0)


def _chunk(who: str, mode: Mode | None, texts: Sequence[str]) -> list[Told]:
    return list(map(_reader(who, mode), texts))


class Workers:
    """Hand texts to the processes; what was read once is remembered."""

    def __init__(self, processes: int) -> None:
        spawn = multiprocessing.get_context("spawn")
        self._pool = ProcessPoolExecutor(processes, spawn)
        self._known: dict[tuple[str, Mode | None, tuple[str, ...]], list[Told]] = {}

    def read(
        self, who: str, texts: Sequence[str], mode: Mode | None = None
    ) -> list[Told]:
        """Return what a scanner tells of each text; with a mode, findings too."""
        key = who, mode, tuple(texts)
        if key not in self._known:
            chunks = [texts[n : n + CHUNK] for n in range(0, len(texts), CHUNK)]
            jobs = [self._pool.submit(_chunk, who, mode, chunk) for chunk in chunks]
            self._known[key] = [told for job in jobs for told in job.result()]
        return self._known[key]

    def close(self) -> None:
        """End the processes."""
        self._pool.shutdown(cancel_futures=True)
