"""Public corpora by name, under our own labels; here a small invented one."""

from __future__ import annotations

from pathlib import Path

import pytest

from scanner.corpora import Case, cased, names, part, public
from scanner.errors import SourceError
from scanner.labelled import IGNORED, Corpus, Label, Sample, Scoring
from scanner.model import Span

LOADER = """
def load(name):
    yield "Ann Lee likes Xbox", [(0, 7, "person"), (14, 18, "product")], "a"
    yield "off to Larkfield", [(7, 16, "location")], "b"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "load.py").write_text(LOADER, encoding="utf-8")
    return tmp_path


def numbered(count: int) -> Corpus:
    samples = tuple(Sample(str(n), ()) for n in range(count))
    return Corpus("numbers", samples, Scoring(frozenset()))


def test_labels_become_ours_and_what_is_not_scored_is_ignored(folder: Path) -> None:
    corpus = public("wnut17-dev", folder)
    first, second = (sample.labels for sample in corpus.samples)
    assert first == (Label("PERSON", Span(0, 7)), Label(IGNORED, Span(14, 18)))
    assert second == (Label("LOCATION", Span(7, 16)),)
    assert corpus.scoring.types == {"PERSON", "LOCATION", "ORGANIZATION"}


def test_an_absent_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="--corpora"):
        public("wnut17-dev", tmp_path / "nowhere")


def test_a_label_that_nobody_mapped_is_said(folder: Path) -> None:
    with pytest.raises(SourceError, match="pyap cannot be read"):
        public("pyap", folder)


def test_each_tenth_text_is_kept_out_of_training() -> None:
    dev = part(numbered(25), "dev").samples
    train = part(numbered(25), "train").samples
    assert [sample.text for sample in dev] == ["0", "10", "20"]
    assert len(train) == 22
    assert not {*dev} & {*train}


def test_a_quick_look_reads_each_nth() -> None:
    some = part(numbered(10), "all", 4).samples
    assert [sample.text for sample in some] == ["0", "4", "8"]


@pytest.mark.parametrize(
    ("case", "turned"), [("upper", "STRAßE İN ŁÓDŹ"), ("lower", "straße İn łódź")]
)
def test_another_case_moves_no_letter(case: Case, turned: str) -> None:
    sample = Sample("Straße İn Łódź", (Label("LOCATION", Span(10, 14)),))
    corpus = Corpus("one", (sample,), Scoring(frozenset()))
    (told,) = cased(corpus, case).samples
    assert (told.text, told.labels) == (turned, sample.labels)


@pytest.mark.parametrize("name", names())
def test_every_label_of_a_corpus_has_its_place(name: str, corpora: Path) -> None:
    assert public(name, corpora).samples
