"""Whether the service runs; the only question a stranger gets an answer to."""

from __future__ import annotations

from flask import Blueprint, Response

from server import desk
from server.doors import Door

DOOR = Door("/health", limit=0, rate=20, method="GET", sealed=False)

routes = Blueprint("health", __name__)


@routes.get(DOOR.path)
def health() -> Response:
    """Answer that the service runs."""
    return desk.answer({"status": "ok"})
