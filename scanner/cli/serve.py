"""Starts the service that the browser extension asks."""

from __future__ import annotations

import click


@click.command("serve")
@click.option(
    "--port",
    type=click.IntRange(0, 65_535),
    help="Port on 127.0.0.1 (default: PLAINCLOTHES_PORT, else 8975; 0: any free one).",
)
def command(port: int | None) -> int:
    """Start the service for the browser extension; end it with Ctrl-C."""
    from server.serving import serve

    return serve(port, announce=click.echo)
