"""Thân văn bản: paragraphs, tables and text boxes of a story (body, running head, note) as pieces in reading order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml.etree import _Element as Element

from vbhc.model.text import Cell, Role
from vbhc.readers.build import Piece
from vbhc.readers.docx_blocks import CellBox, arrange, beside, split_tabbed
from vbhc.readers.docx_legacy import Conversions, Samples, stretches
from vbhc.readers.docx_looks import LookMaker
from vbhc.readers.docx_numbering import Numbering
from vbhc.readers.docx_package import W, integer, local, val
from vbhc.readers.docx_rules import is_ruled
from vbhc.readers.docx_styles import ParagraphFormat, Styles, number_of, paragraph_format
from vbhc.readers.docx_text import LetterReader, Letters, Run, choose, is_legacy

_PPR = W + "pPr"
_WRAPPERS = frozenset({"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "AlternateContent"})
_WIDEST = 63  # columns that Word allows in a table
_CONTENTS = "table of contents"


@dataclass(slots=True)
class Tally:
    """What was met on the way: counts for the notes."""

    hidden: int = 0
    embedded: int = 0
    tables: int = 0
    letters: Counter[str] = field(default_factory=Counter)
    samples: Samples = field(default_factory=Samples)
    vietnamese: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Origin:
    """What a piece was made of: its letters by format, the format of its paragraph, the `w:p` itself (None where its end was deleted)."""

    runs: list[Run]
    shape: ParagraphFormat
    element: Element | None


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a block stands: the style of its table, its cell, its role."""

    role: Role
    table: str | None = None
    cell: Cell | None = None


@dataclass(slots=True)
class _Carried:
    """The last line of a paragraph whose end was deleted, and the format of that paragraph."""

    runs: list[Run] = field(default_factory=list)
    shape: ParagraphFormat = field(default_factory=ParagraphFormat)


class BodyReader:
    """Turns stories into pieces; one for a whole document, as lists count through it."""

    def __init__(self, styles: Styles, numbering: Numbering, conversions: Conversions | None = None) -> None:
        self.tally = Tally()
        self.sections: list[Element] = []
        self._styles = styles
        self._numbering = numbering
        self._letters = LetterReader(styles, conversions or {}, self.tally.samples)
        self._looks = LookMaker()

    def body(self, root: Element) -> list[Piece]:
        """The pieces of the `w:body`; its section properties are gathered in `sections`."""
        pieces = split_tabbed(self._blocks(root, _Place("body")))
        return [_stripped(piece) for piece in pieces]

    def story(self, root: Element, role: Role) -> list[Piece]:
        """The pieces of a running head or a note."""
        return [_stripped(piece) for piece in self._blocks(root, _Place(role))]

    def _blocks(self, container: Element, place: _Place) -> list[Piece]:
        pieces: list[Piece] = []
        carried = _Carried()
        for element, listed in _flat(container):
            name = local(element)
            here = replace(place, role="furniture") if listed and place.role == "body" else place
            if name == "p":
                pieces += self._paragraph(element, here, carried)
            elif name == "tbl":
                pieces += self._let_go(carried, place) + self._table(element, here)
            elif name == "sectPr" and place.role == "body":
                self.sections.append(element)
            elif name == "altChunk":
                self.tally.embedded += 1
        return pieces + self._let_go(carried, place)

    def _let_go(self, carried: _Carried, place: _Place) -> list[Piece]:
        """What no paragraph follows to go on with."""
        if not carried.runs:
            return []
        letters = Letters([carried.runs])
        carried.runs = []
        return self._lines(letters, "", place, carried.shape)

    def _paragraph(self, element: Element, place: _Place, carried: _Carried) -> list[Piece]:
        properties = element.find(_PPR)
        style = val(properties.find(W + "pStyle")) if properties is not None else None
        style = style or self._styles.default("paragraph")
        letters = self._letters.read(element, style=style, table=place.table, running_head=place.role in {"page-header", "page-footer"})
        self.tally.hidden += letters.hidden
        if carried.runs:
            carried.runs.extend(letters.lines[0])
            letters.lines[0], carried.runs = carried.runs, []
        section = properties.find(W + "sectPr") if properties is not None else None
        if section is not None and place.role == "body":
            self.sections.append(section)
        if place.role == "body" and self._styles.name(style).startswith("toc ") and not letters.empty:
            place = replace(place, role="furniture")
        if properties is not None and properties.find(f"{W}rPr/{W}del") is not None:
            # the mark at the end is deleted: the last line goes on in the next paragraph, and there is no number of its own
            carried.shape = self._format(properties, style, place, None)
            carried.runs = letters.lines.pop()
            pieces = self._lines(letters, "", place, carried.shape, element) if letters.lines else []
        else:
            spot = self._numbering.place(properties, style)
            label = self._numbering.label(spot[0], spot[1]) if spot else ""
            pieces = self._lines(letters, label, place, self._format(properties, style, place, spot), element)
        pieces += [Piece(words, role="stamp") for words in letters.wordart]
        boxes = [[piece for piece in self._blocks(box, place) if piece.text.strip()] for box in letters.boxes]
        return pieces + beside(boxes)

    def _format(self, properties: Element | None, style: str | None, place: _Place, spot: tuple[int, int, bool] | None) -> ParagraphFormat:
        made = self._styles.effective_paragraph(place.table, style)
        level = self._numbering.level(spot[0], spot[1]) if spot else None
        if level is not None and spot is not None:
            made = made.under(level.paragraph)
            if spot[2]:
                # a list named by the style indents less strongly than the style itself
                made = made.under(self._styles.style_paragraph(style))
        elif number_of(properties) is not None:
            made = replace(made, left=0.0, first=0.0)
        return made.under(paragraph_format(properties))

    def _lines(self, letters: Letters, label: str, place: _Place, shape: ParagraphFormat, element: Element | None = None) -> list[Piece]:
        pieces: list[Piece] = []
        printed = [line for line in letters.lines if any(run.text.strip() for run in line)]
        for line in printed or letters.lines[:1]:
            self._count_fonts(line)
            text = "".join(run.text for run in line)
            head = label if not pieces else ""
            look = self._looks.look(line, shape, first=not pieces)
            words = head + (text.lstrip() if head else text)
            origin = Origin(line, shape, element)
            pieces.append(Piece(words, look, None, place.cell, place.role, len(head), joined=bool(pieces), origin=origin))
        return pieces

    def _count_fonts(self, line: list[Run]) -> None:
        for font, text in stretches([(run.look.font or "", run.text) for run in line]):
            self.tally.samples.take(font, text)
        for run in line:
            font = run.look.font or ""
            if is_legacy(font):
                text = run.text
                self.tally.letters[font] += sum(letter.isalpha() for letter in text)
                self.tally.vietnamese[font] += sum(letter in "đĐơƠưƯăĂ" or "\u1ea0" <= letter <= "\u1ef9" for letter in text)

    def _table(self, element: Element, place: _Place) -> list[Piece]:
        number = self.tally.tables
        self.tally.tables += 1
        properties = element.find(W + "tblPr")
        style = val(properties.find(W + "tblStyle")) if properties is not None else None
        style = style or self._styles.default("table")
        widths = [max(integer(val(column, "w")) or 0, 0) for column in element.iterfind(f"{W}tblGrid/{W}gridCol")][:_WIDEST]
        rows: list[list[CellBox]] = []
        merged: set[int] = set()
        for row in _named(element, "tr"):
            settings = row.find(W + "trPr")
            if settings is not None and settings.find(W + "del") is not None:
                continue
            boxes: list[CellBox] = []
            column = min(max(integer(val(settings.find(W + "gridBefore"))) or 0, 0), _WIDEST) if settings is not None else 0
            for cell in _named(row, "tc"):
                shape = cell.find(W + "tcPr")
                span = min(max(integer(val(shape.find(W + "gridSpan"))) or 1, 1), _WIDEST) if shape is not None else 1
                merge = shape.find(W + "vMerge") if shape is not None else None
                goes_on = merge is not None and val(merge) != "restart" and column in merged
                if merge is None:
                    merged.discard(column)
                else:
                    merged.add(column)
                if not goes_on and (shape is None or shape.find(W + "cellDel") is None):
                    inside = _Place(place.role, style, Cell(number, len(rows), column))
                    boxes.append(CellBox(*_reach(widths, column, span), self._blocks(cell, inside)))
                column += span
            rows.append(boxes)
        width = max((box.right for row in rows for box in row), default=1.0) or 1.0
        for row_boxes in rows:
            for box in row_boxes:
                box.left, box.right = box.left / width, box.right / width
        return arrange(rows, ruled=is_ruled(element, by_style=self._styles.ruled(style)))


def _stripped(piece: Piece) -> Piece:
    text = piece.text.strip()
    return replace(piece, text=text, label=min(piece.label, len(text)))


def _flat(container: Element) -> Iterator[tuple[Element, bool]]:
    """The blocks of a container with whether they stand in a table of contents; wrappers are opened."""
    stack: list[tuple[Iterator[Element], bool]] = [(iter(container), False)]
    while stack:
        children, listed = stack[-1]
        element = next(children, None)
        if element is None:
            stack.pop()
        elif (name := local(element)) not in _WRAPPERS:
            yield element, listed
        elif name == "AlternateContent":
            stack.append((iter(choose(element)), listed))
        else:
            gallery = val(element.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery"))
            stack.append((iter(element), listed or (gallery or "").lower() == _CONTENTS))


def _named(container: Element, name: str) -> Iterator[Element]:
    return (element for element, _ in _flat(container) if local(element) == name)


def _reach(widths: list[int], column: int, span: int) -> tuple[float, float]:
    """From where to where a cell reaches, in the units of the grid; columns of one unit where the grid is not told."""
    if column + span > len(widths) or not any(widths):
        return float(column), float(column + span)
    left = float(sum(widths[:column]))
    return left, left + sum(widths[column : column + span])
