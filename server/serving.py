"""The start of the service and its end; what it needs and what it refuses."""

from __future__ import annotations

import logging
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, NoReturn

from scanner.errors import ScannerError
from scanner.folder import Claim, check, home
from server import hardening, logbook, window
from server.service import Service, listening

if TYPE_CHECKING:
    from scanner.scan import Scanner

PORT = 8975
_HIGHEST = 65_535
_BRIEFLY = 0.5

Announce = Callable[[str], None]


def serve(port: int | None = None, announce: Announce = print) -> int:
    """Run the service until it is told to end; ScannerError if it cannot start.

    `announce` is told what belongs on standard output: `ready <address>` first.
    """
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _end)
    claim: Claim | None = None
    try:
        logbook.keep(logging.WARNING if sys.stderr.isatty() else logging.INFO)
        hardening.harden()
        folder = home()
        check(folder)
        claim = _claimed(folder)
        _serve(_port(port), folder, announce)
    except SystemExit:
        return 0
    finally:
        if claim:
            window.close(folder)
            claim.drop()
    return 0


def _serve(port: int, folder: Path, announce: Announce) -> None:
    hardening.own_temporary(folder)
    hardening.refuse_debug()
    if hardening.is_root():
        logbook.note("running_as_root", logging.WARNING)
    window.close(folder)
    sock = listening(port)
    service = Service(sock, _warm(), folder)
    if _asked_to_end():
        raise SystemExit
    logbook.hush()
    paired = bool(service.pairings.all())
    announce(f"ready {service.address}")
    if sys.stdout.isatty() or not paired:
        code = window.opened(folder).code
        announce(f"Pairing code, valid for 10 minutes: {code}")
    service.run()


def _warm() -> Scanner:
    # Late: what it imports must find the environment that `harden` has set.
    from scanner.model import Document  # noqa: PLC0415
    from scanner.scan import Scanner  # noqa: PLC0415

    scanner = Scanner.load()
    scanner.scan(Document("Jane Roe lives at 12 Example St."), "compose")
    return scanner


def _claimed(folder: Path) -> Claim:
    claim = Claim(window.service_lock(folder))
    deadline = time.monotonic() + _BRIEFLY
    while not claim.take():
        # `plainclothes pair` holds it for an instant to see whether it is free.
        if time.monotonic() > deadline:
            holder = claim.holder()
            raise ScannerError(f"The service is already running (process {holder}).")
        time.sleep(0.05)
    return claim


def _port(port: int | None) -> int:
    if port is not None:
        return port
    named = os.environ.get("PLAINCLOTHES_PORT", "").strip() or str(PORT)
    if not (named.isascii() and named.isdigit() and int(named) <= _HIGHEST):
        raise ScannerError("PLAINCLOTHES_PORT is not a port number (1 to 65535).")
    return int(named)


def _asked_to_end() -> bool:
    # C code that calls back into Python while it loads may swallow `_end`.
    return signal.getsignal(signal.SIGTERM) is signal.SIG_IGN


def _end(_number: int, _frame: FrameType | None) -> NoReturn:
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, signal.SIG_IGN)
    raise SystemExit(0)
