"""Driving licence numbers, where one is announced; their forms prove nothing."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_ANNOUNCED = (
    r"\b(?:driv(?:er'?s?'?|ing)|operator'?s?) ?licen[cs]e"
    r"(?:[\s:#]{1,3}(?:no\.?|nr|num|number|is|was)){0,3}[\s:#]{1,3}\K"
    r"(?=[a-z]{0,5}[\d -]{3})[a-z\d]{1,16}"
    r"(?:[ -](?=[a-z]{0,3}\d)[a-z\d]{1,6}){0,4}(?![\w-])"
)
_SHORT = (
    r"\b(?-i:DL|D\.L\.|ODL)(?:[\s:#]{1,3}(?:no\.?|num|number|is|was)){0,3}[\s:#]{1,3}\K"
    r"(?=[a-z]{0,2}\d{5})[a-z\d]{6,14}(?![\w-])"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of US_DRIVER_LICENSE."""
    return PatternRecognizer(
        "US_DRIVER_LICENSE",
        patterns=[
            Pattern("announced", _ANNOUNCED, 0.85),
            Pattern("short", _SHORT, 0.8),
        ],
        global_regex_flags=re.IGNORECASE,
    )
