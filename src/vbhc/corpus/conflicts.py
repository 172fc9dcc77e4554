"""Mâu thuẫn: documents of which files say different things, and pairs that may be one document with its year misprinted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations, groupby

from vbhc.corpus.database import Database
from vbhc.corpus.said import CITATION, witness
from vbhc.knowledge.spelling import fold
from vbhc.model.lineage import MOST_WITNESSES, Conflict, Witness

#: What is said → the files that say it, each with the place.
Values = dict[str, dict[str, Witness]]

#: Titles are quoted shortened and reworded: only such that share less than this part of their words are about different things.
_SHARED_WORDS = 0.25
_SHORT_TITLE = 5
#: Titles that share so much of their words are about one thing.
_SAME_WORDS = 0.7

#: What files say of their own documents, then what mentions say, then what articles say of the documents that they are about.
_STATED = """
    SELECT d.key, {own} AS value, f.path, d.key, json_object('page', NULL, 'text', {own},
        'span', json_array(coalesce(json_extract(f.record, '$.spans.{field}[0]'), 0), coalesce(json_extract(f.record, '$.spans.{field}[1]'), 0))),
        0 AS place, -1 AS ordinal FROM files AS f JOIN documents AS d ON d.id = f.document
    WHERE f.kind <> 'article' AND value IS NOT NULL AND f.document IN (SELECT id FROM temp.suspects)
    UNION ALL
    SELECT d.key, {cited} AS value, f.path, o.key, {citation}, 1, m.ordinal
    FROM mentions AS m JOIN files AS f ON f.id = m.file JOIN documents AS d ON d.id = m.document LEFT JOIN documents AS o ON o.id = f.document AND f.kind <> 'article'
    WHERE value IS NOT NULL AND m.document IN (SELECT id FROM temp.suspects)
    UNION ALL
    SELECT d.key, {announced} AS value, f.path, NULL, json_object('page', NULL, 'text', {announced}, 'span', json_array(0, 0)), 2, -1
    FROM files AS f JOIN documents AS d ON d.id = f.document
    WHERE f.kind = 'article' AND value IS NOT NULL AND f.document IN (SELECT id FROM temp.suspects)
    ORDER BY 1, place, 3, ordinal
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
_ANNOUNCED = {
    "date": "json_extract(f.record, '$.announces.date')",
    "title": "json_extract(f.record, '$.announces.title')",
    "issuer": "json_extract(f.record, '$.announces.issuer.name')",
}
#: Documents of which two things are said.
_SUSPECTS = {
    "date": "SELECT document FROM forms WHERE date IS NOT NULL GROUP BY document HAVING min(date) <> max(date)",
    "issuer": "SELECT document FROM forms WHERE issuer_name IS NOT NULL GROUP BY document HAVING min(issuer_name) <> max(issuer_name)",
    "title": "SELECT document FROM (SELECT document, title FROM mentions WHERE title IS NOT NULL UNION SELECT document, title FROM files"
    " WHERE title IS NOT NULL) WHERE document IS NOT NULL GROUP BY document HAVING count(*) > 1",
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
    asked = _STATED.format(field=field, own=_OWN[field], cited=_CITED[field], announced=_ANNOUNCED[field], citation=CITATION)
    for document, said in groupby(database.execute(asked).fetchall(), key=lambda row: row[0]):
        values: Values = {}
        for row in said:
            _, value, path, key, citation, _, _ = row
            # A file that says a thing ten times is one witness.
            values.setdefault(value, {}).setdefault(path, witness(path, key, citation))
        if differ(values):
            yield _conflict(document, field, values)


def _conflict(key: str, field: str, values: Values) -> Conflict:
    ordered = sorted(values.items(), key=lambda item: (-len(item[1]), item[0]))
    return Conflict(key, field, tuple((value, tuple(seen.values())[:MOST_WITNESSES]) for value, seen in ordered))


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
        "SELECT DISTINCT d.key, d.id, f.number, f.date FROM forms AS f JOIN documents AS d ON d.id = f.document WHERE length(f.period) = 4"
        " AND f.date IS NOT NULL AND substr(f.date, 1, 4) <> f.period AND f.number LIKE '%/' || f.period || '/%' ORDER BY 1, 3, 4"
    ).fetchall()
    for key, document, number, date in rows:
        seen = _naming(database, document, date)
        yield _conflict(key, "number", {value: {one.path: one for one in seen} for value in (number, date)})


def _years(database: Database) -> Iterator[Conflict]:
    """One body, type, number, day and month, and one title, in two years: perhaps one document of which one file misprints the year."""
    rows = database.execute(
        # set apart, so that SQLite finds pairs by all that they share: number 1 of a plan stands in every commune and every year
        "WITH dated AS MATERIALIZED (SELECT id, key, date, title, issuer, type, number_key FROM documents WHERE issuer IS NOT NULL"
        " AND date IS NOT NULL AND title IS NOT NULL AND number_key IS NOT NULL)"
        " SELECT a.key, a.id, a.date, a.title, b.id, b.date, b.title FROM dated AS a, (VALUES ('+1 years'), ('+10 years')) AS apart"
        " JOIN dated AS b ON b.issuer = a.issuer AND b.type IS a.type AND b.date = date(a.date, apart.column1) AND b.number_key = a.number_key"
        " ORDER BY a.key, b.key, b.date"
    ).fetchall()
    for key, one, date, title, other, other_date, other_title in rows:
        if _one_matter(title, other_title):
            values = {date: _naming(database, one, date), other_date: _naming(database, other, other_date)}
            yield _conflict(key, "year", {value: {seen.path: seen for seen in said} for value, said in values.items()})


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
    told = f"CASE f.kind WHEN 'article' THEN {_ANNOUNCED['date']} ELSE {_OWN['date']} END"
    rows = database.execute(
        "SELECT f.path, CASE f.kind WHEN 'article' THEN NULL ELSE d.key END, json_object('page', NULL, 'span', json_array(0, 0), 'text', coalesce(d.number, '')), 0 AS place, -1 AS ordinal"  # noqa: S608 - expressions of ours
        f" FROM files AS f JOIN documents AS d ON d.id = f.document WHERE d.id = ?1 AND {told} = ?2"
        f" UNION ALL SELECT f.path, o.key, {CITATION}, 1, m.ordinal FROM mentions AS m JOIN files AS f ON f.id = m.file"
        f" LEFT JOIN documents AS o ON o.id = f.document AND f.kind <> 'article' WHERE m.document = ?1 AND {_CITED['date']} = ?2 ORDER BY place, 1, ordinal LIMIT ?3",
        (document, date, MOST_WITNESSES),
    )
    return [witness(*row[:3]) for row in rows]
