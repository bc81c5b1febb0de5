"""Licence plates: the formats states issue, beside a plate's or a vehicle's word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

from scanner.tables import rows

_PLATE = (
    r"(?:(?:licen[cs]e|number|vanity|custom|personali[sz]ed|front|back|rear) ?)?"
    r"plates?(?:'s)?|rego|vrm|vrn"
)
_CUE = re.compile(
    rf"\b(?:(?P<plate>{_PLATE})|tags?|reg(?:istration)?|lic(?:en[cs]e)?(?=\s?#)|lic)\b",
    re.IGNORECASE,
)
_VEHICLE = re.compile(
    r"\b(?:my|our|his|her|wife's|husband's|hubby's|mom's|dad's)\s(?:\w+\s){0,2}"
    r"(?:car|truck|suv|van|jeep|ute|bike|motorbike|wagon|sedan|pickup)\b",
    re.IGNORECASE,
)
_FILLER = (
    r"(?:(?:was|got|been) (?:nicked|stolen|cloned|lost)|is|are|was|no|num|number|nr"
    r"|reads?|says?|starts|ends|with|in|on it|it's|its|it is|(?:on|for|of) (?:my|the"
    r"|our|his|her) \w{1,12})"
)
_GAP = re.compile(
    rf"[\s:#.,(='\"-]{{1,4}}(?:{_FILLER}[\s:#.,(='\"-]{{1,4}}){{0,3}}+", re.I
)
_SHAPE = re.compile(
    r"(?<![\w@#$./-])[A-Z0-9]{1,4}(?:[ -]?[A-Z0-9]{1,5}){0,2}(?![\w@])", re.IGNORECASE
)
# One by one: "7 K L M 4 8 2", or by the alphabets of radio, "seven kilo lima mike".
_RADIO = (
    "alpha|alfa|adam|bravo|boy|charlie|charles|delta|david|echo|edward|foxtrot|frank"
    "|golf|george|hotel|henry|india|ida|juliett?|john|kilo|king|lima|lincoln|mike|mary"
    "|november|nora|oscar|ocean|papa|paul|quebec|queen|romeo|robert|sierra|sam|tango"
    "|tom|uniform|union|victor|whisk(?:e)?y|william|x-?ray|yankee|young|zulu|zebra"
)
_FIGURE = "zero|oh|one|two|three|four|five|six|seven|eight|niner|nine|\\d"
_LETTERS = re.compile(
    rf"(?<![\w@#$./-])(?:{_RADIO}|{_FIGURE}|[A-Z])"
    rf"(?:[ .,-]{{1,2}}(?:{_RADIO}|{_FIGURE}|[A-Z])\b){{4,8}}(?![\w@])",
    re.IGNORECASE,
)
_EACH = re.compile(rf"{_RADIO}|{_FIGURE}|[A-Z]", re.IGNORECASE)
_DIGITS = {"zero": "0", "oh": "0", "one": "1", "two": "2", "three": "3", "four": "4"}
_DIGITS |= {
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "niner": "9",
}
# A vanity text has no format: it must be announced as one, in capitals or quoted.
_VANITY = re.compile(
    r"\bplates?\b[^.!?\n]{0,20}?\b(?:says?|reads?)[:\s]{1,2}"
    r"(?P<text>[A-Z][A-Z0-9]{2,7}(?![\w'])|[\"'][A-Za-z0-9 -]{3,8}(?=[\"']))"
    r"|\b(?:[Vv]anity|[Cc]ustom|[Pp]ersonali[sz]ed)(?: licen[cs]e)? plates?"
    r"[ :\"'(-]{1,3}(?P<named>[A-Z][A-Z0-9]{2,7})(?![\w'])"
)
_BEHIND = re.compile(
    r"(?<![\w@#$./-])(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z0-9]{2,4}[ -]?[A-Z0-9]{2,5}"
    r"(?=\s(?:is|was|on)\s(?:my|our|his|her|the|\w{2,9}'s)\s(?:\w+\s)?plates?\b)",
    re.IGNORECASE,
)
_FIGURES, _TEXTS, _LONG_TEXTS = range(5, 8), range(5, 9), range(6, 9)
_CLASS = {"A": "[A-Z]", "9": r"\d", " ": "", "-": ""}


def _formats() -> re.Pattern[str]:
    known = {row["format"] for row in rows("plate_formats")}
    shapes = sorted("".join(_CLASS.get(c, c) for c in shape) for shape in known)
    return re.compile("|".join(shapes), re.IGNORECASE)


class _PlateRecognizer(EntityRecognizer):
    def __init__(self) -> None:
        super().__init__(["LICENSE_PLATE"], name="license_plate")
        self._formats = _formats()

    def load(self) -> None:
        """Need nothing: the formats are read when it is made."""

    def analyze(
        self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts
    ) -> list[RecognizerResult]:
        """Return what stands where a plate is announced and looks like one."""
        found = {(s, e): p for s, e, p in (*self._announced(text), *_told(text))}
        return [
            RecognizerResult("LICENSE_PLATE", s, e, p) for (s, e), p in found.items()
        ]

    def _announced(self, text: str) -> Iterator[tuple[int, int, float]]:
        for cue in (*_CUE.finditer(text), *_VEHICLE.finditer(text)):
            gap = _GAP.match(text, cue.end())
            said = gap and _LETTERS.match(text, gap.end())
            if said and self._said(said[0]):
                yield *said.span(), 0.85
                continue
            match = gap and _SHAPE.match(text, gap.end())
            if match and (cue.re is _CUE or match[0].isupper()):
                sure = cue.re is _CUE and cue["plate"] is not None
                size, score = self._best(match[0], sure)
                if size:
                    yield match.start(), match.start() + size, score

    def _said(self, words: str) -> bool:
        plate = _written(words)
        return _mixed(plate) and self._score(plate, sure=True) > 0

    def _best(self, words: str, sure: bool) -> tuple[int, float]:
        """Return how many code points of `words` are a plate, and how surely."""
        while words:
            score = self._score(words, sure)
            if score or " " not in words:
                return (len(words), score) if score else (0, 0)
            words = words.rpartition(" ")[0]
        return 0, 0

    def _score(self, words: str, sure: bool) -> float:
        plain = words.replace(" ", "").replace("-", "")
        if plain.isdigit():
            return 0.75 if sure and len(plain) in _FIGURES else 0
        if self._formats.fullmatch(plain):
            return 0.9
        whole = " " not in words or words.isupper()
        long = len(plain) in (_TEXTS if sure else _LONG_TEXTS)
        return 0.75 if whole and long and _mixed(plain) else 0  # vanity texts, others


def _told(text: str) -> Iterator[tuple[int, int, float]]:
    """Yield vanity texts, and plates that are named behind."""
    for match in _VANITY.finditer(text):
        group = "text" if match["text"] else "named"
        yield match.start(group) + (match[group][0] in "\"'"), match.end(group), 0.8
    for match in _BEHIND.finditer(text):
        yield match.start(), match.end(), 0.85


def _written(words: str) -> str:
    """Return a plate that is read out as it stands on the car."""
    return "".join(
        _DIGITS.get(bit.lower(), bit[0].upper()) for bit in _EACH.findall(words)
    )


def _mixed(words: str) -> bool:
    return any(map(str.isdigit, words)) and any(map(str.isalpha, words))


def recognizer() -> EntityRecognizer:
    """Return the recognizer of LICENSE_PLATE."""
    return _PlateRecognizer()
