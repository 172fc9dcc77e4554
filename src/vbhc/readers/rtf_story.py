"""Dòng chữ của RTF: the paragraphs, tables and runs of one story (body, running head, note, text box), written as those of a .docx."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree
from lxml.etree import SubElement
from lxml.etree import _Element as Element

from vbhc.patterns import lazy
from vbhc.readers.doc_file import printable
from vbhc.readers.doc_sprms import add
from vbhc.readers.docx_package import W
from vbhc.readers.rtf_tables import RowShape, Table

_DEEPEST = 8
_NOT_XML = lazy("[\x00-\x08\x0b-\x1f\ufffe\uffff]")
_TWIPS = 31_680  # the largest length that Word knows


@dataclass(frozen=True, slots=True)
class Shape:
    """Định dạng đoạn: lengths in twentieths of a point; `depth` tables deep, `lists` the number of its list (0 none)."""

    style: int | None = None
    align: str | None = None
    left: int = 0
    first: int = 0
    before: int = 0
    after: int = 0
    line: int = 0
    proportional: bool = False
    in_table: bool = False
    depth: int = 0
    lists: int = 0
    level: int = 0

    @property
    def tables(self) -> int:
        """How many tables the paragraph stands in."""
        return min(max(self.depth, 1), _DEEPEST) if self.in_table else 0


@dataclass(frozen=True, slots=True)
class Look:
    """Định dạng chữ: `font` and `color` by their numbers in the file, `size` in half points."""

    font: int = 0
    size: int = 24
    bold: bool = False
    italic: bool = False
    caps: bool = False
    hidden: bool = False
    underline: bool = False
    deleted: bool = False
    revised: bool = False
    raised: str | None = None
    color: int = 0


class Story:
    """One story being written below `root`."""

    def __init__(self, root: Element, fonts: Mapping[int, str], colors: list[str]) -> None:
        self.root = root
        self.label: str | None = None
        self._fonts = fonts
        self._colors = colors
        self._tables: list[Table] = []
        self._paragraph = etree.Element(W + "p")

    @property
    def begun(self) -> bool:
        """Whether the paragraph holds anything yet."""
        return bool(len(self._paragraph))

    def write(self, text: str, look: Look) -> None:
        """Letters of one look."""
        if text:
            add(self._run(look), "t").text = _NOT_XML.sub("\ufffd", printable(text))

    def mark(self, look: Look, name: str, **attributes: str) -> None:
        """An element that stands among letters: a tab, a line break, a part of a field."""
        add(self._run(look), name, **attributes)

    def page_number(self, look: Look) -> None:
        """The number of the page."""
        add(add(self._paragraph, "fldSimple", instr="PAGE"), "r").append(self._looks(look))

    def box(self, look: Look) -> Element:
        """A text box that is anchored here."""
        return SubElement(self._run(look), W + "txbxContent")

    def code(self, text: str) -> None:
        """Words of the code of a field."""
        add(add(self._paragraph, "r"), "instrText").text = _NOT_XML.sub("", printable(text))

    def end_paragraph(self, shape: Shape, number: int | None) -> None:
        """The mark at the end of a paragraph; `number` is the list that writes its label."""
        self._level(shape.tables)
        container = self._tables[-1].cell if self._tables else self.root
        paragraph, self._paragraph = self._paragraph, etree.Element(W + "p")
        paragraph.insert(0, _properties(shape, number))
        container.append(paragraph)
        self.label = None

    def end_cell(self, shape: Shape, number: int | None) -> None:
        """The mark at the end of a cell, which ends its paragraph too."""
        self.end_paragraph(shape, number)
        if self._tables:
            self._tables[-1].end_cell()

    def end_row(self, depth: int, shape: RowShape) -> None:
        """The mark at the end of a row."""
        self._level(min(depth, len(self._tables)))
        if self._tables:
            self._tables[-1].end_row(shape)

    def finish(self, shape: Shape, number: int | None) -> None:
        """The end of the story."""
        if self.begun:
            self.end_paragraph(shape, number)
        self._level(0)

    def section(self) -> None:
        """The end of a section: tables do not go on."""
        self._level(0)

    def _level(self, depth: int) -> None:
        while len(self._tables) > depth:
            table = self._tables.pop().element()
            (self._tables[-1].cell if self._tables else self.root).append(table)
        while len(self._tables) < depth:
            self._tables.append(Table())

    def _run(self, look: Look) -> Element:
        run = add(add(self._paragraph, "del") if look.deleted else self._paragraph, "r")
        run.append(self._looks(look))
        return run

    def _looks(self, look: Look) -> Element:
        properties: Element = etree.Element(W + "rPr")
        font = self._fonts.get(look.font)
        if font:
            add(properties, "rFonts", ascii=font, hAnsi=font)
        add(properties, "sz", val=min(max(look.size, 2), 3276))
        for name, on in (("b", look.bold), ("i", look.italic), ("caps", look.caps), ("vanish", look.hidden)):
            if on:
                add(properties, name)
        if look.underline:
            add(properties, "u", val="single")
        if look.raised:
            add(properties, "vertAlign", val=look.raised)
        if 0 < look.color < len(self._colors):
            add(properties, "color", val=self._colors[look.color])
        return properties


def _properties(shape: Shape, number: int | None) -> Element:
    properties: Element = etree.Element(W + "pPr")
    if shape.style is not None:
        add(properties, "pStyle", val=shape.style)
    if shape.align:
        add(properties, "jc", val=shape.align)
    first = max(min(shape.first, _TWIPS), -_TWIPS)
    indent = add(properties, "ind", left=max(min(shape.left, _TWIPS), -_TWIPS))
    indent.set(W + ("hanging" if first < 0 else "firstLine"), str(abs(first)))
    spacing = add(properties, "spacing", before=max(min(shape.before, _TWIPS), 0), after=max(min(shape.after, _TWIPS), 0))
    if shape.line:
        rule = "auto" if shape.proportional else "exact" if shape.line < 0 else "atLeast"
        spacing.set(W + "line", str(min(abs(shape.line), _TWIPS)))
        spacing.set(W + "lineRule", rule)
    if number is not None:
        element = add(properties, "numPr")
        add(element, "ilvl", val=shape.level if number == shape.lists else 0)
        add(element, "numId", val=number)
    return properties
