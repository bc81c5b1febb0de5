"""What a route may reach while it answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from flask import Response, current_app, request

from server.doors import QUESTION
from server.exchange import Exchange
from server.seal import compact
from server.session import Sessions
from server.slots import Slots

if TYPE_CHECKING:
    from scanner.scan import Scanner

_NAME = "plainclothes"


@dataclass(frozen=True, slots=True)
class Desk:
    """The parts of the running service."""

    scanner: Scanner
    exchange: Exchange
    sessions: Sessions
    slots: Slots

    def furnish(self, extensions: dict[str, Any]) -> None:
        """Put the desk where routes find it."""
        extensions[_NAME] = self


def desk() -> Desk:
    """Return the parts of the service that answers this request."""
    return cast("Desk", current_app.extensions[_NAME])


def question() -> Any:
    """Return what was asked, as the guard has read it."""
    return request.environ[QUESTION]


def origin() -> str:
    """Return the origin of the asking extension, as the guard has checked it."""
    return request.headers["Origin"]


def answer(told: Mapping[str, Any], status: int = 200) -> Response:
    """Return an answer as compact JSON."""
    return Response(compact(told), status, mimetype="application/json")
