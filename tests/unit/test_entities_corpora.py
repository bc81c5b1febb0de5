"""Addresses and numbers measured on public corpora; below these floors it got worse."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from pathlib import Path

from presidio_analyzer import EntityRecognizer

from scanner.entities import license_plate, phone_number, street_address

Labelled = tuple[str, list[tuple[int, int, str]], str]


def labelled(corpora: Path, name: str) -> Iterator[Labelled]:
    spec = importlib.util.spec_from_file_location("load", corpora / "load.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield from module.load(name)


def spans(recognizer: EntityRecognizer, text: str) -> list[tuple[int, int]]:
    marks = recognizer.analyze(text, recognizer.supported_entities, None)
    return [(mark.start, mark.end) for mark in marks]


def test_of_numbered_american_addresses_85_in_100_are_found(corpora: Path) -> None:
    recognizer, hits, total = street_address.recognizer(), 0, 0
    for text, marks, _ in labelled(corpora, "usaddress"):
        parts = {label: (start, end) for start, end, label in reversed(marks)}
        if not {"AddressNumber", "StreetName"} <= set(parts):
            continue
        number, street = parts["AddressNumber"], parts["StreetName"]
        total += 1
        hits += any(
            start < number[1] and end > street[0] and start < street[1]
            for start, end in spans(recognizer, text)
        )
    assert total > 1300
    assert hits / total >= 0.85


def test_what_only_looks_like_an_address_is_none(corpora: Path) -> None:
    recognizer = street_address.recognizer()
    for text, marks, name in labelled(corpora, "pyap"):
        assert bool(spans(recognizer, text)) == bool(marks), name


def test_of_numbers_to_anyone_90_in_100_are_found_and_no_other_digits(
    corpora: Path,
) -> None:
    recognizer, hits, total = phone_number.recognizer(), 0, 0
    for text, marks, name in labelled(corpora, "phonenumbers"):
        found = spans(recognizer, text)
        assert marks or not found, name
        for start, end, label in marks:
            total += label == "PHONE"
            hits += label == "PHONE" and any(a < end and start < b for a, b in found)
    assert hits / total >= 0.9


def test_ordinary_posts_hold_hardly_any(corpora: Path) -> None:
    recognizers = (
        street_address.recognizer(),
        phone_number.recognizer(),
        license_plate.recognizer(),
    )
    posts = [text for text, _, _ in labelled(corpora, "btc")]
    for recognizer in recognizers:
        marked = sum(bool(spans(recognizer, post)) for post in posts)
        assert marked / len(posts) < 0.003, recognizer.name
