"""Measures what is found against labelled texts."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from scanner.errors import SourceError
from scanner.model import Document, Entity, Mode
from scanner.progress import Progress
from scanner.run import INCOMPLETE, UNUSABLE, sentence

if TYPE_CHECKING:
    from scanner.corpora import Case, Split
    from scanner.evaluation import Counts
    from scanner.labelled import Corpus, Label
    from scanner.scan import Scanner

Read = Callable[[str], "Sequence[Label]"]

_EPILOG = """\b
Public corpora, where their folder is at hand:
  wnut17-train  wnut17-dev  btc  presidio-research  usaddress  pyap  phonenumbers

\b
A line of your own file, which must be JSON lines in UTF-8:
  {"id": 7, "text": "hi Emma", "spans": [{"start": 3, "end": 7, "label": "PERSON"}]}
start and end count characters, the end is not part of the span. A label is an
entity type such as PERSON or STREET_ADDRESS, or a card such as child_name_age;
`plainclothes cards` lists these. Each label that occurs is scored.

\b
Examples:
  plainclothes evaluate my-labelled-posts.jsonl
  plainclothes evaluate wnut17-dev btc --split dev --peer
  plainclothes evaluate presidio-research --every 10 --case lower

\b
Exit codes:  0  measured               2  a corpus cannot be read
             3  a text was not read    4  interrupted
"""


@click.command("evaluate", epilog=_EPILOG)
@click.argument("names", nargs=-1, required=True, metavar="CORPUS ...")
@click.option(
    "--corpora",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder of the public corpora, whose load.py is run.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="How to tell the figures (default: text).",
)
@click.option(
    "--mode",
    type=click.Choice(["compose", "audit"]),
    default="audit",
    help="What cards are scanned for (default: audit).",
)
@click.option(
    "--split",
    type=click.Choice(["dev", "train", "all"]),
    default="all",
    help="dev is each tenth text, train the others (default: all).",
)
@click.option(
    "--every",
    type=click.IntRange(min=1),
    default=1,
    metavar="N",
    help="Read only each Nth text, for a quick look.",
)
@click.option(
    "--case",
    type=click.Choice(["lower", "upper"]),
    help="Turn all letters to this case first.",
)
@click.option(
    "--exact", is_flag=True, help="Count equal borders, not overlap, as found."
)
@click.option(
    "--peer/--no-peer",
    "beside",
    help="Let stock Presidio read the same texts (needs the repository).",
)
def command(
    *,
    names: tuple[str, ...],
    folder: Path | None,
    form: str,
    mode: Mode,
    split: Split,
    every: int,
    case: Case | None,
    exact: bool,
    beside: bool,
) -> int:
    """Measure what is found: precision, recall, F1 and F2 by label.

    CORPUS is the name of a public corpus, or a file of your own. A label is found
    when something of its type overlaps it. F2 weighs recall twice as much as F1.
    """
    from scanner import corpora, peer
    from scanner.scan import Scanner
    from scanner.scoreboard import OURS, PEER, write

    try:
        read = [_corpus(name, folder) for name in names]
    except SourceError as error:
        click.echo(f"plainclothes: {sentence(error)}.", err=True)
        return UNUSABLE
    scanner, told, late = Scanner.load(), [], list[str]()
    with contextlib.ExitStack() as stack:
        other = stack.enter_context(peer.running()) if beside else None
        for corpus in read:
            some = corpora.part(corpus, split, every)
            some = corpora.cased(some, case) if case else some
            ours = _ours(scanner, some, mode, late)
            sides = {OURS: _scores(some, ours, exact)}
            if other:
                sides[PEER] = _scores(some, _reader(other.entities), exact)
            told.append((some, sides))
    write(told, form, sys.stdout)
    if late:
        click.echo(f"plainclothes: not all was examined: {late[0]}.", err=True)
    return INCOMPLETE if late else 0


def _corpus(name: str, folder: Path | None) -> Corpus:
    from scanner import corpora, labelled

    known = corpora.names()
    if name in known:
        return corpora.public(name, folder or corpora.FOLDER)
    if not Path(name).is_file():
        listed = ", ".join(known)
        detail = f"no file and no corpus is called so; known are {listed}"
        raise SourceError(name, "absent", detail)
    return labelled.lines(Path(name))


def _ours(scanner: Scanner, corpus: Corpus, mode: Mode, late: list[str]) -> Read:
    """Return our reader, which adds to `late` what ran out of time.

    Cards are asked only where the corpus labels exposures: entities cost far less.
    """
    from scanner.labelled import Label

    def scanned(text: str) -> Sequence[Label]:
        report = scanner.scan(Document(text), mode)
        late.extend(report.incomplete)
        found = [a.finding for a in report.alerts]
        entities = [Label(e.type, e.span) for e in report.entities]
        return [*entities, *(Label(f.exposure.id, f.span) for f in found)]

    def parsed(text: str) -> Sequence[Entity]:
        told = scanner.engine.parse(Document(text))
        late.extend(told.incomplete)
        return told.entities_written()

    exposed = any(kind.islower() for kind in corpus.scoring.types)
    return scanned if exposed else _reader(parsed)


def _reader(entities: Callable[[str], Sequence[Entity]]) -> Read:
    from scanner.labelled import Label

    return lambda text: [Label(e.type, e.span) for e in entities(text)]


def _scores(corpus: Corpus, read: Read, exact: bool) -> dict[str, Counts]:
    from scanner.evaluation import ANY, score, score_any

    with Progress() as progress:
        samples = progress.counted(corpus.samples)
        pairs = [(sample.labels, read(sample.text)) for sample in samples]
    scores = score(pairs, corpus.scoring, exact=exact)
    return scores | {ANY: score_any(pairs, corpus.scoring, exact=exact)}
