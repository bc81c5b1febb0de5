"""Telephone numbers: written, spelled out, local, of every country served."""

from __future__ import annotations

import re
from collections.abc import Iterator

import phonenumbers
from phonenumbers import Leniency, PhoneNumberMatcher
from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

_REGIONS = ("US", "GB", "IE", "AU", "NZ")
_CUE = re.compile(
    r"\b(?:call|calls|text|txt|ring|phone|cell|mobile|mob|number|whatsapp|signal|reach|"
    r"tel|ph|digits|line|hmu|hit (?:me|us)|dial|fax)\b",
    re.IGNORECASE,
)
_REACH = 40  # code points before, where a cue makes a local number one
_WORD = r"(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)"
_BIT = rf"(?:\d{{1,4}}|{_WORD})"
_SPELLED = re.compile(rf"(?<![\w.]){_BIT}(?:[ ,.()/-]{{1,3}}{_BIT}){{1,11}}(?!\w)", re.I)
_LOCAL = re.compile(r"(?<![\w.$£€/-])\d{3}[ .-]\d{4}(?![\w-]|[.,]\d)")
_ANY_WORD = re.compile(_WORD, re.IGNORECASE)
_VALUE = dict(
    zip("zero oh one two three four five six seven eight nine".split(), "00123456789", strict=True)
)


class _PhoneRecognizer(EntityRecognizer):
    def __init__(self) -> None:
        super().__init__(["PHONE_NUMBER"], name="phone_number")

    def load(self) -> None:
        """Need nothing: the metadata lies in phonenumbers itself."""

    def analyze(
        self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts
    ) -> list[RecognizerResult]:
        """Return the numbers; possible ones count after a word such as "call"."""
        found: dict[tuple[int, int], float] = {}
        for start, end, score in _all(text):
            found[start, end] = max(score, found.get((start, end), 0))
        return [RecognizerResult("PHONE_NUMBER", s, e, p) for (s, e), p in found.items()]


def _all(text: str) -> Iterator[tuple[int, int, float]]:
    if sum(map(str.isdigit, text)) >= 7:
        for region in _REGIONS:
            for leniency, cued in ((Leniency.VALID, False), (Leniency.POSSIBLE, True)):
                for match in PhoneNumberMatcher(text, region, leniency, max_tries=500):
                    if _fits(text, match, cued=cued):
                        yield match.start, match.end, 0.6 if cued else 0.85
        for local in _LOCAL.finditer(text):
            if _cued(text, local.start()):
                yield local.start(), local.end(), 0.7
    yield from _spelled(text)


def _fits(text: str, match: phonenumbers.PhoneNumberMatch, *, cued: bool) -> bool:
    if cued:
        return len(re.sub(r"\D", "", match.raw_string)) >= 7 and _cued(text, match.start)
    # A bare run of digits is as often an order or case number.
    return not match.raw_string.isdigit() or _cued(text, match.start)


def _cued(text: str, at: int) -> bool:
    return _CUE.search(text, max(0, at - _REACH), at) is not None


def _spelled(text: str) -> Iterator[tuple[int, int, float]]:
    for match in _SPELLED.finditer(text):
        if not _ANY_WORD.search(match[0]):
            continue
        digits = _ANY_WORD.sub(lambda word: _VALUE[word[0].lower()], match[0])
        count = sum(map(str.isdigit, digits))
        if count in (10, 11) or (count == 7 and _cued(text, match.start())):
            yield match.start(), match.end(), 0.8


def recognizer() -> EntityRecognizer:
    """Return the recognizer of PHONE_NUMBER."""
    return _PhoneRecognizer()
