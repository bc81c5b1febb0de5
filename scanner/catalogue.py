"""Cards and modifiers, read from their files and checked."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from scanner.cards import Card
from scanner.errors import CardError
from scanner.model import SEVERITIES, Exposure

Scope = Literal["close", "before", "clause", "sentence", "earlier", "later", "text"]
Quality = Literal["bare", "disguised", "other_person"]


class Modifier(BaseModel):
    """What words near a finding, or the audience, do to its severity.

    `delta` counts steps of severity; `score` is added to the certainty. `cues` stand
    around the finding: `close` to it, `before` its end in its `clause`, in its
    `sentence`, `earlier` or `later` (up to 100 code points outside), or in the `text`
    within 600; `unless` takes back all but what is `close`, the modifiers of
    `yields_to` take back everything. `beside` asks for an entity or signal right
    before the finding, `asks` for a quality of the finding itself. `types` and
    `categories` say what it concerns (both empty: everything), `never` names
    exceptions.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    meaning: str
    delta: int
    score: float = 0
    cues: dict[Scope, tuple[str, ...]] = {}
    unless: dict[Scope, tuple[str, ...]] = {}
    yields_to: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    asks: Quality | None = None
    types: frozenset[str] = frozenset()
    categories: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()

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


def moved(step: int, names: Iterable[str]) -> int:
    """Return where modifiers move a step of severity; below 0 the finding is gone.

    They apply in turn, and none goes beyond the top of the scale.
    """
    deltas = {modifier.id: modifier.delta for modifier in modifiers()}
    for name in names:
        step = min(step + deltas[name], len(SEVERITIES) - 1)
        if step < 0:
            break
    return step


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
        raise CardError(
            f"no exposure is called {name!r}; `plainclothes cards` lists them"
        )
    return _card(name, path)


def _card(name: str, path: Traversable) -> Exposure:
    try:
        return Card.model_validate(data(path)).build(name)
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
