"""HTTP framing stricter than waitress's own, and an end to requests that drip."""

from __future__ import annotations

import re
import socket
import time
from collections import Counter
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from waitress.adjustments import Adjustments
from waitress.channel import HTTPChannel
from waitress.parser import HTTPRequestParser, ParsingError
from waitress.server import TcpWSGIServer
from waitress.task import ErrorTask, ThreadedTaskDispatcher, WSGITask
from waitress.utilities import BadRequest

from server.doors import ARRIVED
from server.headers import HEADERS

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

HEADER_LIMIT = 16_384
BODY_LIMIT = 1_400_000
UNFINISHED = 30.0
# waitress refuses what reaches a limit, we what exceeds it: hence one more.
LIMITS: dict[str, Any] = {
    "threads": 4,
    "connection_limit": 200,
    "backlog": 128,
    "channel_timeout": 10,
    "cleanup_interval": 5,
    "max_request_header_size": HEADER_LIMIT + 1,
    "max_request_body_size": BODY_LIMIT + 1,
    "inbuf_overflow": 2_097_152,
    "outbuf_overflow": 8_388_608,
    "ident": None,
    "expose_tracebacks": False,
    "clear_untrusted_proxy_headers": True,
}
_START = re.compile(rb"[A-Z]{1,20} /[!-~]* HTTP/1\.[01]")
_LENGTH = re.compile(rb"[0-9]{1,12}")


class StrictParser(HTTPRequestParser):  # type: ignore[misc]
    """Reads a request that can be read in one way only."""

    arrived = 0.0
    empty: bool

    def received(self, data: bytes) -> int:
        """Take bytes of the stream and return how many; blank requests are errors."""
        taken: int = super().received(data)
        if self.completed and self.empty:
            self.empty, self.error = False, BadRequest("")
        if self.completed:
            self.arrived = time.monotonic()
        return taken

    def parse_header(self, header_plus: bytes) -> None:
        """Parse start line and headers; ParsingError for a doubtful frame."""
        start, *lines = header_plus.split(b"\r\n")
        fields = [line.partition(b":") for line in lines if line]
        names = Counter(name.strip().lower() for name, _, _ in fields)
        lengths = [v for name, _, v in fields if name.lower() == b"content-length"]
        doubtful = (
            not _START.fullmatch(start.rstrip())
            or any(line[:1] in b" \t" for line in lines if line)
            or b"transfer-encoding" in names
            or names[b"content-length"] > 1
            or names[b"host"] != 1
            or any(not _LENGTH.fullmatch(v.strip(b" \t")) for v in lengths)
        )
        if doubtful and not self._too_long():
            raise ParsingError("doubtful frame")
        super().parse_header(header_plus)
        # Who waits for a "100 Continue" sends the body a second later without it.
        self.expect_continue = False

    def _too_long(self) -> bool:
        # waitress then parses a line of its own making, before it answers 431.
        return bool(self.header_bytes_received > HEADER_LIMIT)


class StampedTask(WSGITask):  # type: ignore[misc]
    """Tells the application when its request had arrived."""

    def get_environment(self) -> dict[str, Any]:
        """Return the WSGI environment."""
        environ: dict[str, Any] = super().get_environment()
        environ[ARRIVED] = self.request.arrived
        return environ


class WordlessTask(ErrorTask):  # type: ignore[misc]
    """Answers an error with a status, the usual headers and no body."""

    def execute(self) -> None:
        """Answer, and close the connection."""
        # A coding we do not know is no different from one we do not want.
        code = 400 if self.request.error.code == 501 else self.request.error.code  # noqa: PLR2004
        self.status = f"{code} {HTTPStatus(code).phrase}"
        self.response_headers.extend(HEADERS)
        self.set_close_on_finish()
        self.content_length = 0
        self.write(b"")


class Channel(HTTPChannel):  # type: ignore[misc]
    """A connection whose requests must end within 30 s of their first byte."""

    parser_class = StrictParser
    task_class = StampedTask
    error_task_class = WordlessTask
    _begun = 0.0

    def received(self, data: bytes) -> bool:
        """Take bytes and remember when the request in the making began."""
        before = self.request
        taken: bool = super().received(data)
        if self.request is not before:
            self._begun = time.monotonic()
        return taken

    def readable(self) -> bool:
        """Tell whether more may be read; asked at least once a second."""
        late = time.monotonic() - self._begun > UNFINISHED
        if self.request is not None and late:
            self.will_close = True
        return bool(super().readable())


class Workers(ThreadedTaskDispatcher):  # type: ignore[misc]
    """Threads that are waited for briefly when the service ends."""

    def shutdown(self, cancel_pending: bool = True, timeout: float = 2) -> bool:
        """Stop; a task still running after `timeout` seconds ends with the process."""
        return bool(super().shutdown(cancel_pending, timeout))


class Listener(TcpWSGIServer):  # type: ignore[misc]
    """Accepts connections on a socket of ours; waitress binds none."""

    channel_class = Channel

    def __init__(
        self, app: WSGIApplication, sock: socket.socket, workers: Workers
    ) -> None:
        host, port = sock.getsockname()
        # Named, or waitress looks up its own default, which is every address.
        limits = Adjustments(listen=f"{host}:{port}", **LIMITS)
        super().__init__(
            app,
            _sock=sock,
            dispatcher=workers,
            adj=limits,
            sockinfo=(sock.family, sock.type, sock.proto, (host, port)),
            bind_socket=False,
        )

    def run(self) -> None:
        """Answer until no connection is left, or an exception ends it."""
        try:
            self.asyncore.loop(timeout=1, map=self._map)
        finally:
            self.task_dispatcher.shutdown()
