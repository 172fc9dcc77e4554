"""Thân văn bản for Akoma Ntoso: pieces of the text as paragraphs with their citations marked, and the numbered body as a hierarchy."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple
from xml.etree.ElementTree import Element, SubElement

from vbhc.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vbhc.model.record import SectionRecord
    from vbhc.model.text import Source

#: Characters that XML 1.0 cannot hold.
_FORBIDDEN = lazy(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
#: The first word of a label → element and abbreviation of the naming convention.
_NAMED = {
    "PHẦN": ("part", "part"),
    "CHƯƠNG": ("chapter", "chp"),
    "TIỂU": ("subsection", "subsec"),
    "MỤC": ("section", "sec"),
    "ĐIỀU": ("article", "art"),
}
_SHAPES = (
    (re.compile(r"[IVXLC]+|[A-ZĐ]"), ("section", "sec")),
    (re.compile(r"\d+"), ("paragraph", "para")),
    (re.compile(r"\d+(?:\.\d+)+"), ("subparagraph", "subpara")),
    (re.compile(r"[a-zđ]"), ("point", "point")),
    (re.compile(r"[^\w\s]+"), ("indent", "indent")),
)
_NOT_ID = lazy(r"[^\w.-]+")
_AFTER_LABEL = " \t\r\n.:)/-–—"


class Mark(NamedTuple):
    """Chỗ đánh dấu: an inline element around a range of the text."""

    start: int
    end: int
    tag: str
    attributes: tuple[tuple[str, str], ...] = ()


def clean(text: str) -> str:
    """One line that XML can hold."""
    return " ".join(_FORBIDDEN.sub(" ", text).split())


@dataclass(slots=True)
class Writer:
    """Writes ranges of one text.

    `header` and `refs` are in the order of the text, none within another of its kind; a `ref` may lie within a
    part of the header. Every `eId` is given once; `written` are those of the refs that found their place.
    """

    source: Source
    header: tuple[Mark, ...]
    refs: tuple[Mark, ...]
    written: set[str] = field(default_factory=set)
    _given: Counter[str] = field(default_factory=Counter)
    _blocks: tuple[tuple[int, int], ...] = ()

    def __post_init__(self) -> None:
        spans = [tuple(paragraph.span) for paragraph in self.source.paragraphs]
        self._blocks = tuple((start, end) for start, end in spans) or tuple(_lines(self.source.text))

    def paragraphs(self, parent: Element, start: int, end: int) -> int:
        """One `p` for each paragraph of the range; how many there were."""
        written = 0
        for first, last in self._blocks:
            left, right = max(first, start), min(last, end)
            if left < right and self.source.text[left:right].strip():
                self.paragraph(parent, left, right)
                written += 1
        return written

    def paragraph(self, parent: Element, start: int, end: int) -> None:
        """One `p` with the marks of the range."""
        marks = [*_meeting(self.header, start, end), *_meeting(self.refs, start, end)]
        self._fill(SubElement(parent, "p"), start, end, sorted(marks, key=lambda mark: (mark.start, -mark.end)))

    def hierarchy(self, parent: Element, sections: tuple[SectionRecord, ...], *, end: int, prefix: str = "", under: str = "") -> None:
        """The sections as elements of the legislative hierarchy; each reaches to the next one, the last to `end`."""
        for place, section in enumerate(sections):
            stop = sections[place + 1].span[0] if place + 1 < len(sections) else end
            self._section(parent, section, stop, prefix, under)

    def identify(self, wanted: str) -> str:
        """An `eId` not given before."""
        self._given[wanted] += 1
        return wanted if self._given[wanted] == 1 else self.identify(f"{wanted}_{self._given[wanted]}")

    def _section(self, parent: Element, section: SectionRecord, end: int, prefix: str, under: str) -> None:
        tag, short = element_for(section.label, under)
        label = _NOT_ID.sub("-", section.label.split()[-1] if section.label.split() else "").strip("-") or "nn"
        own = self.identify(f"{prefix}{short}_{label}")
        element = SubElement(parent, tag, eId=own)
        SubElement(element, "num").text = clean(section.label) or "-"
        if section.heading:
            SubElement(element, "heading").text = clean(section.heading)
        first = section.children[0].span[0] if section.children else end
        start = self._after_heading(section, min(first, end))
        if not section.children:
            content = SubElement(element, "content")
            if not self.paragraphs(content, start, end):
                SubElement(content, "p")
            return
        intro = Element("intro")
        if self.paragraphs(intro, start, first):
            element.append(intro)
        self.hierarchy(element, section.children, end=end, prefix=f"{own}__", under=tag)

    def _after_heading(self, section: SectionRecord, end: int) -> int:
        """Where the words after label and heading begin; where they do not stand as the record has them, the whole text is kept."""
        text = self.source.text
        here = _past(text, section.span[0], end, section.label)
        if here is None:
            return section.span[0]
        while here < end and text[here] in _AFTER_LABEL:
            here += 1
        if section.heading:
            here = _past(text, here, end, section.heading) or here
            while here < end and text[here] in " .:":
                here += 1
        return here

    def _fill(self, element: Element, start: int, end: int, marks: Sequence[Mark]) -> None:
        """The text of a range, its outermost `marks` as elements, which hold those within them."""
        here, place = start, 0
        while place < len(marks):
            mark = marks[place]
            after = place + 1
            while after < len(marks) and marks[after].start < mark.end:
                after += 1
            left, right = max(mark.start, start), min(mark.end, end)
            self._append(element, here, left)
            child = SubElement(element, mark.tag, self._attributes(mark))
            self._fill(child, left, right, marks[place + 1 : after])
            here, place = right, after
        self._append(element, here, end)

    def _attributes(self, mark: Mark) -> dict[str, str]:
        """A mark that goes on in another paragraph is named once."""
        attributes = dict(mark.attributes)
        if attributes.get("eId") in self.written:
            del attributes["eId"]
        elif "eId" in attributes:
            self.written.add(attributes["eId"])
        return attributes

    def _append(self, element: Element, start: int, end: int) -> None:
        """Text behind what `element` holds, in single blanks; none at its very beginning."""
        text = self.source.text[start:end]
        words = clean(text)
        if text[:1].isspace() and (words or len(element)):
            words = " " + words
        if text[-1:].isspace() and words.strip():
            words += " "
        if len(element):
            element[-1].tail = words
        else:
            element.text = words.lstrip()


def _meeting(marks: tuple[Mark, ...], start: int, end: int) -> tuple[Mark, ...]:
    """The marks that share a place with the range; they lie one behind the other."""
    return marks[bisect_right(marks, start, key=lambda mark: mark.end) : bisect_left(marks, end, key=lambda mark: mark.start)]


def element_for(label: str, under: str) -> tuple[str, str]:
    """The element for a label, and the abbreviation for its `eId`: under an article "1" is a khoản (paragraph), "a" a điểm (point)."""
    words = label.split()
    named = _NAMED.get(words[0].upper()) if words else None
    if named and len(words) > 1:
        return named
    for shape, element in _SHAPES:
        if shape.fullmatch(label):
            return ("subparagraph", "subpara") if element[0] == under == "paragraph" else element
    return ("level", "lvl")


def _past(text: str, start: int, end: int, words: str) -> int | None:
    """The place behind `words`, which begin at `start` whatever blanks lie between their letters; None where other words stand there."""
    here = start
    for letter in words:
        if letter.isspace():
            continue
        while here < end and text[here].isspace():
            here += 1
        if here >= end or text[here].casefold() != letter.casefold():
            return None
        here += 1
    return here


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.splitlines(keepends=True):
        yield start, start + len(line)
        start += len(line)
