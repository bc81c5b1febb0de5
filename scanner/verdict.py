"""What the policy makes of findings; nothing here changes once it is made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from scanner.model import Document, Entity, Finding, Severity


@dataclass(frozen=True, slots=True)
class Alert:
    """What the policy makes of a finding; users read it as a warning."""

    finding: Finding
    severity: Severity
    action: str
    rules: tuple[str, ...] = ()
    combination: str | None = None


@dataclass(frozen=True, slots=True)
class Combination:
    """Findings that are worse together; parts and `remove_first` are finding ids."""

    id: str
    title: str
    severity: Severity
    why: str
    advice: str
    parts: tuple[str, ...]
    remove_first: str


@dataclass(frozen=True, slots=True)
class Risk:
    """The verdict on a text: `none` or a severity, and the ids that led to it."""

    level: Literal["none", "low", "medium", "high", "critical"] = "none"
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hold:
    """What stands between this text and its publication, as the policy has it."""

    action: Literal["interrupt", "hold", "block"]
    offer: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """Everything one document gives away; what every format and the wire receive."""

    document: Document
    entities: tuple[Entity, ...]
    alerts: tuple[Alert, ...]
    risk: Risk
    combinations: tuple[Combination, ...] = ()
    hold: Hold | None = None
    incomplete: tuple[str, ...] = ()
