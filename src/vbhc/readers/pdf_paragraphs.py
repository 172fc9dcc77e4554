"""Đoạn: which printed lines go on with the paragraph of the line before them, and how lines are aligned."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from vbhc.model.text import Align
from vbhc.patterns import lazy
from vbhc.readers.pdf_columns import Measure
from vbhc.readers.pdf_rows import Strip

_LABEL = lazy(
    r"(?:[-–+•·*o]\s|[(\[]?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ]{1,2}|[IVX]{1,5}|[A-Z])[.)]\s?\S"
    r"|(?:Điều|Chương|Mục|Phần|Phụ lục|PHỤ LỤC|CHƯƠNG|MỤC|PHẦN)\s{1,3}[\dIVX]{1,5}\b)"
)
_HEADED = lazy(r"(?:Điều|Khoản|Chương|Mục|Phần)\s\d{1,3}\s?[.:]")
_ENTRY = lazy(r"\s?(?:[-–+•*]|V\s?/\s?[vV]|Về việc)")
_LIST = lazy(r"\s?[-–+•*]")
_ENDS = lazy(r"[.;:!?…/][”\"')\]]{0,3}$")
#: Further in than this (points) is an indent.
_INDENT = 10.0


@dataclass(slots=True)
class Style:
    """How a page sets its text: its measure, the usual step from line to line in font heights, and whether first lines are indented."""

    measure: Measure
    pitch: float
    indented: bool


def measure_of(lines: list[Strip]) -> Measure | None:
    """Where the text of some lines begins and ends; None for too few to say."""
    if len(lines) < 6:
        return None
    lefts = Counter(round(line.left / 3) for line in lines)
    common = [place for place, count in lefts.items() if count > 1] or list(lefts)
    near = min(common) * 3.0
    left = min((line.left for line in lines if abs(line.left - near) <= 3), default=near)
    rights = sorted(line.right for line in lines)
    return Measure(left, rights[min(len(rights) - 1, int(len(rights) * 0.96))])


def style_of(lines: list[Strip], measure: Measure) -> Style:
    """The style of the lines of one page."""
    steps: list[float] = []
    inward = outward = 0
    for line, after in pairwise(lines):
        if line.column is not None or after.column is not None or line.cell or after.cell:
            continue
        step = after.base - line.base
        if 0 < step < 3 * line.size and not _room(line, after, measure):
            steps.append(step / max(line.size, 1.0))
            inward += line.left > measure.left + _INDENT and after.left < measure.left + 4 and not _centered(line, measure)
            outward += line.left < measure.left + 4 and after.left < measure.left + 4
    pitch = sorted(steps)[len(steps) // 3] if steps else 1.2
    return Style(measure, pitch, inward > 0 and inward * 8 > outward)


def goes_on(line: Strip, after: Strip, style: Style, start: Strip) -> bool:
    """Whether `after` goes on with the paragraph of `line`, which began with `start`. Both stand in the body."""
    if line.cell != after.cell or line.column != after.column:
        return False
    if after.cell is not None:
        return not _LABEL.match(after.text)
    if line.column is not None:
        return _goes_on_in_block(line, after, start)
    if abs(line.size - after.size) > 1.2 or _room(line, after, style.measure) or _HEADED.match(after.text):
        return False
    if line.bold != after.bold and not (line.italic and after.italic):
        return False
    return _goes_on_overleaf(line, after, style) if line.page != after.page else _goes_on_below(line, after, style)


def _goes_on_below(line: Strip, after: Strip, style: Style) -> bool:
    step = after.base - line.base
    if not 0 < step <= (style.pitch + 0.32) * max(line.size, after.size):
        return False
    full = line.right - line.left > 0.9 * (style.measure.right - style.measure.left)
    if _centered(after, style.measure):
        return _centered(line, style.measure) or (full and line.text.isupper() and after.text.isupper())
    if _centered(line, style.measure) and not full:
        return False
    if after.left > style.measure.left + _INDENT and (style.indented or after.left > line.left + _INDENT):
        return False
    return not (_ENDS.search(line.text) and _LABEL.match(after.text))


def _goes_on_in_block(line: Strip, after: Strip, start: Strip) -> bool:
    """In a letterhead or a list of recipients lines are broken by hand; only entries with a dash and the V/v run on."""
    if not _ENTRY.match(start.text) or _ENTRY.match(after.text) or line.page != after.page:
        return False
    step = after.base - line.base
    if not 0 < step < 1.7 * max(line.size, after.size) or abs(line.size - after.size) > 1.2 or line.bold != after.bold:
        return False
    return not (_LIST.match(start.text) and _ENDS.search(line.text) and not after.text[:1].islower())


def _goes_on_overleaf(line: Strip, after: Strip, style: Style) -> bool:
    if after.left > style.measure.left + _INDENT:
        return False
    labelled = bool(_LABEL.match(after.text))
    if after.text[:1].islower() and not labelled:
        return True
    # Where first lines are indented, a line at the margin goes on unless it opens with a label.
    return not _ENDS.search(line.text) or (style.indented and not labelled)


def _room(line: Strip, after: Strip, measure: Measure) -> bool:
    """Whether the first word of the next line would still have found room: then the line was ended on purpose."""
    word = after.words[0]
    width = (word.right - word.left) + 0.25 * line.size
    end = measure.right
    if _centered(line, measure):
        # A centered line gives away its room on both sides.
        return line.right - line.left + width < measure.right - measure.left - 2
    return line.right + width < end - 2


def _centered(line: Strip, measure: Measure) -> bool:
    lead, rest = line.left - measure.left, measure.right - line.right
    apart = abs(lead - rest)
    return (lead > 14 and rest > 4 and apart < max(8.0, 0.08 * (lead + rest))) or (lead > 7 and rest > 7 and apart < 3)


def align_of(line: Strip, measure: Measure) -> Align | None:
    """Alignment as far as one line shows it; None in blocks and cells, whose own width is not known."""
    if line.column is not None or line.cell is not None:
        return None
    lead, rest = line.left - measure.left, measure.right - line.right
    if _centered(line, measure):
        return "center"
    if rest < 3:
        return "right" if lead > 0.4 * (measure.right - measure.left) else "justify"
    return "left"
