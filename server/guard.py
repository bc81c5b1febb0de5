"""WSGI before Flask: nobody gets in but a paired extension on this machine."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from werkzeug.wrappers import Response

from server import logbook, seal
from server.answers import Answer, closed, refused
from server.doors import ARRIVED, QUESTION, Door
from server.headers import admitted
from server.quota import Quota
from server.refusals import Closed, Refusal
from server.session import Session, Sessions, Signed
from server.strict import strict_json

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

PATIENCE = 5.0
_PLAIN_LIMIT = 1_000_000
_SIGNATURE = "X-Plainclothes-MAC"


class Guard:
    """Checks a request step by step; the first step that fails ends it.

    The steps and their order are those of README.md beside this file.
    """

    def __init__(
        self,
        app: WSGIApplication,
        host: str,
        doors: Iterable[Door],
        sessions: Sessions,
    ) -> None:
        self._app = app
        self._host = host
        self._doors = {door.path: door for door in doors}
        self._sessions = sessions
        self.quota = Quota()

    def __call__(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        """Answer one request."""
        begun = time.monotonic()
        answer = self._answer(environ)
        path = environ["REQUEST_URI"]
        logbook.note(
            "request",
            route=path if path in self._doors else "-",
            status=answer.status,
            ms=round((time.monotonic() - begun) * 1000),
            bytes=len(answer.body),
        )
        return answer.send(start_response)

    def _answer(self, environ: WSGIEnvironment) -> Answer:
        try:
            door = admitted(environ, self._host, self._doors)
            if door.sealed:
                return self._sealed(environ, door)
            return self._open(environ, door)
        except Closed as reason:
            return closed(reason)
        except Refusal as refusal:
            return refused(refusal)

    def _open(self, environ: WSGIEnvironment, door: Door) -> Answer:
        self.quota.spend(door.path, door.rate, door.most)
        body = _body(environ)
        return self._ask(environ, _parsed(body) if door.method == "POST" else None)

    def _sealed(self, environ: WSGIEnvironment, door: Door) -> Answer:
        body = _body(environ)
        session, counter = self._sessions.proven(_signed(environ, door.path, body))
        try:
            answer = self._proven(environ, door, session, counter, body)
        except Refusal as refusal:
            answer = refused(refusal)
        frame = seal.response_frame(door.path, session.id, counter, answer.status)
        sealed = seal.sealed(session.keys.response_seal, frame, answer.body)
        mac = seal.body_mac(session.keys.response_mac, frame, sealed)
        headers = (*answer.headers, (_SIGNATURE, seal.b64u(mac)))
        return Answer(answer.status, sealed, headers)

    def _proven(
        self,
        environ: WSGIEnvironment,
        door: Door,
        session: Session,
        counter: int,
        body: bytes,
    ) -> Answer:
        self._sessions.count(session, counter)
        self.quota.spend((session.pairing, door.path), door.rate, door.most)
        frame = seal.request_frame(
            door.path, self._host, session.origin, session.id, counter
        )
        plain = _unsealed(session.keys.request_seal, frame, body)
        if len(plain) > _PLAIN_LIMIT:
            raise Refusal("invalid", "the request: too_long")
        # Whoever asked has given up by now and asks again.
        if time.monotonic() - environ.get(ARRIVED, float("inf")) > PATIENCE:
            raise Refusal("busy", retry=1)
        return self._ask(environ, _parsed(plain))

    def _ask(self, environ: WSGIEnvironment, question: Any) -> Answer:
        # A copy: nothing below may see the body as it travelled.
        inner = {**environ, QUESTION: question, "CONTENT_LENGTH": "0"}
        response = Response.from_app(self._app, inner, buffered=True)
        retry = response.headers.get("Retry-After")
        headers = (("Retry-After", retry),) if retry else ()
        return Answer(response.status_code, response.get_data(), headers)


def _body(environ: WSGIEnvironment) -> bytes:
    return bytes(environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH", "0"))))


def _signed(environ: Mapping[str, Any], path: str, body: bytes) -> Signed:
    def told(name: str) -> str:
        return str(environ.get(f"HTTP_X_PLAINCLOTHES_{name}", ""))

    origin = environ["HTTP_ORIGIN"]
    return Signed(path, origin, told("SESSION"), told("COUNTER"), told("MAC"), body)


def _parsed(body: bytes) -> Any:
    try:
        return strict_json(body)
    except ValueError:
        raise Refusal("bad_json") from None


def _unsealed(key: bytes, frame: bytes, body: bytes) -> bytes:
    envelope = _parsed(body)
    try:
        (box,) = envelope.values()
        if list(envelope) != ["box"]:
            raise ValueError("another envelope")
        return seal.opened(key, frame, box)
    except (AttributeError, TypeError, ValueError):
        raise Refusal("bad_seal") from None
