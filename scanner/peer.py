"""Another program that reads the same texts; JSON lines are all we know of it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scanner.errors import EngineError
from scanner.model import Entity, Span

# Of a checkout of the repository; spaCy, which it needs, comes with the test extra.
STOCK = Path(__file__).resolve().parents[1] / "tests" / "benchmarks" / "stock.py"


class Peer:
    """A running program: `{"text"}` a line in, `{"entities"}` a line out."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def entities(self, text: str) -> tuple[Entity, ...]:
        """Return what it recognises in a text; EngineError when it has ended."""
        give, take = self._process.stdin, self._process.stdout
        assert give and take  # noqa: S101
        try:
            print(json.dumps({"text": text}), file=give, flush=True)
            told = json.loads(take.readline())
        except (BrokenPipeError, ValueError):
            raise EngineError("the peer has ended: see its own message") from None
        return tuple(
            Entity(e["type"], Span(e["start"], e["end"]), e.get("score", 1.0))
            for e in told["entities"]
        )


@contextmanager
def running(program: Path = STOCK) -> Iterator[Peer]:
    """Run a Python program as the peer; EngineError when it is not there."""
    if not program.is_file():
        detail = f"{program.name} lies only in a checkout of the repository"
        raise EngineError(f"no peer to run: {detail}.")
    with subprocess.Popen(  # noqa: S603, our own program by its full path
        [sys.executable, str(program)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as process:
        try:
            yield Peer(process)
        finally:
            process.kill()
