"""Ghi kho: records into tables, each in whole or not at all, and the same tables whatever the order in which records come."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from itertools import chain

from vbhc.corpus import edges, forms
from vbhc.corpus.forms import Saying, Wording
from vbhc.corpus.meaning import Meanings
from vbhc.model.letters import base
from vbhc.model.record import AnnouncedRecord, BodyRecord, Record, SectionRecord

_TITLE = 300


class Added(StrEnum):
    """Kết quả: what became of one file."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    ERROR = "error"


class Writer:
    """Người ghi. Everything here happens inside a transaction that the caller opens; each call ends with all tables in agreement."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._db = database
        self._meanings = Meanings(database)
        self._clear()

    def forget(self) -> None:
        """What is kept in memory may no longer be true: after a rollback."""
        self._meanings.forget()
        self._clear()

    def _clear(self) -> None:
        self._files: list[tuple[object, ...]] = []
        self._mentions: list[tuple[object, ...]] = []
        self._edges: list[edges.Edge] = []
        self._titles: list[tuple[str, int, str, str]] = []
        self._search: list[tuple[object, ...]] = []

    def add(self, items: Sequence[tuple[Record, str | None]], via: str | None = None) -> list[Added]:
        """Adds or renews the files of these records, which came through the file `via`."""
        self._begin()
        self._via = via
        done = list(self._add(items))
        self._end()
        return done

    def add_error(self, path: str, sha256: str, size: int, error: str) -> Added:
        """Keeps that a file could not be read; what it said before no longer counts."""
        self._begin()
        self._remove(path)
        self._db.execute(
            "INSERT INTO files (path, sha256, size, error, indexed_at) VALUES (?, ?, ?, ?, ?)", (path, sha256, size, error, self._now)
        )
        self._end()
        return Added.ERROR

    def remove(self, paths: Sequence[str]) -> int:
        """Takes files out; documents that only they knew of go with them."""
        self._begin()
        count = sum(self._remove(path) for path in paths)
        self._end()
        return count

    def _begin(self) -> None:
        self._meanings.begin()
        self._now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        self._next_file = (self._db.execute("SELECT max(id) FROM files").fetchone()[0] or 0) + 1
        self._next_mention = (self._db.execute("SELECT max(id) FROM mentions").fetchone()[0] or 0) + 1

    def _end(self) -> None:
        self._flush()
        self._meanings.settle()

    def _flush(self) -> None:
        """Writes what was gathered, many rows at a time."""
        self._db.executemany(_INSERT_FILE, self._files)
        self._db.executemany(_INSERT_MENTION, self._mentions)
        edges.insert(self._db, self._edges)
        self._db.executemany("INSERT INTO search (rowid, number, title, issuer, body, folded) VALUES (?, ?, ?, ?, ?, ?)", self._search)
        self._db.executemany(_BETTER_TITLE, self._titles)
        self._clear()

    def _add(self, items: Sequence[tuple[Record, str | None]]) -> Iterator[Added]:
        paths = [record.source.path for record, _ in items]
        rows = self._db.execute("SELECT path, record FROM files WHERE path IN (SELECT value FROM json_each(?))", (json.dumps(paths),))
        there: dict[str, str | None] = dict(rows)
        waiting: list[tuple[Record, str | None, str, Saying, bool]] = []
        for record, text in items:
            path, record_json = record.source.path, record.to_json()
            before = path in there
            if before and there[path] == record_json:
                yield Added.SAME
                continue
            there[path] = record_json
            waiting.append((record, text, record_json, forms.sayings(record), before))
            yield Added.CHANGED if before else Added.NEW
        self._meanings.learn(dict(chain.from_iterable(_bodies(record, said) for record, _, _, said, _ in waiting)))
        for record, text, record_json, said, before in waiting:
            if before:
                self._remove(record.source.path)
            self._insert(record, record_json, text, said)

    def _insert(self, record: Record, record_json: str, text: str | None, said: Saying) -> None:
        article = record.kind == "article"
        about = _about(record)
        form, document = self._meanings.of(said.own, about.issuer)
        self._meanings.count(form, document, own=not article)
        file = self._next_file
        self._next_file += 1
        source = record.source
        self._files.append(
            (
                *(file, source.path, source.sha256, source.bytes, document, form, record.kind, record.draft, about.title, record_json),
                *(self._via, self._now),
            )
        )
        if article and about.title:
            self._hear(document, about.title)
        elif not article:
            self._meanings.held(document, about.title, record.system)
        issuer = about.issuer.name if about.issuer else None
        body = text if text is not None else "\n".join(_headings(record.sections))
        folded = base("\n".join(part for part in (about.number, about.title, issuer, body) if part)).lower()
        self._search.append((file, about.number, about.title, issuer, body, folded))
        self._cite(record, file, document, said)

    def _cite(self, record: Record, file: int, document: int, said: Saying) -> None:
        meant: list[int | None] = []
        first = self._next_mention
        for wording, citation in zip(said.named, record.citations, strict=True):
            form = target = None
            if wording:
                form, target = self._meanings.of(wording, citation.issuer)
                self._meanings.count(form, target, own=False)
                if citation.title:
                    self._hear(target, citation.title)
            issuer = citation.issuer.name if citation.issuer else None
            self._mentions.append(
                (
                    *(self._next_mention, file, len(meant), target, form, citation.relation, citation.within),
                    *(citation.date, issuer, citation.title, citation.page, *citation.span, citation.text),
                )
            )
            meant.append(target)
            self._next_mention += 1
        for ordinal, citation in enumerate(record.citations):
            within = citation.within
            source = document if within is None else meant[within] if 0 <= within < len(meant) else None
            own = int(within is None and record.kind != "article")
            edge = (source or 0, citation.relation, meant[ordinal] or 0, first + ordinal, own)
            if edges.stands(edge):
                self._edges.append(edge)

    def _hear(self, document: int, title: str) -> None:
        title = title[:_TITLE]
        self._titles.append((title, document, title, title))

    def _remove(self, path: str) -> int:
        self._flush()
        row = self._db.execute("SELECT id, document, form, kind FROM files WHERE path = ?", (path,)).fetchone()
        if row is None:
            return 0
        file, document, form, kind = row
        edges.delete(self._db, file)
        if form is not None:
            self._meanings.discount(form, document, own=kind != "article")
        for mentioned, target in self._db.execute(
            "SELECT form, document FROM mentions WHERE file = ? AND form IS NOT NULL", (file,)
        ).fetchall():
            self._meanings.discount(mentioned, target, own=False)
        self._db.execute("DELETE FROM mentions WHERE file = ?", (file,))
        self._db.execute("DELETE FROM search WHERE rowid = ?", (file,))
        self._db.execute("DELETE FROM files WHERE id = ?", (file,))
        return 1


_TITLE = 300
_INSERT_FILE = (
    "INSERT INTO files (id, path, sha256, size, document, form, kind, draft, title, record, via, indexed_at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_INSERT_MENTION = (
    "INSERT INTO mentions (id, file, ordinal, document, form, relation, within, date, issuer, title, page, start, stop, text)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
#: Of a document that is only heard of the fullest title counts, the first in the alphabet where two are as full.
_BETTER_TITLE = "UPDATE documents SET title = ? WHERE id = ? AND NOT held AND (title IS NULL OR (length(?), title) > (length(title), ?))"


def _about(record: Record) -> Record | AnnouncedRecord:
    """What the file is of, or what an article is about."""
    return record.announces if record.kind == "article" and record.announces else record


def _bodies(record: Record, said: Saying) -> Iterator[tuple[Wording, BodyRecord | None]]:
    """Every wording of a record with the body that it names."""
    yield said.own, _about(record).issuer
    for wording, citation in zip(said.named, record.citations, strict=True):
        if wording:
            yield wording, citation.issuer


def _headings(sections: tuple[SectionRecord, ...]) -> Iterator[str]:
    waiting = list(reversed(sections))
    while waiting:
        section = waiting.pop()
        if section.heading:
            yield section.heading
        waiting.extend(reversed(section.children))
