"""Licence plates: the formats states issue, near a word that says plate."""

from __future__ import annotations

import re
from collections.abc import Iterator

from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

from scanner.tables import rows

_CUE = re.compile(
    r"\b(?:(?:licen[cs]e|number|vanity|front|back|rear) ?plates?|plates?|plate(?:'s|s are)|"
    r"tags?|reg(?:istration)?(?: (?:no|number))?|rego|vrm|lic)\b",
    re.IGNORECASE,
)
_REACH = 24  # code points between the cue and the plate
_GAP = re.compile(r"^[\s:#.,(='\"-]*(?:is|are|was|no|num(?:ber)?|on it|reads?|says|starts|ends)?[\s:#.(='\"-]*$", re.I)
_SHAPE = re.compile(r"(?<![\w@#$./-])[A-Z0-9]{1,4}(?:[ -]?[A-Z0-9]{1,5}){0,2}(?![\w@])", re.I)
_CLASS = {"A": "[A-Z]", "9": r"\d", " ": "[ -]?", "-": "[ -]?"}


def _formats() -> re.Pattern[str]:
    shapes = {"".join(_CLASS.get(c, c) for c in row["format"]) for row in rows("plate_formats")}
    return re.compile("|".join(sorted(shapes)), re.IGNORECASE)


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
        found = self._announced(text)
        return [RecognizerResult("LICENSE_PLATE", s, e, p) for s, e, p in found]

    def _announced(self, text: str) -> Iterator[tuple[int, int, float]]:
        for cue in _CUE.finditer(text):
            for match in _SHAPE.finditer(text, cue.end(), cue.end() + _REACH + 12):
                if not _GAP.match(text[cue.end() : match.start()]):
                    break
                known = self._best(match[0])
                if known:
                    yield match.start(), match.start() + known[0], known[1]
                    break

    def _best(self, words: str) -> tuple[int, float] | None:
        """Return how many code points of `words` are a plate, and how surely."""
        while words:
            if self._formats.fullmatch(words) and not words.isdigit():
                return len(words), 0.9
            if " " not in words:
                break
            words = words.rpartition(" ")[0]
        if 5 <= len(words) <= 8 and _mixed(words):
            return len(words), 0.75  # vanity texts and formats not in the table
        return None


def _mixed(words: str) -> bool:
    return any(map(str.isdigit, words)) and any(map(str.isalpha, words))


def recognizer() -> EntityRecognizer:
    """Return the recognizer of LICENSE_PLATE."""
    return _PlateRecognizer()
