"""Internet addresses: Presidio's, and those with their stops in words or brackets."""

from __future__ import annotations

import re

from presidio_analyzer import EntityRecognizer, Pattern
from presidio_analyzer.predefined_recognizers import IpRecognizer

_PART = r"(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)"
_DOT = r"(?:\.|\s?[\[(]\s?(?:\.|dot)\s?[\])]\s?|\sdot\s|\s\.\s)"
_DISGUISED = rf"(?<![\w.])(?:{_PART}{_DOT}){{3}}{_PART}(?![\w.]?\d)"
_WEAK = 0.5  # what Presidio doubts itself: a lone `::`
_SURE = 0.9  # four numbers with stops are no date and no telephone
_STOP = re.compile(_DOT, re.IGNORECASE)


class _IpRecognizer(IpRecognizer):
    def invalidate_result(self, pattern_text: str) -> bool:
        """Refuse what is no address once its stops are stops."""
        return bool(super().invalidate_result(_STOP.sub(".", pattern_text)))


def recognizer() -> EntityRecognizer:
    """Return the recognizer of IP_ADDRESS."""
    stock = [
        Pattern(p.name, p.regex, _SURE if p.score > _WEAK else p.score)
        for p in IpRecognizer.PATTERNS
    ]
    return _IpRecognizer(patterns=[*stock, Pattern("disguised", _DISGUISED, _SURE)])
