"""Whole words on both sides of a span: they raise a score."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.context_aware_enhancers import ContextAwareEnhancer
from presidio_analyzer.nlp_engine import NlpArtifacts

from scanner.model import Span

_RAISE = 0.35  # Presidio's own step for context
_REACH = 60  # code points


@functools.cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    parts = (
        re.escape(word.rstrip("*")).replace(r"\ ", r"\s+")
        + (r"\w*" if word[-1] == "*" else "")
        for word in words
    )
    return re.compile(r"(?<!\w)(?:" + "|".join(parts) + r")(?!\w)", re.IGNORECASE)


def near(text: str, span: Span, words: Sequence[str], within: int) -> bool:
    """Tell whether one of the words stands in a span or within so many code points.

    A word may be a phrase; a trailing `*` stands for any ending.
    """
    start, end = max(0, span.start - within), min(len(text), span.end + within)
    while end < len(text) and text[end].isalnum():
        end += 1  # the limit cuts no word in two
    return _pattern(tuple(words)).search(text, start, end) is not None


class WholeWordContext(ContextAwareEnhancer):
    """Raise a score where a context word of its recognizer is near.

    Presidio's own enhancer matches substrings ("lic" in "public"), looks only before
    the span, and never finds phrases.
    """

    def __init__(self) -> None:
        super().__init__(_RAISE, 0.4, _REACH, _REACH)

    def enhance_using_context(
        self,
        text: str,
        raw_results: list[RecognizerResult],
        nlp_artifacts: NlpArtifacts,
        recognizers: list[EntityRecognizer],
        context: list[str] | None = None,
    ) -> list[RecognizerResult]:
        """Return the results, those in context with a higher score, at most 1."""
        words = {r.id: tuple(r.context) for r in recognizers if r.context}
        for result in raw_results:
            own = words.get(result.recognition_metadata["recognizer_identifier"])
            if own and near(text, Span(result.start, result.end), own, _REACH):
                result.score = min(1.0, result.score + _RAISE)
        return raw_results
