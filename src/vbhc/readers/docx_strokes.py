"""Nét kẻ ngang trong tệp Word: paragraph and cell borders, underlined words and blanks, drawn lines, each under the line that it belongs to.

Only drawn lines tell how long they are; the words above them are measured as Times New Roman sets them.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element as Element

from vbhc.model.layout import Stroke
from vbhc.model.text import Source
from vbhc.patterns import lazy
from vbhc.readers.docx_lines import Placed, by_paragraph
from vbhc.readers.docx_package import W, local, val
from vbhc.readers.docx_styles import NO_RULE
from vbhc.readers.times_widths import width

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_EMU = 12700
_LINES = frozenset({"line", "straightConnector1"})
_CONNECTOR = "#_x0000_t32"
_FEW_BLANKS = 3
_PITCH = 1.15
#: Points between the margins of a page, about the least that is allowed.
_WIDEST = 460.0
_LENGTH = lazy(r"(-?\d{1,9}(?:\.\d{1,4})?)(pt|in|mm|cm)?")
_UNITS = {"pt": 1.0, "in": 72.0, "mm": 72 / 25.4, "cm": 720 / 25.4, None: 1.0}
_STYLED = lazy(r"(?:^|;)\s{0,4}(width|height|margin-top):([^;]{1,20})")
_FROM_TO = lazy(r"\s{0,4},\s{0,4}")


def strokes(parts: list[Placed], source: Source) -> tuple[Stroke, ...]:
    """All strokes of a document, in the order of the lines above them; one line has one."""
    found: dict[int, Stroke] = {}
    above: int | None = None
    for index, part in enumerate(parts):
        if part.piece.role != "body":
            break
        if part.line is not None:
            above = part.line
        if above is None:
            continue
        if part.line is not None and source.lines[above].look is not None and _underlined(part):
            found.setdefault(above, Stroke(above, 1.0))
        elif part.line is None and _blank_rule(part):
            found.setdefault(above, Stroke(above, None))
        if part.origin.element is not None and _bordered(part.origin.element):
            found.setdefault(above, Stroke(above, None))
        for stroke in _drawn(parts, index, source):
            found[stroke.line] = stroke
    for line in _under_cells(parts):
        found.setdefault(line, Stroke(line, None))
    return tuple(found[line] for line in sorted(found))


def _underlined(part: Placed) -> bool:
    written = [run for run in part.origin.runs if run.text.strip()]
    return bool(written) and all(run.look.underline for run in written)


def _blank_rule(part: Placed) -> bool:
    """Blanks or tabs that are underlined."""
    return any(run.look.underline and ("\t" in run.text or len(run.text) >= _FEW_BLANKS) for run in part.origin.runs)


def _bordered(paragraph: Element) -> bool:
    borders = paragraph.find(f"{W}pPr/{W}pBdr")
    if borders is None:
        return False
    sides = {local(side) for side in borders if (val(side) or "single") not in NO_RULE}
    empty = next(paragraph.iter(W + "t"), None) is None
    return "bottom" in sides or (empty and "top" in sides)


def _under_cells(parts: list[Placed]) -> Iterator[int]:
    """Lines that close a cell with a border below and none at its sides."""
    last: dict[Element, int] = {}
    for paragraph, own in by_paragraph(parts).items():
        cell = next(paragraph.iterancestors(W + "tc"), None)
        lines = [part.line for part in own if part.line is not None]
        if cell is not None and lines:
            last[cell] = lines[-1]
    for cell, line in last.items():
        borders = cell.find(f"{W}tcPr/{W}tcBorders")
        sides = {local(side) for side in borders if (val(side) or "nil") not in NO_RULE} if borders is not None else set()
        if "bottom" in sides and sides.isdisjoint({"left", "right", "start", "end"}):
            yield line


def _drawn(parts: list[Placed], index: int, source: Source) -> Iterator[Stroke]:
    """Lines that are drawn and anchored in a paragraph."""
    part = parts[index]
    if part.origin.element is None or (index and parts[index - 1].origin.element is part.origin.element):
        return
    for length, down in _shapes(part.origin.element):
        line = _line_above(parts, index, down)
        if line is None:
            continue
        look = source.lines[line].look
        words = source.one_line(source.lines[line].span)
        wide = width(words, (look.size if look else None) or 13.0, bold=bool(look and look.bold))
        # longer words take two lines, and the line is drawn under the second
        yield Stroke(line, round(length / wide, 2) if 0 < wide < _WIDEST else None)


def _shapes(paragraph: Element) -> Iterator[tuple[float, float]]:
    """Length and distance from the top of the paragraph, in points, of each horizontal line."""
    found = False
    for frame in (*paragraph.iter(_WP + "anchor"), *paragraph.iter(_WP + "inline")):
        if next(frame.iterancestors("{*}Fallback"), None) is not None:
            continue
        shapes = [shape.get("prst") for shape in frame.iter(_A + "prstGeom")]
        extent = frame.find(_WP + "extent")
        if not shapes or not set(shapes) <= _LINES or extent is None:
            continue
        wide, high = _emu(extent.get("cx")), _emu(extent.get("cy"))
        if high <= max(2.0, wide / 10):
            found = True
            offset = frame.find(f"{_WP}positionV/{_WP}posOffset")
            yield wide, _emu(offset.text) if offset is not None else 0.0
    if not found:
        yield from _old_shapes(paragraph)


def _old_shapes(paragraph: Element) -> Iterator[tuple[float, float]]:
    for shape in paragraph.iter("{urn:schemas-microsoft-com:vml}line", "{urn:schemas-microsoft-com:vml}shape"):
        style = {name: _points(value) for name, value in _STYLED.findall(shape.get("style", "")[:1000])}
        if local(shape) == "line":
            start, end = (_FROM_TO.split(shape.get(name, "")[:60]) for name in ("from", "to"))
            if len(start) == len(end) == 2 and abs(_points(end[1]) - _points(start[1])) <= 2:
                yield abs(_points(end[0]) - _points(start[0])), _points(start[1])
        elif shape.get("type") == _CONNECTOR and style.get("height", 0.0) <= 2 < style.get("width", 0.0):
            yield style["width"], style.get("margin-top", 0.0)


def _emu(text: str | None) -> float:
    match = _LENGTH.match(text or "")
    return float(match[1]) / _EMU if match else 0.0


def _points(text: str) -> float:
    match = _LENGTH.match(text.strip())
    return float(match[1]) * _UNITS[match[2]] if match else 0.0


def _line_above(parts: list[Placed], index: int, down: float) -> int | None:
    """The printed line that a stroke `down` points below the top of paragraph `index` stands under."""
    look = parts[index].piece.look
    size = (look.size if look else None) or 13.0
    steps = round(down / (_PITCH * size))
    at = index + steps - 1
    column = parts[index].piece.column
    while 0 <= at < len(parts) and at > index and parts[at].piece.column != column:
        at -= 1
    at = min(at, len(parts) - 1)
    while at >= 0:
        line = parts[at].line
        if line is not None and (parts[at].piece.column == column or at <= index):
            return line
        at -= 1
    return None
