"""A file appears whole or not at all."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from scanner.outlet import outlet


def test_without_a_path_it_is_standard_output() -> None:
    with outlet(None) as stream:
        assert stream is sys.stdout


def test_a_file_takes_its_place_at_the_end(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_text("old", encoding="utf-8")
    with outlet(path) as stream:
        stream.write("né\n")
        assert path.read_text(encoding="utf-8") == "old"
    assert path.read_bytes() == "né\n".encode()
    assert [p.name for p in tmp_path.iterdir()] == ["report.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="no modes on Windows")
def test_a_file_is_its_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.touch(mode=0o644)
    with outlet(path):
        pass
    assert path.stat().st_mode & 0o777 == 0o600


def test_an_interruption_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(KeyboardInterrupt), outlet(path) as stream:
        stream.write("new")
        raise KeyboardInterrupt
    assert path.read_text(encoding="utf-8") == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["report.json"]


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), outlet(tmp_path / "no" / "report.json"):
        pass
