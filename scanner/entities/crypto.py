"""Addresses of crypto wallets, as Presidio recognises them."""

from __future__ import annotations

from presidio_analyzer import EntityRecognizer
from presidio_analyzer.predefined_recognizers import CryptoRecognizer


def recognizer() -> EntityRecognizer:
    """Return Presidio's own recognizer."""
    return CryptoRecognizer()
