"""Posts as tensors: what is asked, and what the right answers are."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from scanner.engine.encoding import Encoded, encode
from scanner.model import Span
from tests.provenance.labelled import ENTITIES, PHRASES, Labelled, Mark
from tests.provenance.network import LABELS

_SORTED = 30  # batches whose posts are sorted by length together


@dataclass(frozen=True, slots=True)
class Example:
    """A post, encoded, with its answers a piece.

    `names` (pieces, labels) and `phrases` (pieces, 2 x phrases) are probabilities;
    `counted` (pieces) and `known` (pieces, 2 x phrases) say which answers count.
    """

    encoded: Encoded
    names: Tensor
    phrases: Tensor
    counted: Tensor
    known: Tensor


@dataclass(frozen=True, slots=True)
class Batch:
    """Examples side by side, padded; shapes as in `Example`, one dimension more."""

    pieces: Tensor
    mask: Tensor
    features: Tensor
    names: Tensor
    phrases: Tensor
    counted: Tensor
    known: Tensor


def example(post: Labelled) -> Example:
    """Return a labelled post as an example."""
    encoded = encode(post.text)
    size = len(encoded.pieces)
    names = torch.zeros(size, len(LABELS))
    phrases = torch.zeros(size, 2 * len(PHRASES))
    counted = torch.zeros(size)
    known = torch.zeros(size, 2 * len(PHRASES))
    named = bool(post.knows & set(ENTITIES))
    taught = torch.tensor([float(p in post.knows) for p in PHRASES for _ in "io"])
    begun: set[Mark] = set()
    for place, span in encoded.words:
        counted[place] = float(named)
        known[place] = taught
        names[place, 0] = 1.0
        for mark in post.marks:
            if span.overlaps(Span(mark.start, mark.end)):
                _answer(mark, mark not in begun, names[place], phrases[place])
                begun.add(mark)
    return Example(encoded, names, phrases, counted, known)


def _answer(mark: Mark, first: bool, names: Tensor, phrases: Tensor) -> None:
    if mark.label in ENTITIES:
        names.zero_()
        names[1 + 2 * ENTITIES.index(mark.label) + (not first)] = 1.0
    else:
        inside = 2 * PHRASES.index(mark.label)
        phrases[inside] = 1.0
        phrases[inside + 1] = float(first)


def batches(
    examples: Sequence[Example], size: int, dice: random.Random
) -> Iterator[Batch]:
    """Yield all examples once, in batches of similar length, in random order."""
    order = list(range(len(examples)))
    dice.shuffle(order)
    reach = size * _SORTED
    order = [
        i
        for k in range(0, len(order), reach)
        for i in sorted(
            order[k : k + reach], key=lambda i: len(examples[i].encoded.pieces)
        )
    ]
    groups = [order[k : k + size] for k in range(0, len(order), size)]
    dice.shuffle(groups)
    for group in groups:
        yield batch([examples[i] for i in group])


def batch(some: Sequence[Example]) -> Batch:
    """Return examples as one batch."""
    longest = max(len(e.encoded.pieces) for e in some)

    def padded(parts: list[Tensor]) -> Tensor:
        whole = parts[0].new_zeros(len(parts), longest, *parts[0].shape[1:])
        for row, part in zip(whole, parts, strict=True):
            row[: len(part)] = part
        return whole

    pieces = [torch.tensor(e.encoded.pieces) for e in some]
    return Batch(
        padded(pieces),
        padded([torch.ones_like(p) for p in pieces]),
        padded([torch.tensor(e.encoded.features) for e in some]),
        padded([e.names for e in some]),
        padded([e.phrases for e in some]),
        padded([e.counted for e in some]),
        padded([e.known for e in some]),
    )
