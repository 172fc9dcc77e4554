"""Trình bày: what a file says of its looks beyond the text. Only checks ask for it, so that reading stays quick."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from vbhc.model.text import Align, Box, Span

#: `comment` a remark in the margin · `insertion`, `deletion` a tracked change · `highlight` text marked with colour
TraceKind = Literal["comment", "insertion", "deletion", "highlight"]


class Margins(NamedTuple):
    """Lề trang, in millimetres; the gutter is part of the left one."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """Khổ giấy: a section of a DOCX or a page of a PDF, in millimetres. `span` is the text on it; `table` tells whether a table stands on it."""

    width: float
    height: float
    margins: Margins | None
    span: Span | None
    page: int | None = None
    table: bool = False

    @property
    def landscape(self) -> bool:
        """Whether the sheet lies on its side."""
        return self.width > self.height


@dataclass(frozen=True, slots=True)
class Run:
    """Một đoạn chữ cùng dáng: letters that look the same; None where the file does not say. Sizes in points, colour as "RRGGBB"."""

    span: Span
    font: str | None
    size: float | None
    bold: bool | None
    italic: bool | None
    underline: bool | None
    color: str | None


@dataclass(frozen=True, slots=True)
class PageNumber:
    """Số trang. `first` tells whether it shows on the first page too; `prefix` are other words beside it ("Trang", "/5")."""

    where: Literal["top", "bottom"]
    align: Align | None
    size: float | None
    bold: bool | None
    italic: bool | None
    first: bool
    start: int | None = None
    prefix: str = ""
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Stroke:
    """Nét kẻ ngang under a line of text. `share` is its length as a part of that line's, None where the file does not tell."""

    line: int
    share: float | None
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Trace:
    """Dấu vết soạn thảo that no issued document keeps."""

    kind: TraceKind
    span: Span | None
    words: str


@dataclass(frozen=True, slots=True)
class Layout:
    """Cách trình bày của một tệp. An empty tuple says that there is none of it, None that the format cannot tell."""

    sheets: tuple[Sheet, ...]
    runs: tuple[Run, ...]
    strokes: tuple[Stroke, ...] | None
    page_numbers: tuple[PageNumber, ...] | None
    traces: tuple[Trace, ...] = ()
