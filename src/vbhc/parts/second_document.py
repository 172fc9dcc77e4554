"""Văn bản thứ hai: another document in the same file, behind the signature of the first, with a letterhead, a number and a day of its own."""

from __future__ import annotations

from dataclasses import replace

from vbhc.model.letters import bare, base, is_capitals
from vbhc.model.text import Note, Source
from vbhc.model.zones import Zones
from vbhc.parts import dates, marks, number
from vbhc.parts.annex_forms import FORM
from vbhc.parts.zones import top_of

#: so many lines of a letterhead may stand below its national title
_BELOW = 10
#: so near above it, the heading of a form makes a letterhead a sample
_FORM_ABOVE = 6


def parted(source: Source, zones: Zones) -> Zones:
    """The zones with `second` told apart from the annexes. A draft or a sample that is attached leaves its number or its day blank."""
    if not zones.closing or not zones.annexes:
        return zones
    own = number.find(source, zones).number
    if own is None:
        return zones
    texts = [source.at(line.span) for line in source.lines[: zones.annexes.stop]]
    for index in zones.annexes:
        text = texts[index]
        if len(text) > 120 or not is_capitals(text) or not marks.is_national(bare(text)):
            continue
        top = max(top_of(texts, index), zones.closing.stop)
        header = range(top, min(index + _BELOW, zones.annexes.stop))
        numbered = number.find(source, replace(zones, header=header)).number
        if numbered is None or numbered.value.serial is None or str(numbered.value) == str(own.value):
            continue
        if _is_dated(texts, header) and not _is_sample(texts, top, zones):
            annexes = range(min(zones.annexes.start, top), top)
            return replace(zones, annexes=annexes, second=range(top, zones.annexes.stop))
    return zones


def note(source: Source, zones: Zones) -> tuple[Note, ...]:
    """Where the second document begins."""
    if not zones.second:
        return ()
    first = source.lines[zones.second.start].span
    page = source.page_at(first.start)
    if page is not None:
        return (Note("second-document-page", (("page", str(page)),), first),)
    return (Note("second-document", (("line", str(source.text.count("\n", 0, first.start) + 1)),), first),)


def _is_dated(texts: list[str], header: range) -> bool:
    """Its day is filled in, on one line or on two."""
    for index in header:
        match = dates.LONG.search(" ".join(texts[index : index + 2])) if marks.is_place_date(texts[index]) else None
        if match and dates.read(match).iso:
            return True
    return False


def _is_sample(texts: list[str], top: int, zones: Zones) -> bool:
    return any(FORM.match(base(text[:120])) for text in texts[max(zones.annexes.start, top - _FORM_ABOVE) : top + 1])
