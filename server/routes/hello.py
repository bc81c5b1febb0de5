"""Hello: the service proves itself before it is told anything."""

from __future__ import annotations

from flask import Blueprint, Response

from server import desk, wire
from server.doors import Door
from server.seal import b64u

DOOR = Door("/v1/hello", limit=4096, rate=20, sealed=False)

routes = Blueprint("hello", __name__)


@routes.post(DOOR.path)
def hello() -> Response:
    """Answer with a session and the proof that this service made the pairing."""
    asked = wire.HelloQuestion.model_validate(desk.question())
    sessions = desk.desk().sessions
    welcome = sessions.hello(desk.origin(), asked.pairing, asked.nonce)
    return desk.answer(
        {
            "v": 1,
            "session": b64u(welcome.session),
            "nonce": b64u(welcome.nonce),
            "proof": b64u(welcome.proof),
        }
    )
