"""Chân trang của cổng: where a portal's own lines begin after the document; what they name, the document does not."""

from __future__ import annotations

from functools import cache

from vbhc.model.text import Source
from vbhc.parts import marks, zones
from vbhc.parts.words import zone_words


def start(source: Source) -> int:
    """Where the lines begin, the end of the text where there are none. What follows a closing without them is more of the document."""
    text = source.text
    starts = _starts()
    near = (line.span for line in source.lines if text[line.span.start : line.span.start + 2] in starts)
    opening = [span.start for span in near if marks.opens_portal_tail(text[span.start : span.end])]
    if not opening:
        return len(text)
    tail = zones.find(source).tail
    after = source.lines[tail.start].span.start if tail else len(text)
    return next((one for one in opening if one >= after), len(text))


@cache
def _starts() -> frozenset[str]:
    """The first two letters of such lines, however they are written: one look at each line instead of a comparison."""
    return frozenset(
        written
        for start in zone_words().tail_starts
        for written in (start, start.upper(), start.capitalize(), start[:1] + start[1:].upper())
    )
