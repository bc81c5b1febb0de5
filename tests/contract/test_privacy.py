"""What an officer types never comes out again but in the answer."""

from __future__ import annotations

import base64
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from client import Client
from programs import HERE, serving

CANARY = "Zephyrine Quillfeather, 4711 Marmoset Ct ☂"


def spellings(text: str) -> Iterator[bytes]:
    """Yield a text as UTF-8, UTF-16LE, escaped, hex, URL-encoded and base64."""
    data = text.encode()
    yield data
    yield text.encode("utf-16-le")
    yield json.dumps(text).encode()
    yield data.hex().encode()
    yield data.hex().upper().encode()
    yield quote(text).encode()
    for skipped in range(3):
        # Without the ends, which depend on what stands beside the text.
        yield base64.b64encode(data[skipped:])[:-4].rstrip(b"=")


def betrayals(data: bytes) -> list[bytes]:
    """Return the spellings of the canary, or of its rare words, that data holds."""
    words = (CANARY, "Zephyrine", "Quillfeather", "Marmoset")
    return [found for word in words for found in spellings(word) if found in data]


@pytest.mark.parametrize("told", list(spellings(CANARY)))
def test_the_search_finds_a_planted_canary(told: bytes) -> None:
    assert betrayals(b"before " + told + b" after")


@pytest.mark.parametrize("shift", range(3))
def test_the_search_finds_a_canary_within_base64(shift: int) -> None:
    assert betrayals(base64.b64encode(b"x" * shift + CANARY.encode() + b"y"))


def test_a_posted_text_is_written_nowhere_even_when_everything_fails(
    home: Path,
) -> None:
    with serving(home, sys.executable, str(HERE / "failing.py")) as program:
        client = Client(program.port)
        client.pair(program.code)
        client.hello()
        statuses = [
            client.ask("/v1/scan", {"text": f"{kind} {CANARY}", "author": CANARY})[0]
            for kind in ("calm", "log", "thread", "raise", "answer")
        ]
        client.ask("/v1/scan", {"text": [CANARY], CANARY: CANARY, "mode": CANARY})
        client.ask("/v1/cards", {"ids": [CANARY]})
        client.ask_bytes("/v1/scan", f'{{"text": {CANARY}'.encode())
        client.send("/v1/scan", CANARY.encode(), Referer="http://x/Marmoset")
        client.send("/Quillfeather", CANARY.encode())
        out, errors = program.end()
    assert statuses == [200, 200, 200, 500, 500]
    assert betrayals(f"{out}\n{errors}".encode()) == []
    files = [p for p in home.rglob("*") if p.is_file()]
    assert {p.name for p in files} >= {"pairings.json", "service.lock"}
    assert not [p for p in files if betrayals(p.read_bytes())]
    assert program.code not in errors
    lines = [json.loads(line) for line in errors.splitlines()]
    errors_told = [line["error"] for line in lines if "error" in line]
    assert errors_told == ["ValueError"] * 3
    where = [line["where"] for line in lines if line.get("incident")]
    assert where[0].startswith("server/routes/scan.py:")
    assert {line["route"] for line in lines if "route" in line} >= {"-", "/v1/scan"}


def test_an_answer_never_quotes_what_it_refuses(client: Client) -> None:
    bodies = [
        {"text": 7, "locator": CANARY},
        {"text": "", CANARY: 1},
        {"text": "", "mode": CANARY},
        {"text": "", "created": CANARY},
        {"text": "", "account": [CANARY]},
    ]
    for body in bodies:
        status, told = client.ask("/v1/scan", body)
        assert status == 422
        assert betrayals(json.dumps(told).encode()) == []
    for path in ("/v1/pair", "/v1/hello"):
        answer = client.send(path, json.dumps({"v": 1, CANARY: CANARY}).encode())
        assert betrayals(answer.body + str(answer.headers).encode()) == []
