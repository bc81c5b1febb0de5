"""The benchmark's own arithmetic: a wrong ruler measures nothing."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from scanner.evaluation import Counts
from scanner.labelled import Label, Sample
from scanner.model import Span

FOLDER = Path(__file__).resolve().parents[1] / "benchmarks"
Module = Callable[[str], ModuleType]


@pytest.fixture
def module(monkeypatch: pytest.MonkeyPatch) -> Iterator[Module]:
    """Return what imports a module of the benchmarks, which are programs."""
    monkeypatch.syspath_prepend(FOLDER)
    return importlib.import_module


def on(text: str, words: str, kind: str) -> Label:
    return Label(kind, Span(at := text.index(words), at + len(words)))


def test_tokens_count_any_type_and_no_stop_words(module: Module) -> None:
    text = "Ann Lee of 12 Larch Street moved"
    sample = Sample(
        text, (on(text, "Ann Lee", "PERSON"), on(text, "12 Larch", "STREET_ADDRESS"))
    )
    told = [on(text, "Lee of", "LOCATION"), on(text, "moved", "PERSON")]
    score = module("presidio_research").score_tokens
    assert score([(sample, told)]) == Counts(4, 1, 2, 1)


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        pytest.param("Ann Maria", Counts(1, 1, 1, 1), id="most of it"),
        pytest.param("Ann", Counts(1, 0, 1, 0), id="too little"),
        pytest.param(
            "Lee moved to Larkfield in May", Counts(1, 0, 1, 0), id="too much"
        ),
    ],
)
def test_half_the_letters_must_be_shared(
    module: Module, words: str, counts: Counts
) -> None:
    text = "Ann Maria Lee moved to Larkfield in May"
    sample = Sample(text, (on(text, "Ann Maria Lee", "PERSON"),))
    score = module("presidio_research").score_spans
    assert score([(sample, [on(text, words, "PERSON")])]) == counts


def test_what_stock_cannot_find_is_not_labelled_for_either(module: Module) -> None:
    sample = Sample("she is 34", (on("she is 34", "34", "AGE"),))
    assert module("presidio_research").score_tokens([(sample, [])]) == Counts()


def test_an_address_lies_in_its_sentence_where_the_label_says(module: Module) -> None:
    address = "12 N Larch Ct, Millbrook"
    parts = [(0, 2, "AddressNumber"), (5, 10, "StreetName"), (15, 24, "PlaceName")]
    given = [(address, parts, "a"), ("Box 7, Millbrook", [(0, 3, "USPSBoxType")], "b")]
    numbered, others = module("frames").framed(given)
    (sample,) = numbered
    street = sample.labels[0]
    assert sample.text[street.span.start : street.span.end] == "12 N Larch"
    assert address in sample.text
    assert "Box 7" in others[0].text
    assert module("frames").framed(given) == (numbered, others)


@pytest.mark.parametrize(
    ("ours", "aim", "reached"),
    [
        (0.86, "≥ 0.86", True),
        (0.85, "≥ 0.86", False),
        (0.03, "≤ 0.03", True),
        (2, "≤ 1", False),
        (None, "≥ 0.5", False),
    ],
)
def test_an_aim_is_reached_or_missed(
    module: Module, ours: float | None, aim: str, reached: bool
) -> None:
    fact = module("sides").Fact("what", ours, None, aim)
    assert module("results").reached(fact) is reached
