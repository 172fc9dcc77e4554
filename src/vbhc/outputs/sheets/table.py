"""Bảng: the rows for people; a narrow terminal gets a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbhc.messages import message
from vbhc.outputs import View, _page
from vbhc.outputs.sheets import Sheet, SheetFormat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType
    from rich.table import Table

#: A narrower terminal gets a list.
_TABLE_FITS = 80
#: An id may take so much of the width.
_ID_SHARE = 0.45
#: Columns of short values, which are not broken.
_WHOLE = frozenset({"id", "date", "days", "files", "score", "late"})


def _render(sheet: Sheet, view: View) -> str:
    return _page.draw(_blocks(sheet, view), view)


def _blocks(sheet: Sheet, view: View) -> Iterator[RenderableType]:
    shown = [index for index, wide in enumerate(sheet.wide) if wide]
    if sheet.words:
        yield _table(sheet, shown, view) if _fits(sheet, shown, view) else _list(sheet, shown, view)
    yield from (_page.text(line, "cyan") for line in (*sheet.lines, *sheet.left_out))


def _fits(sheet: Sheet, shown: list[int], view: View) -> bool:
    """Whether a table has room: ids are copied into the next command, so they stay whole."""
    width = _page.width(view)
    ids = [len(words[index]) for index in shown if sheet.columns[index] == "id" for words in sheet.words]
    return width >= _TABLE_FITS and max(ids, default=0) <= width * _ID_SHARE


def _table(sheet: Sheet, shown: list[int], view: View) -> Table:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, expand=True)
    for index in shown:
        name = sheet.columns[index]
        whole = name in _WHOLE
        table.add_column(message(f"sheet-{name}", view.lang), ratio=None if whole else sheet.wide[index], overflow="fold", no_wrap=whole)
    for words in sheet.words:
        table.add_row(*(_page.text(words[index]) for index in shown))
    return table


def _list(sheet: Sheet, shown: list[int], view: View) -> Table:
    from rich.table import Table

    grid = Table.grid(padding=(0, 1))
    grid.add_column(overflow="fold")
    for words in sheet.words:
        for place, index in enumerate(shown):
            said = words[index] if place == 0 else f"  {message(f'sheet-{sheet.columns[index]}', view.lang)}: {words[index]}"
            if words[index]:
                grid.add_row(_page.text(said, "" if place else "bold"))
    return grid


FORMAT = SheetFormat(_render, ".table.txt")
