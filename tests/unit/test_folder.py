"""The data folder: made closed, refused when open, and claimed by one at a time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from scanner import folder
from scanner.errors import ScannerError

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX modes")


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


@posix
def test_the_folder_is_made_for_its_owner_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "deep" / "home"
    monkeypatch.setenv("PLAINCLOTHES_HOME", str(place))
    assert folder.home() == place
    assert mode(folder.home()) == mode(folder.room("run")) == 0o700


@posix
def test_an_empty_folder_that_nobody_else_can_write_is_closed(home: Path) -> None:
    home.mkdir(mode=0o755)
    assert mode(folder.home()) == 0o700


@posix
@pytest.mark.parametrize(
    ("wide", "filled"), [(0o755, True), (0o710, True), (0o777, False), (0o770, False)]
)
def test_a_folder_others_may_have_used_is_refused_with_the_cure(
    home: Path, wide: int, filled: bool
) -> None:
    home.mkdir()
    if filled:
        (home / "x").touch(0o600)
    home.chmod(wide)
    with pytest.raises(ScannerError, match="chmod"):
        folder.home()
    assert mode(home) == wide


def test_a_file_is_no_folder(home: Path) -> None:
    home.touch()
    with pytest.raises(ScannerError, match="not a folder"):
        folder.home()


@posix
def test_one_open_file_is_enough_to_be_refused(home: Path) -> None:
    folder.save(folder.room("keys") / "a.key", b"x")
    folder.check(home)
    (home / "keys" / "a.key").chmod(0o640)
    with pytest.raises(ScannerError, match=r"a\.key"):
        folder.check(home)


@posix
def test_a_file_is_saved_whole_and_closed(home: Path) -> None:
    path = folder.home() / "list.json"
    folder.save(path, b"one")
    folder.save(path, b"two")
    assert (path.read_bytes(), mode(path)) == (b"two", 0o600)
    assert [p.name for p in home.iterdir()] == ["list.json"]


def test_a_file_that_cannot_be_saved_leaves_the_old_one(home: Path) -> None:
    path = folder.home() / "list.json"
    folder.save(path, b"one")
    with pytest.raises(TypeError):
        folder.save(path, "no bytes")  # type: ignore[arg-type]
    assert path.read_bytes() == b"one"
    assert len(list(home.iterdir())) == 1


HOLDS = """
import sys; from pathlib import Path; from scanner.folder import Claim
print(Claim(Path(sys.argv[1])).take(), flush=True); sys.stdin.read()
"""


def test_a_claim_is_one_process_alone_and_ends_with_it(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(folder.__file__).parent.parent,
    ) as holder:
        assert holder.stdout and holder.stdout.readline() == "True\n"
        claim = folder.Claim(path)
        assert not claim.take()
        assert claim.holder() == str(holder.pid)
        holder.kill()
        holder.wait()
        assert claim.take()
        assert not folder.Claim(path).take()
        claim.drop()
    with folder.claimed(path) as had:
        assert had
