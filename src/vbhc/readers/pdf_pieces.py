"""Từ dòng in đến mảnh chữ: the lines of all pages, in reading order, as pieces of the text to be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from vbhc.model.text import Align, Box, Cell, Look, Role
from vbhc.readers.build import Piece
from vbhc.readers.pdf_columns import Measure, read_rows
from vbhc.readers.pdf_pages import PageData
from vbhc.readers.pdf_paragraphs import Style, align_of, goes_on, measure_of, style_of
from vbhc.readers.pdf_roles import Rows
from vbhc.readers.pdf_rows import Strip, rows, strip
from vbhc.readers.pdf_rules import Stroke
from vbhc.readers.pdf_tables import Table, tables
from vbhc.readers.pdf_words import Word

#: A page of print has some 600 words; a page of more than this is not searched for tables.
_CROWDED = 10_000
_MOST_RULES = 300
Leaf = tuple[PageData, Rows]


def body_pieces(leaves: list[Leaf]) -> list[Piece]:
    """The body of the pages that can be read."""
    pieces: list[Piece] = []
    table = 0
    last: Strip | None = None
    start: Strip | None = None
    align: Align | None = None
    sheets = [_sheet(data, here) for data, here in leaves]
    usual = _usual(leaves, sheets)
    for (data, _), sheet in zip(leaves, sheets, strict=True):
        width = data.frame.width
        measure = measure_of(sheet.lines) or usual.get(round(width)) or Measure(0.12 * width, 0.92 * width)
        lines, count = _in_order(sheet, measure, table)
        table += count
        style = style_of(lines, measure)
        for line in lines:
            if line.cell is None:
                _underline(line, data.drawn.across[:_MOST_RULES])
            joined = last is not None and start is not None and goes_on(last, line, style, start)
            align = "justify" if joined and align == "justify" else align_of(line, measure)
            pieces.append(_piece(line, style, align, joined=joined))
            start = start if joined else line
            last = line
    return pieces


def outside_pieces(page: int, bands: Iterable[tuple[Sequence[Sequence[Word]], Role]]) -> list[Piece]:
    """Lines that stand outside the body, by role."""
    pieces: list[Piece] = []
    for lines, role in bands:
        for words in lines:
            line = strip(sorted(words, key=lambda word: word.left) if role != "furniture" else list(words), page)
            pieces.append(Piece(line.text, _look(line, None, None), role=role, confidence=line.confidence, doubts=line.doubts))
    return pieces


def _usual(leaves: list[Leaf], sheets: list[_Sheet]) -> dict[int, Measure]:
    """The measure of the fullest page of each width: it stands in for pages with a few lines."""
    best: dict[int, list[Strip]] = {}
    for (data, _), sheet in zip(leaves, sheets, strict=True):
        width = round(data.frame.width)
        if len(sheet.lines) > len(best.get(width, ())):
            best[width] = sheet.lines
    return {width: measure for width, lines in best.items() if (measure := measure_of(lines))}


@dataclass(slots=True)
class _Sheet:
    """One page taken apart: the lines outside tables, the tables, and the words of each cell (by table and cell)."""

    number: int
    lines: list[Strip]
    ruled: list[Table]
    boxed: dict[tuple[int, int], list[Word]]


def _sheet(data: PageData, here: Rows) -> _Sheet:
    ruled = tables(data.drawn) if here.body and len(data.words) < _CROWDED else []
    places = [[_cell_at(word, ruled) if ruled else None for word in row] for row in here.body]
    used: dict[int, set[int]] = {}
    for place in (place for row in places for place in row if place):
        used.setdefault(place[0], set()).add(place[1])
    # A frame around a page or a box with one text in it is no table.
    real = {number for number, cells in used.items() if len(cells) > 1}
    sheet = _Sheet(data.number, [], ruled, {})
    for row, where in zip(here.body, places, strict=True):
        rest: list[Word] = []
        for word, spot in zip(row, where, strict=True):
            if spot and spot[0] in real:
                sheet.boxed.setdefault(spot, []).append(word)
            else:
                rest.append(word)
        if rest:
            sheet.lines.append(strip(rest, data.number))
    return sheet


def _cell_at(word: Word, ruled: Sequence[Table]) -> tuple[int, int] | None:
    x, y = (word.left + word.right) / 2, word.base - 0.3 * word.size
    for number, table in enumerate(ruled):
        box = table.box
        if box.left <= x <= box.right and box.top <= y <= box.bottom:
            for index, (_, _, cell) in enumerate(table.cells):
                if cell.left <= x <= cell.right and cell.top <= y <= cell.bottom:
                    return number, index
    return None


def _in_order(sheet: _Sheet, measure: Measure, first: int) -> tuple[list[Strip], int]:
    """Lines and tables from top to bottom, and how many tables there are; they are counted on from `first`."""
    found: list[Strip] = []
    free = sheet.lines
    at = count = 0
    for number, table in enumerate(sheet.ruled):
        if not any(place[0] == number for place in sheet.boxed):
            continue
        end = at
        while end < len(free) and free[end].base < table.box.bottom:
            end += 1
        found += read_rows(free[at:end], sheet.number, measure)
        at = end
        for index, (row, column, _) in enumerate(table.cells):
            for words in rows(sheet.boxed.get((number, index), [])):
                line = strip(words, sheet.number)
                line.cell = Cell(first + count, row, column)
                found.append(line)
        count += 1
    return found + read_rows(free[at:], sheet.number, measure), count


def _underline(line: Strip, rules: tuple[Stroke, ...]) -> None:
    width = line.right - line.left
    for rule in rules:
        if 0 < rule.top - line.base < 0.3 * line.size + 1 and min(rule.right, line.right) - max(rule.left, line.left) > 0.8 * width:
            line.underline = True
            return


def _piece(line: Strip, style: Style, align: Align | None, *, joined: bool) -> Piece:
    return Piece(
        line.text,
        _look(line, style, align),
        line.column,
        line.cell,
        line.role,
        joined=joined,
        confidence=line.confidence,
        doubts=line.doubts,
    )


def _look(line: Strip, style: Style | None, align: Align | None) -> Look:
    size = line.size
    box = Box(round(line.left, 1), round(line.base - 0.8 * size, 1), round(line.right, 1), round(line.base + 0.2 * size, 1))
    letters = line.text
    caps = letters.isupper() if any(map(str.isalpha, letters)) else None
    indent = None
    if style is not None and line.column is None and line.cell is None and align not in ("center", "right"):
        indent = round(line.left - style.measure.left, 1)
    return Look(
        page=line.page,
        box=box,
        font=line.words[0].font or None,
        size=round(size, 1),
        # A picture does not tell how letters are set.
        bold=line.bold if line.confidence is None else None,
        italic=line.italic if line.confidence is None else None,
        underline=line.underline if line.confidence is None else None,
        caps=caps,
        align=align,
        indent=indent,
    )
