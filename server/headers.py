"""Headers: what a stranger's must be, and what every answer carries."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from server.doors import Door
from server.refusals import Closed

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

HEADERS = (
    ("Cache-Control", "no-store"),
    ("X-Content-Type-Options", "nosniff"),
    ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Referrer-Policy", "no-referrer"),
)
_TYPE = re.compile(r"application/json(?:[ \t]*;[ \t]*charset=utf-8)?", re.I | re.A)
_EXTENSION = re.compile(r"chrome-extension://[a-p]{32}|moz-extension://[0-9a-f-]{36}")


def admitted(environ: WSGIEnvironment, host: str, doors: Mapping[str, Door]) -> Door:
    """Return the door a request may knock at; Closed at the first wrong header."""
    if environ.get("HTTP_HOST") != host:
        raise Closed(421)
    # As sent: what a percent sign or a doubled slash disguises is no route of ours.
    door = doors.get(environ["REQUEST_URI"])
    if door is None:
        raise Closed(404)
    if environ["REQUEST_METHOD"] != door.method:
        raise Closed(405, Allow=door.method)
    _check_body(environ, door)
    _check_sender(environ, door)
    return door


def _check_body(environ: WSGIEnvironment, door: Door) -> None:
    length = environ.get("CONTENT_LENGTH", "" if door.method == "POST" else "0")
    if not length:
        raise Closed(411)
    if int(length) > door.limit:
        raise Closed(413)
    if environ.get("HTTP_CONTENT_ENCODING") is not None:
        raise Closed(415)
    typed = environ.get("CONTENT_TYPE", "")
    if door.method == "POST" and not _TYPE.fullmatch(typed):
        raise Closed(415)


def _check_sender(environ: WSGIEnvironment, door: Door) -> None:
    origin = environ.get("HTTP_ORIGIN", "")
    if door.method == "POST" and not _EXTENSION.fullmatch(origin):
        raise Closed(403)
    site = environ.get("HTTP_SEC_FETCH_SITE", "none")
    firefox = site == "same-origin" and origin.startswith("moz-extension://")
    if site != "none" and not firefox:
        raise Closed(403)
    mode = environ.get("HTTP_SEC_FETCH_MODE", "cors")
    typed = mode == "navigate" and door.method == "GET" and site == "none"
    if mode != "cors" and not typed:
        raise Closed(403)
