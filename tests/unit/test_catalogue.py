"""Cards are read strictly, and a broken one is named without its text."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from scanner import catalogue
from scanner.cards import Card
from scanner.errors import CardError


def card(**changes: object) -> dict[str, object]:
    path = Path(catalogue.__file__).parent / "exposures" / "street_address.yaml"
    return {**yaml.safe_load(path.read_text("utf-8")), **changes}


def test_marks_become_spans_of_the_plain_sentence() -> None:
    told = card(examples={"exposed": [{"text": "a [[bc]] d [[e]]"}], "safe": [_SAFE]})
    example = Card.model_validate(told).build("x").exposed[0]
    assert example.text == "a bc d e"
    assert [example.text[s.start : s.end] for s in example.spans] == ["bc", "e"]


_SAFE = {"text": "nothing", "because": "nothing"}


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"severity": "huge"}, id="an unknown severity"),
        pytest.param({"category": "conduct"}, id="conduct that lists bulk"),
        pytest.param({"finds": [{"score": 0.5}]}, id="a rule that looks for nothing"),
        pytest.param({"colour": "red"}, id="an unknown field"),
        pytest.param({"examples": {"exposed": [], "safe": [_SAFE]}}, id="no example"),
    ],
)
def test_a_malformed_card_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="1 validation error"):
        Card.model_validate(card(**changes))


def test_a_safe_sentence_must_say_why() -> None:
    told = card(examples={"exposed": [{"text": "[[a]]"}], "safe": [{"text": "b"}]})
    with pytest.raises(ValueError, match="because"):
        Card.model_validate(told)


def test_an_unknown_card_is_named() -> None:
    with pytest.raises(CardError, match="no_such_card"):
        catalogue.exposure("no_such_card")


def test_a_path_is_no_card() -> None:
    with pytest.raises(CardError):
        catalogue.exposure("../policies/personal")


@pytest.mark.parametrize("name", catalogue.exposures())
def test_one_card_read_alone_is_the_same_card(name: str) -> None:
    assert catalogue.exposure(name) == catalogue.exposures()[name]
