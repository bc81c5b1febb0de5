"""The data folder: its owner's alone, and the claims programs lay on files in it."""

from __future__ import annotations

import contextlib
import os
import secrets
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from platformdirs import user_data_dir

from scanner.errors import ScannerError

_WIDE = stat.S_IRWXG | stat.S_IRWXO
_FAR = 1 << 30


def home() -> Path:
    """Return the data folder, made for its owner alone; ScannerError if it is unsafe.

    PLAINCLOTHES_HOME names it, else the platform says where it is.
    """
    named = os.environ.get("PLAINCLOTHES_HOME")
    place = named or user_data_dir("plainclothes", appauthor=False)
    path = Path(place).expanduser().resolve()
    try:
        path.mkdir(mode=0o700, parents=True)
    except FileExistsError:
        _check_home(path)
    except OSError as error:
        raise ScannerError(f"{path} cannot be made: {error.strerror}.") from None
    else:
        _close(path)
    return path


def room(name: str) -> Path:
    """Return a folder within the data folder, made when absent."""
    path = home() / name
    path.mkdir(mode=0o700, exist_ok=True)
    return path


def check(path: Path) -> None:
    """Raise ScannerError with the command that mends it if others may reach a file."""
    for entry in (path, *path.rglob("*")):
        with contextlib.suppress(FileNotFoundError):
            _check(entry)


def save(path: Path, data: bytes) -> None:
    """Replace a file as a whole, for its owner alone; OSError if there is no room."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(draft, flags, 0o600), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


class Claim:
    """One program's exclusive hold on a file; it ends with the program at the latest.

    The file names the holder's process id.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None

    def take(self) -> bool:
        """Claim the file and tell whether nobody else holds it."""
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        if not _locked(handle):
            os.close(handle)
            return False
        self._handle = handle
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, str(os.getpid()).encode())
        return True

    def drop(self) -> None:
        """Give the file free again."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def holder(self) -> str:
        """Return the process id the last holder wrote, or an empty string."""
        with contextlib.suppress(OSError):
            return self._path.read_text(encoding="ascii", errors="replace")[:20]
        return ""


@contextlib.contextmanager
def claimed(path: Path) -> Iterator[bool]:
    """Hold a file for a moment; yield whether it could be had."""
    claim = Claim(path)
    had = claim.take()
    try:
        yield had
    finally:
        claim.drop()


def _check_home(path: Path) -> None:
    if not path.is_dir():
        raise ScannerError(f"{path} is not a folder.")
    if not any(path.iterdir()):
        _close_unseen(path)
    _check(path)


if sys.platform == "win32":
    import msvcrt

    def _close(path: Path) -> None:
        owner = f"{os.environ.get('USERDOMAIN', '.')}\\{os.environ['USERNAME']}"
        grant = ("/inheritance:r", "/grant:r", f"{owner}:(OI)(CI)F")
        icacls = Path(os.environ["SYSTEMROOT"], "System32", "icacls.exe")
        told = subprocess.run(  # noqa: S603
            (str(icacls), str(path), *grant), capture_output=True, check=False
        )
        if told.returncode:
            raise ScannerError(f"{path} cannot be closed to other people.")

    def _close_unseen(path: Path) -> None:
        _close(path)

    def _check(path: Path) -> None:
        """Do nothing: what lies in the folder inherits the owner's access list."""

    def _locked(handle: int) -> bool:
        # Windows forbids others even to read a locked byte: one far behind the end.
        os.lseek(handle, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _close(path: Path) -> None:
        path.chmod(0o700)

    def _close_unseen(path: Path) -> None:
        # Empty and closed to other writers: nothing in it was read or put there.
        if path.stat().st_mode & 0o022 == 0:
            with contextlib.suppress(PermissionError):
                path.chmod(0o700)

    def _check(path: Path) -> None:
        told = path.lstat()
        if told.st_uid != os.getuid():
            mend = f"chown -R {os.getuid()} '{path}'"
            raise ScannerError(f"{path} belongs to somebody else. Mend it with: {mend}")
        if told.st_mode & _WIDE and not stat.S_ISLNK(told.st_mode):
            mend = f"chmod -R go= '{path}'"
            raise ScannerError(f"Others can reach {path}. Mend it with: {mend}")

    def _locked(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
