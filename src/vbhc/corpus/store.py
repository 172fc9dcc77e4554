"""Tệp kho: where the corpus is, how it is opened, and how its tables grow from one version of vbhc to the next."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

from vbhc.corpus import tables
from vbhc.corpus.database import Database
from vbhc.errors import BrokenCorpus, BusyCorpus, CorpusError, FullDisk, MissingCorpus, NewerCorpus

MEMORY = ":memory:"
#: The form of the tables in `schema.sql`.
VERSION = 5
#: What leads from an older form to the next: MIGRATIONS[2] are the statements from 2 to 3. Version 1 is filled into new tables.
MIGRATIONS: dict[int, str] = {
    2: """CREATE INDEX documents_issuer ON documents (issuer, issuer_name);
ALTER TABLE mentions ADD COLUMN sure INTEGER NOT NULL DEFAULT 1;
DROP VIEW relations;
DROP VIEW edges;
CREATE VIEW edges AS
    SELECT m.source, m.relation, m.document AS target, m.id AS mention, m.own FROM mentions AS m
    WHERE m.source IS NOT NULL AND (m.sure OR NOT EXISTS (
        SELECT 1 FROM documents AS d WHERE d.id IN (m.source, m.document) AND NOT d.held
        AND NOT EXISTS (SELECT 1 FROM mentions AS o WHERE o.document = d.id AND o.sure AND o.file <> m.file)
    ));
CREATE VIEW relations AS
    SELECT a.number AS source, edges.relation, b.number AS target, files.path, mentions.page, mentions.text
    FROM edges JOIN documents a ON a.id = edges.source JOIN documents b ON b.id = edges.target
    JOIN mentions ON mentions.id = edges.mention JOIN files ON files.id = mentions.file;
""",
    3: """DROP VIEW relations;
DROP VIEW edges;
ALTER TABLE mentions RENAME TO mentions_before;
DROP INDEX mentions_file;
DROP INDEX mentions_source;
DROP INDEX mentions_document;
CREATE TABLE mentions (
    id INTEGER PRIMARY KEY,
    file INTEGER AS (id >> 24),
    ordinal INTEGER AS (id & 16777215),
    source INTEGER REFERENCES documents (id),
    relation TEXT NOT NULL,
    document INTEGER REFERENCES documents (id),
    form INTEGER REFERENCES forms (id),
    within INTEGER,
    own INTEGER NOT NULL,
    title TEXT,
    sure INTEGER NOT NULL DEFAULT 1
);
INSERT INTO mentions (id, source, relation, document, form, within, own, title, sure)
    SELECT file << 24 | ordinal, source, relation, document, form, within, own, title, sure FROM mentions_before ORDER BY file, ordinal;
DROP TABLE mentions_before;
CREATE INDEX mentions_source ON mentions (source, relation, document) WHERE source IS NOT NULL;
CREATE INDEX mentions_document ON mentions (document, relation, source) WHERE document IS NOT NULL;
CREATE VIEW edges AS
    SELECT m.source, m.relation, m.document AS target, m.id AS mention, m.own FROM mentions AS m
    WHERE m.source IS NOT NULL AND (m.sure OR NOT EXISTS (
        SELECT 1 FROM documents AS d WHERE d.id IN (m.source, m.document) AND NOT d.held
        AND NOT EXISTS (SELECT 1 FROM mentions AS o WHERE o.document = d.id AND o.sure AND o.file <> m.file)
    ));
CREATE VIEW relations AS
    SELECT a.number AS source, edges.relation, b.number AS target, files.path,
        json_extract(files.record, '$.citations[' || mentions.ordinal || '].page') AS page,
        json_extract(files.record, '$.citations[' || mentions.ordinal || '].text') AS text
    FROM edges JOIN documents a ON a.id = edges.source JOIN documents b ON b.id = edges.target
    JOIN mentions ON mentions.id = edges.mention JOIN files ON files.id = mentions.file;
INSERT INTO search (search, rank) VALUES ('automerge', 8);
ALTER TABLE signs RENAME TO signs_before;
ALTER TABLE open_signs RENAME TO open_signs_before;
CREATE TABLE signs (id INTEGER PRIMARY KEY, sign INTEGER AS (id >> 31), form INTEGER AS (id & 2147483647));
CREATE TABLE open_signs (id INTEGER PRIMARY KEY, sign INTEGER AS (id >> 31), form INTEGER AS (id & 2147483647));
INSERT INTO signs SELECT sign << 31 | form FROM signs_before ORDER BY sign, form;
INSERT INTO open_signs SELECT sign << 31 | form FROM open_signs_before ORDER BY sign, form;
DROP TABLE signs_before;
DROP TABLE open_signs_before;
""",
    4: """DROP INDEX files_sha256;
CREATE INDEX files_sha256 ON files (substr(sha256, 1, 8));
DROP INDEX mentions_source;
CREATE INDEX mentions_source ON mentions (source, relation, document) WHERE source IS NOT NULL AND NOT own;
CREATE VIEW edges_of_source AS
    SELECT f.document AS source, e.relation, e.target, e.mention, e.own
    FROM files AS f JOIN edges AS e ON e.mention BETWEEN f.id << 24 AND (f.id << 24) + 16777215 WHERE e.own
    UNION ALL SELECT source, relation, target, mention, own FROM edges WHERE NOT own;
DROP VIEW relations;
CREATE VIEW relations AS
    SELECT coalesce(a.number, a.name) AS source, e.relation, coalesce(b.number, b.name) AS target, files.path,
        json_extract(files.record, '$.citations[' || mentions.ordinal || '].page') AS page,
        json_extract(files.record, '$.citations[' || mentions.ordinal || '].text') AS text
    FROM edges_of_source AS e JOIN documents a ON a.id = e.source JOIN documents b ON b.id = e.target
    JOIN mentions ON mentions.id = e.mention JOIN files ON files.id = mentions.file;
""",
}
_FIRST = 1
_FOLDER = ".vbhc"
_FILE = "corpus.sqlite"
#: How long one try waits for another writer, and all tries together.
_TRY_SECONDS = 0.25
PATIENCE_SECONDS = 600.0
_READ_MILLISECONDS = 10_000
_CACHE_KIB = 262_144
_PAGE_BYTES = 8192
#: Pages that gather in the log before they are moved into the file: rarely, for a page is written many times while a corpus is made.
_CHECKPOINT_PAGES = 40_000


def locate(path: str | os.PathLike[str] | None, *, create: bool) -> str:
    """Where the corpus is: as told, else VBHC_CORPUS, else the nearest `.vbhc` here or above; a new one goes into the folder we are in."""
    told = os.fspath(path) if path is not None else os.environ.get("VBHC_CORPUS")
    if told:
        if told != MEMORY and not create and not Path(told).is_file():
            raise MissingCorpus(told, "corpus-file-missing")
        return told
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / _FOLDER / _FILE).is_file():
            return str(folder / _FOLDER / _FILE)
    if not create:
        raise MissingCorpus
    return str(here / _FOLDER / _FILE)


def root_of(path: str) -> Path | None:
    """The folder that paths of the corpus count from; None for a corpus in memory."""
    if path == MEMORY:
        return None
    folder = Path(path).absolute().parent
    return folder.parent if folder.name == _FOLDER else folder


def connect(path: str, *, create: bool, waiting: Callable[[], None]) -> Database:
    """Opens the corpus, makes its tables if it is new, and brings older ones to the form of today."""
    with translated(path):
        if path != MEMORY:
            if not create and not Path(path).is_file():
                raise MissingCorpus(path, "corpus-file-missing")
            try:
                Path(path).parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise CorpusError(path, cause=error.strerror or str(error)) from error
        database = Database(path, patience=_TRY_SECONDS)
        try:
            _prepare(database, path, waiting)
        except BaseException:
            database.close()
            raise
        return database


def _prepare(database: Database, path: str, waiting: Callable[[], None]) -> None:
    # Counts only for a file that is new. Twice the usual: fewer pages to write and to look for, and no more of one that holds few rows.
    database.execute(f"PRAGMA page_size = {_PAGE_BYTES}")
    version = _version(database, path)
    if version is None or version < VERSION:
        with writing(database, path, waiting):
            version = _version(database, path)
            if version is None:
                tables.make(database)
                version = VERSION
            if version == _FIRST:
                from vbhc.corpus.refill import refill

                refill(database)
                version = VERSION
            for step in range(version, VERSION):
                tables.run(database, MIGRATIONS[step])
            database.execute("INSERT OR REPLACE INTO meta VALUES ('version', ?)", (str(VERSION),))
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = NORMAL")
    # Some builds of SQLite fill what is no longer needed with zeros; most do not.
    database.execute("PRAGMA secure_delete = OFF")
    database.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    database.execute("PRAGMA temp_store = MEMORY")
    database.execute(f"PRAGMA wal_autocheckpoint = {_CHECKPOINT_PAGES}")
    database.execute(f"PRAGMA busy_timeout = {_READ_MILLISECONDS}")


def _version(database: Database, path: str) -> int | None:
    """The form of the tables that are there, None for an empty file."""
    there = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not there:
        return None
    if not {"meta", "documents"} <= there:
        raise BrokenCorpus(path, "not-a-corpus")
    row = database.execute("SELECT value FROM meta WHERE key = 'version'").fetchone()
    if row is None or not str(row[0]).isdecimal():
        raise BrokenCorpus(path, cause="meta.version")
    version = int(row[0])
    if version > VERSION:
        raise NewerCorpus(path, version=str(version), known=str(VERSION))
    return version


@contextmanager
def writing(database: Database, path: str, waiting: Callable[[], None]) -> Iterator[None]:
    """One transaction: all of it or nothing. While another process writes, `waiting` is told once and we wait."""
    _begin(database, path, waiting)
    try:
        yield
        database.execute("COMMIT")
    except BaseException:
        if database.in_transaction:
            database.execute("ROLLBACK")
        raise


@contextmanager
def supposing(database: Database, path: str, waiting: Callable[[], None]) -> Iterator[None]:
    """A transaction that is taken back, however it ends."""
    _begin(database, path, waiting)
    try:
        yield
    finally:
        if database.in_transaction:
            database.execute("ROLLBACK")


def _begin(database: Database, path: str, waiting: Callable[[], None]) -> None:
    database.execute(f"PRAGMA busy_timeout = {int(_TRY_SECONDS * 1000)}")
    started = time.monotonic()
    told = False
    try:
        while True:
            try:
                database.execute("BEGIN IMMEDIATE")
            except (apsw.BusyError, apsw.LockedError) as error:
                if time.monotonic() - started > PATIENCE_SECONDS:
                    raise BusyCorpus(path, seconds=str(int(PATIENCE_SECONDS))) from error
                if not told:
                    waiting()
                    told = True
            else:
                return
    finally:
        database.execute(f"PRAGMA busy_timeout = {_READ_MILLISECONDS}")


@contextmanager
def translated(path: str) -> Iterator[None]:
    """What SQLite complains of, as an error of ours with a message that helps."""
    try:
        yield
    except apsw.FullError as error:
        raise FullDisk(path) from error
    except apsw.NotADBError as error:
        raise BrokenCorpus(path, "not-a-corpus") from error
    except apsw.CorruptError as error:
        raise BrokenCorpus(path, cause=str(error)) from error
    except (apsw.BusyError, apsw.LockedError) as error:
        raise BusyCorpus(path, seconds=str(_READ_MILLISECONDS // 1000)) from error
    except apsw.SQLError as error:
        if "no such table" in str(error) or "no such column" in str(error):
            raise BrokenCorpus(path, cause=str(error)) from error
        raise CorpusError(path, cause=str(error)) from error
    except apsw.Error as error:
        # Without a result it is no complaint of SQLite's, but a bug of ours.
        if getattr(error, "result", None) is None:
            raise
        raise CorpusError(path, cause=str(error)) from error
