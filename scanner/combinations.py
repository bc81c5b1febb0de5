"""What ordinary findings add up to: one warning that names its parts."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Sequence
from importlib import resources
from typing import Literal

from pydantic import BaseModel, ConfigDict

from scanner.catalogue import data
from scanner.model import SEVERITIES, Finding, Mode, Severity
from scanner.verdict import Combination

Judged = tuple[Finding, Severity]
_HOUSEHOLD = frozenset({"self", "family"})


class _Rule(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    title: str
    all_of: tuple[frozenset[str], ...]
    who: Literal["household", "same_person", "anyone"]
    scope: Literal["post", "profile", "post_or_profile", "post_or_document"]
    modes: frozenset[Mode]
    result: Severity
    why: str
    advice: str
    remove_first: tuple[str, ...]


@functools.cache
def rules() -> tuple[_Rule, ...]:
    """Return the shipped combinations."""
    path = resources.files("scanner.policies") / "combinations.yaml"
    return tuple(_Rule.model_validate(entry) for entry in data(path))


def within(judged: Sequence[Judged], mode: Mode) -> list[Combination]:
    """Return the combinations that the findings of one text fill, worst first.

    A profile includes each of its posts: rules of every scope are asked.
    """
    filled = (_filled(rule, judged) for rule in rules() if mode in rule.modes)
    told = [combination for combination in filled if combination]
    return sorted(told, key=lambda c: -SEVERITIES.index(c.severity))


def _filled(rule: _Rule, judged: Sequence[Judged]) -> Combination | None:
    for some in _people(rule, [finding for finding, _ in judged]):
        parts = next(_fillings(rule.all_of, some), None)
        if parts:
            return Combination(
                rule.id,
                rule.title,
                rule.result,
                rule.why,
                rule.advice,
                tuple(part.id for part in parts),
                _first(rule, parts).id,
            )
    return None


def _people(rule: _Rule, findings: list[Finding]) -> Iterator[list[Finding]]:
    if rule.who == "household":
        yield [f for f in findings if f.subject in _HOUSEHOLD]
    elif rule.who == "anyone":
        yield findings
    else:
        for subject in ("self", "colleague", "member_of_public"):
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
            rest = [f for f in findings if f is not finding]
            for others in _fillings(slots[1:], rest):
                yield (finding, *others)


def _first(rule: _Rule, parts: Iterable[Finding]) -> Finding:
    rank = {exposure: i for i, exposure in enumerate(rule.remove_first)}
    return min(parts, key=lambda part: rank.get(part.exposure.id, len(rank)))
