"""Pairing: an extension proves that a person told it the code."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response

from server import desk, wire
from server.doors import Door
from server.refusals import Refusal
from server.seal import b64u

DOOR = Door("/v1/pair", limit=4096, rate=10, sealed=False)

routes = Blueprint("pair", __name__)


@routes.post(DOOR.path)
def pair() -> Response:
    """Answer one of the two calls of a pairing."""
    asked = wire.PairQuestion.model_validate(desk.question())
    return desk.answer({"v": 1, "step": asked.step} | _STEPS[asked.step](asked))


def _begin(asked: wire.PairQuestion) -> dict[str, Any]:
    if asked.pub is None or asked.nonce is None or asked.attempt or asked.confirm:
        raise Refusal("invalid")
    try:
        offer = desk.desk().exchange.begin(desk.origin(), asked.pub, asked.nonce)
    except ValueError:
        raise Refusal("invalid", "pub: not a point of the curve") from None
    return {
        "attempt": b64u(offer.attempt),
        "pub": b64u(offer.point),
        "nonce": b64u(offer.nonce),
    }


def _finish(asked: wire.PairQuestion) -> dict[str, Any]:
    if asked.attempt is None or asked.confirm is None or asked.pub or asked.nonce:
        raise Refusal("invalid")
    exchange = desk.desk().exchange
    proof = exchange.finish(desk.origin(), asked.attempt, asked.confirm)
    return {"confirm": b64u(proof)}


_STEPS = {1: _begin, 2: _finish}
