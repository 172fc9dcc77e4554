"""Khối chữ của trang: the tree of a page → pieces in reading order, with their look, their place in tables and their list numbers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from vbhc.model.text import Cell, Role
from vbhc.patterns import lazy
from vbhc.readers.build import Piece
from vbhc.readers.docx_blocks import CellBox, arrange
from vbhc.readers.docx_numerals import numeral
from vbhc.readers.html_looks import Run, Style, look_of
from vbhc.readers.html_page import SILENT, Page
from vbhc.readers.text_paragraphs import continues

_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p",
    "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
_BLANKS = lazy(r"[ \t\n\r\f]+")
_FOOTNOTE = lazy(r"[\[(]?(?:\d{1,3}|\*{1,3}|[a-z])[\])]?$")
_MEASURES = ("m", "km", "cm", "dm", "mm", "ha", "hm", "dam")
_LIST_STYLES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
#: Tables nested deeper than this are layout and nothing else.
_DEEPEST = 12
_WIDEST = 200
#: A cell that holds more than this is a column of the page.
_LARGEST_CELL = 4000


@dataclass(slots=True)
class _Table:
    """A table being read: its rows of cells, and columns that cells of earlier rows still reach into."""

    ruled: bool
    sink: list[Piece]
    rows: list[list[tuple[int, int, list[Piece]]]] = field(default_factory=list)
    reaching: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class _List:
    ordered: bool
    style: str
    number: int


class _Reader:
    """Walks the tree once, without recursion."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.pieces: list[Piece] = []
        self.sink = self.pieces
        self.runs: list[Run] = []
        self.styles: list[Style] = [Style()]
        self.tables: list[_Table] = []
        self.lists: list[_List] = []
        self.label = ""
        self.after_break = False
        self.inside = 0
        self.apart = 0
        self.silent = 0
        self.pre = 0
        self.counted = 0

    def start(self, node: Any, tag: str) -> None:
        """Opening tag and the text up to the first child."""
        self.silent += tag in SILENT
        if node is self.page.document or node is self.page.headline or (self.page.document is None and not self.inside):
            self._flush()
            self.inside += 1
        if node in self.page.apart:
            self._flush()
            self.apart += 1
        if tag == "br":
            self._break()
        elif tag in _BLOCKS:
            self._flush()
            self._open(node, tag)
        self.styles.append(self.styles[-1].within(tag, node.attrib))
        self.pre += tag == "pre"
        if tag == "sup" and node.text and self._is_footnote(node.text.strip()):
            self._text(" ")
        self._text(node.text)

    def end(self, node: Any, tag: str) -> None:
        """Closing tag and the text behind it."""
        if tag in _BLOCKS:
            self._flush()
            self._close(tag)
        self.styles.pop()
        self.pre -= tag == "pre"
        self.silent -= tag in SILENT
        if node in self.page.apart:
            self._flush()
            self.apart -= 1
        if node is self.page.document or node is self.page.headline:
            self._flush()
            self.inside -= 1
        self._text(node.tail)

    def _text(self, text: str | None) -> None:
        if not text or self.silent:
            return
        if self.pre and "\n" in text:
            for number, line in enumerate(text.split("\n")):
                if number:
                    self._break()
                self._text(line)
            return
        text = _BLANKS.sub(" ", text)
        if not self.runs or self.runs[-1].text.endswith(" "):
            text = text.removeprefix(" ")
        if text:
            self.runs.append(Run(text, self.styles[-1]))

    def _is_footnote(self, mark: str) -> bool:
        before = "".join(run.text for run in self.runs[-3:])
        return bool(_FOOTNOTE.match(mark)) and bool(before) and not before.endswith(" ") and before.split()[-1].lower() not in _MEASURES

    def _break(self) -> None:
        """A line break goes on with the paragraph; two of them end it."""
        if any(run.text.strip() for run in self.runs):
            self._flush()
            self.after_break = True
        else:
            self._flush()

    def _flush(self) -> None:
        runs, self.runs = self.runs, []
        joined, self.after_break = self.after_break, False
        text = "".join(run.text for run in runs).strip(" \u00a0\u200b\ufeff")
        if not text:
            return
        label, self.label = self.label, ""
        role: Role = "body" if self.inside and not self.apart else "furniture"
        before = self.sink[-1] if self.sink else None
        goes_on = joined and before is not None and not label and before.role == role and continues(before.text, text)
        self.sink.append(Piece(label + text, look_of(runs), role=role, label=len(label), joined=goes_on))

    def _open(self, node: Any, tag: str) -> None:
        if tag in {"ol", "ul"}:
            style = _LIST_STYLES.get(node.get("type", ""), "decimal")
            self.lists.append(_List(tag == "ol", style, _integer(node.get("start"), 1)))
        elif tag == "li" and self.lists and self.lists[-1].ordered:
            counter = self.lists[-1]
            counter.number = _integer(node.get("value"), counter.number)
            self.label = numeral(counter.number, counter.style) + ". "
            counter.number += 1
        elif tag == "table" and len(self.tables) < _DEEPEST:
            self.tables.append(_Table(node.get("border", "0").strip() not in {"", "0"}, self.sink))
        elif tag == "tr" and self.tables:
            table = self.tables[-1]
            table.rows.append([])
            table.reaching = {column: left - 1 for column, left in table.reaching.items() if left > 1}
        elif tag in {"td", "th"} and self.tables and self.tables[-1].rows:
            self._cell(node, self.tables[-1])

    def _cell(self, node: Any, table: _Table) -> None:
        row = table.rows[-1]
        column = row[-1][1] if row else 0
        while column in table.reaching:
            column += 1
        width = min(max(_integer(node.get("colspan"), 1), 1), _WIDEST)
        deep = min(max(_integer(node.get("rowspan"), 1), 1), 1000)
        if deep > 1 and len(table.reaching) < _WIDEST:
            table.reaching |= dict.fromkeys(range(column, column + width), deep)
        self.sink = []
        row.append((column, column + width, self.sink))

    def _close(self, tag: str) -> None:
        if tag in {"ol", "ul"} and self.lists:
            self.lists.pop()
            self.label = ""
        elif tag in {"td", "th"} and self.tables:
            self.sink = self.tables[-1].sink
        elif tag == "table" and self.tables:
            self._finish(self.tables.pop())

    def _finish(self, table: _Table) -> None:
        """A letterhead or closing becomes two columns, a table of data gets its cells, a table that only lays out the page dissolves."""
        self.sink = table.sink
        rows = [[cell for cell in row if cell[2]] for row in table.rows]
        rows = [row for row in rows if row]
        cells = [pieces for row in rows for _, _, pieces in row]
        layout = any(piece.cell is not None or piece.column is not None for pieces in cells for piece in pieces)
        layout = layout or len({piece.role for pieces in cells for piece in pieces}) > 1
        if layout or all(len(row) < 2 for row in rows) or any(sum(len(piece.text) for piece in pieces) > _LARGEST_CELL for pieces in cells):
            for pieces in cells:
                self.sink += pieces
            return
        width = max(end for row in table.rows for _, end, _ in row)
        boxes = [[CellBox(start / width, end / width, pieces) for start, end, pieces in row] for row in rows]
        ordered = arrange(boxes, ruled=table.ruled)
        if any(piece.column is not None for piece in ordered):
            self.sink += ordered
            return
        for number, row in enumerate(rows):
            for start, _, pieces in row:
                for piece in pieces:
                    piece.cell = Cell(self.counted, number, start)
                self.sink += pieces
        self.counted += 1


def pieces_of(root: Any, page: Page) -> list[Piece]:
    """Every line of the page, body and furniture, in the order of the page."""
    from lxml import etree

    reader = _Reader(page)
    for event, node in etree.iterwalk(root, events=("start", "end")):
        tag = node.tag if isinstance(node.tag, str) else ""
        if event == "start":
            reader.start(node, tag)
        else:
            reader.end(node, tag)
    return reader.pieces


def _integer(value: str | None, default: int) -> int:
    digits = (value or "").strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 4 else default
