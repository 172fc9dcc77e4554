"""Đoạn: the paragraphs of a section's own text, without bullets and labels, and which of them may give work to somebody."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from vbhc.model.text import Source, Span
from vbhc.patterns import lazy

#: Bits of text without which nothing in `tasks.toml` can match; found at the speed of the machine.
_HINTS = (
    "hủ trì",
    "hực hiện:",
    "hực hiện :",
    "oàn thành:",
    "hối hợp:",
    "hối hợp với",
    "hối hợp cùng",
    "hối hợp chặt",
    "ãnh đạo",
    "hời gian",
    "hời hạn",
    "iến độ",
    "Giao ",
    "Đề nghị ",
    "đề nghị ",
    "rách nhiệm",
    "Yêu cầu ",
    "yêu cầu ",
    "giao ",
    "căn cứ",
    "hân công",
    "ầu mối:",
    "ham mưu:",
    "rước ngày ",
    "hậm nhất ",
)
#: A star is one only before a blank; else it begins bold type in Markdown.
_BULLET = lazy(r"(?:[ \t\xa0>*_|]*+[-+•–—▪○●■◦·➢➤►✓✔❖\uf02d\uf076\uf0a7\uf0b7\uf0d8]+|[ \t\xa0>|]*+\*(?=[ \t\xa0]))[ \t\xa0]{0,4}")
_END = (".", ";", ":", "!", "?", "/")


class Block(NamedTuple):
    """One paragraph on one line; `bullet` is the sign that it begins with, "" where there is none."""

    text: str
    span: Span
    bullet: str


class Hits(NamedTuple):
    """Where hints stand, in order."""

    places: tuple[int, ...]

    def any(self, span: Span) -> bool:
        """Whether a hint stands within the span."""
        where = bisect_left(self.places, span.start)
        return where < len(self.places) and self.places[where] < span.end


def hits(source: Source, start: int, end: int) -> Hits:
    """All hints between two offsets."""
    places: list[int] = []
    for hint in _HINTS:
        at = source.text.find(hint, start, end)
        while at >= 0:
            places.append(at)
            at = source.text.find(hint, at + 1, end)
    return Hits(tuple(sorted(places)))


def joined_lines(source: Source) -> frozenset[int]:
    """Lines that the reader joined to the paragraph of the line before."""
    return frozenset(
        index
        for paragraph in source.paragraphs
        if paragraph.last > paragraph.first
        for index in range(paragraph.first + 1, paragraph.last + 1)
    )


def blocks(source: Source, span: Span, joined: frozenset[int]) -> Iterator[Block]:
    """Paragraphs between two offsets; printed lines are joined where they go on. Cells of tables are left out."""
    begin: int | None = None
    end = 0
    pieces: list[str] = []
    bullet = ""
    flat, lines = source.flat, source.lines
    for index in range(max(source.line_at(span.start), 0), len(lines)):
        line = lines[index]
        start, stop = line.span
        if start >= span.end:
            break
        if line.cell is not None:
            continue
        start, stop = max(start, span.start), min(stop, span.end)
        mark = _BULLET.match(flat, start, stop)
        piece = flat[mark.end() if mark else start : stop].strip()
        if not piece:
            continue
        goes_on = begin is not None and mark is None and (index in joined or (piece[0].islower() and not pieces[-1].endswith(_END)))
        if begin is not None and not goes_on:
            yield Block(_plain(pieces), Span(begin, end), bullet)
            begin, pieces = None, []
        if begin is None:
            begin, bullet = start, mark[0].strip(" \t\xa0>|") if mark else ""
        pieces.append(piece)
        end = stop
    if begin is not None:
        yield Block(_plain(pieces), Span(begin, end), bullet)


def _plain(pieces: list[str]) -> str:
    """On one line, without the signs of bold type in Markdown ("**Sở Y tế:** Lập danh sách")."""
    return " ".join(" ".join(pieces).replace("**", "").split())
