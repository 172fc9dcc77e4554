"""Chữ trên trang: the words of one PDF page with their boxes and fonts, straight from pdfium's raw API."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

from vbhc.patterns import lazy

# pdfium writes a hyphen at the end of a line as one of these and glues the next line on.
_LINE_END_HYPHEN = lazy("[\ufffe\x02]")
_TOKEN = lazy(r"\S+")
_GLUED_DIGIT = lazy(r".\d")
_CONTROL = lazy("[\x00-\x08\x0e-\x1f\ufeff\u200b\ufffe\uffff\ud800-\udfff]")
_SHORT = 2
#: Measured on pages printed with fallback fonts: ordered pages stay under half of either.
_SHORT_SHARE, _JUMP_SHARE = 0.45, 0.02
_FORCE_BOLD, _ITALIC = 1 << 18, 1 << 6


@dataclass(slots=True)
class Word:
    """One word; lengths in points from the top left corner, `base` the baseline.

    `turned` words stand across the page's own text; `glued` words go on with the word before them without a blank. `confidence` is that of
    a recogniser, None for text that the file holds; `doubtful` are figures that two engines did not read alike. `color` is asked for by checks only.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    base: float
    size: float
    font: str
    bold: bool
    italic: bool
    turned: bool = False
    glued: bool = False
    confidence: float | None = None
    doubtful: bool = False
    color: str | None = None


class Glyph(NamedTuple):
    """One character in the page's own coordinates, as pdfium states it."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    x: float
    y: float
    place: int
    size: float


class Frame(NamedTuple):
    """How the page's own coordinates become points from the top left corner of the page as it is read."""

    width: float
    height: float
    left: float
    bottom: float
    quarter: int

    def place(self, x: float, y: float) -> tuple[float, float]:
        """One point."""
        x, y = x - self.left, y - self.bottom
        if self.quarter == 1:
            return y, x
        if self.quarter == 2:
            return self.width - x, y
        if self.quarter == 3:
            return self.width - y, self.height - x
        return x, self.height - y


class PageWords(NamedTuple):
    """The words of a page and the frame they are placed in; `disordered` says that they were rebuilt from their places."""

    words: list[Word]
    frame: Frame
    disordered: bool


#: Of characters that may have no letter one in so many is looked at.
_ASKED = 7


class Reader:
    """The calls of pdfium for one text page, with their buffers made once."""

    def __init__(self, textpage: Any, *, colors: bool = False) -> None:
        from pypdfium2 import raw

        self.raw = raw
        self.page = textpage
        self.count = int(raw.FPDFText_CountChars(textpage))
        self._sides = [ctypes.c_double() for _ in range(4)]
        self._refs = [ctypes.byref(side) for side in self._sides]
        self._font = ctypes.create_string_buffer(256)
        self._flags = ctypes.c_int()
        self._colors = colors
        self._inks = [ctypes.c_uint() for _ in range(4)]
        self._matrix = raw.FS_MATRIX()
        self._rect = raw.FS_RECTF()

    def text(self) -> str:
        """All characters in pdfium's order; index i is character i unless `indices` says otherwise."""
        if self.count <= 0:
            return ""
        buffer = (ctypes.c_ushort * (self.count * 2 + 2))()
        units = self.raw.FPDFText_GetText(self.page, 0, self.count, buffer)
        return bytes(buffer)[: max(0, units - 1) * 2].decode("utf-16-le", "surrogatepass")

    def unmapped(self) -> float:
        """The share of characters whose fonts do not tell which letters they are; every seventh is asked, which costs nothing."""
        asked = range(0, self.count, _ASKED)
        without = [index for index in asked if self.raw.FPDFText_HasUnicodeMapError(self.page, index) == 1]
        return len(without) / max(len(asked), 1)

    def index(self, position: int, *, mapped: bool) -> int:
        """The character that stands at `position` of the text."""
        return position if not mapped else int(self.raw.FPDFText_GetCharIndexFromTextIndex(self.page, position))

    def box(self, index: int) -> tuple[float, float, float, float]:
        """Left, right, bottom, top of the ink."""
        left, right, bottom, top = self._refs
        self.raw.FPDFText_GetCharBox(self.page, index, left, right, bottom, top)
        a, b, c, d = self._sides
        return a.value, b.value, c.value, d.value

    def loose(self, index: int) -> tuple[float, float, float, float]:
        """Left, right, bottom, top of the room that the character takes."""
        self.raw.FPDFText_GetLooseCharBox(self.page, index, ctypes.byref(self._rect))
        return self._rect.left, self._rect.right, self._rect.bottom, self._rect.top

    def origin(self, index: int) -> tuple[float, float]:
        """Where the pen stood."""
        x, y = self._refs[0], self._refs[1]
        self.raw.FPDFText_GetCharOrigin(self.page, index, x, y)
        return self._sides[0].value, self._sides[1].value

    def size(self, index: int) -> tuple[float, int]:
        """Height of the font on the page, and the direction of the text in quarter turns against the clock."""
        matrix = self._matrix
        size = float(self.raw.FPDFText_GetFontSize(self.page, index))
        if not self.raw.FPDFText_GetMatrix(self.page, index, ctypes.byref(matrix)):
            return size, 0
        a, b = matrix.a, matrix.b
        scale = math.sqrt(abs(a * matrix.d - b * matrix.c))
        quarter = 0 if abs(b) <= abs(a) and a > 0 else round(math.atan2(b, a) / (math.pi / 2)) % 4
        return size * scale, quarter

    def font(self, index: int) -> tuple[str, bool, bool]:
        """Name, bold, italic."""
        length = self.raw.FPDFText_GetFontInfo(self.page, index, self._font, 256, ctypes.byref(self._flags))
        return _font(self._font.value if 0 < length <= 256 else b"", self._flags.value if length else 0)

    def color(self, index: int) -> str | None:
        """Ink as "RRGGBB", where colours are asked for."""
        red, green, blue, clear = self._inks
        if not self._colors or not self.raw.FPDFText_GetFillColor(self.page, index, red, green, blue, clear):
            return None
        return f"{red.value:02X}{green.value:02X}{blue.value:02X}"

    def generated(self, index: int) -> bool:
        """Whether pdfium made the character up (a blank, a line break)."""
        return bool(self.raw.FPDFText_IsGenerated(self.page, index) == 1)


@lru_cache(maxsize=512)
def _font(name: bytes, flags: int) -> tuple[str, bool, bool]:
    text = name.decode("utf-8", "replace").split("+", 1)[-1]
    lower = text.lower()
    bold = "bold" in lower or "black" in lower or bool(flags & _FORCE_BOLD)
    return text, bold, "italic" in lower or "oblique" in lower or bool(flags & _ITALIC)


def page_words(reader: Reader, box: tuple[float, float, float, float], rotation: int) -> PageWords:
    """The words of a page, placed as a reader sees them; a page whose text order is broken is rebuilt from the places of its letters."""
    text = reader.text()
    tokens = [(match.start(), match.group()) for match in _TOKEN.finditer(text)]
    left, bottom, right, top = box
    width, height = right - left, top - bottom
    quarter = _direction(reader, tokens, rotation, mapped=len(text) != reader.count)
    if quarter % 2:
        width, height = height, width
    frame = Frame(width, height, left, bottom, quarter)
    found = _in_order(reader, tokens, frame, mapped=len(text) != reader.count)
    disordered = _is_disordered(found)
    if disordered:
        found = by_place(glyphs(reader), reader, frame)
    return PageWords(found, frame, disordered)


def _direction(reader: Reader, tokens: list[tuple[int, str]], rotation: int, *, mapped: bool) -> int:
    """Which way most of the page is written, from a sample of its words; an empty page goes by its own rotation."""
    counts = [0, 0, 0, 0]
    for start, token in tokens[:: max(1, len(tokens) // 16)]:
        _, quarter = reader.size(reader.index(start, mapped=mapped))
        counts[quarter] += len(token)
    return counts.index(max(counts)) if any(counts) else rotation % 4


def glyphs(reader: Reader, known: Container[tuple[str, int, int]] = ()) -> list[Glyph]:
    """Every character that the page itself holds and that is not `known`, with its loose box."""
    found = []
    for char, x, y, index in _characters(reader):
        if (char, round(x), round(y)) not in known and not reader.generated(index):
            found.append(Glyph("-" if char in "\ufffe\x02" else char, *reader.loose(index), x, y, index, reader.size(index)[0]))
    return found


def marks(reader: Reader) -> set[tuple[str, int, int]]:
    """Every character of the page and where it stands, to know it again."""
    return {(char, round(x), round(y)) for char, x, y, _ in _characters(reader)}


def _characters(reader: Reader) -> Iterator[tuple[str, float, float, int]]:
    text = reader.text()
    mapped = len(text) != reader.count
    for position, char in enumerate(text):
        index = reader.index(position, mapped=mapped)
        if index >= 0 and char not in "\r\n":
            yield char, *reader.origin(index), index


def _in_order(reader: Reader, tokens: list[tuple[int, str]], frame: Frame, *, mapped: bool) -> list[Word]:
    found: list[Word] = []
    for start, token in tokens:
        plain = token.isprintable() and not mapped
        if plain and not _GLUED_DIGIT.search(token):
            found.append(_placed(reader, token, start, reader.box(start + len(token) - 1), frame))
        elif plain or not _LINE_END_HYPHEN.search(token):
            found += _sized(reader, token, start, frame, mapped=mapped)
        else:
            cut = 0
            for hyphen in _LINE_END_HYPHEN.finditer(token):
                found += _sized(reader, token[cut : hyphen.start()] + "-", start + cut, frame, mapped=mapped)
                cut = hyphen.end()
            if cut < len(token):
                found += _sized(reader, token[cut:], start + cut, frame, mapped=mapped)
    return found


def _sized(reader: Reader, token: str, start: int, frame: Frame, *, mapped: bool) -> list[Word]:
    """One word, or several where the size of its letters changes: a footnote mark glued to a number is another word."""
    cuts = [0]
    if len(token) > 1 and _GLUED_DIGIT.search(token):
        before = -1.0
        for position, char in enumerate(token):
            if position and not char.isdigit() and not token[position - 1].isdigit():
                continue
            size = reader.raw.FPDFText_GetFontSize(reader.page, reader.index(start + position, mapped=mapped))
            if position and before > 0 and (size < 0.8 * before or size > 1.25 * before):
                cuts.append(position)
            before = size
    cuts.append(len(token))
    words = []
    for a, b in pairwise(cuts):
        text = _CONTROL.sub("", token[a:b])
        first = reader.index(start + a, mapped=mapped)
        last = reader.index(start + b - 1, mapped=mapped)
        if text and first >= 0 and last >= 0:
            words.append(_placed(reader, text, first, reader.box(last), frame))
    return words


def _is_disordered(words: list[Word]) -> bool:
    """Fallback fonts print the letters that they lack after the rest: many crumbs, and the pen jumps back."""
    total = len(words)
    if total < 20:
        return False
    short = sum(len(word.text) <= _SHORT and word.text[:1].isalpha() for word in words)
    jumps = sum(1 for one, other in pairwise(words) if abs(other.base - one.base) < 1 and other.left < one.left - one.size)
    return short > _SHORT_SHARE * total or jumps > _JUMP_SHARE * total


def by_place(letters: list[Glyph], reader: Reader, frame: Frame) -> list[Word]:
    """Words from the places of the letters alone: one baseline after the other, from left to right, cut at blanks and gaps."""
    found: list[Word] = []
    for row in _rows(letters, frame):
        word: list[Glyph] = []
        for letter in row:
            gap = letter.left - word[-1].right if word else 0.0
            if word and (not letter.text.strip() or gap > 0.2 * letter.size):
                found += _closed(word, reader, frame)
                word = []
            if letter.text.strip():
                word.append(letter)
        found += _closed(word, reader, frame)
    return found


def _rows(letters: list[Glyph], frame: Frame) -> list[list[Glyph]]:
    """Letters of one baseline, in the order in which they are read."""
    rows: list[list[Glyph]] = []
    base = math.inf
    along = sorted((frame.place(letter.x, letter.y)[1], letter) for letter in letters)
    for y, letter in along:
        if not rows or y - base > 0.15 * letter.size + 0.5:
            rows.append([])
            base = y
        rows[-1].append(letter)
    return [sorted(row, key=lambda one: frame.place(one.x, one.y)[0]) for row in rows]


def _closed(word: list[Glyph], reader: Reader, frame: Frame) -> list[Word]:
    text = _CONTROL.sub("", "".join(letter.text for letter in word))
    if not text:
        return []
    first, last = word[0], word[-1]
    return [_placed(reader, text, first.place, last[1:5], frame)]


def _placed(reader: Reader, text: str, index: int, last: tuple[float, float, float, float], frame: Frame) -> Word:
    x, y = reader.origin(index)
    size, quarter = reader.size(index)
    font, bold, italic = reader.font(index)
    if quarter == frame.quarter == 0:
        left, base = x - frame.left, frame.height - y + frame.bottom
        # The box of the ink says nothing of the room of the line: the font does.
        right = last[1] - frame.left
        return Word(text, left, base - 0.8 * size, right, base + 0.2 * size, base, size, font, bold, italic, color=reader.color(index))
    left, base = frame.place(x, y)
    x0, y0 = frame.place(last[0], last[2])
    x1, y1 = frame.place(last[1], last[3])
    turned = quarter != frame.quarter
    top, bottom = (min(y0, y1, base), max(y0, y1, base)) if turned else (base - 0.8 * size, base + 0.2 * size)
    return Word(text, min(x0, x1, left), top, max(x0, x1, left), bottom, base, size, font, bold, italic, turned)
