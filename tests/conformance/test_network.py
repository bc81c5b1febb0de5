"""The suite is closed to the network, in this process and in those it starts."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import closed_sockets
import pytest


@pytest.fixture
def journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "attempts"
    monkeypatch.setenv(closed_sockets.JOURNAL, str(path))
    return path


def test_no_name_beyond_this_machine_is_looked_up(journal: Path) -> None:
    with pytest.raises(PermissionError):
        socket.getaddrinfo("publicsuffix.example", 443)
    assert journal.read_text() == "socket.getaddrinfo 'publicsuffix.example'\n"


def test_no_address_beyond_this_machine_is_dialled(journal: Path) -> None:
    with socket.socket() as client, pytest.raises(PermissionError):
        client.connect(("192.0.2.1", 443))
    assert journal.read_text() == "socket.connect '192.0.2.1'\n"


def test_a_program_that_a_test_starts_is_closed_too(journal: Path) -> None:
    code = "import socket; socket.create_connection(('192.0.2.1', 443), 1)"
    done = subprocess.run(
        [sys.executable, "-c", code], check=False, capture_output=True, text=True
    )
    assert "PermissionError" in done.stderr
    assert journal.exists()


def test_loopback_stays_open() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()
