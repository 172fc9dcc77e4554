"""Mẻ ghi: what is written in one transaction. The more there is, the fewer pages are written twice; what a kill can cost is the work of one."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from vbhc.corpus.prepare import Lot
from vbhc.errors import VbhcError
from vbhc.model.record import Record

if TYPE_CHECKING:
    from vbhc.corpus.beside import Checked

#: So many records, of so many letters, or what came in so many seconds. Of prepared ones fewer at first, so that nobody waits until many are there.
_RECORDS, _LETTERS, _SECONDS = 8_000, 40_000_000, 5.0
_FIRST_RECORDS = 1_000
#: What a citation weighs beside the text, and a record without any.
_OF_CITATION, _OF_RECORD = 500, 2_000


def of_records(records: Iterable[Record | tuple[Record, str | None]]) -> Iterator[list[tuple[Record, str | None]]]:
    """Records, each with its text. They may come slowly: the corpus is not locked while they are waited for."""
    some: list[tuple[Record, str | None]] = []
    letters, since = 0, time.monotonic()
    for one in records:
        record, text = one if isinstance(one, tuple) else (one, None)
        some.append((record, text))
        letters += len(text or "") + _OF_CITATION * len(record.citations) + _OF_RECORD
        if len(some) >= _RECORDS or letters > _LETTERS or time.monotonic() - since > _SECONDS:
            yield some
            some, letters, since = [], 0, time.monotonic()
    if some:
        yield some


def of_lots(chunks: Iterable[Checked]) -> Iterator[tuple[Lot, list[VbhcError]]]:
    """Prepared lines, and what was refused among them. Of two files that say the same the first counts."""
    whole, refused = Lot([], {}), list[VbhcError]()
    letters, since, most = 0, time.monotonic(), _FIRST_RECORDS
    for lot, _, errors, some in chunks:
        whole.records.extend(lot.records)
        whole.said.update({key: lot.said[key] for key in lot.said.keys() - whole.said.keys()})
        refused += errors
        letters += some
        if len(whole.records) >= most or letters > _LETTERS or time.monotonic() - since > _SECONDS:
            yield whole, refused
            whole, refused = Lot([], {}), []
            letters, since, most = 0, time.monotonic(), min(most * 2, _RECORDS)
    if whole.records or refused:
        yield whole, refused
