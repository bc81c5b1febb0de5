"""Lines of one's own: read exactly, or refused with the place of what is wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from scanner.errors import SourceError
from scanner.labelled import Label, lines
from scanner.model import Span

TEXT = "Emma starts at Maple Hollow"


def written(folder: Path, *told: Any) -> Path:
    path = folder / "mine.jsonl"
    rows = (t if isinstance(t, str) else json.dumps(t) for t in told)
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def line(**changes: Any) -> dict[str, Any]:
    span = {"start": 0, "end": 4, "label": "PERSON"} | changes
    return {"id": 1, "text": TEXT, "spans": [span]}


def test_entities_and_exposures_may_be_labelled(tmp_path: Path) -> None:
    school = line(start=15, end=27, label="child_school")
    corpus = lines(written(tmp_path, line(), "", school))
    assert [sample.labels for sample in corpus.samples] == [
        (Label("PERSON", Span(0, 4)),),
        (Label("child_school", Span(15, 27)),),
    ]
    assert corpus.scoring.types == {"PERSON", "child_school"}


def test_a_text_without_a_label_counts_too(tmp_path: Path) -> None:
    path = written(tmp_path, line(), {"text": TEXT, "spans": []})
    assert len(lines(path).samples) == 2


@pytest.mark.parametrize(
    ("broken", "why"),
    [
        pytest.param("{", "no valid JSON", id="no JSON"),
        pytest.param("[]", "field text is missing", id="no object"),
        pytest.param({"spans": []}, "field text is missing", id="no text"),
        pytest.param({"text": TEXT}, "field spans is missing", id="no spans"),
        pytest.param(line(start="0"), "span 1 has no whole", id="start in quotes"),
        pytest.param(line(end=True), "span 1 has no whole", id="end true"),
        pytest.param(line(end=99), "span 1 does not lie in the text", id="too far"),
        pytest.param(line(end=0), "span 1 does not lie in the text", id="empty"),
        pytest.param(line(label="chid_school"), "label of span 1", id="no such card"),
        pytest.param(line(label=None), "label of span 1", id="no label"),
    ],
)
def test_a_broken_line_is_named_and_not_quoted(
    tmp_path: Path, broken: Any, why: str
) -> None:
    with pytest.raises(SourceError, match=why) as caught:
        lines(written(tmp_path, line(), broken))
    assert caught.value.locator.endswith("mine.jsonl#line=2")
    assert "Emma" not in str(caught.value)


def test_an_empty_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="nothing to evaluate"):
        lines(written(tmp_path, ""))


def test_a_file_that_is_not_text_is_said(tmp_path: Path) -> None:
    path = tmp_path / "mine.jsonl"
    path.write_bytes(b"\xff\xfe\x00bin")
    with pytest.raises(SourceError, match="not UTF-8"):
        lines(path)
