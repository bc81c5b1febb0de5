"""The picture of the README: a real composer, real underlines, an open card."""

from __future__ import annotations

import base64

from browsers import ChromiumTab, Tab
from live import HOME, Opens, in_chromium
from testbuild import HERE

SHOTS = HERE / "shots"
TEXT = (
    "We fly to Cancun on Friday! The old couch is free, pick it up at 12 Larch Ct,"
    " Millbrook 62711. I'm on nights till then."
)


@in_chromium
def test_the_picture_of_the_readme_can_be_taken(posts: Opens) -> None:
    post = posts("social.html")
    post.write(TEXT)
    post.waited(lambda: len(post.marked()) >= 3)
    post.rest_on(HOME)
    card = post.waited(post.card)
    x, y, width, _ = post.box(".post")
    height = card["y"] + card["height"] - y
    clip = {"x": x - 16, "y": y - 12, "width": width + 32, "height": height + 40}
    shot = taken(post.tab, {**clip, "scale": 1})
    SHOTS.mkdir(exist_ok=True)
    (SHOTS / "readme.png").write_bytes(shot)
    assert 20_000 < len(shot) < 250_000


def taken(tab: Tab, clip: dict[str, float]) -> bytes:
    """Return a part of the page as a PNG of double sharpness."""
    assert isinstance(tab, ChromiumTab)
    tools = tab.tools()
    sharp = {"width": 1000, "height": 700, "deviceScaleFactor": 2, "mobile": False}
    tools.send("Emulation.setDeviceMetricsOverride", sharp)
    tab.run("new Promise(done => setTimeout(done, 300))")
    return base64.b64decode(
        tools.send("Page.captureScreenshot", {"clip": clip})["data"]
    )
