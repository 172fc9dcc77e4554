"""Phần cuối văn bản, cut up: the lines of a zone as segments, each of one column and one purpose.

Two blocks stand side by side in a closing (Nơi nhận, signature). A reader may tell them apart by column or cell, or leave them on one
line with blanks, a bar, or nothing between them; a portal may put the whole closing on one line. Every cut is made here, once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import compress, count, pairwise
from typing import NamedTuple

from vbhc.knowledge import closing
from vbhc.knowledge.names import rank_kind
from vbhc.model.letters import base, tolerant
from vbhc.model.text import Source, Span
from vbhc.parts.closing_people import name_of
from vbhc.patterns import lazy

_HEADING_LENGTH = 24  # "N ƠI   NHẬN   :." and more
_WIDEST = 400  # letters of a line in which its columns are looked for
_LONGEST_LINE = 50_000  # a whole letter on one line is shorter; hostile lines are not

#: Column of a segment: (table, column) of its cell, (-1, column) of its block, None where the reader could not tell.
Key = tuple[int, int] | None

HEADING = lazy(r"N\s?[OƠ]I\s{0,3}(?:NHAN|GUI)\s{0,3}[:;.]{0,2}")
_HEADING_INSIDE = lazy(r"(?<![A-Z])NOI\s{1,3}NHAN\s{0,3}:")
MARKER = lazy(r"\s{0,40}(?:[-–—−‑+*•·▪●○♦]|\uf0b7|\uf02d)\s{0,10}(?![-–—−_*.])")
# columns of a text: bars, tabs, the literal "\\r\\n" of bad exports, three blanks and more
_GAP = lazy(r"[ \u00a0]*(?:[|\t]|\\r\\n)(?:[ \u00a0|\t]|\\r\\n)*|[ \u00a0]{3,}")
# "…(để b/c);- CVP, …": two recipients on one line
_GLUED_ENTRY = lazy(r"[;.,](?=\s{0,5}[-–+•]\s{0,5}[^\W\d_])")
# where `_office_after` may match: an office has at least two letters, no name of one has these signs
_OFFICE_BEFORE_END = lazy(r"[;.,:)]\s[^;:)]{2,100}$")
# "TT. Trịnh Đình Kính (để b/c)": the office of a recipient, cut short
_SHORT_OFFICE = lazy(r"[^\W\d_]{1,6}\.\s{1,3}")
# "## PHÓ CHỦ TỊCH", "**PHÓ CHỦ TỊCH**": Markdown
_MARKDOWN = lazy(r"\s{0,3}(?:#{1,6}\s{1,3})?(?:\*{2,3})?")
_LAST = 12
_MARK = r"(?P<mark>T\s?[./]?\s?M|K\s?[./]?\s?T|T\s?[./]?\s?L|T\s?[./]?\s?U\s?[./]?\s?Q)"


class Segment(NamedTuple):
    """A piece of a line: `text` without outer blanks and bars, `start` its place in `Source.text`."""

    text: str
    start: int
    line: int
    key: Key

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.start + len(self.text))


@cache
def authority() -> re.Pattern[str]:
    """An authority line at the start of base letters: mark, then any word after a dot; without one ("KTCHỦ TỊCH") an office or a body."""
    named = rf"(?:{closing.office_pattern()}|{closing.body_pattern()})"
    return re.compile(rf"{_MARK}(?:\s{{0,2}}[./,:]{{1,2}}\s{{0,3}}(?=[A-Z])|\s{{0,3}}(?={named}))")


@cache
def _mark_inside() -> re.Pattern[str]:
    """What `_authority_inside` begins with, in a text as it stands: most lines have none, so that their base letters are not needed."""
    t, m, k, la, u, q = (tolerant(letter) for letter in "TMKLUQ")
    return re.compile(rf"(?:{t}\s?(?:[./]?\s?(?:{m}|{la}|{u}\s?[./]?\s?{q}))|{k}\s?[./]?\s?{t})\s{{0,2}}[./]")


@cache
def _authority_inside() -> re.Pattern[str]:
    named = rf"(?:{closing.office_pattern()}|{closing.body_pattern()})"
    return re.compile(rf"(?<![A-Z/.,(]){_MARK}\s{{0,2}}[./]\s{{0,3}}(?={named})")


@cache
def office() -> re.Pattern[str]:
    """A position at the start of base letters."""
    return re.compile(closing.office_pattern())


def office_of(text: str) -> re.Match[str] | None:
    """The position that a text begins with. "Nguyễn Trường Phong" is a person, no former Trưởng phòng, "Trương Ban" no Trưởng ban."""
    found = office().match(base(text))
    if not found or text[: len(_SURNAME)].casefold() == _SURNAME:
        return None
    return None if not capitals(text) and not rank_kind(text) and name_of(text) else found


#: In base letters it is one with "nguyên", a former office; a surname bears another mark.
_SURNAME = "nguyễn"


@cache
def _office_after() -> re.Pattern[str]:
    """As in "- Sở Tài chính; PHÓ CHỦ TỊCH": an office after the end of a recipient."""
    return re.compile(rf"(?<=[;.,:)]\s){closing.office_pattern()}\s{{0,5}}$")


def segments(source: Source, lines: range) -> Iterator[Segment]:
    """The body lines of a zone, cut at columns, at "Nơi nhận:", between glued recipients and before authorities."""
    for index in lines:
        line = source.lines[index]
        if line.role != "body":
            continue
        key: Key = None
        if line.cell is not None:
            key = (line.cell.table, line.cell.column)
        elif line.column is not None:
            key = (-1, line.column)
        for start, end in _pieces(source, Span(line.span.start, min(line.span.end, line.span.start + _LONGEST_LINE))):
            yield Segment(source.flat[start:end], start, index, key)


def column_of(source: Source, segment: Segment) -> int:
    """How far from the left its line puts a segment."""
    left = max(0, segment.start - _WIDEST)
    start = max(left, source.text.rfind("\n", left, segment.start) + 1)
    return len(source.text[start : segment.start].expandtabs())


def _pieces(source: Source, span: Span) -> Iterator[tuple[int, int]]:
    text = source.text[span.start : span.end]
    if not ("|" in text or "\t" in text or "\\r" in text or "   " in text or "\u00a0" in text):
        yield from _glued(source.flat, span.start, span.end)
        return
    cuts = [span.start]
    for gap in _GAP.finditer(source.text, span.start, span.end):
        cuts += [gap.start(), gap.end()]
    cuts.append(span.end)
    for start, end in zip(cuts[::2], cuts[1::2], strict=True):
        yield from _glued(source.flat, start, end)


def _glued(flat: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    text = flat[start:end]
    for first, last in pairwise(sorted(_cuts(text))):
        piece = text[first:last].rstrip().removesuffix("**").rstrip()
        opening = _MARKDOWN.match(piece)
        left = opening.end() if opening else 0
        left += len(piece[left:]) - len(piece[left:].lstrip())
        if piece[left:]:
            yield start + first + left, start + first + len(piece)


def _cuts(text: str) -> set[int]:
    """Where something else begins on the line."""
    cuts = {0, len(text)}
    cuts.update(found.end() for found in _GLUED_ENTRY.finditer(text))
    if ":" in text:
        for found in _HEADING_INSIDE.finditer(base(text)):
            cuts |= {found.start(), found.end()}
    if _mark_inside().search(text):
        cuts.update(found.start() for found in _authority_inside().finditer(base(text)) if capitals(text[found.start() : found.end() + 8]))
    if _OFFICE_BEFORE_END.search(text) and not text[-_LAST:].rstrip().islower():
        office_after = _office_after().search(base(text))
        if office_after and capitals(text[office_after.start() :]) and not text[: office_after.start()].isupper():
            cuts.add(office_after.start())
    if not any(map(str.islower, text[:4])):
        small = first_small(text) - 1
        glued = 3 < small < len(text) - 1 and text[small - 1 : small + 1].isupper() and capitals(text[:small]) and name_of(text[small:])
        if glued and not rank_kind(text) and not _SHORT_OFFICE.fullmatch(text, 0, small):
            cuts.add(small)  # "PHÓ CỤC TRƯỞNGTrịnh Đình Kính", but not "PGS.TS Trịnh Đình Kính"
        cuts.update(_glued_offices(text[:small] if glued else text))
    return cuts


def _glued_offices(text: str) -> Iterator[int]:
    """As in "TM. ỦY BAN NHÂN DÂNKT. CHỦ TỊCHPHÓ CHỦ TỊCH": lines of a signature that a portal has run into one, from the last one up."""
    letters = base(text) if len(text) < _WIDEST and text[:_SHORTEST].isupper() and capitals(text) else ""
    while (found := _glued_office().search(letters)) and " " in letters[: found.start()]:
        yield found.start()
        letters = letters[: found.start()]


_SHORTEST = 8  # letters of an authority line


@cache
def _glued_office() -> re.Pattern[str]:
    return re.compile(
        rf"(?<=[A-Z]{{2}})(?<![^A-Z]TU)(?<![^A-Z][KT][TML])(?:(?:KT|TL|TUQ)\s?\.\s{{0,3}})?{closing.office_pattern()}\s{{0,3}}$"
    )


def capitals(text: str) -> bool:
    """Nearly all letters are capitals, and there are at least two."""
    if text.isupper():
        return sum(map(str.isupper, text)) >= 2
    lower = sum(map(str.islower, text[:_FEW]))
    if lower * 12 > len(text):  # most lines are running text
        return False
    lower += sum(map(str.islower, text[_FEW:]))
    upper = sum(map(str.isupper, text))
    return upper >= 2 and lower * 12 <= upper


_FEW = 24


def first_small(text: str) -> int:
    """Index of the first small letter; the length of the text where there is none."""
    return next(compress(count(), map(str.islower, text)), len(text))


def is_heading(segment: Segment) -> bool:
    """As in "Nơi nhận:" at the start of the segment."""
    text = segment.text
    found = HEADING.match(base(text.lstrip("*-–[( ")[:_HEADING_LENGTH]))
    return bool(found) and (len(text) < 14 or ":" in text[:16])


def is_dash(text: str) -> bool:
    """The mark of an entry alone on its line."""
    return len(text) == 1 and text in "-–—−+*•·"


def is_noise(text: str) -> bool:
    """A page number, a printed rule, a file path, an address: nothing that a closing says."""
    return not is_dash(text) and (bool(_NOISE.fullmatch(text)) or bool(_PATH.search(text)))


_NOISE = lazy(r"[-–—\s]{0,4}(?:[Tt]rang\s{0,3})?\d{0,4}(?:\s?/\s?\d{1,4})?[-–—\s_.*]{0,400}")
_PATH = lazy(r"^(?:[A-Za-z]:\\|\\\\|https?://|www\.)|\.(?:docx?|pdf|xlsx?|odt)\b", re.IGNORECASE)
