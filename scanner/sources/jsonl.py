"""One JSON object a line; each is answered before the next is awaited."""

from __future__ import annotations

import io
import json
import math
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from typing import Any, BinaryIO, get_args

from scanner import decoding
from scanner.errors import SourceError
from scanner.model import Account, Audience, Document

SUFFIXES = (".jsonl", ".ndjson")
LOOKS = re.compile(rb'\s*\{[^\n]*"text"\s*:')
_LINE = 16 * 1024 * 1024  # characters
_KNOWN = frozenset(
    {"id", "text", "author", "account", "audience", "created", "profile"}
)

_WANTED = {
    "account": "personal or departmental",
    "audience": "a known audience",
    "created": "an ISO 8601 time",
}


class _Pairs(list[tuple[str, Any]]):
    """An object as it was written, repeated keys and all."""


def read(stream: BinaryIO, locator: str) -> Iterator[Document | SourceError]:
    """Yield a Document a line; a broken line is one SourceError and the rest goes on.

    An error that comes before a Document of the same locator says what of it was not
    examined. A line without an `id` goes by its locator.
    """
    encoding = decoding.encoding(decoding.beginning(stream))
    if encoding is None:
        yield SourceError(locator, "not_text", "this is not text; it was not examined")
        return
    name = encoding.name if encoding.name.startswith("utf") else "utf-8"
    for number, line in enumerate(_lines(stream, name), 1):
        place = f"{locator}#line={number}"
        if line is None:
            detail = f"the line is longer than {_LINE:,} characters"
            yield SourceError(place, "cap_line", f"{detail}; it was not examined")
        elif line.strip():
            yield from _items(line, place)


def _lines(stream: BinaryIO, encoding: str) -> Iterator[str | None]:
    """Yield each line, None for one that is too long."""
    wide = io.TextIOWrapper(stream, encoding, decoding.MARK, newline="\n")
    try:
        first = True
        while line := wide.readline(_LINE):
            if len(line) == _LINE and not line.endswith("\n"):
                while (rest := wide.readline(_LINE)) and not rest.endswith("\n"):
                    pass
                yield None
            else:
                yield line.removeprefix("\ufeff") if first else line
            first = False
    finally:
        with suppress(ValueError):  # its owner was quicker to close it
            wide.detach()


def _items(line: str, place: str) -> Iterator[Document | SourceError]:
    try:
        told, complaints = _object(line)
        text = _text(told)
        name = _id(told, place)
    except ValueError as error:
        yield SourceError(place, "broken", f"{error}; the line was not examined")
        return
    text, damaged = decoding.mended(text)
    if damaged:
        complaints.append(f"field text: damaged characters: {damaged} (replaced)")
    if len(text) > decoding.LIMIT:
        detail = f"only the first {decoding.LIMIT:,} of {len(text):,} characters"
        complaints.append(f"field text: {detail} were examined")
    optional = _optional(told, complaints)
    if complaints:
        yield SourceError(place, "partial", "; ".join(complaints))
    yield Document(text[: decoding.LIMIT], id=name, locator=place, **optional)


def _object(line: str) -> tuple[dict[str, Any], list[str]]:
    try:
        value = json.loads(
            line, object_pairs_hook=_Pairs, parse_constant=lambda _: None
        )
    except json.JSONDecodeError as error:
        raise ValueError(f"no valid JSON (column {error.colno})") from None
    except RecursionError:
        raise ValueError("no usable JSON (nested too deeply)") from None
    except ValueError:
        raise ValueError("no usable JSON (a number is out of range)") from None
    if not isinstance(value, _Pairs):
        raise ValueError(f"{_kind(value)} where an object is expected")  # noqa: TRY004
    names = [name for name, _ in value]
    twice = (name for name in sorted(_KNOWN) if names.count(name) > 1)
    return dict(value), [f"field {n} stands twice; the last counts" for n in twice]


def _text(told: dict[str, Any]) -> str:
    if "text" not in told:
        raise ValueError("field text is missing")
    text = told["text"]
    if not isinstance(text, str):
        raise ValueError(f"field text is {_kind(text)}, not a string")  # noqa: TRY004
    return text


def _id(told: dict[str, Any], place: str) -> str | int | float:
    name = told.get("id", place)
    if isinstance(name, bool) or not isinstance(name, str | int | float):
        raise ValueError(f"field id is {_kind(name)}, not a string or a number")
    if isinstance(name, float) and not math.isfinite(name):
        raise ValueError("field id is a number out of range")
    return name


def _optional(told: dict[str, Any], complaints: list[str]) -> dict[str, Any]:
    """Return the further fields that are right; complain about the others."""
    kept: dict[str, Any] = {}
    for name, value in told.items():
        if value is None or name not in _KNOWN - {"id", "text"}:
            continue
        if _right(name, value):
            kept[name] = value
        else:
            wanted = _WANTED.get(name, "a string")
            complaints.append(f"field {name} is not {wanted}; it was left out")
    return kept


def _right(name: str, value: object) -> bool:
    if not isinstance(value, str):
        return False
    if name == "account":
        return value in get_args(Account)
    if name == "audience":
        return value in get_args(Audience)
    return name != "created" or _dated(value)


def _dated(value: str) -> bool:
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def _kind(value: object) -> str:
    kinds = {bool: "true or false", str: "a string", int: "a number"}
    kinds |= {float: "a number", _Pairs: "an object", list: "a list"}
    return kinds.get(type(value), "null")
