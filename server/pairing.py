"""Who is paired: a file of at most eight extensions with their secrets."""

from __future__ import annotations

import contextlib
import json
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from scanner.errors import ScannerError
from scanner.folder import claimed, save
from server import seal
from server.refusals import Refusal

MOST = 8
_PATIENCE = 2.0


@dataclass(frozen=True, slots=True)
class Pairing:
    """One paired extension; `created` is a date in UTC, `secret` 32 bytes."""

    id: bytes
    secret: bytes = field(repr=False)
    origin: str
    created: str

    def record(self) -> dict[str, str]:
        """Return what the file keeps."""
        return {
            "id": self.id.hex(),
            "secret": self.secret.hex(),
            "origin": self.origin,
            "created": self.created,
        }


def today() -> str:
    """Return the date in UTC, as pairings carry it."""
    return datetime.now(UTC).date().isoformat()


class Pairings:
    """The file of pairings, read again whenever another process changed it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._path = folder / "pairings.json"
        self._lock = threading.Lock()
        self._seen: tuple[int, ...] = ()
        self._known: tuple[Pairing, ...] = ()

    def all(self) -> tuple[Pairing, ...]:
        """Return the pairings, oldest first; ScannerError if the file is damaged."""
        with self._lock:
            seen = self._stamp()
            if seen != self._seen:
                self._known = self._read() if seen else ()
                self._seen = seen
            return self._known

    def find(self, pairing: bytes) -> Pairing | None:
        """Return one pairing by its id."""
        return next((p for p in self.all() if p.id == pairing), None)

    def add(self, pairing: Pairing) -> None:
        """Keep a pairing instead of any other of its origin; the oldest goes."""
        with self._changing():
            others = [p for p in self.all() if p.origin != pairing.origin]
            self._write((*others, pairing)[-MOST:])

    def revoke(self, pairing: bytes) -> bool:
        """Forget a pairing and tell whether it was there."""
        with self._changing():
            kept = [p for p in self.all() if p.id != pairing]
            gone = len(kept) < len(self.all())
            if gone:
                self._write(kept)
            return gone

    @contextlib.contextmanager
    def _changing(self) -> Iterator[None]:
        deadline = time.monotonic() + _PATIENCE
        while time.monotonic() < deadline:
            with claimed(self.folder / "pairings.lock") as had:
                if had:
                    yield
                    return
            time.sleep(0.02)
        raise Refusal("busy")

    def _stamp(self) -> tuple[int, ...]:
        try:
            told = self._path.stat()
        except FileNotFoundError:
            return ()
        return told.st_ino, told.st_mtime_ns, told.st_size

    def _read(self) -> tuple[Pairing, ...]:
        try:
            told = json.loads(self._path.read_bytes())
            return tuple(_pairing(entry) for entry in told["pairings"])
        except (ValueError, KeyError, TypeError):
            mend = f"Move {self._path} away and pair again."
            raise ScannerError(f"The list of pairings is damaged. {mend}") from None

    def _write(self, pairings: tuple[Pairing, ...] | list[Pairing]) -> None:
        told = {"v": 1, "pairings": [p.record() for p in pairings]}
        try:
            save(self._path, json.dumps(told, indent=1).encode())
        except OSError:
            raise Refusal("storage_full") from None


def _pairing(entry: dict[str, Any]) -> Pairing:
    made = Pairing(
        bytes.fromhex(entry["id"]),
        bytes.fromhex(entry["secret"]),
        str(entry["origin"]),
        str(entry["created"]),
    )
    if (len(made.id), len(made.secret)) != (seal.ID, seal.KEY):
        raise ValueError("a key of the wrong length")
    return made
