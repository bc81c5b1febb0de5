"""Codes, attempts and the list of pairings, under a clock that the test winds."""

from __future__ import annotations

import json
import threading
from pathlib import Path

import pytest

from scanner.errors import ScannerError
from server import seal, window
from server.exchange import ATTEMPT_LIFE, PENDING, Exchange
from server.pairing import MOST, Pairing, Pairings
from server.refusals import Refusal

ORIGIN = "chrome-extension://" + "a" * 32


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def exchange(tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Exchange:
    # Slow on purpose; here it is only the counting that matters.
    monkeypatch.setattr(seal, "ROUNDS", 1000)
    window.opened(tmp_path, clock)
    return Exchange("127.0.0.1:1", Pairings(tmp_path), clock)


def begun(exchange: Exchange) -> bytes:
    point = seal.point(seal.private_key())
    return exchange.begin(ORIGIN, point, bytes(32)).attempt


def code_of(exchange: Exchange, attempt: bytes) -> str:
    """Return with what a wrong confirm is refused."""
    with pytest.raises(Refusal) as caught:
        exchange.finish(ORIGIN, attempt, bytes(32))
    return caught.value.code


def test_a_code_is_eight_digits_and_lives_ten_minutes(
    tmp_path: Path, clock: Clock
) -> None:
    codes = {window.opened(tmp_path, clock).code for _ in range(50)}
    assert all(len(code) == 8 and code.isdigit() for code in codes)
    assert len(codes) > 45
    clock.now += 599
    assert window.current(tmp_path, clock)
    clock.now += 1
    assert window.current(tmp_path, clock) is None


def test_a_code_of_another_boot_is_void(tmp_path: Path, clock: Clock) -> None:
    window.opened(tmp_path, clock)
    path = tmp_path / "run" / "pairing.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"boot": "another"}))
    assert window.current(tmp_path, clock) is None
    clock.now -= 900
    window.opened(tmp_path, clock)
    clock.now -= 1
    assert window.current(tmp_path, clock) is None


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"code":1}', b"\xff"], ids=repr)
def test_a_damaged_code_is_no_code(tmp_path: Path, data: bytes) -> None:
    window.service_lock(tmp_path).with_name("pairing.json").write_bytes(data)
    assert window.current(tmp_path) is None


def test_an_attempt_lives_a_minute(exchange: Exchange, clock: Clock) -> None:
    attempt = begun(exchange)
    clock.now += ATTEMPT_LIFE
    assert code_of(exchange, attempt) == "wrong_code"
    attempt = begun(exchange)
    clock.now += ATTEMPT_LIFE + 1
    assert code_of(exchange, attempt) == "unauthenticated"


def test_the_oldest_of_too_many_attempts_is_dropped(exchange: Exchange) -> None:
    attempts = [begun(exchange) for _ in range(PENDING + 1)]
    assert code_of(exchange, attempts[0]) == "unauthenticated"
    assert code_of(exchange, attempts[1]) == "wrong_code"


def test_a_new_code_has_its_own_five_tries(
    exchange: Exchange, tmp_path: Path, clock: Clock
) -> None:
    for _ in range(2):
        window.opened(tmp_path, clock)
        told = [code_of(exchange, begun(exchange)) for _ in range(5)]
        assert told == ["wrong_code"] * 5
        with pytest.raises(Refusal, match="pairing_closed"):
            begun(exchange)


def made(number: int, origin: str = "") -> Pairing:
    named = origin or f"chrome-extension://{number:032}"
    return Pairing(number.to_bytes(16), bytes(32), named, "2026-01-01")


def test_the_ninth_pairing_replaces_the_oldest(tmp_path: Path) -> None:
    pairings = Pairings(tmp_path)
    for number in range(MOST + 1):
        pairings.add(made(number))
    assert [p.id for p in pairings.all()] == [made(n).id for n in range(1, MOST + 1)]
    assert pairings.find(made(0).id) is None


def test_two_processes_at_once_lose_no_pairing(tmp_path: Path) -> None:
    threads = [
        threading.Thread(target=Pairings(tmp_path).add, args=(made(n),))
        for n in range(MOST)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(Pairings(tmp_path).all()) == MOST


def test_a_change_by_another_process_is_seen(tmp_path: Path) -> None:
    here, there = Pairings(tmp_path), Pairings(tmp_path)
    here.add(made(1))
    assert there.find(made(1).id) == made(1)
    assert there.revoke(made(1).id)
    assert here.find(made(1).id) is None
    assert not here.revoke(made(1).id)


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"[]", b'{"pairings":[{"id":"zz"}]}', bytes(4096)], ids=len
)
def test_a_damaged_list_is_refused_by_name_and_kept(
    tmp_path: Path, data: bytes
) -> None:
    path = tmp_path / "pairings.json"
    path.write_bytes(data)
    with pytest.raises(ScannerError, match=r"pairings\.json"):
        Pairings(tmp_path).add(made(1))
    assert path.read_bytes() == data


def test_no_secret_shows_in_a_representation() -> None:
    pairing = Pairing(bytes(16), b"\xab" * 32, ORIGIN, "")
    keys = seal.session_keys(b"\xab" * 32, b"")
    shown = repr(pairing) + repr(keys) + repr(window.Window("48291376", 1))
    assert "48291376" not in shown
    assert repr(b"\xab" * 32)[2:-1] not in shown
    assert "request_mac" not in shown
