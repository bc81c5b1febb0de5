"""The one-time code: shown to a person here, and never sent anywhere."""

from __future__ import annotations

import json
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from scanner.errors import ScannerError
from scanner.folder import claimed, save

LIFE = 600.0
_DIGITS = 8
_BOOT = Path("/proc/sys/kernel/random/boot_id")


@dataclass(frozen=True, slots=True)
class Window:
    """A code and the end of its life, in seconds of the system-wide clock."""

    code: str = field(repr=False)
    until: float


def service_lock(folder: Path) -> Path:
    """Return the file that a running service claims, its folder made when absent."""
    (folder / "run").mkdir(mode=0o700, exist_ok=True)
    return folder / "run" / "service.lock"


def opened(folder: Path, clock: Callable[[], float] = time.monotonic) -> Window:
    """Open a window and return it; an older code is void."""
    window = Window(f"{secrets.randbelow(10**_DIGITS):0{_DIGITS}}", clock() + LIFE)
    told = {"code": window.code, "boot": _boot(), "until": window.until}
    save(_path(folder), json.dumps(told).encode())
    return window


def opened_for_service(folder: Path) -> Window:
    """Open a window of the running service; ScannerError when none runs."""
    with claimed(service_lock(folder)) as free:
        if free:
            raise ScannerError("Start the service first: plainclothes serve")
    return opened(folder)


def current(folder: Path, clock: Callable[[], float] = time.monotonic) -> Window | None:
    """Return the window that is open, if there is one."""
    try:
        told = json.loads(_path(folder).read_bytes())
        window = Window(str(told["code"]), float(told["until"]))
        alive = 0 < window.until - clock() <= LIFE and told["boot"] == _boot()
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return window if alive else None


def close(folder: Path) -> None:
    """Make every code void."""
    _path(folder).unlink(missing_ok=True)


def _path(folder: Path) -> Path:
    return service_lock(folder).with_name("pairing.json")


def _boot() -> str:
    # Elsewhere than on Linux the start of the service, which closes, has to do.
    return _BOOT.read_text("ascii").strip() if _BOOT.exists() else ""
