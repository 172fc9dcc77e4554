"""Bản mẫu → PDF: every line set where it belongs; the faces at hand bear the names of the Times faces, so that any machine makes the same."""

from __future__ import annotations

import io
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import groupby
from pathlib import Path

import pytest
from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.rules.paper import LEFT, LISTED, RIGHT, SIGNED, Block, Paper
from tests.rules.paper_docx import label_of
from vbhc.readers.times_widths import width

_FILES = (
    ("/usr/share/fonts/truetype/dejavu", ("DejaVuSerifCondensed", "DejaVuSerifCondensed-Bold", "DejaVuSerifCondensed-Italic", "DejaVuSerifCondensed-BoldItalic")),
    ("/usr/share/fonts/TTF", ("DejaVuSerif", "DejaVuSerif-Bold", "DejaVuSerif-Italic", "DejaVuSerif-BoldItalic")),
    ("C:/Windows/Fonts", ("times", "timesbd", "timesi", "timesbi")),
    ("/Library/Fonts", ("Arial Unicode",) * 4),
)  # fmt: skip
_TIMES = ("TimesNewRomanPSMT", "TimesNewRomanPS-BoldMT", "TimesNewRomanPS-ItalicMT", "TimesNewRomanPS-BoldItalicMT")
_OTHER = ("", "-Bold", "-Italic", "-BoldItalic")
_PITCH = 1.15


@dataclass(slots=True)
class _Pen:
    """Where the next line goes, in points from the top of the page."""

    paper: Paper
    canvas: Canvas
    y: float = 0.0
    page: int = 1
    bottom: float = field(default=0.0)

    def start(self) -> None:
        self.y = self.paper.margins[1] * mm
        self.bottom = (self.paper.height - self.paper.margins[3]) * mm

    def turn(self) -> None:
        self.canvas.showPage()
        self.page += 1
        self.start()
        _number(self)


def pdf(paper: Paper) -> bytes:
    """The document as a PDF."""
    stream = io.BytesIO()
    pen = _Pen(paper, Canvas(stream, pagesize=(paper.width * mm, paper.height * mm), invariant=1))
    pen.start()
    if paper.pages.first:
        _number(pen)
    for group, blocks in groupby(paper.blocks, key=_group):
        here = list(blocks)
        if group == "head":
            _side_by_side(pen, *_letterhead(here, paper))
        elif group == "closing":
            _side_by_side(pen, [_plain(b) for b in here if b.role in LISTED], [_plain(b) for b in here if b.role in SIGNED])
        elif group == "table":
            _table(pen, here)
        else:
            for block in here:
                if block.role == "annex":
                    pen.turn()
                _flow(pen, block, last=_last(here, block))
    pen.canvas.save()
    return stream.getvalue()


def _group(block: Block) -> str:
    if block.role in (*LEFT, *RIGHT):
        return "head"
    return "closing" if block.role in (*LISTED, *SIGNED) else "table" if block.role == "row" else "body"


def _last(blocks: list[Block], block: Block) -> bool:
    return next(other for other in reversed(blocks) if other.role == block.role) is block


def _face(block: Block, *, bold: bool | None = None) -> str:
    shape = block.shape
    index = (shape.bold if bold is None else bold) + 2 * shape.italic
    return _registered(_TIMES[index] if shape.font == "Times New Roman" else shape.font.replace(" ", "") + _OTHER[index], index)


@cache
def _registered(name: str, index: int) -> str:
    for folder, files in _FILES:
        path = Path(folder) / f"{files[index]}.ttf"
        if path.is_file():
            font = TTFont(name, str(path))
            font.face.name = name.encode("ascii")
            registerFont(font)
            return name
    pytest.skip("no font with Vietnamese letters on this machine")


def _wide(block: Block, words: str, *, bold: bool | None = None) -> float:
    """How wide Times New Roman sets the words, whatever face stands in for it."""
    return width(words, block.shape.size, bold=block.shape.bold if bold is None else bold)


def _line(pen: _Pen, block: Block, words: str, x: float, *, bold: bool | None = None, gap: float = 0.0) -> None:
    face, size = _face(block, bold=bold), block.shape.size
    text = pen.canvas.beginText(x, pen.paper.height * mm - pen.y)
    text.setFont(face, size)
    text.setFillColor(HexColor(int(block.shape.color, 16)))
    at = x
    for word in words.split(" "):
        wide = _wide(block, word, bold=bold)
        text.setTextOrigin(at, pen.paper.height * mm - pen.y)
        text.setCharSpace((wide - stringWidth(word, face, size)) / max(len(word), 1))
        text.textOut(word + " ")
        at += wide + _wide(block, " ") + gap
    pen.canvas.drawText(text)


def _pitch(block: Block) -> float:
    kind, _, figure = block.shape.line.rpartition(" ")
    return float(figure) if kind else float(figure) * _PITCH * block.shape.size


def _flow(pen: _Pen, block: Block, *, last: bool) -> None:
    """A paragraph of the body, over as many lines and pages as it takes."""
    shape, paper = block.shape, pen.paper
    left, right = (paper.margins[0] + shape.left) * mm, (paper.width - paper.margins[2]) * mm
    pen.y += shape.before
    words = block.text.split(" ")
    label = label_of(block)
    first = True
    while words:
        start = left + (shape.first * mm if first else 0.0)
        count = 1
        while count < len(words) and _wide(block, " ".join(words[: count + 1])) <= right - start:
            count += 1
        line, words = " ".join(words[:count]), words[count:]
        wide = _wide(block, line)
        if pen.y + _pitch(block) > pen.bottom:
            pen.turn()
        pen.y += _pitch(block)
        x = {"center": (left + right - wide) / 2, "right": right - wide}.get(shape.align, start)
        gap = (right - start - wide) / (count - 1) if shape.align == "justify" and words and count > 1 else 0.0
        if label and first:
            _labelled(pen, block, line, label, x, gap)
        else:
            _line(pen, block, line, x, bold=False if label else None, gap=gap)
        first = False
        if not words and last and shape.stroke:
            _stroke(pen, x, wide, shape.stroke)
        if shape.underline:
            _stroke(pen, x, wide, 1.0, down=1.5)
    pen.y += shape.after


def _labelled(pen: _Pen, block: Block, line: str, label: str, x: float, gap: float) -> None:
    _line(pen, block, label, x, gap=gap)
    count = len(label.split(" "))
    _line(pen, block, line[len(label) + 1 :], x + _wide(block, f"{label} ") + gap * count, bold=False, gap=gap)


def _stroke(pen: _Pen, x: float, wide: float, share: float, *, down: float = 4.0) -> None:
    start = x + wide * (1 - share) / 2
    level = pen.paper.height * mm - pen.y - down
    pen.canvas.setLineWidth(0.75)
    pen.canvas.line(start, level, start + wide * share, level)


def _plain(block: Block) -> tuple[Block, float]:
    return block, block.shape.before


def _letterhead(blocks: list[Block], paper: Paper) -> tuple[list[tuple[Block, float]], list[tuple[Block, float]]]:
    """Both blocks, with the room above each line: number and date stand level."""
    left = [(block, 0.0) for block in blocks if block.role in LEFT]
    right = [(block, 0.0) for block in blocks if block.role in RIGHT]
    above = sum(block.shape.size for block, _ in left if block.role in ("parent", "issuer", "star")) * _PITCH
    beside = sum(block.shape.size for block, _ in right if block.role != "date") * _PITCH
    level = max(above, beside) + 16
    left = [(block, level - above if block.role == "number" else room) for block, room in left]
    number = next((block for block, _ in left if block.role == "number"), None)
    lift = _PITCH * ((number.shape.size if number else 14.0) - next((b.shape.size for b, _ in right if b.role == "date"), 14.0))
    right = [(block, level - beside + lift + 18 * paper.date_apart if block.role == "date" else room) for block, room in right]
    return left, right


def _side_by_side(pen: _Pen, left: list[tuple[Block, float]], right: list[tuple[Block, float]]) -> None:
    paper = pen.paper
    start, end = paper.margins[0] * mm, (paper.width - paper.margins[2]) * mm
    split = start + 0.42 * (end - start)
    room = max(sum(room + _PITCH * block.shape.size for block, room in column) for column in (left, right))
    if pen.y + room > pen.bottom:
        pen.turn()
    top = deepest = pen.y
    for column, (low, high) in ((left, (start, split - 6)), (right, (split + 6, end))):
        pen.y = top
        for index, (block, above) in enumerate(column):
            pen.y += above + _PITCH * block.shape.size
            wide = _wide(block, block.text)
            x = {"center": (low + high - wide) / 2, "right": high - wide}.get(block.shape.align, low)
            _line(pen, block, block.text, x)
            if block.shape.stroke and all(other.role != block.role for other, _ in column[index + 1 :]):
                _stroke(pen, x, wide, block.shape.stroke)
            if block.shape.underline:
                _stroke(pen, x, wide, 1.0, down=1.5)
        deepest = max(deepest, pen.y)
    pen.y = deepest + 8


def _table(pen: _Pen, blocks: list[Block]) -> None:
    paper = pen.paper
    start, end = paper.margins[0] * mm, (paper.width - paper.margins[2]) * mm
    for block in blocks:
        cells = block.text.split(" | ")
        step = (end - start) / len(cells)
        high = 1.5 * block.shape.size
        for index, text in enumerate(cells):
            pen.canvas.rect(start + index * step, paper.height * mm - pen.y - high, step, high)
            y, pen.y = pen.y, pen.y + 1.1 * block.shape.size
            _line(pen, block, text, start + index * step + 4)
            pen.y = y
        pen.y += high


def _number(pen: _Pen) -> None:
    pages, paper = pen.paper.pages, pen.paper
    if not pages.shown:
        return
    shape = replace(paper.blocks[0].shape, size=pages.size, bold=pages.bold, italic=pages.italic)
    block = Block("page", f"{pages.prefix}{pen.page + ((pages.start or 1) - 1)}", shape)
    wide = _wide(block, block.text)
    start, end = paper.margins[0] * mm, (paper.width - paper.margins[2]) * mm
    x = {"center": (start + end - wide) / 2, "right": end - wide}.get(pages.align, start)
    y, pen.y = pen.y, 12 * mm if pages.where == "top" else (paper.height - 10) * mm
    _line(pen, block, block.text, x)
    pen.y = y
