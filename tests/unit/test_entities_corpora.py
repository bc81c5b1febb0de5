"""Addresses and numbers measured on public corpora; below these floors it got worse."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from pathlib import Path

import pytest
from presidio_analyzer import EntityRecognizer

from scanner.entities import (
    credit_card,
    email_address,
    iban_code,
    ip_address,
    license_plate,
    phone_number,
    street_address,
    url,
    us_driver_license,
    us_ssn,
    zip_code,
)
from scanner.text import normalise

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


SENTENCES = {
    "moved": "we moved to {} last week",
    "drop": "drop it at {} thx",
    "is": "My new address is {}.",
    "near": "anyone near {}? need a hand",
    "moved, lower case": "we moved to {} last week",
    "drop, lower case": "drop it at {} thx",
}


@pytest.mark.parametrize("kind", SENTENCES)
def test_of_american_addresses_in_sentences_95_in_100_are_found(
    corpora: Path, kind: str
) -> None:
    """The recognizer asks usaddress, which was trained on these very addresses.

    Only its score depends on the answer, not whether an address is found.
    """
    recognizer, hits, total = street_address.recognizer(), 0, 0
    before, behind = SENTENCES[kind].split("{}")
    for address, marks, _ in labelled(corpora, "usaddress"):
        parts = {label: (start, end) for start, end, label in reversed(marks)}
        if not {"AddressNumber", "StreetName"} <= set(parts):
            continue
        text = before + address + behind
        text = text.lower() if kind.endswith("lower case") else text
        number, street = (
            (start + len(before), end + len(before))
            for start, end in (parts["AddressNumber"], parts["StreetName"])
        )
        total += 1
        hits += any(
            start < number[1] and end > street[0] and start < street[1]
            for start, end in spans(recognizer, text)
        )
    assert total > 1300
    assert hits / total >= 0.95


SYNTHETIC = {
    "CREDIT_CARD": (credit_card, 1.0),
    "DOMAIN_NAME": (url, 1.0),
    "EMAIL_ADDRESS": (email_address, 1.0),
    "IBAN_CODE": (iban_code, 1.0),
    "IP_ADDRESS": (ip_address, 1.0),
    "PHONE_NUMBER": (phone_number, 1.0),
    "STREET_ADDRESS": (street_address, 0.95),
    "US_DRIVER_LICENSE": (us_driver_license, 1.0),
    "US_SSN": (us_ssn, 1.0),
}


@pytest.mark.parametrize("label", SYNTHETIC)
def test_of_the_synthetic_set_nothing_of_a_fixed_form_is_missed(
    corpora: Path, label: str
) -> None:
    module, floor = SYNTHETIC[label]
    recognizer, hits, total = module.recognizer(), 0, 0
    for text, marks, _ in labelled(corpora, "presidio-research"):
        plain, origins = normalise(text)
        found = [(origins[a], origins[b - 1] + 1) for a, b in spans(recognizer, plain)]
        for start, end, kind in marks:
            total += kind == label
            hits += kind == label and any(a < end and start < b for a, b in found)
    assert total
    assert hits / total >= floor


def test_what_only_looks_like_an_address_is_none(corpora: Path) -> None:
    recognizer = street_address.recognizer()
    for text, marks, name in labelled(corpora, "pyap"):
        assert bool(spans(recognizer, text)) == bool(marks), name


def test_of_numbers_to_anyone_97_in_100_are_found_and_no_other_digits(
    corpora: Path,
) -> None:
    recognizer, hits, total = phone_number.recognizer(), 0, 0
    for text, marks, name in labelled(corpora, "phonenumbers"):
        found = spans(recognizer, text)
        assert marks or not found, name
        for start, end, label in marks:
            total += label == "PHONE"
            hits += label == "PHONE" and any(a < end and start < b for a, b in found)
    assert hits / total >= 0.97


def test_ordinary_posts_hold_hardly_any(corpora: Path) -> None:
    recognizers = (
        street_address.recognizer(),
        phone_number.recognizer(),
        license_plate.recognizer(),
        email_address.recognizer(),
        credit_card.recognizer(),
        us_ssn.recognizer(),
        iban_code.recognizer(),
        ip_address.recognizer(),
        us_driver_license.recognizer(),
        zip_code.recognizer(),
    )
    posts = [text for text, _, _ in labelled(corpora, "btc")]
    for recognizer in recognizers:
        marked = sum(bool(spans(recognizer, post)) for post in posts)
        assert marked / len(posts) < 0.003, recognizer.name
