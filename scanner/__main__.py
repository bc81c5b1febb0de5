"""The command line: commands are what lies in their folder; each ending has a code."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from types import FrameType
from typing import Any

import click

from scanner import cli, plugins
from scanner.errors import ScannerError
from scanner.run import FAULT, INTERRUPTED, UNUSABLE


class _Commands(click.Group):
    """The modules of `scanner.cli`, each imported when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(plugins.names_in(cli))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in plugins.names_in(cli):
            return None
        command = plugins.module_in(cli, cmd_name).command
        return command if isinstance(command, click.Command) else None

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            ctx.exit(INTERRUPTED)


@click.command(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Try: plainclothes scan my-posts.txt",
)
@click.version_option(package_name="plainclothes", message="%(prog)s %(version)s")
def commands() -> None:
    """Show what a post, a page or a file gives away, and what to write instead.

    Everything stays on this computer.
    """


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code, as `contract.md` lists them."""
    with suppress(ValueError):  # not in the main thread
        signal.signal(signal.SIGTERM, _interrupt)
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    code = _ended(arguments)
    try:
        sys.stdout.flush()
    except OSError:
        # Python would try once more on its way out, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return max(code, INTERRUPTED)
    return code


def _ended(arguments: Sequence[str] | None) -> int:
    try:
        told = commands.main(arguments, "plainclothes", standalone_mode=False)
    except (click.Abort, KeyboardInterrupt):
        click.echo("plainclothes: interrupted.", err=True)
        return INTERRUPTED
    except click.ClickException as error:
        error.show()
        return UNUSABLE
    except ScannerError as error:
        click.echo(f"plainclothes: {error}", err=True)
        return UNUSABLE
    except OSError as error:
        click.echo(f"plainclothes: cut short ({error.strerror}).", err=True)
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001
        kind = type(error).__name__
        click.echo(
            f"plainclothes: sorry, a fault of ours ended this ({kind}).", err=True
        )
        return FAULT
    return told if isinstance(told, int) else 0


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main())
