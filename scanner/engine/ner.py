"""Names and phrases as the shipped model tags them, handed to Presidio."""

from __future__ import annotations

from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

from scanner.engine.nlp import TagArtifacts

NAMES = ("PERSON", "LOCATION", "ORGANIZATION", "USERNAME")
# A signal of its own for each phrase: what patterns find is surer, and keeps its name.
PHRASES = {
    name: f"tagged_{name}"
    for name in ("kin", "school", "team", "employer", "vehicle", "time", "habit")
}

# Everyday words that the model takes for names now and then.
_NO_NAMES = frozenset(
    {
        "lol", "lmao", "omg", "rn", "btw", "pls", "dm", "tbt", "tmrw", "today",
        "tonight", "tomorrow", "mom", "mum", "dad", "hubby", "bae", "god", "jesus",
        "work", "home", "school", "church", "gym", "court", "pd", "emt", "blue",
    }
)  # fmt: skip


class TagRecognizer(EntityRecognizer):
    """Hand Presidio what the model found in the text at hand."""

    def __init__(self) -> None:
        super().__init__([*NAMES, *PHRASES.values()], name="tagger")

    def load(self) -> None:
        """Need nothing: the tags come with the artifacts."""

    def analyze(
        self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts
    ) -> list[RecognizerResult]:
        """Return names and phrases, in code points of `text`."""
        if not isinstance(nlp_artifacts, TagArtifacts):
            return []
        return [
            RecognizerResult(
                PHRASES.get(t.type, t.type), t.span.start, t.span.end, t.score
            )
            for t in nlp_artifacts.tags
            if text[t.span.start : t.span.end].lower() not in _NO_NAMES
            or t.type in PHRASES
        ]
