"""What goes back to whoever asked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import TYPE_CHECKING

from server.headers import HEADERS
from server.refusals import Closed, Refusal
from server.seal import compact

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back: a status, a body and the headers beside the usual ones."""

    status: int
    body: bytes = field(default=b"", repr=False)
    headers: tuple[tuple[str, str], ...] = ()

    def send(self, start_response: StartResponse) -> Iterable[bytes]:
        """Hand the answer to a WSGI server."""
        typed = (("Content-Type", "application/json"),) if self.body else ()
        size = (("Content-Length", str(len(self.body))),)
        line = f"{self.status} {HTTPStatus(self.status).phrase}"
        start_response(line, [*HEADERS, *typed, *size, *self.headers])
        return [self.body]


def closed(reason: Closed) -> Answer:
    """Return a status without a word."""
    return Answer(reason.status, headers=tuple(reason.headers.items()))


def refused(refusal: Refusal) -> Answer:
    """Return the refusal's code and its fixed sentence."""
    retry = (("Retry-After", str(refusal.retry)),) if refusal.retry else ()
    return Answer(refusal.status, compact(refusal.record()), retry)
