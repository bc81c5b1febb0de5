"""The labels of the OffMyChest benchmark fit the corpus they speak of."""

from __future__ import annotations

import json
import runpy
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).resolve().parent.parent / "benchmarks"
LABELS = [
    json.loads(line)
    for line in (BENCHMARKS / "offmychest.jsonl").read_text("utf-8").splitlines()
]
IDS = [label["id"] for label in LABELS]


@pytest.fixture(scope="module")
def texts(corpora: Path) -> dict[str, str]:
    load = runpy.run_path(str(corpora / "load.py"))["load"]
    return {name: text for text, _, name in load("offmychest")}


def test_400_sentences_are_labelled_once_each() -> None:
    assert len(IDS) == len(set(IDS)) == 400


def test_every_label_is_of_a_known_category() -> None:
    found = {span["category"] for label in LABELS for span in label["spans"]}
    assert found == {"family", "routine", "absence"}


def test_the_labels_hold_no_text() -> None:
    assert {key for label in LABELS for key in label} == {"id", "spans"}
    spans = [span for label in LABELS for span in label["spans"]]
    assert {key for span in spans for key in span} == {"start", "end", "category"}


def test_every_span_lies_inside_its_text_without_blank_edges(
    texts: dict[str, str],
) -> None:
    for label in LABELS:
        text = texts[label["id"]]
        for span in label["spans"]:
            assert 0 <= span["start"] < span["end"] <= len(text), label["id"]
            phrase = text[span["start"] : span["end"]]
            assert phrase == phrase.strip(), label["id"]


def test_the_labelled_sentences_are_those_that_the_selection_draws(
    corpora: Path,
) -> None:
    module = runpy.run_path(str(BENCHMARKS / "offmychest_selection.py"))
    assert module["selection"](corpora) == IDS
