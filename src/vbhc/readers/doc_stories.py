"""Dòng chữ của tệp .doc: the letters of a story (body, running head, note, text box) written as paragraphs, tables and runs of a .docx.

Word 97–2003 keeps everything in one string: signs below the blank end paragraphs, cells and fields, or stand for tabs, notes and pictures.
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from lxml.etree import SubElement
from lxml.etree import _Element as Element

from vbhc.patterns import lazy
from vbhc.readers.doc_file import WordFile, printable
from vbhc.readers.doc_formats import Formats
from vbhc.readers.doc_sprms import (
    DELETED,
    DEPTH,
    IN_TABLE,
    INNER_CELL,
    INNER_ROW_END,
    INSERTED,
    PARAGRAPH_STYLE,
    ROW_END,
    SYMBOL,
    add,
    say_letters,
    say_paragraph,
    words,
)
from vbhc.readers.doc_tables import Table
from vbhc.readers.docx_package import W
from vbhc.readers.docx_styles import RunFormat, Styles

_END = lazy(r"[\r\x07\x0c]")
_SIGN = lazy(r"[\x00-\x1f]|[^\x00-\x1f]+")
_NOT_XML = lazy("[\ufffe\uffff]")
_FIELD = {"\x13": "begin", "\x14": "separate", "\x15": "end"}
_MARKS = {"\t": "tab", "\x0b": "br", "\x0c": "br", "\x0e": "br", "\x1e": "noBreakHyphen", "\x1f": "softHyphen", "\x02": "footnoteReference"}
_DRAWN = "\x08"
_DEEPEST = 8
_MOST_FIELDS = 64


@dataclass(frozen=True, slots=True)
class _Kind:
    """What the format of a paragraph says of its place: style, how deep in tables, and whether its mark ends a cell or a row there."""

    style: int | None
    depth: int
    ends_cell: bool
    ends_row: bool


class StoryWriter:
    """Writes stories of one file; `kept` and `dropped` count tracked changes."""

    def __init__(self, file: WordFile, formats: Formats, fonts: list[str], styles: Styles) -> None:
        self.kept = 0
        self.dropped = 0
        self.sections = frozenset(cut_points(file.table("sections"), 12)[1:])
        self._file = file
        self._formats = formats
        self._fonts = fonts
        self._styles = styles
        self._boxes = _anchored(file)
        self._fields: list[bool] = []  # of each open field, whether its code goes on

    def write(self, container: Element, start: int, end: int) -> None:
        """The story from `start` to `end`, below `container`."""
        tables: list[Table] = []
        self._fields = []
        after_cell = False
        for first, last in self._paragraphs(start, min(end, len(self._file.text))):
            mark = self._file.text[last - 1]
            format_ = self._formats.paragraph(last - 1)
            kind = _kind(format_.style, format_.group, mark)
            if not self._formats.known and mark == "\x07" and after_cell and last - first == 1:
                kind = _Kind(None, 1, ends_cell=False, ends_row=True)
            after_cell = mark == "\x07" and not kind.ends_row
            while len(tables) > kind.depth:
                self._close(tables, container)
            while len(tables) < kind.depth:
                tables.append(Table())
            if kind.ends_row and tables:
                tables[-1].end_row(format_.group)
                continue
            paragraph = add(tables[-1].cell if tables else container, "p")
            self._paragraph(paragraph, first, last, kind.style, format_.group)
            if kind.ends_cell and tables:
                tables[-1].end_cell()
        while tables:
            self._close(tables, container)

    def write_left_boxes(self, container: Element) -> None:
        """Text boxes that no letter anchors."""
        for spans in self._boxes.values():
            for start, end in spans:
                self.write(add(add(add(container, "p"), "r"), "txbxContent"), start, end)
        self._boxes = {}

    def _close(self, tables: list[Table], container: Element) -> None:
        table = tables.pop().element()
        (tables[-1].cell if tables else container).append(table)

    def _paragraphs(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        first = start
        for match in _END.finditer(self._file.text, start, end):
            if match.group() != "\x0c" or match.end() in self.sections:
                yield first, match.end()
                first = match.end()
        if first < end:
            yield first, end

    def _paragraph(self, paragraph: Element, first: int, last: int, style: int | None, group: bytes) -> None:
        properties = say_paragraph(paragraph, group, style)
        base = self._styles.effective_run(None, None if style is None else str(style), RunFormat())
        has_mark = self._file.text[last - 1] in "\r\x07\x0c"
        if has_mark:
            last -= 1
            if any(DELETED in _said(format_) for _, _, format_ in self._formats.letters(last, last + 1)):
                add(add(properties, "rPr"), "del")
        for start, stop, format_ in self._formats.letters(first, last):
            self._run(paragraph, start, stop, format_, base)

    def _run(self, paragraph: Element, start: int, stop: int, format_: bytes, base: RunFormat) -> None:
        said = _said(format_)
        self.kept += INSERTED in said
        self.dropped += DELETED in said
        run = add(add(paragraph, "del") if DELETED in said else paragraph, "r")
        say_letters(run, format_, self._fonts, base)
        if SYMBOL in said:
            font, sign = struct.unpack("<HH", said[SYMBOL])
            add(run, "sym", font=self._fonts[font] if font < len(self._fonts) else "", char=f"{sign:04X}")
            return
        for match in _SIGN.finditer(self._file.text, start, stop):
            sign = match.group()
            if sign in _FIELD:
                self._field(run, sign)
            elif self._fields and self._fields[-1]:
                if sign >= " ":
                    add(run, "instrText").text = _letters(sign)
            elif sign in _MARKS:
                add(run, _MARKS[sign])
            elif sign == _DRAWN:
                for span in self._boxes.pop(match.start(), ()):
                    self._box(run, *span)
            elif sign >= " ":
                add(run, "t").text = _letters(sign)

    def _field(self, run: Element, sign: str) -> None:
        if sign == "\x13":
            if len(self._fields) >= _MOST_FIELDS:
                return
            self._fields.append(True)
        elif not self._fields:
            return
        elif sign == "\x14":
            self._fields[-1] = False
        else:
            self._fields.pop()
        add(run, "fldChar", fldCharType=_FIELD[sign])

    def _box(self, run: Element, start: int, end: int) -> None:
        fields, self._fields = self._fields, []
        self.write(SubElement(run, W + "txbxContent"), start, end)
        self._fields = fields


def cut_points(table: bytes, size: int) -> list[int]:
    """The positions that a table of stretches with `size` bytes each cuts its story at."""
    count = max((len(table) - 4) // (4 + size), 0)
    return list(struct.unpack_from(f"<{count + 1}I", table)) if len(table) >= 4 else []


def _anchored(file: WordFile) -> dict[int, list[tuple[int, int]]]:
    """Text boxes by the position of the letter that anchors their shape, -1 for those without one.

    A box inside a drawn group has no anchor of its own: boxes stand in the order of their anchors, so it belongs to the shape without a
    box that follows the box before it.
    """
    boxes, shapes = file.table("boxes"), file.table("shapes")
    ends, places = cut_points(boxes, 22), cut_points(shapes, 26)
    anchors: dict[int, int] = {}
    for index, place in enumerate(places[:-1]):
        (shape,) = struct.unpack_from("<I", shapes, 4 * len(places) + 26 * index)
        anchors.setdefault(shape, place)
    named = [struct.unpack_from("<HII", boxes, 4 * len(ends) + 22 * index + 8) for index in range(len(ends) - 1)]
    groups = sorted(set(places[:-1]) - {anchors.get(shape) for _, _, shape in named})
    low, high = file.stories["boxes"]
    found: dict[int, list[tuple[int, int]]] = {}
    before = -1
    for (start, end), (reusable, _, shape) in zip(pairwise(ends), named, strict=True):
        if shape in anchors:
            place = before = anchors[shape]
        else:
            after = bisect_right(groups, before)
            place = groups[after] if after < len(groups) else before
        if start < end and low + end <= high and not reusable:
            found.setdefault(place, []).append((low + start, low + end))
    return found


@lru_cache(maxsize=2048)
def _said(group: bytes) -> dict[int, bytes]:
    """Those words of a format that govern whether and how letters are read."""
    return {code: operand for code, operand in words(group) if code in {DELETED, INSERTED, SYMBOL} and any(operand)}


@lru_cache(maxsize=2048)
def _kind(style: int | None, group: bytes, mark: str) -> _Kind:
    depth = 0
    in_table = row = inner_cell = inner_row = False
    for code, operand in words(group):
        value = int.from_bytes(operand, "little")
        if code == IN_TABLE:
            in_table = bool(value)
        elif code == DEPTH:
            depth = value
        elif code == ROW_END:
            row = bool(value)
        elif code == INNER_CELL:
            inner_cell = bool(value)
        elif code == INNER_ROW_END:
            inner_row = bool(value)
        elif code == PARAGRAPH_STYLE:
            style = value
    cell = mark == "\x07"
    depth = min(depth or int(in_table or cell), _DEEPEST) if in_table or cell else 0
    return _Kind(style, depth, ends_cell=cell or (depth > 1 and inner_cell), ends_row=(cell and row) or (depth > 1 and inner_row))


def _letters(text: str) -> str:
    return _NOT_XML.sub("\ufffd", printable(text))
