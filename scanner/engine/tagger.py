"""The shipped model by ONNX Runtime: names of people and places, and tell-tale phrases.

One thread and one stretch at a time: the same words get the same score, whatever
stands beside them.
"""

from __future__ import annotations

import dataclasses
import json
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING, Any

import numpy

from scanner.engine.encoding import Encoded, encode
from scanner.errors import EngineError
from scanner.model import Entity, Span
from scanner.text import stretches

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from onnxruntime import InferenceSession

MODEL = ("data", "ner", "model.onnx")
_AT_ONCE = 400  # code points that are read together
# Without capitals the same names score lower. With this part of the threshold a corpus
# in lower or upper case loses at most 3 points of recall (WNUT-17 dev; 1.0 loses 5).
_CASELESS = 0.65
_BEGINS = 0.5  # certainty that a phrase begins here, though one goes on


@dataclass(frozen=True, slots=True)
class Terms:
    """What the model's answers mean; they come with it, as its metadata.

    A word's answers are: nothing, then for each of `names` that one begins or goes
    on, then for each of `phrases` that the word is in one or begins one. `thresholds`
    are the certainties, 0 to 1, from which a label holds.
    """

    names: tuple[str, ...]
    phrases: tuple[str, ...]
    thresholds: dict[str, float]

    def eased(self) -> Terms:
        """Return the terms for a text that has no capitals, or nothing else."""
        eased = {
            name: least * _CASELESS if name in self.names else least
            for name, least in self.thresholds.items()
        }
        return dataclasses.replace(self, thresholds=eased)


class Tagger:
    """Tag texts; loaded when first asked, then good for any thread."""

    def __init__(self) -> None:
        self._session: InferenceSession | None = None
        self._lock = threading.Lock()

    @property
    def loaded(self) -> bool:
        """Tell whether the model is in memory."""
        return self._session is not None

    def load(self) -> None:
        """Load the model from the package; EngineError when it is not there."""
        with self._lock:
            if self._session is None:
                self._session, self._terms = opened()

    def tags(self, text: str) -> list[Entity]:
        """Return names (upper-case types) and phrases, in order; spans in `text`."""
        self.load()
        found: list[Entity] = []
        for piece in stretches(text, _AT_ONCE):
            words = text[piece.start : piece.end]
            encoded = encode(words)
            if encoded.words:
                terms = self._terms.eased() if _caseless(words) else self._terms
                found += _decoded(encoded, self._answers(encoded), terms, piece.start)
        return sorted(found, key=lambda e: (e.span, e.type))

    def _answers(self, encoded: Encoded) -> NDArray[numpy.float32]:
        asked = {
            "pieces": numpy.array([encoded.pieces], dtype=numpy.int64),
            "mask": numpy.ones((1, len(encoded.pieces)), dtype=numpy.int64),
            "features": numpy.array([encoded.features], dtype=numpy.int64),
        }
        assert self._session is not None  # noqa: S101
        answers: NDArray[numpy.float32] = self._session.run(None, asked)[0][0]
        return answers


def opened() -> tuple[InferenceSession, Terms]:
    """Return the model, ready to run, and its terms; EngineError when it is absent."""
    import onnxruntime  # noqa: PLC0415  # heavy: only when a text comes

    path = resources.files("scanner").joinpath(*MODEL)
    if not path.is_file():
        raise EngineError("The language model is missing. Install Plainclothes again.")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(
        path.read_bytes(), options, providers=["CPUExecutionProvider"]
    )
    told = session.get_modelmeta().custom_metadata_map
    terms = Terms(
        tuple(json.loads(told["names"])),
        tuple(json.loads(told["phrases"])),
        json.loads(told["thresholds"]),
    )
    return session, terms


def _caseless(words: str) -> bool:
    return words in (words.lower(), words.upper())


def _decoded(
    encoded: Encoded, answers: NDArray[Any], terms: Terms, shift: int
) -> Iterator[Entity]:
    rows = answers[[place for place, _ in encoded.words]].astype(float)
    spans = [Span(s.start + shift, s.end + shift) for _, s in encoded.words]
    yield from _names(rows, spans, terms)
    for number, phrase in enumerate(terms.phrases):
        first = 1 + 2 * (len(terms.names) + number)
        yield from _phrases(rows[:, first : first + 2], spans, phrase, terms)


def _names(rows: NDArray[Any], spans: Sequence[Span], terms: Terms) -> Iterator[Entity]:
    pairs = rows[:, 1 : 1 + 2 * len(terms.names)].reshape(len(rows), -1, 2)
    sums = pairs.sum(-1)
    run = _Run()
    for row, span in enumerate(spans):
        best = int(sums[row].argmax())
        score, name = float(sums[row, best]), terms.names[best]
        begins, goes_on = pairs[row, best]
        if score < terms.thresholds[name]:
            yield from run.ended()
        else:
            if name != run.type or begins > goes_on:
                yield from run.ended()
            run.add(name, span, score)
    yield from run.ended()


def _phrases(
    rows: NDArray[Any], spans: Sequence[Span], phrase: str, terms: Terms
) -> Iterator[Entity]:
    run = _Run()
    for (inside, begins), span in zip(rows, spans, strict=True):
        if inside < terms.thresholds[phrase]:
            yield from run.ended()
        else:
            if begins > _BEGINS:
                yield from run.ended()
            run.add(phrase, span, float(inside))
    yield from run.ended()


class _Run:
    """Words of one label that stand side by side."""

    def __init__(self) -> None:
        self.type = ""
        self._spans: list[Span] = []
        self._scores: list[float] = []

    def add(self, kind: str, span: Span, score: float) -> None:
        self.type = kind
        self._spans.append(span)
        self._scores.append(score)

    def ended(self) -> Iterator[Entity]:
        if self._spans:
            whole = Span(self._spans[0].start, self._spans[-1].end)
            score = sum(self._scores) / len(self._scores)
            yield Entity(self.type, whole, round(score, 4))
        self.type, self._spans, self._scores = "", [], []
