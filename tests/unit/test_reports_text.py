"""The report for people, and how words are underlined."""

from __future__ import annotations

import io

from rich.cells import cell_len

from scanner.model import Document, Exposure, Finding, Span
from scanner.reports import text as format_for_people
from scanner.terminal import Mark, Paper, underlined
from scanner.verdict import Alert, Report, Risk


class Terminal(io.StringIO):
    """A stream that passes for a terminal."""

    def isatty(self) -> bool:
        return True


def drawn(text: str, *marks: Mark, encoding: str = "utf-8") -> list[str]:
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    return [line.plain for line in underlined(text, marks, Paper(stream))]


def report(text: str, *severities: str) -> Report:
    alerts = []
    for n, severity in enumerate(severities):
        card = Exposure(f"e{n}", "T", "home", severity, ("self",), ("audit",), "W", "A")
        finding = Finding(f"f{n}", card, Span(n * 5, n * 5 + 4), 0.9, "self")
        alerts.append(Alert(finding, severity, "warn"))
    level = severities[0] if severities else "none"
    return Report(Document(text, id="p"), (), tuple(alerts), Risk(level))


def told(*reports: Report, stream: io.StringIO | None = None) -> str:
    stream = stream or io.StringIO()
    format_for_people.write(reports, stream)
    return stream.getvalue()


def test_each_severity_has_a_line_of_its_own_shape() -> None:
    marks = [
        Mark(Span(0, 2), "critical"),
        Mark(Span(3, 5), "high"),
        Mark(Span(6, 8), "medium"),
    ]
    assert drawn("aa bb cc", *marks) == ["  aa bb cc", "  ~~ ── ··"]
    assert drawn("aa bb cc", *marks, encoding="cp1252")[1] == "  ~~ -- .."


def test_the_worse_of_two_overlapping_marks_is_seen() -> None:
    marks = [Mark(Span(0, 4), "critical"), Mark(Span(2, 6), "medium")]
    assert drawn("abcdef", *marks)[1] == "  ~~~~··"


def test_lines_stand_under_their_words_behind_emoji_and_wide_signs() -> None:
    words, line = drawn("🎉 日本 home", Mark(Span(5, 9), "critical"))
    before, _, after = words.partition("home")
    assert (line, after) == (" " * cell_len(before) + "~~~~", "")


def test_a_line_of_text_has_its_marks_beneath_it_and_windows_line_ends_vanish() -> None:
    rows = drawn("one\r\ntwo\r\n", Mark(Span(5, 8), "high"))
    assert rows[:3] == ["  one", "  two", "  ───"]


def test_of_a_very_long_line_only_the_surroundings_of_marks_are_shown() -> None:
    text = "x " * 50_000 + "home" + " y" * 50_000
    rows = drawn(text, Mark(Span(100_000, 100_004), "high"))
    assert rows[0] == rows[-1] == "  …"
    assert sum(map(len, rows)) < 1_000
    assert any("home" in row for row in rows)


def test_rows_fit_the_terminal_and_break_at_spaces() -> None:
    rows = drawn("word " * 100)
    assert max(map(len, rows)) <= 100
    assert all(row.strip().endswith("word") for row in rows if row.strip())


def test_a_terminal_sees_the_words_and_a_file_sees_their_places() -> None:
    one = report("home text", "high")
    assert '"home"' in told(one, stream=Terminal())
    assert "home" not in told(one)
    assert "characters 0 to 4" in told(one)


def test_colours_are_for_terminals_and_no_color_is_honoured(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    one = report("home text", "high")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[" not in told(one)
    assert "31m" in told(one, stream=Terminal())
    monkeypatch.setenv("NO_COLOR", "1")
    assert "31m" not in told(one, stream=Terminal())


def test_a_clean_text_reads_nothing_found_and_never_safe() -> None:
    clean = told(report("hello"))
    assert "Nothing found." in clean
    assert "safe" not in clean.lower()


def test_an_incomplete_clean_text_does_not_read_nothing_found() -> None:
    cut = Report(Document("x", id="p"), (), (), Risk(), incomplete=("time",))
    assert "Nothing found." not in told(cut)


def test_without_any_text_the_count_claims_nothing() -> None:
    assert told() == "No text was checked.\n"


def test_the_count_tells_texts_and_warnings() -> None:
    both = told(report("aaaa bbbb", "high", "medium"), report("hello"))
    assert both.endswith("2 texts checked: 2 warnings.\n")
