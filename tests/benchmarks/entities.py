"""Names and formats: how much is recognised, and what another case costs."""

from __future__ import annotations

from collections.abc import Iterable

import presidio_research
from sides import Fact, Part, Row, Side, rows, sides
from workers import OURS, STOCK, STOCK_ALL, Workers

from scanner.corpora import cased, part, public
from scanner.labelled import Corpus, Label

NAMES = ("PERSON", "LOCATION", "ORGANIZATION")
FORMATS = (
    "EMAIL_ADDRESS", "PHONE_NUMBER", "CREDIT_CARD", "IBAN_CODE", "US_SSN",
    "IP_ADDRESS", "CRYPTO",
)  # fmt: skip


def _f1s(name: str, read: dict[str, Side], aims: dict[str, float]) -> list[Fact]:
    ours, stock = read[OURS].counts, read[STOCK].counts
    return [
        Fact(f"{name}: {kind} F1", ours[kind].f(1), stock[kind].f(1), f"≥ {aim:.2f}")
        for kind, aim in aims.items()
    ]


def wnut17_dev(workers: Workers) -> Part:
    """Comments under videos."""
    read = sides(public("wnut17-dev"), workers)
    facts = _f1s("WNUT-17 dev", read, {"PERSON": 0.86, "LOCATION": 0.80})
    return Part(rows(read), facts, texts=len(read[OURS].told))


def btc_dev(workers: Workers) -> Part:
    """Tweets, each tenth."""
    read = sides(part(public("btc"), "dev"), workers)
    facts = _f1s("Twitter (BTC) dev", read, {"PERSON": 0.88, "LOCATION": 0.82})
    note = (
        "User names are scored apart, also those that the corpus calls a person; not "
        "all are labelled, so only recall counts."
    )
    return Part(rows(read), facts, note, len(read[OURS].told))


def presidio_synth(workers: Workers) -> Part:
    """Sentences from templates."""
    read = sides(public("presidio-research"), workers)
    table, figures = rows(read), {}
    for who, side in read.items():
        both = zip(side.corpus.samples, side.told, strict=True)
        pairs = [(sample, told.entities) for sample, told in both]
        figures[who] = side.counts["any"]
        table.append(Row("any, by tokens", who, presidio_research.score_tokens(pairs)))
        table.append(
            Row("any, by half spans", who, presidio_research.score_spans(pairs))
        )
    facts = [
        Fact(
            "presidio-research synth v2: F2 of any personal data",
            figures[OURS].f(2), figures[STOCK].f(2), "≥ 0.90",
        )
    ]  # fmt: skip
    return Part(table, facts, _SYNTH, len(read[OURS].told))


_SYNTH = (
    "`any`: overlap, and the type does not matter; titles and ages, which neither "
    "finds by itself, are neither right nor wrong. Below it the two ways in which "
    "presidio-research counts; it publishes F2 0.60 to 0.62 for stock Presidio, with "
    "spaCy's large model."
)


def formats(workers: Workers) -> Part:
    """Whatever stock Presidio finds by its format."""
    corpus = public("presidio-research")
    texts = [sample.text for sample in corpus.samples]
    ours, theirs = workers.read(OURS, texts), workers.read(STOCK_ALL, texts)
    found, lost = dict.fromkeys(FORMATS, 0), dict.fromkeys(FORMATS, 0)
    beyond = 0
    for sample, we, they in zip(corpus.samples, ours, theirs, strict=True):
        for mark in they.entities:
            if mark.type not in FORMATS:
                continue
            known = _among(mark, we.entities)
            if not _among(mark, sample.labels):
                beyond += not known
                continue
            found[mark.type] += 1
            lost[mark.type] += not known
    listed = ", ".join(f"{kind} {lost[kind]} of {found[kind]}" for kind in FORMATS)
    fact = Fact(
        "E-mails, phones, cards, IBANs, SSNs, IPs, wallets that stock alone finds",
        sum(lost.values()), None, "≤ 0",
    )  # fmt: skip
    note = f"Lost of what stock finds at any score: {listed}. "
    note += f"Of what it finds where nothing is labelled, {beyond} are not found."
    return Part((), [fact], note, len(texts))


def _among(mark: Label, others: Iterable[Label]) -> bool:
    return any(o.type == mark.type and o.span.overlaps(mark.span) for o in others)


def cases(workers: Workers) -> Part:
    """What lower case and capitals cost."""
    corpora = (
        public("wnut17-dev"),
        part(public("btc"), "dev"),
        public("presidio-research"),
    )
    facts = [fact for corpus in corpora for fact in _lost(corpus, workers)]
    ours, stock = (max(getattr(f, w) for f in facts) for w in (OURS, STOCK))
    worst = Fact(
        "Recall lost in another case, at worst", ours, stock, "≤ 0.03", share=True
    )
    texts = sum(len(corpus.samples) for corpus in corpora)
    return Part((), [*facts, worst], _CASES, texts)


_CASES = (
    "Recall of people, places and organisations; on presidio-research, of any personal "
    "data. What is lost against the text as written."
)


def _lost(corpus: Corpus, workers: Workers) -> list[Fact]:
    written = {who: _recall(side) for who, side in sides(corpus, workers).items()}
    facts = []
    for case in ("lower", "upper"):
        read = sides(cased(corpus, case), workers)
        ours, stock = (written[who] - _recall(read[who]) for who in (OURS, STOCK))
        what = f"{corpus.name} in {case} case: recall lost"
        facts.append(Fact(what, ours, stock, "≤ 0.03", share=True, short=False))
    return facts


def _recall(side: Side) -> float:
    """Return the recall of names by type, or of any type where all is labelled."""
    counts = side.counts
    some = (
        [counts["any"]]
        if side.corpus.scoring.everything
        else [counts[n] for n in NAMES]
    )
    return sum(c.found for c in some) / sum(c.labelled for c in some)
