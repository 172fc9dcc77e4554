"""Mâu thuẫn: documents of which files say different things, and pairs that may be one document with its year misprinted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations, groupby

from vbhc.corpus.database import Database
from vbhc.corpus.said import CITATION, witness
from vbhc.knowledge.spelling import fold
from vbhc.model.lineage import Conflict, Witness

#: What is said → the files that say it, each with the place.
Values = dict[str, dict[str, Witness]]

#: Witnesses of one value; JSON needs no more to convince.
_WITNESSES = 20
#: Titles are quoted shortened and reworded: only such that share less than this part of their words are about different things.
_SHARED_WORDS = 0.25
_SHORT_TITLE = 5
#: Titles that share so much of their words are about one thing.
_SAME_WORDS = 0.7

_STATED = """
    SELECT f.document, {own} AS value, f.path, d.key, json_object('page', NULL, 'text', {own},
        'span', json_array(coalesce(json_extract(f.record, '$.spans.{field}[0]'), 0), coalesce(json_extract(f.record, '$.spans.{field}[1]'), 0))),
        1, f.id FROM files AS f JOIN documents AS d ON d.id = f.document
    WHERE f.kind <> 'article' AND {own} IS NOT NULL AND f.document IN (SELECT id FROM temp.suspects)
    UNION ALL
    SELECT m.document, {cited} AS value, f.path, o.key, {citation}, 0, m.id
    FROM mentions AS m JOIN files AS f ON f.id = m.file LEFT JOIN documents AS o ON o.id = f.document
    WHERE value IS NOT NULL AND m.document IN (SELECT id FROM temp.suspects)
    ORDER BY 1, 6 DESC, 3, 7
"""
_OWN = {
    "date": "json_extract(f.record, '$.date')",
    "title": "f.title",
    "issuer": "json_extract(f.record, '$.issuer.name')",
}
_CITED = {
    "date": "json_extract(f.record, '$.citations[' || m.ordinal || '].date')",
    "title": "m.title",
    "issuer": "json_extract(f.record, '$.citations[' || m.ordinal || '].issuer.name')",
}
#: Documents of which two things are said.
_SUSPECTS = {
    "date": "SELECT document FROM forms WHERE date IS NOT NULL GROUP BY document HAVING min(date) <> max(date)",
    "issuer": "SELECT document FROM forms WHERE issuer_name IS NOT NULL GROUP BY document HAVING min(issuer_name) <> max(issuer_name)",
    "title": "SELECT document FROM (SELECT document, title FROM mentions WHERE title IS NOT NULL UNION SELECT document, title FROM files"
    " WHERE title IS NOT NULL AND kind <> 'article') WHERE document IS NOT NULL GROUP BY document HAVING count(*) > 1",
}


def stated(database: Database) -> Iterator[Conflict]:
    """Every conflict, document by document; the value that most files state comes first."""
    for field in ("date", "issuer", "title"):
        yield from _about(database, field)
    yield from _numbers(database)
    yield from _years(database)


def _about(database: Database, field: str) -> Iterator[Conflict]:
    differ: Callable[[Values], bool] = {"date": _several, "issuer": _other_bodies, "title": _other_matters}[field]
    database.execute("CREATE TEMP TABLE IF NOT EXISTS suspects (id INTEGER PRIMARY KEY)")
    database.execute("DELETE FROM temp.suspects")
    database.execute(f"INSERT OR IGNORE INTO temp.suspects {_SUSPECTS[field]}")
    rows = database.execute(_STATED.format(field=field, own=_OWN[field], cited=_CITED[field], citation=CITATION)).fetchall()
    for document, said in groupby(rows, key=lambda row: row[0]):
        values: Values = {}
        for row in said:
            _, value, path, key, citation, _, _ = row
            # A file that says a thing ten times is one witness.
            values.setdefault(value, {}).setdefault(path, witness(path, key, citation))
        if differ(values):
            yield _conflict(database, document, field, values)


def _conflict(database: Database, document: int, field: str, values: Values) -> Conflict:
    key = str(database.execute("SELECT key FROM documents WHERE id = ?", (document,)).fetchone()[0])
    ordered = sorted(values.items(), key=lambda item: (-len(item[1]), item[0]))
    return Conflict(key, field, tuple((value, tuple(seen.values())[:_WITNESSES]) for value, seen in ordered))


def _several(values: Values) -> bool:
    return len(values) > 1


def _other_bodies(values: Values) -> bool:
    """Bodies of which none is a part or the head of another: "Ban Thường vụ Tỉnh ủy Lạng Sơn" and "Tỉnh ủy Lạng Sơn" agree."""
    folded = [fold(value).replace("bộ trưởng ", "") for value in values]
    return any(one not in other and other not in one for one in folded for other in folded)


def _other_matters(values: Values) -> bool:
    """Two files speak of different things; what one file says after a number in several places need not be its title."""
    words = [(set(fold(value).split()), set(seen)) for value, seen in values.items()]
    long = [(said, files) for said, files in words if len(said) >= _SHORT_TITLE]
    return any(
        not files & others and len(said & other) < _SHARED_WORDS * min(len(said), len(other))
        for (said, files), (other, others) in combinations(long, 2)
    )


def _numbers(database: Database) -> Iterator[Conflict]:
    """A number that holds one year, with a date of another: one of them is misprinted."""
    rows = database.execute(
        "SELECT DISTINCT document, number, date FROM forms WHERE length(period) = 4 AND date IS NOT NULL AND substr(date, 1, 4) <> period"
        " AND number LIKE '%/' || period || '/%' ORDER BY document, number, date"
    ).fetchall()
    for document, number, date in rows:
        seen = _naming(database, document, date)
        yield _conflict(database, document, "number", {value: {one.path: one for one in seen} for value in (number, date)})


def _years(database: Database) -> Iterator[Conflict]:
    """One body, type, number, day and month, and one title, in two years: perhaps one document of which one file misprints the year."""
    rows = database.execute(
        # set apart, so that SQLite finds pairs by all that they share: number 1 of a plan stands in every commune and every year
        "WITH dated AS MATERIALIZED (SELECT id, key, date, title, issuer, type, number_key FROM documents WHERE issuer IS NOT NULL"
        " AND date IS NOT NULL AND title IS NOT NULL AND number_key IS NOT NULL)"
        " SELECT a.id, a.date, a.title, b.id, b.date, b.title FROM dated AS a, (VALUES ('+1 years'), ('+10 years')) AS apart"
        " JOIN dated AS b ON b.issuer = a.issuer AND b.type IS a.type AND b.date = date(a.date, apart.column1) AND b.number_key = a.number_key"
        " ORDER BY a.key, b.key"
    ).fetchall()
    for one, date, title, other, other_date, other_title in rows:
        if _one_matter(title, other_title):
            values = {date: _naming(database, one, date), other_date: _naming(database, other, other_date)}
            yield _conflict(database, one, "year", {value: {seen.path: seen for seen in said} for value, said in values.items()})


def _one_matter(title: str, other: str) -> bool:
    """Whether two titles say the same; plans of two years differ in the year they name."""
    first, second = (set(fold(text).split()) for text in (title, other))
    figures = [{word for word in words if word.isdecimal()} for words in (first, second)]
    shared = len(first & second)
    return (
        figures[0] == figures[1] and min(len(first), len(second)) >= _SHORT_TITLE and shared >= _SAME_WORDS * min(len(first), len(second))
    )


def _naming(database: Database, document: int, date: str) -> list[Witness]:
    """Who names a document with this date."""
    rows = database.execute(
        "SELECT f.path, d.key, json_object('page', NULL, 'span', json_array(0, 0), 'text', coalesce(d.number, '')) FROM files AS f"  # noqa: S608 - expressions of ours
        " JOIN documents AS d ON d.id = f.document WHERE d.id = ?1 AND json_extract(f.record, '$.date') = ?2"
        f" UNION ALL SELECT f.path, o.key, {CITATION} FROM mentions AS m JOIN files AS f ON f.id = m.file"
        f" LEFT JOIN documents AS o ON o.id = f.document WHERE m.document = ?1 AND {_CITED['date']} = ?2 LIMIT ?3",
        (document, date, _WITNESSES),
    )
    return [witness(*row) for row in rows]
