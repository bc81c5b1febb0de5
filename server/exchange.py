"""The two calls of a pairing: the extension proves that it was told the code."""

from __future__ import annotations

import hmac
import secrets
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field

from server import seal, window
from server.pairing import Pairing, Pairings, today
from server.refusals import Refusal

TRIES = 5
PENDING = 32
ATTEMPT_LIFE = 60.0


@dataclass(frozen=True, slots=True)
class Offer:
    """The service's half of step 1, raw bytes."""

    attempt: bytes
    point: bytes
    nonce: bytes


@dataclass(frozen=True, slots=True)
class _Attempt:
    origin: str
    transcript: bytes
    shared: bytes = field(repr=False)
    until: float


class Exchange:
    """Attempts at pairing, and how often the code of the day was wrong."""

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
        self._attempts: OrderedDict[bytes, _Attempt] = OrderedDict()
        self._tried: tuple[window.Window | None, int] = (None, 0)

    def begin(self, origin: str, point: bytes, nonce: bytes) -> Offer:
        """Answer step 1; Refusal `pairing_closed`, ValueError for a bad point."""
        with self._lock:
            self._open_window()
        key = seal.private_key()
        shared = seal.agreed(key, point)
        offer = Offer(secrets.token_bytes(16), seal.point(key), secrets.token_bytes(32))
        transcript = seal.pair_transcript(
            self._host, origin, point, nonce, offer.point, offer.nonce
        )
        until = self._clock() + ATTEMPT_LIFE
        with self._lock:
            self._attempts[offer.attempt] = _Attempt(origin, transcript, shared, until)
            if len(self._attempts) > PENDING:
                self._attempts.popitem(last=False)
        return offer

    def finish(self, origin: str, attempt: bytes, confirm: bytes) -> bytes:
        """Answer step 2 with the service's own confirm; Refusal if it fails."""
        # Under one lock, slow derivation included: guesses queue up behind each other.
        with self._lock:
            opened = self._open_window()
            begun = self._attempts.pop(attempt, None)
            if not begun or begun.origin != origin or begun.until < self._clock():
                raise Refusal("unauthenticated")
            keys = seal.pair_keys(begun.shared, opened.code, begun.transcript)
            if not hmac.compare_digest(
                seal.mac(keys.client, begun.transcript), confirm
            ):
                self._count_wrong(opened)
            self._pairings.add(Pairing(keys.id, keys.secret, origin, today()))
            self._void(opened)
            return seal.mac(keys.server, begun.transcript)

    def _open_window(self) -> window.Window:
        opened = window.current(self._pairings.folder, self._clock)
        known, tries = self._tried
        if opened is None or (opened == known and tries >= TRIES):
            raise Refusal("pairing_closed")
        return opened

    def _count_wrong(self, opened: window.Window) -> None:
        known, tries = self._tried
        tries = tries + 1 if opened == known else 1
        self._tried = (opened, tries)
        if tries >= TRIES:
            self._void(opened)
        raise Refusal("wrong_code", tries_left=TRIES - tries)

    def _void(self, opened: window.Window) -> None:
        # Remembered as well, should the file refuse to go.
        self._tried = (opened, TRIES)
        if window.current(self._pairings.folder, self._clock) == opened:
            window.close(self._pairings.folder)
