"""Cards and modifiers, read from their files and checked."""

from __future__ import annotations

import functools
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from scanner.cards import Card
from scanner.errors import CardError
from scanner.model import Exposure


class Modifier(BaseModel):
    """What words near a finding, or the audience, do to its severity.

    `delta` counts steps of severity. `types` and `categories` say what it concerns
    (both empty: everything), `never` names exceptions.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    meaning: str
    delta: int
    cues: tuple[str, ...] = ()
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
