"""Số, ký hiệu of the document itself: the number line of the letterhead (NĐ 30/2020/NĐ-CP, Phụ lục I, II.3)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vbhc.model.number import Number
from vbhc.model.text import Found, Note, Source, Span
from vbhc.model.zones import Zones
from vbhc.parts import dates, marks, symbols
from vbhc.parts.zones import is_number_line
from vbhc.patterns import lazy

_BLANK = lazy(r"[\s._…‥\[\]()]{0,60}")
#: serial (figures may stand apart), then separators and groups; a line break may stand at a separator, a blank within "KV VII"
_TOKEN = lazy(
    r"(?P<serial>\d(?:\s?\d){0,5}(?:\.\d{1,3})?[A-Za-zđĐ]?(?=[\s._…]{0,30}[/\-–—_A-ZĐ]))?[\s._…‥\[\]()]{0,60}"
    r"(?P<rest>(?:\s{0,4}[/\-–—‐‑−_\ufffe\u00ad]{1,2}\s{0,4}(?:(?:19|20)\d\d(?!\d)|[A-ZĐ]{0,4}KV\s[IVX]{1,5}(?![^\W_])|[A-ZĐÐƯƠÔÂĂa-zđ](?:[A-Za-zĐđÐƯưƠơÔôÂâĂăÊêАВЕКМНОРСТУХ0-9&,.]|\+(?=[A-ZĐ])){0,19})){1,7}"
    r"|\s?(?P<glued>[A-ZĐ][A-Za-zĐđ]{1,4}\s?[/\-–]\s?[A-ZĐ][A-Za-zĐđ0-9&]{0,19}(?:[-–][A-ZĐ][A-Za-zĐđ0-9&]{0,19}){0,3})|\s?(?P<alone>CP|TTg|HĐBT|CT)(?=\s*$))"
)
#: the day follows without a blank: "2829/BGDĐT-CTHSSV,ngày 03 tháng 5 năm 2013"
_DAY = lazy(r"[,.]\s{0,2}ng[àa]y(?![^\W_])")
#: a word after a blank: the symbol of a single line ends where it is one of the language ("- Hà Nội"), and goes on where it is a group ("- UBND")
_WORD = lazy(r"(?:\s{1,4}[-–—])?\s{1,4}(?P<word>[^\W\d_]{2,13})(?=[\s,])")


@dataclass(frozen=True, slots=True)
class NumberLine:
    """What the number line says: the number (None when unreadable), whether its serial is left blank, and notes."""

    number: Found[Number] | None
    blank: bool
    notes: tuple[Note, ...] = ()


def find(source: Source, zones: Zones) -> NumberLine:
    """The number in the letterhead; `blank` where the line is there without a serial."""
    blank = False
    for index in zones.header:
        line = source.lines[index]
        text = source.at(line.span)
        if not is_number_line(text):
            continue
        mark = marks.NUMBER_LINE.match(text[:200])
        start = line.span.start + (mark.end() if mark else 0)
        stop = _stop(source, zones, index)
        found = read(source, start, stop)
        if found and found.value.serial:
            return NumberLine(found, blank=False)
        if found:
            return NumberLine(found, blank=True)
        blank = blank or not source.at(Span(start, line.span.end))[:1].isdigit()
    return NumberLine(None, blank=blank)


def _stop(source: Source, zones: Zones, index: int) -> int:
    """The line's end, or that of the next line where the number is broken over two."""
    line = source.lines[index]
    text = source.at(line.span).rstrip()
    following = source.lines[index + 1] if index + 1 < min(len(source.lines), zones.header.stop + 1) else None
    if following is None:
        return line.span.end
    below = source.at(following.span)
    unfinished = text.endswith((":", "/", "-", "–", "Số", "số")) or re.search(r"[Ss]ố\s{0,3}:?\s{0,3}\d{0,6}$", text)
    if unfinished and re.match(r"^\s{0,3}[\d/\-A-ZĐ][\dA-Za-zĐđ/&\-– .]{1,40}$", below) and not dates.LONG.search(below):
        return following.span.end
    return line.span.end


def read(source: Source, start: int, stop: int) -> Found[Number] | None:
    """The number that begins at `start`, blanks and rules for a missing serial allowed."""
    window = source.flat[start : min(stop, start + 160)]
    lead = _BLANK.match(window)
    offset = lead.end() if lead else 0
    if offset < len(window) and window[offset].isdigit():
        lead_end = offset
    else:
        lead_end = max(offset - 1, 0) if offset and window[offset - 1 : offset] in "-/" else offset
    found = _TOKEN.match(window, lead_end)
    if not found:
        return None
    end = found.end()
    end = _end(window, found.start("rest"), end)
    raw = window[found.start() : end]
    serial = re.sub(r"\s", "", found["serial"] or "")
    rest = window[found.start("rest") : end]
    if found["serial"] is None and re.match(r"\s*[-–]", rest) and "/" not in rest:
        return None
    number = symbols.parse(serial + re.sub(r"\s", "", rest))
    if number is None:
        return None
    first = start + found.start() + (len(raw) - len(raw.lstrip(" ._…")))
    return Found(number, Span(first, start + found.start() + len(raw.rstrip(" .;,"))))


def _end(window: str, start: int, end: int) -> int:
    """Where the symbol gives way to words of the language, at the latest at `end`."""
    if (day := _DAY.search(window, start)) and day.start() < end:
        end = day.start()
    for match in _WORD.finditer(window, start):
        if match.start() >= end:
            break
        if match["word"][1:].islower():
            return match.start()
    return end
