"""Scans files, folders and standard input."""

from __future__ import annotations

import dataclasses
import functools
import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from scanner import intake, plugins, reports, sources
from scanner.errors import CardError, SourceError
from scanner.model import MODES, SEVERITIES, Account, Document, Mode
from scanner.outlet import outlet
from scanner.progress import Progress
from scanner.run import INTERRUPTED, UNUSABLE, Examine, Run
from scanner.verdict import Report

if TYPE_CHECKING:
    from scanner.scan import Scanner

_EXAMPLES = """\b
Examples:
  plainclothes scan my-posts.txt
  plainclothes scan saved-profile.html
  echo "home at last, 12 Larch Ct" | plainclothes scan -
  plainclothes scan --from jsonl --format jsonl - < posts.jsonl

\b
A line of jsonl: {"id": 7, "text": "..."}; it may also have author, account,
audience, created and profile.

\b
Exit codes:  0  nothing found at or above --fail-on
             1  something found       2  wrong usage
             3  a part was not read   4  interrupted
"""


def _ids(
    _ctx: click.Context, option: click.Parameter, told: tuple[str, ...]
) -> frozenset[str]:
    """Return the exposure ids of comma-separated lists; an unknown one is no usage."""
    from scanner.catalogue import exposure

    wanted = frozenset(name.strip() for part in told for name in part.split(",")) - {""}
    for name in sorted(wanted):
        try:
            exposure(name)
        except CardError as error:
            raise click.BadParameter(str(error), param=option) from None
    return wanted


@click.command("scan", epilog=_EXAMPLES)
@click.argument("paths", nargs=-1, metavar="[PATH ... | -]")
@click.option(
    "--from",
    "source",
    type=click.Choice(plugins.names_in(sources)),
    help="What the input is (default: seen from its content).",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(plugins.names_in(reports)),
    default="text",
    help="How to report (default: text).",
)
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write to this file, readable by you alone, instead of the terminal.",
)
@click.option(
    "--account",
    type=click.Choice(get_args(Account)),
    help="Whose account all of it is (default: as a line says, else personal).",
)
@click.option(
    "--mode",
    type=click.Choice(MODES),
    default="audit",
    help="What it is scanned for (default: audit).",
)
@click.option(
    "--fail-on",
    type=click.Choice([*SEVERITIES, "never"]),
    default="high",
    help="Exit with 1 from this severity on (default: high).",
)
@click.option("--entities", is_flag=True, help="List all that was recognised, too.")
@click.option("--show-text", is_flag=True, help="Put the found words into the report.")
@click.option(
    "--only",
    multiple=True,
    callback=_ids,
    metavar="EXPOSURE,...",
    help="Report only these; `plainclothes cards` lists them.",
)
@click.option(
    "--skip",
    multiple=True,
    callback=_ids,
    metavar="EXPOSURE,...",
    help="Report all but these.",
)
def command(
    *,
    paths: tuple[str, ...],
    source: str | None,
    form: str,
    output: Path | None,
    account: Account | None,
    mode: Mode,
    fail_on: str,
    entities: bool,
    show_text: bool,
    only: frozenset[str],
    skip: frozenset[str],
) -> int:
    """Show what files, folders or standard input (-) give away.

    Every warning says why it matters and what to write instead.
    """
    if not paths and (sys.stdin is None or sys.stdin.isatty()):
        raise click.UsageError("Name a file or folder, or - for standard input.")
    run = Run()
    write = plugins.module_in(reports, form).write
    try:
        with outlet(output) as stream, Progress(quiet=stream.isatty()) as progress:
            if show_text and not stream.isatty():
                _say("the report holds the words that were found; keep it to yourself")
            stdin = sys.stdin.buffer if sys.stdin else io.BytesIO()
            items = intake.documents(paths or (intake.STDIN,), stdin, source)
            examine = _examiner(mode, account, only, skip)
            told = run.reports(progress.counted(items), examine, _say)
            write(told, stream, show_text=show_text, entities=entities)
    except OSError as error:
        if output is None:
            raise
        _say(f"{output} cannot be written ({error.strerror or type(error).__name__})")
        return INTERRUPTED if run.begun else UNUSABLE
    return run.exit_code(fail_on)


def _say(sentence: str) -> None:
    click.echo(f"plainclothes: {sentence}.", err=True)


def _examiner(
    mode: Mode, account: Account | None, only: frozenset[str], skip: frozenset[str]
) -> Examine:
    """Return what examines a document; the scanner is loaded when the first comes."""

    @functools.cache
    def scanner() -> Scanner:
        from scanner.scan import Scanner

        return Scanner.load()

    def wanted(name: str) -> bool:
        return name not in skip and (not only or name in only)

    def examine(document: Document) -> Report | SourceError:
        from scanner.filters import filtered

        loaded = scanner()
        if account is not None:
            document = dataclasses.replace(document, account=account)
        try:
            report = loaded.scan(document, mode)
            return filtered(report, wanted, mode, loaded.policy)
        except Exception as error:  # noqa: BLE001
            detail = f"our scanner failed on it ({type(error).__name__})"
            return SourceError(document.locator, "fault", detail)

    return examine
