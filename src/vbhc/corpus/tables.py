"""Bảng của kho: making them."""

from __future__ import annotations

import sqlite3
from importlib.resources import files


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
    """The statement that inserts rows of these columns; one marked "?" may hold nothing, which is given as "".

    For Python's sqlite3 asks what to make of each None and each bool, which takes ten times as long as handing over a text or a number.
    """
    names = columns.split()
    values = ("nullif(?, '')" if name.endswith("?") else "?" for name in names)
    return f"INSERT INTO {table} ({', '.join(name.rstrip('?') for name in names)}) VALUES ({', '.join(values)})"  # noqa: S608 - tables of ours
