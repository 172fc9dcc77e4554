"""Đoạn: which lines of plain text were one paragraph before somebody wrapped them.

Three shapes are met: a line is a paragraph; lines wrapped at a width; lines wrapped with a blank one after every line. Statistics
of the line ends tell which one a text has; then each pair of neighbours is judged by how the first ends and the second begins.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from vbhc.knowledge.bodies import named
from vbhc.knowledge.spelling import spelling
from vbhc.knowledge.types import name_length
from vbhc.knowledge.wrapping import articles, authorities, dashed, hanging, heads, kinds, openings
from vbhc.model.text import Line, Paragraph, Span
from vbhc.patterns import lazy

#: So many lines are enough to know the shape of a text.
_SAMPLE = 4000
#: A line at least this full goes on, when the next one does not begin anew.
_FULL = 0.78
#: Nobody breaks a line on purpose in the middle of a sentence before so many characters.
_BROKEN = 60
#: Lines shorter than this are menu entries and labels rather than sentences.
_SHORT = 24
#: The longest name of a type has 40 characters.
_LONGEST_TYPE = 60

#: Letters of a name before and behind the break.
_NAME = 60
#: Lines of a bracket under a title.
_LONGEST_BRACKET = 5

_OPENINGS = openings()
_ARTICLES = articles()
_DASHED = dashed()
_HEADS = heads()
_AUTHORITIES = authorities()
_HANGING = hanging()
_KINDS = kinds()
_LABEL = lazy(
    r"[-–—+•*·●▪◦►➢✓«]|\d{1,3}[.)/\-:](?:\s|[^\W\d]|$)|\d{1,2}(?:\.\d{1,2}){1,4}[.):]?\s|[IVXLC]{1,7}\s{0,2}[.)/\-–:](?:\s|[^\W\d]|$)|[A-ZĐa-zđ]\s?[.)](?:\s|$)"
    r"|[A-ZĐ]\s?[-–/]\s|(?:Điều|ĐIỀU|Khoản|Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN|Tiểu mục)\s{1,3}(?:thứ\s|[\dIVXLCl]{1,5}\s?(?:[.:/]|$|\s[-–A-ZĐ“\"]))|https?://"
)
#: "1." on a line of its own: its heading or its text stands on the next one
_LABEL_ALONE = lazy(r"(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5})[.)]$")
_BEFORE_NUMBER = ("số", "ngày", "tháng", " năm")
#: "1. Thời gian …": an item, not the number that "… hằng năm" waits for
_ITEM = lazy(r"\d{1,2}[.)]\s{1,3}[^\W\d_]{2}")
#: a period broken at its dash: "giai đoạn 2017" / "- 2021;"
_YEAR_LAST = lazy(r"\b(?:19|20)\d\d\Z")
_YEAR_FIRST = lazy(r"[-–]\s{0,2}(?:19|20)\d\d(?!\d)")
_RULE = lazy(r"[-–—_*=.…~\s]{3,}$|\*{1,3}$")
_ARTICLE_ALONE = lazy(r"Điều\s{1,3}\d{1,3}\s?[.:]$")
_ARTICLE_OPENS = lazy(r"Điều\s{1,3}\d{1,3}\s?[.:]\s{1,3}(?P<words>[^\W\d_][^\d.:;]{0,24})$")
_NUMBER_LINE = lazy(r"(?:Luật\s)?[Ss][ốỐ]\s?[:.]?\s?[\d.…/ ]{0,12}\S{0,40}$")
_PLACE_DATE = lazy(r"(?:[^\W\d_]{1,12}\s){0,4}[^\W\d_]{1,12}\s?,\s?ngày\b")
_MOTTO_BROKEN = lazy(r"(?:H[ÒO][AÀ]A?\s|XÃ\s|CHỦ\sNGHĨA|VIỆT\sNAM|ĐẢNG\s|CỘNG\sSẢN)")


class _Shape(NamedTuple):
    """Blank lines that may stand inside a paragraph, and the width at which lines were wrapped (0: they were not)."""

    blanks: int
    width: int


def paragraphs_of(text: str, lines: tuple[Line, ...], gaps: list[int]) -> tuple[Paragraph, ...]:
    """Joins wrapped lines; `gaps` counts the blank lines before each line."""
    if not lines:
        return ()
    words = [text[line.span.start : line.span.end] for line in lines]
    shape = _shape(words[:_SAMPLE], gaps)
    blanks = shape.blanks
    paragraphs: list[Paragraph] = []
    first = 0
    titled = False  # the paragraph before this line is the bare name of a type, or the title that follows it
    for index in range(1, len(lines)):
        if gaps[index] <= blanks:
            before, line = lines[index - 1], lines[index]
            same_place = before.column == line.column and before.cell == line.cell
            whole = shape.width and same_place and _is_unfinished(words, first, index)
            if whole or (same_place and _goes_on(words, index, shape, titled=titled)):
                titled = titled and _is_capitals(words[index])
                continue
        last = index - 1
        if first == last:
            paragraphs.append(Paragraph(lines[first].span, first, first))
            titled = _is_type(words[first])
        else:
            paragraphs.append(Paragraph(Span(lines[first].span.start, lines[last].span.end), first, last))
            titled = False
        first = index
    paragraphs.append(Paragraph(Span(lines[first].span.start, lines[-1].span.end), first, len(lines) - 1))
    return tuple(paragraphs)


def _shape(words: list[str], gaps: list[int]) -> _Shape:
    """A line that ends without a stop before one that begins with a small letter was wrapped."""
    tight: list[tuple[int, int]] = []
    spaced: list[tuple[int, int]] = []
    for index in range(1, len(words)):
        before, line = words[index - 1], words[index]
        if line[0].islower() and before[-1] not in ".;:!?" and not _is_capitals(before) and not _LABEL.match(line):
            (spaced if gaps[index] else tight).append((gaps[index], len(before)))
    pairs = max(len(words) - 1, 1)
    blank_after_each = sum(1 for gap in gaps[1 : len(words)] if gap) > 0.6 * pairs and len(spaced) > len(tight)
    wrapped = spaced if blank_after_each else tight
    if len(wrapped) < 2 or len(wrapped) * 12 < pairs:
        return _Shape(0, 0)
    lengths = sorted(length for _, length in wrapped)
    blanks = min(gap for gap, _ in wrapped) if blank_after_each else 0
    return _Shape(blanks, lengths[(len(lengths) - 1) * 9 // 10])


def _goes_on(words: list[str], index: int, shape: _Shape, *, titled: bool) -> bool:
    """Whether line `index` goes on with the paragraph of the line before it."""
    before, line = words[index - 1], words[index]
    end, start = before[-1], line[0]
    if start.islower() and line[1:2].isalpha() and end not in ".;:-–—_*=~":  # the usual cases, decided first
        return _small_goes_on(before, line)
    if not shape.width and not start.islower() and end in ".;:!?":
        return _number_follows(before, line)
    if _begins_anew(before, line) or _number_follows(before, line):
        return _number_follows(before, line)
    if _is_capitals(line):
        return _is_capitals(before) and _capitals_go_on(words, index, shape, titled=titled)
    return _small_goes_on(before, line) if start.islower() else _capital_goes_on(before, line, shape)


def _is_unfinished(words: list[str], first: int, index: int) -> bool:
    """Whether the paragraph from line `first` on is broken before line `index` where it cannot end: in a bracket, a name, a sentence."""
    before, line = words[index - 1], words[index]
    if _LABEL_ALONE.match(before):
        return line[0].isupper() and not _begins_anew(before[:0], line)
    if before[-1] in ".;:!?" and not _ARTICLE_ALONE.match(before):
        return False
    if _YEAR_LAST.search(before) and _YEAR_FIRST.match(line):
        return True
    if line.startswith("- "):
        return any(line.startswith(right) and before.endswith(left) for left, right in _DASHED)
    if _begins_anew(before, line) or _is_capitals(line):
        return False
    headed = before.endswith(_HEADS) and line[0].isupper()
    return headed or _is_in_article(words, first, index) or _is_in_bracket(words, first, index) or _parts_name(before, line)


def _is_in_article(words: list[str], first: int, index: int) -> bool:
    """As in "Điều 1." / "Ban hành kèm theo …" / "Kế hoạch …", "Điều 1. Phê duyệt" / "Chương trình …": no heading, for a sentence opens so."""
    if index - first == 1:
        opens = _ARTICLE_OPENS.match(words[first])
        return opens is not None and f"{opens['words']} " in _ARTICLES
    return _ARTICLE_ALONE.match(words[first]) is not None and words[first + 1].startswith(_ARTICLES)


def _is_in_bracket(words: list[str], first: int, index: int) -> bool:
    """As in "(Ban hành" / "kèm theo Quyết định số 5/QĐ-UBND"."""
    return words[first][0] == "(" and index - first <= _LONGEST_BRACKET and not any(")" in line for line in words[first:index])


def _parts_name(before: str, line: str) -> bool:
    """As in "… của Giám đốc Sở Công" / "Thương": the break stands inside the name of a body."""
    if not (line[0].isupper() and line[1:2].islower() and before[-1].isalpha()) or _is_capitals(before):
        return False
    left, right = before[-_NAME:], line[:_NAME]
    return any(start < len(left) < end for start, end, _ in named(f"{left} {right}"))


def _begins_anew(before: str, line: str) -> bool:
    """A label, an opening of the form, or a ruled line on either side."""
    return bool(line.startswith(_OPENINGS) or _LABEL.match(line) or _RULE.match(line) or _RULE.match(before))


def _capital_goes_on(before: str, line: str, shape: _Shape) -> bool:
    """A line that begins with a capital or a figure goes on when the one before it is full or cannot end there."""
    if _is_capitals(before) and len(before) > 3:
        return False
    # "2. Ủy ban nhân dân các xã, phường" is a whole heading
    unfinished = _hangs(before) or (_awaits_name(before) and len(before) >= _FULL * shape.width and not _LABEL.match(before))
    if unfinished and (shape.width or len(before) > _SHORT):
        return True
    if before[-1] in ".;:!?":
        return bool(shape.width and _ARTICLE_ALONE.match(before))
    if _PLACE_DATE.match(line):
        return len(before.split()) <= 2 and before[0].isupper() and before.replace(" ", "").isalpha()
    wrapped = shape.width and not _NUMBER_LINE.match(before)
    return bool(wrapped and (line[0].isdigit() or len(before) >= _FULL * shape.width or before[-1] == ","))


def _small_goes_on(before: str, line: str) -> bool:
    """A line that begins with a small letter goes on, but not from a heading or a line that announces a list."""
    if before.endswith((";", ":", "./.")) or (_is_capitals(before) and len(before) > 3):
        return _is_capitals(before) and (_hangs(before) or _awaits_name(before))
    return not _NUMBER_LINE.match(before) or _hangs(before) or _awaits_name(before) or line.startswith("tháng")


def _capitals_go_on(words: list[str], index: int, shape: _Shape, *, titled: bool) -> bool:
    """Headings, titles and the motto broken in the middle."""
    before, line = words[index - 1], words[index]
    if before[-1] in ".;:!?" or _is_type(before):
        return False
    if before.startswith("CỘNG") and _MOTTO_BROKEN.match(line):
        return True
    if _hangs(before) or _awaits_name(before):
        return True
    follower = words[index + 1] if index + 1 < len(words) else ""
    if spelling(line).startswith(_AUTHORITIES) and not _is_capitals(follower):
        return False
    if titled or (" " not in before and before.isalpha() and len(before) <= 7):
        return True
    return bool(shape.width and _LABEL.match(before) and not _is_type(line))


def _number_follows(before: str, line: str) -> bool:
    """A number cut off from its word: "Số:" on one line, "25/2020/QĐ-UBND" on the next; "Cà Mau, ngày", "10 tháng 11"."""
    if not line[0].isdigit() or len(before) < 2 or _ITEM.match(line):
        return False
    return before.rstrip(" :.").casefold().endswith(_BEFORE_NUMBER)


def _hangs(before: str) -> bool:
    """The last word cannot end a sentence."""
    if before[-1] in "(“-–/" and len(before) > 3:
        return before[-2:] != "--" and " " in before
    return before.rsplit(None, 1)[-1].casefold() in _HANGING


def _awaits_name(before: str) -> bool:
    """The last word is a kind of place, whose name mostly follows."""
    return before.rsplit(None, 1)[-1].casefold() in _KINDS


def _is_type(line: str) -> bool:
    """A line that holds the name of a type and nothing else ("KẾ HOẠCH", "QUYẾT ĐỊNH:")."""
    return len(line) <= _LONGEST_TYPE and line.isupper() and _names_type(line)


@lru_cache(maxsize=4096)
def _names_type(line: str) -> bool:
    return name_length(line) >= len(line.rstrip(" :*"))


def _is_capitals(line: str) -> bool:
    """Capitals throughout, but for the small letters of a symbol ("QUYẾT ĐỊNH SỐ 856/QĐ-TTg NGÀY …")."""
    return line.isupper() or (line[:2].isupper() and sum(map(str.islower, line)) * 20 <= len(line))


def continues(before: str, line: str) -> bool:
    """Whether a line goes on with the one before it, where both stand in one block and a break was put between them on purpose."""
    return bool(before and line) and _goes_on([before, line], 1, _Shape(0, _BROKEN), titled=False)
