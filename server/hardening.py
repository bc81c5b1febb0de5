"""What a process does to itself before it holds anything worth reading."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import tempfile
from pathlib import Path

from flask.helpers import get_debug_flag

from scanner.errors import ScannerError

# Libraries that would fetch a list or a model when first used.
OFFLINE = {"TLDEXTRACT_PUBLIC_SUFFIX_LIST_URLS": "", "HF_HUB_OFFLINE": "1"}
_PR_SET_DUMPABLE = 4


def harden() -> None:
    """Close new files to others, forbid core dumps and downloads."""
    os.umask(0o077)
    _forbid_dumps()
    os.environ.update(OFFLINE)


def refuse_debug() -> None:
    """Raise ScannerError where Flask's debugger is asked for."""
    if get_debug_flag():
        raise ScannerError("FLASK_DEBUG is set. Unset it: the service has no debugger.")


def own_temporary(folder: Path) -> None:
    """Let temporary files be made in the data folder only, and begin with none."""
    place = folder / "tmp"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(mode=0o700, exist_ok=True)
    tempfile.tempdir = str(place)
    os.environ["TMPDIR"] = str(place)


def is_root() -> bool:
    """Tell whether the process may do anything to anybody's files."""
    return sys.platform != "win32" and os.getuid() == 0


if sys.platform == "win32":

    def _forbid_dumps() -> None:
        """Do nothing: Windows writes no dump unless an administrator asks for it."""

else:
    import ctypes
    import resource

    def _forbid_dumps() -> None:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if sys.platform == "linux":
            with contextlib.suppress(OSError, AttributeError):
                ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
