"""Counting as presidio-research does it: any type for any other, no stop words.

Two ways, both after https://github.com/microsoft/presidio-research, whose figures for
stock Presidio use spaCy's large model: token by token (`TokenEvaluator`), and by spans
that share enough (`SpanEvaluator`). Types that stock Presidio does not know (titles,
ages, ZIP codes) count as nothing labelled.
"""

from __future__ import annotations

import functools
import itertools
import string
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import spacy
from spacy.lang.en.stop_words import STOP_WORDS

from scanner.evaluation import Counts
from scanner.labelled import Label, Sample

ENOUGH = 0.5  # of the letters of both, shared: intersection over union
KEPT = frozenset(
    {
        "CREDIT_CARD", "DATE_TIME", "EMAIL_ADDRESS", "IBAN_CODE", "IP_ADDRESS",
        "LOCATION", "NRP", "ORGANIZATION", "PERSON", "PHONE_NUMBER", "URL",
        "US_DRIVER_LICENSE", "US_SSN",
    }
)  # fmt: skip
SKIPPED = STOP_WORDS | {*string.punctuation} | {
    "'s", "street", "st.", "st", "de", "rue", "via", "day", "address", "country",
    "state", "city", "zip", "po", "apt", "unit", "corner", "p.o.", "box", "suite",
    "mr.", "mrs.", "miss", "year", "years", "y/o", "month", "months", "old",
    "morning", "noon", "afternoon", "night", "evening", "week", "weeks", "weekend",
    "days", "age", "ago", "inc", "inc.", "ltd",
}  # fmt: skip
Pairs = Iterable[tuple[Sample, Sequence[Label]]]


class _Token(NamedTuple):
    start: int
    end: int
    skipped: bool
    labelled: str
    recognised: str


class _Run(NamedTuple):
    type: str
    letters: frozenset[int]


def score_tokens(pairs: Pairs) -> Counts:
    """Return the counts of tokens that are anything personal."""
    labelled = recognised = right = 0
    for sample, marks in pairs:
        for token in _tokens(sample, marks):
            if token.skipped and token.labelled != token.recognised:
                continue
            labelled += bool(token.labelled)
            recognised += bool(token.recognised)
            right += bool(token.labelled and token.recognised)
    return Counts(labelled, right, recognised, right)


def score_spans(pairs: Pairs) -> Counts:
    """Return the counts of spans that share at least half their letters."""
    labelled = found = wrong = 0
    for sample, marks in pairs:
        tokens = list(_tokens(sample, marks))
        told = list(_runs(tokens, "recognised"))
        for run in _runs(tokens, "labelled"):
            labelled += 1
            used = _covering(run, told)
            if used and _shared(run, used) >= ENOUGH:
                found += 1
                told = [t for t in told if t not in used]
        wrong += len(told)
    return Counts(labelled, found, found + wrong, found)


def _covering(run: _Run, told: Sequence[_Run]) -> list[_Run]:
    """Return the runs that together fit best; each must improve what is there."""
    used: list[_Run] = []
    for other in told:
        if run.letters & other.letters and (
            not used or _shared(run, [*used, other]) > _shared(run, used)
        ):
            used.append(other)
    return used


def _shared(run: _Run, others: Sequence[_Run]) -> float:
    union = frozenset().union(*(other.letters for other in others))
    return len(run.letters & union) / len(run.letters | union)


def _runs(tokens: Sequence[_Token], side: str) -> Iterator[_Run]:
    """Yield the stretches of one type; skipped words neither part nor widen them."""
    kept = [t for t in tokens if not t.skipped]
    for kind, group in itertools.groupby(kept, key=lambda t: getattr(t, side)):
        if kind:
            some = list(group)
            yield _Run(kind, frozenset(range(some[0].start, some[-1].end)))


def _tokens(sample: Sample, marks: Sequence[Label]) -> Iterator[_Token]:
    for word in _tokenizer()(sample.text):
        gold, told = (_type(word.idx, side) for side in (sample.labels, marks))
        skipped = not word.text.strip() or word.text.lower() in SKIPPED
        end = word.idx + len(word)
        yield _Token(word.idx, end, skipped, gold if gold in KEPT else "", told)


def _type(at: int, marks: Sequence[Label]) -> str:
    found = next((m.type for m in marks if m.span.start <= at < m.span.end), "")
    return "LOCATION" if found == "STREET_ADDRESS" else found


@functools.cache
def _tokenizer() -> spacy.tokenizer.Tokenizer:
    return spacy.blank("en").tokenizer
