"""Every source keeps the promises of a source, whatever the bytes."""

from __future__ import annotations

import dataclasses
import io
import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scanner import intake, plugins, sources
from scanner.decoding import LIMIT
from scanner.errors import SourceError
from scanner.model import Document

FIXTURES = Path(__file__).parent.parent / "fixtures" / "sources"
FORMATS = plugins.modules_in(sources)
PRETEXTS = (
    b"", b'{"id": 1, "text": "', b"<!doctype html><p>", b"<a b='", b"\xef\xbb\xbf",
    b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\0\0", b'<meta charset="shift_jis">',
)  # fmt: skip

every_format = pytest.mark.parametrize("name", FORMATS)


def told(item: Document | SourceError) -> dict[str, Any]:
    """Return an item as the line of `expected.jsonl` that stands for it."""
    if isinstance(item, SourceError):
        return {"error": item.code, "locator": item.locator}
    bare = Document(text="")
    return {
        field.name: value
        for field in dataclasses.fields(item)
        if (value := getattr(item, field.name)) != getattr(bare, field.name)
        or field.name == "text"
    }


def read(name: str, data: bytes) -> list[Document | SourceError]:
    return list(FORMATS[name].read(io.BytesIO(data), "it"))


def fixture(name: str, kind: str) -> Path:
    (path,) = (FIXTURES / name).glob(f"{kind}.*")
    return path


@every_format
def test_a_source_names_its_suffixes_and_one_function(name: str) -> None:
    module: ModuleType = FORMATS[name]
    assert module.SUFFIXES
    assert all(suffix.startswith(".") for suffix in module.SUFFIXES)
    assert callable(module.read)


@every_format
def test_the_sample_reads_as_expected(name: str) -> None:
    expected = (FIXTURES / name / "expected.jsonl").read_text("utf-8").splitlines()
    found = [told(item) for item in read(name, fixture(name, "sample").read_bytes())]
    assert found == [json.loads(line) for line in expected]


@every_format
def test_the_sample_is_known_by_its_content(name: str, tmp_path: Path) -> None:
    data = fixture(name, "sample").read_bytes()
    for disguise in ("post", "post.txt", "post.dat"):
        path = tmp_path / disguise
        path.write_bytes(data)
        found = [i.text for i in intake.documents([str(path)], io.BytesIO())]
        assert found == [item.text for item in read(name, data)]


@every_format
def test_an_empty_file_holds_nothing_and_is_no_failure(name: str) -> None:
    assert read(name, b"") == []


@every_format
def test_a_broken_file_is_said_and_its_good_parts_are_read(name: str) -> None:
    items = read(name, fixture(name, "broken").read_bytes())
    assert any(isinstance(item, SourceError) for item in items)
    assert any(isinstance(item, Document) for item in items)


@every_format
def test_no_error_quotes_what_was_read(name: str) -> None:
    for item in read(name, fixture(name, "broken").read_bytes()):
        assert "canary" not in f"{item!s} {item!r}"


@every_format
def test_a_binary_file_is_refused_in_a_sentence(name: str) -> None:
    (error,) = read(name, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR canary")
    assert isinstance(error, SourceError)
    assert error.code == "not_text"


@every_format
def test_a_file_that_stops_anywhere_never_raises(name: str) -> None:
    for kind in ("sample", "broken"):
        data = fixture(name, kind).read_bytes()
        for end in range(0, len(data), 7):
            assert sound(read(name, data[:end]))


@every_format
@settings(max_examples=150, deadline=None)
@given(before=st.sampled_from(PRETEXTS), data=st.binary(max_size=300))
def test_no_bytes_make_a_source_raise(name: str, before: bytes, data: bytes) -> None:
    assert sound(read(name, before + data))


@every_format
def test_five_megabytes_on_one_line_come_in_pieces_or_are_said(name: str) -> None:
    line = "word " * 1_000_000
    text = json.dumps({"id": 1, "text": line}) if name == "jsonl" else line
    items = read(name, text.encode())
    documents = [item for item in items if isinstance(item, Document)]
    assert sound(items)
    assert max(len(document.text) for document in documents) <= LIMIT
    whole = sum(document.text.count("word") for document in documents)
    assert whole == 1_000_000 or any(isinstance(item, SourceError) for item in items)


def sound(items: list[Document | SourceError]) -> bool:
    """Tell whether every text can be encoded and has a place of its own."""
    return len(set(places(items))) == len(list(places(items)))


def places(items: list[Document | SourceError]) -> Iterator[str]:
    for item in items:
        if isinstance(item, Document):
            item.text.encode("utf-8")
            yield item.locator
