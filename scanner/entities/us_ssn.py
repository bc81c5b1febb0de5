"""US social security numbers: Presidio's, and what is called one, in any dress."""

from __future__ import annotations

import re
from typing import Any

from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.predefined_recognizers import UsSsnRecognizer

from scanner.spelled import runs

_CUE = re.compile(
    r"\b(?:ssn?|soc|social(?: sec(?:urity)?)?)"
    r"(?:[\s:#.,]{1,3}(?:no|nr|num|number|is|was|here)\b){0,3}[\s:#.]{0,3}$",
    re.IGNORECASE,
)
_REACH = 40  # code points
_DIGITS = 9


class _SsnRecognizer(UsSsnRecognizer):
    def analyze(
        self, text: str, entities: list[str], *args: Any, **kwargs: Any
    ) -> list[RecognizerResult]:
        """Return Presidio's findings and the nine digits that are announced as one."""
        found: list[RecognizerResult] = super().analyze(text, entities, *args, **kwargs)
        return found + [
            RecognizerResult("US_SSN", run.start, run.end, 0.9)
            for run in runs(text)
            if len(run.digits) == _DIGITS
            and _CUE.search(text, max(0, run.start - _REACH), run.start)
        ]


def recognizer() -> EntityRecognizer:
    """Return the recognizer of US_SSN."""
    return _SsnRecognizer()
