"""Bảng của kho: making them."""

from __future__ import annotations

import math
import sqlite3
from importlib.resources import files

#: What a row holds where it holds nothing. Python's sqlite3 asks what to make of each None and each bool, which takes ten times as long as handing
#: over a number; and SQLite keeps a float that is no number as NULL.
NOTHING = math.nan
#: Places of mentions in a record take so many bits of their id, the file the bits above.
ORDINAL_BITS = 24


def make(database: sqlite3.Connection) -> None:
    """Makes all tables, inside the transaction that is open."""
    run(database, (files("vbhc.corpus") / "schema.sql").read_text("utf-8"))


def run(database: sqlite3.Connection, script: str) -> None:
    """Every statement of a script (`executescript` would end the transaction)."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            database.execute(statement)
            statement = ""


def insertion(table: str, columns: str) -> str:
    """The statement that inserts rows of these columns."""
    names = columns.split()
    return f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"  # noqa: S608 - tables of ours


def row(*values: object) -> tuple[object, ...]:
    """Hàng: values as a statement takes them fast, NOTHING for None."""
    return tuple([NOTHING if value is None else value for value in values])


def mentions_of(file: int) -> tuple[int, int]:
    """The least id that a mention in a file can have, and the greatest."""
    first = file << ORDINAL_BITS
    return first, first + (1 << ORDINAL_BITS) - 1
