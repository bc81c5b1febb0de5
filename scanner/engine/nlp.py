"""What the tagger finds, as Presidio passes it on to the recognizers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from presidio_analyzer.nlp_engine import NlpArtifacts, NlpEngine
from spacy.tokens import Doc
from spacy.vocab import Vocab

from scanner.engine.tagger import Tagger
from scanner.model import Entity, Span

# Presidio wants a document of spaCy's; nothing of ours asks it for words.
_NO_WORDS = Doc(Vocab())


class TagArtifacts(NlpArtifacts):
    """Names and phrases of one text; `tags` have their spans in it."""

    def __init__(self, tags: tuple[Entity, ...], engine: NlpEngine | None = None):
        super().__init__([], _NO_WORDS, [], [], engine, "en")
        self.tags = tags

    def within(self, piece: Span) -> TagArtifacts:
        """Return what lies wholly in a piece of the text, with spans in the piece."""
        return TagArtifacts(
            tuple(
                Entity(
                    t.type,
                    Span(t.span.start - piece.start, t.span.end - piece.start),
                    t.score,
                )
                for t in self.tags
                if piece.start <= t.span.start and t.span.end <= piece.end
            )
        )


class TaggerNlp(NlpEngine):
    """Present the shipped model as an NlpEngine that downloads nothing."""

    def __init__(self) -> None:
        self._tagger = Tagger()

    def load(self) -> None:
        """Load the model; EngineError when it is missing."""
        self._tagger.load()

    def is_loaded(self) -> bool:
        """Tell whether the model is in memory."""
        return self._tagger.loaded

    def process_text(self, text: str, language: str) -> TagArtifacts:
        """Return names and phrases of a text; offsets in code points."""
        return TagArtifacts(tuple(self._tagger.tags(text)), self)

    def process_batch(
        self,
        texts: Iterable[str],
        language: str,
        batch_size: int = 1,
        n_process: int = 1,
        **kwargs: Any,
    ) -> Iterator[tuple[str, NlpArtifacts]]:
        """Yield each text with what was found in it."""
        for text in texts:
            yield text, self.process_text(text, language)

    def is_stopword(self, word: str, language: str) -> bool:
        """Say no: context is found by whole words of each card."""
        return False

    def is_punct(self, word: str, language: str) -> bool:
        """Tell whether a word is punctuation."""
        return not any(char.isalnum() for char in word)

    def get_supported_entities(self) -> list[str]:
        """Return the Presidio names of what the model tags."""
        return ["PERSON", "LOCATION", "ORGANIZATION", "USERNAME"]

    def get_supported_languages(self) -> list[str]:
        """Return English, the only language of this model."""
        return ["en"]
