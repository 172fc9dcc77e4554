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
