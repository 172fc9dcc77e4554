"""Chữ và chỗ của nó: which letters of which element of a Word file stand at an offset of the text."""

from __future__ import annotations

from typing import NamedTuple
from unicodedata import combining, normalize

from lxml import etree
from lxml.etree import _Element as Element

from vbhc.model.text import Source, Span
from vbhc.readers.docx import Reading
from vbhc.readers.docx_body import Origin
from vbhc.readers.docx_lines import Placed, placed
from vbhc.readers.docx_package import Package, W, local
from vbhc.readers.docx_text import Run, printed


class Letter(NamedTuple):
    """One letter as the file holds it: the element and its place in that."""

    element: Element
    place: int


#: For each code point of a line the letters that it is made of.
Line = tuple[tuple[Letter, ...], ...]


class Letters:
    """The letters of a document, in the tree that is to change (`root`)."""

    def __init__(self, data: bytes, source: Source, root: Element) -> None:
        reading = Reading(Package(data, source.path))
        read = reading.document()
        # The tree that was read holds no remarks and instructions of XML; its elements are those of the other tree, one for one.
        self._twins = dict(zip(read.iter(etree.Element), root.iter(etree.Element), strict=True))
        self._source = source
        self._placed = {part.line: part for part in placed(reading.pieces(read), source) if part.line is not None}
        self._lines: dict[int, Line | None] = {}

    def at(self, span: Span) -> list[Letter] | None:
        """The letters of a span, None where they cannot be told for sure: it holds automatic numbers, or letters that the file repeats."""
        cells = self.cells(span)
        return None if cells is None else [letter for cell in cells for letter in cell]

    def cells(self, span: Span) -> list[tuple[Letter, ...]] | None:
        """Like `at`, by code points; a line break is made of no letters."""
        if not 0 <= span.start <= span.end <= len(self._source.text):
            return None
        found: list[tuple[Letter, ...]] = []
        offset = span.start
        while offset < span.end:
            if self._source.text[offset] == "\n":
                found.append(())
                offset += 1
                continue
            number = self._source.line_at(offset)
            line = self._line(number) if number >= 0 else None
            place = self._source.lines[number].span
            start = self._start(number)
            end = min(span.end, place.end)
            if line is None or offset < start or end <= offset:
                return None
            found += line[offset - start : end - start]
            offset = end
        return found

    def paragraph(self, offset: int) -> Element | None:
        """The paragraph that an offset stands in."""
        part = self._placed.get(self._source.line_at(offset))
        return self._twins.get(part.origin.element) if part is not None and part.origin.element is not None else None

    def lines_of(self, paragraph: Element) -> int:
        """How many printed lines a paragraph holds."""
        return sum(self._twins.get(part.origin.element) is paragraph for part in self._placed.values() if part.origin.element is not None)

    def _start(self, number: int) -> int:
        line = self._source.lines[number]
        return line.label.end if line.label else line.span.start

    def _line(self, number: int) -> Line | None:
        if number not in self._lines:
            part = self._placed.get(number)
            self._lines[number] = self._told(number, part) if part is not None and isinstance(part.origin, Origin) else None
        return self._lines[number]

    def _told(self, number: int, part: Placed) -> Line | None:
        units = _composed([one for run in part.origin.runs for one in _of_run(run)])
        text = self._source.text[self._start(number) : self._source.lines[number].span.end]
        said = "".join(shown for shown, _ in units)
        at = said.find(text)
        if at < 0 or said.find(text, at + 1) >= 0 or not text:
            return None
        return tuple(tuple(Letter(self._twins[one.element], one.place) for one in letters) for _, letters in units[at : at + len(text)])


def _of_run(run: Run) -> list[tuple[str, tuple[Letter, ...]]]:
    """The printed letters of a run, each with what it was made of."""
    found: list[tuple[str, tuple[Letter, ...]]] = []
    for part, element in zip(run.parts, run.origins, strict=True):
        made: list[tuple[str, tuple[Letter, ...]]] = []
        if local(element) == "t":
            for index, letter in enumerate(element.text or ""):
                made += [(shown, (Letter(element, index),)) for shown in printed(letter, run.look)]
        else:
            made = [(shown, (Letter(element, 0),)) for shown in part.strip()] or [(part, (Letter(element, 0),))]
        if len(made) < len(part) and part.endswith("".join(shown for shown, _ in made)):
            # A blank that stands for the mark of a note.
            made = [(shown, ()) for shown in part[: len(part) - len(made)]] + made
        found += made if "".join(shown for shown, _ in made) == part else [(shown, ()) for shown in part]
    return [(" " if shown == "\n" else shown, letters) for shown, letters in found]


def _composed(letters: list[tuple[str, tuple[Letter, ...]]]) -> list[tuple[str, tuple[Letter, ...]]]:
    """Letters with their marks as the text has them (NFC)."""
    groups: list[tuple[str, tuple[Letter, ...]]] = []
    for shown, made in letters:
        if groups and combining(shown):
            groups[-1] = (groups[-1][0] + shown, groups[-1][1] + made)
        else:
            groups.append((shown, made))
    found: list[tuple[str, tuple[Letter, ...]]] = []
    for shown, made in groups:
        text = normalize("NFC", shown)
        found += [(one, made if place == 0 else ()) for place, one in enumerate(text)]
    return found


def run_of(element: Element) -> Element | None:
    """The `w:r` that holds an element."""
    return next((above for above in element.iterancestors() if above.tag == W + "r"), None)
