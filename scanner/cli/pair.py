"""Prints the code that pairs an extension; lists and revokes pairings."""

from __future__ import annotations

import click

from scanner.errors import ScannerError


@click.command("pair")
@click.option("--list", "listed", is_flag=True, help="List the paired extensions.")
@click.option("--revoke", metavar="ID", help="Forget one, by its id of --list.")
def command(listed: bool, revoke: str | None) -> None:
    """Print a one-time code, alone on the last line, for the extension's options."""
    if listed:
        _list()
    elif revoke is not None:
        _revoke(revoke)
    else:
        _open()


def _open() -> None:
    from scanner.folder import home
    from server import window

    code = window.opened_for_service(home()).code
    click.echo("Type this code into the extension's options within 10 minutes:")
    click.echo(code)


def _list() -> None:
    from scanner.folder import home
    from server.pairing import Pairings

    for pairing in Pairings(home()).all():
        click.echo(f"{pairing.id.hex()}  {pairing.created}  {pairing.origin}")


def _revoke(name: str) -> None:
    from scanner.folder import home
    from server.pairing import Pairings

    try:
        known = Pairings(home()).revoke(bytes.fromhex(name))
    except ValueError:
        known = False
    if not known:
        raise ScannerError("No pairing has that id. See: plainclothes pair --list")
    click.echo("Revoked.")
