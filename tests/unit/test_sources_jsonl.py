"""Lines of JSON: what is read, what is said."""

from __future__ import annotations

import io
import json
import os
from typing import Any

import pytest

from scanner.errors import SourceError
from scanner.model import Document
from scanner.sources import jsonl


def read(*lines: str | bytes) -> list[Document | SourceError]:
    data = b"\n".join(x if isinstance(x, bytes) else x.encode() for x in lines)
    return list(jsonl.read(io.BytesIO(data), "it"))


def line(**fields: Any) -> str:
    return json.dumps(fields)


BROKEN = {
    "no JSON": ("{canary", "no valid JSON"),
    "a list": ("[1]", "a list where an object"),
    "a number": ("7", "a number where an object"),
    "null": ("null", "null where an object"),
    "text missing": (line(id=1), "field text is missing"),
    "text a number": (line(id=1, text=5), "field text is a number"),
    "text null": (line(id=1, text=None), "field text is null"),
    "text NaN": ('{"text": NaN}', "field text is null"),
    "text an object": (line(id=1, text={"canary": 1}), "field text is an object"),
    "id an object": (line(id={}, text="canary"), "field id is an object"),
    "id true": (line(id=True, text="canary"), "field id is true or false"),
    "id null": (line(id=None, text="canary"), "field id is null"),
    "id out of range": ('{"id": 1e999, "text": ""}', "field id is a number out of"),
    "id of 5,000 digits": ('{"id": %s, "text": ""}' % ("9" * 5000), "out of range"),
    "brackets without end": ("[" * 100_000, "nested too deeply"),
    "two objects": (line(text="a") + line(text="b"), "no valid JSON"),
}


@pytest.mark.parametrize(("bad", "why"), BROKEN.values(), ids=BROKEN)
def test_a_broken_line_is_one_error_and_the_rest_goes_on(bad: str, why: str) -> None:
    before, error, after = read(line(id=1, text="a"), bad, line(id=2, text="b"))
    assert isinstance(before, Document)
    assert isinstance(after, Document)
    assert isinstance(error, SourceError)
    assert error.locator == "it#line=2"
    assert why in error.detail
    assert "canary" not in str(error)


@pytest.mark.parametrize("name", ["7", 7, 7.5, -1, 10**20, ""])
def test_an_id_keeps_its_type(name: str | float) -> None:
    (found,) = read(line(id=name, text="a"))
    assert isinstance(found, Document)
    assert (found.id, type(found.id)) == (name, type(name))


def test_a_line_without_an_id_goes_by_its_place() -> None:
    _, found = read(line(text="a"), line(text="b"))
    assert isinstance(found, Document)
    assert found.id == "it#line=2"


def test_unknown_fields_and_nulls_are_passed_over() -> None:
    (found,) = read(line(id=1, text="a", likes=3, author=None, audience=None))
    assert found == Document("a", id=1, locator="it#line=1")


WRONG = {
    "account": ("boss", "personal or departmental"),
    "audience": ("everybody", "a known audience"),
    "created": ("yesterday", "an ISO 8601 time"),
    "author": (7, "a string"),
    "profile": ({}, "a string"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_field_is_said_and_the_text_still_read(name: str) -> None:
    value, wanted = WRONG[name]
    error, found = read(line(**{"id": 1, "text": "a", name: value}))
    assert isinstance(error, SourceError)
    assert isinstance(found, Document)
    assert error.detail == f"field {name} is not {wanted}; it was left out"
    assert error.locator == found.locator
    assert getattr(found, name) == getattr(Document(""), name)


def test_a_field_that_stands_twice_is_said_and_the_last_counts() -> None:
    error, found = read('{"text": "a", "text": "b", "x": 1, "x": 2}')
    assert isinstance(error, SourceError)
    assert isinstance(found, Document)
    assert error.detail == "field text stands twice; the last counts"
    assert found.text == "b"


def test_a_lone_surrogate_is_replaced_one_for_one_and_said() -> None:
    error, found = read(r'{"text": "a \ud83d b \udc00", "id": 1}')
    assert isinstance(error, SourceError)
    assert isinstance(found, Document)
    assert error.detail == "field text: damaged characters: 2 (replaced)"
    assert found.text == "a \ufffd b \ufffd"


def test_a_pair_of_surrogates_is_one_sign() -> None:
    (found,) = read(r'{"text": "\ud83c\udf89"}')
    assert isinstance(found, Document)
    assert found.text == "🎉"


def test_bytes_that_are_no_utf8_are_replaced_and_said() -> None:
    error, found = read(b'{"text": "caf\xe9"}')
    assert isinstance(error, SourceError)
    assert isinstance(found, Document)
    assert found.text == "caf\ufffd"


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32", "utf-16-be"])
def test_the_mark_of_an_encoding_is_obeyed(codec: str) -> None:
    mark = "\ufeff" if codec == "utf-16-be" else ""
    data = (mark + line(text="é 🎉") + "\n" + line(text="b")).encode(codec)
    found = list(jsonl.read(io.BytesIO(data), "it"))
    assert [item.text for item in found if isinstance(item, Document)] == ["é 🎉", "b"]


def test_a_text_over_the_limit_is_examined_up_to_it_and_said() -> None:
    error, found = read(line(id=1, text="x" * 1_000_001))
    assert isinstance(error, SourceError)
    assert isinstance(found, Document)
    assert "only the first 1,000,000 of 1,000,001" in error.detail
    assert len(found.text) == 1_000_000


def test_a_line_over_the_cap_is_said_and_the_rest_goes_on() -> None:
    long = '{"text": "' + "x" * 17_000_000 + '"}'
    error, found = read(long, line(text="b"))
    assert isinstance(error, SourceError)
    assert isinstance(found, Document)
    assert (error.code, error.locator) == ("cap_line", "it#line=1")
    assert (found.text, found.locator) == ("b", "it#line=2")


def test_a_line_is_answered_before_the_next_arrives() -> None:
    far, near = os.pipe()
    with os.fdopen(far, "rb") as stream, os.fdopen(near, "wb", buffering=0) as pipe:
        pipe.write(line(id=1, text="a").encode() + b"\n")
        found = jsonl.read(stream, "it")
        assert next(found) == Document("a", id=1, locator="it#line=1")
        pipe.write(line(id=2, text="b").encode() + b"\n")
        assert next(found) == Document("b", id=2, locator="it#line=2")


def test_the_stream_is_left_open_for_its_owner() -> None:
    stream = io.BytesIO(b'{"text": "a"}')
    list(jsonl.read(stream, "it"))
    assert not stream.closed
