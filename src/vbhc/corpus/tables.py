"""Bảng của kho: making them."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import files

import msgspec

from vbhc.corpus.database import Database, is_complete

#: Places of mentions in a record take so many bits of their id, the file the bits above.
ORDINAL_BITS = 24


def make(database: Database) -> None:
    """Makes all tables, inside the transaction that is open."""
    run(database, (files("vbhc.corpus") / "schema.sql").read_text("utf-8"))


def run(database: Database, script: str) -> None:
    """Every statement of a script (`executescript` would end the transaction)."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if is_complete(statement):
            database.execute(statement)
            statement = ""


def listed(values: Iterable[int | str]) -> str:
    """Many values as one, for `IN (SELECT value FROM json_each(?))`; made fast, for there may be a hundred thousand."""
    return msgspec.json.encode(list(values)).decode()


def insertion(table: str, columns: str) -> str:
    """The statement that inserts rows of these columns; that of one marked "*" is given as bytes of UTF-8, and is text."""
    names = columns.split()
    values = ("CAST(? AS TEXT)" if name.endswith("*") else "?" for name in names)
    return f"INSERT INTO {table} ({', '.join(name.rstrip('*') for name in names)}) VALUES ({', '.join(values)})"  # noqa: S608 - tables of ours


def mentions_of(file: int) -> tuple[int, int]:
    """The least id that a mention in a file can have, and the greatest."""
    first = file << ORDINAL_BITS
    return first, first + (1 << ORDINAL_BITS) - 1
