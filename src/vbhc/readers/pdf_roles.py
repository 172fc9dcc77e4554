"""Ngoài nội dung: page numbers, running heads, footnotes and signature stamps, told apart from the body."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from vbhc.patterns import lazy
from vbhc.readers.pdf_words import Word

_PAGE_NUMBER = lazy(r"[-–—.\s]{0,3}(?:trang\s{0,2}:?\s{0,2})?\d{1,4}(?:\s{0,2}[/|]\s{0,2}\d{1,4})?[-–—.\s]{0,3}", re.IGNORECASE)
_DIGITS = lazy(r"\d+")
# Signing tools print these labels and nothing but them; "+07:00" ends their time stamps.
_STAMP = lazy(
    r"(?:người\s?ký|ký\s?bởi|thời\s?gian\s?ký|email|thư\s?điện\s?tử|ngày\s?ký)\s?:|(?:digitally\s)?signed\sby\b|\+0?7[:']00",
    re.IGNORECASE,
)
_STAMP_TIME = lazy(r"\d{1,2}[./]\d{1,2}[./]\d{4}\s\d{1,2}:\d{2}(?::\d{2})?")
_STAMP_START = lazy(r"người\s?ký\s?:|ký\s?bởi\s?:|(?:digitally\s)?signed\sby\b|trung\stâm\scông\sbáo", re.IGNORECASE)
_STAMP_LINE = lazy(r"^cơ\s?quan\s?:|\w@\w", re.IGNORECASE)
_NOTE_LABEL = lazy(r"(?:\d{1,2}|\*{1,3}|\[\d{1,2}\])")
_MOTTO = lazy(r"cộng\s?h(?:òa|oà)\s?xã\s?hội", re.IGNORECASE)
#: A head that runs: on that many pages, and on that share of them (half: odd and even pages differ).
_RUNS, _SHARE = 4, 0.4
#: Heads stand above, feet below these shares of the height of the page.
_HEAD, _FOOT = 0.125, 0.86


@dataclass(slots=True)
class Rows:
    """The rows of one page, by what they are."""

    number: int
    height: float
    body: list[list[Word]]
    heads: list[list[Word]] = field(default_factory=list)
    feet: list[list[Word]] = field(default_factory=list)
    footnotes: list[list[Word]] = field(default_factory=list)
    stamps: list[list[Word]] = field(default_factory=list)


def text_of(row: list[Word]) -> str:
    """The words of a row with single blanks."""
    return " ".join(word.text for word in row)


def part(pages: list[Rows]) -> None:
    """Takes out of the body of each page what is not body."""
    for page in pages:
        _take_stamps(page)
        _take_number(page)
    for top in (True, False):
        running = _running(pages, top=top)
        for page in pages:
            while page.body and _key(page.body[0 if top else -1]) in running:
                row = page.body.pop(0 if top else -1)
                (page.heads if top else page.feet).append(row)
                _take_number(page)
    body = _usual_size(pages)
    for page in pages:
        _take_footnotes(page, body)


def _take_stamps(page: Rows) -> None:
    """A signature stamp that was flattened into the page: a few small lines at an edge of it."""
    kept: list[list[Word]] = []
    inside = 0
    for row in page.body:
        text = text_of(row)
        near_edge = row[0].base < 0.16 * page.height or row[0].base > 0.9 * page.height
        starts = bool(_STAMP_START.match(text))
        if starts and (row[0].size < 11 or near_edge):
            inside = 5
        if inside and (starts or _STAMP.search(text) or _STAMP_TIME.fullmatch(text) or _STAMP_LINE.search(text)):
            page.stamps.append(row)
            inside -= 1
            continue
        inside = 0
        kept.append(row)
    page.body = kept


def _take_number(page: Rows) -> None:
    """The number of the page, alone on the first or the last row."""
    if page.heads and _PAGE_NUMBER.fullmatch(text_of(page.heads[-1])):
        return
    for at, taken in ((0, page.heads), (-1, page.feet)):
        if not page.body:
            return
        row = page.body[at]
        outer = row[0].base < _HEAD * page.height if at == 0 else row[0].base > _FOOT * page.height
        if outer and _PAGE_NUMBER.fullmatch(text_of(row)):
            taken.append(page.body.pop(at))
            return


def _key(row: list[Word]) -> tuple[str, int]:
    return _DIGITS.sub("#", text_of(row).casefold()).strip("# \t-–"), round(row[0].base / 6)


def _running(pages: list[Rows], *, top: bool) -> set[tuple[str, int]]:
    if len(pages) < _RUNS:
        return set()
    counts: Counter[tuple[str, int]] = Counter()
    for page in pages:
        for row in page.body[:3] if top else page.body[-3:]:
            if (row[0].base < _HEAD * page.height) if top else (row[0].base > _FOOT * page.height):
                text, place = _key(row)
                counts.update({(text, place), (text, place - 1), (text, place + 1)})
    least = max(_RUNS, _SHARE * len(pages))
    return {key for key, count in counts.items() if count >= least and key[0] and not _MOTTO.search(key[0])}


def _usual_size(pages: list[Rows]) -> float:
    """The size that most of the text has, from a sample of the rows."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for row in page.body[::4]:
            sizes[round(row[0].size, 1)] += sum(len(word.text) for word in row)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _take_footnotes(page: Rows, body: float) -> None:
    """Small rows at the foot of the page, the first of which opens with a mark that a raised mark in the body answers."""
    small = len(page.body)
    while small and _row_size(page.body[small - 1]) <= 0.88 * body:
        small -= 1
    marks = {word.text for row in page.body[:small] for word in row if word.size < 0.75 * body and _NOTE_LABEL.fullmatch(word.text)}
    if not marks:
        return
    for at in range(small, len(page.body)):
        if page.body[at][0].text in marks:
            page.footnotes = page.body[at:]
            del page.body[at:]
            return


def _row_size(row: list[Word]) -> float:
    return max(word.size for word in row)
