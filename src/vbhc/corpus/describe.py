"""Mô tả: what a row of `documents` says, out of all that its wordings and files say: files of its own first, then what most mentions say."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable
from typing import Any

from vbhc.corpus import identity
from vbhc.knowledge import types

#: One file of a document's own outweighs any number of mentions.
_OWN = 1_000_000_000


class Describer:
    """Người mô tả."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._db = database

    def several(self, documents: Iterable[int]) -> list[int]:
        """Those among the documents that are named in several wordings: only of them can a new mention change what is said."""
        asked = "SELECT document FROM forms WHERE document IN (SELECT value FROM json_each(?)) GROUP BY document HAVING count(*) > 1"
        return [document for (document,) in self._db.execute(asked, (json.dumps(sorted(documents)),))]

    def drop_if_unnamed(self, document: int) -> bool:
        """A document that no wording names any more is gone."""
        if self._db.execute("SELECT 1 FROM forms WHERE document = ? LIMIT 1", (document,)).fetchone():
            return False
        self._db.execute("DELETE FROM documents WHERE id = ?", (document,))
        return True

    def write(self, document: int) -> None:
        """Number, name, type, date, issuer: the value that weighs most, the smaller one where two weigh the same."""
        rows = self._db.execute(
            "SELECT own, uses, number, number_key, name, type, date, period, issuer, issuer_name, level, province FROM forms WHERE document = ?",
            (document,),
        ).fetchall()
        number, number_key = _heaviest(rows, slice(2, 4))
        (name,) = _heaviest(rows, slice(4, 5))
        (type_id,) = _heaviest(rows, slice(5, 6))
        (date,) = _heaviest(rows, slice(6, 7))
        (period,) = _heaviest(rows, slice(7, 8))
        registered = [row for row in rows if row[8]]
        issuer, issuer_name, level, province = _heaviest(registered, slice(8, 12)) if registered else (None, *_heaviest(rows, slice(9, 12)))
        kind = types.get(type_id) if type_id else None
        self._db.execute(
            "UPDATE documents SET number = ?, number_key = ?, name = ?, type = ?, type_name = ?, type_abbr = ?, date = ?, year = ?, issuer = ?,"
            " issuer_name = ?, level = ?, province = ? WHERE id = ?",
            (
                *(number, number_key, name, type_id, kind and kind.name, kind and kind.abbr, date, year_of(date, period)),
                *(issuer, issuer_name, level, province, document),
            ),
        )

    def hold(self, first: Iterable[tuple[str | None, str | None, int]]) -> None:
        """Documents that are held for the first time, by one file each: title, system, document."""
        self._db.executemany("UPDATE documents SET held = 1, title = ?, system = coalesce(?, system) WHERE id = ?", first)

    def title(self, document: int) -> None:
        """Whether it is held, and its title: that of a file of its own, an issued one before a draft; else the fullest that others quote."""
        number, kind = self._db.execute("SELECT number, type FROM documents WHERE id = ?", (document,)).fetchone()
        own = self._db.execute(
            "SELECT title, json_extract(record, '$.system') FROM files WHERE document = ? AND kind <> 'article'"
            " ORDER BY title IS NULL, draft, sha256, path LIMIT 1",
            (document,),
        ).fetchone()
        title, system = own or (None, None)
        if own is None:
            heard = self._db.execute(
                "SELECT title FROM (SELECT substr(title, 1, 300) AS title FROM mentions WHERE document = ?1 UNION ALL"
                " SELECT substr(title, 1, 300) FROM files WHERE document = ?1) WHERE title IS NOT NULL ORDER BY length(title) DESC, title LIMIT 1",
                (document,),
            ).fetchone()
            title = heard[0] if heard else None
        self._db.execute(
            "UPDATE documents SET title = ?, held = ?, system = ? WHERE id = ?",
            (title, own is not None, system or identity.system_of(number, kind), document),
        )


def _heaviest(rows: list[tuple[Any, ...]], columns: slice) -> tuple[Any, ...]:
    """The value of these columns that weighs most, among the rows that have one."""
    weights: Counter[tuple[Any, ...]] = Counter()
    for row in rows:
        value = row[columns]
        if value[0] is not None:
            weights[value] += row[0] * _OWN + row[1] + 1
    if not weights:
        return tuple(None for _ in range(columns.start, columns.stop))
    best: tuple[Any, ...] = min(weights, key=lambda value: (-weights[value], [str(part) for part in value]))
    return best


def year_of(date: str | None, period: str | None) -> int | None:
    """The year of the date, else that in the symbol or name."""
    for text in (date and date[:4], period):
        if text and text.isdecimal() and len(text) == len("2024"):
            return int(text)
    return None
