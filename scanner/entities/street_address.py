"""Street addresses: a number, a street that usaddress confirms, and what follows."""

from __future__ import annotations

import re
from collections.abc import Iterator

import usaddress
from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

from scanner.addresses import shaped
from scanner.model import Span
from scanner.postal import FREE, SIDE, UNITS, tail
from scanner.tables import rows

_TWO = 2  # a name and its suffix, as in "birchwood drive"
_MOST = 6  # words of a name
# Kinds: suffix; everyday suffix ("place") and doubtful suffix ("run"), which count with
# capitals, a postal code, or where people meet; stop ("5 minute drive", "3 of us").
_SUFFIXES = {w: "doubtful suffix" for w in usaddress.STREET_NAMES if len(w) > _TWO}
_SUFFIXES |= {row["word"]: row["kind"] for row in rows("street_words")}
_SIDES = frozenset(["N", "S", "E", "W", "North", "South", "East", "West"])
_QUARTERS = frozenset(["NE", "NW", "SE", "SW"])
_JOINS = frozenset(["and", "AND", "AT", "OF", "THE"])
_SO = frozenset(["So", "No", "SO", "NO"])  # South, North
_FIRST = frozenset(["The", "THE", "Some"])
_SHOUT = 40  # code points without a small letter: capitals say nothing
_ABBREVIATED = 6  # code points with the stop: longer words end a sentence
_SAINTS = frozenset(["san", "santa", "st", "saint", "mlk"])
_HOUSE = re.compile(r"(?<!\d)(?!(?:19|20)\d\d(?!\d))[1-9]\d{2,4}(?!\d)")
_LABELS = {"AddressNumber", "StreetName", "StreetNamePostType"}
_ONES = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_TEENS = (
    r"(?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    rf"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[ -]{_ONES})?)"
)
_SPOKEN = rf"{_ONES}(?:[ -](?:hundred(?: and)?|oh|{_TEENS}|{_ONES})){{1,3}}|{_TEENS}"
# "seven sisters road" is a name: a single word counts only where people meet.
_SINGLE = rf"(?:(?<=\bat )|(?<=\bto )|(?<=\bnumber )){_ONES}|{_ONES}(?=\s{SIDE}\s)"
_NUMBER = re.compile(
    rf"{FREE}(?:{UNITS}\.?\s?#?\w{{1,4}}(?:,?\s|/)|\d{{1,4}}/|\d{{1,5}}\s(?=\d{{1,5}}\s[^\W\d_]))?"
    r"(?:\d(?:\s\d){1,4}(?=\s[^\W\d_])|(?!00)\d{1,5}(?:-\d{1,5})?(?:-?[a-hnprw])?(?:\s?1/2)?"
    rf"|[NSEW]\d{{2,3}}[NSEW]?\s?[NSEW]\d{{3,5}}|{_SPOKEN}|{_SINGLE})(?=,?\s)",
    re.IGNORECASE,
)
_NEXT = re.compile(r",?[^\S\n]{1,2}([^\s,;:!?()\"]{1,25})")
_NAMELIKE = re.compile(
    r"(?:[^\W\d_][\w'-]*|[a-z]{1,5}\.|\d{1,4}(?:st|nd|rd|th)?|&)$", re.I
)
_NTH = re.compile(
    r"\d{1,3}(?:st|nd|rd|th)$|(?:first|second|third|(?:four|fif|six|seven|eigh|nin|ten)th)$",
    re.I,
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DATED = re.compile(rf"\b{_MONTH}\s$", re.IGNORECASE)
_DATE = re.compile(rf"\s{_MONTH}(?!\s(?:st|street|ave|rd|road|ln|dr|ct)\b)", re.I)
_SINCE = re.compile(r"\b(?:in|since|during|until)\s$", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_ARRIVING = re.compile(
    r"(?:\b(?:at|to|is|live|lives|address|addy|home|near|outside)|@)\s*$", re.I
)
_MEETING = re.compile(
    r"(?:\b(?:at|to|in|is|live|lives|address|addy|home|near)|[@:(])\s*$", re.I
)
_AFTER = re.compile(
    rf"(?:\s(?:st|ave?|rd|dr|ln|ct)\b\.?)?(?:,?\s{SIDE}(?!['/]))?", re.IGNORECASE
)


class _StreetAddressRecognizer(EntityRecognizer):
    def __init__(self) -> None:
        super().__init__(["STREET_ADDRESS"], name="street_address")

    def load(self) -> None:
        """Need nothing: usaddress brings its own model."""

    def analyze(
        self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts
    ) -> list[RecognizerResult]:
        """Return whole addresses, unit, town and postal code included."""
        return [RecognizerResult("STREET_ADDRESS", s, e, p) for s, e, p in _all(text)]


def _all(text: str) -> Iterator[tuple[int, int, float]]:
    done = 0
    for number in _NUMBER.finditer(text):
        found = None if number.start() < done else _numbered(text, number)
        if found:
            done = found[0]
            yield number.start(), *found
    yield from shaped(text)


def _numbered(text: str, number: re.Match[str]) -> tuple[int, float] | None:
    """Return where the address behind a house number ends, and how sure it is."""
    start = number.start()
    if _dated(text, number):
        return None
    house = _HOUSE.search(number[0]) is not None
    for end, kind in _street(text, number.end(), house=house):
        whole, proof = tail(text, end)
        known = kind == "suffix" or proof >= (1 if kind else 2 if house else 3)
        if known or _meant(text, Span(start, end), kind, house=house, proof=proof):
            labels = {label for _, label in usaddress.parse(text[start:end])}
            return whole, 0.9 if labels >= _LABELS else 0.75
    return None


def _dated(text: str, number: re.Match[str]) -> bool:
    start, end = number.span()
    if _DATED.search(text, max(0, start - 12), start) or _DATE.match(text, end):
        return True
    year = _YEAR.fullmatch(number[0]) is not None
    return year and _SINCE.search(text, max(0, start - 8), start) is not None


def _street(text: str, at: int, *, house: bool) -> list[tuple[int, str]]:
    """Return where the name of a street may end, best first, and by which suffix."""
    ends: list[tuple[int, str]] = []
    last = ""
    while len(ends) < _MOST and (match := _NEXT.match(text, at)):
        word, at = match[1], match.end()
        if word.endswith(".") and len(word) > _ABBREVIATED:
            word, at = word[:-1], at - 1
        kind = _kind(word, last, house=house)
        if kind in ("suffix", "everyday suffix"):
            after = _AFTER.match(text, at)
            return [(after.end() if after else at, kind), *ends]
        if kind == "stop" or (last.isdigit() and not _is_side(word)):
            break
        if not _NAMELIKE.match(word):
            break
        ends.insert(0, (at, kind))
        last = word
    return ends


def _kind(word: str, last: str, *, house: bool) -> str:
    """Return what a word is for the name of a street, behind the word before it."""
    bare = word.rstrip(".")
    kind = _SUFFIXES.get(bare.lower(), "")
    if kind == "stop":
        return "" if _named(bare, last, house=house) else kind
    if last and bare in _QUARTERS:
        return "suffix"
    if last and _is_side(last) and _NTH.match(bare):
        return "doubtful suffix"
    return kind if last or (bare.lower() == "broadway" and house) else ""


def _named(word: str, last: str, *, house: bool) -> bool:
    """Tell whether a word that ends a count of things is part of a name here."""
    if not last:
        initial = len(word) == 1 and word not in "iI" and (house or word.isupper())
        return initial or word in _FIRST or (house and word == "some")
    initial = len(word) == 1 and last.isupper() and word.isupper() and word != "I"
    return word in _SO or initial or (house and word in _JOINS)


def _is_side(word: str) -> bool:
    return word.rstrip(".").capitalize() in _SIDES


def _meant(text: str, span: Span, kind: str, *, house: bool, proof: int) -> bool:
    """Tell whether everyday words are a street here."""
    words = text[span.start : span.end].split()[1:]
    before = text[max(0, span.start - 12) : span.start]
    capital = all(word[0].isupper() or word[0].isdigit() for word in words)
    met = _MEETING.search(before) is not None
    around = text[max(0, span.start - _SHOUT) : span.end + _SHOUT]
    capital = capital and not around.isupper()
    side = _is_side(words[0]) and len(words) > 1
    if kind:
        everyday = kind == "everyday suffix" and (len(words) == _TWO or side or house)
        return capital or met or everyday
    # "106 n chill": a bare "n" is "and".
    letter = len(words[0].rstrip(".")) == 1 and words[0] != "n" and not around.isupper()
    if house and side and letter and len(words) == _TWO:
        return True
    if not _ARRIVING.search(before) or "," in text[span.start : span.end]:
        return False
    if capital:  # "at 412 N. Birchwood", "moved to 1755 Larch Fold"
        return side or (house and 1 < len(words) < _MOST)
    if proof > 1:
        return True
    saint = words[0].lower().rstrip(".") in _SAINTS
    return house and (proof > 0 or (len(words) == _TWO and (side or saint)))


def recognizer() -> EntityRecognizer:
    """Return the recognizer of STREET_ADDRESS."""
    return _StreetAddressRecognizer()
