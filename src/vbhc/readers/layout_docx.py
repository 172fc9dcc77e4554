"""Trình bày của tệp Word (.docx): sections, letters by look, strokes, page numbers, traces; for checks only, reading does without."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from lxml.etree import _Element as Element

from vbhc.model.layout import Layout, Margins, PageNumber, Sheet
from vbhc.model.text import Align, Source, Span
from vbhc.readers.build import Piece
from vbhc.readers.docx import Reading
from vbhc.readers.docx_body import Origin
from vbhc.readers.docx_lines import Placed, placed, runs
from vbhc.readers.docx_package import Package, W, integer, local, relation_id, val
from vbhc.readers.docx_strokes import strokes
from vbhc.readers.docx_traces import traces

_MM = 25.4 / 1440
#: Word's own paper and margins, in twentieths of a point, where a section does not say them.
_PAPER, _MARGINS = (12240, 15840), {"left": 1800, "top": 1440, "right": 1800, "bottom": 1440, "gutter": 0}
PAGE = "‹PAGE›"
_FRAMED: dict[str, Align] = {"left": "left", "inside": "left", "center": "center", "right": "right", "outside": "right"}


def layout(data: bytes, source: Source) -> Layout:
    """What a Word package says of its looks."""
    reading = Reading(Package(data, source.path))
    root = reading.document()
    parts = placed(reading.pieces(root), source)
    sections = reading.body.sections
    return Layout(
        sheets=tuple(_sheets(root, sections, parts, source)),
        runs=tuple(runs(parts, source)),
        strokes=strokes(parts, source),
        page_numbers=tuple(dict.fromkeys(_page_numbers(reading, sections))),
        traces=traces(parts, source, reading.related("comments")),
    )


def _sheets(root: Element, sections: list[Element], parts: list[Placed], source: Source) -> Iterator[Sheet]:
    where = _sections_of(root)
    reach: dict[int, tuple[int, int]] = {}
    for part in parts:
        if part.line is None or part.origin.element is None or part.piece.role != "body":
            continue
        number = where.get(part.origin.element)
        if number is not None:
            own = source.lines[part.line].span
            low, high = reach.get(number, own)
            reach[number] = (min(low, own.start), max(high, own.end))
    tables = {where[paragraph] for paragraph in where if next(paragraph.iterancestors(W + "tbl"), None) is not None}
    for index, section in enumerate(sections):
        size, sides = section.find(W + "pgSz"), section.find(W + "pgMar")
        wide, high = (integer(val(size, name)) or usual for name, usual in zip("wh", _PAPER, strict=True))
        said = {side: integer(val(sides, side)) for side in _MARGINS}
        left, top, right, bottom, gutter = (_MARGINS[side] if value is None else value for side, value in said.items())
        margins = Margins(*(round(side * _MM, 2) for side in (left + gutter, abs(top), right, abs(bottom))))
        span = Span(*reach[index]) if index in reach else None
        yield Sheet(round(wide * _MM, 2), round(high * _MM, 2), margins, span, table=index in tables)


def _sections_of(root: Element) -> dict[Element, int]:
    """The number of the section that each paragraph stands in."""
    found: dict[Element, int] = {}
    body = root.find(W + "body")
    section = 0
    for block in body if body is not None else ():
        for paragraph in block.iter(W + "p"):
            found[paragraph] = section
        section += block.find(f"{W}pPr/{W}sectPr") is not None
    return found


def _page_numbers(reading: Reading, sections: list[Element]) -> Iterator[PageNumber]:
    """Page number fields of the running heads; a section without its own goes on with those before."""
    inherited: dict[tuple[str, str], Element] = {}
    for section in sections:
        for reference in section.iterfind(W + "*"):
            name = local(reference)
            root = reading.optional(reading.targets.get(relation_id(reference), "")) if name.endswith("Reference") else None
            if root is not None:
                inherited[name.removesuffix("Reference"), val(reference, "type") or "default"] = root
        own_first = val_on(section.find(W + "titlePg"))
        start = integer(val(section.find(W + "pgNumType"), "start"))
        for (edge, kind), root in inherited.items():
            if kind == "default" or (kind == "first" and own_first):
                for piece in reading.body.story(root, "page-header" if edge == "header" else "page-footer"):
                    if PAGE in piece.text:
                        shown = kind == "first" or not own_first
                        yield page_number(piece, "top" if edge == "header" else "bottom", first=shown, start=start)


def page_number(piece: Piece, where: Literal["top", "bottom"], *, first: bool, start: int | None) -> PageNumber:
    """A line of a running head that holds the page number."""
    look = piece.look
    size = look.size if look else None
    bold, italic = (look.bold, look.italic) if look else (None, None)
    align = look.align if look else None
    prefix = " ".join(piece.text.replace(PAGE, " ").split())
    if isinstance(piece.origin, Origin):
        for run in piece.origin.runs:
            if PAGE in run.text:
                size, bold, italic = run.look.size, bool(run.look.bold), bool(run.look.italic)
        align = _alignment(piece.origin, align)
    return PageNumber(where, align, size, bold, italic, first, start, prefix)


def _alignment(origin: Origin, said: Align | None) -> Align | None:
    """Where the number stands: by its frame, by the tabs before it (the middle, then the right end), else as the paragraph is set."""
    frame = origin.element.find(f"{W}pPr/{W}framePr") if origin.element is not None else None
    if (framed := _FRAMED.get(val(frame, "xAlign") or "")) is not None:
        return framed
    before = "".join(run.text for run in origin.runs).partition(PAGE)[0]
    if said in {None, "left", "justify"} and "\t" in before:
        return "center" if before.count("\t") == 1 else "right"
    return said


def val_on(element: Element | None) -> bool:
    """Whether a switch is there and not turned off."""
    return element is not None and (val(element) or "true") not in {"0", "false", "off"}
