"""The service from its start to its end, and the command that pairs with it."""

from __future__ import annotations

import json
import signal
import socket
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from client import Client
from programs import HERE, ROOT, command, environment, run, serving

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX modes and signals")


def open_to_others(folder: Path) -> list[str]:
    return [str(p) for p in (folder, *folder.rglob("*")) if p.stat().st_mode & 0o077]


def test_a_service_lives_is_paired_and_ends(home: Path) -> None:
    with serving(home) as program:
        assert program.lines[0] == f"ready http://127.0.0.1:{program.port}"
        first, second = Client(program.port), Client(program.port)
        assert first.send("/health", method="GET").status == 200
        first.pair(program.code)

        told = run(home, "pair")
        assert told.returncode == 0, told.stderr
        code = told.stdout.splitlines()[-1]
        assert (len(code), code.isdigit()) == (8, True)
        second.pair(code)

        listed = run(home, "pair", "--list").stdout.splitlines()
        assert [line.split()[0] for line in listed] == [second.pairing.hex()]
        second.hello()
        assert run(home, "pair", "--revoke", second.pairing.hex()).returncode == 0
        assert second.send("/v1/scan", b"{}").status == 401
        assert run(home, "pair", "--revoke", "feed").returncode == 2

        other = run(home, "serve", "--port", "0")
        assert (other.returncode, other.stdout) == (2, "")
        assert str(program.process.pid) in other.stderr
        assert len(other.stderr.splitlines()) == 1

        for elsewhere in ("127.0.0.2", "::1"):
            with pytest.raises(OSError):
                socket.create_connection((elsewhere, program.port), timeout=2)
        if sys.platform != "win32":
            assert open_to_others(home) == []
        if sys.platform == "linux":
            limits = Path(f"/proc/{program.process.pid}/limits").read_text()
            core = next(li for li in limits.splitlines() if "core file" in li)
            assert core.split()[4:6] == ["0", "0"]
        begun = time.monotonic()
        _, errors = program.end()
        assert time.monotonic() - begun < 5
        assert program.process.returncode == 0
        assert "Traceback" not in errors
        for line in errors.splitlines():
            json.loads(line)
    assert not (home / "run" / "pairing.json").exists()
    late = run(home, "pair")
    assert (late.returncode, late.stdout) == (2, "")
    assert "Start the service first: plainclothes serve" in late.stderr


@posix
def test_ctrl_c_ends_it_in_time_with_a_scan_and_an_open_line(home: Path) -> None:
    with serving(home, sys.executable, str(HERE / "failing.py")) as program:
        client = Client(program.port)
        client.pair(program.code)
        client.hello()
        question = {"text": "sleep well", "mode": "compose"}
        begun = time.monotonic()
        status, told = client.ask("/v1/scan", question)
        assert 1.4 < time.monotonic() - begun < 5
        assert (status, told["error"]["code"]) == (503, "busy")
        body, headers = client.request("/v1/scan", b'{"text":"sleep on"}')
        asking = threading.Thread(
            target=lambda: pytest.raises(
                OSError, client.send, "/v1/scan", body, **headers
            )
        )
        asking.start()
        line = socket.create_connection(("127.0.0.1", program.port))
        line.sendall(b"POST /v1/scan HTTP/1.1\r\n")
        time.sleep(0.3)
        program.process.send_signal(signal.SIGINT)
        said = program.process.communicate(timeout=5)
        asking.join()
        line.close()
        assert program.process.returncode == 0
        assert "Traceback" not in "".join(said)


@posix
def test_it_ends_as_quietly_while_it_is_loading(home: Path) -> None:
    process = subprocess.Popen(
        command("serve", "--port", "0"),
        cwd=ROOT,
        env=environment(home),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    deadline = time.monotonic() + 20
    while not (home / "run" / "service.lock").exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    process.send_signal(signal.SIGTERM)
    out, errors = process.communicate(timeout=5)
    assert (process.returncode, out) == (0, "")
    assert "Traceback" not in errors


def test_a_taken_port_is_one_clear_sentence(home: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        told = run(home, "serve", PLAINCLOTHES_PORT=str(port))
    assert (told.returncode, told.stdout) == (2, "")
    assert f"Port {port} is taken" in told.stderr.splitlines()[-1]


@pytest.mark.parametrize("value", ["eighty", "99999", "-1", "٣"])
def test_a_port_that_is_none_is_refused(home: Path, value: str) -> None:
    told = run(home, "serve", PLAINCLOTHES_PORT=value)
    assert told.returncode == 2
    assert "PLAINCLOTHES_PORT is not a port number" in told.stderr


def test_flasks_debugger_is_refused(home: Path) -> None:
    told = run(home, "serve", "--port", "0", FLASK_DEBUG="1")
    assert (told.returncode, told.stdout) == (2, "")
    assert "FLASK_DEBUG" in told.stderr


@posix
def test_a_folder_open_to_others_is_refused_with_the_cure(home: Path) -> None:
    home.mkdir(mode=0o700)
    (home / "pairings.json").write_text("{}", encoding="utf-8")
    (home / "pairings.json").chmod(0o644)
    told = run(home, "serve", "--port", "0")
    assert told.returncode == 2
    assert "chmod" in told.stderr
    assert stat.S_IMODE((home / "pairings.json").stat().st_mode) == 0o644


def test_a_damaged_list_of_pairings_is_named_and_left_alone(home: Path) -> None:
    home.mkdir(mode=0o700)
    path = home / "pairings.json"
    path.write_bytes(b'{"pairings":[{"id":"00"}]}')
    path.chmod(0o600)
    told = run(home, "pair", "--list")
    assert told.returncode == 2
    assert "pairings.json" in told.stderr
    assert path.read_bytes() == b'{"pairings":[{"id":"00"}]}'
