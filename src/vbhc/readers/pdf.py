"""Đọc PDF: born-digital files with their letterheads, signature blocks, tables and stamps; scans are told, not guessed."""

from __future__ import annotations

import threading
from typing import Any

from vbhc.errors import BrokenFile, EmptyFile, EncryptedFile, HostileFile
from vbhc.model.text import DigitalSignature, Note, Page, Role, Source, TextKind
from vbhc.readers.build import Piece, build
from vbhc.readers.pdf_pages import PageData, page_data
from vbhc.readers.pdf_pieces import body_pieces, outside_pieces
from vbhc.readers.pdf_roles import Rows, part
from vbhc.readers.pdf_rows import rows
from vbhc.readers.pdf_signatures import placed, signatures

MEDIA_TYPE = "application/pdf"
SUFFIXES = (".pdf",)

_MM = 25.4 / 72
#: Readable files have at least 0.25 of their letters marked, text layers by foreign recognisers none: the gate stands between.
_GATE, _ENOUGH = 0.15, 200
#: A picture over that share of a page makes it a scan.
_SCAN = 0.5
_LONGEST = 20_000
_PASSWORD = 4

# pdfium may be entered by one thread at a time.
_lock = threading.Lock()


def detect(head: bytes) -> bool:
    """Whether bytes that begin like this are a PDF."""
    return b"%PDF-" in head[:1024]


def read(data: bytes, path: str) -> Source:
    """Bytes → `Source`, or a `VbhcError`."""
    if not data:
        raise EmptyFile(path)
    with _lock:
        pages, count, signed = _contents(data, path)
    return _source(data, path, pages, count, signed)


def _contents(data: bytes, path: str) -> tuple[list[PageData], int, tuple[DigitalSignature, ...]]:
    import pypdfium2

    try:
        opened = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD or "password" in str(error).lower():
            raise EncryptedFile(path) from error
        raise BrokenFile(path, cause=str(error)) from error
    try:
        document: Any = opened.raw
        count = len(opened)
        if count <= 0:
            raise BrokenFile(path, "pdf-no-pages")
        if count > _LONGEST:
            raise HostileFile(path, "pdf-too-many-pages", count=str(count))
        stated = signatures(document)
        pages = [page for index in range(count) if (page := page_data(document, index)) is not None]
        if not pages:
            raise BrokenFile(path, "pdf-no-pages")
        fields = [page.number for page in pages for _ in range(page.signature_fields)]
        return pages, count, placed(stated, data, fields)
    finally:
        opened.close()


def _source(data: bytes, path: str, pages: list[PageData], count: int, signed: tuple[DigitalSignature, ...]) -> Source:
    parts = {page.number: _rows(page) for page in pages}
    part(list(parts.values()))
    unread, notes, kind = _health(pages, parts, count)
    readable = [page for page in pages if page.number not in unread] if kind != "none" else []
    body = body_pieces([(page, parts[page.number]) for page in readable])
    outside: list[Piece] = []
    for page in pages:
        bands: list[tuple[list[list[Any]], Role]] = [(page.stamps + parts[page.number].stamps, "stamp")]
        if page in readable:
            here = parts[page.number]
            turned: list[tuple[list[list[Any]], Role]] = [(rows(page.turned), "furniture")]
            bands = [(here.heads, "page-header"), (here.feet, "page-footer"), (here.footnotes, "footnote"), *bands, *turned]
        outside += outside_pieces(page.number, bands)
    shapes = {page.number: page for page in pages}
    return build(
        [*body, *outside],
        path=path,
        data=data,
        media_type=MEDIA_TYPE,
        pages=tuple(_page(number, shapes.get(number), parts.get(number), read=number not in unread) for number in range(1, count + 1)),
        text_kind=kind,
        signatures=signed,
        notes=tuple(notes),
    )


def _rows(page: PageData) -> Rows:
    return Rows(page.number, page.frame.height, rows(page.words))


def _health(pages: list[PageData], parts: dict[int, Rows], count: int) -> tuple[set[int], list[Note], TextKind]:
    """Which pages cannot be read, and what to say of it."""
    letters = sum(page.letters for page in pages)
    marked = sum(page.marked for page in pages)
    missing = set(range(1, count + 1)) - {page.number for page in pages}
    empty = {page.number for page in pages if _is_empty(page, parts[page.number])} | missing
    full = [page for page in pages if page.number not in empty]
    scanned = any(page.drawn.picture > _SCAN for page in full)
    everything = set(range(1, count + 1))
    if not full:
        return everything, [Note("needs-ocr" if any(page.drawn.picture > 0 for page in pages) else "no-text")], "none"
    if (letters >= _ENOUGH or scanned) and marked < _GATE * letters:
        return everything, [Note("bad-text-layer", (("pages", _ranges({page.number for page in full})),))], "none"
    notes: list[Note] = []
    foreign = {p.number for p in full if p.drawn.picture > _SCAN and p.letters >= _ENOUGH and p.marked < _GATE * p.letters}
    if foreign:
        notes.append(Note("bad-text-layer", (("pages", _ranges(foreign)),)))
    wordless = {p.number for p in pages if p.number in empty and p.drawn.picture > 0.1} | missing
    if wordless:
        notes.append(Note("pages-without-text", (("pages", _ranges(wordless)),)))
    return foreign | wordless, notes, "native"


def _is_empty(page: PageData, here: Rows) -> bool:
    """Whether a page has no text of its own: a stamp alone, or a watermark over a picture, is none."""
    inside = sum(len(word.text) for row in here.body for word in row)
    return inside == 0 or (page.drawn.picture > _SCAN and inside < 40)


def _ranges(numbers: set[int]) -> str:
    """{1, 2, 3, 5} → "1-3, 5"."""
    found: list[list[int]] = []
    for number in sorted(numbers):
        if found and number == found[-1][-1] + 1:
            found[-1] = [found[-1][0], number]
        else:
            found.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in found)


def _page(number: int, data: PageData | None, here: Rows | None, *, read: bool) -> Page:
    if data is None:
        return Page(number, text="none")
    frame = data.frame
    margins = None
    words = [word for row in here.body for word in row] if here and read else []
    if words:
        sides = (
            min(word.left for word in words),
            min(word.top for word in words),
            frame.width - max(word.right for word in words),
            frame.height - max(word.bottom for word in words),
        )
        left, top, right, bottom = (round(max(0.0, side) * _MM, 1) for side in sides)
        margins = (left, top, right, bottom)
    return Page(number, round(frame.width * _MM, 1), round(frame.height * _MM, 1), margins, "native" if read else "none")
