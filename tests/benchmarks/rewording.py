"""What the safer words are worth: offered, made at once, and scanned again.

Run `python tests/benchmarks/rewording.py`; `--show` prints each text before and after.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from scanner.model import SEVERITIES, Account, Document
from scanner.scan import Scanner
from scanner.verdict import Alert, Report

POSTS = Path(__file__).with_name("rewording.txt")
TUNED = 60  # the posts that served for tuning; those behind them only for the figure


@dataclass
class Tally:
    """Findings and those with safer words; texts reworded throughout and clean ones."""

    findings: int = 0
    offered: int = 0
    texts: int = 0
    clean: int = 0
    left: list[str] = field(default_factory=list)


def serious(report: Report) -> tuple[Alert, ...]:
    """Return the alerts at or above medium."""
    return tuple(a for a in report.alerts if SEVERITIES.index(a.severity) > 0)


def accepted(report: Report) -> str:
    """Return the text with every offered replacement made, from the last to the first.

    Of findings that overlap the first is replaced, as by someone who goes by the list.
    """
    made = []
    end = 0
    for finding in (alert.finding for alert in report.alerts):
        if finding.replacement is not None and finding.span.start >= end:
            made.append(finding)
            end = finding.span.end
    text = report.document.text
    for finding in reversed(made):
        words = str(finding.replacement)
        text = text[: finding.span.start] + words + text[finding.span.end :]
    return text


def measure(
    scanner: Scanner, texts: Iterable[tuple[str, Document]], *, show: bool
) -> dict[str, Tally]:
    """Return a tally a group of texts."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    for group, document in texts:
        report = scanner.scan(document)
        before = serious(report)
        words = [alert.finding.replacement for alert in before]
        tally = tallies[group]
        tally.findings += len(before)
        tally.offered += sum(word is not None for word in words)
        # A whole post that is the problem has no safer words: nothing to scan again.
        if not any(word is not None for word in words):
            continue
        after = accepted(report)
        left = serious(scanner.scan(Document(after, account=document.account)))
        tally.texts += 1
        tally.clean += not left
        tally.left += [alert.finding.exposure.id for alert in left]
        if show:
            _print_pair(group, before, document.text, after, left)
    return tallies


def _print_pair(
    group: str,
    before: tuple[Alert, ...],
    text: str,
    after: str,
    left: tuple[Alert, ...],
) -> None:
    names = " ".join(
        f"{a.finding.exposure.id}[{a.finding.span.start}:{a.finding.span.end}]"
        for a in before
    )
    print(f"{group}: {names}\n  - {text}\n  + {after}")
    for alert in left:
        span = alert.finding.span
        print(f"  ! {alert.finding.exposure.id}: {after[span.start : span.end]}")


def _examples(scanner: Scanner, cards: list[str]) -> Iterator[tuple[str, Document]]:
    for name, card in scanner.exposures.items():
        for example in card.exposed if not cards or name in cards else ():
            account: Account = example.account
            yield name, Document(example.text, id="t", account=account)


def _posts() -> Iterator[tuple[str, Document]]:
    for n, line in enumerate(POSTS.read_text(encoding="utf-8").splitlines()):
        yield ("posts, tuned" if n < TUNED else "posts, held out"), Document(line, id=n)


def main() -> None:
    """Print a table by card, the posts last."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cards", nargs="*")
    parser.add_argument("--posts", action="store_true", help="only the posts")
    parser.add_argument("--show", action="store_true")
    asked = parser.parse_args()
    scanner = Scanner.load()
    texts = [] if asked.posts else [*_examples(scanner, asked.cards)]
    texts += [] if asked.cards else [*_posts()]
    for group, tally in measure(scanner, texts, show=asked.show).items():
        offers = f"{tally.offered}/{tally.findings}"
        clean = f"{tally.clean}/{tally.texts}"
        print(f"{group:28}{offers:>9}{clean:>9}  {' '.join(sorted(set(tally.left)))}")


if __name__ == "__main__":
    main()
