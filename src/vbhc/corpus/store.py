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
VERSION = 7
#: Older forms than this are filled anew: records are kept, and all that follows from them is worked out by the rules of today.
_REFILLED = 7
#: What leads from a form to the next: MIGRATIONS[7] are the statements from 7 to 8.
MIGRATIONS: dict[int, str] = {}
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


def connect(path: str, *, create: bool, waiting: Callable[[], None], renewing: Callable[[int], None]) -> Database:
    """Opens the corpus, makes its tables if it is new, and brings older ones to the form of today: `renewing` is told of how many files."""
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
            _prepare(database, path, waiting, renewing)
        except BaseException:
            database.close()
            raise
        return database


def _prepare(database: Database, path: str, waiting: Callable[[], None], renewing: Callable[[int], None]) -> None:
    # Counts only for a file that is new. Twice the usual: fewer pages to write and to look for, and no more of one that holds few rows.
    database.execute(f"PRAGMA page_size = {_PAGE_BYTES}")
    version = _version(database, path)
    if version is None or version < VERSION:
        with writing(database, path, waiting):
            version = _version(database, path)
            if version is None:
                tables.make(database)
                version = VERSION
            if version < _REFILLED:
                from vbhc.corpus.refill import refill

                renewing(database.execute("SELECT count(*) FROM files").fetchone()[0])
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
def reading(database: Database) -> Iterator[None]:
    """One state of the corpus for all that is asked inside, whatever others write meanwhile: nobody waits for it, and it waits for nobody.

    Inside a transaction of ours it begins nothing and ends nothing.
    """
    if database.in_transaction:
        yield
        return
    database.execute("BEGIN")
    try:
        yield
    finally:
        # Some errors of SQLite end it by themselves.
        if database.in_transaction:
            database.execute("COMMIT")


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
                _give_a_sign()
            else:
                return
    finally:
        database.execute(f"PRAGMA busy_timeout = {_READ_MILLISECONDS}")


def _give_a_sign() -> None:
    """Whoever waits in a process for reading files is not stuck, and is not to be ended for it."""
    from vbhc import workers

    workers.advance(0, 0)


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
