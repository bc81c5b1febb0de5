"""The model that ships: what it tags, and that company changes no score."""

from __future__ import annotations

import numpy
import pytest

from scanner.engine.encoding import encode
from scanner.engine.tagger import Tagger, opened

POSTS = (
    "Siobhan moved to Galway with my little brother",
    "coffee",
    "MY DAUGHTER STARTS AT LARKFIELD ELEMENTARY ON MONDAY 🎒",
    "heading to millbrook with kasia, back by friday\nthen nights all week",
)


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return Tagger()


def found(tagger: Tagger, text: str) -> set[tuple[str, str]]:
    return {(t.type, text[t.span.start : t.span.end]) for t in tagger.tags(text)}


@pytest.mark.parametrize(
    ("text", "tag", "words"),
    [
        pytest.param("ask Priya about it", "PERSON", "Priya", id="a given name"),
        pytest.param("ask priya about it", "PERSON", "priya", id="in lower case"),
        pytest.param("ASK PRIYA ABOUT IT", "PERSON", "PRIYA", id="in capitals"),
        pytest.param("we live in Leeds now", "LOCATION", "Leeds", id="a town"),
        pytest.param("thanks @kasia_w!", "USERNAME", "@kasia_w", id="a user name"),
        pytest.param("my daughter loves it", "kin", "my daughter", id="a relative"),
    ],
)
def test_what_the_words_say_is_tagged(tagger, text, tag, words) -> None:
    assert (tag, words) in found(tagger, text)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "🙂", "...", "\x00"])
def test_nothing_is_tagged_where_nothing_stands(tagger, text) -> None:
    assert not tagger.tags(text)


def test_a_text_scores_the_same_whatever_stands_in_the_batch() -> None:
    session, _ = opened()
    rows = [encode(text) for text in POSTS]
    longest = max(len(row.pieces) for row in rows)
    pieces = numpy.zeros((len(rows), longest), dtype=numpy.int64)
    mask = numpy.zeros_like(pieces)
    features = numpy.zeros((len(rows), longest, 4), dtype=numpy.int64)
    for n, row in enumerate(rows):
        size = len(row.pieces)
        pieces[n, :size], mask[n, :size], features[n, :size] = (
            row.pieces,
            1,
            row.features,
        )
    asked = {"pieces": pieces, "mask": mask, "features": features}
    together = session.run(None, asked)[0]
    for n, row in enumerate(rows):
        size = len(row.pieces)
        alone = session.run(None, {k: v[n : n + 1, :size] for k, v in asked.items()})
        # Exact on the processors it was made on; others may sum in another order.
        assert numpy.abs(alone[0][0] - together[n, :size]).max() < 1e-4


def test_a_long_text_is_tagged_to_its_end(tagger) -> None:
    filler = "nothing to see here, the weather is fine. " * 600
    text = filler + "\nask Priya about it"
    assert ("PERSON", "Priya") in found(tagger, text)


def test_an_edit_in_one_line_changes_no_tag_of_another(tagger) -> None:
    lines = [f"line {n}: the weather is fine and so are we" for n in range(40)]
    text = "\n".join([*lines, "ask Priya about it"])
    edited = "\n".join(["a new first line", *lines, "ask Priya about it"])
    tail = [(t.type, t.score) for t in tagger.tags(text)][-1:]
    assert [(t.type, t.score) for t in tagger.tags(edited)][-1:] == tail
