"""What a test works with: the service, the sites, the extension's page, a post."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from browsers import Chromium, Tab
from firefox import Firefox
from testbuild import BUNDLES, HERE, ROOT

Browser = Chromium | Firefox
Opens = Callable[..., "Post"]
HOME = "12 Larch Ct, Millbrook 62711"
TEXT = f"heading home to {HOME} with the kids"
# some tools only Chromium has
in_chromium = pytest.mark.parametrize(
    "browser", [Chromium], indirect=True, ids=["chromium"]
)
COMPOSERS = ["textarea.html", "input.html", "editable.html", "lexical.html"]
PROGRAM = [sys.executable, "-m", "scanner"]
ROOMS = [BUNDLES, HERE / "pages", ROOT / "tests" / "fixtures"]
STRICT = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
    " require-trusted-types-for 'script'"
)


class Service:
    """`plainclothes serve` in a process of its own; it keeps its port."""

    def __init__(self) -> None:
        self.port = 0
        self.start()

    def start(self) -> None:
        self.process = subprocess.Popen(
            [*PROGRAM, "serve", "--port", str(self.port)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        assert self.process.stdout
        for line in self.process.stdout:
            if line.startswith("ready "):
                self.port = int(line.rsplit(":", 1)[1])
                return
        raise RuntimeError(self.process.communicate()[1])

    def stop(self) -> None:
        self.process.terminate()
        self.process.communicate(timeout=20)

    def code(self) -> str:
        """Return a new pairing code, as an officer would read it."""
        told = subprocess.run(
            [*PROGRAM, "pair"], capture_output=True, text=True, cwd=ROOT, check=True
        )
        return told.stdout.split()[-1]


class Sites(SimpleHTTPRequestHandler):
    """Serves the fixture pages; `?strict` adds a strict content policy."""

    def translate_path(self, path: str) -> str:
        name = path.split("?", maxsplit=1)[0].lstrip("/")
        found = (room / name for room in ROOMS if (room / name).is_file())
        return str(next(found, HERE / "absent"))

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        if "?strict" in self.path:
            self.send_header("Content-Security-Policy", STRICT)
        super().end_headers()

    def log_message(self, *_: Any) -> None:
        pass


def sites() -> ThreadingHTTPServer:
    """Start the fixture sites on a free port."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Sites)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


class Desk:
    """The options page of the extension: pairs, and asks the driver in other tabs."""

    def __init__(self, browser: Browser) -> None:
        self.tab = browser.open(browser.origin + "/options/options.html")

    def state(self) -> str:
        return self.tab.run("document.querySelector('#status').dataset.state")

    def becomes(self, state: str) -> None:
        self.tab.until(f"document.querySelector('#status').dataset.state === '{state}'")

    def pair(self, port: int, code: str) -> None:
        for name, value in (("port", port), ("code", code)):
            self.tab.run(f"document.querySelector('#{name}').value = '{value}'")
        self.tab.run("document.querySelector('#pair').click()")

    def send(self, tab: Tab, message: dict[str, Any]) -> Any:
        """Send a message to the page scripts of a tab, as the worker would."""
        how = f"{self.number(tab)}, {json.dumps(message)}, {{frameId: 0}}"
        return self.tab.run(f"chrome.tabs.sendMessage({how})")

    def number(self, tab: Tab) -> int:
        one = f"tabs.find(tab => tab.url === {json.dumps(tab.url)}).id"
        return int(self.tab.run(f"chrome.tabs.query({{}}).then(tabs => {one})"))

    def drive(self, tab: Tab, verb: str, *given: Any) -> Any:
        told = self.send(tab, {"kind": "drive", "verb": verb, "given": given})
        assert "failed" not in told, told["failed"]
        return told["told"]

    def ask(self, message: dict[str, Any]) -> Any:
        return self.tab.run(f"chrome.runtime.sendMessage({json.dumps(message)})")

    def badge(self, tab: Tab) -> str:
        which = f"{{tabId: {self.number(tab)}}}"
        return self.tab.run(f"chrome.action.getBadgeText({which})")


class Post:
    """A composer in a tab, and what our extension shows there."""

    def __init__(self, desk: Desk, tab: Tab, composer: str = "#composer") -> None:
        self.desk, self.tab, self.composer = desk, tab, composer
        tab.show()
        tab.until("window.ready === true")

    def focus(self) -> None:
        x, y, width, height = self.box(self.composer)
        self.tab.click(x + width - 20, y + height - 12)

    def write(self, text: str) -> None:
        self.focus()
        self.tab.type(text)

    def box(self, selector: str) -> tuple[float, float, float, float]:
        rect = f"document.querySelector('{selector}').getBoundingClientRect()"
        x, y, width, height = self.tab.run(
            f"(r => [r.x, r.y, r.width, r.height])({rect})"
        )
        return x, y, width, height

    def lines(self, words: str) -> list[list[float]]:
        """Return the rectangles of words as the page itself measures them."""
        return self.tab.run(f"place({json.dumps(words)})")

    def model(self) -> str:
        return self.tab.run("getModel()")

    def marked(self) -> dict[str, str]:
        """Return the marked words and their severity."""
        told = self.desk.drive(self.tab, "words", self.composer)
        return {words: severity for severity, words in told}

    def marks(self) -> list[dict[str, Any]]:
        return self.desk.drive(self.tab, "marks")

    def card(self) -> dict[str, Any] | None:
        return self.desk.drive(self.tab, "card")

    def said(self) -> dict[str, str]:
        """Return what the open card says, by the looks of the part."""
        card = self.waited(self.card)
        return {part["looks"].split()[0]: part["words"] for part in card["said"]}

    def rest_on(self, words: str) -> None:
        x, y, width, height = self.lines(words)[0]
        self.tab.rest(x + width / 2, y + height / 2)

    def press(self, looks: str, words: str = "") -> None:
        """Press a button of the open card."""
        card = self.waited(self.card)
        for part in card["said"]:
            if looks in part["looks"] and words in part["words"]:
                self.tab.click(part["x"] + 8, part["y"] + part["height"] / 2)
                return
        raise AssertionError(f"no button {looks} {words}")

    def waited(self, what: Callable[[], Any], seconds: float = 5) -> Any:
        end = time.monotonic() + seconds
        while not (told := what()):
            assert time.monotonic() < end, "waited in vain"
            time.sleep(0.05)
        return told
