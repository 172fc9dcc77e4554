"""Từ dòng in đến mảnh chữ: the lines of all pages, in reading order, as pieces of the text to be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

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

Leaf = tuple[PageData, Rows]


def body_pieces(leaves: list[Leaf]) -> list[Piece]:
    """The body of the pages that can be read."""
    pieces: list[Piece] = []
    usual: dict[int, Measure] = {}
    table = 0
    last: Strip | None = None
    start: Strip | None = None
    align: Align | None = None
    for data, here in leaves:
        ruled = tables(data.drawn) if here.body else []
        boxed, free = _sorted_out(here.body, ruled)
        flat = [strip(row, data.number) for row in free]
        width = round(data.frame.width)
        known = measure_of(flat)
        measure = known or usual.get(width) or Measure(0.12 * data.frame.width, 0.92 * data.frame.width)
        if known and len(flat) > 15:
            usual[width] = known
        lines = _in_order(flat, boxed, ruled, data.number, measure, table)
        table += len(ruled)
        style = style_of(lines, measure)
        for line in lines:
            if line.cell is None:
                _underline(line, data.drawn.across)
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
            pieces.append(Piece(line.text, _look(line, None, None), role=role))
    return pieces


def _sorted_out(body: list[list[Word]], ruled: Sequence[Table]) -> tuple[dict[tuple[int, int], list[Word]], list[list[Word]]]:
    """Words that stand in cells, by table and cell, and the rows of the rest."""
    if not ruled:
        return {}, body
    boxed: dict[tuple[int, int], list[Word]] = {}
    free: list[list[Word]] = []
    for row in body:
        rest: list[Word] = []
        for word in row:
            place = _cell_at((word.left + word.right) / 2, word.base - 0.3 * word.size, ruled)
            if place is None:
                rest.append(word)
            else:
                boxed.setdefault(place, []).append(word)
        if rest:
            free.append(rest)
    return boxed, free


def _cell_at(x: float, y: float, ruled: Sequence[Table]) -> tuple[int, int] | None:
    for number, table in enumerate(ruled):
        box = table.box
        if box.left <= x <= box.right and box.top <= y <= box.bottom:
            for index, (_, _, cell) in enumerate(table.cells):
                if cell.left <= x <= cell.right and cell.top <= y <= cell.bottom:
                    return number, index
    return None


def _in_order(
    free: list[Strip],
    boxed: dict[tuple[int, int], list[Word]],
    ruled: Sequence[Table],
    page: int,
    measure: Measure,
    first: int,
) -> list[Strip]:
    """Free rows and tables from top to bottom."""
    found: list[Strip] = []
    at = 0
    for number, table in sorted(enumerate(ruled), key=lambda one: one[1].box.top):
        end = at
        while end < len(free) and free[end].base < table.box.bottom:
            end += 1
        found += read_rows(free[at:end], page, measure)
        at = end
        for index, (row, column, _) in enumerate(table.cells):
            for words in rows(boxed.get((number, index), [])):
                line = strip(words, page)
                line.cell = Cell(first + number, row, column)
                found.append(line)
    return found + read_rows(free[at:], page, measure)


def _underline(line: Strip, rules: tuple[Stroke, ...]) -> None:
    width = line.right - line.left
    for rule in rules:
        if 0 < rule.top - line.base < 0.3 * line.size + 1 and min(rule.right, line.right) - max(rule.left, line.left) > 0.8 * width:
            line.underline = True
            return


def _piece(line: Strip, style: Style, align: Align | None, *, joined: bool) -> Piece:
    return Piece(line.text, _look(line, style, align), line.column, line.cell, line.role, joined=joined)


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
        bold=line.bold,
        italic=line.italic,
        underline=line.underline,
        caps=caps,
        align=align,
        indent=indent,
    )
