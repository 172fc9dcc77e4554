"""Quan hệ trong kho: the edges that the mentions of a file state."""

from __future__ import annotations

import sqlite3

Edge = tuple[int, str, int, int, int]


def of_file(database: sqlite3.Connection, file: int) -> list[Edge]:
    """The edges of one file, as its mentions stand in the tables: source, relation, target, mention, own."""
    row = database.execute("SELECT document, kind FROM files WHERE id = ?", (file,)).fetchone()
    if row is None:
        return []
    document, kind = row
    mentions = database.execute("SELECT id, document, relation, within FROM mentions WHERE file = ? ORDER BY ordinal", (file,)).fetchall()
    found: list[Edge] = []
    for mention, target, relation, within in mentions:
        source = document if within is None else mentions[within][1] if 0 <= within < len(mentions) else None
        one = (source or 0, relation, target or 0, mention, int(within is None and kind != "article"))
        if stands(one):
            found.append(one)
    return found


def stands(one: Edge) -> bool:
    """Whether both ends are known (not 0) and differ: a document that names itself has no relation to itself."""
    return one[0] != one[2] and one[0] != 0 and one[2] != 0


def insert(database: sqlite3.Connection, edges: list[Edge]) -> None:
    """Writes edges."""
    database.executemany("INSERT INTO edges (source, relation, target, mention, own) VALUES (?, ?, ?, ?, ?)", edges)


def delete(database: sqlite3.Connection, file: int) -> None:
    """Takes away the edges of one file."""
    database.executemany(
        "DELETE FROM edges WHERE source = ? AND relation = ? AND target = ? AND mention = ?", [one[:4] for one in of_file(database, file)]
    )
