"""Questions as they are read, and offsets in UTF-16 units."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from scanner.model import Document, Exposure, Finding, Span
from scanner.verdict import Alert, Hold, Report, Risk
from server import seal
from server.wire import LONGEST, ScanQuestion, scan_answer

CARD = Exposure("x", "X", "home", "low", ("self",), ("audit",), "why", "advice")
TEXTS = st.text(st.characters(codec="utf-8") | st.sampled_from("👮🏽\u200d♀️é"))


def report(text: str, span: Span, hold: Hold | None = None) -> Report:
    alert = Alert(Finding("f", CARD, span, 0.5, "self"), "low", "warn")
    return Report(Document(text), (), (alert,), Risk(), (), hold)


@given(TEXTS, TEXTS, TEXTS)
def test_units_mark_in_javascript_what_code_points_mark_here(
    before: str, marked: str, after: str
) -> None:
    text = before + marked + after
    span = Span(len(before), len(before) + len(marked))
    (told,) = scan_answer(report(text, span))["findings"]
    units = text.encode("utf-16-le")
    assert units[2 * told["start"] : 2 * told["end"]].decode("utf-16-le") == marked


@given(st.text(st.characters()))
def test_a_lone_surrogate_becomes_one_unit(text: str) -> None:
    read = ScanQuestion.model_validate({"text": text[:LONGEST]}).text
    assert len(read.encode("utf-16-le")) == len(
        text.encode("utf-16-le", "surrogatepass")
    )
    read.encode("utf-8")


def test_the_longest_text_is_100_000_code_points() -> None:
    assert len(ScanQuestion(text="😀" * LONGEST).document().text) == 100_000


def test_a_hold_is_told_with_what_it_offers_and_needs() -> None:
    hold = Hold("hold", ("edit",), ("reason",))
    told = scan_answer(report("x", Span(0, 1), hold))["hold"]
    assert told == {"action": "hold", "offer": ("edit",), "needs": ("reason",)}


@given(st.binary(max_size=80))
def test_base64url_has_one_spelling(data: bytes) -> None:
    text = seal.b64u(data)
    assert seal.unb64u(text, len(data)) == data
    for other in (text + "=", text + "A", text + "\n", " " + text, text + "é"):
        try:
            assert seal.unb64u(other) != data
        except ValueError:
            continue
    last = {1: "B", 2: "B"}.get(len(data) % 3)
    if last:
        stray = text[:-1] + chr(ord(text[-1]) + 1) if text[-1] in "AQgw" else ""
        if stray:
            try:
                seal.unb64u(stray)
            except ValueError:
                return
            raise AssertionError("stray bits were taken")
