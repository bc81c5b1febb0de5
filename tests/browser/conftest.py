"""One service, one browser of each kind; every test gets pages of its own."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import testbuild
from browsers import HOST, Chromium, Tab
from firefox import Firefox
from live import Browser, Desk, Opens, Post, Service, sites

BUNDLED = ("lexical.js", "social.js")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "browser: needs a real browser")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def service() -> Iterator[Service]:
    """Return the running service; whoever stops it starts it again."""
    service = Service()
    yield service
    service.stop()


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """Return where the fixture sites are, editors bundled."""
    for name in BUNDLED:
        testbuild.bundle(testbuild.HERE / "pages" / name)
    with sites() as server:
        yield f"http://{HOST}:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="session", params=[Chromium, Firefox], ids=lambda kind: kind.name)
def browser(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Browser]:
    """Return a browser with the test build of the extension."""
    folder = tmp_path_factory.mktemp(request.param.name) / "extension"
    browser = request.param(testbuild.extension(folder))
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def unpaired_desk(browser: Browser) -> Desk:
    """Return the options page as it is before anybody pairs."""
    return Desk(browser)


@pytest.fixture(scope="session")
def desk(unpaired_desk: Desk, service: Service) -> Desk:
    """Return the options page, paired with the service by a typed code."""
    unpaired_desk.becomes("unpaired")
    unpaired_desk.pair(service.port, service.code())
    unpaired_desk.becomes("paired")
    return unpaired_desk


@pytest.fixture
def tabs(browser: Browser, address: str) -> Iterator[Callable[[str], Tab]]:
    """Return what opens a fixture page; all are closed after the test."""
    opened: list[Tab] = []

    def opens(page: str) -> Tab:
        mark = "&" if "?" in page else "?"
        opened.append(browser.open(f"{address}/{page}{mark}{next(NUMBERS)}"))
        return opened[-1]

    yield opens
    for tab in opened:
        tab.close()


@pytest.fixture
def posts(desk: Desk, tabs: Callable[[str], Tab]) -> Opens:
    """Return what opens a page with a composer."""
    return lambda page, *composer: Post(desk, tabs(page), *composer)


NUMBERS = itertools.count()
