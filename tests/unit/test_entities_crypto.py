"""Wallets by their checksum; the addresses are the examples of the standards."""

from __future__ import annotations

import pytest

from scanner.entities import crypto


def found(text: str) -> list[tuple[str, str]]:
    marks = crypto.recognizer().analyze(text, ["CRYPTO"])
    return [(mark.entity_type, text[mark.start : mark.end]) for mark in marks]


@pytest.mark.parametrize(
    "wallet",
    [
        pytest.param("1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2", id="base58"),
        pytest.param(
            "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", id="bech32, BIP-173"
        ),
    ],
)
def test_a_wallet_is_recognised(wallet: str) -> None:
    assert found(f"tips go to {wallet} thanks") == [("CRYPTO", wallet)]


def test_a_wrong_checksum_is_none() -> None:
    assert not found("tips go to 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3 thanks")
