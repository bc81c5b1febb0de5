"""Prints one card in full."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from scanner.errors import CardError

if TYPE_CHECKING:
    from rich.text import Text

    from scanner.model import Exposure
    from scanner.terminal import Paper

_PEOPLE = {
    "self": "yourself",
    "family": "your family",
    "colleague": "colleagues",
    "member_of_public": "members of the public",
    "public_figure": "public figures",
}


@click.command("explain")
@click.argument("exposure", metavar="EXPOSURE")
def command(exposure: str) -> None:
    """Show the card of one exposure; `plainclothes cards` lists their names."""
    from scanner import catalogue
    from scanner.terminal import Paper

    try:
        card = catalogue.exposure(exposure)
    except CardError as error:
        raise click.UsageError(str(error)) from None
    paper = Paper(sys.stdout)
    for line in _lines(card, paper):
        paper.put(line)


def _lines(card: Exposure, paper: Paper) -> Iterator[Text | str]:
    from rich.text import Text

    from scanner.terminal import titled, wrapped

    yield titled(card.severity, card.title)
    people = ", ".join(_PEOPLE[subject] for subject in card.subjects)
    yield Text(f"    {card.id}, category {card.category}; about {people}", "dim")
    yield ""
    for heading, told in (
        ("Why it matters", card.why),
        ("What to do", card.advice),
        ("Words to use instead", card.replacement or ""),
    ):
        if told:
            yield Text(f"  {heading}", "bold")
            yield from wrapped(told, paper)
    yield from _examples(card, paper)
    if card.sources:
        yield Text("  Sources", "bold")
        yield from (f"    {source}" for source in card.sources)


def _examples(card: Exposure, paper: Paper) -> Iterator[Text]:
    from rich.text import Text

    from scanner.terminal import Mark, underlined

    yield Text("  This is found", "bold")
    for example in card.exposed:
        marks = [Mark(span, card.severity) for span in example.spans]
        for row in underlined(example.text, marks, paper):
            yield Text("  ") + row
    yield Text("  This is left alone", "bold")
    for example in card.safe:
        yield Text(f"    {example.text}").append(f"  ({example.because})", "dim")
