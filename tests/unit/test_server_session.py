"""Sessions: how long they live, how many there are, and what counts once."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server import seal
from server.pairing import Pairing, Pairings
from server.refusals import Refusal
from server.session import IDLE, LIFE, WINDOW, Session, Sessions, Signed, Welcome

HOST = "127.0.0.1:1"
ORIGIN = "chrome-extension://" + "a" * 32
PAIRING = Pairing(bytes(16), bytes(32), ORIGIN, "2026-01-01")


class Clock:
    """A clock that the test winds."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def sessions(tmp_path: Path, clock: Clock) -> Sessions:
    pairings = Pairings(tmp_path)
    pairings.add(PAIRING)
    return Sessions(HOST, pairings, clock)


def greeted(sessions: Sessions) -> Welcome:
    return sessions.hello(ORIGIN, PAIRING.id, bytes(32))


def asks(sessions: Sessions, welcome: Welcome, counter: int = 1) -> bool:
    """Tell whether a rightly signed request of a session is accepted."""
    transcript = seal.hello_transcript(
        HOST, ORIGIN, PAIRING.id, bytes(32), welcome.nonce, welcome.session
    )
    keys = seal.session_keys(PAIRING.secret, transcript)
    frame = seal.request_frame("/v1/scan", HOST, ORIGIN, welcome.session, counter)
    mac = seal.b64u(seal.body_mac(keys.request_mac, frame, b"x"))
    named = seal.b64u(welcome.session)
    try:
        sessions.proven(Signed("/v1/scan", ORIGIN, named, str(counter), mac, b"x"))
    except Refusal as refusal:
        assert refusal.code == "unauthenticated"
        return False
    return True


def test_a_session_ends_after_15_idle_minutes(sessions: Sessions, clock: Clock) -> None:
    welcome = greeted(sessions)
    for _ in range(3):
        clock.now += IDLE - 1
        assert asks(sessions, welcome)
    clock.now += IDLE
    assert not asks(sessions, welcome)


def test_a_session_ends_after_12_hours_of_use(sessions: Sessions, clock: Clock) -> None:
    welcome = greeted(sessions)
    for _ in range(int(LIFE / IDLE * 2) - 1):
        clock.now += IDLE / 2
        assert asks(sessions, welcome)
    clock.now += IDLE / 2
    assert not asks(sessions, welcome)


def test_hellos_of_strangers_do_not_push_out_a_proven_session(
    sessions: Sessions,
) -> None:
    proven = greeted(sessions)
    assert asks(sessions, proven)
    hellos = [greeted(sessions) for _ in range(100)]
    assert asks(sessions, proven)
    assert [asks(sessions, hello) for hello in hellos] == [False] * 92 + [True] * 8


def test_the_least_recently_used_of_16_sessions_goes(sessions: Sessions) -> None:
    proven = [greeted(sessions) for _ in range(1)]
    assert asks(sessions, proven[0])
    for _ in range(16):
        proven.append(greeted(sessions))
        assert asks(sessions, proven[-1])
    assert [asks(sessions, welcome) for welcome in proven] == [False] + [True] * 16


@given(st.permutations(range(1, WINDOW + 1)))
def test_a_window_of_counters_is_accepted_in_any_order(order: list[int]) -> None:
    session = Session(b"", b"", "", seal.session_keys(b"", b""), 0, 0)
    for counter in order:
        session.count(counter)
    for counter in order:
        with pytest.raises(Refusal, match="replayed"):
            session.count(counter)


@given(st.lists(st.integers(1, 300) | st.integers(1, 2**53 - 1), max_size=200))
def test_a_counter_is_accepted_once_and_only_near_the_highest(
    counters: list[int],
) -> None:
    session = Session(b"", b"", "", seal.session_keys(b"", b""), 0, 0)
    accepted: list[int] = []
    for counter in counters:
        highest = max(accepted, default=0)
        due = counter not in accepted and counter > highest - WINDOW
        try:
            session.count(counter)
        except Refusal:
            assert not due
        else:
            assert due
            accepted.append(counter)
    assert len(session.seen) <= WINDOW
