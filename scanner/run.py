"""One run over many inputs: reports out, errors said, an exit code at the end."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator

from scanner.errors import SourceError
from scanner.intake import STDIN, Item
from scanner.model import SEVERITIES, Document
from scanner.printable import one_line
from scanner.verdict import Report

FOUND, UNUSABLE, INCOMPLETE, INTERRUPTED, FAULT = 1, 2, 3, 4, 128
Examine = Callable[[Document], Report | SourceError]
Say = Callable[[str], None]


@dataclasses.dataclass
class Run:
    """What became of the documents of a run so far; `worst` as in `SEVERITIES`."""

    begun: bool = False
    worst: int = -1
    incomplete: bool = False
    fault: bool = False

    def reports(
        self, items: Iterable[Item], examine: Examine, say: Say
    ) -> Iterator[Report]:
        """Yield a report for each document; say each error, and go on."""
        said: SourceError | None = None
        for item in items:
            self.begun = True
            told = examine(item) if isinstance(item, Document) else item
            if isinstance(told, SourceError):
                self._note(told)
                say(sentence(told))
                said = told
                continue
            if said and said.locator == told.document.locator:
                reasons = (said.detail, *told.incomplete)
                told = dataclasses.replace(told, incomplete=reasons)
            self._count(told)
            yield told

    def exit_code(self, fail_on: str) -> int:
        """Return the exit code of the contract; `fail_on` is a severity or `never`."""
        if self.fault:
            return FAULT
        if self.incomplete:
            return INCOMPLETE
        if fail_on != "never" and self.worst >= SEVERITIES.index(fail_on):
            return FOUND
        return 0

    def _note(self, error: SourceError) -> None:
        self.fault = self.fault or error.code == "fault"
        self.incomplete = self.incomplete or error.code != "empty"

    def _count(self, report: Report) -> None:
        told = [report.risk.level, *(a.severity for a in report.alerts)]
        ranks = (SEVERITIES.index(level) for level in told if level != "none")
        self.worst = max(self.worst, *ranks, -1)
        self.incomplete = self.incomplete or bool(report.incomplete)


def sentence(error: SourceError) -> str:
    """Return an error for people: where, then what, on one line."""
    name, _, place = error.locator.partition("#")
    where = "standard input" if name == STDIN else one_line(name)
    if place:
        where += ", " + one_line(place).replace("=", " ")
    return f"{where}: {error.detail}"
