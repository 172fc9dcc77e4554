"""Quan hệ trong kho: which document each mention of a file speaks of."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence


def sources(own: int | None, mentions: Sequence[tuple[int | None, int | None]]) -> list[int | None]:
    """The source of each mention of a file, from its target and `within`; None where an end is unknown.

    A document that names itself has no relation to itself.
    """
    found: list[int | None] = []
    for target, within in mentions:
        source = own if within is None else mentions[within][0] if 0 <= within < len(mentions) else None
        found.append(None if target is None or source == target else source)
    return found


def restate(database: sqlite3.Connection, file: int) -> None:
    """Brings the sources of one file's mentions into agreement with the documents that they mean now."""
    (own,) = database.execute("SELECT document FROM files WHERE id = ?", (file,)).fetchone()
    rows = database.execute("SELECT id, source, document, within FROM mentions WHERE file = ? ORDER BY ordinal", (file,)).fetchall()
    stated = sources(own, [(target, within) for _, _, target, within in rows])
    database.executemany(
        "UPDATE mentions SET source = ? WHERE id = ?",
        [(new, row[0]) for new, row in zip(stated, rows, strict=True) if new != row[1]],
    )
