"""Đọc tệp Word 97–2003 (.doc): its words are written down as those of a .docx, which is then read like any other.

So styles, automatic numbers, tables, side-by-side blocks and looks come out as they do for .docx. `Source.pages` holds one entry per section;
`metadata` the times that the file states. Fast-saved files, tracked changes, notes, running heads and text boxes are read; WordArt is not.
"""

from __future__ import annotations

import struct
from itertools import pairwise

from lxml import etree
from lxml.etree import _Element as Element

from vbhc.errors import HostileFile
from vbhc.model.text import Found, Note, Page, Role, Source
from vbhc.readers.build import Piece, build
from vbhc.readers.doc_file import OLE, WordFile
from vbhc.readers.doc_formats import Formats
from vbhc.readers.doc_lists import numbering_of
from vbhc.readers.doc_sprms import words
from vbhc.readers.doc_stories import StoryWriter, cut_points
from vbhc.readers.doc_styles import fonts_of, styles_of
from vbhc.readers.docx_body import BodyReader, Tally
from vbhc.readers.docx_legacy import Conversions
from vbhc.readers.docx_numbering import Numbering
from vbhc.readers.docx_package import W
from vbhc.readers.docx_styles import Styles
from vbhc.readers.encoding import looks_legacy

MEDIA_TYPE = "application/msword"
SUFFIXES = (".doc", ".dot")

_MM = 25.4 / 1440
_LEGACY_LETTERS = 20  # fewer letters in an old font are a stray blank or sign
_SECTION, _COMMENT = 12, 30
_FIRST_PAGE = 0x300A
#: Running heads of a section in the order of the file: even and other pages, then the first one.
_HEADS: tuple[tuple[str, Role], ...] = (
    ("even", "page-header"),
    ("all", "page-header"),
    ("even", "page-footer"),
    ("all", "page-footer"),
    ("first", "page-header"),
    ("first", "page-footer"),
)
_SEPARATORS = 6
#: Paper and margins (left, top, right, bottom, gutter) in twentieths of a point, where a section does not say them.
_PAPER = {0xB01F: 12240, 0xB020: 15840, 0xB021: 1800, 0x9023: 1440, 0xB022: 1800, 0x9024: 1440, 0xB025: 0, _FIRST_PAGE: 0}


def detect(head: bytes) -> bool:
    """An OLE file; whether it is Word's is seen on reading."""
    return head.startswith(OLE)


def read(data: bytes, path: str) -> Source:
    """The `Source` of a Word 97–2003 file."""
    file = WordFile(data, path)
    try:
        return Reading(file).source(data, path)
    except MemoryError as error:
        raise HostileFile(path, "doc-pieces") from error


class Reading:
    """One file being read."""

    def __init__(self, file: WordFile) -> None:
        self._file = file
        self._fonts = fonts_of(file)
        self._styles = Styles(styles_of(file, self._fonts), None)
        self._formats = Formats(file)
        self._begin({})
        self.sections = [_section(file, index) for index in range(len(cut_points(file.table("sections"), _SECTION)) - 1)]

    def _begin(self, conversions: Conversions) -> None:
        self._writer = StoryWriter(self._file, self._formats, self._fonts, self._styles)
        self.body = BodyReader(self._styles, Numbering(numbering_of(self._file), self._styles), conversions)

    def source(self, data: bytes, path: str) -> Source:
        """The text with its places and notes."""
        pieces = self.pieces()
        return build(
            pieces,
            path=path,
            data=data,
            media_type=MEDIA_TYPE,
            encoding=self.body.tally.samples.encoding(),
            pages=tuple(_page(number, section) for number, section in enumerate(self.sections, start=1)),
            metadata=tuple((f"core:{name}", Found(time.isoformat(), None)) for name, time in self._file.times.items()),
            notes=tuple(self._notes(pieces)),
        )

    @property
    def first_page_differs(self) -> bool:
        """Whether the first page has running heads of its own."""
        return bool(self.sections and self.sections[0][_FIRST_PAGE])

    def pieces(self) -> list[Piece]:
        """Everything that is printed: the body, the running heads that are shown, the notes. Letters of old fonts are read a second time."""
        pieces = self._pieces()
        if conversions := self.body.tally.samples.conversions():
            self._begin(conversions)
            pieces = self._pieces()
        return pieces

    def _pieces(self) -> list[Piece]:
        body: Element = etree.Element(W + "body")
        self._writer.write(body, *self._file.stories["text"])
        self._writer.write_left_boxes(body)
        pieces = self.body.body(body)
        pieces += self._running_heads()
        return pieces + self._foot_notes("footnotes") + self._foot_notes("endnotes")

    def _story(self, role: Role, start: int, end: int) -> list[Piece]:
        root: Element = etree.Element(W + "story")
        self._writer.write(root, start, end)
        return self.body.story(root, role)

    def _running_heads(self) -> list[Piece]:
        """Headers and footers that are shown; a section without its own goes on with those before."""
        low, high = self._file.stories["heads"]
        cuts = [low + cut for cut in cut_points(self._file.table("heads"), 0)]
        settings = self._file.table("settings")
        even = bool(settings) and bool(settings[0] & 1)
        pieces: list[Piece] = []
        for index in range(_SEPARATORS, len(cuts) - 1):
            section, place = divmod(index - _SEPARATORS, len(_HEADS))
            if section >= len(self.sections):
                break
            pages, role = _HEADS[place]
            shown = pages == "all" or (pages == "even" and even) or (pages == "first" and self.sections[section][_FIRST_PAGE])
            if shown and low <= cuts[index] < cuts[index + 1] <= high:
                pieces += [piece for piece in self._story(role, cuts[index], cuts[index + 1]) if piece.text]
        return pieces

    def _foot_notes(self, kind: str) -> list[Piece]:
        low, high = self._file.stories[kind]
        cuts = [low + cut for cut in cut_points(self._file.table(kind), 0)]
        pieces: list[Piece] = []
        for number, (start, end) in enumerate(pairwise(cuts[:-1]), start=1):
            if not low <= start < end <= high:
                break
            made = [piece for piece in self._story("footnote", start, end) if piece.text]
            label = f"{number}. "
            if made:
                made[0].text, made[0].label = label + made[0].text, len(label) + made[0].label
            pieces += made
        return pieces

    def _notes(self, pieces: list[Piece]) -> list[Note]:
        notes: list[Note] = []
        text = "\n".join(piece.text for piece in pieces if piece.role == "body")
        if not text.strip():
            notes.append(Note("no-text"))
        if self._writer.kept or self._writer.dropped:
            notes.append(Note("tracked-changes", (("kept", str(self._writer.kept)), ("dropped", str(self._writer.dropped)))))
        comments = len(cut_points(self._file.table("comments"), _COMMENT)) - 1
        if comments > 0:
            notes.append(Note("comments", (("count", str(comments)),)))
        tally: Tally = self.body.tally
        if tally.hidden:
            notes.append(Note("hidden-text", (("count", str(tally.hidden)),)))
        notes += tally.samples.notes()
        for font, count in sorted(tally.letters.items()):
            if count >= _LEGACY_LETTERS and not tally.vietnamese[font]:
                notes.append(Note("legacy-font", (("font", font), ("count", str(count)))))
        if looks_legacy(text):
            notes.append(Note("legacy-encoding-suspected"))
        return notes


def _section(file: WordFile, index: int) -> dict[int, int]:
    """Paper and margins of a section, each under the word that says it."""
    table = file.table("sections")
    count = len(cut_points(table, _SECTION))
    (place,) = struct.unpack_from("<I", table, 4 * count + _SECTION * index + 2)
    said = dict(_PAPER)
    length = int.from_bytes(file.main[place : place + 2], "little") if place != 0xFFFFFFFF else 0
    for code, operand in words(file.main[place + 2 : place + 2 + length]):
        if code in said:
            said[code] = int.from_bytes(operand, "little")
    return said


def _page(number: int, section: dict[int, int]) -> Page:
    width, height, left, top, right, bottom, gutter, _ = section.values()
    # a margin above counted backwards stands whatever the running head takes
    top, bottom = (abs((side ^ 0x8000) - 0x8000) for side in (top, bottom))
    return Page(number, _mm(width), _mm(height), (_mm(left + gutter), _mm(top), _mm(right), _mm(bottom)))


def _mm(twentieths: int) -> float:
    return round(twentieths * _MM, 1)
