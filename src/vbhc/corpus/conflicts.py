"""Mâu thuẫn: one document of which files say different things, and numbers that one document may have had in two spellings."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from itertools import groupby

from vbhc.knowledge.spelling import fold
from vbhc.model.lineage import Conflict, Witness

#: Witnesses of one value; JSON needs no more to convince.
_WITNESSES = 20
#: Titles are quoted shortened and reworded: only such that share less than this part of their words are about different things.
_SHARED_WORDS = 0.25
_SHORT_TITLE = 5

_STATED = """
    SELECT f.document, {own}, f.path, d.key, NULL, json_extract(f.record, '$.spans.{field}[0]'), json_extract(f.record, '$.spans.{field}[1]'),
        {own}, 1, f.id FROM files AS f JOIN documents AS d ON d.id = f.document
    WHERE f.kind <> 'article' AND {own} IS NOT NULL AND f.document IN (SELECT id FROM temp.suspects)
    UNION ALL
    SELECT m.document, m.{field}, f.path, o.key, m.page, m.start, m.stop, m.text, 0, m.id
    FROM mentions AS m JOIN files AS f ON f.id = m.file LEFT JOIN documents AS o ON o.id = f.document
    WHERE m.{field} IS NOT NULL AND m.document IN (SELECT id FROM temp.suspects)
    ORDER BY 1, 9 DESC, 3, 10
"""
_OWN = {
    "date": "json_extract(f.record, '$.date')",
    "title": "f.title",
    "issuer": "json_extract(f.record, '$.issuer.name')",
}
#: Documents of which two things are said.
_SUSPECTS = {
    "date": "SELECT document FROM forms WHERE date IS NOT NULL GROUP BY document HAVING min(date) <> max(date)",
    "issuer": "SELECT document FROM forms WHERE issuer_name IS NOT NULL GROUP BY document HAVING min(issuer_name) <> max(issuer_name)",
    "title": "SELECT document FROM (SELECT document, title FROM mentions WHERE title IS NOT NULL UNION SELECT document, title FROM files"
    " WHERE title IS NOT NULL AND kind <> 'article') WHERE document IS NOT NULL GROUP BY document HAVING count(*) > 1",
}


def stated(database: sqlite3.Connection) -> Iterator[Conflict]:
    """Every conflict, document by document; the value that most files state comes first."""
    for field in ("date", "issuer", "title"):
        yield from _about(database, field)
    yield from _numbers(database)


def _about(database: sqlite3.Connection, field: str) -> Iterator[Conflict]:
    differ: Callable[[list[str]], bool] = {"date": _several, "issuer": _other_bodies, "title": _other_matters}[field]
    database.execute("CREATE TEMP TABLE IF NOT EXISTS suspects (id INTEGER PRIMARY KEY)")
    database.execute("DELETE FROM temp.suspects")
    database.execute(f"INSERT OR IGNORE INTO temp.suspects {_SUSPECTS[field]}")  # noqa: S608 - statements of ours
    rows = database.execute(_STATED.format(field=field, own=_OWN[field])).fetchall()
    for document, said in groupby(rows, key=lambda row: row[0]):
        values: dict[str, dict[str, Witness]] = {}
        for row in said:
            _, value, path, key, page, start, stop, text, _, _ = row
            # A file that says a thing ten times is one witness.
            values.setdefault(value, {}).setdefault(path, Witness(path, key or "", page, (start or 0, stop or 0), text))
        if differ(list(values)):
            yield _conflict(database, document, field, values)


def _conflict(database: sqlite3.Connection, document: int, field: str, values: dict[str, dict[str, Witness]]) -> Conflict:
    key = str(database.execute("SELECT key FROM documents WHERE id = ?", (document,)).fetchone()[0])
    ordered = sorted(values.items(), key=lambda item: (-len(item[1]), item[0]))
    return Conflict(key, field, tuple((value, tuple(seen.values())[:_WITNESSES]) for value, seen in ordered))


def _several(values: list[str]) -> bool:
    return len(values) > 1


def _other_bodies(values: list[str]) -> bool:
    """Bodies of which none is a part or the head of another: "Ban Thường vụ Tỉnh ủy Lạng Sơn" and "Tỉnh ủy Lạng Sơn" agree."""
    folded = [fold(value) for value in values]
    return any(one not in other and other not in one for one in folded for other in folded)


def _other_matters(values: list[str]) -> bool:
    words = [set(fold(value).split()) for value in values]
    long = [one for one in words if len(one) >= _SHORT_TITLE]
    return any(len(one & other) < _SHARED_WORDS * min(len(one), len(other)) for one in long for other in long)


def _numbers(database: sqlite3.Connection) -> Iterator[Conflict]:
    """One body, one type, one day, one title, two numbers: one of them is wrong."""
    rows = database.execute(
        "SELECT a.key, b.key, a.number, b.number, a.id, b.id FROM documents AS a JOIN documents AS b"
        " ON a.issuer = b.issuer AND a.type = b.type AND a.date = b.date AND a.title = b.title AND a.id < b.id AND a.number <> b.number"
        " WHERE a.number IS NOT NULL AND b.number IS NOT NULL AND length(a.title) > 40 ORDER BY a.key, b.key"
    )
    for key, _, first, second, one, other in rows.fetchall():
        values = tuple((number, _naming(database, document)) for number, document in ((first, one), (second, other)))
        yield Conflict(key, "number", values)


def _naming(database: sqlite3.Connection, document: int) -> tuple[Witness, ...]:
    rows = database.execute(
        "SELECT f.path, d.key, NULL, 0, 0, d.number FROM files AS f JOIN documents AS d ON d.id = f.document WHERE d.id = ?1"
        " UNION ALL SELECT f.path, coalesce(o.key, ''), m.page, m.start, m.stop, m.text FROM mentions AS m JOIN files AS f ON f.id = m.file"
        f" LEFT JOIN documents AS o ON o.id = f.document WHERE m.document = ?1 LIMIT {_WITNESSES}",
        (document,),
    )
    return tuple(Witness(path, key, page, (start, stop), text) for path, key, page, start, stop, text in rows)
