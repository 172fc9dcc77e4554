"""Quy tắc thể thức: one rule, one module, each with RULE; the engine that runs them stands beside them.

A module whose name begins with "_" serves several rules or the engine. Codes never change: `all_rules` refuses two rules of one code.
"""

from __future__ import annotations

import sys
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from vbhc import plugins
from vbhc.errors import BrokenTable
from vbhc.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vbhc.rules.rule import Rule

_PART = lazy(r"(\D{0,9})(\d{0,9})(.*)")


@cache
def all_rules() -> Mapping[str, Rule]:
    """Every rule by its code, in the order of codes."""
    package = sys.modules[__name__]
    found: dict[str, Rule] = {}
    for name in plugins.names(package):
        rule: Rule | None = getattr(plugins.load(package, name), "RULE", None)
        if rule is None:
            continue
        if rule.code in found:
            raise BrokenTable(name, cause=f"a second rule {rule.code}")
        found[rule.code] = rule
    return MappingProxyType({code: found[code] for code in sorted(found, key=order)})


def order(code: str) -> tuple[tuple[str, int, str], ...]:
    """Codes in the order people expect: X-05 before X-05a, ND30-O6-2 before ND30-O6-10."""
    parts = (_PART.match(part) for part in code.split("-"))
    return tuple((part[1], int(part[2] or 0), part[3]) for part in parts if part)
