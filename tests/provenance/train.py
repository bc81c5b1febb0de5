"""Train the tagger: teachers on labelled posts, then one student of them all.

`make model` runs it; with the seeds fixed it makes the same model on the same machine.
"""

from __future__ import annotations

import copy
import math
import random
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from tests.provenance.augment import Augmenter
from tests.provenance.batches import Batch, Example, batches, example
from tests.provenance.labelled import Labelled
from tests.provenance.network import Tagger


@dataclass(frozen=True)
class Course:
    """How a model is trained; rates a step, sizes in posts."""

    epochs: int = 4
    rate: float = 1e-4
    size: int = 32
    warm: float = 0.06
    smooth: float = 0.02
    blind: float = 0.25  # of posts are read without the tables of names
    average: float = 0.985  # of the mean that is kept each fifth step
    seed: int = 17


def train(
    tagger: Tagger,
    posts: Sequence[Labelled | Example],
    course: Course,
    augmenter: Augmenter,
) -> Tagger:
    """Return the mean of the models that training went through (in place, too)."""
    torch.manual_seed(course.seed)
    dice = random.Random(course.seed)
    optimizer = torch.optim.AdamW(_groups(tagger), lr=course.rate)
    total = course.epochs * math.ceil(len(posts) / course.size)
    mean = copy.deepcopy(tagger)
    step, begun = 0, time.monotonic()
    for epoch in range(course.epochs):
        tagger.train()
        for batch in _epoch(posts, course, augmenter, dice):
            for group in optimizer.param_groups:
                group["lr"] = course.rate * _slope(step / total, course.warm)
            loss = _loss(tagger, batch, course)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(tagger.parameters(), 1.0)
            optimizer.step()
            step += 1
            if step % 5 == 0:
                _average(mean, tagger, course.average if step > total / 8 else 0.5)
            if step % 50 == 0:
                _tell(epoch, step, total, loss.item(), time.monotonic() - begun)
    return mean.eval()


def _groups(tagger: Tagger) -> list[dict[str, object]]:
    decayed = [p for p in tagger.parameters() if p.dim() > 1]
    plain = [p for p in tagger.parameters() if p.dim() <= 1]
    return [
        {"params": decayed, "weight_decay": 0.01},
        {"params": plain, "weight_decay": 0.0},
    ]


def _epoch(
    posts: Sequence[Labelled | Example],
    course: Course,
    augmenter: Augmenter,
    dice: random.Random,
) -> Iterator[Batch]:
    read = [p if isinstance(p, Example) else example(augmenter(p, dice)) for p in posts]
    return batches(read, course.size, dice)


def _slope(done: float, warm: float) -> float:
    return done / warm if done < warm else (1 - done) / (1 - warm)


def _loss(tagger: Tagger, batch: Batch, course: Course) -> Tensor:
    features = batch.features.clone()
    blind = torch.rand(len(features)) < course.blind
    features[blind, :, 1:] = 0
    with torch.autocast("cpu", dtype=torch.bfloat16):
        names, phrases = tagger(batch.pieces, batch.mask, features)
    wanted = batch.names * (1 - course.smooth) + course.smooth / batch.names.shape[-1]
    each = -(wanted * names.float().log_softmax(-1)).sum(-1)
    loss = (each * batch.counted).sum() / batch.counted.sum().clamp(min=1)
    yes = functional.binary_cross_entropy_with_logits(
        phrases.float(), batch.phrases, reduction="none"
    )
    known = batch.known
    return loss + 2 * (yes * known).sum() / known.sum().clamp(min=1)


def _average(mean: Tagger, tagger: Tagger, kept: float) -> None:
    with torch.no_grad():
        for old, new in zip(mean.parameters(), tagger.parameters(), strict=True):
            old.lerp_(new, 1 - kept)


def _tell(epoch: int, step: int, total: int, loss: float, seconds: float) -> None:
    left = seconds / step * (total - step) / 60
    at = f"epoch {epoch + 1}  step {step}/{total}"
    sys.stdout.write(f"{at}  loss {loss:.3f}  {left:.0f} min left\n")
    sys.stdout.flush()
