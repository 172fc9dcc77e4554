"""Bảng viện dẫn: one module per format. Each offers `FORMAT`, which turns the citations of one document into what is printed."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from vbhc import plugins

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from vbhc.model.record import CitationRecord, Range, Record
    from vbhc.outputs import View


@dataclass(frozen=True, slots=True)
class Row:
    """Dòng: one citation, or one cited document with the number of its `mentions`.

    `index` counts in the citations of the record, and so does `citation.within`. `found_by` and `decided_by` name the rules.
    """

    index: int
    citation: CitationRecord
    mentions: int
    found_by: str
    decided_by: str


class Passed(NamedTuple):
    """Bỏ qua: a candidate that is no citation, and why."""

    text: str
    span: Range
    page: int | None
    reason: str


class Listing(NamedTuple):
    """Bảng kê: the citations of one document. `passed` is None where nobody asked how they were found; `candidates` were seen in all."""

    record: Record
    rows: tuple[Row, ...]
    passed: tuple[Passed, ...] | None
    candidates: int


class ListingFormat(NamedTuple):
    """Định dạng bảng kê: like `Format`, for listings."""

    render: Callable[[Listing, View], str]
    suffix: str
    aliases: tuple[str, ...] = ()
    head: str = ""
    begin: str = ""
    between: str = ""
    end: str = ""


def names() -> list[str]:
    """The formats there are, without importing them."""
    return plugins.names(sys.modules[__name__])


def load(name: str) -> ListingFormat:
    """One format by its name."""
    return cast("ListingFormat", plugins.load(sys.modules[__name__], name).FORMAT)


def entries(listing: Listing) -> Iterator[dict[str, Any]]:
    """A citation as the contract has it, in one flat entry with where it comes from; under `--explain` also how it was found.

    Explained candidates that are no citations follow; `ignored` is the reason, and what only citations have is None.
    """
    record = listing.record
    told = {"path": record.source.path, "document": record.number}
    for row in listing.rows:
        entry = told | {"index": row.index} | row.citation.model_dump(mode="json") | {"mentions": row.mentions}
        if listing.passed is not None:
            entry |= {"found_by": row.found_by, "decided_by": row.decided_by, "ignored": None}
        yield entry
    for one in listing.passed or ():
        nothing: dict[str, Any] = dict.fromkeys(FIELDS)
        yield (
            told
            | {"index": None}
            | nothing
            | {
                "text": one.text,
                "span": list(one.span),
                "page": one.page,
                "mentions": None,
                "found_by": None,
                "decided_by": None,
                "ignored": one.reason,
            }
        )


#: What the contract says of a citation, in its order.
FIELDS = (
    *("text", "span", "number", "name", "type", "date", "issuer", "title", "pinpoint"),
    *("relation", "cue", "within", "section", "page"),
)
