"""Bảng định dạng: which format stands where, from the pages that Word 97–2003 files formats in (by the place where letters are stored)."""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from vbhc.readers.doc_file import WordFile
from vbhc.readers.doc_sprms import HUGE, OLD_HUGE, words

_PAGE = 512
_NOTHING = b""


@dataclass(frozen=True, slots=True)
class ParagraphMark:
    """What the file says at the end of a paragraph: its style (None unknown) and its own format."""

    style: int | None
    group: bytes


class Formats:
    """The formats of one file, asked for by the position of letters."""

    def __init__(self, file: WordFile) -> None:
        self._file = file
        # what a hostile file may unfold from its data stream, naming the same place again and again
        self._left = 16 * len(file.main) + (1 << 20)
        self._letters = _filed(file, "letters")
        self._paragraphs = _filed(file, "paragraphs")
        self._letter_starts = [start for start, _, _ in self._letters]
        self._paragraph_starts = [start for start, _, _ in self._paragraphs]

    @property
    def known(self) -> bool:
        """Whether the file says anything of its paragraphs."""
        return bool(self._paragraphs)

    def paragraph(self, cp: int) -> ParagraphMark:
        """The format of the paragraph that ends at `cp`."""
        piece = self._file.piece_at(cp)
        if piece is None:
            return ParagraphMark(None, _NOTHING)
        place = piece.place + (cp - piece.start) * piece.width
        index = bisect_right(self._paragraph_starts, place) - 1
        if index < 0 or place >= self._paragraphs[index][1]:
            return ParagraphMark(None, _NOTHING)
        group = self._paragraphs[index][2]
        style = int.from_bytes(group[:2], "little") if len(group) >= 2 else None
        return ParagraphMark(style, self._unfold(group[2:]) + piece.changes)

    def letters(self, start: int, end: int) -> Iterator[tuple[int, int, bytes]]:
        """The stretches of one format from `start` to `end`, in order and without a gap."""
        while start < end:
            piece = self._file.piece_at(start)
            if piece is None:
                yield start, end, _NOTHING
                return
            place = piece.place + (start - piece.start) * piece.width
            index = bisect_right(self._letter_starts, place) - 1
            stop = min(end, piece.end)
            group, limit = _NOTHING, place + (stop - start) * piece.width
            if index >= 0 and place < self._letters[index][1]:
                group, limit = self._letters[index][2], self._letters[index][1]
            elif index + 1 < len(self._letters):
                limit = self._letter_starts[index + 1]
            stop = min(stop, start + max((limit - place) // piece.width, 1))
            yield start, stop, group + piece.changes
            start = stop

    def _unfold(self, group: bytes) -> bytes:
        """A format too long for its page stands in the data stream."""
        for code, operand in words(group):
            if code in {HUGE, OLD_HUGE}:
                at = int.from_bytes(operand, "little")
                length = int.from_bytes(self._file.data[at : at + 2], "little")
                self._left -= length
                return group + self._file.data[at + 2 : at + 2 + length] if self._left > 0 else group
        return group


def _filed(file: WordFile, name: str) -> list[tuple[int, int, bytes]]:
    """All (start, end, format) of one kind, in the order of their places; each page is read once however often it is named."""
    table = file.table(name)
    count = max((len(table) - 4) // 8, 0)
    numbers = struct.unpack_from(f"<{count}I", table, 4 * (count + 1)) if count else ()
    found: list[tuple[int, int, bytes]] = []
    for number in dict.fromkeys(number & 0x3FFFFF for number in numbers):
        page = file.main[number * _PAGE : (number + 1) * _PAGE]
        if len(page) == _PAGE:
            found += _page(page, letters=name == "letters")
    return sorted(found, key=lambda entry: entry[0])


def _page(page: bytes, *, letters: bool) -> Iterator[tuple[int, int, bytes]]:
    count, width = page[-1], 1 if letters else 13
    count = min(count, (_PAGE - 5) // (4 + width))
    places = struct.unpack_from(f"<{count + 1}I", page)
    for index in range(count):
        offset = page[4 * (count + 1) + width * index] * 2
        group = (_letter_group if letters else _paragraph_group)(page, offset) if offset else _NOTHING
        if places[index] < places[index + 1]:
            yield places[index], places[index + 1], group


def _letter_group(page: bytes, at: int) -> bytes:
    return page[at + 1 : min(at + 1 + page[at], _PAGE - 1)]


def _paragraph_group(page: bytes, at: int) -> bytes:
    """Its style (two bytes) and its format; the length is counted in words of two bytes."""
    size = page[at] * 2 - 1
    at += 1
    if size < 0:
        size = page[at] * 2 if at < _PAGE else 0
        at += 1
    return page[at : min(at + size, _PAGE - 1)]
