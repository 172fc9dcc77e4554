"""Bảng: the tables beside this file, read once, as rows of named cells.

A table is UTF-8 text: lines that start with `#` tell what it is, then one line of column names, then the rows, a tab between cells.
Cells are text in today's spelling (a test sees to it); `day` turns one into a date, `parts` into several. What is no table of rows is TOML.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from vbhc.errors import BrokenTable

_HERE = Path(__file__).parent


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """All rows of the table `name` ("types.tsv"), every cell as text."""
    lines = [line for line in (_HERE / name).read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    if not lines:
        raise BrokenTable(name, cause="no header")
    columns = lines[0].split("\t")
    found: list[dict[str, str]] = []
    for number, line in enumerate(lines[1:], start=2):
        cells = line.split("\t")
        if len(cells) != len(columns):
            raise BrokenTable(name, cause=f"row {number} ({cells[0]}): {len(cells)} cells, {len(columns)} wanted")
        found.append(dict(zip(columns, cells, strict=True)))
    return tuple(found)


@cache
def tree(name: str) -> dict[str, Any]:
    """What the TOML file `name` ("zones.toml") holds."""
    import tomllib

    return tomllib.loads((_HERE / name).read_text(encoding="utf-8"))


def day(cell: str) -> date | None:
    """A cell that holds an ISO day, None where it is empty."""
    return date.fromisoformat(cell) if cell else None


def parts(cell: str, mark: str = "|") -> tuple[str, ...]:
    """The values of a cell that holds several."""
    return tuple(part for part in cell.split(mark) if part)
