"""Nhiệm kỳ: in which term of office a Party document was numbered."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from typing import Any, NamedTuple

from vbhc.knowledge import tables


class Level(NamedTuple):
    """The terms of one level: the codes of its bodies in a symbol, and the first day of each term (ISO), in order."""

    codes: frozenset[str]
    endings: tuple[str, ...]
    starts: tuple[str, ...]
    names: tuple[str, ...]

    def term(self, date: str) -> str | None:
        """The term of that day ("xiii"), None before the first one known."""
        index = bisect_right(self.starts, date) - 1
        return self.names[index] if index >= 0 else None

    def last_year(self, term: str) -> int | None:
        """The year before the next term began; None for a term that is not known or not over."""
        index = self.names.index(term) + 1 if term in self.names else len(self.starts)
        return int(self.starts[index][:4]) - 1 if index < len(self.starts) else None


@cache
def level_of(code: str) -> Level | None:
    """The level whose bodies have this code in their numbers: "TW", "VPTW", "TU", "BTGTU", "HU"; None for bodies that count by the year."""
    for level in _levels():
        if code in level.codes or (len(code) > _SHORT and code.endswith(level.endings)):
            return level
    return None


#: "BTCTU", "VPTW": offices of a committee count by its terms; two letters are the committee itself.
_SHORT = 3


@cache
def _levels() -> tuple[Level, ...]:
    table: dict[str, dict[str, Any]] = tables.tree("terms.toml")
    return tuple(
        Level(
            frozenset(row["codes"]),
            tuple(row["endings"]),
            tuple(start.isoformat() for _, start in row["starts"]),
            tuple(name for name, _ in row["starts"]),
        )
        for row in table.values()
    )
