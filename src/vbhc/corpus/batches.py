"""Mẻ ghi: what is written in one transaction. The more there is, the fewer pages are written twice; what a kill can cost is the work of one."""

from __future__ import annotations

import time
from collections.abc import Generator, Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from vbhc.corpus.prepare import Lot, empty
from vbhc.errors import VbhcError
from vbhc.model.record import Record

if TYPE_CHECKING:
    from vbhc.corpus.beside import Checked

#: A lot holds so many records, of so many letters, or what came in so many seconds.
_RECORDS, _LETTERS, _SECONDS = 8_000, 40_000_000, 5.0
#: Lots of prepared records that are at hand are smaller, and a transaction holds several: fewer at first, so that nobody waits until many are there;
#: never more letters than a log beside the corpus should hold.
_LOT, _FIRST_RECORDS, _MOST_RECORDS, _MOST_LETTERS = 4_000, 1_000, 32_000, 400_000_000
#: What a citation weighs beside the text, and a record without any.
_OF_CITATION, _OF_RECORD = 500, 2_000


class Batch(NamedTuple):
    """Mẻ ghi: prepared records, what was refused among them, and whether the transaction ends with them."""

    lot: Lot
    refused: list[VbhcError]
    last: bool


def of_records(records: Iterable[Record | tuple[Record, str | None]]) -> Iterator[list[tuple[Record, str | None]]]:
    """Records, each with its text. They may come slowly: the corpus is not locked while they are waited for.

    Where they end with an error, what came before is given first.
    """
    some: list[tuple[Record, str | None]] = []
    letters, since = 0, time.monotonic()
    try:
        for one in records:
            record, text = one if isinstance(one, tuple) else (one, None)
            some.append((record, text))
            letters += len(text or "") + _OF_CITATION * len(record.citations) + _OF_RECORD
            if len(some) >= _RECORDS or letters > _LETTERS or time.monotonic() - since > _SECONDS:
                yield some
                some, letters, since = [], 0, time.monotonic()
    except Exception:
        if some:
            yield some
        raise
    if some:
        yield some


def of_lots(chunks: Iterable[Checked], *, at_hand: bool) -> Generator[Batch]:
    """Prepared lines, and what was refused among them. Of two files that say the same the first counts.

    Only where lines are at hand a transaction waits for more than one lot of them. Where they end with an error, what came before is given first.
    """
    whole, refused = empty(), list[VbhcError]()
    letters, since, most = 0, time.monotonic(), _FIRST_RECORDS
    written = weight = 0
    of_lot = _LOT if at_hand else _RECORDS
    try:
        for lot, _, errors, some in chunks:
            whole.records.extend(lot.records)
            whole.said.update({key: lot.said[key] for key in lot.said.keys() - whole.said.keys()})
            whole.again.update(lot.again)
            refused += errors
            letters += some
            slow = time.monotonic() - since > _SECONDS
            if len(whole.records) >= min(most, of_lot) or letters > _LETTERS or slow:
                written += len(whole.records)
                weight += letters
                last = not at_hand or slow or written >= most or weight > _MOST_LETTERS
                yield Batch(whole, refused, last)
                whole, refused = empty(), []
                letters, since = 0, time.monotonic()
                if last:
                    most = min(most * 2, _MOST_RECORDS if at_hand else _RECORDS)
                    written = weight = 0
    except Exception:
        if whole.records or written:
            yield Batch(whole, refused, last=True)
        raise
    if whole.records or refused or written:
        yield Batch(whole, refused, last=True)


def together(first: Batch, others: Iterator[Batch], told: list[VbhcError]) -> Iterator[Lot]:
    """The lots of one transaction; what was refused goes to `told`."""
    for batch in chain((first,), others):
        told += batch.refused
        yield batch.lot
        if batch.last:
            return
