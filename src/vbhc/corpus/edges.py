"""Quan hệ trong kho: which document each mention of a file speaks of."""

from __future__ import annotations

from collections.abc import Sequence

from vbhc.corpus import tables
from vbhc.corpus.database import Database


def sources(own: int | None, targets: Sequence[int | None], within: Sequence[int | None]) -> list[int | None]:
    """The source of each mention of a file, from its target and the mention whose relation it is; None where an end is unknown.

    A document that names itself has no relation to itself.
    """
    found: list[int | None] = []
    for target, outer in zip(targets, within, strict=True):
        source = own if outer is None else targets[outer] if 0 <= outer < len(targets) else None
        found.append(None if target is None or source == target else source)
    return found


def restate(database: Database, file: int) -> None:
    """Brings the sources of one file's mentions into agreement with the documents that they mean now."""
    (own,) = database.execute("SELECT document FROM files WHERE id = ?", (file,)).fetchone()
    rows = database.execute(
        "SELECT id, source, document, within FROM mentions WHERE id BETWEEN ? AND ? ORDER BY id", tables.mentions_of(file)
    ).fetchall()
    stated = sources(own, [row[2] for row in rows], [row[3] for row in rows])
    database.executemany(
        "UPDATE mentions SET source = ? WHERE id = ?",
        [(new, row[0]) for new, row in zip(stated, rows, strict=True) if new != row[1]],
    )
