"""Signal: a given name of the table, with the surname that may follow it."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

from scanner.tables import rows

_WORD = re.compile(
    r"(?<![\w@#'-])[^\W\d_]{2,14}(?:-[^\W\d_]{2,14})?(?![\w@-]|'(?!s\b)\w)"
)
# "Ava Rose Whitlock": more capitals belong to a name that has one itself.
_MORE = re.compile(
    r"(?: (?!(?:And|Is|Has|Was|In|On|At|For|To|The|My|Our|Just|Will)\b)"
    r"[A-Z][a-z]{1,14}(?:['-][A-Z][a-z]{1,14})?(?!['\w])){1,2}"
)


@functools.cache
def _names() -> dict[str, bool]:
    """Return the names in lower case, and whether each is an English word too."""
    return {row["name"]: row["word"] == "yes" for row in rows("given_names")}


class _GivenNameRecognizer(EntityRecognizer):
    def __init__(self) -> None:
        super().__init__(["given_name"], name="given_name")

    def load(self) -> None:
        """Need nothing: the table is read on first use."""

    def analyze(
        self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts
    ) -> list[RecognizerResult]:
        """Return the names; one that is a word as well needs its capital."""
        return [RecognizerResult("given_name", s, e, 0.6) for s, e in _found(text)]


def _found(text: str) -> Iterator[tuple[int, int]]:
    names, end = _names(), 0
    for match in _WORD.finditer(text):
        word = match[0].partition("-")[0]
        homonym = names.get(word.lower())
        if match.start() < end or homonym is None or (homonym and not word.istitle()):
            continue
        more = _MORE.match(text, match.end()) if word.istitle() else None
        end = more.end() if more else match.end()
        yield match.start(), end


def recognizer() -> EntityRecognizer:
    """Return the recognizer of the signal `given_name`."""
    return _GivenNameRecognizer()
