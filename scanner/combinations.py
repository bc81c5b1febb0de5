"""What ordinary findings add up to: one warning that names its parts."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Sequence
from importlib import resources
from typing import Literal

from pydantic import BaseModel, ConfigDict, model_validator

from scanner.catalogue import data
from scanner.model import SEVERITIES, Finding, Mode, Severity
from scanner.verdict import Combination

Judged = tuple[Finding, Severity]
_HOUSEHOLD = frozenset({"self", "family"})


class _AtLeast(BaseModel):
    """Many small things: so many types of these severities, from so many categories."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    types: int
    of_severity: frozenset[Severity]
    categories: int = 1


class _Rule(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    title: str
    all_of: tuple[frozenset[str], ...] = ()
    at_least: _AtLeast | None = None
    who: Literal["household", "same_person", "anyone"]
    scope: Literal["post", "profile", "post_or_profile", "post_or_document"]
    modes: frozenset[Mode]
    result: Severity
    why: str
    advice: str
    remove_first: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _one_kind(self) -> _Rule:
        if bool(self.all_of) == (self.at_least is not None):
            raise ValueError("one of all_of, at_least")
        return self


@functools.cache
def rules() -> tuple[_Rule, ...]:
    """Return the shipped combinations."""
    path = resources.files("scanner.policies") / "combinations.yaml"
    return tuple(_Rule.model_validate(entry) for entry in data(path))


def within(judged: Sequence[Judged], mode: Mode) -> list[Combination]:
    """Return the combinations that the findings of one text fill, worst first.

    A profile includes each of its posts: rules of every scope are asked. What merely
    accumulates is told where no combination proper is as bad.
    """
    told = list(_told(judged, mode))
    proper = [c for c, rule in told if rule.all_of]
    worst = max((SEVERITIES.index(c.severity) for c in proper), default=-1)
    sums = [c for c, rule in told if not rule.all_of]
    sums = [c for c in sums if SEVERITIES.index(c.severity) > worst]
    sums.sort(key=lambda c: -SEVERITIES.index(c.severity))
    return sorted([*proper, *sums[:1]], key=lambda c: -SEVERITIES.index(c.severity))


def _told(judged: Sequence[Judged], mode: Mode) -> Iterator[tuple[Combination, _Rule]]:
    for rule in rules():
        parts = _parts(rule, judged) if mode in rule.modes else None
        if parts:
            yield (
                Combination(
                    rule.id,
                    rule.title,
                    rule.result,
                    rule.why,
                    rule.advice,
                    tuple(part.id for part in parts),
                    _first(rule, parts).id,
                ),
                rule,
            )


def _parts(rule: _Rule, judged: Sequence[Judged]) -> Sequence[Finding] | None:
    for some in _people(rule, [finding for finding, _ in judged]):
        if rule.at_least:
            severities = {finding.id: severity for finding, severity in judged}
            parts = _accumulated(rule.at_least, some, severities)
        else:
            open_slots = any(_empty(slot, some) for slot in rule.all_of)
            parts = () if open_slots else next(_fillings(rule.all_of, some), ())
        if parts:
            return parts
    return None


def _empty(slot: frozenset[str], findings: list[Finding]) -> bool:
    return not any(finding.exposure.id in slot for finding in findings)


def _accumulated(
    asked: _AtLeast, findings: list[Finding], severities: dict[str, Severity]
) -> tuple[Finding, ...]:
    """Return one finding a type, nothing when types or categories are too few."""
    counted = [f for f in findings if severities[f.id] in asked.of_severity]
    types = {f.exposure.id: f for f in reversed(counted)}
    categories = {f.exposure.category for f in counted}
    if len(types) < asked.types or len(categories) < asked.categories:
        return ()
    return tuple(f for f in counted if types[f.exposure.id] is f)


def _people(rule: _Rule, findings: list[Finding]) -> Iterator[list[Finding]]:
    if rule.who == "household":
        yield [f for f in findings if f.subject in _HOUSEHOLD]
    elif rule.who == "anyone":
        yield findings
    else:
        yield [f for f in findings if f.subject in _HOUSEHOLD]
        for subject in ("colleague", "member_of_public"):
            yield [f for f in findings if f.subject == subject]


def _fillings(
    slots: Sequence[frozenset[str]], findings: list[Finding]
) -> Iterator[tuple[Finding, ...]]:
    """Yield the ways to fill every slot with a finding of its own."""
    if not slots:
        yield ()
        return
    for finding in findings:
        if finding.exposure.id in slots[0]:
            # The same words are one fact, whatever two cards make of them.
            rest = [f for f in findings if f.span != finding.span]
            for others in _fillings(slots[1:], rest):
                yield (finding, *others)


def _first(rule: _Rule, parts: Iterable[Finding]) -> Finding:
    rank = {exposure: i for i, exposure in enumerate(rule.remove_first)}
    return min(parts, key=lambda part: rank.get(part.exposure.id, len(rank)))
