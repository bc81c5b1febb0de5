"""The command line as scripts and people meet it: as a program of its own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = (sys.executable, "-m", "scanner")
LINE = '{"id": %d, "text": "home at last, 12 Larch Ct, Millbrook 62711"}\n'
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="no such signals on Windows")
HEAVY = {"presidio_analyzer", "spacy", "bs4", "flask", "pydantic", "rich.console"}


def plainclothes(
    *given: object, stdin: bytes = b""
) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [*PROGRAM, *map(str, given)],
        input=stdin,
        capture_output=True,
        timeout=60,
        check=False,
        cwd=ROOT,
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
    )


def started(*given: object) -> subprocess.Popen[bytes]:
    pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    return subprocess.Popen([*PROGRAM, *map(str, given)], cwd=ROOT, **pipes)


def records(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def test_bad_input_is_said_by_name_and_the_rest_is_scanned(tmp_path: Path) -> None:
    good = b"heading home to 12 Larch Ct, Millbrook 62711 with the kids\n"
    long = json.dumps({"id": "long", "more": "canary " * 800_000, "text": "x"}).encode()
    files = {
        "a-picture.png": b"\x89PNG\r\n\x1a\n\0\0canary",
        "b-empty.txt": b"",
        "c-surrogate.txt": b"canary \xed\xa0\x80 " + good,
        "d-lines.jsonl": b"\n".join(
            (
                LINE.encode() % 1,
                b'{"id": 2, "text": "canary',
                b'{"id": 3, "text": ["canary"]}',
                b'{"id": 4, "text": "canary \\ud83d"}',
                long,
                LINE.encode() % 6,
            )
        ),
        "e-good.txt": good,
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    done = plainclothes("scan", "--format", "jsonl", tmp_path / "absent", tmp_path)
    told = {Path(str(record["id"])).name: record for record in records(done.stdout)}
    assert done.returncode == 3
    assert list(told) == ["c-surrogate.txt", "1", "4", "long", "6", "e-good.txt"]
    for name in ("c-surrogate.txt", "1", "6", "e-good.txt"):
        assert told[name]["findings"]
    incomplete = [name for name, record in told.items() if not record["complete"]]
    assert incomplete == ["c-surrogate.txt", "4"]
    assert "canary" not in done.stderr
    lines = [line for line in done.stderr.splitlines() if "still at work" not in line]
    said = [line.split(str(tmp_path), 1)[1] for line in lines]
    assert [line[1:].split(":")[0] for line in said] == [
        "absent",
        "a-picture.png",
        "b-empty.txt",
        "c-surrogate.txt",
        "d-lines.jsonl, line 3",  # a blank one stands before it
        "d-lines.jsonl, line 4",
        "d-lines.jsonl, line 5",
    ]
    assert "field text" in said[5]


def test_a_line_is_answered_without_waiting_for_the_end_of_input() -> None:
    asked = ("scan", "--from", "jsonl", "--format", "jsonl", "-")
    with started(*asked) as process:
        assert process.stdin
        assert process.stdout
        for n in range(3):
            process.stdin.write(LINE.encode() % n)
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == n
        process.stdin.close()
        assert process.wait(10) == 1


def test_a_closed_pipe_ends_it_with_4_and_without_a_word() -> None:
    with started("scan", "--from", "jsonl", "-") as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(LINE.encode() % 1)
        process.stdin.flush()
        process.stdout.readline()
        process.stdout.close()
        process.stdin.write(LINE.encode() % 2)
        process.stdin.close()
        assert process.stderr.read() == b""
        assert process.wait(10) == 4


@POSIX
@pytest.mark.parametrize(
    "number", [signal.SIGINT, signal.SIGTERM], ids=lambda n: n.name
)
def test_an_interruption_ends_it_with_4_and_leaves_no_file(
    number: signal.Signals, tmp_path: Path
) -> None:
    path = tmp_path / "report.jsonl"
    asked = ("scan", "--from", "jsonl", "--format", "jsonl", "--output", path, "-")
    with started(*asked) as process:
        assert process.stdin
        assert process.stderr
        process.stdin.write(b"{broken\n")
        process.stdin.flush()
        process.stderr.readline()
        process.send_signal(number)
        assert process.stderr.read().strip() == b"plainclothes: interrupted."
        assert process.wait(10) == 4
    assert list(tmp_path.iterdir()) == []


USAGE = {
    "an unknown flag": (("scan", "--nope", "-"), "--nope"),
    "an unknown command": (("nope",), "nope"),
    "an unknown format": (("scan", "--format", "nope", "-"), "nope"),
    "an unknown source": (("scan", "--from", "nope", "-"), "nope"),
    "an unknown severity": (("scan", "--fail-on", "nope", "-"), "nope"),
    "an unknown exposure": (("scan", "--only", "nope", "-"), "nope"),
}


@pytest.mark.parametrize(("asked", "named"), USAGE.values(), ids=USAGE)
def test_wrong_usage_is_2_and_named(asked: tuple[str, ...], named: str) -> None:
    done = plainclothes(*asked, stdin=b"x")
    assert (done.returncode, done.stdout) == (2, "")
    assert named in done.stderr.splitlines()[-1]


def test_help_is_quick_because_it_loads_nothing_heavy() -> None:
    code = "import sys; from scanner.__main__ import main; main(sys.argv[1:]);"
    code += f"sys.exit(repr({HEAVY!r} & set(sys.modules)))"
    for asked in (("--help",), ("scan", "--help"), ("--version",)):
        done = subprocess.run(
            [sys.executable, "-c", code, *asked],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
            cwd=ROOT,
        )
        assert done.stderr.strip() == "set()"
        assert done.stdout.startswith(("Usage: ", "plainclothes "))


def test_help_lists_every_command() -> None:
    told = plainclothes("--help").stdout
    for path in (ROOT / "scanner" / "cli").glob("[!_]*.py"):
        assert f"\n  {path.stem} " in told


@POSIX
def test_without_input_on_a_terminal_it_says_what_to_name() -> None:
    import pty  # noqa: PLC0415, absent on Windows

    far, near = pty.openpty()
    done = subprocess.run(
        [*PROGRAM, "scan"],
        stdin=near,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=ROOT,
    )
    os.close(far)
    os.close(near)
    assert done.returncode == 2
    assert "Name a file or folder" in done.stderr
