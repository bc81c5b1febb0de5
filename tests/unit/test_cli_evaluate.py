"""The command that measures, within this process, on a few invented texts."""

from __future__ import annotations

import json
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from scanner import corpora
from scanner.__main__ import main
from scanner.cli import evaluate
from scanner.scan import Scanner

Command = Callable[..., tuple[int, str, str]]
MAIL = "write to ann@example.com today"
CARD = "my badge is 4471 and my mail is ann@example.com"


@pytest.fixture
def command(
    scanner: Scanner,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Iterator[Command]:
    """Return what runs the command and answers with code, output and errors."""
    monkeypatch.setattr(Scanner, "load", lambda: scanner)
    before = signal.getsignal(signal.SIGTERM)

    def run(*arguments: object) -> tuple[int, str, str]:
        code = main(["evaluate", *(str(argument) for argument in arguments)])
        told = capsys.readouterr()
        return code, told.out, told.err

    yield run
    signal.signal(signal.SIGTERM, before)


def labelled(folder: Path, *told: tuple[str, list[tuple[str, str]]]) -> Path:
    """Write texts with the words that are labelled in each."""
    path = folder / "mine.jsonl"
    rows = []
    for text, words in told:
        spans = [
            {"start": (at := text.index(word)), "end": at + len(word), "label": kind}
            for word, kind in words
        ]
        rows.append(json.dumps({"text": text, "spans": spans}))
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


@pytest.fixture
def mails(tmp_path: Path) -> Path:
    return labelled(
        tmp_path,
        (MAIL, [("ann@example.com", "EMAIL_ADDRESS")]),
        ("ann@example.com is an example", []),
        ("my other one is a secret", [("secret", "EMAIL_ADDRESS")]),
    )


def figures(output: str, who: str = "ours") -> dict[str, Any]:
    (told,) = json.loads(output)["corpora"]
    return told[who]


def test_counts_and_shares_are_told_for_programs(command: Command, mails: Path) -> None:
    code, out, _ = command(mails, "--format", "json")
    assert code == 0
    assert figures(out)["EMAIL_ADDRESS"] == {
        "labelled": 2,
        "found": 1,
        "recognised": 2,
        "right": 1,
        "precision": 0.5,
        "recall": 0.5,
        "f1": 0.5,
        "f2": 0.5,
    }


def test_people_get_a_table(command: Command, mails: Path) -> None:
    code, out, _ = command(mails)
    assert code == 0
    assert "mine.jsonl: 3 texts" in out
    assert out.splitlines()[2].split() == [
        "EMAIL_ADDRESS", "0.500", "0.500", "0.500", "0.500", "2", "1", "2",
    ]  # fmt: skip
    assert "ann@" not in out


def test_an_exposure_is_scored_like_an_entity(command: Command, tmp_path: Path) -> None:
    words = [("4471", "badge_number"), ("ann@example.com", "personal_email")]
    _, out, _ = command(labelled(tmp_path, (CARD, words)), "--format", "json")
    told = figures(out)
    assert set(told) == {"badge_number", "personal_email", "any"}
    assert told["any"]["labelled"] == 2
    assert told["personal_email"]["found"] == 1


def test_exact_wants_the_same_borders(command: Command, tmp_path: Path) -> None:
    path = labelled(tmp_path, (MAIL, [("to ann@example.com", "EMAIL_ADDRESS")]))
    for options, found in (((), 1), (("--exact",), 0)):
        _, out, _ = command(path, "--format", "json", *options)
        assert figures(out)["EMAIL_ADDRESS"]["found"] == found


def test_case_and_sample_are_as_asked(command: Command, mails: Path) -> None:
    options = ("--case", "upper", "--split", "train", "--every", "2")
    _, out, _ = command(mails, "--format", "json", *options)
    (told,) = json.loads(out)["corpora"]
    assert told["texts"] == 1
    assert told["ours"]["EMAIL_ADDRESS"]["recognised"] == 1


def test_a_broken_line_ends_it_with_one_sentence(
    command: Command, tmp_path: Path
) -> None:
    path = tmp_path / "mine.jsonl"
    path.write_text('{"text": "hi Ann", "spans": [{"start": 3}]}\n', encoding="utf-8")
    code, out, err = command(path)
    assert (code, out) == (2, "")
    detail = "span 1 has no whole numbers start and end"
    assert err == f"plainclothes: {path}, line 1: {detail}.\n"


def test_neither_file_nor_corpus(command: Command) -> None:
    code, _, err = command("wnut71-dev")
    assert code == 2
    assert "no file and no corpus is called so; known are wnut17-train" in err


def test_public_corpora_that_are_not_here(command: Command, tmp_path: Path) -> None:
    code, _, err = command("btc", "--corpora", tmp_path)
    assert code == 2
    assert "the public corpora are not here; name their folder with --corpora" in err


def test_every_public_corpus_is_named_in_the_help() -> None:
    listed = evaluate.command.epilog
    assert listed
    assert not {name for name in corpora.names() if name not in listed.split()}


def test_the_peer_reads_the_same_texts(command: Command, mails: Path) -> None:
    code, out, _ = command(mails, "--format", "json", "--peer")
    assert code == 0
    assert figures(out, "peer")["EMAIL_ADDRESS"]["found"] == 1
