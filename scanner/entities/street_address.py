"""Street addresses: where one may begin is a pattern, where it ends says usaddress."""

from __future__ import annotations

import re
from collections.abc import Iterator

import usaddress
from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

# USPS Publication 28, appendix C1, the suffixes people write; British ones beside them.
_SUFFIX = (
    r"(?:st(?:reet)?|ave?(?:nue)?|r(?:oa)?d|dr(?:ive)?|l(?:a)?ne?|c(?:our)?t|crt|bl(?:vd)?|boulevard"
    r"|pl(?:ace)?|ter(?:race)?|cir(?:cle)?|pkwy|parkway|hwy|highway|sq(?:uare)?|tr(?:ai)?l|way"
    r"|cres(?:cent)?|cl(?:ose)?|gr(?:o)?ve?|gardens|gdns|mews|row|walk|loop|alley|pike|plaza"
    r"|run|ridge|hill|path|point|view|green|rise|parade|pde|esplanade|quay)"
)
_ONES = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_TEEN = r"(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
_SPOKEN = rf"(?:(?:{_ONES} hundred(?: and)? )?(?:{_TENS}(?:[ -]{_ONES})?|{_TEEN})|{_ONES} hundred(?: and)?(?: {_ONES})?|{_TENS}(?:[ -]{_ONES})?|{_TEEN}|{_ONES})"
_NAME = r"(?:[NSEW]\.?|north|south|east|west)?\s?(?:[a-z][\w'-]{0,24}|\d{1,3}(?:st|nd|rd|th))"
_NUMBER = rf"(?:(?:(?:unit|flat|apt)\s?\w{{1,4}},?\s|\d{{1,4}}/)?\d{{1,6}}[a-z]?(?:\s1/2)?|{_SPOKEN})"
_START = re.compile(
    rf"(?<![\w$£€:.#/-]){_NUMBER}\s+(?:{_NAME}\s+){{0,3}}?{_NAME}\s+{_SUFFIX}\b\.?(?:\s[NSEW]{{1,2}}\b)?",
    re.IGNORECASE,
)
_CORNER = re.compile(
    r"\b(?:corner|intersection) of (?:\d{1,3}(?:st|nd|rd|th)|[a-z][\w']{1,20})"
    rf"(?:\s{_SUFFIX})?\s?(?:&|and|/|n)\s?(?:\d{{1,3}}(?:st|nd|rd|th)|[a-z][\w']{{1,20}})(?:\s{_SUFFIX}\b)?",
    re.IGNORECASE,
)
_HASHTAG = re.compile(rf"#\d{{1,5}}(?-i:[A-Z])[a-z]+(?:{_SUFFIX})\b", re.IGNORECASE)
_POSTAL = r"(?:\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]\d[A-Z]\s?\d[A-Z]\d|\d{4})"
_UNIT = r"(?i:,?\s(?:apt|apartment|unit|suite|ste|flat|lot|#)\.?\s?#?\w{1,5}\b|,?\s#\s?\w{1,5}\b)?"
# Town, state or county in two letters, postal code; a town alone must follow a comma.
_TOWN = r"(?:[A-Z][\w'.-]+(?:\s[A-Z][\w'.-]+){0,2})"
_TAIL = re.compile(
    rf"{_UNIT}(?:(?:,\s?|\s){_TOWN}(?:,\s?|\s)[A-Z]{{2,3}}(?:[\s,]{{1,2}}{_POSTAL})?(?!\w)"
    rf"|(?:,\s?|\s)(?i:{_TOWN}),?\s{_POSTAL}(?!\w)|,\s{_TOWN}(?=[\s.,!?]|$)|[,\s]\s?{_POSTAL}(?!\w))?"
)
# "5 minute walk", "3 day road trip", "24 hour shift way": counted things, no numbers of houses.
_COUNTED = re.compile(
    r"^\S+\s+(?:more|min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?|yrs?|miles?|mi|km|"
    r"times?|of|in|on|at|to|the|a|and|or|for|feet|ft|people|guys|kids|blocks?|am|pm|percent|"
    r"long|good|bad|new|old|big|little|different|other|from|down|up|off|out|doors?|x)\b",
    re.IGNORECASE,
)
_LABELS = {"AddressNumber", "StreetName", "StreetNamePostType"}


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
    for match in _START.finditer(text):
        if not _COUNTED.match(match[0]):
            end = _TAIL.match(text, match.end())
            yield match.start(), end.end() if end else match.end(), _score(match[0])
    for pattern in (_CORNER, _HASHTAG):
        for match in pattern.finditer(text):
            yield match.start(), match.end(), 0.8


def _score(words: str) -> float:
    """Return how sure usaddress is that number, name and type are all there."""
    labels = {label for _, label in usaddress.parse(words)}
    return 0.9 if labels >= _LABELS else 0.75 if "AddressNumber" in labels else 0.5


def recognizer() -> EntityRecognizer:
    """Return the recognizer of STREET_ADDRESS."""
    return _StreetAddressRecognizer()
