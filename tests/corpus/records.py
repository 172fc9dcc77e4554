"""Records made by hand, and what a corpus holds, in words that do not depend on the order in which it came."""

from __future__ import annotations

import hashlib
import sqlite3
from typing import NamedTuple

from vbhc.corpus.database import Database
from vbhc.knowledge import bodies, types
from vbhc.model.citation import Relation
from vbhc.model.record import AnnouncedRecord, BodyRecord, CitationRecord, Record, SourceRecord, TypeRecord


class Cited(NamedTuple):
    """One mention: number or name, day, issuer in words, relation, within."""

    number: str | None = None
    date: str | None = None
    issuer: str | None = None
    relation: Relation = "implements"
    within: int | None = None
    name: str | None = None
    title: str | None = None


def body(name: str | None, on: str | None = None) -> BodyRecord | None:
    """A body by its name; an unknown one has no id."""
    if name is None:
        return None
    from datetime import date

    found = bodies.resolve_phrase(name, on=date.fromisoformat(on) if on else None)
    if found is None or found.id is None:
        return BodyRecord(id=None, name=name, level=None, province=None)
    return BodyRecord(id=found.id, name=found.name, level=found.level, province=found.province)


def type_of(words: str | None) -> TypeRecord | None:
    """The type that a number or a name tells."""
    if words is None:
        return None
    from vbhc.parts import symbols

    number = symbols.parse(words)
    kind = types.by_abbr(number.type_code) if number and number.type_code else types.by_name(words)
    return TypeRecord(id=kind.id, name=kind.name, abbr=kind.abbr) if kind else None


def cited(one: Cited, place: int) -> CitationRecord:
    return CitationRecord(
        text=f"{one.number or one.name}",
        span=(place * 100, place * 100 + 20),
        number=one.number,
        name=one.name,
        type=type_of(one.number or one.name),
        date=one.date,
        issuer=body(one.issuer, one.date),
        title=one.title,
        pinpoint=None,
        relation=one.relation,
        cue=None,
        within=one.within,
        section=None,
        page=1,
    )


def record(
    path: str,
    number: str | None = None,
    date: str | None = None,
    issuer: str | None = None,
    *,
    title: str | None = None,
    cites: tuple[Cited, ...] = (),
    kind: str | None = None,
    about: tuple[str | None, str | None, str | None, str | None] | None = None,
    secrecy: str | None = None,
    content: str | None = None,
) -> Record:
    """A record; `about` (number, date, issuer, title) makes it an article."""
    own = type_of(number) or type_of(kind)
    return Record.model_validate(
        {
            "source": SourceRecord(
                path=path,
                sha256=hashlib.sha256((content or path).encode()).hexdigest(),
                bytes=1,
                media_type="text/plain",
                pages=None,
                text="native",
                encoding="unicode",
                characters=1,
                signatures=(),
            ),
            "kind": "article" if about else "document",
            "system": None,
            "draft": number is None,
            "secrecy": secrecy,
            "urgency": None,
            "number": number,
            "symbol": None,
            "type": own,
            "issuer": body(issuer, date),
            "parent": None,
            "place": None,
            "date": date,
            "title": title,
            "addressees": (),
            "sections": (),
            "signers": (),
            "recipients": (),
            "tasks": (),
            "annexes": (),
            "announces": AnnouncedRecord(
                number=about[0], type=type_of(about[0]) or type_of(kind), date=about[1], issuer=body(about[2], about[1]), title=about[3]
            )
            if about
            else None,
            "citations": tuple(cited(one, place) for place, one in enumerate(cites)),
            "confidence": {},
            "notes": (),
            "spans": {},
        }
    )


def contents(path: str) -> dict[str, list[tuple[object, ...]]]:
    """Everything a corpus file says, without row numbers and times."""
    with sqlite3.connect(path) as database:
        found = contents_of(database)
    database.close()
    return found


def contents_of(database: sqlite3.Connection | Database) -> dict[str, list[tuple[object, ...]]]:
    return {name: sorted(database.execute(query).fetchall(), key=repr) for name, query in _QUERIES.items()}


_QUERIES = {
    "documents": "SELECT key, number, number_key, name, type, date, year, issuer, issuer_name, level, province, system, title, held FROM documents",
    "forms": "SELECT forms.key, own, uses, documents.key FROM forms JOIN tallies AS t ON t.key = forms.key AND t.form = forms.id"
    " AND t.document = forms.document JOIN documents ON documents.id = forms.document",
    "files": "SELECT path, sha256, documents.key, kind, draft, error FROM files LEFT JOIN documents ON documents.id = files.document",
    "mentions": "SELECT path, ordinal, relation, within, json_extract(files.record, '$.citations[' || ordinal || '].text'), documents.key FROM mentions JOIN files ON files.id = mentions.file"
    " LEFT JOIN documents ON documents.id = mentions.document",
    "edges": "SELECT a.key, edges.relation, b.key, edges.own, path, ordinal FROM edges JOIN documents AS a ON a.id = edges.source"
    " JOIN documents AS b ON b.id = edges.target JOIN mentions ON mentions.id = edges.mention JOIN files ON files.id = mentions.file",
    "search": "SELECT path, search.title FROM search JOIN files ON files.id = search.rowid",
    "signs": "SELECT sign, key FROM signs JOIN forms ON forms.id = form UNION ALL SELECT sign, key FROM open_signs JOIN forms ON forms.id = form",
    "orphans": "SELECT key FROM documents WHERE id NOT IN (SELECT document FROM forms) UNION ALL SELECT key FROM tallies WHERE own + uses < 1"
    " UNION ALL SELECT key FROM tallies WHERE form NOT IN (SELECT id FROM forms) UNION ALL SELECT key FROM forms WHERE key NOT IN (SELECT key FROM tallies)"
    " UNION ALL SELECT form FROM signs WHERE form NOT IN (SELECT id FROM forms) UNION ALL SELECT form FROM open_signs WHERE form NOT IN (SELECT id FROM forms)",
}
