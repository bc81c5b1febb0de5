"""Decides what findings mean: severity, action, combinations, risk; never sees text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import resources
from typing import Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from scanner import catalogue, combinations
from scanner.errors import PolicyError
from scanner.model import (
    SEVERITIES,
    Account,
    Document,
    Finding,
    Mode,
    Severity,
    Subject,
)
from scanner.verdict import Alert, Combination, Hold, Risk

# Screenshots exist: a closed audience lowers by one step, critical to medium at most.
_CLOSED = frozenset({"friends", "only_me"})
_LADDER = ("log", "inform", "warn", "interrupt")
_Action = Literal[
    "log", "inform_private", "inform", "warn", "interrupt", "hold", "block", "allow"
]  # fmt: skip
_STRICT = get_args(_Action)[:-1]
_Holding = Literal["interrupt", "hold", "block"]
_STRONGEST: tuple[_Holding, ...] = ("interrupt", "hold", "block")
_OFFICERS_OWN = frozenset({"hold", "block", "block_until_redacted", "share"})


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _When(_Strict):
    type: frozenset[str] = frozenset()
    category: frozenset[str] = frozenset()
    severity: frozenset[Severity] = frozenset()
    subject: frozenset[Subject] = frozenset()

    def fits(self, finding: Finding, severity: Severity) -> bool:
        """Tell whether a finding has what the rule asks for."""
        asked = (
            (self.type, finding.exposure.id),
            (self.category, finding.exposure.category),
            (self.severity, severity),
            (self.subject, finding.subject),
        )
        return all(not wanted or value in wanted for wanted, value in asked)


class _RuleExample(_Strict):
    exposure: str
    subject: Subject
    then: str


class _Rule(_Strict):
    id: str
    when: _When
    do: _Action
    because: str
    examples: tuple[_RuleExample, ...] = Field(min_length=1)


class _Terms(_Strict):
    offer: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()


class Pack(_Strict):
    """The rules for one kind of account; scores of `thresholds` 0 to 1."""

    account: Account
    thresholds: dict[Mode, float]
    actions: dict[Severity, str]
    holds: dict[_Holding, _Terms]
    rules: tuple[_Rule, ...]

    @model_validator(mode="after")
    def _belongs_to_the_officer(self) -> Pack:
        done = {rule.do for rule in self.rules} | set(self.actions.values())
        if self.account == "personal" and done & _OFFICERS_OWN:
            raise ValueError("a personal pack never holds, blocks or shares")
        return self


def pack(name: str) -> Pack:
    """Return a shipped pack; PolicyError names the malformed entry."""
    path = resources.files("scanner.policies") / f"{name}.yaml"
    try:
        return Pack.model_validate(catalogue.data(path))
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(map(str, first["loc"])) or "the pack"
        raise PolicyError(f"{name}.yaml: {where}: {first['msg']}") from None


class Policy:
    """Turn findings into alerts, as the pack of the document's account has it."""

    def __init__(self) -> None:
        self.packs = {p.account: p for p in map(pack, ("personal", "departmental"))}

    def alerts(
        self, findings: Iterable[Finding], document: Document, mode: Mode
    ) -> tuple[tuple[Alert, ...], tuple[Combination, ...]]:
        """Return what is told, in the order of the findings, and what adds up."""
        use = self.packs[document.account]
        judged = [
            (finding, severity)
            for finding in findings
            if mode in finding.exposure.modes
            and finding.score >= use.thresholds[mode]
            and (severity := self._severity(finding, document)) is not None
        ]
        personal = document.account == "personal"
        adding = combinations.within(judged, mode) if personal else []
        alerts = (self._alert(f, s, use, adding) for f, s in judged)
        return tuple(a for a in alerts if _told(a, mode)), tuple(adding)

    def _severity(self, finding: Finding, document: Document) -> Severity | None:
        own = finding.exposure.severity
        step = catalogue.moved(SEVERITIES.index(own), finding.modifiers)
        if step < 0 or document.account == "departmental":
            return None if step < 0 else own
        if document.audience in _CLOSED:
            floor = 1 if own == "critical" else 0
            step = max(min(step, floor), step - 1)
        return SEVERITIES[step]

    def _alert(
        self, finding: Finding, severity: Severity, use: Pack, adding: list[Combination]
    ) -> Alert:
        whole = next((c for c in adding if finding.id in c.parts), None)
        if whole:
            worst = max(severity, whole.severity, key=SEVERITIES.index)
            return Alert(finding, worst, use.actions[worst], (), whole.id)
        fitting = [rule for rule in use.rules if rule.when.fits(finding, severity)]
        action = _deciding(fitting, _own_action(finding, severity, use))
        return Alert(finding, severity, action, tuple(rule.id for rule in fitting))

    def judge(self, finding: Finding, document: Document) -> Alert:
        """Return what one finding alone means; no threshold, no combination."""
        severity = self._severity(finding, document) or "low"
        return self._alert(finding, severity, self.packs[document.account], [])

    def hold(self, alerts: Sequence[Alert], document: Document) -> Hold | None:
        """Return what stands between a text and its publication, or None."""
        holds = self.packs[document.account].holds
        for action in reversed(_STRONGEST):
            if action in holds and any(a.action == action for a in alerts):
                return Hold(action, holds[action].offer, holds[action].needs)
        return None


def risk(alerts: Sequence[Alert], adding: Sequence[Combination]) -> Risk:
    """Return the worst severity told, and the ids that led to it."""
    if not alerts:
        return Risk()
    level = max((a.severity for a in alerts), key=SEVERITIES.index)
    worst = [a for a in alerts if a.severity == level]
    ids = [c.id for c in adding if c.severity == level]
    ids += [a.finding.exposure.id for a in worst]
    ids += [rule for a in worst for rule in a.rules]
    return Risk(level, tuple(dict.fromkeys(ids)))


def _deciding(fitting: Sequence[_Rule], own: str) -> str:
    """Return the action that wins; within one line the stricter.

    First what allows, then rules that name the type, then the card's own action; where
    that hangs on a condition that nobody has stated, any other rule.
    """
    if any(rule.do == "allow" for rule in fitting):
        return "allow"
    doing = [rule.do for rule in fitting if rule.when.type]
    if not doing and own.startswith("allow_"):
        doing = [rule.do for rule in fitting]
    return max(doing, key=_STRICT.index) if doing else own


def _own_action(finding: Finding, severity: Severity, use: Pack) -> str:
    """Return the card's own action, moved as far as modifiers moved the severity."""
    own = dict(finding.exposure.actions)[use.account]
    if own not in _LADDER or use.account == "departmental":
        return own
    moved = SEVERITIES.index(severity) - SEVERITIES.index(finding.exposure.severity)
    return _LADDER[max(0, min(len(_LADDER) - 1, _LADDER.index(own) + moved))]


def _told(alert: Alert, mode: Mode) -> bool:
    if alert.action.startswith("allow") or alert.action == "not_applicable":
        return False
    return mode != "compose" or alert.severity != "low"
