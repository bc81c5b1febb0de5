"""Pairing and sessions over real sockets, by the reference client."""

from __future__ import annotations

import base64
import json
import random
import threading
from typing import Any

import pytest
from client import ORIGIN, Client, ServiceError, b64u, signed
from running import paired

from server import window
from server.pairing import Pairings
from server.service import Service

OTHER = "moz-extension://0f9a3b1c-1d2e-4f5a-8b9c-0123456789ab"


def wrong(code: str) -> str:
    return f"{(int(code) + 1) % 10**8:08}"


def refused(client: Client, code: str) -> str:
    with pytest.raises(ServiceError) as caught:
        client.pair(code)
    return str(caught.value)


def test_an_extension_pairs_once_and_asks_for_months(fresh: Service) -> None:
    client = paired(fresh)
    assert client.ask("/v1/cards", {"ids": []}) == (200, {"cards": []})
    later = Client(fresh.port, ORIGIN, client.secret, client.pairing)
    later.hello()
    assert later.ask("/v1/cards", {"ids": []})[0] == 200


def test_no_call_opens_a_window(fresh: Service) -> None:
    assert refused(Client(fresh.port), "12345678") == "pairing_closed"


def test_a_code_serves_once(fresh: Service) -> None:
    code = window.opened(fresh.pairings.folder).code
    Client(fresh.port).pair(code)
    assert refused(Client(fresh.port, OTHER), code) == "pairing_closed"


def test_a_wrong_code_five_times_closes_the_window(fresh: Service) -> None:
    code = window.opened(fresh.pairings.folder).code
    clients = [Client(fresh.port, (ORIGIN, OTHER)[n % 2]) for n in range(5)]
    assert [refused(c, wrong(code)) for c in clients] == ["wrong_code"] * 5
    assert refused(Client(fresh.port), code) == "pairing_closed"
    assert not (fresh.pairings.folder / "pairings.json").exists()
    Client(fresh.port).pair(window.opened(fresh.pairings.folder).code)


def test_guesses_made_at_once_are_counted_together(fresh: Service) -> None:
    code = window.opened(fresh.pairings.folder).code
    told: list[str] = []

    def guess_once() -> None:
        told.append(refused(Client(fresh.port), wrong(code)))

    guesses = [threading.Thread(target=guess_once) for _ in range(5)]
    for guess in guesses:
        guess.start()
    for guess in guesses:
        guess.join()
    assert told == ["wrong_code"] * 5
    assert refused(Client(fresh.port), code) == "pairing_closed"


def test_an_attempt_has_one_second_step_and_belongs_to_its_origin(
    fresh: Service,
) -> None:
    window.opened(fresh.pairings.folder)
    client, other = Client(fresh.port), Client(fresh.port, OTHER)
    begin = {"v": 1, "step": 1, "pub": CURVE, "nonce": b64u(bytes(32))}
    finish = {"v": 1, "step": 2, "confirm": b64u(bytes(32))}
    for second in (other, client):
        attempt = client.plain("/v1/pair", begin)["attempt"]
        answers = [
            who.send("/v1/pair", json.dumps(finish | {"attempt": attempt}).encode())
            for who in (second, client)
        ]
        assert answers[1].status == 401
        assert answers[0].status == (401 if second is other else 403)
    assert answers[0].json()["error"]["tries_left"] == 4


# A point of the curve: the service's own of the golden session.
CURVE = b64u(
    bytes.fromhex(
        "04261efbd3550cf068ef013ed7366ba32f5d6fe557b4b2abce8ade58cba168a55e"
        "1788a0b29a56a6abec4084c0c96bd3dcbca6b507f35dbea9e985708479d8bdc9"
    )
)
PUBLIC = base64.urlsafe_b64decode(CURVE + "=")
POINTS = {
    "off_the_curve": PUBLIC[:-1] + bytes([PUBLIC[-1] ^ 1]),
    "zero": b"\x04" + bytes(64),
    "compressed": b"\x02" + PUBLIC[1:33],
    "compressed_and_padded": b"\x02" + PUBLIC[1:],
    "infinity": b"\x00",
    "beyond_the_field": b"\x04" + b"\xff" * 64,
}


@pytest.mark.parametrize("point", POINTS.values(), ids=POINTS)
def test_a_point_off_the_curve_is_refused(fresh: Service, point: bytes) -> None:
    window.opened(fresh.pairings.folder)
    asked = {"v": 1, "step": 1, "pub": b64u(point), "nonce": b64u(bytes(32))}
    answer = Client(fresh.port).send("/v1/pair", json.dumps(asked).encode())
    assert (answer.status, answer.json()["error"]["code"]) == (422, "invalid")


def test_a_new_pairing_of_an_origin_replaces_the_old_one(fresh: Service) -> None:
    old, other = paired(fresh), paired(fresh, OTHER)
    new = paired(fresh)
    assert {p.id for p in fresh.pairings.all()} == {new.pairing, other.pairing}
    with pytest.raises(ServiceError, match="unauthenticated"):
        old.ask("/v1/cards", {})
    assert other.ask("/v1/cards", {"ids": []})[0] == 200


def test_a_revoked_pairing_ends_at_once(fresh: Service) -> None:
    client = paired(fresh)
    assert Pairings(fresh.pairings.folder).revoke(client.pairing)
    with pytest.raises(ServiceError, match="unauthenticated"):
        client.ask("/v1/cards", {})
    with pytest.raises(ServiceError, match="unauthenticated"):
        client.hello()


def test_another_origin_or_pairing_gets_no_session(client: Client) -> None:
    stolen = Client(client.port, OTHER, client.secret, client.pairing)
    guessed = Client(client.port, ORIGIN, client.secret, bytes(16))
    for stranger in (stolen, guessed):
        with pytest.raises(ServiceError, match="unauthenticated"):
            stranger.hello()


def test_whoever_knows_the_id_alone_never_asks(client: Client) -> None:
    squatter = Client(client.port, ORIGIN, bytes(32), client.pairing)
    with pytest.raises(ServiceError, match="another program"):
        squatter.hello()


def test_the_same_bytes_twice_are_refused_the_second_time(client: Client) -> None:
    body, headers = client.request("/v1/cards", b'{"ids":[]}')
    answers = [client.send("/v1/cards", body, **headers) for _ in range(2)]
    assert [a.status for a in answers] == [200, 409]
    told = client.read("/v1/cards", client.counter, answers[1])
    assert told["error"]["code"] == "replayed"


def test_64_requests_out_of_order_are_accepted_once_each(client: Client) -> None:
    order = random.Random(7).sample(range(1, 65), 64)
    requests = [client.request("/v1/cards", b"{", n) for n in order]
    for again in (False, True):
        got = {client.send("/v1/cards", b, **h).status for b, h in requests}
        assert (got == {409}) if again else (409 not in got)
    assert client.ask_bytes("/v1/cards", b"{", 65 + 64)[0] != 409
    assert client.ask_bytes("/v1/cards", b"{", 65)[0] == 409


def changed(text: str) -> str:
    return ("B" if text[0] == "A" else "A") + text[1:]


def tampered(name: str, body: bytes, headers: dict[str, str]) -> dict[str, Any]:
    """Return one part of a signed request altered."""
    counter = int(headers["X_Plainclothes_Counter"])
    options: dict[str, dict[str, Any]] = {
        "body": {"body": body.replace(b'"box":"', b'"box":"A')},
        "space": {"body": body + b" "},
        "path": {"path": "/v1/scan"},
        "origin": {"Origin": OTHER},
        "mac": {"X_Plainclothes_MAC": changed(headers["X_Plainclothes_MAC"])},
        "no_mac": {"X_Plainclothes_MAC": ""},
        "padded_mac": {"X_Plainclothes_MAC": headers["X_Plainclothes_MAC"] + "="},
        "session": {"X_Plainclothes_Session": b64u(bytes(16))},
        "no_session": {"X_Plainclothes_Session": ""},
        "counter": {"X_Plainclothes_Counter": str(counter + 1)},
        "counter_as_signed": {"X_Plainclothes_Counter": f"+{counter}"},
        "counter_as_padded": {"X_Plainclothes_Counter": f"0{counter}"},
        "counter_as_float": {"X_Plainclothes_Counter": f"{counter}.0"},
        "counter_in_other_digits": {"X_Plainclothes_Counter": "\u00b2"},
        "no_counter": {"X_Plainclothes_Counter": ""},
        "endless_counter": {"X_Plainclothes_Counter": "9" * 400},
    }
    return {"path": "/v1/cards", "body": body} | headers | options[name]


@pytest.mark.parametrize(
    "name",
    ["body", "space", "path", "origin", "mac", "no_mac", "padded_mac", "session",
     "no_session", "counter", "counter_as_signed", "counter_as_padded",
     "counter_as_float", "counter_in_other_digits", "no_counter", "endless_counter"],
)  # fmt: skip
def test_a_request_altered_on_its_way_is_nobodys(client: Client, name: str) -> None:
    body, headers = client.request("/v1/cards", b'{"ids":[]}')
    answer = client.send(**tampered(name, body, headers))
    assert answer.status == 401
    assert answer.json()["error"]["code"] == "unauthenticated"
    assert client.send("/v1/cards", body, **headers).status == 200


def test_a_request_for_another_port_is_nobodys(client: Client) -> None:
    body, headers = Client(
        client.port + 1, ORIGIN, session=client.session, keys=client.keys
    ).request("/v1/cards", b"{}")
    assert client.send("/v1/cards", body, **headers).status == 401


def test_the_response_is_bound_to_path_counter_and_status(client: Client) -> None:
    body, headers = client.request("/v1/cards", b'{"ids":[]}')
    answer = client.send("/v1/cards", body, **headers)
    assert client.read("/v1/cards", client.counter, answer) == {"cards": []}
    for path, counter, status in (
        ("/v1/scan", client.counter, 200),
        ("/v1/cards", client.counter + 1, 200),
        ("/v1/cards", client.counter, 409),
    ):
        with pytest.raises(ServiceError, match="another program"):
            client.read(path, counter, answer._replace(status=status))


ENVELOPES = {
    "no_json": (b"{", "bad_json"),
    "no_box": (b"{}", "bad_seal"),
    "more_than_a_box": (b'{"box":"AAAA","x":1}', "bad_seal"),
    "list": (b'["AAAA"]', "bad_seal"),
    "number": (b'{"box":1}', "bad_seal"),
    "short": (b'{"box":"AAAA"}', "bad_seal"),
    "empty": (b'{"box":""}', "bad_seal"),
    "padded": (b'{"box":"AAA="}', "bad_seal"),
    "other_alphabet": (b'{"box":"+/+/"}', "bad_seal"),
    "another_key": (b'{"box":"' + b"A" * 200 + b'"}', "bad_seal"),
}


@pytest.mark.parametrize(("body", "code"), ENVELOPES.values(), ids=ENVELOPES)
def test_what_is_signed_and_not_sealed_is_refused(
    client: Client, body: bytes, code: str
) -> None:
    label = client.request_label("/v1/cards", 1)
    answer = client.send(
        "/v1/cards",
        body,
        X_Plainclothes_Session=b64u(client.session),
        X_Plainclothes_Counter="1",
        X_Plainclothes_MAC=b64u(signed(client.keys.request_mac, label, body)),
    )
    assert answer.status == 400
    assert client.read("/v1/cards", 1, answer)["error"]["code"] == code


def test_a_paired_extension_has_a_quota_that_strangers_cannot_spend(
    fresh: Service,
) -> None:
    client = paired(fresh)
    for _ in range(30):
        Client(fresh.port, ORIGIN).send("/v1/cards", b"{}")
    assert client.ask("/v1/cards", {"ids": []})[0] == 200
    body, headers = b"", {}
    for _ in range(30):
        body, headers = client.request("/v1/cards", b'{"ids":[]}')
        answer = client.send("/v1/cards", body, **headers)
        if answer.status == 429:
            break
    assert int(answer.headers["retry-after"]) >= 1
    told = client.read("/v1/cards", client.counter, answer)
    assert told["error"]["code"] == "slow_down"
