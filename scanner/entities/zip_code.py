"""Postal codes: those called one, and the forms that nothing else has."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern, PatternRecognizer

_CALLED = (
    r"\b(?:zip|post|postal)(?:[ -]?code)?(?:\s(?:is|was|no|number)\b|[:#]){0,2}"
    r"\s{1,2}\K(?=[a-z]{0,4}\d|\d)[a-z\d]{2,5}(?:[ -][a-z\d]{2,4})?(?!\w)"
)
# Royal Mail's inward and outward halves, and Canada Post's, in capitals.
_BRITISH = r"(?<![\w-])(?-i:[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2})(?![\w-])"
_CANADIAN = r"(?<![\w-])(?-i:[ABCEGHJ-NPRSTVXY]\d[A-Z] \d[A-Z]\d)(?![\w-])"
_AMERICAN = r"(?<![\w$£€.-])\d{5}-\d{4}(?![\w-])"
_STATED = (
    r"(?-i:\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]"
    r"|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]) \K\d{5})(?![\w-])"
)


def recognizer() -> PatternRecognizer:
    """Return the recognizer of ZIP_CODE."""
    return PatternRecognizer(
        "ZIP_CODE",
        patterns=[
            Pattern("called", _CALLED, 0.8),
            Pattern("British", _BRITISH, 0.7),
            Pattern("Canadian", _CANADIAN, 0.7),
            Pattern("American", _AMERICAN, 0.6),
            Pattern("behind a state", _STATED, 0.7),
        ],
        global_regex_flags=re.IGNORECASE,
    )
