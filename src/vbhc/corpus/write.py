"""Ghi kho: records into tables, each in whole or not at all, and the same tables whatever the order in which records come."""

from __future__ import annotations

import gc
import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import NamedTuple

from vbhc.corpus import edges, forms, signs, words
from vbhc.corpus.added import Added
from vbhc.corpus.forms import Wording
from vbhc.corpus.meaning import Meanings
from vbhc.model.record import AnnouncedRecord, BodyRecord, Record, SectionRecord

_TITLE = 300


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the search for cycles: many small objects come together here, none of them in a cycle, and looking at all again and again takes a tenth of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


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
        self._titles: list[tuple[str, int, str, str]] = []
        self._search: list[tuple[object, ...]] = []

    def add(self, items: Sequence[tuple[Record, str | None]], via: str | None = None) -> list[Added]:
        """Adds or renews the files of these records, which came through the file `via`."""
        with _uncollected():
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
        self._db.executemany("INSERT INTO search (rowid, number, title, issuer, body, folded) VALUES (?, ?, ?, ?, ?, ?)", self._search)
        self._db.executemany(_BETTER_TITLE, self._titles)
        self._clear()

    def _add(self, items: Sequence[tuple[Record, str | None]]) -> Iterator[Added]:
        paths = [record.source.path for record, _ in items]
        rows = self._db.execute(
            "SELECT path, record FROM files WHERE path IN (SELECT value FROM json_each(?))", (json.dumps(sorted(paths)),)
        )
        there: dict[str, str | None] = dict(rows)
        waiting: list[_Waiting] = []
        said: dict[int, tuple[Wording, BodyRecord | None]] = {}
        for record, text in items:
            path, record_json = record.source.path, record.to_json()
            before = path in there
            if before and there[path] == record_json:
                yield Added.SAME
                continue
            there[path] = record_json
            waiting.append(_Waiting(record, text, record_json, *_named(record, said), before))
            yield Added.CHANGED if before else Added.NEW
        self._meanings.learn(said)
        for one in waiting:
            if one.before:
                self._remove(one.record.source.path)
            self._insert(one)

    def _insert(self, one: _Waiting) -> None:
        record, source = one.record, one.record.source
        article = record.kind == "article"
        about = _about(record)
        form, document, _ = self._meanings.count(one.own, own=not article)
        file = self._next_file
        self._next_file += 1
        self._files.append(
            (
                *(file, source.path, source.sha256, source.bytes, document, form, record.kind, record.draft, about.title, one.json),
                *(self._via, self._now),
            )
        )
        if article and about.title:
            self._hear(document, about.title)
        elif not article:
            self._meanings.held(document, about.title, record.system)
        issuer = about.issuer.name if about.issuer else None
        body = one.text if one.text is not None else "\n".join(_headings(record.sections))
        folded = words.folded("\n".join(part for part in (about.number, about.title, issuer, body) if part))
        self._search.append((file, about.number, about.title, issuer, body, folded))
        self._cite(one, file, document)

    def _cite(self, one: _Waiting, file: int, document: int) -> None:
        citations = one.record.citations
        meant = [None if key is None else self._meanings.count(key, own=False) for key in one.named]
        stated = edges.sources(document, [(target and target.document, said.within) for target, said in zip(meant, citations, strict=True)])
        article = one.record.kind == "article"
        first = self._next_mention
        self._next_mention += len(citations)
        for ordinal, (target, said, source) in enumerate(zip(meant, citations, stated, strict=True)):
            form, means = (target.form, target.document) if target else (None, None)
            if means is not None and said.title:
                self._hear(means, said.title)
            issuer = said.issuer.name if said.issuer else None
            own = said.within is None and not article
            start, stop = said.span
            facts = (said.date, issuer, said.title, said.page, start, stop, said.text)
            self._mentions.append((first + ordinal, file, ordinal, source, said.relation, means, form, said.within, own, *facts))

    def _hear(self, document: int, title: str) -> None:
        title = title[:_TITLE]
        self._titles.append((title, document, title, title))

    def _remove(self, path: str) -> int:
        self._flush()
        row = self._db.execute("SELECT id, document, form, kind FROM files WHERE path = ?", (path,)).fetchone()
        if row is None:
            return 0
        file, document, form, kind = row
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


_INSERT_FILE = (
    "INSERT INTO files (id, path, sha256, size, document, form, kind, draft, title, record, via, indexed_at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_INSERT_MENTION = (
    "INSERT INTO mentions (id, file, ordinal, source, relation, document, form, within, own, date, issuer, title, page, start, stop, text)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
#: Of a document that is only heard of the fullest title counts, the first in the alphabet where two are as full.
_BETTER_TITLE = "UPDATE documents SET title = ? WHERE id = ? AND NOT held AND (title IS NULL OR (length(?), title) > (length(title), ?))"


def _about(record: Record) -> Record | AnnouncedRecord:
    """What the file is of, or what an article is about."""
    return record.announces if record.kind == "article" and record.announces else record


class _Waiting(NamedTuple):
    """A record that is new or has changed, with the keys of the wordings of itself and of its citations; `before`: its file is there already."""

    record: Record
    text: str | None
    json: str
    own: int
    named: tuple[int | None, ...]
    before: bool


def _named(record: Record, said: dict[int, tuple[Wording, BodyRecord | None]]) -> tuple[int, tuple[int | None, ...]]:
    """The keys of a record's wordings, each of which is put into `said` with the body that it names.

    What a mention leaves open another one of the file may say: the body is that of the wording it comes to, not the one it names itself.
    """
    saying = forms.sayings(record)
    about = _about(record)
    stated = (about.issuer, record.parent if about is record else None, *(citation.issuer for citation in record.citations))
    bodies = {(body.id, body.name): body for body in stated if body}
    own = signs.key_of(saying.own)
    named = tuple(signs.key_of(wording) if wording else None for wording in saying.named)
    for key, wording in ((own, saying.own), *zip(named, saying.named, strict=True)):
        if wording and key is not None:
            said.setdefault(key, (wording, bodies.get((wording.issuer, wording.issuer_name or ""))))
    return own, named


def _headings(sections: tuple[SectionRecord, ...]) -> Iterator[str]:
    waiting = list(reversed(sections))
    while waiting:
        section = waiting.pop()
        if section.heading:
            yield section.heading
        waiting.extend(reversed(section.children))
