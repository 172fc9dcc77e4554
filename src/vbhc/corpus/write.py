"""Ghi kho: records into tables, each in whole or not at all, and the same tables whatever the order in which records come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import count

from vbhc.corpus import edges, tables
from vbhc.corpus.added import Added
from vbhc.corpus.database import Database
from vbhc.corpus.meaning import Meanings
from vbhc.corpus.prepare import Lot, Prepared, uncollected

_TITLE = 300


class Writer:
    """Người ghi. Everything here happens inside a transaction that the caller opens; each call ends with all tables in agreement."""

    def __init__(self, database: Database) -> None:
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
        self._titles: list[tuple[str, int]] = []
        self._search: list[tuple[object, ...]] = []

    def add(self, lots: Iterable[Lot], via: str | None = None) -> Counter[Added]:
        """Adds or renews the files of these records, which came through the file `via`; what becomes of them.

        Of each lot only numbers are kept until the last has come; then what lies all over the file is written in its order.
        """
        done: Counter[Added] = Counter()
        with uncollected():
            self._begin()
            self._via = via
            for lot in lots:
                done.update(self._add(lot))
                self._flush_texts()
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

    def _end(self) -> None:
        self._flush()
        self._meanings.settle()

    def _flush_texts(self) -> None:
        """Writes the files that were gathered: what takes most of the memory, and is written one after the other."""
        self._db.executemany(_INSERT_FILE, self._files)
        self._db.executemany(_INSERT_SEARCH, self._search)
        self._files.clear()
        self._search.clear()

    def _flush(self) -> None:
        """Writes all that was gathered, many rows at a time."""
        self._flush_texts()
        self._db.executemany(_INSERT_MENTION, self._mentions)
        self._db.executemany(_BETTER_TITLE, self._titles)
        self._clear()

    def _add(self, lot: Lot) -> Iterator[Added]:
        rows = self._db.execute(
            "SELECT path, record, via FROM files WHERE path IN (SELECT value FROM json_each(?))",
            (tables.listed(sorted([one.path for one in lot.records])),),
        )
        there: dict[str, bytes | None] = {}
        told: set[str] = set()
        for path, record, via in rows:
            there[path] = record.encode() if record is not None else None
            if via is not None and self._via is None:
                told.add(path)
        self._meanings.learn(lot)
        for one in lot.records:
            before = one.path in there
            if before and there[one.path] == one.json:
                if one.path in told:
                    self._read_itself(one)
                yield Added.SAME
                continue
            if before:
                self._remove(one.path)
            there[one.path] = one.json
            self._insert(one)
            yield Added.CHANGED if before else Added.NEW

    def _insert(self, one: Prepared) -> None:
        article = one.kind == "article"
        form, document, _ = self._meanings.count(one.own, own=not article)
        file = self._next_file
        self._next_file += 1
        self._files.append(
            (
                file,
                one.path,
                one.sha256,
                one.size,
                document,
                form,
                one.kind,
                int(one.draft),
                one.title,
                one.json,
                self._via,
                self._now,
            )
        )
        if not article:
            self._meanings.held(document, one.title, one.system)
        elif one.title:
            self._hear(document, one.title)
        self._search.append((file, one.number, one.title, one.issuer, one.body, one.folded))
        self._cite(one, file, document)

    def _read_itself(self, one: Prepared) -> None:
        """A file that only records told of has been read, and says the same: from now on it stands for itself, and its words can be found.

        The other way round nothing changes: what records say of a file that was read is no news if it is the same.
        """
        self._db.execute("UPDATE files SET via = NULL WHERE path = ?", (one.path,))
        self._db.execute(
            "UPDATE search SET body = ?, folded = ? WHERE rowid = (SELECT id FROM files WHERE path = ?)", (one.body, one.folded, one.path)
        )

    def _cite(self, one: Prepared, file: int, document: int) -> None:
        mentions = one.mentions
        meant = self._meanings.cited([mention[0] for mention in mentions])
        targets = [found[1] if found else None for found in meant]
        stated = edges.sources(document, targets, [mention[1] for mention in mentions])
        self._mentions += [
            (
                first,
                source,
                relation,
                target,
                None if found is None else found[0],
                within,
                own,
                title,
                sure,
            )
            for first, (_, within, title, relation, own, sure), found, target, source in zip(
                count(file << tables.ORDINAL_BITS), mentions, meant, targets, stated, strict=False
            )
        ]
        for mention, target in zip(mentions, targets, strict=True):
            if mention[2] and target is not None:
                self._hear(target, mention[2])

    def _hear(self, document: int, title: str) -> None:
        title = title[:_TITLE]
        self._titles.append((title, document))

    def _remove(self, path: str) -> int:
        self._flush()
        row = self._db.execute("SELECT id, document, form, kind FROM files WHERE path = ?", (path,)).fetchone()
        if row is None:
            return 0
        file, document, form, kind = row
        if form is not None:
            self._meanings.discount(form, document, own=kind != "article")
        for mentioned, target in self._db.execute(
            "SELECT form, document FROM mentions WHERE id BETWEEN ? AND ? AND form IS NOT NULL", tables.mentions_of(file)
        ).fetchall():
            self._meanings.discount(mentioned, target, own=False)
        self._db.execute("DELETE FROM mentions WHERE id BETWEEN ? AND ?", tables.mentions_of(file))
        self._db.execute("DELETE FROM search WHERE rowid = ?", (file,))
        self._db.execute("DELETE FROM files WHERE id = ?", (file,))
        return 1


_INSERT_FILE = tables.insertion("files", "id path sha256 size document form kind draft title record* via indexed_at")
_INSERT_MENTION = tables.insertion("mentions", "id source relation document form within own title sure")
_INSERT_SEARCH = tables.insertion("search", "rowid number title issuer body folded")
#: Of a document that no file of its own gives a title the fullest counts, one in small letters first, the first in the alphabet where two are as full.
_BETTER_TITLE = (
    "UPDATE documents SET title = ?1 WHERE id = ?2 AND (title IS NULL"
    " OR (?1 GLOB '*[a-z][a-z]*', length(?1), title) > (title GLOB '*[a-z][a-z]*', length(title), ?1))"
    " AND NOT (held AND EXISTS (SELECT 1 FROM files WHERE document = documents.id AND kind <> 'article' AND title IS NOT NULL))"
)
