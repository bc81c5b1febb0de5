"""A real service on a free port, real sockets, and an extension paired with it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from client import Client
from running import paired, running

from server.quota import Quota
from server.service import Service

if TYPE_CHECKING:
    from scanner.scan import Scanner


@pytest.fixture(scope="session")
def service(
    scanner: Scanner, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Service]:
    """Return the service most tests share; its quotas live in a faster time."""
    with running(scanner, tmp_path_factory.mktemp("service")) as service:
        service.guard.quota = Quota(clock=lambda: 10_000 * time.monotonic())
        yield service


@pytest.fixture(scope="session")
def extension(service: Service) -> Client:
    """Return an extension paired with the shared service."""
    return paired(service)


@pytest.fixture
def stranger(service: Service) -> Client:
    """Return an extension that was never paired."""
    return Client(service.port)


@pytest.fixture
def client(service: Service, extension: Client) -> Client:
    """Return the paired extension in a session of its own."""
    own = Client(service.port, extension.origin, extension.secret, extension.pairing)
    own.hello()
    return own


@pytest.fixture
def fresh(scanner: Scanner, tmp_path: Path) -> Iterator[Service]:
    """Return a service of this test's own, with nobody paired."""
    with running(scanner, tmp_path / "own") as service:
        yield service
