"""The folder is the registry: what lies in it exists."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType


def names_in(package: ModuleType) -> tuple[str, ...]:
    """Return the stems of a package's modules, sorted; a leading `_` hides one."""
    found = (info.name for info in pkgutil.iter_modules(package.__path__))
    return tuple(sorted(name for name in found if not name.startswith("_")))


def module_in(package: ModuleType, name: str) -> ModuleType:
    """Import and return one module of a package; ModuleNotFoundError if absent."""
    return importlib.import_module(f"{package.__name__}.{name}")


def modules_in(package: ModuleType) -> dict[str, ModuleType]:
    """Import and return every module of a package, by its stem."""
    return {name: module_in(package, name) for name in names_in(package)}
