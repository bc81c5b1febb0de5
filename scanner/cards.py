"""What a card may say: its schema, and the Exposure it becomes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, model_validator

from scanner.model import (
    Account,
    Example,
    Exposure,
    Find,
    Mode,
    Severity,
    Span,
    Subject,
    Wording,
)

_MARKED = re.compile(r"\[\[(.+?)\]\]", re.DOTALL)
# Opinion and conduct are the officer's own: no setting can bring them into bulk.
PRIVATE = frozenset({"conduct", "sensitive"})

Category = Literal[
    "identity", "contact", "home", "vehicle", "location", "routine", "family", "duty",
    "colleague", "public", "sensitive", "digital", "conduct", "requests",
]  # fmt: skip
CATEGORIES: tuple[str, ...] = get_args(Category)


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class _Find(_Strict):
    score: float = Field(gt=0, le=1)
    regex: str | None = None
    entity: str | None = None
    signal: str | None = None
    near: list[str] = []
    beside: list[str] = []
    after: list[str] = []
    before: list[str] = []
    of: list[str] = []
    unless: list[str] = []
    within: int = Field(60, gt=0)
    case: bool = False
    join: bool = False
    subject: Subject | None = None
    replacement: str | None = None

    @model_validator(mode="after")
    def _one_kind(self) -> _Find:
        if sum(x is not None for x in (self.regex, self.entity, self.signal)) != 1:
            raise ValueError("one of regex, entity, signal")
        return self

    def build(self) -> Find:
        told = self.model_dump()
        for key in _LISTS:
            told[key] = tuple(told[key])
        return Find(**told)


_LISTS = ("near", "beside", "after", "before", "of", "unless")


class _Wording(_Strict):
    say: str
    found: str = ""
    before: str = ""
    behind: str = ""

    @model_validator(mode="after")
    def _keeps_what_it_finds(self) -> _Wording:
        try:
            kept = re.compile(self.found).groupindex
            self.say.format_map(dict.fromkeys(kept, ""))
            re.compile(self.before + self.behind)
        except (re.error, LookupError):
            raise ValueError("a wording's pattern, or a name it keeps") from None
        return self

    def build(self) -> Wording:
        return Wording(**self.model_dump())


class _Exposed(_Strict):
    text: str
    subject: Subject | None = None
    account: Account = "personal"

    def build(self) -> Example:
        spans = tuple(_spans(self.text))
        if not spans:
            raise ValueError("an exposed sentence marks its span")
        plain = _MARKED.sub(r"\1", self.text)
        return Example(plain, spans, self.subject, None, self.account)


class _Safe(_Strict):
    text: str
    because: str
    account: Account = "personal"

    def build(self) -> Example:
        return Example(self.text, (), None, self.because, self.account)


class _Examples(_Strict):
    exposed: list[_Exposed] = Field(min_length=1)
    safe: list[_Safe] = Field(min_length=1)


class Card(_Strict):
    """A card as its file has it."""

    title: str
    category: Category
    severity: Severity
    subjects: list[Subject] = Field(min_length=1)
    modes: list[Mode] = Field(min_length=1)
    why: str
    advice: str
    replacement: str | None = None
    wordings: list[_Wording] = []
    operator: Literal["replace", "redact"] = "replace"
    actions: dict[Account, str]
    finds: list[_Find] = []
    context: list[str] = []
    examples: _Examples
    sources: list[str] = []

    @model_validator(mode="after")
    def _officers_rights(self) -> Card:
        if self.category in PRIVATE and "bulk" in self.modes:
            raise ValueError("this category never runs in bulk")
        return self

    def build(self, name: str) -> Exposure:
        """Return the exposure; ValueError when a sentence marks nothing."""
        told = {key: getattr(self, key) for key in _AS_GIVEN}
        return Exposure(
            id=name,
            **told,
            subjects=tuple(self.subjects),
            modes=tuple(self.modes),
            actions=tuple(self.actions.items()),
            wordings=tuple(wording.build() for wording in self.wordings),
            finds=tuple(find.build() for find in self.finds),
            context=tuple(self.context),
            exposed=tuple(e.build() for e in self.examples.exposed),
            safe=tuple(e.build() for e in self.examples.safe),
            sources=tuple(self.sources),
        )


_AS_GIVEN = (
    "title",
    "category",
    "severity",
    "why",
    "advice",
    "replacement",
    "operator",
)


def _spans(marked: str) -> Iterator[Span]:
    for n, match in enumerate(_MARKED.finditer(marked)):
        start = match.start() - 4 * n
        yield Span(start, start + len(match[1]))
