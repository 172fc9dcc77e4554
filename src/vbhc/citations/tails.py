"""Chân trang của cổng: where a portal's own lines begin after the document; what they name, the document does not."""

from __future__ import annotations

from vbhc.model.document import Document
from vbhc.model.text import Source
from vbhc.parts import marks

#: enough of a line to know it by
_OPENING = 60


def start(source: Source, document: Document, last: int) -> int:
    """Where the lines begin, the end of the text where none begins up to `last`. What follows a closing without them is more of the document."""
    text, tail = source.text, document.zones.tail
    if not tail or source.lines[tail.start].span.start > last:
        return len(text)
    lines = source.lines[tail.start :]
    return next((line.span.start for line in lines if _opens(source.at(line.span)[:_OPENING])), len(text))


def _opens(text: str) -> bool:
    return marks.opens_portal_tail(text) or marks.heads_portal_tail(text)
