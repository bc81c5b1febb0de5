"""Names of people, places and organisations as the language model tags them."""

from __future__ import annotations

import re

from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

_NAMES = {
    "PERSON": "PERSON",
    "GPE": "LOCATION",
    "LOC": "LOCATION",
    "FAC": "LOCATION",
    "ORG": "ORGANIZATION",
}
_SCORE = 0.7  # the small model gives no certainty of its own
_NAMELIKE = re.compile(r"[^\W\d_]{2}")
_NOT_NAMES = re.compile(
    r"^(?:lol|omg|rn|tmrw|tbt|pls|dm|btw|pd|swat|emt)$", re.IGNORECASE
)


class NameRecognizer(EntityRecognizer):
    """Hand Presidio the spans the model found, under Presidio's names."""

    def __init__(self) -> None:
        super().__init__(sorted(set(_NAMES.values())), name="names")

    def load(self) -> None:
        """Need nothing: the spans come with the artifacts."""

    def analyze(
        self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts
    ) -> list[RecognizerResult]:
        """Return the spans with a label of ours, in code points of `text`."""
        return [
            RecognizerResult(_NAMES[ent.label_], ent.start_char, ent.end_char, _SCORE)
            for ent in nlp_artifacts.entities
            if ent.label_ in _NAMES and _plausible(ent.text)
        ]


def _plausible(words: str) -> bool:
    # Handles, hashtags and emoji are what the model most often takes for names.
    return (
        words[0] not in "@#"
        and _NAMELIKE.search(words) is not None
        and _NOT_NAMES.match(words) is None
    )
