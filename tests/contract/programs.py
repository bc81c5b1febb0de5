"""The service and its commands as programs of their own."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent


def environment(home: Path, **more: str) -> dict[str, str]:
    return os.environ | {"PLAINCLOTHES_HOME": str(home)} | more


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "scanner", *arguments]


def run(home: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run one command to its end."""
    return subprocess.run(
        command(*arguments),
        cwd=ROOT,
        env=environment(home, **more),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@dataclass
class Program:
    """A running service; `lines` is what it printed up to the pairing code."""

    process: subprocess.Popen[str]
    port: int
    lines: list[str]

    @property
    def code(self) -> str:
        return self.lines[1].rpartition(" ")[2]

    def end(self) -> tuple[str, str]:
        """Ask it to end and return the rest of both its outputs."""
        self.process.terminate()
        return self.process.communicate(timeout=5)


@contextlib.contextmanager
def serving(home: Path, *started: str, lines: int = 2) -> Iterator[Program]:
    """Run the service as a program of its own."""
    process = subprocess.Popen(
        started or command("serve", "--port", "0"),
        cwd=ROOT,
        env=environment(home, PYTHONUNBUFFERED="1"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    try:
        told = [process.stdout.readline().rstrip("\n") for _ in range(lines)]
        assert told[0].startswith("ready http://127.0.0.1:"), process.communicate()
        yield Program(process, int(told[0].rpartition(":")[2]), told)
    finally:
        process.kill()
        process.wait()
        process.stdout.close()
        if process.stderr:
            process.stderr.close()
