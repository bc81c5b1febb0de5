"""The nouns everything else speaks in; nothing here changes once it is made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

Severity = Literal["low", "medium", "high", "critical"]
Subject = Literal["self", "family", "colleague", "member_of_public", "public_figure"]
Account = Literal["personal", "departmental"]
Mode = Literal["compose", "audit", "bulk"]

Audience = Literal[
    "public", "friends_of_friends", "followers", "friends", "group", "custom",
    "direct", "only_me", "platform_only", "unknown",
]  # fmt: skip

SEVERITIES: tuple[Severity, ...] = ("low", "medium", "high", "critical")
MODES: tuple[Mode, ...] = ("compose", "audit", "bulk")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of a text, in Unicode code points."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def gap(self, other: Span) -> int:
        """Return the code points between the two; 0 when they touch or overlap."""
        return max(0, other.start - self.end, self.start - other.end)


@dataclass(frozen=True, slots=True)
class Document:
    """One text to examine, and what is known about where it comes from."""

    text: str = field(repr=False)
    id: str | int | float = ""
    locator: str = ""
    account: Account = "personal"
    audience: Audience = "unknown"
    author: str | None = None
    created: str | None = None
    profile: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """Something recognised, of itself no exposure; `score` 0 to 1."""

    type: str
    span: Span
    score: float


@dataclass(frozen=True, slots=True)
class Parsed:
    """All that a finder sees of a document.

    Every span lies in `plain`, the normalised view, so that regular expressions and
    entities share one measure; `written` leads back to the text as given. `signals`
    are evidence that nobody reports. `origins[i]` is the offset in the text of
    `plain[i]`, with one more entry for the end.
    """

    document: Document
    plain: str = field(repr=False)
    origins: Sequence[int] = field(repr=False)
    entities: tuple[Entity, ...]
    signals: tuple[Entity, ...]
    incomplete: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """Return the text as written."""
        return self.document.text

    def written(self, span: Span) -> Span:
        """Return a span of `plain` as a span of the text as written."""
        if span.start >= span.end:
            return Span(self.origins[span.start], self.origins[span.start])
        return Span(self.origins[span.start], self.origins[span.end - 1] + 1)

    def entities_written(self) -> tuple[Entity, ...]:
        """Return the entities with their spans in the text as written."""
        return tuple(replace(e, span=self.written(e.span)) for e in self.entities)

    def marks(self, kind: str) -> tuple[Entity, ...]:
        """Return the entities or signals of one type, in order of their start."""
        return tuple(e for e in (*self.entities, *self.signals) if e.type == kind)


@dataclass(frozen=True, slots=True)
class Find:
    """One rule of a card; exactly one of `regex`, `entity` and `signal` is set.

    `near` asks for one of its words within `within` code points, `beside` for an
    entity or signal there (`a|b`: either), `unless` forbids its words there. `after`
    and `before` ask for one that ends or begins right at the span, `of` for one before
    it in the same clause: whose fact it is. `join` stretches the spot over all of
    these; `replacement` comes before the card's own.
    """

    score: float
    regex: str | None = None
    entity: str | None = None
    signal: str | None = None
    near: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    within: int = 60
    case: bool = False
    join: bool = False
    subject: Subject | None = None
    replacement: str | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """Safer words where its patterns fit; `{name}` in `say` is a group of `found`."""

    say: str
    found: str = ""
    before: str = ""
    behind: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence of a card: spans that must be found, or why none may be."""

    text: str = field(repr=False)
    spans: tuple[Span, ...] = ()
    subject: Subject | None = None
    because: str | None = None
    account: Account = "personal"


@dataclass(frozen=True, slots=True)
class Exposure:
    """A type of giveaway, as its card tells it; `id` is stable for ever."""

    id: str
    title: str
    category: str
    severity: Severity
    subjects: tuple[Subject, ...]
    modes: tuple[Mode, ...]
    why: str
    advice: str
    replacement: str | None = None
    wordings: tuple[Wording, ...] = ()
    operator: str = "replace"
    actions: tuple[tuple[str, str], ...] = ()
    finds: tuple[Find, ...] = ()
    context: tuple[str, ...] = ()
    exposed: tuple[Example, ...] = ()
    safe: tuple[Example, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch that a finder points at; `score` 0 to 1.

    Without a `subject` or a `replacement` of its own, the card's hold.
    """

    span: Span
    score: float
    subject: Subject | None = None
    replacement: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A spot with its exposure; never the text. `span` lies in the text as written.

    `id` is a keyed digest of exposure, normalised value, document id and occurrence,
    so that tuning a score or moving a file changes none. `replacement` are the safer
    words for exactly this span, or None.
    """

    id: str
    exposure: Exposure
    span: Span
    score: float
    subject: Subject
    modifiers: tuple[str, ...] = ()
    replacement: str | None = None
