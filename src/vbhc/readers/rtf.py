"""Đọc tệp RTF: its words are written down as those of a .docx, which is then read like any other.

Labels of lists are read as they were printed; where a file holds none, they are counted from its list definitions.
"""

from __future__ import annotations

from lxml.etree import _Element as Element

from vbhc.errors import BrokenFile
from vbhc.model.text import Found, Note, Page, Role, Source
from vbhc.readers.build import Piece, build
from vbhc.readers.docx_body import BodyReader
from vbhc.readers.docx_legacy import Conversions
from vbhc.readers.docx_numbering import Numbering
from vbhc.readers.docx_styles import Styles
from vbhc.readers.encoding import looks_legacy
from vbhc.readers.rtf_file import RtfFile

MEDIA_TYPE = "application/rtf"
SUFFIXES = (".rtf",)

_MM = 25.4 / 1440


def detect(head: bytes) -> bool:
    """Whether bytes that begin like this are RTF."""
    return head.lstrip(b" \r\n\t").startswith(b"{\\rtf")


def read(data: bytes, path: str) -> Source:
    """Bytes → `Source`, or a `VbhcError`."""
    if not detect(data):
        raise BrokenFile(path, cause="{\\rtf")
    return _Reading(RtfFile(data, path)).source(data, path)


class _Reading:
    """One file being read."""

    def __init__(self, file: RtfFile) -> None:
        self._file = file
        self._styles = Styles(file.head.styles, None)
        self._body = self._body_reader({})

    def source(self, data: bytes, path: str) -> Source:
        """The text with its places and notes."""
        pieces = self._pieces()
        if conversions := self._body.tally.samples.conversions():
            self._body = self._body_reader(conversions)
            pieces = self._pieces()
        return build(
            pieces,
            path=path,
            data=data,
            media_type=MEDIA_TYPE,
            encoding=self._body.tally.samples.encoding(),
            pages=tuple(_page(number, section) for number, section in enumerate(self._file.head.sections, start=1)),
            metadata=tuple((f"core:{name}", Found(value, None)) for name, value in self._file.head.facts.items()),
            notes=tuple(self._notes(pieces)),
        )

    def _body_reader(self, conversions: Conversions) -> BodyReader:
        return BodyReader(self._styles, Numbering(self._file.lists.root, self._styles), conversions)

    def _pieces(self) -> list[Piece]:
        pieces = self._body.body(self._file.body)
        shown = {"all"} | ({"first"} if self._file.head.first_differs else set()) | ({"even"} if self._file.head.facing else set())
        for kind, root in self._file.running:
            where, _, pages = kind.partition("-")
            if (pages or "all") in shown:
                role: Role = "page-header" if where == "header" else "page-footer"
                pieces += [piece for piece in self._body.story(root, role) if piece.text]
        for number, note in enumerate(self._file.footnotes, start=1):
            pieces += self._foot_note(number, note)
        return pieces

    def _foot_note(self, number: int, root: Element) -> list[Piece]:
        made = [piece for piece in self._body.story(root, "footnote") if piece.text]
        label = f"{number}. "
        if made:
            made[0].text, made[0].label = label + made[0].text, len(label) + made[0].label
        return made

    def _notes(self, pieces: list[Piece]) -> list[Note]:
        notes: list[Note] = []
        text = "\n".join(piece.text for piece in pieces if piece.role == "body")
        if not text.strip():
            notes.append(Note("no-text"))
        if self._file.unclosed:
            notes.append(Note("rtf-unclosed"))
        if self._file.kept or self._file.dropped:
            notes.append(Note("tracked-changes", (("kept", str(self._file.kept)), ("dropped", str(self._file.dropped)))))
        if self._file.comments:
            notes.append(Note("comments", (("count", str(self._file.comments)),)))
        if hidden := self._body.tally.hidden:
            notes.append(Note("hidden-text", (("count", str(hidden)),)))
        notes += self._body.tally.samples.notes()
        if looks_legacy(text):
            notes.append(Note("legacy-encoding-suspected"))
        return notes


def _page(number: int, said: dict[str, int]) -> Page:
    width, height, left, right, top, bottom, gutter = said.values()
    return Page(number, _mm(width), _mm(height), (_mm(left + gutter), _mm(abs(top)), _mm(right), _mm(abs(bottom))))


def _mm(twentieths: int) -> float:
    return round(twentieths * _MM, 1)
