"""For people: the words that give something away, why they do, what to write."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from typing import TextIO

from rich.text import Text

from scanner.model import Entity
from scanner.printable import one_line
from scanner.terminal import COLOURS, Mark, Paper, titled, underlined, wrapped
from scanner.verdict import Alert, Combination, Report

MEDIA_TYPE = "text/plain"


def write(
    reports: Iterable[Report],
    stream: TextIO,
    *,
    show_text: bool = False,
    entities: bool = False,
) -> None:
    """Write each report as it comes, then a count of them.

    The text stands in it on a terminal, or when asked for; else places alone.
    """
    paper = Paper(stream)
    shown = show_text or paper.is_terminal
    checked = warnings = 0
    for report in reports:
        checked += 1
        warnings += len(report.alerts)
        for line in _lines(report, paper, shown=shown, entities=entities):
            paper.put(line)
    paper.put(_sum(checked, warnings))


def _lines(
    report: Report, paper: Paper, *, shown: bool, entities: bool
) -> Iterator[Text | str]:
    yield Text(_name(report), "bold")
    for combination in report.combinations:
        yield from _combined(combination, report, paper, shown=shown)
    if shown and report.alerts:
        marks = [Mark(a.finding.span, a.severity) for a in report.alerts]
        yield from underlined(report.document.text, marks, paper)
    for alert in report.alerts:
        yield from _warning(alert, report, paper, shown=shown)
    if entities:
        yield from _recognised(report.entities)
    yield from _verdict(report)
    yield ""


def _verdict(report: Report) -> Iterator[Text | str]:
    for reason in report.incomplete:
        yield Text(f"  Incomplete: {one_line(reason)}", "yellow")
    if report.alerts:
        level = report.risk.level
        yield Text("  Risk: ").append(level, COLOURS.get(level, ""))
    elif not report.incomplete:
        yield "  Nothing found."


def _name(report: Report) -> str:
    name = str(report.document.id) or report.document.locator
    return "standard input" if name == "-" else one_line(name)


def _combined(
    combination: Combination, report: Report, paper: Paper, *, shown: bool
) -> Iterator[Text]:
    yield titled(combination.severity, f"Together: {combination.title}")
    yield from wrapped(combination.why, paper)
    yield from wrapped(f"Do: {combination.advice}", paper)
    for alert in report.alerts:
        if alert.finding.id == combination.remove_first:
            words = _words(alert, report, shown=shown)
            yield from wrapped(f"Take out first: {words}", paper)


def _warning(
    alert: Alert, report: Report, paper: Paper, *, shown: bool
) -> Iterator[Text]:
    exposure, better = alert.finding.exposure, alert.finding.replacement
    title = titled(alert.severity, exposure.title)
    yield title.append(f"  {_words(alert, report, shown=shown)}", "dim")
    yield from wrapped(exposure.why, paper)
    yield from wrapped(f"Do: {exposure.advice}", paper)
    if better:
        yield from wrapped(f"Write instead: {one_line(better)}", paper)


def _words(alert: Alert, report: Report, *, shown: bool) -> str:
    """Return the found words, or where they stand."""
    span = alert.finding.span
    if not shown:
        return f"{alert.finding.exposure.id}, characters {span.start} to {span.end}"
    words = one_line(report.document.text[span.start : span.end])
    return f'"{textwrap.shorten(words, 60, placeholder="...")}"'


def _recognised(entities: Iterable[Entity]) -> Iterator[str]:
    for entity in entities:
        place = f"characters {entity.span.start} to {entity.span.end}"
        yield f"  {entity.type}  {place}  {entity.score:.2f}"


def _sum(checked: int, warnings: int) -> str:
    if not checked:
        return "No text was checked."
    texts = "1 text" if checked == 1 else f"{checked:,} texts"
    told = {0: "nothing found", 1: "1 warning"}.get(warnings, f"{warnings:,} warnings")
    return f"{texts} checked: {told}."
