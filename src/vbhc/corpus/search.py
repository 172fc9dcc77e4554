"""Tìm trong kho: words and fields, with or without diacritics; and the card of one document."""

from __future__ import annotations

import sqlite3
import unicodedata
from collections.abc import Iterator

from vbhc.corpus import links, nodes
from vbhc.knowledge.spelling import bare, slug
from vbhc.model.answers import File, Hit, Shown
from vbhc.patterns import lazy

#: Links of each kind on a card.
LINKS = 50
#: Weights of number, title, issuer, body and of `folded`, in the order of the columns.
_WEIGHTS = "8.0, 6.0, 3.0, 1.0, 1.0"
#: Ranking looks at so many files at most, those indexed last: all files that hold "kế hoạch" would take seconds in a large corpus.
_RANKED = 4_000
#: Files of one document that may stand among the best.
_COPIES = 8
#: What stands between words. Signs inside a number ("61/KH-UBND") hold it together as a phrase.
_QUOTED = lazy(r'"([^"]{1,400})"|(\S{1,400})')
_MOST_WORDS = 40


def find(  # noqa: PLR0913 - the fields one can ask for
    database: sqlite3.Connection,
    words: str,
    *,
    kind: str | None = None,
    issuer: str | None = None,
    since: str | None = None,
    until: str | None = None,
    limit: int,
) -> list[Hit]:
    """Documents whose files hold all the words, those that hold them side by side first. Without words: by fields, the newest first."""
    condition, values = _fields(kind, issuer, since, until)
    terms = list(_terms(words))
    if not terms:
        rows = database.execute(
            f"SELECT d.id FROM documents AS d WHERE {condition} ORDER BY d.held DESC, d.date DESC, d.key LIMIT ?",  # noqa: S608 - conditions of ours
            [*values, limit],
        )
        ranked: list[tuple[int, str | None, float, bool]] = [(row[0], None, 0.0, False) for row in rows]
    else:
        ranked = list(_matching(database, terms, condition, values, limit))
    found = nodes.by_rows(database, [row for row, *_ in ranked])
    return [Hit(found[row], path, score, phrase) for row, path, score, phrase in ranked]


def _terms(words: str) -> Iterator[str]:
    for count, match in enumerate(_QUOTED.finditer(unicodedata.normalize("NFC", words))):
        term = match[1] or match[2]
        if count < _MOST_WORDS and any(letter.isalnum() for letter in term):
            yield term.replace("\x00", " ")


def _matching(
    database: sqlite3.Connection, terms: list[str], condition: str, values: list[str], limit: int
) -> Iterator[tuple[int, str | None, float, bool]]:
    """Row, file, score and whether the words stand together; each document once, under the best of its files."""
    folded = not any(_marked(term) for term in terms)
    columns = "folded" if folded else "number title issuer body"
    quoted = [_string(bare(term) if folded else term) for term in terms]
    seen: set[int] = set()
    together = f"{{{columns}}} : {_string(' '.join(bare(term) if folded else term for term in terms))}"
    apart = f"{{{columns}}} : ({' AND '.join(quoted)})"
    for query, phrase in ((together, True), (apart, False)):
        if len(seen) >= limit or (phrase and len(terms) == 1):
            continue
        # without fields, files and documents are looked up for the best only
        fields = (
            f" JOIN files AS f ON f.id = search.rowid JOIN documents AS d ON d.id = f.document WHERE {condition} AND"
            if values
            else " WHERE"
        )
        rows = database.execute(
            f"WITH hits AS MATERIALIZED (SELECT search.rowid AS file, bm25(search, {_WEIGHTS}) AS score FROM search"  # noqa: S608 - conditions of ours
            f"{fields} search MATCH ? ORDER BY search.rowid DESC LIMIT {_RANKED}),"
            " best AS MATERIALIZED (SELECT file, score FROM hits ORDER BY score LIMIT ?)"
            " SELECT d.id, f.path, best.score FROM best JOIN files AS f ON f.id = best.file JOIN documents AS d ON d.id = f.document"
            " ORDER BY best.score, d.date DESC, d.key",
            [*values, query, limit * _COPIES],
        )
        for row, path, score in rows:
            if row not in seen and len(seen) < limit:
                seen.add(row)
                yield row, path, -score, phrase


def _marked(term: str) -> bool:
    """Whether somebody typed diacritics: then they count."""
    return bare(term) != term.casefold()


def _string(term: str) -> str:
    return '"' + term.replace('"', '""') + '"'


def _fields(kind: str | None, issuer: str | None, since: str | None, until: str | None) -> tuple[str, list[str]]:
    parts, values = ["1"], []
    if kind:
        parts.append("(d.type = ? OR lower(d.type_abbr) = lower(?))")
        values += [slug(kind), kind]
    if issuer:
        # An id, the path above one ("vn/lang-son"), or a part of the name as it stands.
        parts.append("(d.issuer = ? OR d.issuer LIKE ? || '/%' OR d.issuer LIKE '%' || ? || '%' OR instr(d.issuer_name, ?))")
        values += [issuer, issuer, slug(issuer) or "\x00", issuer]
    for sign, day in ((">=", since), ("<=", until)):
        if day:
            parts.append(f"d.date {sign} ?")
            values.append(day)
    return " AND ".join(parts), values


def card(database: sqlite3.Connection, row: int, most: int = LINKS) -> Shown:
    """Thẻ văn bản: a row of `documents` with its files, its relations both ways, and what became of it."""
    node = nodes.by_rows(database, [row])[row]
    paths = database.execute("SELECT path, kind, draft FROM files WHERE document = ? ORDER BY kind = 'article', draft, path", (row,))
    files = tuple(File(path, kind, bool(draft)) for path, kind, draft in paths)
    cites, more_cites = links.of_document(database, row, cites=True, most=most)
    cited_by, more_cited = links.of_document(database, row, cites=False, most=most)
    status, reasons = links.state(list(links.endings(database, [row])))
    ended = tuple(links.link(database, reason.source, reason.relation, row) for reason in reasons)
    return Shown(node, files, status, ended, cites, cited_by, (more_cites, more_cited))
