"""The arithmetic of pairing and session: transcripts, keys, MACs and seals."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

ROUNDS = 600_000
POINT = 65
KEY = 32
ID = 16
_IV = 12
_CURVE = ec.SECP256R1()
_ALPHABET = re.compile(r"[A-Za-z0-9_-]*", re.ASCII)


@dataclass(frozen=True, slots=True)
class PairKeys:
    """What both ends of a pairing derive; `id` is 16 bytes, the others 32."""

    client: bytes = field(repr=False)
    server: bytes = field(repr=False)
    secret: bytes = field(repr=False)
    id: bytes


@dataclass(frozen=True, slots=True)
class SessionKeys:
    """The five keys of a session, 32 bytes each."""

    proof: bytes = field(repr=False)
    request_mac: bytes = field(repr=False)
    response_mac: bytes = field(repr=False)
    request_seal: bytes = field(repr=False)
    response_seal: bytes = field(repr=False)


def b64u(data: bytes) -> str:
    """Return base64url without padding."""
    return base64.urlsafe_b64encode(data).decode("ascii").rstrip("=")


def unb64u(text: str, size: int | None = None) -> bytes:
    """Return the bytes of strict base64url; ValueError for any other spelling."""
    if not _ALPHABET.fullmatch(text) or len(text) % 4 == 1:
        raise ValueError("not base64url")
    data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if b64u(data)[-4:] != text[-4:] or (size is not None and len(data) != size):
        raise ValueError("not the base64url expected")
    return data


def lp(*parts: bytes | str) -> bytes:
    """Return the parts joined, each behind its length in bytes (u32)."""
    raw = (part.encode() if isinstance(part, str) else part for part in parts)
    return b"".join(len(part).to_bytes(4) + part for part in raw)


def private_key() -> ec.EllipticCurvePrivateKey:
    """Return a fresh P-256 key."""
    return ec.generate_private_key(_CURVE)


def point(key: ec.EllipticCurvePrivateKey) -> bytes:
    """Return the public half as an uncompressed point, 65 bytes."""
    return key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def agreed(key: ec.EllipticCurvePrivateKey, public: bytes) -> bytes:
    """Return the shared x-coordinate; ValueError for a point off the curve."""
    if len(public) != POINT:
        raise ValueError("not an uncompressed point")
    other = ec.EllipticCurvePublicKey.from_encoded_point(_CURVE, public)
    return key.exchange(ec.ECDH(), other)


def pair_transcript(host: str, origin: str, *parts: bytes) -> bytes:
    """Return T; parts: client point and nonce, server point and nonce."""
    return hashlib.sha256(lp("plainclothes/1 pair", host, origin, *parts)).digest()


def pair_keys(shared: bytes, code: str, transcript: bytes) -> PairKeys:
    """Return the keys of a pairing; takes a good part of a second, on purpose."""
    stretched = hashlib.pbkdf2_hmac("sha256", code.encode(), transcript, ROUNDS, KEY)
    size = 3 * KEY + ID
    made = _hkdf(shared + stretched, transcript, "plainclothes/1 pair keys", size)
    return PairKeys(made[:32], made[32:64], made[64:96], made[96:])


def hello_transcript(host: str, origin: str, *parts: bytes) -> bytes:
    """Return S; parts: pairing id, client nonce, server nonce, session id."""
    return hashlib.sha256(lp("plainclothes/1 hello", host, origin, *parts)).digest()


def session_keys(secret: bytes, transcript: bytes) -> SessionKeys:
    """Return the keys of a session from the pairing's secret."""
    made = _hkdf(secret, transcript, "plainclothes/1 session keys", 5 * KEY)
    return SessionKeys(*(made[n : n + KEY] for n in range(0, 5 * KEY, KEY)))


def request_frame(
    path: str, host: str, origin: str, session: bytes, counter: int
) -> bytes:
    """Return A, what a request is bound to."""
    named = lp("plainclothes/1 request", "POST", path, host, origin, session)
    return named + counter.to_bytes(8)


def response_frame(path: str, session: bytes, counter: int, status: int) -> bytes:
    """Return R, what a response is bound to; `counter` is the request's."""
    named = lp("plainclothes/1 response", path, session)
    return named + counter.to_bytes(8) + status.to_bytes(2)


def mac(key: bytes, *parts: bytes) -> bytes:
    """Return HMAC-SHA256 over the parts joined."""
    return hmac.digest(key, b"".join(parts), "sha256")


def body_mac(key: bytes, frame: bytes, body: bytes) -> bytes:
    """Return the MAC of a body as sent."""
    return mac(key, frame, hashlib.sha256(body).digest())


def compact(told: Mapping[str, Any]) -> bytes:
    """Return JSON without spaces, as every body is written."""
    return json.dumps(told, separators=(",", ":"), ensure_ascii=False).encode()


def sealed(key: bytes, frame: bytes, plain: bytes) -> bytes:
    """Return the body that carries `plain`, bound to its frame."""
    iv = os.urandom(_IV)
    box = b64u(iv + AESGCM(key).encrypt(iv, plain, frame))
    return compact({"box": box})


def opened(key: bytes, frame: bytes, box: str) -> bytes:
    """Return what a box holds; ValueError if it was made otherwise."""
    data = unb64u(box)
    try:
        return AESGCM(key).decrypt(data[:_IV], data[_IV:], frame)
    except InvalidTag:
        raise ValueError("the seal is broken") from None


def _hkdf(material: bytes, salt: bytes, info: str, size: int) -> bytes:
    made = HKDF(algorithm=SHA256(), length=size, salt=salt, info=info.encode())
    return made.derive(material)
