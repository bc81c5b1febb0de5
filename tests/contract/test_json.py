"""The public JSON test suite against the wire: the sender's worst, never a 5xx."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from client import Client

TWINS = {"y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json"}


@pytest.fixture(scope="module")
def files(corpora: Path) -> list[Path]:
    """Return the files of JSONTestSuite."""
    folder = corpora / "robustness" / "JSONTestSuite" / "test_parsing"
    return sorted(folder.glob("*.json"))


def test_json_is_refused_or_understood_as_the_suite_says(
    files: list[Path], client: Client
) -> None:
    assert len(files) == 318
    told: dict[str, int] = {}
    for path in files:
        begun = time.monotonic()
        told[path.name] = client.ask_bytes("/v1/scan", path.read_bytes())[0]
        assert time.monotonic() - begun < 1, path.name
    assert {told[n] for n in told if n.startswith("n_")} == {400}
    assert {told[n] for n in TWINS} == {400}
    parsed = {n for n in told if n.startswith("y_")} - TWINS
    assert (len(parsed), {told[n] for n in parsed}) == (93, {422})
    assert {told[n] for n in told if n.startswith("i_")} <= {400, 422}


def test_the_same_holds_before_any_pairing(files: list[Path], stranger: Client) -> None:
    for path in files:
        if path.name.startswith("n_") and path.stat().st_size < 4096:
            answer = stranger.send("/v1/hello", path.read_bytes())
            assert answer.status == 400, path.name
