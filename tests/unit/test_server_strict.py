"""strict_json: one meaning or none."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.strict import strict_json

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text()
)
VALUES = st.recursive(
    SCALARS, lambda v: st.lists(v) | st.dictionaries(st.text(), v), max_leaves=20
)


@given(VALUES)
def test_whatever_was_written_is_read_back(value: Any) -> None:
    for plain in (True, False):
        assert strict_json(json.dumps(value, ensure_ascii=plain).encode()) == value


REFUSED = {
    "twins": b'{"a":1,"a":1}',
    "twins_spelled_apart": b'{"a":1,"\\u0061":1}',
    "deep_twins": b'[{"b":{"a":1,"a":2}}]',
    "nan": b"[NaN]",
    "infinity": b"[-Infinity]",
    "huge_number": b"[1e999]",
    "large_integer": b"[9007199254740993]",
    "small_integer": b"[-9007199254740993]",
    "giant_integer": b"[" + b"9" * 5000 + b"]",
    "other_digits": "[١]".encode(),
    "bad_utf8": b'["\xff"]',
    "overlong_utf8": b'["\xc0\x80"]',
    "surrogate_utf8": b'["\xed\xa0\x80"]',
    "mark": b"\xef\xbb\xbf{}",
    "utf16": "{}".encode("utf-16"),
    "nul": b"{}\x00",
    "control": b'["\x01"]',
    "empty": b"",
    "comment": b"{}//",
    "depth_33": b"[" * 33 + b"]" * 33,
    "depth_in_objects": b'{"a":' * 33 + b"1" + b"}" * 33,
    "bottomless": b"[" * 100_000,
}


@pytest.mark.parametrize("data", REFUSED.values(), ids=REFUSED)
def test_what_two_parsers_may_read_in_two_ways_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        strict_json(data)


def test_the_limits_themselves_are_allowed() -> None:
    assert strict_json(b"[9007199254740992]") == [2**53]
    assert strict_json(b"[" * 32 + b"]" * 32)
    assert strict_json(b'"' + b"[" * 100 + b'"') == "[" * 100
    assert strict_json(b'"\\ud800"') == "\ud800"


@pytest.mark.parametrize(
    "piece", [b'\\"', b'"', b"\\", b'"[', b'\\"[', b"[{"], ids=repr
)
def test_ten_times_the_input_takes_about_ten_times_as_long(piece: bytes) -> None:
    def seconds(times: int) -> float:
        begun = time.process_time()
        with pytest.raises(ValueError):  # noqa: PT011
            strict_json(b'"' + piece * times)
        return time.process_time() - begun

    seconds(10)
    assert seconds(100_000) <= 40 * max(seconds(10_000), 0.0005)
