"""The Flask application behind the guard, and the one handler of its errors."""

from __future__ import annotations

import secrets
from collections.abc import Iterable

from flask import Flask, Response
from pydantic import ValidationError
from werkzeug.exceptions import HTTPException

from scanner.plugins import modules_in
from server import logbook, routes, wire
from server.desk import Desk, answer
from server.doors import Door
from server.refusals import Refusal


def create_app(desk: Desk) -> Flask:
    """Return the application with every route of the folder."""
    app = Flask(__name__, static_folder=None, template_folder=None)
    # A second net only: it ignores the port and comes late. The guard is the first.
    app.config["TRUSTED_HOSTS"] = ["127.0.0.1"]
    desk.furnish(app.extensions)
    for module in modules_in(routes).values():
        app.register_blueprint(module.routes)
    app.register_error_handler(Exception, handled)
    return app


def doors() -> Iterable[Door]:
    """Return what every route of the folder says of itself."""
    return [module.DOOR for module in modules_in(routes).values()]


def handled(error: Exception) -> Response:
    """Answer an exception in the words of the contract, never in its own."""
    if isinstance(error, HTTPException):
        return Response(status=error.code or 500)
    refusal = _refusal(error)
    response = answer(refusal.record(), refusal.status)
    if refusal.retry:
        response.headers["Retry-After"] = str(refusal.retry)
    return response


def _refusal(error: Exception) -> Refusal:
    if isinstance(error, Refusal):
        return error
    if isinstance(error, ValidationError):
        return wire.refusal(error)
    incident = secrets.token_hex(4)
    logbook.failed(error, incident)
    return Refusal("internal", incident=incident)
