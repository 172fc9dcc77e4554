"""Dòng: where the lines of plain text begin and end; bars and blanks between the cells of a copied table belong to none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from vbhc.knowledge.wrapping import halves, marks, numbered
from vbhc.model.text import Cell, Line, Span
from vbhc.patterns import lazy
from vbhc.readers.text_crowded import cuts

#: Portals leave the line breaks of their pages as four characters in the text.
BREAK = "\\r\\n"
#: A row of more bars than this is no table.
_WIDEST = 24
#: Longest block of a letterhead or a closing in lines: the longest "Nơi nhận" seen has 40.
_BLOCK = 60
#: Most lines of one cell of a table: a stray bar in the text opens none.
_TALLEST_CELL = 30
#: Most lines of one cell of a letterhead.
_TALLEST = 9
#: Longest line of a letterhead in characters.
_WIDEST_HEAD = 90

# What only the right block of a letterhead says: the motto of the State, the name of the Party, place and date.
_RIGHT_HEAD = lazy(
    r"(?:c[ộô]ng(?:$|\s{1,4}h[òo][àa]?a?(?:$|\s{1,4}xã(?:$|\s)))|đảng\s{1,4}cộng\s{1,4}sản\s{1,4}việt\s{1,4}nam$|độc\s{1,4}lập\s{0,4}[-–]"
    r"|[^\W\d][^\d|]{0,60},?\s{0,4}ngày\s{0,9}[\d.…]{0,6}\s{0,9}(?:tháng|$))",
    re.IGNORECASE,
)
_LEFT_HEAD = lazy(r"(?:luật\s)?số(?:\s{0,3}:|$|\s{0,3}\.?\s{0,9}[\d.…/])", re.IGNORECASE)
_LEFT_CLOSE = lazy(r"(?:nơi\s{1,4}nhận|kính\s{1,4}gửi\s{1,4}:?$)", re.IGNORECASE)
_RIGHT_CLOSE = lazy(
    r"(?:T\s?/?\s?M\s?[./]|KT\s?\.|TL\s?\.|TUQ\s?\.|Q\s?\.|(?:PHÓ\s)?(?:CHỦ\s(?:TỊCH|NHIỆM)|BỘ\sTRƯỞNG|THỨ\sTRƯỞNG|GIÁM\sĐỐC|CỤC\sTRƯỞNG|"
    r"TỔNG\s|THỦ\sTƯỚNG|BÍ\sTHƯ|TRƯỞNG\s|VỤ\sTRƯỞNG|CHÁNH\s)|BỘ\sTRƯỞNG|THỨ\sTRƯỞNG|NGƯỜI\sKÝ)"
)
# The number that a word for a label waits for: "1. Phê duyệt …", "12:".
_ORDINAL = lazy(r"\d{1,3}[a-zđ]?\s?[.:]")
_CLOSING_LETTERS = frozenset("NnKkTQPCBGVtq")
# Both blocks printed side by side: at least three blanks or a tab between them.
_BESIDE = lazy(r"(?<=\S)(?:[ \u00a0]{3,200}|[ ]{0,80}\t[\t ]{0,80})(?=\S)")


@dataclass(slots=True)
class _Piece:
    """One line to be: its row of the text, its cell in a row of `width` cells, and whether a bar or the end of its row closes it.

    `barred` says that a bar stands behind it, `unended` that none does although one opens its row, `further` that it goes on with the cell
    of the line before it.
    """

    start: int
    end: int
    gap: int
    row: int
    cell: int = 0
    width: int = 1
    closed: bool = False
    column: int | None = None
    barred: bool = False
    unended: bool = False
    further: bool = False


def lines_of(text: str) -> tuple[tuple[Line, ...], list[int]]:
    """The lines that hold something, and for each how many blank ones stand before it."""
    lines, gaps = _cut(text)
    return _without_halves(text, lines, gaps)


def _without_halves(text: str, lines: tuple[Line, ...], gaps: list[int]) -> tuple[tuple[Line, ...], list[int]]:
    """Two lines that hold one word each of a phrase of the form ("Kính" / "gửi: …") are one.

    So are a label and its number ("Điều" / "1. …"), and the mark of an authority and its office ("TM." / "ỦY BAN …").
    """
    second, labels, signs = halves(), numbered(), marks()
    longest = max(map(len, (*second, *labels, *signs)))
    parted = [
        index
        for index, (first, line) in enumerate(pairwise(lines))
        if first.span.end - first.span.start <= longest
        and not gaps[index + 1]
        and (first.column, first.cell) == (line.column, line.cell)
        and (
            ((word := text[first.span.start : first.span.end]) in labels and _ORDINAL.match(text, line.span.start))
            or (word in signs and text[line.span.start : line.span.start + 2].isupper())
            or ((rest := second.get(word)) and text.startswith(rest, line.span.start))
        )
    ]
    if not parted:
        return lines, gaps
    whole = list(lines)
    for index in parted:
        line = lines[index + 1]
        whole[index] = Line(Span(lines[index].span.start, line.span.end), None, line.column, line.cell)
    dropped = {index + 1 for index in parted}
    kept = [index for index in range(len(lines)) if index not in dropped]
    return tuple(whole[index] for index in kept), [gaps[index] for index in kept]


def _cut(text: str) -> tuple[tuple[Line, ...], list[int]]:
    if "|" in text or BREAK in text or _has_columns(text[: 1 << 12]):
        return _with_columns(text)
    lines: list[Line] = []
    gaps: list[int] = []
    offset = 0
    blank = 0
    for raw in text.split("\n"):
        length = len(raw)
        content = raw.strip()
        if content:
            start = offset if len(content) == length else offset + raw.index(content[0])
            places = cuts(content) if len(lines) < _BLOCK else []
            if places:
                for begin, end in pairwise((0, *places, len(content))):
                    if part := content[begin:end].strip():
                        at = start + begin + content[begin:end].index(part[0])
                        lines.append(Line(Span(at, at + len(part))))
                        gaps.append(blank or 1)
            else:
                lines.append(Line(Span(start, start + len(content))))
                gaps.append(blank)
            blank = 0
        else:
            blank += 1
        offset += length + 1
    return tuple(lines), gaps


def _has_columns(head: str) -> bool:
    """Whether two blocks stand side by side; the pattern is slow, what it needs is found fast."""
    return ("\t" in head or "   " in head or "\u00a0" in head) and _BESIDE.search(head) is not None


def _with_columns(text: str) -> tuple[tuple[Line, ...], list[int]]:
    pieces = _pieces(text)
    _letterhead(text, pieces)
    _closing(text, pieces)
    pieces = _side_by_side(text, pieces)
    _tall_cells(pieces)
    lines: list[Line] = []
    table, row, previous = -1, 0, -10
    for piece in pieces:
        cell = None
        if piece.width > 1 and piece.column is None:
            if piece.further:
                pass
            elif piece.row - previous > 2:  # a table goes on over one other line
                table, row = table + 1, 0
            elif piece.row != previous:
                row += 1
            previous = piece.row
            cell = Cell(table, row, piece.cell)
        lines.append(Line(Span(piece.start, piece.end), None, piece.column, cell))
    return tuple(lines), [piece.gap for piece in pieces]


def _pieces(text: str) -> list[_Piece]:
    """The text cut at line breaks, literal line breaks and bars."""
    pieces: list[_Piece] = []
    offset = 0
    blank = 0
    for row, raw in enumerate(text.split("\n")):
        if "|" not in raw and BREAK not in raw:  # most lines
            content = raw.strip()
            if content:
                start = offset if len(content) == len(raw) else offset + raw.index(content[0])
                pieces.append(_Piece(start, start + len(content), blank, row))
                blank = 0
            else:
                blank += 1
            offset += len(raw) + 1
            continue
        cells = raw.split("|") if 0 < raw.count("|") <= _WIDEST else [raw]
        holds = [bool(cell.replace(BREAK, "").strip()) for cell in cells]
        opened = len(cells) > 1 and not holds[0] and any(holds)  # "| Số hiệu | …": the bar in front opens the row
        alone = opened and sum(holds) == 1  # "| KT. CHỦ TỊCH |": the left cell is empty
        width = 2 if alone else sum(holds)
        position = offset
        for index, cell in enumerate(cells):
            for part in cell.split(BREAK):
                content = part.strip()
                if content:
                    start = position + part.index(content[0])
                    pieces.append(_Piece(start, start + len(content), blank, row, index - (opened and not alone), max(width, 1)))
                    blank = 0
                else:
                    blank += 1
                position += len(part) + len(BREAK)
            position += 1 - len(BREAK)
            if pieces and len(cells) > 1 and (index < len(cells) - 1 or width > 1):
                pieces[-1].closed = True
                pieces[-1].barred = index < len(cells) - 1
                pieces[-1].unended = opened and not pieces[-1].barred
        offset += len(raw) + 1
    return pieces


def _letterhead(text: str, pieces: list[_Piece]) -> None:
    """Columns of the head: the cells that hold motto, place and date are the right ones, those before them the left ones."""
    top = pieces[: 2 * _BLOCK]
    opens = 0
    for index, piece in enumerate(top):
        if not piece.closed:
            continue
        cell = top[opens : index + 1]
        if len(cell) <= _TALLEST and any(_begins(_RIGHT_HEAD, text, line) for line in cell[:2]):
            _assign(cell, 1)
            _assign(_left_of(top, opens), 0)
        elif len(cell) <= 3 and _begins(_LEFT_HEAD, text, cell[0]):
            _assign(cell, 0)
        opens = index + 1


def _left_of(top: list[_Piece], right: int) -> list[_Piece]:
    """The cell that a bar closes before piece `right`, back to a blank line, to the bar before it or to the start of their common row."""
    opens = right
    shared = right and top[right].width > 1 and top[right - 1].row == top[right].row
    while opens > max(0, right - _TALLEST):
        before = top[opens - 1]
        if before.column is not None or (shared and before.row != top[right].row):
            break
        if opens < right and (top[opens].gap or before.closed):
            break
        opens -= 1
    return top[opens:right]


def _closing(text: str, pieces: list[_Piece]) -> None:
    """Columns of the end: the cell that begins with Nơi nhận is the left one, the next one holds the signature."""
    for index, piece in enumerate(pieces):
        if piece.column is not None or text[piece.start] not in _CLOSING_LETTERS:
            continue
        if piece.width > 1 and piece.cell > 0 and _begins(_RIGHT_CLOSE, text, piece):
            _assign([other for other in pieces[index : index + _BLOCK] if other.row == piece.row and other.cell == piece.cell], 1)
        elif _begins(_LEFT_CLOSE, text, piece):
            end = next((n for n in range(index, min(index + _BLOCK, len(pieces))) if pieces[n].closed), None)
            if end is None:
                continue
            _assign(pieces[index : end + 1], 0)
            stop = next((n for n in range(end + 1, min(end + 1 + 16, len(pieces))) if pieces[n].closed), len(pieces) - 1)
            if stop - end <= 16 and any(_begins(_RIGHT_CLOSE, text, p) for p in pieces[end + 1 : end + 4]):
                _assign(pieces[end + 1 : stop + 1], 1)


def _side_by_side(text: str, pieces: list[_Piece]) -> list[_Piece]:
    """A line that holds both blocks of the letterhead or of the closing, apart by a run of blanks, becomes two."""
    split: list[_Piece] = []
    closing = 0
    for index, piece in enumerate(pieces):
        if piece.column is not None or piece.width > 1 or piece.end - piece.start > 300:
            split.append(piece)
            continue
        closing = _BLOCK if text[piece.start] in "NnKk" and _begins(_LEFT_CLOSE, text, piece) else closing - 1
        if (index < _BLOCK or closing > 0) and _is_parted(text, piece.start, piece.end):
            gap = next(
                (
                    found
                    for found in _BESIDE.finditer(text, piece.start, piece.end)
                    if _RIGHT_HEAD.match(text, found.end(), piece.end) or (closing > 0 and _RIGHT_CLOSE.match(text, found.end(), piece.end))
                ),
                None,
            )
            if gap:
                split.append(_Piece(piece.start, gap.start(), piece.gap, piece.row, closed=True, column=0))
                split.append(_Piece(gap.end(), piece.end, 0, piece.row, closed=True, column=1))
                continue
        split.append(piece)
    return split


def _tall_cells(pieces: list[_Piece]) -> None:
    """A cell of several lines: from the bar before it to the next bar, which may stand alone on a line; no cell holds a blank line."""
    for index, piece in enumerate(pieces):
        if not piece.unended or piece.column is not None:
            continue
        for last in range(index + 1, min(index + _TALLEST_CELL, len(pieces))):
            other = pieces[last]
            if other.gap or other.width > 1 or other.column is not None:
                break
            if other.barred:
                for line in pieces[index + 1 : last + 1]:
                    line.width, line.cell, line.further = piece.width, piece.cell, True
                break


def _is_parted(text: str, start: int, end: int) -> bool:
    """What `_BESIDE` needs, found fast."""
    return text.find("   ", start, end) >= 0 or text.find("\t", start, end) >= 0 or text.find("\u00a0", start, end) >= 0


def _begins(pattern: re.Pattern[str], text: str, piece: _Piece) -> bool:
    """Whether a line short enough for a letterhead or a signature begins so."""
    return piece.end - piece.start <= _WIDEST_HEAD and pattern.match(text, piece.start, piece.end) is not None


def _assign(cell: list[_Piece], column: int) -> None:
    for piece in cell:
        piece.column = column
