"""A reference client: it pairs and asks as any extension does, and shares no code."""

from __future__ import annotations

import base64
import hashlib
import hmac
import http.client
import json
import os
import socket
import time
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

ORIGIN = "chrome-extension://" + "abcdefghijklmnop" * 2


class ServiceError(Exception):
    """The service refused, or did not prove that it is the paired one."""


class Answer(NamedTuple):
    """One HTTP answer; header names in lower case."""

    status: int
    headers: dict[str, str]
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)


class Keys(NamedTuple):
    """The keys of a session, in the order in which they are derived."""

    proof: bytes
    request_mac: bytes
    response_mac: bytes
    request_seal: bytes
    response_seal: bytes


def b64u(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def raw(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def lp(*parts: bytes | str) -> bytes:
    joined = b""
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        joined += len(data).to_bytes(4, "big") + data
    return joined


def hkdf(material: bytes, salt: bytes, info: bytes, size: int) -> bytes:
    key = hmac.digest(salt, material, "sha256")
    made = block = b""
    for n in range(1, -(-size // 32) + 1):
        block = hmac.digest(key, block + info + bytes([n]), "sha256")
        made += block
    return made[:size]


def point(key: ec.EllipticCurvePrivateKey) -> bytes:
    form = PublicFormat.UncompressedPoint
    return key.public_key().public_bytes(Encoding.X962, form)


def shared(key: ec.EllipticCurvePrivateKey, public: bytes) -> bytes:
    other = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), public)
    return key.exchange(ec.ECDH(), other)


def stretched(code: str, transcript: bytes) -> bytes:
    return hashlib.pbkdf2_hmac("sha256", code.encode(), transcript, 600_000, 32)


def pair_keys(material: bytes, transcript: bytes) -> tuple[bytes, bytes, bytes, bytes]:
    made = hkdf(material, transcript, b"plainclothes/1 pair keys", 112)
    return made[:32], made[32:64], made[64:96], made[96:]


def session_keys(secret: bytes, transcript: bytes) -> Keys:
    made = hkdf(secret, transcript, b"plainclothes/1 session keys", 160)
    return Keys(*(made[n : n + 32] for n in range(0, 160, 32)))


def digest(*parts: bytes | str) -> bytes:
    return hashlib.sha256(lp(*parts)).digest()


def sealed(key: bytes, plain: bytes, label: bytes, iv: bytes) -> bytes:
    box = b64u(iv + AESGCM(key).encrypt(iv, plain, label))
    return json.dumps({"box": box}, separators=(",", ":")).encode()


def opened(key: bytes, body: bytes, label: bytes) -> bytes:
    box = raw(json.loads(body)["box"])
    return AESGCM(key).decrypt(box[:12], box[12:], label)


def signed(key: bytes, label: bytes, body: bytes) -> bytes:
    return hmac.digest(key, label + hashlib.sha256(body).digest(), "sha256")


@dataclass
class Client:
    """An extension as the service sees it."""

    port: int
    origin: str = ORIGIN
    secret: bytes = field(default=b"", repr=False)
    pairing: bytes = b""
    session: bytes = b""
    keys: Keys = field(default=Keys(b"", b"", b"", b"", b""), repr=False)
    counter: int = 0

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.port}"

    def send(
        self, path: str, body: bytes = b"", method: str = "POST", **headers: str
    ) -> Answer:
        """Send one request; a header of value '' is left out."""
        usual = {"Origin": self.origin, "Content-Type": "application/json"}
        told = usual | {k.replace("_", "-"): v for k, v in headers.items()}
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            line.request(method, path, body, {k: v for k, v in told.items() if v})
            got = line.getresponse()
            named = {k.lower(): v for k, v in got.getheaders()}
            return Answer(got.status, named, got.read())
        finally:
            line.close()

    def plain(self, path: str, question: Any) -> Any:
        """Ask an open question; wait once where the service asks for patience."""
        answer = self.send(path, json.dumps(question).encode())
        if answer.status == 429:
            time.sleep(float(answer.headers["retry-after"]))
            answer = self.send(path, json.dumps(question).encode())
        if answer.status != 200:
            raise ServiceError(answer.json()["error"]["code"])
        return answer.json()

    def pair(self, code: str) -> None:
        key, nonce = ec.generate_private_key(ec.SECP256R1()), os.urandom(32)
        begin = {"v": 1, "step": 1, "pub": b64u(point(key)), "nonce": b64u(nonce)}
        offer = self.plain("/v1/pair", begin)
        public, theirs = raw(offer["pub"]), raw(offer["nonce"])
        ends = ("plainclothes/1 pair", self.host, self.origin)
        transcript = digest(*ends, point(key), nonce, public, theirs)
        material = shared(key, public) + stretched(code, transcript)
        own, their, secret, pairing = pair_keys(material, transcript)
        confirm = b64u(hmac.digest(own, transcript, "sha256"))
        finish = {"v": 1, "step": 2, "attempt": offer["attempt"], "confirm": confirm}
        told = self.plain("/v1/pair", finish)
        right = hmac.digest(their, transcript, "sha256")
        if not hmac.compare_digest(raw(told["confirm"]), right):
            raise ServiceError("another program answers on this port")
        self.secret, self.pairing = secret, pairing

    def hello(self) -> None:
        nonce = os.urandom(32)
        asked = {"v": 1, "pairing": b64u(self.pairing), "nonce": b64u(nonce)}
        told = self.plain("/v1/hello", asked)
        session, theirs = raw(told["session"]), raw(told["nonce"])
        ends = ("plainclothes/1 hello", self.host, self.origin)
        transcript = digest(*ends, self.pairing, nonce, theirs, session)
        keys = session_keys(self.secret, transcript)
        right = hmac.digest(keys.proof, transcript, "sha256")
        if not hmac.compare_digest(raw(told["proof"]), right):
            raise ServiceError("another program answers on this port")
        self.session, self.keys, self.counter = session, keys, 0

    def request_label(self, path: str, counter: int) -> bytes:
        ends = ("POST", path, self.host, self.origin, self.session)
        return lp("plainclothes/1 request", *ends) + counter.to_bytes(8, "big")

    def response_label(self, path: str, counter: int, status: int) -> bytes:
        named = lp("plainclothes/1 response", path, self.session)
        return named + counter.to_bytes(8, "big") + status.to_bytes(2, "big")

    def request(
        self, path: str, plain: bytes, counter: int | None = None
    ) -> tuple[bytes, dict[str, str]]:
        """Return a sealed body and its headers, not yet sent."""
        if counter is None:
            self.counter += 1
            counter = self.counter
        label = self.request_label(path, counter)
        body = sealed(self.keys.request_seal, plain, label, os.urandom(12))
        return body, {
            "X_Plainclothes_Session": b64u(self.session),
            "X_Plainclothes_Counter": str(counter),
            "X_Plainclothes_MAC": b64u(signed(self.keys.request_mac, label, body)),
        }

    def read(self, path: str, counter: int, answer: Answer) -> Any:
        """Return what a sealed answer says; ServiceError if it is not the service's."""
        label = self.response_label(path, counter, answer.status)
        right = signed(self.keys.response_mac, label, answer.body)
        given = raw(answer.headers.get("x-plainclothes-mac", ""))
        if not hmac.compare_digest(given, right):
            raise ServiceError("another program answers on this port")
        return json.loads(opened(self.keys.response_seal, answer.body, label))

    def ask_bytes(
        self, path: str, plain: bytes, counter: int | None = None
    ) -> tuple[int, Any]:
        body, headers = self.request(path, plain, counter)
        answer = self.send(path, body, **headers)
        if answer.status == 401:
            raise ServiceError("unauthenticated")
        used = int(headers["X_Plainclothes_Counter"])
        return answer.status, self.read(path, used, answer)

    def ask(self, path: str, question: Any) -> tuple[int, Any]:
        """Ask a sealed question; return the status and what was answered."""
        return self.ask_bytes(path, json.dumps(question).encode())


def spoken(port: int, data: bytes, patience: float = 5) -> bytes:
    """Send bytes as they are and return all that comes back until the line closes."""
    got = b""
    with socket.create_connection(("127.0.0.1", port), timeout=patience) as line:
        line.sendall(data)
        line.shutdown(socket.SHUT_WR)
        try:
            while chunk := line.recv(65_536):
                got += chunk
        except ConnectionResetError:
            pass
    return got
