"""Đọc PDF: born-digital files with their letterheads, signature blocks, tables and stamps; scans are told, not guessed."""

from __future__ import annotations

import hashlib
import threading
from functools import partial
from typing import Any, NamedTuple

from vbhc.errors import BrokenFile, EmptyFile, EncryptedFile, HostileFile
from vbhc.model.text import DigitalSignature, Note, Source, TextKind
from vbhc.readers.docx_legacy import Samples
from vbhc.readers.ocr.engine import Recognition
from vbhc.readers.pdf_leaf import Leaf, Whole, parted, source, with_recognised
from vbhc.readers.pdf_legacy import settle
from vbhc.readers.pdf_pages import PageData, page_data
from vbhc.readers.pdf_roles import Rows
from vbhc.readers.pdf_scans import Recognised, ranges, recognised, rendered
from vbhc.readers.pdf_signatures import placed, signatures

MEDIA_TYPE = "application/pdf"
SUFFIXES = (".pdf",)
SCANS = True

#: Readable files have at least 0.25 of their letters marked, text layers by foreign recognisers none: the gate stands between.
_GATE, _ENOUGH = 0.15, 200
#: On 421 pages of real files no character was without a letter; a page where more are is not read for what it happens to look like.
_NAMELESS = 0.02
#: A picture over that share of a page makes it a scan.
_SCAN = 0.5
#: Longer files are no documents; of long ones the first pages are read: the longest dossier met has some 700, and 2,000 take 400 MB.
_LONGEST, _MOST_READ = 20_000, 2_000
_PASSWORD = 4

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
            leaf = with_recognised(leaf, contents.pages, _recognised(data, path, contents, wanted, how))
        elif leaf.kind == "none":
            leaf.notes.append(Note("ocr-never"))
    return source(leaf, _whole(data, path, contents, leaf.kind))


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
            raise HostileFile(path, "pdf-too-many-pages", count=str(count), most=str(_LONGEST))
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


def _judged(contents: _Contents) -> Leaf:
    parts = parted(contents.pages)
    unread, notes, kind = _health(contents.pages, parts, contents.total)
    return Leaf(contents.pages, parts, unread, notes, kind)


def _recognised(data: bytes, path: str, contents: _Contents, wanted: set[int], how: Recognition) -> Recognised:
    """What engines read on the wanted pages. The file is opened anew: flattening has changed the pages of the first look."""
    opened = open_file(data, path)
    try:
        known = {page.number: page for page in contents.pages}
        return recognised(hashlib.sha256(data).hexdigest(), wanted, known, partial(rendered, opened), how)
    finally:
        opened.close()


def _whole(data: bytes, path: str, contents: _Contents, kind: TextKind) -> Whole:
    converted = kind in {"native", "mixed"}
    return Whole(
        path,
        data,
        MEDIA_TYPE,
        contents.total + contents.behind,
        contents.signed,
        contents.samples.encoding() if converted else "unicode",
        (*contents.notes, *(contents.samples.notes() if converted else ())),
    )


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
    nameless = {page.number for page in full if page.unmapped > _NAMELESS}
    if len(nameless) == len(full):
        return everything, [_nameless(nameless)], "none"
    if (letters >= _ENOUGH or scanned) and marked < _GATE * letters:
        return everything, [Note("bad-text-layer", (("pages", ranges({page.number for page in full})),))], "none"
    notes: list[Note] = []
    foreign = {
        p.number
        for p in full
        if p.number not in nameless and p.drawn.picture > _SCAN and p.letters >= _ENOUGH and p.marked < _GATE * p.letters
    }
    if foreign:
        notes.append(Note("bad-text-layer", (("pages", ranges(foreign)),)))
    wordless = {p.number for p in pages if p.number in empty and p.drawn.picture > 0.1} | missing
    if nameless:
        notes.append(_nameless(nameless))
    if wordless:
        notes.append(Note("pages-without-text", (("pages", ranges(wordless)),)))
    return foreign | nameless | wordless, notes, "native"


def _nameless(pages: set[int]) -> Note:
    return Note("letters-without-map", (("pages", ranges(pages)),))


def _is_empty(page: PageData, here: Rows) -> bool:
    """Whether a page has no text of its own: a stamp alone, or a watermark over a picture, is none."""
    inside = sum(len(word.text) for row in here.body for word in row)
    return inside == 0 or (page.drawn.picture > _SCAN and inside < 40)
