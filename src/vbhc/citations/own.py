"""Của chính văn bản: mentions that are none of another document: its own number and name, lines of the page and of the portal."""

from __future__ import annotations

from functools import cache

from vbhc.citations import inherit, tails
from vbhc.citations.drafts import Draft
from vbhc.knowledge import citing
from vbhc.knowledge.spelling import fold
from vbhc.model.document import Document
from vbhc.model.text import Line, Source
from vbhc.patterns import lazy

_UNREAD_ROLES = frozenset({"page-header", "page-footer", "stamp", "furniture"})
_NAMED_TYPES = frozenset({"luat", "bo-luat", "phap-lenh"})
_SLOGAN = 20
#: letters in which "kèm theo" stands before a mention
_ATTACHED = 24


class Own:
    """What a document calls itself, and the lines of its text that are not its own. No mention begins behind `last`."""

    def __init__(self, source: Source, document: Document, last: int) -> None:
        self._source = source
        self._tail = tails.start(source, document, last)
        self._number = document.number.value if document.number else None
        self._written = document.number.span if document.number else None
        self._serial = (self._number.serial or "").lstrip("0") if self._number else None
        self._day = document.date.value if document.date else None
        self._year = int(self._day[:4]) if self._day else None
        self._type = document.type.value if document.type else None
        self._issuer = document.issuer.value if document.issuer else None
        self._name = own_name(document)
        self._heading = document.type.span.start if document.type and document.type.span else None
        self._title = document.title.span if document.title else None
        self._top = document.zones.head.stop if document.zones.head else 0

    def reason(self, draft: Draft) -> str | None:
        """Why a mention is none of another document; None where it is one."""
        index = self._source.line_at(draft.start)
        line = self._source.lines[index] if index >= 0 else None
        return (
            self._outside(line, draft.start) or self._above(index, line, draft) or self._itself(draft) or _slogan(self._source.text, line)
        )

    def _outside(self, line: Line | None, at: int) -> str | None:
        """Why a line is none of the document's; None where it is one."""
        if line is None:
            return None
        if line.role in _UNREAD_ROLES:
            return "furniture"
        return "portal" if at >= self._tail and line.role == "body" else None

    def _above(self, index: int, line: Line | None, draft: Draft) -> str | None:
        """Why a law that is only named over the letterhead is the portal's: it stands in a menu ("Luật Đất đai 2024") or is the type of a table of facts.

        What a counted list there links to ("- 2Luật Xây dựng 2003") is cited, and what the title names that was read there.
        """
        if line is None or index >= self._top or draft.number or draft.rule != "law":
            return None
        if self._title and self._title.start <= draft.start < self._title.end:
            return None
        return None if _LINKED.match(self._source.text, line.span.start, line.span.end) else "portal"

    def _itself(self, draft: Draft) -> str | None:
        other_day = draft.date is not None and self._day is not None and draft.date != self._day
        if draft.number and self._number and not other_day and inherit.of_document(draft.number, self._number, self._year):
            return "own-number"
        if draft.number and self._number is None and self._issued_with(draft):
            return "own-number"
        if self._written and draft.start < self._written.end and self._written.start < draft.end:
            return "own-number"  # its words may be glued to the number: "SỐ 32-TC/ĐTNGÀY 7-4-1993"
        if draft.bare and self._type and draft.serial == self._serial and draft.type == self._type:
            return "own-number"
        if self._name and draft.rule == "law" and draft.year is None and draft.date is None and self._name == fold(draft.base or ""):
            return "own-name"
        # "NGHỊ QUYẾT | HỘI NGHỊ LẦN THỨ TƯ …" is the heading of this document
        return "own-name" if draft.rule == "congress" and draft.start == self._heading else None

    def _issued_with(self, draft: Draft) -> bool:
        """Whether an annex says that it is issued with a document of this type, day and body: with this one, whose own number the copy lost."""
        before = self._source.flat[max(0, draft.start - _ATTACHED) : draft.start].casefold().split()
        same = draft.type == self._type and draft.date == self._day and draft.issuer == self._issuer
        return before[-2:] == ["kèm", "theo"] and same and None not in {draft.type, draft.date, draft.issuer}


#: an entry of a list, its number run into its words or not
_LINKED = lazy(r"[-–•*\s]{0,4}\d{1,3}[.)]?\s?(?=[A-ZĐ][^\W\d_])")


def own_name(document: Document) -> str | None:
    """What a law calls itself: "Luật Quản lý thuế", with neither number nor day."""
    if document.type is None or document.title is None or document.type.value.id not in _NAMED_TYPES:
        return None
    return fold(f"{document.type.value.name} {document.title.value}")


def _slogan(text: str, line: Line | None) -> str | None:
    if line is None:
        return None
    start, end = line.span
    return "slogan" if text[start : min(end, start + _SLOGAN)].casefold().startswith(_slogans()) else None


@cache
def _slogans() -> tuple[str, ...]:
    return tuple(citing.words("slogans"))
