"""Trang: margins and page numbers, as the rules of each system ask for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal, NamedTuple

from vbhc.model.finding import Bilingual, Finding, Level, Mend
from vbhc.model.layout import PageNumber, Sheet
from vbhc.rules._looks import figure, is_pdf, layout
from vbhc.rules.rule import Draft, Undecided

A4 = (210.0, 297.0)
_PAPER_SLACK = 1.2
#: Millimetres; in a PDF margins are measured.
_SLACK, _MEASURED = 0.5, 2.0
SIDES: tuple[Literal["left", "top", "right", "bottom"], ...] = ("left", "top", "right", "bottom")
_NAMES = {
    "left": Bilingual("Lề trái", "Left margin"),
    "top": Bilingual("Lề trên", "Top margin"),
    "right": Bilingual("Lề phải", "Right margin"),
    "bottom": Bilingual("Lề dưới", "Bottom margin"),
}
MARGIN_SAYS: dict[str, Bilingual] = {
    side: Bilingual(f"{name.vi} {{found}} mm, đúng là {{right}} mm.", f"{name.en} {{found}} mm; {{right}} mm is right.")
    for side, name in _NAMES.items()
}
NUMBER_SAYS: dict[str, Bilingual] = {
    "missing": Bilingual("Văn bản nhiều trang phải đánh số trang.", "A document of several pages needs page numbers."),
    "place": Bilingual("Số trang đặt ở lề trên.", "The page number stands in the top margin."),
    "align": Bilingual("Số trang canh giữa.", "The page number stands in the middle."),
    "size": Bilingual("Số trang: cỡ chữ {found}, đúng là {right}.", "Page number: size {found}; {right} is right."),
    "upright": Bilingual("Số trang là kiểu chữ đứng.", "The page number is upright."),
    "first": Bilingual("Không hiển thị số trang ở trang thứ nhất.", "The first page shows no number."),
    "start": Bilingual("Số trang bắt đầu từ 1, không từ {found}.", "Pages are numbered from 1, not from {found}."),
    "prefix": Bilingual("Số trang chỉ ghi chữ số, bỏ “{found}”.", "The page number is a figure alone, without “{found}”."),
}
#: So many lines of running text do not go on one page.
_FULL_PAGE, _LINE = 50, 80


class Ranges(NamedTuple):
    """Millimetres from … to, for each side."""

    left: tuple[float, float]
    top: tuple[float, float]
    right: tuple[float, float]
    bottom: tuple[float, float]


def is_a4(sheet: Sheet) -> bool:
    """Whether a sheet is A4, standing or lying."""
    sides = sorted((sheet.width, sheet.height))
    return all(abs(side - right) <= _PAPER_SLACK for side, right in zip(sides, A4, strict=True))


def margins(draft: Draft, ranges: Ranges) -> Iterator[Finding]:
    """Margins of the standing sheets that are not as they should be, each side once."""
    standing = [
        (place, sheet) for place, sheet in enumerate(layout(draft).sheets) if not sheet.landscape and sheet.margins and is_a4(sheet)
    ]
    sheets = [sheet for _, sheet in standing]
    if not sheets:
        raise Undecided("skip-pages")
    if is_pdf(draft):
        yield from _measured(sheets, ranges)
        return
    annex = _annexes_from(draft)
    for side in SIDES:
        first: Finding | None = None
        mends: list[Mend] = []
        for place, sheet in standing:
            low, high = getattr(ranges, side)
            found = getattr(sheet.margins, side)
            if not low - _SLACK <= found <= high + _SLACK:
                # the annex to the decree says nothing of sheets that hold appendices only
                apart = sheet.span is not None and annex is not None and sheet.span.start >= annex
                first = first or _margin(side, found, (low, high), level="info" if apart else None)
                mends += [] if apart else [Mend(side, low if found < low else high, sheet=place)]
        if first is not None:
            yield replace(first, mends=tuple(mends))


def _measured(sheets: list[Sheet], ranges: Ranges) -> Iterator[Finding]:
    """A PDF shows where text stands: the margin is what the fullest page leaves."""
    for side in SIDES:
        sheet = min(sheets, key=lambda one: getattr(one.margins, side))
        found = getattr(sheet.margins, side)
        low, high = getattr(ranges, side)
        # a page need not be full to its foot, and few lines end at the right edge
        too_wide = found > high + _MEASURED and side in {"left", "top"}
        if found < low - _MEASURED or too_wide:
            yield _margin(side, found, (low, high), page=sheet.page, level="warning")


def _margin(side: str, found: float, right: tuple[float, float], page: int | None = None, level: Level | None = None) -> Finding:
    low, high = right
    said = figure(low) if low == high else f"{figure(low)}-{figure(high)}"
    return Finding(None, side, (("found", figure(found)), ("right", said)), page=page, level=level)


def _annexes_from(draft: Draft) -> int | None:
    zone = draft.zones.annexes
    return draft.source.lines[zone.start].span.start if len(zone) else None


def page_numbers(draft: Draft, sizes: tuple[float, float]) -> Iterator[Finding]:
    """What is wrong with the numbers of the pages, each fault once."""
    numbers = layout(draft).page_numbers
    if numbers is None:
        raise Undecided
    if not numbers:
        if several_pages(draft):
            yield Finding(None, "missing")
        return
    seen: set[str] = set()
    for number in numbers:
        for kind, values in _number_faults(number, sizes):
            if kind not in seen:
                seen.add(kind)
                yield Finding(None, kind, values, page=number.page)


def _number_faults(number: PageNumber, sizes: tuple[float, float]) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    low, high = sizes
    if number.where != "top":
        yield "place", ()
    if number.align in {"left", "right"}:
        yield "align", ()
    if number.size is not None and not low - _SLACK <= number.size <= high + _SLACK:
        yield "size", (("found", figure(number.size)), ("right", figure(low) if low == high else f"{figure(low)}-{figure(high)}"))
    if number.italic:
        yield "upright", ()
    if number.first:
        yield "first", ()
    if number.start is not None and number.start > 1 and number.page in {None, 2}:
        yield "start", (("found", str(number.start if number.page is None else number.start - 1)),)
    if any(letter.isalnum() for letter in number.prefix) or "/" in number.prefix:
        yield "prefix", (("found", number.prefix.strip()),)


def several_pages(draft: Draft) -> bool:
    """Whether the document surely takes more than one page."""
    if is_pdf(draft):
        return len(draft.source.pages) > 1
    stated = next((found.value for name, found in draft.source.metadata if name == "app:Pages"), "")
    if stated.isdecimal() and int(stated) > 1:
        return True
    lines = [draft.source.lines[index].span for index in (*draft.zones.title, *draft.zones.body)]
    taken: int = sum(1 + (span.end - span.start) // _LINE for span in lines)
    return taken > _FULL_PAGE
