"""The picture of the README: a real composer, real underlines, an open card."""

from __future__ import annotations

import base64

from live import HOME, Browser, Opens
from testbuild import HERE

SHOTS = HERE / "shots"
TEXT = (
    "We fly to Cancun on Friday! The old couch is free, pick it up at 12 Larch Ct,"
    " Millbrook 62711. I'm on nights till then."
)
SCALE = 2


def test_the_picture_of_the_readme_can_be_taken(posts: Opens, browser: Browser) -> None:
    if browser.name != "chromium":
        return
    post = posts("social.html")
    post.write(TEXT)
    post.waited(lambda: len(post.marked()) >= 2)
    post.rest_on(HOME)
    card = post.waited(post.card)
    x, y, width, _ = post.box(".post")
    clip = {
        "x": x - 16,
        "y": y - 12,
        "width": width + 32,
        "height": card["y"] + card["height"] + 40 - y,
        "scale": 1,
    }
    shot = taken(post.tab.page, clip)
    SHOTS.mkdir(exist_ok=True)
    (SHOTS / "readme.png").write_bytes(shot)
    assert 20_000 < len(shot) < 250_000


def taken(page, clip) -> bytes:
    session = page.context.new_cdp_session(page)
    size = {"width": 1000, "height": 700, "deviceScaleFactor": SCALE, "mobile": False}
    session.send("Emulation.setDeviceMetricsOverride", size)
    page.wait_for_timeout(200)
    shot = session.send("Page.captureScreenshot", {"clip": clip})
    session.detach()
    return base64.b64decode(shot["data"])
