"""Starts a real service inside the tests, and pairs with it."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from client import Client

from server import window
from server.service import Service, listening


@contextlib.contextmanager
def running(scanner: Any, folder: Path) -> Iterator[Service]:
    folder.mkdir(mode=0o700, exist_ok=True)
    service = Service(listening(0), scanner, folder)
    thread = threading.Thread(target=service.run, daemon=True)
    thread.start()
    try:
        yield service
    finally:
        service.close()
        thread.join(10)


def paired(service: Service, origin: str | None = None) -> Client:
    client = Client(service.port, *([origin] if origin else []))
    client.pair(window.opened(service.pairings.folder).code)
    client.hello()
    return client
