"""Tìm trong kho: words and fields, with or without diacritics; and the card of one document."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from vbhc.corpus import endings, links, nodes, tables
from vbhc.corpus.database import Database
from vbhc.corpus.leafing import Sought
from vbhc.knowledge.spelling import bare, slug
from vbhc.model.answers import File, Hit, Shown
from vbhc.patterns import lazy

#: Links of each kind on a card.
LINKS = 50
#: Weights of number, title, issuer, body and of `folded`, in the order of the columns.
_WEIGHTS = "8.0, 6.0, 3.0, 1.0, 1.0"
_PLACES = (8.0, 6.0, 3.0)
#: A word of so many files is a frequent one. To weigh it, the full text would look at every file that holds it, which takes seconds in a large
#: corpus and says little: words that stand in number, title or issuer count then, and of the files only so many, those indexed last.
_FREQUENT, _RANKED = 4_000, 1_000
#: One file is read in the time in which the full text walks through so many that hold frequent words; either ends as soon as there are enough.
_EACH, _ENOUGH = 20, 2
#: Files of one document that may stand among the best.
_COPIES = 8
#: What stands between words. Signs inside a number ("61/KH-UBND") hold it together as a phrase.
_QUOTED = lazy(r'"([^"]{1,400})"|(\S{1,400})')
_MOST_WORDS = 40


def find(  # noqa: PLR0913 - the fields one can ask for
    database: Database,
    words: str,
    *,
    kinds: Sequence[str] = (),
    issuer: str | None = None,
    since: str | None = None,
    until: str | None = None,
    limit: int,
) -> list[Hit]:
    """Documents whose files hold all the words, those that hold them side by side first. Without words: by fields, the newest first."""
    fields = _fields(database, kinds, issuer, since, until)
    terms = list(_terms(words))
    if not terms:
        rows = database.execute(
            f"SELECT d.id FROM documents AS d WHERE {fields.condition} ORDER BY d.held DESC, d.date DESC, d.key LIMIT ?",  # noqa: S608 - conditions of ours
            [*fields.values, limit],
        )
        ranked: list[tuple[int, str | None, float, bool]] = [(row[0], None, 0.0, False) for row in rows]
    else:
        ranked = list(_matching(database, terms, fields, limit))
    found = nodes.by_rows(database, [row for row, *_ in ranked])
    return [Hit(found[row], path, score, phrase) for row, path, score, phrase in ranked]


def _terms(words: str) -> Iterator[str]:
    for count, match in enumerate(_QUOTED.finditer(unicodedata.normalize("NFC", words))):
        term = match[1] or match[2]
        if count < _MOST_WORDS and any(letter.isalnum() for letter in term):
            yield term.replace("\x00", " ")


def _matching(database: Database, terms: list[str], fields: _Fields, limit: int) -> Iterator[tuple[int, str | None, float, bool]]:
    """Row, file, score and whether the words stand together; each document once, under the best of its files."""
    folded = not any(_marked(term) for term in terms)
    columns = ["folded"] if folded else ["number", "title", "issuer", "body"]
    words = [bare(term) if folded else term for term in terms]
    seen: set[int] = set()
    where = f"{{{' '.join(columns)}}} :"
    frequent = any(_is_frequent(database, f"{where} {_string(word)}") for word in words)
    most = _FREQUENT if not frequent else limit * _ENOUGH if fields.values else max(_RANKED, limit * _ENOUGH)
    few = _of_body(database, fields) if fields.issuer else None
    leafed = few if few is not None and frequent and len(few) * _EACH < _last(database) else None
    for strings, phrase in (([" ".join(words)], True), (words, False)):
        if len(seen) >= limit or (phrase and len(terms) == 1):
            continue
        if leafed is not None:
            hits = "SELECT value AS file, 0.0 AS score FROM json_each(?)"
            values = [tables.listed(Sought(strings, columns).files(database, leafed, most))]
        else:
            only, values = _narrowed(fields, few)
            score = "0.0" if frequent else f"bm25(search, {_WEIGHTS})"
            hits = f"SELECT search.rowid AS file, {score} AS score FROM search{only} search MATCH ? ORDER BY search.rowid DESC LIMIT {most}"  # noqa: S608 - conditions of ours
            values = [*values, f"{where} ({' AND '.join(map(_string, strings))})"]
        rows = database.execute(
            f"WITH hits AS MATERIALIZED ({hits}),"  # noqa: S608 - conditions of ours
            # with all that are as good as the last of them: of equals the newest documents come first, not the first files
            " best AS MATERIALIZED (SELECT file, score FROM hits"
            " WHERE score <= (SELECT max(score) FROM (SELECT score FROM hits ORDER BY score LIMIT ?)))"
            " SELECT d.id, f.path, best.score, d.number, f.title, d.issuer_name FROM best JOIN files AS f ON f.id = best.file"
            " JOIN documents AS d ON d.id = f.document ORDER BY best.score, d.date DESC, d.key, f.path",
            [*values, most if frequent else limit * _COPIES],
        )
        found = _by_place(rows, words, folded=folded) if frequent else ((row, path, -score) for row, path, score, *_ in rows)
        for row, path, weight in found:
            if row not in seen and len(seen) < limit:
                seen.add(row)
                yield row, path, weight, phrase


def _narrowed(fields: _Fields, few: list[int] | None) -> tuple[str, list[str]]:
    """What the fields leave of the full text, as the beginning of a condition, with its values; the files of a body are known. Without fields nothing is looked up."""
    if few is not None:
        return " WHERE +search.rowid IN (SELECT value FROM json_each(?)) AND", [tables.listed(few)]
    joined = f" JOIN files AS f ON f.id = search.rowid JOIN documents AS d ON d.id = f.document WHERE {fields.condition} AND"
    return (joined, fields.values) if fields.values else (" WHERE", [])


def _of_body(database: Database, fields: _Fields) -> list[int]:
    """The files of a body, the last first: few among many, and an index finds them."""
    rows = database.execute(
        f"SELECT f.id FROM documents AS d JOIN files AS f ON f.document = d.id WHERE {fields.condition}",  # noqa: S608 - conditions of ours
        fields.values,
    )
    return sorted((file for (file,) in rows), reverse=True)


def _last(database: Database) -> int:
    return int(database.execute("SELECT max(id) FROM files").fetchone()[0] or 0)


def _is_frequent(database: Database, query: str) -> bool:
    (count,) = database.execute(
        "SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ?)", (query, _FREQUENT + 1)
    ).fetchone()
    return bool(count > _FREQUENT)


def _by_place(rows: Iterable[tuple[Any, ...]], words: list[str], *, folded: bool) -> Iterable[tuple[int, str, float]]:
    """Rows of files by where the words stand: number, title and issuer weigh as in the full text; the order of equals stays."""
    found = []
    for row, path, _, *places in rows:
        texts = [(bare(text) if folded else text).casefold() if text else "" for text in places]
        score = 1.0 + sum(weight * sum(word.casefold() in text for word in words) for weight, text in zip(_PLACES, texts, strict=True))
        found.append((row, path, score / len(words)))
    found.sort(key=lambda one: -one[2])
    return found


def _marked(term: str) -> bool:
    """Whether somebody typed diacritics: then they count."""
    return bare(term) != term.casefold()


def _string(term: str) -> str:
    return '"' + term.replace('"', '""').replace("\x00", " ") + '"'


class _Fields(NamedTuple):
    """What is asked of the fields of a document, as a condition with its values; `issuer` as it was asked."""

    condition: str
    values: list[str]
    issuer: str | None


def _fields(database: Database, kinds: Sequence[str], issuer: str | None, since: str | None, until: str | None) -> _Fields:
    parts, values = ["1"], []
    if issuer:
        # An id, the path above one ("vn/lang-son"), or a part of the name as it stands. Bodies are many fewer than documents.
        meant = database.execute(_BODIES, (issuer, issuer, slug(issuer) or "\x00", issuer)).fetchall()
        parts.append("(d.issuer IN (SELECT value FROM json_each(?)) OR (d.issuer IS NULL AND instr(d.issuer_name, ?)))")
        values += [tables.listed([body for (body,) in meant]), issuer]
    if kinds:
        parts.append(f"d.type IN ({', '.join('?' * len(kinds))})")
        values += kinds
    for sign, day in ((">=", since), ("<=", until)):
        if day:
            parts.append(f"d.date {sign} ?")
            values.append(day)
    return _Fields(" AND ".join(parts), values, issuer)


#: Bodies of the registry that are meant. Each is looked up once in the index, not once for each of its documents.
_BODIES = """
WITH RECURSIVE body(issuer) AS (
    SELECT min(issuer) FROM documents
    UNION ALL SELECT (SELECT min(issuer) FROM documents WHERE issuer > body.issuer) FROM body WHERE issuer NOT NULL
)
SELECT issuer FROM body WHERE issuer = ? OR issuer LIKE ? || '/%' OR issuer LIKE '%' || ? || '%'
    OR EXISTS (SELECT 1 FROM (SELECT issuer_name FROM documents WHERE issuer = body.issuer LIMIT 1) WHERE instr(issuer_name, ?))
"""


def card(database: Database, row: int, most: int = LINKS) -> Shown:
    """Thẻ văn bản: a row of `documents` with its files, its relations both ways, and what became of it."""
    node = nodes.by_rows(database, [row])[row]
    paths = database.execute("SELECT path, kind, draft FROM files WHERE document = ? ORDER BY kind = 'article', draft, path", (row,))
    files = tuple(File(path, kind, bool(draft)) for path, kind, draft in paths)
    cites, more_cites = links.of_document(database, row, cites=True, most=most)
    cited_by, more_cited = links.of_document(database, row, cites=False, most=most)
    status, reasons = endings.state(list(endings.of(database, [row])))
    ended = tuple(links.link(database, reason.source, reason.relation, row) for reason in reasons)
    return Shown(node, files, status, ended, cites, cited_by, (more_cites, more_cited))
