"""Nút: rows of `documents` as the nodes of a lineage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from vbhc.corpus import endings
from vbhc.corpus.database import Database
from vbhc.model.body import Body, Level
from vbhc.model.document import Type
from vbhc.model.lineage import Node

#: What a node is made of, but for what replaced it. The file of a held document is an issued one before a draft.
_COLUMNS = (
    "d.id, d.key, d.number, d.name, d.type, d.type_name, d.type_abbr, d.date, d.issuer, d.issuer_name, d.level, d.province, d.title, d.held,"
    " (SELECT path FROM files WHERE document = d.id ORDER BY kind = 'article', draft, path LIMIT 1)"
)


def _node(row: tuple[object, ...], replaced_by: str | None) -> Node:
    """The node of a row of _COLUMNS."""
    _, key, number, name, kind, kind_name, abbr, date, issuer, issuer_name, level, province, title, held, path = cast(
        "tuple[str | None, ...]", row
    )
    return Node(
        id=key or "",
        number=number,
        name=name,
        type=Type(kind, kind_name or kind, abbr) if kind else None,
        date=date,
        issuer=Body(issuer, issuer_name or "", cast("Level | None", level), province) if issuer or issuer_name else None,
        title=title,
        held=bool(held),
        path=path if held else None,
        replaced_by=replaced_by,
    )


def by_rows(database: Database, rows: Iterable[int], as_of: str | None = None) -> dict[int, Node]:
    """The nodes of these rows of `documents` in their order, each with what had replaced it until that day; a row that is gone has none."""
    wanted = list(dict.fromkeys(rows))
    replaced = endings.replaced_by(database, wanted, as_of) if wanted else {}
    found: dict[int, Node] = {}
    for some in portions(wanted):
        marks = ", ".join("?" * len(some))
        there = {row[0]: row for row in database.execute(f"SELECT {_COLUMNS} FROM documents AS d WHERE d.id IN ({marks})", some)}  # noqa: S608 - columns of ours
        found.update((row, _node(there[row], replaced.get(row))) for row in some if row in there)
    return found


def row_of(database: Database, node_id: str) -> int | None:
    """The row of a node's id."""
    row = database.execute("SELECT id FROM documents WHERE key = ?", (node_id,)).fetchone()
    return row[0] if row else None


#: SQLite takes at most 999 values in old builds.
_AT_ONCE = 900


def portions(rows: list[int]) -> Iterator[list[int]]:
    """Rows in lots that one statement can take."""
    for start in range(0, len(rows), _AT_ONCE):
        yield rows[start : start + _AT_ONCE]
