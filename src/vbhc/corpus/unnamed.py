"""Tệp không tên: what came by standard input stands under the beginning of its SHA-256, so that two of them are two files."""

from __future__ import annotations

from vbhc.model.record import Record

#: What records say where there is no path.
STDIN = "-"
_LETTERS = 12


def apart(record: Record) -> Record:
    """The record under a name that no other content has; one that has a path is left as it is."""
    source = record.source
    if source.path != STDIN:
        return record
    return record.model_copy(update={"source": source.model_copy(update={"path": f"{STDIN}{source.sha256[:_LETTERS]}"})})
