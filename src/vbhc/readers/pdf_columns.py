"""Hai khối cạnh nhau: letterheads and signature blocks, where two blocks stand side by side and are read one after the other."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from typing import NamedTuple

from vbhc.patterns import lazy
from vbhc.readers.pdf_rows import Strip, segments, strip

#: Two blocks keep at least this many points between them.
_LEAST = 6.0
#: The room for a signature and a seal; blocks farther apart than this do not belong together.
_FARTHEST = 130.0
#: No letterhead or closing is longer, in rows.
_LONGEST = 90
# A blank to be filled in by hand: rows of a form, not blocks.
_LEADER = lazy(r"[.…_]{3}\W{0,3}$|…\W{0,3}$")
_RECIPIENTS = lazy(r"\W{0,3}nơi\s{0,3}nhận", re.IGNORECASE)


class Measure(NamedTuple):
    """Left and right end of the text of a page."""

    left: float
    right: float

    @property
    def center(self) -> float:
        """Middle of the text."""
        return (self.left + self.right) / 2


@dataclass(slots=True)
class _Zone:
    start: int
    gutter: tuple[float, float]
    left: list[Strip] = field(default_factory=list)
    right: list[Strip] = field(default_factory=list)
    end: int = 0
    crowded: int = 0


def read_rows(whole: list[Strip], page: int, measure: Measure) -> list[Strip]:
    """Rows → lines in reading order: blocks that stand side by side come one after the other, left first."""
    parts = [_parts(line) for line in whole]
    found: list[Strip] = []
    at = 0
    while at < len(whole):
        zone = _zone(parts, whole, at, measure)
        if zone is None:
            found.append(whole[at])
            at += 1
            continue
        back = _above(zone, whole, found, page)
        for line in found[len(found) - back :]:
            line.column = 0
        above = found[len(found) - back :] if back else []
        del found[len(found) - back :]
        for line in zone.left:
            line.column = 0
        for line in zone.right:
            line.column = 1
        found += above + zone.left + zone.right
        at = zone.end
    return found


def _parts(line: Strip) -> list[Strip]:
    cut = segments(line.words)
    return [line] if len(cut) == 1 else [strip(segment, line.page) for segment in cut]


def _zone(parts: list[list[Strip]], whole: list[Strip], at: int, measure: Measure) -> _Zone | None:
    """The block of two columns that begins with row `at`, if one does."""
    first = parts[at]
    if len(first) > 1:
        gap = max(range(1, len(first)), key=lambda i: first[i].left - first[i - 1].right)
        if first[gap].left < measure.left + 0.25 * (measure.right - measure.left):
            return None
        gutter = (first[gap - 1].right, first[gap].left)
        if gutter[0] > measure.left + 0.75 * (measure.right - measure.left):
            return None
    elif whole[at].left > measure.left + 0.42 * (measure.right - measure.left) and not _middle(whole[at], measure):
        gutter = (-math.inf, whole[at].left)
    else:
        return None
    zone = _Zone(at, gutter, end=at)
    for index in range(at, min(at + _LONGEST, len(parts))):
        if not _grow(zone, parts[index], whole[index], index, measure):
            break
    return zone if _holds(zone) else None


def _grow(zone: _Zone, row: list[Strip], whole: Strip, index: int, measure: Measure) -> bool:
    """Takes one more row into the zone; False where the row does not stand beside the gutter."""
    low, high = zone.gutter
    edge = low if zone.left else high
    left = [one for one in row if one.right <= high - _LEAST and one.left < edge]
    right = row[len(left) :]
    high = min([high, *(one.left for one in right)])
    low = max([low, *(one.right for one in left)])
    if high - low < _LEAST:
        return False
    if not (left and right) and index > zone.start:
        block = (zone.left if left else zone.right) or zone.left + zone.right
        far = whole.base - block[-1].base > _FARTHEST
        if far or not (_in_left(zone, left[0]) if left else _in_right(zone, right[0], measure)):
            return False
    zone.gutter = (low, high)
    zone.left += [_joined(left)] if left else []
    zone.right += [_joined(right)] if right else []
    zone.crowded += len(row) > 2 or bool(left and right and _LEADER.search(left[-1].text))
    zone.end = index + 1
    return True


def _joined(parts: list[Strip]) -> Strip:
    return parts[0] if len(parts) == 1 else strip([word for part in parts for word in part.words], parts[0].page)


def _in_left(zone: _Zone, line: Strip) -> bool:
    """Whether a line that stands alone on the left goes on with the left block: it begins below it or is centered under it."""
    if not zone.left:
        return bool(_RECIPIENTS.match(line.text)) or line.base - zone.right[-1].base < 4 * line.size
    last = zone.left[-1]
    if line.base - last.base > 3.2 * max(line.size, last.size):
        return bool(_RECIPIENTS.match(line.text)) and line.base - last.base < _FARTHEST
    return any(abs(line.left - one.left) < 8 for one in zone.left[-6:]) or any(abs(line.center - one.center) < 16 for one in zone.left[-6:])


def _in_right(zone: _Zone, line: Strip, measure: Measure) -> bool:
    """Whether a line that stands alone on the right goes on with the right block."""
    if not zone.right:
        return line.left > measure.center or not _middle(line, measure)
    centers = [one.center for one in zone.right[-6:]]
    usual = sum(centers) / len(centers)
    if _middle(line, measure) and abs(usual - measure.center) > 25:
        return False
    return abs(line.center - usual) < 32 or any(abs(line.left - one.left) < 8 for one in zone.right[-6:])


def _middle(line: Strip, measure: Measure) -> bool:
    return abs(line.center - measure.center) < 9


def _holds(zone: _Zone) -> bool:
    """A block has two lines at least, and is no table without ruling."""
    if zone.end - zone.start < 2 and not (zone.left and zone.right):
        return False
    if not zone.left:
        return len(zone.right) > 1
    if zone.end - zone.start < 2 and not _RECIPIENTS.match(zone.left[0].text) and not (zone.left[0].bold and zone.right[0].bold):
        return False
    return zone.crowded <= 0.3 * (zone.end - zone.start)


def _above(zone: _Zone, whole: list[Strip], found: list[Strip], page: int) -> int:
    """How many lines right above a zone belong to its left block.

    A list of recipients may begin higher than the signature does, and the first lines of a letterhead higher than the other block.
    """
    edge = zone.gutter[1] - _LEAST
    count = 0
    for line in reversed(found):
        if line.page != page or line.column is not None or line.right > edge or count > 14:
            break
        count += 1
        if _RECIPIENTS.match(line.text):
            return count
    top = zone.start == count and count <= 3 and zone.start > 0
    centers = [line.center for line in zone.left[:3]]
    if top and centers and all(abs(line.center - centers[0]) < 30 for line in whole[:count]):
        return count
    return 0
