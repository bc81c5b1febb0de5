"""Strangers at the door: by another name, in another shape, from another page."""

from __future__ import annotations

import json
import socket
import time

import pytest
from client import ORIGIN, Client, spoken
from flask import request_started

from server import framing
from server.service import Service

USUAL = {
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
}
NEVER = ("access-control-", "server", "set-cookie", "location", "via", "x-powered-by")

HOSTS = [
    "evil.test:{port}", "127.0.0.1.evil.test:{port}", "evil-127.0.0.1:{port}",
    "a.127.0.0.1:{port}", "localhost:{port}", "LOCALHOST:{port}", "localhost",
    "localhost.:{port}", "0.0.0.0:{port}", "0:{port}", "[::1]:{port}", "[::]:{port}",
    "::1:{port}", "[::ffff:127.0.0.1]:{port}", "127.1:{port}", "127.0.1:{port}",
    "2130706433:{port}", "0x7f000001:{port}", "017700000001:{port}",
    "0177.0.0.1:{port}", "127.000.000.001:{port}", "127.0.0.1.:{port}",
    "127.0.0.2:{port}", "127.0.0.1", "127.0.0.1:", "127.0.0.1:80", "127.0.0.1:8975",
    "127.0.0.1:0{port}", "127.0.0.1:+{port}", "127.0.0.1:{port}/", ":{port}", "",
    "user@127.0.0.1:{port}", "http://127.0.0.1:{port}", "127.0.0.1 :{port}",
    "127.0.0.1:{port},evil.test", "127.0.0.1:{port} evil.test",
    "１27.0.0.1:{port}", "127。0。0。1:{port}", "127.0.0.1:{port}#",
]  # fmt: skip


def head(answer: bytes) -> tuple[int, bytes]:
    """Return the status and the body of the only answer."""
    top, _, body = answer.partition(b"\r\n\r\n")
    return int(top.split(b" ", 2)[1]), body


def get(port: int, *lines: str) -> bytes:
    told = "\r\n".join(("GET /health HTTP/1.1", *lines, "Connection: close", "", ""))
    return spoken(port, told.encode("utf-8"))


def post(port: int, *lines: str, body: str = "{}", start: str = "") -> bytes:
    usual = (
        start or "POST /v1/hello HTTP/1.1",
        f"Host: 127.0.0.1:{port}",
        f"Origin: {ORIGIN}",
        "Content-Type: application/json",
    )
    return spoken(port, "\r\n".join((*usual, *lines, "", body)).encode("latin-1"))


def test_the_literal_host_alone_enters_the_application(service: Service) -> None:
    entered = []
    with request_started.connected_to(lambda *_a, **_k: entered.append(1)):
        for host in HOSTS:
            status, body = head(
                get(service.port, "Host: " + host.format(port=service.port))
            )
            assert (status, body) == (421, b""), host
        assert not entered
        assert head(get(service.port, f"Host: 127.0.0.1:{service.port}"))[0] == 200
        assert entered


@pytest.mark.parametrize("number", [0, 2], ids=["none", "two"])
def test_anything_but_one_host_is_a_broken_frame(service: Service, number: int) -> None:
    lines = [f"Host: 127.0.0.1:{service.port}"] * number
    assert head(get(service.port, *lines)) == (400, b"")


FRAMES = {
    "length_and_chunked": (("Content-Length: 2", "Transfer-Encoding: chunked"), "{}"),
    "chunked": (("Transfer-Encoding: chunked",), "2\r\n{}\r\n0\r\n\r\n"),
    "disguised_chunked": (("Content-Length: 2", "Transfer-Encoding: xchunked"), "{}"),
    "folded_chunked": (("Content-Length: 2", "X: y", " Transfer-Encoding: z"), "{}"),
    "two_lengths": (("Content-Length: 2", "Content-Length: 3"), "{}"),
    "same_length_twice": (("Content-Length: 2", "Content-Length: 2"), "{}"),
    "listed_lengths": (("Content-Length: 2, 2",), "{}"),
    "plus": (("Content-Length: +2",), "{}"),
    "minus": (("Content-Length: -2",), "{}"),
    "hexadecimal": (("Content-Length: 0x2",), "{}"),
    "spaced_name": (("Content-Length : 2",), "{}"),
    "endless_digits": (("Content-Length: " + "9" * 5000,), "{}"),
    "folded_line": (("Content-Length: 2", "X-A: b", "\tc"), "{}"),
}


@pytest.mark.parametrize(("lines", "body"), FRAMES.values(), ids=FRAMES)
def test_a_doubtful_frame_is_refused_with_one_answer(
    service: Service, lines: tuple[str, ...], body: str
) -> None:
    hidden = f"GET /health HTTP/1.1\r\nHost: 127.0.0.1:{service.port}\r\n\r\n"
    answer = post(service.port, *lines, body=body + hidden)
    assert head(answer) == (400, b"")
    assert answer.count(b"HTTP/1.") == 1


TARGETS = {
    "absolute": "POST http://127.0.0.1:{port}/v1/hello HTTP/1.1",
    "authority": "CONNECT 127.0.0.1:{port} HTTP/1.1",
    "asterisk": "OPTIONS * HTTP/1.1",
    "no_version": "POST /v1/hello",
    "old_version": "POST /v1/hello HTTP/0.9",
    "new_version": "POST /v1/hello HTTP/2.0",
    "small_letters": "post /v1/hello HTTP/1.1",
    "two_spaces": "POST  /v1/hello HTTP/1.1",
    "control": "POST /v1/hel\x01lo HTTP/1.1",
}


@pytest.mark.parametrize("start", TARGETS.values(), ids=TARGETS)
def test_a_doubtful_start_line_is_refused(service: Service, start: str) -> None:
    line = start.format(port=service.port)
    answer = post(service.port, "Content-Length: 2", start=line)
    assert head(answer) == (400, b"")


@pytest.mark.parametrize(
    "path",
    ["/", "/console", "/v1/scan/", "//v1/scan", "/v1/%73can", "/v1/scan?x", "/v1/SCAN",
     "/v1/../v1/scan", "/static/x", "/v1/facts", "/openapi.json", "/v1/scan;x"],
)  # fmt: skip
def test_only_the_very_path_is_a_route(stranger: Client, path: str) -> None:
    answer = stranger.send(path, b"{}")
    assert (answer.status, answer.body) == (404, b"")


@pytest.mark.parametrize("path", ["/v1/pair", "/v1/hello", "/v1/scan", "/v1/cards"])
@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH"])
def test_only_post_asks(stranger: Client, path: str, method: str) -> None:
    answer = stranger.send(path, method=method, X_HTTP_Method_Override="POST")
    assert (answer.status, answer.body) == (405, b"")


def test_health_answers_a_get_and_nothing_else(stranger: Client) -> None:
    assert stranger.send("/health", method="GET", Origin="").json() == {"status": "ok"}
    assert stranger.send("/health", b"{}").status == 405
    assert stranger.send("/health", b"{}", method="GET").status == 413
    typed = {"Sec_Fetch_Site": "none", "Sec_Fetch_Mode": "navigate"}
    assert stranger.send("/health", method="GET", Origin="", **typed).status == 200


def test_a_websocket_is_not_opened(stranger: Client) -> None:
    answer = stranger.send(
        "/v1/scan", method="GET", Upgrade="websocket", Connection="Upgrade"
    )
    assert answer.status == 405


SIMPLE = {
    "text_form": ({"Content_Type": "text/plain", "Origin": "https://evil.test"}, 415),
    "url_form": ({"Content_Type": "application/x-www-form-urlencoded"}, 415),
    "multipart": ({"Content_Type": "multipart/form-data; boundary=x"}, 415),
    "no_type": ({"Content_Type": ""}, 415),
    "json_lookalike": ({"Content_Type": "application/json; charset=utf-16"}, 415),
    "json_and_more": ({"Content_Type": "application/json, text/plain"}, 415),
    "compressed": ({"Content_Encoding": "gzip"}, 415),
    "no_origin": ({"Origin": ""}, 403),
    "null_origin": ({"Origin": "null"}, 403),
    "public_page": ({"Origin": "https://evil.test"}, 403),
    "own_origin": ({"Origin": "http://127.0.0.1:8975"}, 403),
    "file_page": ({"Origin": "file://"}, 403),
    "listed_origins": ({"Origin": f"{ORIGIN} {ORIGIN}"}, 403),
    "origin_and_path": ({"Origin": ORIGIN + "/"}, 403),
    "other_letters": ({"Origin": "chrome-extension://" + "q" * 32}, 403),
    "cross_site": ({"Sec_Fetch_Site": "cross-site"}, 403),
    "same_site": ({"Sec_Fetch_Site": "same-site"}, 403),
    "same_origin_in_chromium": ({"Sec_Fetch_Site": "same-origin"}, 403),
    "no_cors": ({"Sec_Fetch_Mode": "no-cors"}, 403),
    "navigation": ({"Sec_Fetch_Mode": "navigate"}, 403),
    "websocket_mode": ({"Sec_Fetch_Mode": "websocket"}, 403),
}


@pytest.mark.parametrize(("headers", "status"), SIMPLE.values(), ids=SIMPLE)
def test_what_a_page_can_send_is_not_accepted(
    stranger: Client, headers: dict[str, str], status: int
) -> None:
    answer = stranger.send("/v1/hello", b"{}", **headers)
    assert (answer.status, answer.body) == (status, b"")


@pytest.mark.parametrize(
    ("origin", "site"),
    [
        (ORIGIN, "none"),
        ("moz-extension://0f9a3b1c-1d2e-4f5a-8b9c-0123456789ab", "same-origin"),
    ],
    ids=["chromium", "firefox"],
)
def test_what_an_extensions_worker_sends_passes_the_headers(
    service: Service, origin: str, site: str
) -> None:
    fetched = {"Sec_Fetch_Site": site, "Sec_Fetch_Mode": "cors"}
    typed = {"Content_Type": "application/json; charset=utf-8"}
    answer = Client(service.port, origin).send("/v1/hello", b"{}", **fetched, **typed)
    assert answer.status == 422


def test_every_answer_carries_the_usual_headers_and_no_other(client: Client) -> None:
    replayed = client.request("/v1/cards", b"{}")
    answers = [
        client.send(path, b"{}" * (method == "POST"), method=method)
        for path in ("/health", "/v1/pair", "/v1/hello", "/v1/scan", "/v1/cards", "/no")
        for method in ("GET", "POST", "PUT", "OPTIONS", "HEAD")
    ]
    answers += [
        client.send("/v1/cards", replayed[0], **replayed[1]),
        client.send("/v1/cards", replayed[0], **replayed[1]),
        client.send("/v1/hello", b"{"),
        client.send("/v1/hello", b"{}", Host="evil.test"),
        client.send("/v1/hello", b"{}", Origin="null"),
        client.send("/v1/hello", b"{}", Content_Type="text/plain"),
        client.send("/v1/hello", b"{}", X_Large="x" * 17_000),
        client.send("/v1/hello", b" " * 5000),
        client.send("/v1/hello", b"{}", Transfer_Encoding="chunked"),
    ]
    assert {a.status for a in answers} == {
        200, 400, 401, 403, 404, 405, 409, 413, 415, 421, 422, 431
    }  # fmt: skip
    for answer in answers:
        assert USUAL.items() <= answer.headers.items(), answer.status
        assert not [n for n in answer.headers if n.startswith(NEVER)], answer.status


LIMITS = {
    "/v1/pair": 4096,
    "/v1/hello": 4096,
    "/v1/scan": 1_400_000,
    "/v1/cards": 65_536,
}


@pytest.mark.parametrize(("path", "limit"), LIMITS.items(), ids=LIMITS)
def test_a_body_may_reach_its_limit_and_not_exceed_it(
    stranger: Client, path: str, limit: int
) -> None:
    assert stranger.send(path, b" " * limit).status in {400, 401}
    assert head(post_to(stranger.port, path, limit + 1)) == (413, b"")


def post_to(port: int, path: str, length: int) -> bytes:
    """Send a body of spaces on a line of its own and return the answer."""
    start = (f"POST {path} HTTP/1.1", f"Host: 127.0.0.1:{port}", f"Origin: {ORIGIN}")
    typed = ("Content-Type: application/json", f"Content-Length: {length}", "", "")
    with socket.create_connection(("127.0.0.1", port), timeout=5) as line:
        line.sendall("\r\n".join((*start, *typed)).encode())
        # Beyond the limit of all routes the answer comes before the body.
        if length <= framing.BODY_LIMIT:
            line.sendall(b" " * length)
        line.shutdown(socket.SHUT_WR)
        return line.recv(65_536)


def test_a_body_without_a_length_is_refused(service: Service) -> None:
    assert head(post(service.port, body="")) == (411, b"")


def test_headers_may_fill_16_kib_and_no_more(service: Service) -> None:
    def sized(size: int) -> bytes:
        start = f"GET /health HTTP/1.1\r\nHost: 127.0.0.1:{service.port}\r\nX: "
        room = size - len(start) - 4
        return spoken(service.port, f"{start}{'x' * room}\r\n\r\n".encode())

    assert head(sized(16_384))[0] == 200
    assert head(sized(16_385)) == (431, b"")


def test_a_request_that_drips_is_dropped(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(framing, "UNFINISHED", 0.6)
    begun = time.monotonic()
    with socket.create_connection(("127.0.0.1", service.port), timeout=5) as line:
        line.settimeout(0.2)
        for letter in b"GET /health HTTP/1.1\r\nX: " + b"x" * 50:
            try:
                line.sendall(bytes([letter]))
                if line.recv(1) == b"":
                    break
            except TimeoutError:
                continue
            except ConnectionError:
                break
    assert 0.6 < time.monotonic() - begun < 4


def test_blank_lines_do_not_keep_a_connection(service: Service) -> None:
    assert head(spoken(service.port, b"\r\n\r\n")) == (400, b"")


def test_requests_one_behind_the_other_are_each_answered(service: Service) -> None:
    one = f"GET /health HTTP/1.1\r\nHost: 127.0.0.1:{service.port}\r\n\r\n"
    answer = spoken(service.port, (one * 3).encode())
    assert answer.count(b"HTTP/1.1 200 OK") == 3
    assert (
        answer.count(json.dumps({"status": "ok"}, separators=(",", ":")).encode()) == 3
    )
