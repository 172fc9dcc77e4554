"""Bảng kê: what was read → the rows that `vbhc cite` shows, and the accounting of `--explain`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbhc.outputs.citations import Listing, Passed, Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vbhc.cli._console import Talk
    from vbhc.pipeline import Reading


def listing(reading: Reading, *, relations: Sequence[str] = (), unique: bool = False, explain: bool = False) -> Listing:
    """The citations asked for. The accounting is of all candidates, whatever is shown."""
    rows = tuple(row for row in _rows(reading, unique=unique) if not relations or row.citation.relation in relations)
    passed = tuple(
        Passed(reading.source.one_line(one.span), one.span, reading.source.page_at(one.span.start), one.reason) for one in reading.ignored
    )
    return Listing(
        reading.record,
        rows,
        passed if explain else None,
        len({citation.mention.span for citation in reading.citations}) + len(reading.ignored),
    )


def account(reading: Reading, talk: Talk) -> None:
    """What was seen, and why some of it is no citation, said aloud."""
    from vbhc.outputs.citations.table import accounting

    told = listing(reading, explain=True)
    path = reading.record.source.path
    talk.line(f"{path}: {accounting(told, talk.lang)}")
    for one in told.passed or ():
        talk.line(f"{path}: {one.span[0]}–{one.span[1]} {one.text} [{one.reason}]")


def _rows(reading: Reading, *, unique: bool) -> Iterator[Row]:
    from vbhc.citations.unique import unique as once

    citations = reading.record.citations
    shown = [(one.index, one.citation, one.times) for one in once(citations)] if unique else [(i, c, 1) for i, c in enumerate(citations)]
    for index, citation, mentions in shown:
        found = reading.citations[index]
        yield Row(index, citation, mentions, found.mention.rule, found.rule)
