"""Nơi nhận: who gets the document, one by one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from vbhc.model.text import Found, Source, Span
from vbhc.model.zones import Zones
from vbhc.parts.closing_lines import MARKER, Segment, is_dash
from vbhc.parts.closing_streams import Streams, is_filing, streams
from vbhc.patterns import lazy

_END = " \t;,.:/-–—_*"
_CLOSED = lazy(r"[;.,]\s{0,3}\d{0,2}$")
_LONGEST = 700  # an entry wraps over seven lines at most
_NOTES = lazy(r"ghi\s{0,3}ch[uú]\b", re.IGNORECASE)


def find(source: Source, zones: Zones, parted: Streams | None = None) -> tuple[Found[str], ...]:
    """Nơi nhận: every entry as written, wrapped lines joined, without its dash and its end mark; `parted` where that is known already."""
    entries = [_found(entry) for entry in _entries((parted or streams(source, zones)).recipients)]
    return tuple(entry for entry in entries if entry is not None)


def _entries(segments: Iterable[Segment]) -> list[list[Segment]]:
    """Segments put together to entries."""
    ordered = list(segments)
    marked = sum(1 for segment in ordered if MARKER.match(segment.text))
    closed = sum(1 for segment in ordered if _CLOSED.search(segment.text))
    entries: list[list[Segment]] = []
    opening = False
    for segment in ordered:
        if _NOTES.match(segment.text):
            break
        if is_dash(segment.text):
            opening = True
            continue
        starts = opening or not entries or bool(MARKER.match(segment.text)) or _is_new(entries[-1], segment, marked=marked, closed=closed)
        if starts:
            entries.append([segment])
        elif sum(len(part.text) for part in entries[-1]) < _LONGEST:
            entries[-1].append(segment)
        opening = False
    if len(entries) == 1 and not marked:
        return [[part] for part in _listed(entries[0][0])] if len(entries[0]) == 1 else entries
    return entries


def _is_new(entry: list[Segment], segment: Segment, *, marked: int, closed: int) -> bool:
    """Whether a line without a dash opens an entry; otherwise it goes on with the last one."""
    text = " ".join(part.text for part in entry)
    if text.count("(") > text.count(")") or segment.text[0].islower():
        return False
    if is_filing(segment.text):
        return True
    if marked:
        return bool(re.search(r"[;]\s{0,3}\d{0,2}$", text)) and segment.text[0].isupper()
    return bool(_CLOSED.search(text)) or not closed


def _listed(segment: Segment) -> list[Segment]:
    """A whole list on one line, parted by semicolons only; a semicolon inside brackets parts nothing."""
    pieces: list[Segment] = []
    depth = start = 0
    for offset, letter in enumerate(segment.text):
        depth = max(0, depth + (letter == "(") - (letter == ")"))
        if letter == ";" and not depth:
            pieces.append(Segment(segment.text[start : offset + 1], segment.start + start, segment.line, segment.key))
            start = offset + 1
    if segment.text[start:].strip():
        pieces.append(Segment(segment.text[start:], segment.start + start, segment.line, segment.key))
    return pieces


def _found(entry: list[Segment]) -> Found[str] | None:
    text = " ".join(" ".join(part.text for part in entry).replace("\u00ad", "").split())
    marker = MARKER.match(text)
    value = text[marker.end() if marker else 0 :].strip().rstrip(_END)
    if not any(letter.isalnum() for letter in value):
        return None
    first, last = entry[0], entry[-1]
    lead = MARKER.match(first.text)
    skip = lead.end() if lead else len(first.text) - len(first.text.lstrip())
    end = last.start + len(last.text.rstrip(_END)) if last.text.rstrip(_END) else last.span.end
    return Found(value, Span(first.start + skip, max(end, first.start + skip)))
