"""Địa danh và thời gian ban hành: "Lạng Sơn, ngày 18 tháng 3 năm 2024" (NĐ 30/2020/NĐ-CP, Phụ lục I, II.4)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from vbhc.knowledge import provinces
from vbhc.model.body import Province
from vbhc.model.letters import is_capitals
from vbhc.model.text import Found, Note, Source, Span
from vbhc.model.zones import Zones
from vbhc.parts import dates, marks, number
from vbhc.patterns import lazy

#: what stands before "ngày": letters, hyphens, dots of "TP."; the comma may be missing or the blanks wrong
_PLACE = lazy(
    r"(?P<place>(?:[QqPp](?:uận|hường)|Q\.|P\.)\s{0,2}\d{1,2}|[^\W\d_][^\d,;:|\n]{1,60}?)\s{0,4}[,.;]?\s{0,4}(?:(?<=[,\s])(?:hồi|lúc)\s{0,3}\d{1,2}\s?(?:giờ|[hg:])\s?(?:\d{1,2}\s?(?:phút|['’])?)?\s?,?\s{0,4})?$"
)


def repaired(dated: PlaceDate, home: Province | None) -> PlaceDate:
    """A place that lost letters in copying ("Hi Phòng") and can only be the issuer's province ("Hải Phòng"); the span stays."""
    if dated.place is None or home is None or dated.place.value == home.name or provinces.by_place(dated.place.value):
        return dated
    written, whole = dated.place.value.split(), home.name.split()
    if len(written) != len(whole) or not all(_is_within(a.casefold(), b.casefold()) for a, b in zip(written, whole, strict=True)):
        return dated
    note = Note("place-repaired", (("text", dated.place.value), ("name", home.name)), dated.place.span)
    return replace(dated, place=Found(home.name, dated.place.span), notes=(*dated.notes, note))


def _is_within(short: str, whole: str) -> bool:
    """All letters of `short` stand in `whole` in order, at most one is missing."""
    letters = iter(whole)
    return len(whole) - len(short) in (0, 1) and all(letter in letters for letter in short)


@dataclass(frozen=True, slots=True)
class PlaceDate:
    """Place and date of issue; `blank` where a figure of the date is left out, `latest` the last day that the other figures leave open."""

    place: Found[str] | None
    date: Found[str] | None
    blank: bool
    notes: tuple[Note, ...] = ()
    latest: str | None = None


#: "Luật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XV, kỳ họp thứ 10 thông qua ngày 10 tháng 12 năm 2025."
_ADOPTED = lazy(r"(?:Luật|Bộ luật|Nghị quyết|Pháp lệnh)\s+này\s+(?:đã\s+)?được\s.{10,240}?thông\s+qua\s{1,4}(?=ngày)")


def adopted(source: Source, zones: Zones) -> PlaceDate | None:
    """Ngày thông qua: laws and resolutions of assemblies are dated by the day of adoption, told at the end of the body."""
    if not zones.body:
        return None
    for index in range(zones.body.stop - 1, max(zones.body.start, zones.body.stop - 6) - 1, -1):
        span = source.lines[index].span
        found = _ADOPTED.search(source.flat, span.start, min(span.end + 300, len(source.flat)))
        match = dates.LONG.match(source.flat, found.end()) if found else None
        if match and (value := dates.read(match).iso):
            where = Span(match.start(), match.end())
            return PlaceDate(None, Found(value, where), blank=False, notes=(Note("date-of-adoption", (), where),))
    return None


def find(source: Source, zones: Zones) -> PlaceDate:
    """The place and date line of the letterhead, also when it is broken over two or three lines."""
    return (
        _in(source, zones.header)
        or _short(source, zones)
        or adopted(source, zones)
        or _over_signature(source, zones)
        or PlaceDate(None, None, blank=False)
    )


#: "Đà Nẵng, " and nothing else before the date: a sentence on the day of effect is no place and date
_ALONE = lazy(r"^\W{0,3}[^\W\d_][^\d,;:]{1,30},\s{0,6}$")


def _over_signature(source: Source, zones: Zones) -> PlaceDate | None:
    found = _in(source, _end(zones))
    if found is None or found.place is None or found.place.span is None:
        return None
    line = source.lines[max(source.line_at(found.place.span.start), 0)].span
    match = dates.LONG.search(source.flat, line.start, line.end)
    return found if match and _ALONE.match(source.flat[line.start : match.start()]) else None


def _end(zones: Zones) -> range:
    """Minutes, reviews and letters carry place and date over the signature."""
    if zones.closing:
        return range(max(zones.body.start, zones.closing.start - 3), min(zones.closing.start + 12, zones.closing.stop))
    return range(0)


def _in(source: Source, lines: range) -> PlaceDate | None:
    if not lines:
        return None
    start, stop = source.lines[lines.start].span.start, source.lines[lines.stop - 1].span.end
    for match in dates.LONG.finditer(source.flat, start, min(stop, start + 6000)):
        written = dates.read(match)
        span = Span(match.start(), match.end())
        line = source.lines[max(source.line_at(match.start()), 0)].span
        if match.start() - line.start > 70 or line.end - match.end() > 40:
            continue
        date = Found(written.iso, span) if written.iso else None
        notes = () if written.iso or written.blank else (Note("date-impossible", (("text", source.one_line(span)),), span),)
        return PlaceDate(_place(source, start, match.start()), date, written.blank, notes, written.latest)
    return None


#: "ngày " right before figures
_DAY_WORD = lazy(r"ng[àa]y\s{0,4}$", re.IGNORECASE)


def _short(source: Source, zones: Zones) -> PlaceDate | None:
    """The clerk's short form ("Hòa Lâm, 12/7/2023", "Hòa Lâm, ngày 12/7/2023") in a line of its own."""
    for index in zones.header:
        line = source.lines[index].span
        span = Span(_right_column(source, line.start, line.end), line.end)
        text = source.at(span)
        match = dates.SHORT.search(text)
        if match and len(text) < 60 and "," in text[: match.start()] and (value := dates.read(match).iso):
            day = _DAY_WORD.search(text, 0, match.start())
            where = Span(span.start + (day.start() if day else match.start()), span.start + match.end())
            return PlaceDate(_place(source, span.start, where.start), Found(value, where), blank=False)
    return None


#: blanks that part two columns; the name of a place holds none
_GAP = lazy(r"\s{3,200}")


def _right_column(source: Source, start: int, stop: int) -> int:
    """Where the place and date may begin on a line that has the number before them ("Số: 12/KH-UBND   Vinh, ngày 14/8/2025")."""
    text = source.flat[start : min(stop, start + _LONGEST)]
    mark = marks.NUMBER_LINE.match(text)
    numbered = number.read(source, start + mark.end(), stop) if mark else None
    at = numbered.span.end - start if numbered and numbered.span else mark.end() if mark else 0
    for gap in _GAP.finditer(text, at):
        after = text[gap.end() :]
        if after[:1].isupper() and "," in after:
            at = gap.end()
    return start + at


#: no line of a letterhead is longer
_LONGEST = 300


def _place(source: Source, floor: int, before: int) -> Found[str] | None:
    """The name before the date, going back over a line break inside it ("Tiền / Giang, ngày")."""
    window_start = max(floor, before - 80)
    window = source.flat[window_start:before]
    line_start = _right_column(source, source.lines[max(source.line_at(before), 0)].span.start, before)
    same_line = window[max(0, line_start - window_start) :]
    text, base = (
        (same_line, max(line_start, window_start)) if same_line.strip(" ,.") else _with_line_above(source, window_start, line_start, before)
    )
    found = _PLACE.search(text)
    if not found:
        return None
    raw = found["place"].strip(" .-–")
    raw_start = base + found.start("place")
    if same_line.strip(" ,.") and "," in same_line:
        text, base = _with_line_above(source, window_start, line_start, before)
        again = _PLACE.search(text) if base < line_start else None
        if again and (_is_cut(raw) or _ends_in_dash(source, line_start) or _is_half(raw, again["place"])):
            raw, raw_start = again["place"].strip(" .-–"), base + again.start("place")
    place = " ".join(raw.split())
    if not place or len(place) < 2:
        return None
    return Found(place, Span(raw_start, raw_start + len(raw)))


def _is_cut(place: str) -> bool:
    """One lone syllable may be the end of a name broken over two lines."""
    return len(place.split()) == 1 and not is_capitals(place)


def _is_half(place: str, whole: str) -> bool:
    """No place by itself, but one with the line above: "Thừa" / "Thiên Huế, ngày"."""
    return provinces.by_place(place) is None and provinces.by_place(" ".join(whole.split())) is not None


def _ends_in_dash(source: Source, line_start: int) -> bool:
    """As in "Bà Rịa -" / "Vũng Tàu, ngày"."""
    above = source.line_at(max(line_start - 1, 0))
    return (
        above >= 0 and source.at(source.lines[above].span).endswith((" -", " –")) and not is_capitals(source.at(source.lines[above].span))
    )


#: a name whose rest, or only whose date, stands on the next line
_NAME_ABOVE = lazy(
    r"[^\W\d_]{1,12}(?: [^\W\d_]{1,12}){0,2}(?: [-–](?: [^\W\d_]{1,12}){0,2})?|(?:TP\. ?)?[^\W\d_]{1,12}(?: [^\W\d_]{1,12}){0,5},"
)


def _with_line_above(source: Source, floor: int, line_start: int, before: int) -> tuple[str, int]:
    above = source.line_at(max(line_start - 1, 0))
    span = source.lines[above].span if above >= 0 else Span(floor, floor)
    text = source.at(span).strip()
    if span.start < floor or len(text) > 24 or not _NAME_ABOVE.fullmatch(text) or is_capitals(text):
        return source.flat[line_start:before], line_start
    return source.flat[span.start : before], span.start
