"""What people see on a terminal: severities in colour, words with lines under them."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple, TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from scanner.model import SEVERITIES, Severity, Span
from scanner.printable import printable

COLOURS = {
    "critical": "bold red",
    "high": "red",
    "medium": "yellow",
    "low": "cyan",
}
# Shape tells the severity too: colours alone fail many eyes, and NO_COLOR.
_SHAPES = {"critical": "~", "high": "─", "medium": "·", "low": "."}
_PLAIN = {**_SHAPES, "high": "-", "medium": "."}
_WHOLE = 1_000  # code points up to which a text is shown whole
_AROUND = 160  # code points shown on each side of a mark in a longer one


class Paper(Console):
    """A console that prints as told, and leaves a closed pipe to its caller."""

    def __init__(self, stream: TextIO) -> None:
        super().__init__(file=stream, highlight=False, markup=False, emoji=False)

    @property
    def columns(self) -> int:
        """Return the terminal cells to fill; 100 where lines have no end."""
        return max(40, min(self.width, 100)) if self.is_terminal else 100

    def put(self, line: Text | str = "") -> None:
        """Print one line, however long."""
        self.print(line, soft_wrap=True)

    def on_broken_pipe(self) -> None:
        """Raise BrokenPipeError, where rich would end the program."""
        raise BrokenPipeError


class Mark(NamedTuple):
    """A stretch to underline, in code points of the text."""

    span: Span
    severity: Severity


class _Cell(NamedTuple):
    shown: str
    severity: Severity | None


def underlined(text: str, marks: Sequence[Mark], paper: Paper) -> Iterator[Text]:
    """Yield the rows of a text, indented by two, each with its marks beneath it.

    Of a long text only the surroundings of marks are shown, `…` standing for the rest.
    """
    shapes, dots = _SHAPES, "  …"
    if not paper.encoding.startswith("utf"):
        shapes, dots = _PLAIN, "  ..."
    end = 0
    for stretch in _stretches(text, marks):
        if stretch.start > end:
            yield Text(dots, "dim")
        for row in _rows(_cells(text, stretch, marks), paper.columns - 2):
            yield from _drawn(row, shapes)
        end = stretch.end
    if end < len(text):
        yield Text(dots, "dim")


def wrapped(sentence: str, paper: Paper) -> Iterator[Text]:
    """Yield the lines of a sentence, indented by four."""
    for line in textwrap.wrap(sentence, paper.columns - 4):
        yield Text(f"    {line}")


def titled(severity: str, title: str) -> Text:
    """Return a title behind its severity."""
    level = Text.assemble("  ", (f"{severity.upper():<8}", COLOURS[severity]))
    return level.append("  ").append(title, "bold")


def _stretches(text: str, marks: Sequence[Mark]) -> list[Span]:
    """Return what to show: all, or the lines around marks without their far ends."""
    if len(text) <= _WHOLE:
        return [Span(0, len(text))]
    found: list[Span] = []
    for span, _ in sorted(marks):
        low = max(0, span.start - _AROUND)
        high = min(len(text), span.end + _AROUND)
        start = text.rfind("\n", low, span.start) + 1 or low
        end = text.find("\n", span.end, high)
        end = high if end < 0 else end
        if found and start <= found[-1].end:
            start, end = found[-1].start, max(found.pop().end, end)
        found.append(Span(start, end))
    return found


def _cells(text: str, stretch: Span, marks: Sequence[Mark]) -> list[_Cell]:
    worst: dict[int, Severity] = {}
    for span, severity in sorted(marks, key=lambda m: SEVERITIES.index(m.severity)):
        low, high = max(span.start, stretch.start), min(span.end, stretch.end)
        worst.update(dict.fromkeys(range(low, high), severity))
    return [
        _Cell(_shown(text, at), worst.get(at))
        for at in range(stretch.start, stretch.end)
    ]


def _shown(text: str, at: int) -> str:
    if text.startswith("\r\n", at):
        return ""
    return "    " if text[at] == "\t" else printable(text[at])


def _rows(cells: list[_Cell], width: int) -> Iterator[list[_Cell]]:
    """Yield rows of at most `width` terminal cells, broken at spaces where it can."""
    row: list[_Cell] = []
    used = 0
    for cell in cells:
        if cell.shown == "\n":
            yield row
            row, used = [], 0
            continue
        size = cell_len(cell.shown)
        if used + size > width:
            at = max((n + 1 for n, c in enumerate(row) if c.shown == " "), default=0)
            at = at if at > len(row) // 2 else len(row)
            yield row[:at]
            row = row[at:]
            used = sum(cell_len(c.shown) for c in row)
        row.append(cell)
        used += size
    yield row


def _drawn(row: list[_Cell], shapes: dict[str, str]) -> Iterator[Text]:
    words, lines = Text("  "), Text("  ")
    for severity, cells in groupby(row, key=lambda cell: cell.severity):
        shown = "".join(cell.shown for cell in cells)
        size = cell_len(shown)
        if severity is None:
            words.append(shown)
            lines.append(" " * size)
        else:
            words.append(shown, f"underline {COLOURS[severity]}")
            lines.append(shapes[severity] * size, COLOURS[severity])
    for line in (words, lines):
        line.rstrip()
    yield words
    if lines:
        yield lines
