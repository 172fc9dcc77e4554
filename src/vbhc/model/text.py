"""Văn bản đã đọc: the text of one file, with the place and the look of every line.

`Source.text` is never rewritten once a reader has made it: offsets into it (`Span`) are the coordinates of the whole
program. Noise is met by tolerant patterns, not by cleaning.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Generic, Literal, NamedTuple, TypeVar

T = TypeVar("T")

#: `native` text as the file holds it · `ocr` recognised · `mixed` both · `none` a scan that nobody recognised
TextKind = Literal["native", "ocr", "mixed", "none"]
#: `body` is the document; everything else stands at the end of `Source.text`, out of the way of the body.
Role = Literal["body", "page-header", "page-footer", "footnote", "stamp", "furniture"]
Align = Literal["left", "center", "right", "justify"]

# Line breaks, the cell bars of portal tables and literal "\r\n" become blanks one for one, so offsets stay true.
# Replaced one by one: five times as fast as `str.translate` with a table.
_FLAT = ("\n", "\r", "\t", "\x0b", "\x0c", "|", "\u00a0")


class Span(NamedTuple):
    """Khoảng: half-open, in Unicode code points of `Source.text`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A fact and where the document says it (`span` is None where the fact does not stand in the text)."""

    value: T
    span: Span | None


class Candidate(NamedTuple):
    """Giá trị có thể: what an uncertain fact may be, and what speaks for it ("trueocr", "tesseract", "file-name", "signature")."""

    value: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """Ghi chú: what the program was unsure of, as a code of the catalogue (`messages.py`) and its values."""

    code: str
    values: tuple[tuple[str, str], ...] = ()
    span: Span | None = None
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Attempt:
    """Lần đọc lại: one more look at the number or the date of a scanned letterhead: by which engine, how the picture was prepared, what it read.

    `number` and `date` are looks at the whole line, the others at its figures alone.
    `confidence` (0…1) is that of the least sure figure.
    """

    what: Literal["number", "date", "serial", "day", "month"]
    engine: str
    preparation: str
    text: str
    confidence: float


class Box(NamedTuple):
    """Points (1/72 inch) from the top left corner of the page."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Look:
    """How a line looks; None where the format hides it. Lengths in points, `page` counted from 1."""

    page: int | None = None
    box: Box | None = None
    font: str | None = None
    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    caps: bool | None = None
    color: str | None = None
    align: Align | None = None
    indent: float | None = None
    space_before: float | None = None
    space_after: float | None = None
    line_spacing: float | None = None


class Cell(NamedTuple):
    """Where a line stands in a table, all counted from 0."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Line:
    """Dòng: one printed line (PDF, text) or one paragraph (DOCX, HTML), without its line break.

    `column` is 0 for the left and 1 for the right block where two blocks stand side by side (letterhead, signature), None elsewhere.
    `label` is the part of the span that automatic numbering wrote ("I. "), which the file does not hold as letters. `confidence` (0…1) is how
    sure a recogniser is of the line; None for text that the file holds. `doubts` are the figures in it that two engines did not read alike.
    """

    span: Span
    look: Look | None = None
    column: int | None = None
    cell: Cell | None = None
    role: Role = "body"
    label: Span | None = None
    confidence: float | None = None
    doubts: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Đoạn: consecutive body lines that are one paragraph; `first` and `last` index `Source.lines` (last included)."""

    span: Span
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Page:
    """Trang: size and margins in millimetres (left, top, right, bottom; None unknown); `text` tells whether the page could be read."""

    number: int
    width: float | None = None
    height: float | None = None
    margins: tuple[float, float, float, float] | None = None
    text: TextKind = "native"


@dataclass(frozen=True, slots=True)
class DigitalSignature:
    """Chữ ký số, as the file states it; vbhc does not verify it. `time` is ISO 8601 with offset where the file has one."""

    name: str | None = None
    organisation: str | None = None
    time: str | None = None
    reason: str | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Nguồn: what a reader makes of one file.

    `lines` are in the order of `text`: first the body in reading order, then whatever stands outside it (running heads, footnotes,
    stamps), told apart by `Line.role`. `attempts` are further readings of number and date
    in a scan, `confirmed` what a person answered when asked for them ("number", "date"). `paragraphs` cover the body lines only. `metadata` are label–value pairs that a portal or the
    file's own properties state about the document: evidence, not the document.
    """

    path: str
    media_type: str
    sha256: str
    size: int
    text: str
    lines: tuple[Line, ...]
    paragraphs: tuple[Paragraph, ...]
    pages: tuple[Page, ...] = ()
    text_kind: TextKind = "native"
    encoding: str = "unicode"
    signatures: tuple[DigitalSignature, ...] = ()
    metadata: tuple[tuple[str, Found[str]], ...] = ()
    notes: tuple[Note, ...] = ()
    attempts: tuple[Attempt, ...] = ()
    confirmed: tuple[tuple[str, str], ...] = ()
    flat: str = field(init=False, repr=False, compare=False)
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        flat = self.text.replace("\\r\\n", "    ")
        for sign in _FLAT:
            flat = flat.replace(sign, " ")
        object.__setattr__(self, "flat", flat)
        object.__setattr__(self, "_starts", tuple(line.span.start for line in self.lines))

    def at(self, span: Span) -> str:
        """The text of a span as it stands."""
        return self.text[span.start : span.end]

    def one_line(self, span: Span) -> str:
        """The text of a span on one line, blanks squeezed."""
        return " ".join(self.flat[span.start : span.end].split())

    def line_at(self, offset: int) -> int:
        """Index of the line that holds `offset` (the last one that starts at or before it); -1 before the first."""
        return bisect_right(self._starts, offset) - 1

    def page_at(self, offset: int) -> int | None:
        """Page of `offset`, counted from 1; None where the format has no pages."""
        index = self.line_at(offset)
        look = self.lines[index].look if index >= 0 else None
        return look.page if look else None
