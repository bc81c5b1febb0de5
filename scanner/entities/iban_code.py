"""International bank account numbers, as Presidio recognises them, in any case."""

from __future__ import annotations

import re

from presidio_analyzer import EntityRecognizer
from presidio_analyzer.predefined_recognizers import IbanRecognizer


def recognizer() -> EntityRecognizer:
    """Return Presidio's own recognizer, which by itself looks for capitals only."""
    return IbanRecognizer(regex_flags=re.DOTALL | re.MULTILINE | re.IGNORECASE)
