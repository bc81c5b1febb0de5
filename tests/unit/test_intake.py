"""What lies at a path: found, recognised, or said."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from scanner import intake
from scanner.errors import SourceError
from scanner.model import Document

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="no such files on Windows")


def taken(*paths: Path | str, stdin: bytes = b"", form: str | None = None) -> list[str]:
    """Return ids of documents, and codes of errors behind their names."""
    items = intake.documents(map(str, paths), io.BytesIO(stdin), form)
    return [
        f"{Path(item.locator).name}: {item.code}"
        if isinstance(item, SourceError)
        else Path(str(item.id)).name
        for item in items
    ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", "sub/c.txt"):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("hello", encoding="utf-8")
    return tmp_path / "in"


def test_a_folder_is_walked_by_name(folder: Path) -> None:
    assert taken(folder) == ["a.txt", "b.txt", "c.txt"]


def test_a_document_goes_by_its_path_as_given(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    (found,) = intake.documents(["a.txt"], io.BytesIO())
    assert isinstance(found, Document)
    assert (found.id, found.locator) == ("a.txt", "a.txt")


def test_paths_and_standard_input_keep_their_order(folder: Path) -> None:
    assert taken(folder / "b.txt", "-", folder / "a.txt", stdin=b"x") == [
        "b.txt",
        "-",
        "a.txt",
    ]


def test_an_absent_file_is_said_and_the_rest_goes_on(folder: Path) -> None:
    told = taken(folder / "absent.txt", folder / "a.txt")
    assert told == ["absent.txt: unreadable", "a.txt"]


@POSIX
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root reads all")
def test_a_forbidden_file_is_said_and_the_rest_goes_on(folder: Path) -> None:
    (folder / "a.txt").chmod(0)
    (folder / "sub").chmod(0)
    assert taken(folder) == ["a.txt: unreadable", "b.txt", "sub: unreadable"]
    (folder / "sub").chmod(0o700)


def test_an_empty_file_is_said(folder: Path) -> None:
    (folder / "a.txt").write_bytes(b"")
    assert taken(folder)[:2] == ["a.txt: empty", "b.txt"]


def test_binary_files_are_said(folder: Path) -> None:
    (folder / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    (folder / "z.jsonl").write_bytes(b"PK\3\4\0\0\0\0")
    assert taken(folder) == [
        "a.png: not_text",
        "a.txt",
        "b.txt",
        "c.txt",
        "z.jsonl: not_text",
    ]


def test_what_a_system_left_in_a_folder_is_passed_over(folder: Path) -> None:
    (folder / ".DS_Store").write_bytes(b"\0\0")
    assert taken(folder) == ["a.txt", "b.txt", "c.txt"]


@POSIX
def test_links_are_followed_only_where_they_were_named(folder: Path) -> None:
    outside = folder.parent / "outside.txt"
    outside.write_text("hello", encoding="utf-8")
    (folder / "inside").symlink_to("a.txt")
    (folder / "loop").symlink_to(".")
    (folder / "out").symlink_to(outside)
    (folder / "lost").symlink_to("nowhere")
    assert taken(folder) == ["a.txt", "b.txt", "out: link", "c.txt"]
    assert taken(folder / "out") == ["out"]


@POSIX
def test_a_pipe_in_a_folder_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "fifo")
    assert "fifo: special" in taken(folder)


KNOWN = {
    "lines of JSON": (b'{"id": 7, "text": "a"}\n{"id": 8, "text": "b"}', ["7", "8"]),
    "lines of JSON behind a mark": (b'\xef\xbb\xbf{"text": "a", "id": 7}', ["7"]),
    "a page": (b"\n<!DOCTYPE html><p>a", ["-"]),
    "a page behind a comment": (b"<!-- saved -->\n<html><p>a", ["-"]),
    "a page in UTF-16": ("<html><p hidden>a<p>b".encode("utf-16"), ["-"]),
    "JSON that is no lines": (b'{\n  "text": "a"\n}', ["-"]),
    "text about pages": (b"see <html> there", ["-"]),
}


@pytest.mark.parametrize(("data", "ids"), KNOWN.values(), ids=KNOWN)
def test_content_decides(data: bytes, ids: list[str]) -> None:
    assert taken("-", stdin=data) == ids


def test_a_suffix_decides_where_content_does_not(tmp_path: Path) -> None:
    path = tmp_path / "page.HTM"
    path.write_bytes(b"<p hidden>a</p>b")
    (found,) = intake.documents([str(path)], io.BytesIO())
    assert isinstance(found, Document)
    assert found.text == "b"


def test_the_format_asked_for_beats_content() -> None:
    assert taken("-", stdin=b'{"id": 7, "text": "a"}', form="text") == ["-"]
    assert taken("-", stdin=b"hello", form="jsonl") == ["-#line=1: broken"]


class Failing(io.BytesIO):
    """A file that a worn disk holds, or one that finds a mistake of ours."""

    def __init__(self, error: Exception) -> None:
        super().__init__(b"hello")
        self.error = error

    def read(self, size: int | None = -1) -> bytes:
        if self.tell():
            raise self.error
        return super().read(size)


def failed(error: Exception) -> Iterator[SourceError]:
    for item in intake.read(Failing(error), "it", "text"):
        if isinstance(item, SourceError):
            yield item


def test_a_disk_that_fails_is_said() -> None:
    (said,) = failed(OSError(5, "Input/output error"))
    assert str(said) == "it: cannot be read (Input/output error)"


def test_a_reader_that_fails_is_a_fault_of_ours_and_tells_no_text() -> None:
    (said,) = failed(ValueError("canary"))
    assert said.code == "fault"
    assert "ValueError" in str(said)
    assert "canary" not in str(said)
