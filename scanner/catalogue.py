"""Cards and what words nearby change, read from their files and checked."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any, Literal, get_args

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from scanner.errors import CardError
from scanner.model import Account, Example, Exposure, Find, Mode, Severity, Span, Subject

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
    unless: list[str] = []
    within: int = Field(60, gt=0)
    case: bool = False
    subject: Subject | None = None

    @model_validator(mode="after")
    def _one_kind(self) -> _Find:
        if sum(x is not None for x in (self.regex, self.entity, self.signal)) != 1:
            raise ValueError("one of regex, entity, signal")
        return self

    def build(self) -> Find:
        told = self.model_dump()
        for key in ("near", "beside", "unless"):
            told[key] = tuple(told[key])
        return Find(**told)


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


class _Card(_Strict):
    title: str
    category: Category
    severity: Severity
    subjects: list[Subject] = Field(min_length=1)
    modes: list[Mode] = Field(min_length=1)
    why: str
    advice: str
    replacement: str | None = None
    operator: Literal["replace", "redact"] = "replace"
    actions: dict[Account, str]
    finds: list[_Find] = []
    context: list[str] = []
    examples: _Examples
    sources: list[str] = []

    @model_validator(mode="after")
    def _officers_rights(self) -> _Card:
        if self.category in PRIVATE and "bulk" in self.modes:
            raise ValueError("this category never runs in bulk")
        return self

    def build(self, name: str) -> Exposure:
        told = {key: getattr(self, key) for key in _AS_GIVEN}
        return Exposure(
            id=name,
            **told,
            subjects=tuple(self.subjects),
            modes=tuple(self.modes),
            actions=tuple(self.actions.items()),
            finds=tuple(find.build() for find in self.finds),
            context=tuple(self.context),
            exposed=tuple(e.build() for e in self.examples.exposed),
            safe=tuple(e.build() for e in self.examples.safe),
            sources=tuple(self.sources),
        )


_AS_GIVEN = ("title", "category", "severity", "why", "advice", "replacement", "operator")


def _spans(marked: str) -> Iterator[Span]:
    for n, match in enumerate(_MARKED.finditer(marked)):
        start = match.start() - 4 * n
        yield Span(start, start + len(match[1]))


class Modifier(_Strict):
    """What words near a finding, or the audience, do to its severity.

    `delta` counts steps of severity. `types` and `categories` say what it concerns
    (both empty: everything), `never` names exceptions.
    """

    id: str
    meaning: str
    delta: int
    cues: tuple[str, ...] = Field((), strict=False)
    types: frozenset[str] = Field(frozenset(), strict=False)
    categories: frozenset[str] = Field(frozenset(), strict=False)
    never: frozenset[str] = Field(frozenset(), strict=False)

    def concerns(self, exposure: Exposure) -> bool:
        """Tell whether this modifier may touch an exposure."""
        if exposure.id in self.never:
            return False
        if not self.types and not self.categories:
            return True
        return exposure.id in self.types or exposure.category in self.categories


@functools.cache
def modifiers() -> tuple[Modifier, ...]:
    """Return the modifiers in the order in which they apply."""
    path = resources.files("scanner.policies") / "modifiers.yaml"
    return tuple(Modifier.model_validate(entry) for entry in data(path))


@functools.cache
def exposures() -> dict[str, Exposure]:
    """Return every card by its id, sorted; CardError names a malformed one."""
    folder = resources.files("scanner.exposures")
    files = sorted(f.name for f in folder.iterdir() if f.name.endswith(".yaml"))
    return {name[:-5]: _card(name[:-5], folder / name) for name in files}


def exposure(name: str) -> Exposure:
    """Return one card; CardError when there is none of that id."""
    path = resources.files("scanner.exposures") / f"{name}.yaml"
    if not name.isidentifier() or not path.is_file():
        raise CardError(f"no exposure is called {name!r}; `plainclothes cards` lists them")
    return _card(name, path)


def _card(name: str, path: Traversable) -> Exposure:
    try:
        return _Card.model_validate(data(path)).build(name)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(map(str, first["loc"])) or "the card"
        raise CardError(f"{name}.yaml: {where}: {first['msg']}") from None
    except (ValueError, yaml.YAMLError) as error:
        raise CardError(f"{name}.yaml: {error}") from None


def data(path: Traversable) -> Any:
    """Return what a YAML file of ours holds."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(path.read_text("utf-8"), Loader=loader)  # noqa: S506
