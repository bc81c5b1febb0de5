"""A listening socket on the literal 127.0.0.1, with everything behind it."""

from __future__ import annotations

import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from scanner.errors import ScannerError
from server import framing
from server.app import create_app, doors
from server.desk import Desk
from server.exchange import Exchange
from server.guard import Guard
from server.pairing import Pairings
from server.session import Sessions
from server.slots import Slots

if TYPE_CHECKING:
    from scanner.scan import Scanner

ADDRESS = "127.0.0.1"


class Service:
    """One running service; `sock` is listening already."""

    def __init__(self, sock: socket.socket, scanner: Scanner, folder: Path) -> None:
        self.port: int = sock.getsockname()[1]
        self.address = f"http://{ADDRESS}:{self.port}"
        self.pairings = Pairings(folder)
        host = f"{ADDRESS}:{self.port}"
        sessions = Sessions(host, self.pairings)
        exchange = Exchange(host, self.pairings)
        self._slots = Slots()
        app = create_app(Desk(scanner, exchange, sessions, self._slots))
        self.guard = Guard(app, host, doors(), sessions)
        workers = framing.Workers()
        workers.set_thread_count(framing.LIMITS["threads"])
        self._server = framing.Listener(self.guard, sock, workers)

    def run(self) -> None:
        """Answer until `close`, or until a signal raises SystemExit."""
        try:
            self._server.run()
        finally:
            self._slots.close()

    def close(self) -> None:
        """End `run` from another thread."""
        self._server.trigger.pull_trigger(self._hang_up)

    def _hang_up(self) -> None:
        for connection in list(self._server._map.values()):  # noqa: SLF001
            connection.close()


def listening(port: int) -> socket.socket:
    """Return a socket on the loopback address; ScannerError if the port is taken."""
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if sys.platform == "win32":
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
    else:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        sock.bind((ADDRESS, port))
        # Two sockets may be bound alike on Linux until one of them listens.
        sock.listen(framing.LIMITS["backlog"])
    except OSError:
        sock.close()
        raise ScannerError(
            f"Port {port} is taken by another program. "
            "End that program, or choose a port with --port and in the extension."
        ) from None
    return sock
