"""What the tests do in a browser, and Chromium, driven by Playwright."""

from __future__ import annotations

import io
import shutil
import tempfile
import time
from abc import ABC, abstractmethod
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import CDPSession, Page, sync_playwright

SIZE = {"width": 1000, "height": 700}  # CSS pixels
HOST = "editors.test"  # of the fixture sites, on this machine


class Tab(ABC):
    """One page; places are CSS pixels of its window."""

    url: str

    @abstractmethod
    def run(self, script: str) -> Any:
        """Return the value of an expression of the page; promises are awaited."""

    @abstractmethod
    def type(self, text: str) -> None:
        """Press and release the key of every character."""

    @abstractmethod
    def press(self, *keys: str) -> None:
        """Press keys together."""

    @abstractmethod
    def click(self, x: float, y: float) -> None:
        """Press and release the main button at a place."""

    @abstractmethod
    def rest(self, x: float, y: float) -> None:
        """Move the pointer to a place and leave it there."""

    @abstractmethod
    def show(self) -> None:
        """Bring the page to the front of its window."""

    @abstractmethod
    def picture(self) -> Image.Image:
        """Return what is seen, a pixel each CSS pixel."""

    @abstractmethod
    def close(self) -> None:
        """Close the page."""

    def until(self, script: str, seconds: float = 10) -> Any:
        """Wait for an expression to be truthy, and return it."""
        end = time.monotonic() + seconds
        while not (value := self.run(script)):
            assert time.monotonic() < end, f"still waiting for: {script}"
            time.sleep(0.05)
        return value


class ChromiumTab(Tab):
    def __init__(self, page: Page, url: str) -> None:
        self.page, self.url = page, url
        page.goto(url)

    def run(self, script: str) -> Any:
        return self.page.evaluate(script)

    def type(self, text: str) -> None:
        self.page.keyboard.type(text)

    def press(self, *keys: str) -> None:
        self.page.keyboard.press("+".join(keys))

    def click(self, x: float, y: float) -> None:
        self.page.mouse.click(x, y)

    def rest(self, x: float, y: float) -> None:
        self.page.mouse.move(x, y)

    def show(self) -> None:
        self.page.bring_to_front()

    def picture(self) -> Image.Image:
        shot = self.page.screenshot(caret="initial", animations="allow", scale="css")
        return Image.open(io.BytesIO(shot)).convert("RGB")

    def close(self) -> None:
        self.page.close()

    def tools(self) -> CDPSession:
        """Return a session with the browser's developer tools for this page."""
        return self.page.context.new_cdp_session(self.page)


class Chromium:
    name = "chromium"

    def __init__(self, extension: Path) -> None:
        self.profile = tempfile.mkdtemp()
        self.playwright = sync_playwright().start()
        self.context = self.playwright.chromium.launch_persistent_context(
            self.profile,
            executable_path="/usr/bin/chromium",
            headless=False,  # the new headless mode alone loads extensions
            viewport=SIZE,
            args=[
                "--headless=new",
                "--no-sandbox",
                f"--disable-extensions-except={extension}",
                f"--load-extension={extension}",
                f"--host-resolver-rules=MAP {HOST} 127.0.0.1",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--disable-quic",
            ],
        )
        workers = self.context.service_workers
        worker = workers[0] if workers else self.context.wait_for_event("serviceworker")
        self.origin = "chrome-extension://" + worker.url.split("/")[2]
        self.settle()

    def settle(self) -> None:
        """Wait for the page a new extension opens: it takes over any empty tab."""
        pages, end = self.context.pages, time.monotonic() + 10
        while not any(page.url.startswith(self.origin) for page in self.context.pages):
            assert time.monotonic() < end, "the options page did not open"
            pages[0].wait_for_timeout(50)

    def open(self, url: str) -> ChromiumTab:
        return ChromiumTab(self.context.new_page(), url)

    def close(self) -> None:
        self.context.close()
        self.playwright.stop()
        shutil.rmtree(self.profile, ignore_errors=True)
