"""Sessions: an extension and the service know each other for a few hours."""

from __future__ import annotations

import hmac
import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from server import seal
from server.pairing import Pairings
from server.refusals import Refusal

IDLE = 15 * 60.0
LIFE = 12 * 3600.0
MOST = 16
UNPROVEN = 8
WINDOW = 64
_LARGEST = 2**53 - 1
_DIGITS = 16


@dataclass(slots=True)
class Session:
    """One session; times in seconds of the monotonic clock."""

    id: bytes
    pairing: bytes
    origin: str
    keys: seal.SessionKeys = field(repr=False)
    begun: float
    used: float
    proven: bool = False
    highest: int = 0
    seen: set[int] = field(default_factory=set)

    def alive(self, now: float) -> bool:
        """Tell whether the session may still be used."""
        return now - self.used < IDLE and now - self.begun < LIFE

    def count(self, counter: int) -> None:
        """Accept a counter once; Refusal `replayed` if it is old or was seen."""
        if counter <= self.highest - WINDOW or counter in self.seen:
            raise Refusal("replayed")
        self.seen.add(counter)
        self.highest = max(self.highest, counter)
        self.seen = {c for c in self.seen if c > self.highest - WINDOW}


@dataclass(frozen=True, slots=True)
class Signed:
    """A request as it arrived, its headers still unread text."""

    path: str
    origin: str
    session: str
    counter: str
    mac: str
    body: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Welcome:
    """The service's half of a hello, raw bytes."""

    session: bytes
    nonce: bytes
    proof: bytes


class Sessions:
    """Every session of this run; a restart forgets them, and no pairing."""

    def __init__(
        self,
        host: str,
        pairings: Pairings,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._host = host
        self._pairings = pairings
        self._clock = clock
        self._lock = threading.Lock()
        self._known: dict[bytes, Session] = {}
        keys = seal.session_keys(secrets.token_bytes(seal.KEY), b"")
        self._nobody = Session(secrets.token_bytes(16), b"", "", keys, 0, 0)

    def hello(self, origin: str, pairing: bytes, nonce: bytes) -> Welcome:
        """Begin a session and prove who answers; Refusal for anyone not paired."""
        known = self._pairings.find(pairing)
        if known is None or known.origin != origin:
            raise Refusal("unauthenticated")
        own, session = secrets.token_bytes(32), secrets.token_bytes(16)
        transcript = seal.hello_transcript(
            self._host, origin, pairing, nonce, own, session
        )
        keys, now = seal.session_keys(known.secret, transcript), self._clock()
        with self._lock:
            self._make_room(pairing, now)
            self._known[session] = Session(session, pairing, origin, keys, now, now)
        return Welcome(session, own, seal.mac(keys.proof, transcript))

    def proven(self, request: Signed) -> tuple[Session, int]:
        """Return whose request it is and its counter; Refusal `unauthenticated`.

        A stranger costs as much time as a known session with a wrong MAC.
        """
        name, given = _raw(request.session, seal.ID), _raw(request.mac, seal.KEY)
        counter = _counter(request.counter)
        session = self._find(name) or self._nobody
        frame = seal.request_frame(
            request.path, self._host, request.origin, session.id, counter
        )
        right = seal.body_mac(session.keys.request_mac, frame, request.body)
        signed = hmac.compare_digest(right, given) and counter > 0
        if not signed or session.origin != request.origin:
            raise Refusal("unauthenticated")
        with self._lock:
            session.proven, session.used = True, self._clock()
        return session, counter

    def count(self, session: Session, counter: int) -> None:
        """Accept a counter of a proven request; Refusal `replayed`."""
        with self._lock:
            session.count(counter)

    def _find(self, name: bytes) -> Session | None:
        with self._lock:
            session = self._known.get(name)
            if session is None:
                return None
            revoked = self._pairings.find(session.pairing) is None
            if revoked or not session.alive(self._clock()):
                del self._known[name]
                return None
            return session

    def _make_room(self, pairing: bytes, now: float) -> None:
        self._known = {k: s for k, s in self._known.items() if s.alive(now)}
        own = [s for s in self._known.values() if s.pairing == pairing]
        own.sort(key=lambda s: (s.proven, s.used))
        unproven = sum(not s.proven for s in own)
        if len(own) >= MOST or unproven >= UNPROVEN:
            del self._known[own[0].id]


def _raw(text: str, size: int) -> bytes:
    try:
        return seal.unb64u(text, size)
    except ValueError:
        return b""


def _counter(text: str) -> int:
    plain = text.isascii() and text.isdigit() and len(text) <= _DIGITS
    counter = int(text) if plain and not text.startswith("0") else 0
    return counter if counter <= _LARGEST else 0
