"""Trang đã xét: pages with their words, native or recognised, → `Source`. PDF files and pictures end here alike."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from vbhc.model.text import Attempt, DigitalSignature, Note, Page, Role, Source, TextKind
from vbhc.readers.build import Piece, build
from vbhc.readers.pdf_pages import PageData
from vbhc.readers.pdf_pieces import body_pieces, outside_pieces
from vbhc.readers.pdf_roles import Rows, part
from vbhc.readers.pdf_rows import rows
from vbhc.readers.pdf_scans import Recognised

_MM = 25.4 / 72
#: Notes that recognition answers.
_BY_PAGE = frozenset({"pages-without-text", "letters-without-map"})
_SETTLED = _BY_PAGE | {"needs-ocr", "no-text"}


@dataclass(frozen=True, slots=True)
class Leaf:
    """The pages to read from, their rows by role, which could not be read and why, and which were recognised (`seen`)."""

    pages: list[PageData]
    parts: dict[int, Rows]
    unread: set[int]
    notes: list[Note]
    kind: TextKind
    seen: frozenset[int] = frozenset()
    attempts: tuple[Attempt, ...] = ()


class Whole(NamedTuple):
    """What is known of the file besides its pages; `length` counts all of them, those that nobody looks at too."""

    path: str
    data: bytes
    media_type: str
    length: int
    signatures: tuple[DigitalSignature, ...] = ()
    encoding: str = "unicode"
    notes: tuple[Note, ...] = ()


def parted(pages: list[PageData]) -> dict[int, Rows]:
    """The rows of each page, by number, told apart by role."""
    parts = {page.number: rows_of(page) for page in pages}
    part(list(parts.values()))
    return parts


def rows_of(page: PageData) -> Rows:
    """The words of a page, row by row."""
    return Rows(page.number, page.frame.height, rows(page.words))


def with_recognised(leaf: Leaf, pages: list[PageData], seen: Recognised) -> Leaf:
    """The `pages` of a file with those that were recognised in their places."""
    notes = [*leaf.notes, *seen.notes]
    if not seen.pages:
        if leaf.kind == "none" and seen.blank >= leaf.unread:
            wordless = [replace(page, words=[], turned=[]) for page in pages]
            kept = [note for note in notes if note.code not in _SETTLED]
            return Leaf(wordless, parted(wordless), set(), [*kept, Note("no-text")], "ocr", seen.blank)
        return replace(leaf, notes=notes)
    merged = {page.number: page for page in pages} | seen.pages
    all_pages = [merged[number] for number in sorted(merged)]
    parts = parted(all_pages)
    bare = {page.number for page in all_pages if not parts[page.number].body}
    # Where somebody looked, and there is nothing to read, nothing was left unread.
    looked = frozenset(seen.pages) | (seen.blank - ({page.number for page in all_pages} - bare))
    native = {page.number for page in all_pages} - looked - leaf.unread - bare if leaf.kind != "none" else set()
    unread = leaf.unread - looked
    kept = [note for note in leaf.notes if note.code not in _SETTLED or (note.code in _BY_PAGE and unread)]
    return Leaf(all_pages, parts, unread, [*kept, *seen.notes], "mixed" if native else "ocr", looked, seen.attempts)


def source(leaf: Leaf, whole: Whole) -> Source:
    """The text of all pages, in order, with places and looks."""
    pages, parts = leaf.pages, leaf.parts
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
        path=whole.path,
        data=whole.data,
        media_type=whole.media_type,
        pages=tuple(
            _page(number, shapes.get(number), parts.get(number), _how_read(number, shapes, leaf)) for number in range(1, whole.length + 1)
        ),
        text_kind=kind,
        signatures=whole.signatures,
        encoding=whole.encoding,
        notes=(*leaf.notes, *whole.notes),
        attempts=leaf.attempts,
    )


def _how_read(number: int, shapes: Collection[int], leaf: Leaf) -> TextKind:
    if number in leaf.seen:
        return "ocr"
    return "native" if number in shapes and number not in leaf.unread else "none"


def _page(number: int, data: PageData | None, here: Rows | None, text: TextKind) -> Page:
    if data is None:
        return Page(number, text=text)
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
