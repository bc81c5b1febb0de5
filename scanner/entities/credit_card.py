"""Payment card numbers: Presidio's, and what is called a card or said in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.predefined_recognizers import CreditCardRecognizer

from scanner.spelled import runs

_CARD = (
    r"\b(?:cards?|cc|visa|master ?card|amex|maestro|discover|debit|credit)"
    r"(?:[\s:#.,]{1,3}(?:no|nr|num|number|is|was|here|details)\b){0,4}[\s:#.]{0,3}$"
)
_CUE = re.compile(_CARD, re.IGNORECASE)
_REACH = 40  # code points
_NUMBER = re.compile(r"(?<![\w.$£€/-])\d(?:[ .-]?\d){11,18}(?![\w-])")
_LENGTHS = range(13, 20)  # digits; ISO/IEC 7812
_NINE = 9


class _CardRecognizer(CreditCardRecognizer):
    def analyze(
        self, text: str, entities: list[str], *args: Any, **kwargs: Any
    ) -> list[RecognizerResult]:
        """Return Presidio's findings and those without its check digit or figures."""
        found: list[RecognizerResult] = super().analyze(text, entities, *args, **kwargs)
        return found + [
            RecognizerResult("CREDIT_CARD", start, end, score)
            for start, end, score in (*_announced(text), *_spoken(text))
        ]


def _announced(text: str) -> Iterator[tuple[int, int, float]]:
    for number in _NUMBER.finditer(text):
        start, end = number.span()
        dotted = "." in number[0] and _valid(number[0].replace(".", ""))
        if dotted or _CUE.search(text, max(0, start - _REACH), start):
            yield start, end, 0.9


def _spoken(text: str) -> Iterator[tuple[int, int, float]]:
    for run in runs(text):
        if run.worded and len(run.digits) in _LENGTHS and _valid(run.digits):
            yield run.start, run.end, 0.9


def _valid(digits: str) -> bool:
    """Tell whether the last digit checks the others (Luhn)."""
    if not digits.isdigit():
        return False
    doubled = (int(digit) * (1 + at % 2) for at, digit in enumerate(digits[::-1]))
    return sum(value - _NINE * (value > _NINE) for value in doubled) % 10 == 0


def recognizer() -> EntityRecognizer:
    """Return the recognizer of CREDIT_CARD."""
    return _CardRecognizer()
