"""One Presidio pass makes a text Parsed, a second one lets the cards find."""

from __future__ import annotations

import dataclasses
import os
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import zip_longest

# Before Presidio reads them: no public-suffix download, no hub.
os.environ["TLDEXTRACT_PUBLIC_SUFFIX_LIST_URLS"] = ""
os.environ["HF_HUB_OFFLINE"] = "1"

from presidio_analyzer import AnalyzerEngine, EntityRecognizer, RecognizerRegistry

import scanner.entities
import scanner.exposures
from scanner import fingerprint, plugins
from scanner.engine.context import WholeWordContext
from scanner.engine.modifiers import modifiers_of, rescored
from scanner.engine.ner import TagRecognizer
from scanner.engine.nlp import TagArtifacts, TaggerNlp
from scanner.engine.recognizers import patterns_of, spot_at, spots_of_marks
from scanner.engine.redact import replacement
from scanner.engine.settle import settled_marks, settled_spots
from scanner.engine.subjects import subject_of
from scanner.engine.timeouts import watched
from scanner.model import Document, Entity, Exposure, Finding, Parsed, Span, Spot
from scanner.text import chunks, normalise

Finder = Callable[[Parsed], Iterable[Spot]]


class Engine:
    """Recognise entities and let cards find; one a process, for any thread."""

    def __init__(
        self, exposures: Mapping[str, Exposure], nlp: TaggerNlp | None = None
    ) -> None:
        self._exposures = exposures
        self._nlp = nlp or TaggerNlp()
        modules = plugins.modules_in(scanner.entities).values()
        self._entities = _presidio(
            [TagRecognizer(), *(module.recognizer() for module in modules)], self._nlp
        )
        rules = {n: r for e in exposures.values() for n, r in patterns_of(e).items()}
        self._finds = {name: find for name, (_, find) in rules.items()}
        self._cards = _presidio([found for found, _ in rules.values()], self._nlp)
        self._finders = _finders(exposures)

    def parse(self, document: Document) -> Parsed:
        """Return what is recognised in a document, exposure or not."""
        plain, origins = normalise(document.text)
        told = self._nlp.process_text(plain, "en")
        marks: list[Entity] = []
        with watched() as late:
            for piece in chunks(plain):
                marks += self._marks(plain, piece, told)
        marks = settled_marks(marks)
        entities = tuple(m for m in marks if m.type.isupper())
        signals = tuple(m for m in marks if not m.type.isupper())
        return Parsed(document, plain, origins, entities, signals, tuple(late))

    def _marks(self, plain: str, piece: Span, told: TagArtifacts) -> list[Entity]:
        text = plain[piece.start : piece.end]
        found = self._entities.analyze(text, "en", nlp_artifacts=told.within(piece))
        return [
            Entity(
                r.entity_type, Span(piece.start + r.start, piece.start + r.end), r.score
            )
            for r in found
        ]

    def find(self, parsed: Parsed) -> tuple[list[Finding], tuple[str, ...]]:
        """Return what the cards find, in order, and what ran out of time."""
        spots: dict[str, list[Spot]] = {name: [] for name in self._exposures}
        with watched() as late:
            for name, spot in self._spots(parsed):
                spots[name].append(spot)
        findings = [
            finding
            for name, some in spots.items()
            for finding in self._findings(self._exposures[name], some, parsed)
        ]
        findings.sort(key=lambda f: (f.span, f.exposure.id))
        return findings, tuple(late)

    def _spots(self, parsed: Parsed) -> Iterator[tuple[str, Spot]]:
        for name, exposure in self._exposures.items():
            for find in exposure.finds:
                for spot in spots_of_marks(find, parsed):
                    yield name, spot
            for spot in self._finders[name](parsed):
                yield name, spot
        for piece in chunks(parsed.plain) if self._finds else ():
            yield from self._matches(parsed, piece)

    def _matches(self, parsed: Parsed, piece: Span) -> Iterator[tuple[str, Spot]]:
        text = parsed.plain[piece.start : piece.end]
        for r in self._cards.analyze(text, "en", nlp_artifacts=_NO_WORDS):
            span = Span(piece.start + r.start, piece.start + r.end)
            spot = spot_at(self._finds[r.entity_type], parsed, span, r.score)
            if spot:
                yield r.entity_type.split("/")[0], spot

    def _findings(
        self, exposure: Exposure, spots: list[Spot], parsed: Parsed
    ) -> Iterator[Finding]:
        seen: Counter[str] = Counter()
        settled = [_whole(parsed.plain, spot) for spot in settled_spots(spots)]
        for spot, follower in zip_longest(settled, settled[1:]):
            span = _dressed(parsed.text, parsed.written(spot.span))
            value = parsed.plain[spot.span.start : spot.span.end]
            nth = seen[fingerprint.normal(value)]
            seen[fingerprint.normal(value)] += 1
            whose = spot.subject or subject_of(exposure, parsed, spot.span)
            changes = modifiers_of(parsed, spot, whose, exposure, follower)
            yield Finding(
                fingerprint.finding_id(
                    exposure.id, value, str(parsed.document.id), nth
                ),
                exposure,
                span,
                rescored(spot.score, changes),
                whose,
                tuple(change.id for change in changes),
                replacement(parsed.plain, exposure, spot),
            )


_HANDLE = re.compile(r"@\w[\w.]{0,60}\Z")
_REST = re.compile(r"\w*(?:\.\w{1,30}){0,5}")


def _whole(plain: str, spot: Spot) -> Spot:
    """Return a spot that cuts no word and no handle in two at its end."""
    end = spot.span.end
    if _HANDLE.search(plain[spot.span.start : end]):
        rest = _REST.match(plain, end)
        end = rest.end() if rest else end
    while plain[end - 1 : end + 1].isalnum() and end < len(plain):
        end += 1
    return dataclasses.replace(spot, span=Span(spot.span.start, end))


def _dressed(text: str, span: Span) -> Span:
    """Return a span with the marks that belong to its last character, as in keycaps."""
    end = span.end
    while end < len(text) and unicodedata.category(text[end])[0] == "M":
        end += 1
    return Span(span.start, end)


# Patterns ask for no words: a second run of the language model would double the cost.
_NO_WORDS = TagArtifacts(())


def _presidio(recognizers: list[EntityRecognizer], nlp: TaggerNlp) -> AnalyzerEngine:
    return AnalyzerEngine(
        registry=RecognizerRegistry(recognizers=recognizers),
        nlp_engine=nlp,
        context_aware_enhancer=WholeWordContext(),
    )


def _finders(exposures: Mapping[str, Exposure]) -> dict[str, Finder]:
    coded = plugins.modules_in(scanner.exposures)
    return {name: coded[name].find if name in coded else _nothing for name in exposures}


def _nothing(parsed: Parsed) -> Iterable[Spot]:
    return ()
