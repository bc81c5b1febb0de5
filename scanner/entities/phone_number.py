"""Telephone numbers: written, spelled out, disguised or local, of five countries."""

from __future__ import annotations

import re
from collections.abc import Iterator

from phonenumbers import Leniency, PhoneNumberMatch, PhoneNumberMatcher
from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

_REGIONS = ("US", "GB", "IE", "AU", "NZ")
_CUE = (
    r"\b(?:call|calls|calling|text|texts|txt|tex|ring|bell|phone|cell"
    r"|cells|mobile|mob|num|number|whatsapp|signal|reach|contact|tel"
    r"|telephone|ph|landline|line|dial|digits|hmu|hit (?:me|us|him|her)"
    r"|fax|pager|sms|facetime|imessage|zelle|cashapp|burner|rsvp)\b"
)
_BEFORE = re.compile(_CUE, re.IGNORECASE)
_AFTER = re.compile(
    rf"[^.!?\n]{{0,12}}?(?:{_CUE}|\b(?:is|was) (?:me|my|mine|his|her|our))", re.I
)
_REACH = 40  # code points before, where a cue makes a local number one
_OTHER = re.compile(
    r"\b(?:order|tracking|case|account|acct|ref|invoice|serial|badge|id"
    r"|isbn|item|model|flight|booking|confirmation|report|incident|ssn"
    r"|passport|card|routing|vin|imei|pin|ticket|licen[cs]e|dl|permit"
    r"|policy|docket|warrant|score|sku|upc)\W{0,3}(?:(?:number|no|num|nr"
    r"|is)\W{0,3}){0,2}$",
    re.IGNORECASE,
)
_YEARS = re.compile(r"(?:19|20)\d\d\s?[-/]|\s[/.]\s")
_LOCAL = re.compile(r"(?<![\w.$£€/-])\d{3}[ .-]\d{4}(?![\w-]|[.,]\d)")
# Ofcom keeps some mobile ranges out of use: their shape counts, whatever the metadata.
_BRITISH = re.compile(
    r"(?<![\w+])(?:\+44 ?(?:\(0\) ?)?|0)7\d{3}[ -]?\d{3}[ -]?\d{3}(?![\w-])"
)
# Marks that nobody puts into sums or dates.
_DISGUISED = re.compile(r"(?<!\d)[2-9]\d\d ?([•·*_~|]) ?[2-9]\d\d ?\1 ?\d{4}(?!\d)")
_WORDS = "zero one two three four five six seven eight nine"
_VALUES = {word: str(value) for value, word in enumerate(_WORDS.split())}
_VALUES |= dict.fromkeys(("oh", "o", "nought"), "0")
_NAMES = "|".join(_VALUES)
_DIGIT = re.compile(
    rf"(?P<times>double|triple|treble)?\s?(?:(?P<figure>\d)|(?P<word>{_NAMES}))",
    re.IGNORECASE,
)
_WORD = rf"(?:(?:double|triple|treble)\s)?(?:{_NAMES})"
_GAP = r"(?:[ ,.()/_|~*•·+-]{0,3}|\s(?:dash|dot|space)\s)"
_SPELLED = re.compile(
    rf"(?<![\w.$£€])\(?(?:\d|{_WORD})(?:{_GAP}(?:\d|{_WORD})){{4,12}}(?!\w)", re.I
)
_TRIES = 2000  # the library's own guard; a chunk holds fewer numbers
_LENGTHS = (10, 11)
_SHORT = 7  # digits of a number without its area code


class _PhoneRecognizer(EntityRecognizer):
    def __init__(self) -> None:
        super().__init__(["PHONE_NUMBER"], name="phone_number")

    def load(self) -> None:
        """Need nothing: the metadata lies in phonenumbers itself."""

    def analyze(
        self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts
    ) -> list[RecognizerResult]:
        """Return the numbers; possible ones count beside a word such as "call"."""
        found: dict[tuple[int, int], float] = {}
        for start, end, score in _all(text):
            if not _OTHER.search(text, max(0, start - 30), start):
                found[start, end] = max(score, found.get((start, end), 0))
        return [
            RecognizerResult("PHONE_NUMBER", s, e, p) for (s, e), p in found.items()
        ]


def _all(text: str) -> Iterator[tuple[int, int, float]]:
    if sum(map(str.isdigit, text)) >= _SHORT:
        for region in _REGIONS:
            yield from _matched(text, region)
        shapes = (_LOCAL, _BRITISH, _DISGUISED)
        for local in (match for shape in shapes for match in shape.finditer(text)):
            if local.re is not _LOCAL or _cued(text, *local.span()):
                yield local.start(), local.end(), 0.7
    for match in _SPELLED.finditer(text):
        count, worded = len(_digits(match[0])), any(map(str.isalpha, match[0]))
        cued = _cued(text, *match.span())
        if cued and (count in _LENGTHS or (count == _SHORT and worded)):
            yield match.start(), match.end(), 0.8
        elif count in _LENGTHS and worded:
            yield match.start(), match.end(), 0.75


def _matched(text: str, region: str) -> Iterator[tuple[int, int, float]]:
    for match in PhoneNumberMatcher(text, region, Leniency.VALID, _TRIES):
        if _trusted(text, match):
            yield match.start, match.end, 0.85
    if not _BEFORE.search(text):
        return
    for match in PhoneNumberMatcher(text, region, Leniency.POSSIBLE, _TRIES):
        long = len(_digits(match.raw_string)) >= _SHORT
        if long and _cued(text, match.start, match.end):
            yield match.start, match.end, 0.65


def _trusted(text: str, match: PhoneNumberMatch) -> bool:
    """Tell whether a valid number looks written as one, not as dates or sums."""
    if _cued(text, match.start, match.end):
        return True
    if match.raw_string.isdigit():  # behind a slash it is part of a web address
        before = text[max(0, match.start - 1) : match.start]
        return len(match.raw_string) in _LENGTHS and before not in tuple("/=&_")
    return _YEARS.search(match.raw_string) is None


def _cued(text: str, start: int, end: int) -> bool:
    if _BEFORE.search(text, max(0, start - _REACH), start):
        return True
    return _AFTER.match(text, end, end + 24) is not None


def _digits(words: str) -> str:
    """Return the digits of a number that may be spelled, in whole or in part."""
    return "".join(
        (bit["figure"] or _VALUES[bit["word"].lower()])
        * {"d": 2, "t": 3}.get((bit["times"] or " ")[0].lower(), 1)
        for bit in _DIGIT.finditer(words)
    )


def recognizer() -> EntityRecognizer:
    """Return the recognizer of PHONE_NUMBER."""
    return _PhoneRecognizer()
