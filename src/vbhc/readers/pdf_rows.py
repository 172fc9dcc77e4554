"""Dòng in: words of one baseline, cut where a gap may stand between two blocks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from vbhc.model.text import Cell, Role
from vbhc.patterns import lazy
from vbhc.readers.pdf_words import Word

#: A gap wider than this (points) may part two blocks that stand side by side.
_GUTTER = 14.0
_LABEL = lazy(r"[\dIVXivxa-zđ+•·\-–]{1,5}[.)]?")
# Blanks left for a number or a day are as wide as a gutter: "Số:     /KH-UBND", "ngày     tháng     năm 2024".
_AFTER_BLANK = lazy(r"/\S*|tháng|năm|ngày|\d{1,4}", re.IGNORECASE)
_BEFORE_BLANK = lazy(r"(?:số|ngày|tháng|năm|số:|ngày:|:|\d{1,2}|/)", re.IGNORECASE)


@dataclass(slots=True)
class Strip:
    """One line to be: the words of one block on one baseline."""

    page: int
    words: list[Word]
    left: float
    right: float
    base: float
    size: float
    bold: bool
    italic: bool
    role: Role = "body"
    column: int | None = None
    cell: Cell | None = None
    underline: bool = False
    text: str = field(default="")

    @property
    def confidence(self) -> float | None:
        """How sure a recogniser is of the line, the mean over its letters; None for text that the file holds."""
        sure = [(word.confidence, len(word.text)) for word in self.words if word.confidence is not None]
        return sum(value * count for value, count in sure) / sum(count for _, count in sure) if sure else None

    @property
    def doubts(self) -> tuple[tuple[int, int], ...]:
        """Where in the text figures stand that two engines did not read alike."""
        if not any(word.doubtful for word in self.words):
            return ()
        found: list[tuple[int, int]] = []
        at = 0
        for index, word in enumerate(self.words):
            at += bool(index) and not word.glued
            if word.doubtful:
                found.append((at, at + len(word.text)))
            at += len(word.text)
        return tuple(found)

    @property
    def center(self) -> float:
        """Middle between the ends."""
        return (self.left + self.right) / 2


def strip(words: list[Word], page: int) -> Strip:
    """Words of one baseline from left to right → one line."""
    parts: list[str] = []
    sizes: dict[float, int] = {}
    heavy = slanted = letters = 0
    base = words[0].base
    tallest = 0.0
    for word in words:
        if parts and not word.glued:
            parts.append(" ")
        parts.append(word.text)
        length = len(word.text)
        sizes[word.size] = sizes.get(word.size, 0) + length
        heavy += length * word.bold
        slanted += length * word.italic
        letters += length
        if word.size > tallest:
            tallest, base = word.size, word.base
    size = max(sizes, key=lambda key: sizes[key])
    right = max(word.right for word in words)
    whole = 0.9 * letters
    return Strip(page, words, words[0].left, right, base, size, heavy > whole, slanted > whole, text="".join(parts))


def rows(words: list[Word]) -> list[list[Word]]:
    """Words → baselines from top to bottom, each from left to right; a word printed twice on one spot counts once."""
    found: list[list[Word]] = []
    base = tall = 0.0
    levels: dict[int, float] = {}
    for word in sorted(words, key=lambda one: one.base):
        size = max(word.size, 1.0)
        # A footnote mark is smaller and stands higher, so it comes before the line that it belongs to. Words of one size stand on one level.
        small = min(size, tall) < 0.75 * max(size, tall)
        reach = (0.45 if small else 0.3) * max(size, tall)
        if found and word.base - base <= reach and word.base - levels.get(round(size), word.base) <= 0.3 * size:
            found[-1].append(word)
            levels.setdefault(round(size), word.base)
            if size > tall:
                base, tall = word.base, size
        else:
            found.append([word])
            base, tall = word.base, size
            levels = {round(size): base}
    return [_once(sorted(row, key=lambda one: one.left)) for row in found]


def _once(row: list[Word]) -> list[Word]:
    kept = row[:1]
    for word in row[1:]:
        last = kept[-1]
        if word.text != last.text or abs(word.left - last.left) > 1.5 or abs(word.base - last.base) > 1.5:
            kept.append(word)
    return kept


def segments(row: list[Word]) -> list[list[Word]]:
    """Cuts a line at the gaps that may be gutters; the wide blanks of a justified line are none."""
    gaps = [other.left - one.right for one, other in pairwise(row)]
    if not gaps or max(gaps) <= _GUTTER:
        return [row]
    usual = median(gaps) if len(gaps) > 3 else 0.0
    found: list[list[Word]] = [[row[0]]]
    for before, word, gap in zip(row, row[1:], gaps, strict=False):
        wide = gap > max(_GUTTER, 1.1 * word.size, 2.2 * usual)
        if wide and not _blank(before, word) and not _numbered(found[-1], len(found)):
            found.append([])
        found[-1].append(word)
    return found


def _blank(before: Word, after: Word) -> bool:
    if after.glued or after.text[0] == "/":
        return True
    return bool(_AFTER_BLANK.fullmatch(after.text.rstrip(",.;")) and _BEFORE_BLANK.fullmatch(before.text.rstrip(",.;")))


def _numbered(segment: list[Word], count: int) -> bool:
    """Whether the segment is but the label of a list, with a tab after it."""
    return count == 1 and len(segment) == 1 and bool(_LABEL.fullmatch(segment[0].text))
