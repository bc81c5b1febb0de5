"""Street addresses: a number, a street that usaddress confirms, and what follows."""

from __future__ import annotations

import re
from collections.abc import Iterator

import usaddress
from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

from scanner.tables import rows

_TWO = 2  # a name and its suffix, as in "birchwood drive"
_MOST = 6  # words of a name
# Kinds: suffix; everyday suffix ("place") and doubtful suffix ("run"), which count with
# capitals, a postal code, or where people meet; stop ("5 minute drive", "3 of us").
_SUFFIXES = {w: "doubtful suffix" for w in usaddress.STREET_NAMES if len(w) > _TWO}
_SUFFIXES |= {row["word"]: row["kind"] for row in rows("street_words")}
_SIDES = frozenset(["N", "S", "E", "W", "North", "South", "East", "West"])
_LABELS = {"AddressNumber", "StreetName", "StreetNamePostType"}
_ONES = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_TEENS = (
    r"(?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    rf"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[ -]{_ONES})?)"
)
_SPOKEN = (
    rf"{_ONES}(?:[ -](?:hundred(?: and)?|oh|{_TEENS}|{_ONES})){{1,3}}|{_TEENS}"
    rf"|(?<=\bat ){_ONES}|(?<=\bnumber ){_ONES}"  # "seven sisters road" is a name
)
_UNITS = r"(?:apt|apartment|unit|suite|ste|flat|lot|room|rm)"
_FREE = r"(?<![\w$£€:.#/-])"
_NUMBER = re.compile(
    rf"{_FREE}(?:{_UNITS}\.?\s?#?\w{{1,4}},?\s|\d{{1,4}}/)?(?:(?!00)\d{{1,5}}(?:-\d{{1,5}})?"
    rf"(?:-?[a-f])?(?:\s1/2)?|[NSEW]\d{{2,3}}\s?[NSEW]\d{{3,5}}|{_SPOKEN})(?=,?\s)",
    re.IGNORECASE,
)
_NEXT = re.compile(r",?[^\S\n]{1,2}([^\s,;:!?()\"]{1,25})")
_NAMELIKE = re.compile(
    r"(?:[^\W\d_][\w'-]*|[a-z]{1,3}\.|\d{1,3}(?:st|nd|rd|th)?)$", re.I
)
_DATED = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s$", re.I
)
_MEETING = re.compile(
    r"(?:\b(?:at|to|in|is|live|lives|address|addy|home|near)|[@:(])\s*$", re.I
)
_SIDE = (
    r"(?:(?:n|s|e|w|ne|nw|se|sw)\b\.?|(?:north|south)(?:east|west)?\b|(?:ea|we)st\b)"
)
_AFTER = re.compile(
    rf"(?:\s(?:st|ave?|rd|dr|ln|ct)\b\.?)?(?:,?\s{_SIDE}(?!['/]))?", re.IGNORECASE
)
# Unit, town, state or county, postal code; a town alone has a capital and a comma.
_UNIT = rf"(?:,?\s(?:(?P<unit>{_UNITS}\b\.?\s?#?\w{{1,5}})|#\s?\w{{1,5}})\b)?"
_CODE = (
    r"(?:\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]\d[A-Z]\s?\d[A-Z]\d"
    r"|(?-i:NSW|VIC|QLD|SA|WA|TAS|ACT|NT)\s\d{4})(?!\w)"
)
_STATE = (
    r"(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA"
    r"|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|ON|BC|QC|AB|NS|NB|MB|SK)(?!\w)"
)
_TOWN = r"[a-z][\w'.-]{1,20}(?:\s[a-z][\w'.-]{1,20}){0,2}"
_POSTAL = (
    rf"(?:,\s?|\s){_TOWN},?\s(?:(?:{_STATE}|[a-z]{{4,12}}(?:\s[a-z]{{4,12}})?),?\s)?"
    rf"{_CODE}"
)
_NAMED = r"[A-Z][\w'-]+(?:\s[A-Z][\w'-]+){0,2}"
_NO_TOWN = r"(?!(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Come|See|Bring|Call|Text)[a-z]*\b)"
_LOCAL = rf"(?:,\s?|\s){_NAMED}(?:,\s?|\s){_STATE}|,\s{_NO_TOWN}{_NAMED}(?=[\s.,!?)]|$)"
_TAIL = re.compile(
    rf"{_UNIT}(?:(?P<postal>{_POSTAL})|[,\s]\s?(?P<code>{_CODE})|(?-i:{_LOCAL}))?", re.I
)
_ROUTE = (
    r"(?:(?:old|business|(?-i:[A-Z])\w{1,8})\s)?(?:(?:u\.?\s?s\.?|state|county|st|co)\s)?"
    r"(?:hwy|highway|route|rte?|road|rd|interstate|i|fm|cr|sr)\.?[\s-](?:no\.?\s)?"
    r"(?:\d{1,4}[a-z]?\b|(?-i:[A-Z]{1,2})\b)"
)
_LEADING = (
    r"(?-i:Ave(?:nue|nida)?|AVE(?:NUE)?|Calle|Camino|Paseo|Rue)\s"
    r"(?:of\sthe\s|de\sla\s|del\s)?[a-z][\w'-]{0,24}"
)
_NAMES = r"(?:[a-z][\w']{1,15}\s){1,3}"
_HOMES = r"(?:apartments|apts|condos?|condominiums|lofts|towers?|trailer park|flats)"
_WAYS = r"(?:st|street|ave|avenue|rd|road|dr|drive|ln|lane|ct|court|close|way)\b"
_ODD = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_FREE}\d{{1,5}}\s(?:{_SIDE}\s)?(?:{_ROUTE}(?:\s{_SIDE})?|{_LEADING})(?!\w)",
        rf"{_FREE}\d{{2,5}}\s?{_SIDE},?\s\d{{2,5}}\s?{_SIDE}(?!\w)",
        r"#\d{1,5}(?-i:[A-Z][a-z]+){1,3}(?-i:St|Ave|Rd|Dr|Lane|Ln|Court|Ct)\b",
        r"\b(?:[a-z]['\w]{1,15}\s){1,2}(?:cottage|lodge|farm(?:house)?|barn|bungalow)"
        rf",\s{_NAMES}{_WAYS}",
        rf"\b(?:{_UNITS}\.?\s?#?|#)\d{{1,4}}[a-z]?\s(?:at|in|of|@)\s{_NAMES}{_HOMES}\b",
        rf"\b(?-i:[A-Z])\w+\s(?:[a-z][\w']{{1,15}}\s)?{_HOMES},?\s(?:{_UNITS}\.?\s?#?|#)\d\w{{0,4}}",
        rf"\b(?:number|no\.?|house)\s?#?\d{{1,5}}\s(?:on|in)\s{_NAMES}{_WAYS}",
    )
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
    for pattern in _ODD:
        for match in pattern.finditer(text):
            yield match.start(), _whole(text, match.end())[0], 0.8


def _numbered(text: str, number: re.Match[str]) -> tuple[int, float] | None:
    """Return where the address behind a house number ends, and how sure it is."""
    start = number.start()
    if _DATED.search(text, max(0, start - 12), start):
        return None
    for end, kind in _street(text, number.end()):
        whole, proof = _whole(text, end)
        known = kind == "suffix" or proof >= (1 if kind else 2)
        if known or _meant(text, start, end, kind):
            labels = {label for _, label in usaddress.parse(text[start:end])}
            return whole, 0.9 if labels >= _LABELS else 0.75
    return None


def _street(text: str, at: int) -> list[tuple[int, str]]:
    """Return where the name of a street may end, best first, and by which suffix."""
    ends: list[tuple[int, str]] = []
    last = ""
    while len(ends) < _MOST and (match := _NEXT.match(text, at)):
        word, at = match[1], match.end()
        kind = _SUFFIXES.get(word.rstrip(".").lower(), "")
        if kind in ("suffix", "everyday suffix") and (last or word == "Broadway"):
            after = _AFTER.match(text, at)
            return [(after.end() if after else at, kind), *ends]
        named = len(word) == 1 and word.isupper() and word != "I"
        stop = kind == "stop" and not named and not (word == "The" and not last)
        if stop or last.isdigit() or not _NAMELIKE.match(word):
            break
        ends.insert(0, (at, kind if last else ""))
        last = word
    return ends


def _meant(text: str, start: int, end: int, kind: str) -> bool:
    """Tell whether everyday words are a street here."""
    words = text[start:end].split()[1:]
    capital = all(word[0].isupper() or word[0].isdigit() for word in words)
    met = _MEETING.search(text, max(0, start - 12), start) is not None
    if not kind:  # "at 412 N. Birchwood"
        return met and capital and len(words) > 1 and words[0].rstrip(".") in _SIDES
    return capital or met or (kind == "everyday suffix" and len(words) == _TWO)


def _whole(text: str, at: int) -> tuple[int, int]:
    """Return where unit, town and postal code end, and how much they prove: 0 to 2."""
    tail = _TAIL.match(text, at)
    if tail is None or tail.end() == at:
        return at - (text[at - 1] == "."), 0
    return tail.end(), 2 if tail["postal"] or tail["unit"] else 1 if tail["code"] else 0


def recognizer() -> EntityRecognizer:
    """Return the recognizer of STREET_ADDRESS."""
    return _StreetAddressRecognizer()
