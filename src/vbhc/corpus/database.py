"""Cơ sở dữ liệu: the one door to SQLite, through a driver that brings its own SQLite: the same on every system, and faster than Python's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import apsw


class Database:
    """Một tệp SQLite. Each statement is a transaction of its own until one says BEGIN.

    Raises what apsw raises; `store.translated` says it in words that help.
    """

    def __init__(self, path: str, *, patience: float) -> None:
        """Opens or makes the file; a statement waits `patience` seconds for other processes."""
        self._connection = apsw.Connection(path)
        self._connection.set_busy_timeout(int(patience * 1000))
        # bound here, for they are called for every row that is looked up
        self._execute = self._connection.execute
        self._executemany = self._connection.executemany

    def execute(self, statement: str, values: Sequence[object] = ()) -> Any:
        """Rows, as an iterator with `fetchone` and `fetchall`."""
        return self._execute(statement, tuple(values))

    def executemany(self, statement: str, rows: Iterable[Sequence[object]]) -> None:
        """One statement for each of these rows."""
        self._executemany(statement, rows)

    @property
    def in_transaction(self) -> bool:
        """Whether BEGIN was said and neither COMMIT nor ROLLBACK."""
        return self._connection.in_transaction

    @property
    def version(self) -> int:
        """Another number after another process or connection has written."""
        return int(self.execute("PRAGMA data_version").fetchone()[0])

    @property
    def last_row(self) -> int:
        """The id of the row that was inserted last."""
        return self._connection.last_insert_rowid()

    def close(self) -> None:
        """Đóng tệp."""
        self._connection.close()


def is_complete(statement: str) -> bool:
    """Whether a statement ends here, and not in the middle of a trigger or a text."""
    return apsw.complete(statement)
