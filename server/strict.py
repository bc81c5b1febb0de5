"""JSON as the wire allows it: no NaN, no twins, no depths, no giants."""

from __future__ import annotations

import json
import math
import re
from typing import Any, NoReturn

DEPTH = 32
LARGEST = 2**53
_DIGITS = 17
# Possessive, and content with an open end: one pass however many quotes there are.
_PIECES = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|[\[\]{}]', re.DOTALL)


def strict_json(data: bytes) -> Any:
    """Return what UTF-8 JSON holds; ValueError for anything a parser may read twice.

    Depth is at most 32, an integer within 2^53, a key alone in its object. Lone
    surrogates written as escapes stay in the strings. See RFC 8259 and RFC 7493.
    """
    text = data.decode("utf-8")
    _check_depth(text)
    return json.loads(
        text,
        object_pairs_hook=_single,
        parse_int=_integer,
        parse_float=_number,
        parse_constant=_refuse,
    )


def _check_depth(text: str) -> None:
    depth = 0
    for piece in _PIECES.finditer(text):
        mark = text[piece.start()]
        if mark in "[{":
            depth += 1
        elif mark in "]}":
            depth -= 1
        if depth > DEPTH:
            raise ValueError("too deep")


def _single(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    told = dict(pairs)
    if len(told) != len(pairs):
        raise ValueError("a key stands twice")
    return told


def _integer(digits: str) -> int:
    # Digits are counted first: turning a million of them into a number takes seconds.
    if len(digits) > _DIGITS or abs(int(digits)) > LARGEST:
        raise ValueError("an integer is too large")
    return int(digits)


def _number(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise ValueError("a number is too large")
    return number


def _refuse(constant: str) -> NoReturn:
    raise ValueError("not a number")
