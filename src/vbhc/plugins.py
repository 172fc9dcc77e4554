"""The folder is the registry: `discover()` turns the modules of a package into a dict, so that a new one is one new file."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from types import ModuleType


def names(package: ModuleType) -> list[str]:
    """Names of the public modules in a package, in alphabetical order, without importing them; a package inside is a registry of its own."""
    return list(_names(tuple(package.__path__)))


@cache
def _names(path: tuple[str, ...]) -> tuple[str, ...]:
    # The folders of a program do not change while it runs, and to look into one takes longer than to read a small text.
    modules = pkgutil.iter_modules(path)
    return tuple(sorted(module.name for module in modules if not module.ispkg and not module.name.startswith("_")))


def load(package: ModuleType, name: str) -> ModuleType:
    """Import one module of a package."""
    return importlib.import_module(f"{package.__name__}.{name}")
