"""Dòng của văn bản: the lines of a zone, as rules look at them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from vbhc.model.letters import bare
from vbhc.model.text import Span
from vbhc.rules.rule import Draft

#: Longer lines are running text; no component of a letterhead or signature is so long.
_LONG = 2000
_NATIONAL = "CONGHOAXAHOI"
_MOTTO = "DOCLAP"


class Row(NamedTuple):
    """Một dòng: `text` stands at `span`, without blanks at its ends; `line` counts into `Source.lines`."""

    line: int
    span: Span
    text: str

    def part(self, start: int, end: int) -> Span:
        """The span of some letters of the row."""
        return Span(self.span.start + start, self.span.start + end)

    def found(self, match: re.Match[str], group: int | str = 0) -> Span:
        """The span of what a pattern found in the row's text."""
        return self.part(match.start(group), match.end(group))


def rows(draft: Draft, zone: range) -> Iterator[Row]:
    """Lines of a zone that hold letters or signs, without running heads and notes."""
    for index in zone:
        line = draft.source.lines[index]
        if line.role != "body":
            continue
        text = draft.source.at(line.span)
        stripped = text.strip()
        if stripped:
            start = line.span.start + text.index(stripped[0])
            yield Row(index, Span(start, start + len(stripped)), stripped)


def text(draft: Draft) -> range:
    """Văn bản chính: from the letterhead to the last line of recipients and signature, without annexes and a portal's own lines."""
    return range(draft.zones.header.start, draft.zones.closing.stop or draft.zones.body.stop)


def matter(draft: Draft) -> range:
    """Trích yếu và nội dung: from the heading to the last line of the body."""
    return range(draft.zones.title.start, draft.zones.closing.start or draft.zones.body.stop)


def matches(draft: Draft, zone: range, pattern: re.Pattern[str]) -> Iterator[tuple[Row, re.Match[str]]]:
    """Every place in a zone where a pattern is found on a line."""
    for row in rows(draft, zone):
        for match in pattern.finditer(row.text):
            yield row, match


def header(draft: Draft) -> list[Row]:
    """Phần đầu: the letterhead with number, place and date."""
    return [row for row in rows(draft, draft.zones.header) if len(row.text) < _LONG]


def closing(draft: Draft) -> list[Row]:
    """Phần cuối: Nơi nhận and signature."""
    return [row for row in rows(draft, draft.zones.closing) if len(row.text) < _LONG]


def row_at(draft: Draft, offset: int) -> Row | None:
    """The line that holds an offset."""
    index = draft.source.line_at(offset)
    return next(rows(draft, range(index, index + 1)), None) if index >= 0 else None


def is_national(text: str) -> bool:
    """Whether a line is, or is meant to be, the Quốc hiệu."""
    return bare(text).startswith(_NATIONAL)


def is_motto(text: str) -> bool:
    """Whether a line is, or is meant to be, the Tiêu ngữ."""
    return bare(text).startswith(_MOTTO) and "HANHPHUC" in bare(text)
