"""Positions: degrees, plus codes, three-word codes and metadata fields."""

from __future__ import annotations

from presidio_analyzer import Pattern, PatternRecognizer

_PAIR = (
    r"(?<![\d.])-?(?:[1-8]?\d|90)\.\d{3,8}°?(?:\s?[NS])?\s{0,2}[,;/ ]\s{0,2}"
    r"-?(?:1[0-7]\d|\d{1,2}|180)\.\d{3,8}°?(?:\s?[EW])?(?!\.?\d)"
)
_DMS = (
    r"\b\d{1,2}\s?°\s?\d{1,2}\s?['m]\s?(?:\d{1,2}(?:\.\d{1,4})?\s?(?:\"|''"
    r"|s)\s?)?[NS]\W{1,3}"
    r"\d{1,3}\s?°\s?\d{1,2}\s?['m]\s?(?:\d{1,2}(?:\.\d{1,4})?\s?(?:\"|''|s)\s?)?[EW]\b"
)
# "N 40° 44.906' W 073° 59.188'", as hand-held devices show it.
_MINUTES = (
    r"\b[NS]\s?\d{1,2}\s?°\s?\d{1,2}\.\d{1,4}'?\W{1,3}"
    r"[EW]\s?\d{1,3}\s?°\s?\d{1,2}\.\d{1,4}"
)
# https://github.com/google/open-location-code: eight digits, a plus, two or more.
_CODE = "[2-9CFGHJMPQRVWX]"
_PLUS_CODE = (
    rf"(?<!\w)(?:(?i:{_CODE}{{8}}\+{_CODE}{{2,3}})"
    rf"|{_CODE}{{4,6}}\+{_CODE}{{2,3}})(?!\w)"
)
_THREE_WORDS = r"(?<!\S)///[a-z]{3,20}\.[a-z]{3,20}\.[a-z]{3,20}\b"
_EXIF = (
    r"GPSLatitude\W{0,3}-?\d{1,2}\.\d{2,8}\W{1,6}GPSLongitude\W{0,3}-?\d{1,3}\.\d{2,8}"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of COORDINATES."""
    return PatternRecognizer(
        "COORDINATES",
        patterns=[
            Pattern("degrees", _PAIR, 0.85),
            Pattern("minutes", _DMS, 0.9),
            Pattern("decimal minutes", _MINUTES, 0.9),
            Pattern("plus code", _PLUS_CODE, 0.9),
            Pattern("three words", _THREE_WORDS, 0.9),
            Pattern("metadata", _EXIF, 0.95),
        ],
        global_regex_flags=0,
    )
