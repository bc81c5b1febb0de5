"""Cards: how often they warn of ordinary posts, and what they find in confessions."""

from __future__ import annotations

import json
from pathlib import Path

from sides import Fact, Part, Row
from workers import OURS, Told, Workers

from scanner.catalogue import exposures
from scanner.corpora import loader, part, public
from scanner.evaluation import score
from scanner.labelled import Corpus, Label, Sample, Scoring
from scanner.model import Span

OFFMYCHEST = Path(__file__).with_name("offmychest.jsonl")
# What the hand-labelled sentences call routine and absence, in ids of our cards: who is
# left alone with the children is absence there, not family.
MORE = {
    "family": set(),
    "routine": {"shift_schedule"},
    "absence": {"travel_future", "travel_current", "family_alone", "training_absence"},
}
# A lasting illness is family by the rules of OFFMYCHEST.md when a relative has it.
OF_RELATIVES = {"health_details": "family"}
ALERTING = ("high", "critical")


def fatigue(workers: Workers) -> Part:
    """How often an ordinary tweet is warned of while it is written."""
    texts = [sample.text for sample in part(public("btc"), "dev").samples]
    levels = [told.level for told in workers.read(OURS, texts, "compose")]
    high = sum(level in ALERTING for level in levels) / len(levels)
    medium = sum(level in ("medium", *ALERTING) for level in levels) / len(levels)
    facts = [
        Fact(
            "Tweets with a high or critical warning", high, None, "≤ 0.02", share=True
        ),
        Fact("Tweets with a medium one or more", medium, None, "≤ 0.06", share=True),
    ]
    return Part((), facts, "BTC dev, `--mode compose`, combinations too.", len(texts))


def offmychest(workers: Workers) -> Part:
    """Sentences that were labelled by hand: family, routine, absence."""
    if not OFFMYCHEST.is_file():
        return Part(note="tests/benchmarks/offmychest.jsonl is not there.")
    corpus = _labelled_by_hand()
    told = workers.read(OURS, [sample.text for sample in corpus.samples], "audit")
    pairs = [
        (sample.labels, _labels(t))
        for sample, t in zip(corpus.samples, told, strict=True)
    ]
    counts = score(pairs, corpus.scoring)
    aims = {"family": 0.85, "routine": 0.75, "absence": 0.75}
    facts = [
        Fact(
            f"OffMyChest: {kind} {name}",
            getattr(counts[kind], name),
            None,
            f"≥ {aim:.2f}",
            share=True,
        )
        for kind, aim in aims.items()
        for name in ("recall", "precision")
    ]
    table = [Row(kind, OURS, counts[kind]) for kind in aims]
    return Part(
        table, facts, "400 sentences, labelled by hand; `--mode audit`.", len(told)
    )


def _labelled_by_hand() -> Corpus:
    texts = {name: text for text, _, name in loader().load("offmychest")}
    lines = OFFMYCHEST.read_text(encoding="utf-8").splitlines()
    samples = tuple(
        Sample(
            texts[told["id"]],
            tuple(
                Label(s["category"], Span(s["start"], s["end"])) for s in told["spans"]
            ),
        )
        for told in map(json.loads, lines)
    )
    return Corpus("offmychest", samples, Scoring(frozenset(MORE)))


def _labels(told: Told) -> list[Label]:
    found = [Label(c, f.span) for f in told.findings for c in _categories(f.type)]
    ill = [f for f in told.relatives if f.type in OF_RELATIVES]
    return found + [Label(OF_RELATIVES[f.type], f.span) for f in ill]


def _categories(exposure: str) -> list[str]:
    card = exposures()[exposure]
    return [
        kind for kind, more in MORE.items() if exposure in more or card.category == kind
    ]
