"""Closes every socket but loopback, here and in each Python that a test starts."""

from __future__ import annotations

import ipaddress
import os
import sys
from pathlib import Path
from typing import Any

JOURNAL = "PLAINCLOTHES_TEST_ATTEMPTS"
DIALLED = {"socket.connect", "socket.sendto", "socket.sendmsg"}
RESOLVED = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"}


def is_loopback(host: Any) -> bool:
    """Tell whether a host is this machine; None and '' mean so when binding."""
    name = host.decode() if isinstance(host, bytes) else host
    if name in (None, "", "localhost"):
        return True
    try:
        return ipaddress.ip_address(str(name)).is_loopback
    except ValueError:
        return False


def wanted(event: str, arguments: tuple[Any, ...]) -> Any:
    """Return the host an audited call wants to reach, or None if it wants none."""
    if event in RESOLVED:
        return arguments[0]
    if event in DIALLED and isinstance(arguments[1], tuple):
        return arguments[1][0]
    return None


def refuse(event: str, arguments: tuple[Any, ...]) -> None:
    """Note and refuse a call that leaves this machine; PermissionError then."""
    host = wanted(event, arguments)
    if is_loopback(host):
        return
    # A caller may swallow the error, so the attempt is kept for the end of the run.
    if journal := os.environ.get(JOURNAL):
        with Path(journal).open("a", encoding="utf-8") as lines:
            lines.write(f"{event} {host!r}\n")
    raise PermissionError(f"{event} to {host!r}: the tests are closed to the network")


sys.addaudithook(refuse)
