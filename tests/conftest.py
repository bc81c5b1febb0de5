"""The house rules of every test: no network, and a data folder of its own."""

from __future__ import annotations

import importlib
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import closed_sockets
import pytest

if TYPE_CHECKING:
    from scanner.scan import Scanner

ROOT = Path(__file__).resolve().parent.parent
CORPORA = ROOT.parent / "shared" / "corpora"


@pytest.fixture(scope="session", autouse=True)
def heard_interruption() -> None:
    """Hear Ctrl-C, and let programs that tests start hear it, in the background too.

    A shell hands its background jobs an ignored SIGINT, which children inherit.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session", autouse=True)
def closed_network(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Hand the closed sockets down to every Python that is started; count attempts."""
    journal = tmp_path_factory.mktemp("network") / "attempts"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(closed_sockets.JOURNAL, str(journal))
        patch.setenv("PYTHONPATH", str(ROOT / "tests" / "closed"), prepend=os.pathsep)
        yield
    attempts = journal.read_text(encoding="utf-8") if journal.exists() else ""
    assert not attempts, f"something tried to reach the network:\n{attempts}"


@pytest.fixture(scope="session", autouse=True)
def own_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the tests out of the data folder of whoever runs them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PLAINCLOTHES_HOME", str(tmp_path_factory.mktemp("home")))
        patch.delenv("PLAINCLOTHES_PORT", raising=False)
        yield


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty data folder that this test alone uses."""
    folder = tmp_path / "home"
    monkeypatch.setenv("PLAINCLOTHES_HOME", str(folder))
    return folder


@pytest.fixture(scope="session")
def scanner() -> Scanner:
    """Return the real scanner, loaded once a run; it takes seconds."""
    module = importlib.import_module("scanner.scan")
    return module.Scanner.load()


@pytest.fixture(scope="session")
def corpora() -> Path:
    """Return the folder of labelled corpora, which lies beside the repository."""
    if not CORPORA.is_dir():
        pytest.skip("../shared/corpora is absent: the public corpora are not measured")
    return CORPORA
