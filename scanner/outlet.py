"""Where a report goes: standard output, or a file that appears whole or not at all."""

from __future__ import annotations

import contextlib
import os
import secrets
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO


@contextlib.contextmanager
def outlet(path: Path | None) -> Iterator[TextIO]:
    """Hand out a stream to write to; OSError when the file cannot be made.

    A file is its owner's alone (0600) and takes its place at the end, if all went well.
    """
    if path is None:
        yield sys.stdout
        return
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(draft, flags, 0o600)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            yield file
            file.flush()
            os.fsync(handle)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
