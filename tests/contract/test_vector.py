"""The golden session, replayed by the service's arithmetic and by the client's."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import client
import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from server import seal

PAIR = json.loads(
    (Path(__file__).parent / "pairs" / "session.json").read_text(encoding="utf-8")
)
ENDS = (PAIR["host"], PAIR["origin"])


def raw(part: str, name: str) -> bytes:
    return bytes.fromhex(PAIR[part][name])


def private(name: str) -> ec.EllipticCurvePrivateKey:
    scalar = int.from_bytes(raw("pair", name), "big")
    return ec.derive_private_key(scalar, ec.SECP256R1())


def exchanged() -> tuple[bytes, ...]:
    named = ("client_public", "client_nonce", "server_public", "server_nonce")
    return tuple(raw("pair", name) for name in named)


def greeted() -> tuple[bytes, ...]:
    hello = tuple(
        raw("hello", name) for name in ("client_nonce", "server_nonce", "session")
    )
    return raw("pair", "pairing"), *hello


def session() -> seal.SessionKeys:
    return seal.session_keys(
        raw("pair", "secret"), seal.hello_transcript(*ENDS, *greeted())
    )


def frames() -> tuple[bytes, bytes]:
    asked, told = PAIR["request"], PAIR["response"]
    named = raw("hello", "session")
    request = seal.request_frame(asked["path"], *ENDS, named, asked["counter"])
    response = seal.response_frame(
        asked["path"], named, asked["counter"], told["status"]
    )
    return request, response


def test_both_ends_of_a_pairing_reach_the_golden_secret() -> None:
    transcript = seal.pair_transcript(*ENDS, *exchanged())
    shared = seal.agreed(private("server_private"), raw("pair", "client_public"))
    keys = seal.pair_keys(shared, PAIR["pair"]["code"], transcript)
    assert transcript == raw("pair", "transcript")
    assert shared == raw("pair", "shared")
    assert (keys.secret, keys.id) == (raw("pair", "secret"), raw("pair", "pairing"))
    assert seal.mac(keys.client, transcript) == raw("pair", "client_confirm")
    assert seal.mac(keys.server, transcript) == raw("pair", "server_confirm")


def test_the_reference_client_reaches_the_same_secret_by_its_own_arithmetic() -> None:
    transcript = client.digest("plainclothes/1 pair", *ENDS, *exchanged())
    shared = client.shared(private("client_private"), raw("pair", "server_public"))
    stretched = client.stretched(PAIR["pair"]["code"], transcript)
    keys = client.pair_keys(shared + stretched, transcript)
    assert stretched == raw("pair", "stretched_code")
    assert keys[2:] == (raw("pair", "secret"), raw("pair", "pairing"))


def test_the_proof_of_a_hello_is_the_golden_one() -> None:
    transcript = seal.hello_transcript(*ENDS, *greeted())
    assert transcript == raw("hello", "transcript")
    assert seal.mac(session().proof, transcript) == raw("hello", "proof")
    assert tuple(client.session_keys(raw("pair", "secret"), transcript)) == (
        session().proof,
        session().request_mac,
        session().response_mac,
        session().request_seal,
        session().response_seal,
    )


def test_the_golden_request_opens_and_its_mac_is_right() -> None:
    (frame, _), asked = frames(), PAIR["request"]
    body = asked["body"].encode()
    box = json.loads(body)["box"]
    plain = seal.opened(session().request_seal, frame, box)
    assert plain.decode() == asked["plain"]
    assert seal.b64u(seal.body_mac(session().request_mac, frame, body)) == asked["mac"]


@pytest.mark.parametrize("part", ["request", "response"])
def test_the_reference_client_makes_the_golden_bodies(part: str) -> None:
    told: dict[str, Any] = PAIR[part]
    label = frames()[part == "response"]
    key = getattr(session(), f"{part}_seal")
    made = client.sealed(key, told["plain"].encode(), label, raw(part, "iv"))
    mac = client.signed(getattr(session(), f"{part}_mac"), label, made)
    assert (made.decode(), client.b64u(mac)) == (told["body"], told["mac"])


@pytest.mark.parametrize("field", ["path", "host", "origin", "session", "counter"])
def test_a_request_under_another_name_does_not_open(field: str) -> None:
    parts: dict[str, Any] = {
        "path": "/v1/scan",
        "host": ENDS[0],
        "origin": ENDS[1],
        "session": raw("hello", "session"),
        "counter": 7,
    }
    other = {"session": bytes(16), "counter": 8}.get(field, "/v1/cards")
    frame = seal.request_frame(**(parts | {field: other}))
    box = json.loads(PAIR["request"]["body"])["box"]
    with pytest.raises(ValueError, match="seal is broken"):
        seal.opened(session().request_seal, frame, box)


@pytest.mark.parametrize("field", ["path", "session", "counter", "status"])
def test_a_response_under_another_name_does_not_open(field: str) -> None:
    parts: dict[str, Any] = {
        "path": "/v1/scan",
        "session": raw("hello", "session"),
        "counter": 7,
        "status": 200,
    }
    other = {"path": "/v1/cards", "session": bytes(16), "counter": 8, "status": 409}
    frame = seal.response_frame(**(parts | {field: other[field]}))
    box = json.loads(PAIR["response"]["body"])["box"]
    with pytest.raises(ValueError, match="seal is broken"):
        seal.opened(session().response_seal, frame, box)
