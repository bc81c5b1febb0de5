"""Lists the cards: what is looked for, by category."""

from __future__ import annotations

import sys
from itertools import groupby

import click


@click.command("cards")
def command() -> None:
    """List everything that is looked for; `explain` shows one card in full."""
    from rich.text import Text

    from scanner.cards import CATEGORIES
    from scanner.catalogue import exposures
    from scanner.terminal import COLOURS, Paper

    paper = Paper(sys.stdout)
    cards = sorted(exposures().values(), key=lambda c: CATEGORIES.index(c.category))
    wide = max(len(card.id) for card in cards)
    for category, group in groupby(cards, key=lambda c: c.category):
        paper.put(Text(category, "bold"))
        for card in group:
            line = Text(f"  {card.id:<{wide}}  ")
            line.append(f"{card.severity:<8}", COLOURS[card.severity])
            paper.put(line.append(f"  {card.title}"))
    paper.put()
    paper.put(f"{len(cards)} cards. One in full: plainclothes explain {cards[0].id}")
