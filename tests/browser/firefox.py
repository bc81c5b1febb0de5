"""Firefox, driven by WebDriver BiDi over a socket, with no program between."""

from __future__ import annotations

import base64
import contextlib
import io
import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import websocket
from browsers import HOST, SIZE, Tab
from PIL import Image

ADDON = "plainclothes@plainclothes.example"
UUID = "11111111-2222-4333-8444-555555555555"
KEYS = {
    "Alt": "\ue00a",
    "Backspace": "\ue003",
    "Control": "\ue009",
    "End": "\ue010",
    "Enter": "\ue007",
    "Escape": "\ue00c",
    "Home": "\ue011",
    "Shift": "\ue008",
    "Tab": "\ue004",
}


class FirefoxTab(Tab):
    def __init__(self, firefox: Firefox, url: str) -> None:
        self.firefox, self.url = firefox, url
        self.context = firefox.call("browsingContext.create", type="tab")["context"]
        self.call("browsingContext.setViewport", viewport=SIZE)
        self.call("browsingContext.navigate", url=url, wait="complete")

    def call(self, method: str, **given: Any) -> Any:
        return self.firefox.call(method, context=self.context, **given)

    def run(self, script: str) -> Any:
        value = f"JSON.stringify((await ({script})) ?? null)"
        told = self.firefox.call(
            "script.evaluate",
            expression=f"(async () => {value})()",
            target={"context": self.context},
            awaitPromise=True,
        )
        if told["type"] == "exception":
            raise RuntimeError(told["exceptionDetails"]["text"])
        return json.loads(told["result"]["value"])

    def act(self, kind: str, steps: Iterable[dict[str, Any]]) -> None:
        action = {"type": kind, "id": kind, "actions": list(steps)}
        self.call("input.performActions", actions=[action])

    def type(self, text: str) -> None:
        ways = ("keyDown", "keyUp")
        self.act("key", ({"type": way, "value": c} for c in text for way in ways))

    def press(self, *keys: str) -> None:
        values = [KEYS.get(key, key) for key in keys]
        down = [{"type": "keyDown", "value": value} for value in values]
        up = [{"type": "keyUp", "value": value} for value in reversed(values)]
        self.act("key", down + up)

    def rest(self, x: float, y: float) -> None:
        self.act("pointer", [{"type": "pointerMove", "x": round(x), "y": round(y)}])

    def click(self, x: float, y: float) -> None:
        self.rest(x, y)
        down, up = ({"type": f"pointer{way}", "button": 0} for way in ("Down", "Up"))
        self.act("pointer", [down, up])

    def show(self) -> None:
        self.call("browsingContext.activate")

    def picture(self) -> Image.Image:
        shot = self.call("browsingContext.captureScreenshot")["data"]
        return Image.open(io.BytesIO(base64.b64decode(shot))).convert("RGB")

    def close(self) -> None:
        self.call("browsingContext.close")


class Firefox:
    name = "firefox"

    def __init__(self, extension: Path) -> None:
        self.profile = tempfile.mkdtemp()
        self.asked = 0
        self.origin = "moz-extension://" + UUID
        self.prefer(
            {
                "extensions.webextensions.uuids": json.dumps({ADDON: UUID}),
                "network.dns.localDomains": HOST,
                "datareporting.policy.dataSubmissionEnabled": False,
                "app.update.enabled": False,
            }
        )
        self.process = subprocess.Popen(
            [
                "/usr/bin/firefox-esr",
                "--headless",
                "--no-remote",
                "--profile",
                self.profile,
                "--remote-debugging-port=0",
                "--remote-allow-system-access",  # or no page of ours can be opened
                "about:blank",
            ],
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            text=True,
        )
        # a request with an Origin header is refused
        self.socket = websocket.create_connection(
            self.address() + "/session", suppress_origin=True, timeout=60
        )
        self.call("session.new", capabilities={"alwaysMatch": {}})
        place = {"type": "path", "path": str(extension)}
        self.call("webExtension.install", extensionData=place)

    def prefer(self, preferences: dict[str, Any]) -> None:
        pairs = (f"{json.dumps(k)}, {json.dumps(v)}" for k, v in preferences.items())
        lines = "".join(f"user_pref({pair});\n" for pair in pairs)
        Path(self.profile, "user.js").write_text(lines, encoding="utf-8")

    def address(self) -> str:
        assert self.process.stderr
        for line in self.process.stderr:
            if said := re.search(r"WebDriver BiDi listening on (ws://\S+)", line):
                return said[1]
        raise RuntimeError("Firefox did not start")

    def call(self, method: str, **given: Any) -> Any:
        self.asked += 1
        question = {"id": self.asked, "method": method, "params": given}
        self.socket.send(json.dumps(question))
        while (reply := json.loads(self.socket.recv())).get("id") != self.asked:
            pass
        if reply["type"] != "success":
            raise RuntimeError(f"{reply['error']}: {reply['message']}")
        return reply["result"]

    def open(self, url: str) -> FirefoxTab:
        return FirefoxTab(self, url)

    def close(self) -> None:
        self.call("browser.close")
        self.process.wait(20)
        with contextlib.suppress(OSError):
            self.socket.close()
        shutil.rmtree(self.profile, ignore_errors=True)
