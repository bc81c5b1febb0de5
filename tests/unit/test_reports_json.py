"""The two formats for programs."""

from __future__ import annotations

import io
import json

import pytest

from scanner.model import Document
from scanner.reports import json as array
from scanner.reports import jsonl
from scanner.verdict import Report, Risk


def plain(name: str | float) -> Report:
    return Report(Document("x", id=name), (), (), Risk())


def written(format_of: object, *reports: Report) -> str:
    stream = io.StringIO()
    format_of.write(reports, stream)  # type: ignore[attr-defined]
    return stream.getvalue()


@pytest.mark.parametrize("name", ["7", 7, 7.5, 10**30, "\ud83d", "né"])
def test_an_id_is_given_back_as_it_came(name: str | float) -> None:
    (line,) = written(jsonl, plain(name)).splitlines()
    told = json.loads(line)["id"]
    assert (told, type(told)) == (name, type(name))


def test_jsonl_is_an_object_a_line_in_ascii() -> None:
    told = written(jsonl, plain("a\n\u2028b"), plain("é"))
    assert told.isascii()
    assert [json.loads(line)["id"] for line in told.splitlines()] == ["a\n\u2028b", "é"]


@pytest.mark.parametrize("count", [0, 1, 3])
def test_json_is_one_array(count: int) -> None:
    told = json.loads(written(array, *(plain(n) for n in range(count))))
    assert [record["id"] for record in told] == list(range(count))


def test_an_interrupted_array_does_not_parse() -> None:
    stream = io.StringIO()

    def broken():  # type: ignore[no-untyped-def]
        yield plain(1)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        array.write(broken(), stream)
    with pytest.raises(json.JSONDecodeError):
        json.loads(stream.getvalue())
