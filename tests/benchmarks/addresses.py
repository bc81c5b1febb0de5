"""Street addresses and telephone numbers: found where they are, and only there."""

from __future__ import annotations

import frames
from sides import Fact, Part, Row, Side, rows, sides
from workers import OURS, STOCK, Workers

from scanner.corpora import loader, public
from scanner.evaluation import score
from scanner.labelled import Corpus, Scoring


def pyap(workers: Workers) -> Part:
    """Addresses, and what only looks like one."""
    kind = "STREET_ADDRESS"
    read = sides(public("pyap"), workers)
    recall = {who: side.counts[kind].recall for who, side in read.items()}
    ours, stock = (sum(_alarms(read[who], kind)) for who in (OURS, STOCK))
    facts = [
        Fact(
            "pyap: addresses found", recall[OURS], recall[STOCK], "≥ 0.97", share=True
        ),
        Fact("pyap: look-alikes taken for one", ours, stock, "≤ 1", short=False),
    ]
    return Part(rows(read, [kind]), facts, texts=len(read[OURS].told))


def _alarms(side: Side, kind: str) -> list[bool]:
    """Tell of each text without a label whether something is recognised in it."""
    both = zip(side.corpus.samples, side.told, strict=True)
    return [
        any(mark.type == kind for mark in told.entities)
        for sample, told in both
        if not sample.labels
    ]


def usaddress(workers: Workers) -> Part:
    """Addresses in sentences."""
    numbered, others = frames.framed(loader().load("usaddress"))
    scoring = Scoring(
        frozenset({"STREET_ADDRESS"}), {"STREET_ADDRESS": frozenset({"LOCATION"})}
    )
    strict = Scoring(frozenset({"STREET_ADDRESS"}))
    read = sides(Corpus("usaddress", tuple(numbered), strict), workers)
    lenient = score(read[STOCK].pairs, scoring)["STREET_ADDRESS"]
    table = [*rows(read, ["STREET_ADDRESS"]), Row("or LOCATION", STOCK, lenient)]
    told = workers.read(OURS, [sample.text for sample in others])
    marked = sum(any(m.type == "STREET_ADDRESS" for m in t.entities) for t in told)
    recall = read[OURS].counts["STREET_ADDRESS"].recall
    facts = [
        Fact(
            "usaddress in sentences: found",
            recall,
            lenient.recall,
            "≥ 0.95",
            share=True,
        )
    ]
    note = (
        "usaddress itself, on which our recognizer may lean, was trained on these "
        "strings; the sentences around them are ours. Stock Presidio has no street "
        f"addresses: there a LOCATION counts. Of {len(others)} further strings without "
        "a numbered street (boxes, crossings, places), our recognizer takes "
        f"{marked} for an address."
    )
    return Part(table, facts, note, len(numbered))


def phonenumbers(workers: Workers) -> Part:
    """Telephone numbers and other digits."""
    kind = "PHONE_NUMBER"
    read = sides(public("phonenumbers"), workers)
    found = {who: side.counts[kind].recall for who, side in read.items()}
    alarms = {who: _alarms(side, kind) for who, side in read.items()}
    ours, stock = (sum(alarms[who]) / len(alarms[who]) for who in (OURS, STOCK))
    name = "phonenumbers: "
    facts = [
        Fact(f"{name}numbers found", found[OURS], found[STOCK], "≥ 0.97", share=True),
        Fact(f"{name}false alarms", ours, stock, "≤ 0.03", share=True, short=False),
    ]
    return Part(rows(read, [kind]), facts, texts=len(read[OURS].told))
