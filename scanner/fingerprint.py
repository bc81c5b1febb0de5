"""Keyed digests, so that a number or a plate cannot be found by trying them all."""

from __future__ import annotations

import base64
import contextlib
import functools
import hashlib
import hmac
import logging
import os
import secrets
import tempfile
import unicodedata
from pathlib import Path

from scanner.folder import home

_UNIT = "\x1f"
_log = logging.getLogger(__name__)


def finding_id(exposure: str, value: str, document: str, nth: int) -> str:
    """Return the stable id of a finding: 128 bits in base32, 26 characters.

    `value` is normalised here; `nth` counts equal values within one document from 0.
    """
    parts = ("finding/1", exposure, normal(value), document, str(nth))
    digest = hmac.digest(
        key(), _UNIT.join(parts).encode("utf-8", "replace"), hashlib.sha256
    )
    return base64.b32encode(digest[:16]).decode("ascii").rstrip("=").lower()


def normal(value: str) -> str:
    """Return a value as compared: NFKC, case folded, single spaces."""
    return " ".join(unicodedata.normalize("NFKC", value).casefold().split())


@functools.cache
def key() -> bytes:
    """Return this installation's key (32 bytes), made on first need.

    Where none can be stored, one for this run serves and the log says so once.
    """
    try:
        return _stored()
    except OSError:
        _log.warning("no key can be stored: finding ids hold for this run only")
        return secrets.token_bytes(32)


def _stored() -> bytes:
    path = home() / "keys" / "ids.key"
    if not path.exists():
        path.parent.mkdir(mode=0o700, exist_ok=True)
        _make(path)
    return path.read_bytes()


def _make(path: Path) -> None:
    # Linked whole: of two processes that start together one wins, both read 32 bytes.
    handle, draft = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(secrets.token_bytes(32))
        with contextlib.suppress(FileExistsError):
            os.link(draft, path)
    finally:
        Path(draft).unlink()
