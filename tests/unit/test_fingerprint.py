"""Finding ids: stable here, unguessable elsewhere."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from scanner import fingerprint

_ID = (
    "from scanner.fingerprint import finding_id as f; print(f('a', 'Value', 'doc', 0))"
)


def _in_a_new_process(home: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("PLAINCLOTHES_HOME", str(home))
    done = subprocess.run([sys.executable, "-c", _ID], capture_output=True, check=True)
    return done.stdout.decode().strip()


def test_case_and_spaces_change_no_id() -> None:
    one = fingerprint.finding_id("a", "12  Larch CT", "doc", 0)
    assert one == fingerprint.finding_id("a", "12 larch ct", "doc", 0)


@pytest.mark.parametrize(
    "other",
    [
        ("b", "v", "doc", 0),
        ("a", "w", "doc", 0),
        ("a", "v", "other", 0),
        ("a", "v", "doc", 1),
    ],
    ids=["exposure", "value", "document", "occurrence"],
)
def test_anything_else_changes_it(other: tuple[str, str, str, int]) -> None:
    assert fingerprint.finding_id("a", "v", "doc", 0) != fingerprint.finding_id(*other)


def test_one_installation_keeps_its_ids_and_another_has_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    first = _in_a_new_process(here, monkeypatch)
    assert _in_a_new_process(here, monkeypatch) == first
    assert _in_a_new_process(there, monkeypatch) != first


def test_the_key_file_is_for_its_owner_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _in_a_new_process(tmp_path / "here", monkeypatch)
    stored = tmp_path / "here" / "keys" / "ids.key"
    assert len(stored.read_bytes()) == 32
    if sys.platform != "win32":
        assert stored.stat().st_mode & 0o077 == 0
        assert [path.name for path in stored.parent.iterdir()] == ["ids.key"]
