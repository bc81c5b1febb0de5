"""Safer words fit where they go: no word twice, and dressed like what they replace."""

from __future__ import annotations

import dataclasses

import pytest

from scanner.cards import _Wording
from scanner.engine.redact import joined
from scanner.engine.rewording import fitted, reworded
from scanner.model import Exposure, Finding, Span, Spot, Wording
from scanner.verdict import Alert

CARD = Exposure(
    "shift", "t", "duty", "high", ("self",), ("audit",), "w", "a", "a busy week"
)


@pytest.mark.parametrize(
    ("safer", "before", "words", "behind", "fits"),
    [
        pytest.param("my car", "sold my ", "red Kia", "", "car", id="one owner"),
        pytest.param("my car", "her mum's ", "red Kia", "", "car", id="somebody's"),
        pytest.param("a spot", "we're at ", "Luigi's", "", "a spot", id="kept"),
        pytest.param("at work", "I'm at ", "the 4th", "", "work", id="one preposition"),
        pytest.param("big game", "what a ", "U9 cup", " game", "big", id="one noun"),
        pytest.param(
            "my place", "COME TO ", "12 LARCH CT", " NOW", "MY PLACE", id="caps"
        ),
        pytest.param(
            "I'm busy", "so ", "we're in maui", "", "i'm busy", id="no capitals"
        ),
        pytest.param(
            "our kid", "Hi. ", "Emma", " won", "Our kid", id="a sentence begins"
        ),
        pytest.param("our kid", "Hi, ", "Emma", " won", "our kid", id="it goes on"),
        pytest.param(
            "the team", "LFPD's ", "U10 Hawks", " won", "team", id="one word big"
        ),
        pytest.param("my car", "an ", "old Kia", "", "ordinary car", id="an and a"),
        pytest.param("a work thing", "", "Court so", " I", "A work thing so", id="so"),
        pytest.param("the place", "bbq ", "#MyHouse", "", "#place", id="a hashtag"),
        pytest.param("soon", "bye", "! Off at 5. ", "Ok", "! Soon. ", id="punctuation"),
    ],
)
def test_words_fit_in_their_place(safer, before, words, behind, fits) -> None:
    assert fitted(safer, before, words, behind) == fits


def _spot(text: str, words: str, own: str | None = None) -> Spot:
    start = text.index(words)
    return Spot(Span(start, start + len(words)), 0.8, replacement=own)


@pytest.mark.parametrize(
    ("text", "words", "own", "told"),
    [
        pytest.param("im on nights again", "nights", None, "the go", id="before"),
        pytest.param("mates' lates till 6", "lates", None, "late one", id="found"),
        pytest.param("so nights it is", "nights", None, "a busy week", id="the card's"),
        pytest.param("so nights it is", "nights", "work", "work", id="the rule's"),
        pytest.param(
            "im on nights", "nights", "work", "the go", id="before the rule's"
        ),
    ],
)
def test_the_first_wording_that_fits_is_told(text, words, own, told) -> None:
    wordings = (
        Wording("the go", before=r"\bon $"),
        Wording("{what} one", found="(?P<what>late)"),
    )
    card = dataclasses.replace(CARD, wordings=wordings)
    assert reworded(text, card, _spot(text, words, own)) == told


def test_a_wording_that_keeps_what_it_does_not_find_is_refused() -> None:
    with pytest.raises(ValueError, match="wording"):
        _Wording(say="{who} kid", found="kid")


def _alert(start: int, end: int, words: str | None) -> Alert:
    finding = Finding(
        f"{start}-{end}", CARD, Span(start, end), 0.8, "self", replacement=words
    )
    return Alert(finding, "high", "warn")


def _offers(alerts: list[Alert]) -> list[tuple[int, int, str | None]]:
    found = (a.finding for a in joined("We fly at six on monday, ok?", alerts))
    return [(f.span.start, f.span.end, f.replacement) for f in found]


def test_where_findings_overlap_all_offer_the_words_of_the_widest() -> None:
    alerts = [_alert(0, 13, "We're off"), _alert(7, 23, "soon"), _alert(25, 27, "so")]
    assert _offers(alerts) == [(0, 23, "Soon"), (0, 23, "Soon"), (25, 27, "so")]


def test_a_finding_without_safer_words_keeps_its_place() -> None:
    alerts = [_alert(0, 23, None), _alert(7, 13, "soon")]
    assert _offers(alerts) == [(0, 23, None), (7, 13, "soon")]
