"""Đổ lại kho: tables that an older vbhc made in another form are filled anew."""

from __future__ import annotations

from itertools import islice
from typing import Any

from pydantic import ValidationError

from vbhc.corpus import prepare, tables
from vbhc.corpus.database import Database
from vbhc.corpus.write import Writer
from vbhc.model.record import Record

#: Records read back at once.
_AT_ONCE = 500
_KEEP = (
    "CREATE TEMP TABLE kept AS SELECT f.path, f.sha256, f.size, f.record, f.error, f.via, s.body"
    " FROM files AS f LEFT JOIN search AS s ON s.rowid = f.id"
)
_OLD = "SELECT type, name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search!_%' ESCAPE '!'"


def refill(database: Database) -> None:
    """Tables of an older version → those of today: records, texts and errors are kept, all else follows from them."""
    database.execute(_KEEP)
    for kind, name in database.execute(_OLD).fetchall():
        database.execute(f"DROP {kind} {name}")
    tables.make(database)
    writer = Writer(database)
    for (via,) in database.execute("SELECT DISTINCT via FROM temp.kept").fetchall():
        kept = database.execute("SELECT path, sha256, size, record, error, body FROM temp.kept WHERE via IS ? ORDER BY path", (via,))
        while some := list(islice(kept, _AT_ONCE)):
            _fill(writer, some, via)
    database.execute("DROP TABLE temp.kept")


def _fill(writer: Writer, rows: list[tuple[Any, ...]], via: str | None) -> None:
    """Writes kept rows. A record that is none any more counts as unread, so that its file is read again."""
    records: list[tuple[Record, str | None]] = []
    for path, sha256, size, said, error, body in rows:
        try:
            records.append((Record.model_validate_json(said or ""), body))
        except ValidationError as wrong:
            writer.add_error(path, sha256, size, error or wrong.errors(include_url=False)[0]["msg"])
    writer.add([prepare.lot(records)], via)
