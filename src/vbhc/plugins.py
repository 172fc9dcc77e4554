"""The folder is the registry: `discover()` turns the modules of a package into a dict, so that a new one is one new file."""

from __future__ import annotations

import importlib
import pkgutil
import re
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


@cache
def words(package: ModuleType, name: str, constant: str) -> tuple[str, ...]:
    """A constant of a module that is words, `SUFFIXES = (".pdf",)`; none where it has no such constant.

    Where the source has it on one line, the module is not imported.
    """
    try:
        source = (pkgutil.get_data(package.__name__, f"{name}.py") or b"").decode()
    except OSError:
        # Only the compiled module was installed.
        source = constant
    if constant not in source:
        return ()
    line = re.search(rf"(?m)^{constant} = \(([^()\n]{{1,300}})\)\r?$", source)
    if line:
        return tuple(re.findall(r'"([^"\n]{1,40})"', line[1]))
    found: tuple[str, ...] = getattr(load(package, name), constant, ())
    return found
