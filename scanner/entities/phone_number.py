"""Telephone numbers: written, spelled out, disguised or local, of five countries."""

from __future__ import annotations

import re
from collections.abc import Iterator

from phonenumbers import Leniency, PhoneNumberMatch, PhoneNumberMatcher
from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

from scanner.spelled import Run, runs

_REGIONS = ("US", "GB", "IE", "AU", "NZ")
_CUE = (
    r"\b(?:call|calls|calling|text|texts|txt|tex|ring|bell|phone|cell"
    r"|cells|mobile|mob|num|number|whatsapp|signal|reach|contact|tel"
    r"|telephone|ph|landline|line|dial|digits|hmu|hit (?:me|us|him|her)"
    r"|fax|pager|sms|facetime|imessage|zelle|cashapp|burner|rsvp|answering"
    r"|messages? (?:to|from|on)|messaging|dm|contactable|registered|enquiries|fone)\b"
)
_BEFORE = re.compile(_CUE, re.IGNORECASE)
_AFTER = re.compile(
    rf"[^.!?\n]{{0,12}}?(?:{_CUE}|\b(?:is|was) (?:me|my|mine|his|her|our))"
    r"|[ -]{1,2}\(?(?:office|work|home|direct)\b",
    re.I,
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
    r"(?<![\w+])(?:\+44 ?(?:\(0\) ?)?|\(?0)(?:7\d{3}[ -]?\d{3}[ -]?\d{3}"
    r"|[12]\d{2,3}\)?[ -]\d{3,6}(?:[ -]\d{3,4})?)(?![\w-])"
)
# Marks that nobody puts into sums or dates.
_DISGUISED = re.compile(r"(?<!\d)[2-9]\d\d ?([•·*_~|]) ?[2-9]\d\d ?\1 ?\d{4}(?!\d)")
# Any grouping will do beside a word such as "call", but dates.
_GROUPED = re.compile(
    r"(?<![\w.$£€/:+-])(?!\d\d?-\d\d?-\d|\d{4}-\d\d?-\d)"
    r"\(?\d{2,5}\)?(?:[ .-]\d{2,7}){1,4}(?![\w%/:]|[.,]\d|-\d)"
)
_TIMES_OR_DATES = re.compile(
    r"\d\d?[-./ ]\d\d?[-./ ](?:19|20)?\d\d|(?:\d\d?[.:]\d\d\W?){2}"
    r"|(?:(?:19|20)\d\d\W?){2,}"
)
_ANY_LENGTHS = range(7, 16)
# With its area code in brackets, and with the sign of a call abroad.
_BRACKETED = re.compile(
    r"(?<![\w+])(?:\d{1,3} ?)?\(\d{2,4}\) ?\d{3,4}[ .-]\d{3,4}(?![\w-]|[.,]\d)"
)
_ABROAD = re.compile(r"(?<![\w+])\+[1-9]\d{0,2}(?:[ .()-]{1,2}\d{1,4}){2,6}(?![\w-])")
_COUNTING = ("123456", "1098", "98765", "0123456")
_TRIES = 2000  # the library's own guard; a chunk holds fewer numbers
_LENGTHS = (10, 11)
_CODED = 12  # digits, a British or Australian country code included
_CODES = ("44", "61", "64", "353")
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
        yield from _shaped(text)
    for run in runs(text):
        score = _spoken(run, cued=_cued(text, run.start, run.end))
        if score:
            yield run.start, run.end, score


def _shaped(text: str) -> Iterator[tuple[int, int, float]]:
    for shape in (_LOCAL, _BRITISH, _DISGUISED, _BRACKETED, _ABROAD):
        for match in shape.finditer(text):
            if shape is not _LOCAL or _cued(text, *match.span()):
                yield match.start(), match.end(), 0.7
    for match in _GROUPED.finditer(text):
        if _plausible(match[0]) and _cued(text, *match.span()):
            yield match.start(), match.end(), 0.65


def _plausible(words: str) -> bool:
    count = sum(map(str.isdigit, words))
    return count in _ANY_LENGTHS and not _TIMES_OR_DATES.fullmatch(words)


def _spoken(run: Run, *, cued: bool) -> float:
    """Return how surely digits that are said one by one are a number to call."""
    count = len(run.digits)
    if run.digits.startswith(_COUNTING):
        return 0
    full = count in _LENGTHS or (count == _CODED and run.digits.startswith(_CODES))
    if cued and (full or (run.worded and count in (_SHORT, _SHORT + 1))):
        return 0.8
    return 0.75 if run.worded and full else 0


def _matched(text: str, region: str) -> Iterator[tuple[int, int, float]]:
    for match in PhoneNumberMatcher(text, region, Leniency.VALID, _TRIES):
        if _trusted(text, match):
            yield match.start, match.end, 0.85
    if not _BEFORE.search(text):
        return
    for match in PhoneNumberMatcher(text, region, Leniency.POSSIBLE, _TRIES):
        if _plausible(match.raw_string) and _cued(text, match.start, match.end):
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


def recognizer() -> EntityRecognizer:
    """Return the recognizer of PHONE_NUMBER."""
    return _PhoneRecognizer()
