"""Pairing as the officer sees it, in the options page."""

from __future__ import annotations

from live import Desk, Service


def test_the_code_of_the_terminal_pairs_the_browser(desk: Desk) -> None:
    # the fixture saw `unpaired`, typed the code and pressed the button
    assert desk.state() == "paired"


def test_a_wrong_code_is_told_and_an_existing_pairing_stays(
    desk: Desk, service: Service
) -> None:
    wrong = "00000000" if service.code() != "00000000" else "11111111"
    desk.pair(service.port, wrong)
    told = desk.tab.until("document.querySelector('#trouble').textContent")
    assert "code" in told.lower()
    assert desk.state() == "paired"
    assert desk.ask({"kind": "state"})["state"] == "paired"
