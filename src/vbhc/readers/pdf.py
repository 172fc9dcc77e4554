"""Đọc PDF: born-digital files with their letterheads, signature blocks, tables and stamps; scans are told, not guessed."""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from vbhc.errors import BrokenFile, EmptyFile, EncryptedFile, HostileFile
from vbhc.model.text import Attempt, DigitalSignature, Note, Page, Role, Source, TextKind
from vbhc.readers.build import Piece, build
from vbhc.readers.docx_legacy import Samples
from vbhc.readers.ocr.engine import Recognition, engines, how_to_get_one
from vbhc.readers.pdf_legacy import settle
from vbhc.readers.pdf_pages import PageData, page_data
from vbhc.readers.pdf_pieces import body_pieces, outside_pieces
from vbhc.readers.pdf_roles import Rows, part
from vbhc.readers.pdf_rows import rows
from vbhc.readers.pdf_scans import Recognised, recognised
from vbhc.readers.pdf_signatures import placed, signatures

MEDIA_TYPE = "application/pdf"
SUFFIXES = (".pdf",)
SCANS = True

_MM = 25.4 / 72
#: Readable files have at least 0.25 of their letters marked, text layers by foreign recognisers none: the gate stands between.
_GATE, _ENOUGH = 0.15, 200
#: A picture over that share of a page makes it a scan.
_SCAN = 0.5
#: Longer files are no documents; of long ones the first pages are read: the longest dossier met has some 700, and 2,000 take 400 MB.
_LONGEST, _MOST_READ = 20_000, 2_000
_PASSWORD = 4
#: Notes that recognition answers.
_SETTLED = frozenset({"needs-ocr", "no-text", "pages-without-text"})

# pdfium may be entered by one thread at a time.
lock = threading.Lock()


class _Contents(NamedTuple):
    """What a file holds: pages as pdfium gives them, letters in Unicode; how many are read and stand `behind` those; signatures, conversions, notes."""

    pages: list[PageData]
    total: int
    signed: tuple[DigitalSignature, ...]
    samples: Samples
    behind: int = 0
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class _Leaf:
    """The pages to read from, their rows by role, which could not be read and why, and which were recognised (`seen`)."""

    pages: list[PageData]
    parts: dict[int, Rows]
    unread: set[int]
    notes: list[Note]
    kind: TextKind
    seen: frozenset[int] = frozenset()
    attempts: tuple[Attempt, ...] = ()


def detect(head: bytes) -> bool:
    """Whether bytes that begin like this are a PDF."""
    return b"%PDF-" in head[:1024]


def read(data: bytes, path: str, how: Recognition | None = None) -> Source:
    """Bytes → `Source`, or a `VbhcError`; pages without healthy text are recognised where `how` allows it."""
    if not data:
        raise EmptyFile(path)
    how = how or Recognition("never")
    with lock:
        contents = _contents(data, path)
        leaf = _judged(contents)
        wanted = set(range(1, contents.total + 1)) if how.mode == "always" else leaf.unread if how.mode == "auto" else set()
        if wanted:
            leaf = _with_recognised(leaf, contents, _recognised(data, path, contents, wanted, how))
    return _source(data, path, contents, leaf)


def open_file(data: bytes, path: str) -> Any:
    """The file as pdfium has it, or a `VbhcError`; whoever opens it holds `lock` and closes it."""
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD or "password" in str(error).lower():
            raise EncryptedFile(path) from error
        raise BrokenFile(path, "pdf-broken", cause=str(error)) from error


def _contents(data: bytes, path: str) -> _Contents:
    opened = open_file(data, path)
    try:
        document: Any = opened.raw
        count = len(opened)
        if count <= 0:
            raise BrokenFile(path, "pdf-no-pages")
        if count > _LONGEST:
            raise HostileFile(path, "pdf-too-many-pages", count=str(count))
        stated = signatures(document)
        behind = max(0, count - _MOST_READ)
        count -= behind
        pages = [page for index in range(count) if (page := page_data(document, index)) is not None]
        if not pages:
            raise BrokenFile(path, "pdf-no-pages")
        fields = [page.number for page in pages for _ in range(page.signature_fields)]
        return _Contents(pages, count, placed(stated, data, fields), settle(pages), behind, _asides(document, count, behind))
    finally:
        opened.close()


def _asides(document: Any, count: int, behind: int) -> tuple[Note, ...]:
    """What a file holds besides its pages: it is never run nor opened."""
    from pypdfium2 import raw

    notes = []
    if behind:
        notes.append(Note("pdf-pages-not-read", (("first", str(count + 1)), ("last", str(count + behind)))))
    if raw.FPDFDoc_GetJavaScriptActionCount(document) > 0:
        notes.append(Note("pdf-javascript"))
    if (attached := int(raw.FPDFDoc_GetAttachmentCount(document))) > 0:
        notes.append(Note("pdf-embedded-files", (("count", str(attached)),)))
    return tuple(notes)


def _judged(contents: _Contents) -> _Leaf:
    parts = _parted(contents.pages)
    unread, notes, kind = _health(contents.pages, parts, contents.total)
    return _Leaf(contents.pages, parts, unread, notes, kind)


def _parted(pages: list[PageData]) -> dict[int, Rows]:
    parts = {page.number: _rows(page) for page in pages}
    part(list(parts.values()))
    return parts


def _recognised(data: bytes, path: str, contents: _Contents, wanted: set[int], how: Recognition) -> Recognised:
    """What engines read on the wanted pages, or how to get an engine."""
    if not engines(how.engine):
        return Recognised({}, notes=(Note("ocr-no-engine", (("command", how_to_get_one()),)),))
    # The file is opened anew: flattening has changed the pages of the first look.
    opened = open_file(data, path)
    try:
        return recognised(data, opened, wanted, {page.number: page for page in contents.pages}, how, _ranges)
    finally:
        opened.close()


def _with_recognised(leaf: _Leaf, contents: _Contents, seen: Recognised) -> _Leaf:
    """The pages with those that were recognised in their places."""
    if not seen.pages:
        return replace(leaf, notes=[*leaf.notes, *seen.notes])
    merged = {page.number: page for page in contents.pages} | seen.pages
    pages = [merged[number] for number in sorted(merged)]
    parts = _parted(pages)
    bare = {page.number for page in pages if not parts[page.number].body}
    native = {page.number for page in pages} - set(seen.pages) - leaf.unread - bare if leaf.kind != "none" else set()
    unread = leaf.unread - set(seen.pages)
    notes = [note for note in leaf.notes if note.code not in _SETTLED or (note.code == "pages-without-text" and unread)]
    return _Leaf(pages, parts, unread, [*notes, *seen.notes], "mixed" if native else "ocr", frozenset(seen.pages), seen.attempts)


def _source(data: bytes, path: str, contents: _Contents, leaf: _Leaf) -> Source:
    pages, count, parts = leaf.pages, contents.total, leaf.parts
    unread, kind = leaf.unread, leaf.kind
    readable = [page for page in pages if page.number not in unread] if kind != "none" else []
    body = body_pieces([(page, parts[page.number]) for page in readable])
    outside: list[Piece] = []
    in_order = {page.number for page in readable}
    for page in pages:
        bands: list[tuple[list[list[Any]], Role]] = [(page.stamps + parts[page.number].stamps, "stamp")]
        if page.number in in_order:
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
        pages=tuple(
            _page(number, shapes.get(number), parts.get(number), _how_read(number, leaf))
            for number in range(1, count + contents.behind + 1)
        ),
        text_kind=kind,
        signatures=contents.signed,
        encoding=contents.samples.encoding() if kind in {"native", "mixed"} else "unicode",
        notes=(*leaf.notes, *contents.notes, *(contents.samples.notes() if kind in {"native", "mixed"} else ())),
        attempts=leaf.attempts,
    )


def _how_read(number: int, leaf: _Leaf) -> TextKind:
    return "none" if number in leaf.unread else "ocr" if number in leaf.seen else "native"


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


def _page(number: int, data: PageData | None, here: Rows | None, text: TextKind) -> Page:
    if data is None:
        return Page(number, text="none")
    frame = data.frame
    margins = None
    words = [word for row in here.body for word in row] if here and text != "none" else []
    if words:
        sides = (
            min(word.left for word in words),
            min(word.top for word in words),
            frame.width - max(word.right for word in words),
            frame.height - max(word.bottom for word in words),
        )
        left, top, right, bottom = (round(max(0.0, side) * _MM, 1) for side in sides)
        margins = (left, top, right, bottom)
    return Page(number, round(frame.width * _MM, 1), round(frame.height * _MM, 1), margins, text)
