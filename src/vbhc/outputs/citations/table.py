"""Bảng: the citations of one document for people; a narrow terminal gets a list."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from vbhc.messages import message
from vbhc.outputs import View, _cited, _page, _said
from vbhc.outputs.citations import Listing, ListingFormat, Row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType
    from rich.table import Table

    from vbhc.messages import Lang

#: A narrower terminal gets a list.
_TABLE_FITS = 80
_NOTHING = "—"
#: Ignored candidates are shown with no more words than these.
_WORDS = 60


def _render(listing: Listing, view: View) -> str:
    return _page.draw(_blocks(listing, view), view)


def _blocks(listing: Listing, view: View) -> Iterator[RenderableType]:
    from rich.rule import Rule

    record, lang = listing.record, view.lang
    named = " ".join(part for part in (record.type.name if record.type else None, record.number) if part)
    yield Rule(_page.text(" · ".join(part for part in (record.source.path, named) if part), "bold"), align="left", style="dim")
    if listing.rows:
        yield _table(listing, lang) if _page.width(view) >= _TABLE_FITS else _list(listing, lang)
    else:
        yield _page.text(message("cite-none", lang), "dim")
    if listing.passed is not None:
        yield _page.text(accounting(listing, lang), "cyan")
        for one in listing.passed:
            words = one.text if len(one.text) <= _WORDS else f"{one.text[: _WORDS - 1]}…"
            yield _page.text(f"  {one.span[0]}–{one.span[1]}  {words}  [{one.reason}]", "dim")


def accounting(listing: Listing, lang: Lang) -> str:
    """How many candidates were seen, and what became of each."""
    passed = listing.passed or ()
    reasons = ", ".join(f"{reason} {count}" for reason, count in sorted(Counter(one.reason for one in passed).items()))
    counts = {"seen": str(listing.candidates), "cited": str(listing.candidates - len(passed)), "ignored": str(len(passed))}
    return message("cite-accounting", lang, **counts, reasons=f" ({reasons})" if reasons else "")


def _table(listing: Listing, lang: Lang) -> Table:
    from rich import box
    from rich.table import Table

    explained = listing.passed is not None
    table = Table(box=box.SIMPLE_HEAD, expand=True)
    table.add_column("#", justify="right", no_wrap=True)
    table.add_column(message("cite-relation", lang), ratio=2, overflow="fold")
    table.add_column(message("cite-document", lang), ratio=6, overflow="fold")
    table.add_column(message("cite-where", lang), ratio=2, overflow="fold")
    if explained:
        table.add_column(message("cite-rules", lang), ratio=3, overflow="fold")
    for row in listing.rows:
        cells = [str(row.index), _relation(row, lang), _document(row, lang), _where(row, lang)]
        table.add_row(*(_page.text(cell) for cell in (*cells, *([_rules(row)] if explained else []))))
    return table


def _list(listing: Listing, lang: Lang) -> Table:
    from rich.table import Table

    grid = Table.grid(padding=(0, 1))
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(overflow="fold")
    for row in listing.rows:
        grid.add_row(_page.text(str(row.index)), _page.text(_document(row, lang), "bold"))
        lines = [_relation(row, lang), _where(row, lang), _rules(row) if listing.passed is not None else ""]
        for line in lines:
            if line and line != _NOTHING:
                grid.add_row("", _page.text(line, "dim"))
    return grid


def _relation(row: Row, lang: Lang) -> str:
    citation = row.citation
    said = _said.label(citation.relation, lang)
    if citation.within is not None:
        said = message("cite-within", lang, relation=said, index=str(citation.within))
    return f"{said} “{citation.cue}”" if citation.cue else said


def _document(row: Row, lang: Lang) -> str:
    said = _cited.describe(row.citation, lang)
    if row.citation.pinpoint:
        said = f"{row.citation.pinpoint}, {said}"
    return message("cite-mentions", lang, document=said, count=str(row.mentions)) if row.mentions > 1 else said


def _where(row: Row, lang: Lang) -> str:
    citation = row.citation
    page = message("cite-page", lang, page=str(citation.page)) if citation.page else None
    return ", ".join(part for part in (citation.section, page) if part) or _NOTHING


def _rules(row: Row) -> str:
    return f"{row.found_by} → {row.decided_by}"


FORMAT = ListingFormat(_render, ".table.txt")
