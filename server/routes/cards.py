"""The cards: why each type of giveaway is dangerous, and what to do instead."""

from __future__ import annotations

from flask import Blueprint, Response

from server import desk, wire
from server.doors import Door

DOOR = Door("/v1/cards", limit=65_536, rate=10)

routes = Blueprint("cards", __name__)


@routes.post(DOOR.path)
def cards() -> Response:
    """Answer with the cards asked for, or with all; an unknown id is left out."""
    asked = wire.CardsQuestion.model_validate(desk.question())
    known = desk.desk().scanner.exposures
    wanted = known if asked.ids is None else dict.fromkeys(asked.ids)
    told = [wire.card(known[name]) for name in wanted if name in known]
    return desk.answer({"cards": told})
