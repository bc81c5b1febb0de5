"""From a text to its report, with the real engine."""

from __future__ import annotations

import time

import pytest

from scanner.model import Document
from scanner.record import record
from scanner.scan import Scanner

ADDRESS = "12 Larch Ct, Millbrook 62711"


def told(scanner: Scanner, text: str, mode: str = "audit") -> dict[str, dict]:
    told = record(scanner.scan(Document(text, id="t"), mode), entities=True)
    return {finding["exposure"]: finding for finding in told["findings"]}


def test_the_address_is_marked_whole_and_interrupts(scanner: Scanner) -> None:
    text = f"heading home to {ADDRESS} with the kids"
    found = told(scanner, text, "compose")["street_address"]
    assert text[found["start"] : found["end"]] == ADDRESS
    assert (found["severity"], found["action"]) == ("critical", "interrupt")
    assert found["subject"] == "self"


def test_spans_point_into_the_text_as_written(scanner: Scanner) -> None:
    text = "👮🏽‍♀️ it’s at\u200b １２ Larch\u00a0Ct, come by"
    found = told(scanner, text)["street_address"]
    assert text[found["start"] : found["end"]] == "１２ Larch\u00a0Ct"


def test_an_address_is_one_entity_and_no_place_beside_it(scanner: Scanner) -> None:
    report = scanner.scan(Document(f"party at {ADDRESS} on saturday", id="t"))
    kinds = [e.type for e in report.entities]
    assert kinds.count("STREET_ADDRESS") == 1
    assert "LOCATION" not in kinds


def test_a_handle_is_a_username_and_no_person(scanner: Scanner) -> None:
    report = scanner.scan(Document("thanks @Dana_Whitlock for the help", id="t"))
    assert [e.type for e in report.entities] == ["USERNAME"]


def test_a_celebritys_name_is_an_entity_and_no_finding(scanner: Scanner) -> None:
    report = scanner.scan(Document("Emma Stone was great in La La Land", id="t"))
    assert "PERSON" in [e.type for e in report.entities]
    assert not report.alerts


def test_safer_words_that_would_be_found_again_are_not_offered(
    scanner: Scanner,
) -> None:
    for card in scanner.exposures.values():
        # One a card here; the conformance tests try every sentence by itself.
        for example in card.exposed[:1]:
            report = scanner.scan(Document(example.text, id="t"))
            for alert in report.alerts:
                span, words = alert.finding.span, alert.finding.replacement
                if words is None:
                    continue
                text = example.text[: span.start] + words + example.text[span.end :]
                again = {
                    a.finding.span
                    for a in scanner.scan(Document(text, id="t")).alerts
                    if a.finding.exposure == alert.finding.exposure
                }
                assert not any(
                    s.start < span.start + len(words) and span.start < s.end
                    for s in again
                ), (card.id, alert.finding.exposure.id)


def test_two_equal_values_have_two_ids_and_both_come_again(scanner: Scanner) -> None:
    text = f"{ADDRESS} and again {ADDRESS}"
    first = [a.finding.id for a in scanner.scan(Document(text, id="t")).alerts]
    second = [a.finding.id for a in scanner.scan(Document(text, id="t")).alerts]
    assert first == second
    assert len(set(first)) == len(first) >= 2


def test_a_long_text_gives_what_its_parts_give(scanner: Scanner) -> None:
    filler = "so it was a long day and nothing much happened at all. " * 90
    text = "\n".join(
        f"{filler}\nwe are at {n} Larch Ct, Millbrook 62711" for n in range(10, 15)
    )
    found = scanner.scan(Document(text, id="t")).alerts
    spans = [a.finding.span for a in found if a.finding.exposure.id == "street_address"]
    assert [text[s.start : s.start + 2] for s in spans] == [
        "10",
        "11",
        "12",
        "13",
        "14",
    ]


@pytest.mark.parametrize("text", ["", " ", "\ud83d", "\x00", "a" * 20_000, "é" * 5000])
def test_odd_texts_are_complete_and_empty(scanner: Scanner, text: str) -> None:
    told = record(scanner.scan(Document(text, id="t")))
    assert told["complete"]
    assert told["findings"] == []


@pytest.mark.parametrize(
    "unit",
    [
        "a.",
        "1 a ",
        "my ",
        "12 ",
        "@",
        "555-",
        "every ",
        "A1 ",
        "( ",
        "'s ",
        "at ",
        "-1.1",
    ],
)
def test_time_grows_with_the_text_and_no_faster(scanner: Scanner, unit: str) -> None:
    def seconds(size: int) -> float:
        document = Document((unit * size)[:size], id="t")
        start = time.process_time()
        scanner.scan(document)
        return time.process_time() - start

    seconds(800)
    short = min(seconds(800) for _ in range(3))
    # Tenfold input, fifteenfold time (and what a busy machine adds).
    assert seconds(8_000) <= 15 * short + 0.5
