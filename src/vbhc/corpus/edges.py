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
    mentions = database.execute(
        "SELECT id, document, relation, within FROM mentions WHERE file = ? ORDER BY ordinal", (file,)
    ).fetchall()
    found = (
        edge(document if within is None else mentions[within][1] if 0 <= within < len(mentions) else None, relation, target, mention)
        + (int(within is None and kind != "article"),)
        for mention, target, relation, within in mentions
    )
    return [one for one in found if stands(one)]


def edge(source: int | None, relation: str, target: int | None, mention: int) -> tuple[int, str, int, int]:
    """One edge without its `own`; 0 stands for a document that is not known."""
    return source or 0, relation, target or 0, mention


def stands(one: Edge) -> bool:
    """Whether both ends are known and differ: a document that names itself has no relation to itself."""
    return one[0] != one[2] and one[0] != 0 and one[2] != 0


def insert(database: sqlite3.Connection, edges: list[Edge]) -> None:
    """Writes edges."""
    database.executemany("INSERT INTO edges (source, relation, target, mention, own) VALUES (?, ?, ?, ?, ?)", edges)


def delete(database: sqlite3.Connection, file: int) -> None:
    """Takes away the edges of one file."""
    database.executemany(
        "DELETE FROM edges WHERE source = ? AND relation = ? AND target = ? AND mention = ?", [one[:4] for one in of_file(database, file)]
    )
