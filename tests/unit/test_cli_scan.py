"""The commands that read and report, within this process."""

from __future__ import annotations

import io
import json
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from scanner import catalogue
from scanner.__main__ import main
from scanner.errors import EngineError
from scanner.model import Document, Mode
from scanner.scan import Scanner
from scanner.verdict import Report

ADDRESS = "heading home to 12 Larch Ct, Millbrook 62711 with the kids"
Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def command(
    scanner: Scanner,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Iterator[Command]:
    """Return what runs a command and answers with code, output and errors."""
    monkeypatch.setattr(Scanner, "load", lambda: scanner)
    before = signal.getsignal(signal.SIGTERM)

    def run(*arguments: object, stdin: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        code = main([str(argument) for argument in arguments])
        told = capsys.readouterr()
        return code, told.out, told.err

    yield run
    signal.signal(signal.SIGTERM, before)


def records(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def lines(*texts: str, **more: str) -> str:
    given = ({"id": n, "text": text} | more for n, text in enumerate(texts))
    return "\n".join(map(json.dumps, given))


def test_an_address_is_found_and_said_with_its_reason(command: Command) -> None:
    code, told, errors = command("scan", "-", stdin=ADDRESS)
    card = catalogue.exposure("street_address")
    assert code == 1
    assert errors == ""
    assert card.title in told
    assert card.why.split(";")[0] in " ".join(told.split())
    assert "12 Larch Ct" not in told


def test_the_words_stand_in_the_report_when_asked_for(command: Command) -> None:
    code, told, errors = command("scan", "-", "--show-text", stdin=ADDRESS)
    assert code == 1
    assert ADDRESS in told
    assert errors.startswith("plainclothes: the report holds the words")


def test_a_clean_text_exits_with_0(command: Command) -> None:
    code, told, _ = command("scan", stdin="good morning everyone")
    assert code == 0
    assert "Nothing found." in told


def test_spans_are_code_points_of_the_text_as_given(command: Command) -> None:
    text = f"🎉 {ADDRESS}"
    _, told, _ = command("scan", "--format", "jsonl", "--entities", stdin=text)
    (record,) = records(told)
    (found,) = record["findings"]
    assert text[found["start"] : found["end"]].startswith("12 Larch Ct")
    assert {"type", "start", "end", "score"} == set(record["entities"][0])
    assert record["id"] == "-"


def test_entities_are_left_out_unless_asked_for(command: Command) -> None:
    _, told, _ = command("scan", "--format", "jsonl", stdin=ADDRESS)
    assert "entities" not in records(told)[0]


@pytest.mark.parametrize(("level", "code"), [("critical", 1), ("low", 1), ("never", 0)])
def test_fail_on_decides_the_code(command: Command, level: str, code: int) -> None:
    assert command("scan", "-", "--fail-on", level, stdin=ADDRESS)[0] == code


def test_what_is_skipped_is_as_if_never_found(command: Command) -> None:
    code, told, _ = command(
        "scan", "--format", "jsonl", "--skip", "street_address", stdin=ADDRESS
    )
    (record,) = records(told)
    assert "street_address" not in told
    assert code == (1 if record["risk"]["level"] in ("high", "critical") else 0)


def test_only_reports_nothing_else(command: Command) -> None:
    given = lines(ADDRESS, "call me on 217-555-0143 tonight")
    asked = ("--only", "personal_phone, date_of_birth")
    _, told, _ = command("scan", "--format", "jsonl", *asked, stdin=given)
    found = {f["exposure"] for r in records(told) for f in r["findings"]}
    assert "street_address" not in found


def test_only_and_skip_name_an_unknown_exposure(command: Command) -> None:
    for option in ("--only", "--skip"):
        code, told, errors = command("scan", option, "street_address,nope", stdin="x")
        assert (code, told) == (2, "")
        assert "'nope'" in errors


class Asked(Scanner):
    """The real scanner, which notes what it was asked."""

    def __init__(self, real: Scanner) -> None:
        super().__init__(real.engine, real.policy, real.exposures)
        self.asked: list[tuple[Document, Mode]] = []

    def scan(self, document: Document, mode: Mode = "audit") -> Report:
        self.asked.append((document, mode))
        return super().scan(document, mode)


@pytest.fixture
def asked(
    command: Command, scanner: Scanner, monkeypatch: pytest.MonkeyPatch
) -> list[tuple[Document, Mode]]:
    noting = Asked(scanner)
    monkeypatch.setattr(Scanner, "load", lambda: noting)
    return noting.asked


def test_account_and_mode_reach_the_scanner(
    command: Command, asked: list[tuple[Document, Mode]]
) -> None:
    given = lines("a") + "\n" + lines("b", account="departmental")
    command("scan", stdin=given)
    command("scan", "--account", "departmental", "--mode", "bulk", stdin=given)
    told = [(document.account, mode) for document, mode in asked]
    assert told == [
        ("personal", "audit"),
        ("departmental", "audit"),
        ("departmental", "bulk"),
        ("departmental", "bulk"),
    ]


class Worn(Scanner):
    """A scanner that fails at one text, or cannot start."""

    def scan(self, document: Document, mode: Mode = "audit") -> Report:
        if "canary" in document.text:
            raise ValueError(document.text)
        return super().scan(document, mode)


def test_a_fault_of_ours_costs_one_text_and_says_none_of_it(
    command: Command, scanner: Scanner, monkeypatch: pytest.MonkeyPatch
) -> None:
    worn = Worn(scanner.engine, scanner.policy, scanner.exposures)
    monkeypatch.setattr(Scanner, "load", lambda: worn)
    given = lines("a", "canary", ADDRESS)
    code, told, errors = command("scan", "--format", "jsonl", stdin=given)
    assert code == 128
    assert [record["id"] for record in records(told)] == [0, 2]
    assert "ValueError" in errors
    assert "canary" not in errors


def test_a_scanner_that_cannot_start_exits_with_2(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def load() -> Scanner:
        raise EngineError("the model is missing; run `make setup`")

    monkeypatch.setattr(Scanner, "load", load)
    code, told, errors = command("scan", "--format", "jsonl", stdin="x")
    assert (code, told) == (2, "")
    assert errors == "plainclothes: the model is missing; run `make setup`\n"


def test_a_fault_anywhere_else_is_128_and_tells_its_kind_alone(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise KeyError("canary")

    monkeypatch.setattr(catalogue, "exposures", fail)
    code, _, errors = command("cards")
    assert code == 128
    assert "KeyError" in errors
    assert "canary" not in errors
    assert errors.count("\n") == 1


def test_an_interruption_is_4(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(catalogue, "exposures", stop)
    code, _, errors = command("cards")
    assert code == 4
    assert errors.strip() == "plainclothes: interrupted."


def test_output_goes_to_a_file_for_its_owner(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "report.jsonl"
    code, told, _ = command(
        "scan", "--format", "jsonl", "--output", path, stdin=ADDRESS
    )
    assert (code, told) == (1, "")
    assert len(records(path.read_text(encoding="utf-8"))) == 1


def test_an_output_that_cannot_be_made_is_2(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "no" / "report"
    code, told, errors = command("scan", "--output", path, stdin=ADDRESS)
    assert (code, told) == (2, "")
    assert "cannot be written" in errors


def test_cards_lists_every_card(command: Command) -> None:
    code, told, _ = command("cards")
    assert code == 0
    assert all(f"  {name} " in told for name in catalogue.exposures())


def test_explain_tells_a_card_with_its_examples(command: Command) -> None:
    code, told, _ = command("explain", "street_address")
    card = catalogue.exposure("street_address")
    assert code == 0
    for words in (card.title, card.exposed[0].text, card.safe[0].text, "~~~~"):
        assert words in told


def test_explain_names_an_unknown_exposure(command: Command) -> None:
    code, told, errors = command("explain", "nope")
    assert (code, told) == (2, "")
    assert "'nope'" in errors


def test_the_bundled_examples_warn_and_one_is_clean(command: Command) -> None:
    path = Path(catalogue.__file__).parent / "data" / "examples.jsonl"
    code, told, errors = command("scan", "--format", "jsonl", path)
    clean = [record["id"] for record in records(told) if not record["findings"]]
    assert (code, errors) == (1, "")
    assert clean == ["chili"]
