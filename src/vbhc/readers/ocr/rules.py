"""Nét kẻ trên ảnh: the lines of ruled tables, found in the picture of a page, so that scanned tables have cells as printed ones do. Pillow only."""

from __future__ import annotations

from collections.abc import Sequence
from re import finditer
from typing import Any, NamedTuple

from vbhc.readers.pdf_rules import Stroke

#: Points: what a line is made of, the least lengths across and down, and how thick ink may be and still be a line.
_BIT, _LEAST_ACROSS, _LEAST_DOWN, _THICK = 5.0, 35.0, 16.0, 2.6
#: Ink is darker than this, and covers so much of each bit of a line.
_INK, _DENSE = 170, 185
#: Ends are known to a bit only: a line reaches the one that it crosses within so many points.
_REACH = 9.0
#: Nearer than this (share of the page) to its edge lies the shadow of a scanner's lid.
_MARGIN = 0.015
#: A table spans this share of the page; stamps are narrower, and their frames lie over print.
_WIDE = 0.45
#: No table has more lines; a picture printed in dots has.
_MOST, _MOST_RUNS = 400, 20_000


class _Run(NamedTuple):
    """Ink without a gap: one row of dots, from bit to bit."""

    row: int
    start: int
    end: int


def grid(gray: Any, scale: float) -> tuple[tuple[Stroke, ...], tuple[Stroke, ...]]:
    """Lines across and down that cross others, in points; `gray` lies level, `scale` is points a dot."""
    from PIL import Image

    ink = gray.point(lambda value: 255 if value < _INK else 0)
    across = _lines(ink, scale, _LEAST_ACROSS)
    if len(across) < 2:
        return (), ()
    down = [
        Stroke(top, left, bottom, right)
        for left, top, right, bottom in _lines(ink.transpose(Image.Transpose.TRANSPOSE), scale, _LEAST_DOWN)
    ]
    width, height = gray.width * scale, gray.height * scale
    across = [one for one in across if _MARGIN * height < one.top < (1 - _MARGIN) * height]
    down = [one for one in down if _MARGIN * width < one.left < (1 - _MARGIN) * width]
    if len(across) + len(down) > _MOST:
        return (), ()
    return _wide(*_crossing(across, down), _WIDE * width)


def _lines(ink: Any, scale: float, least: float) -> list[Stroke]:
    """Thin stretches of ink across."""
    from PIL import ImageChops

    bit = max(2, round(_BIT / scale))
    # A line that tilts by a dot runs through two rows.
    thick = ImageChops.lighter(ink, ImageChops.offset(ink, 0, 1))
    bits = thick.reduce((bit, 1)).point(lambda value: value >= _DENSE and 255)
    wide, values = bits.width, bits.tobytes()
    shortest = max(2, int(least / scale / bit))
    runs: list[_Run] = []
    for row in range(bits.height):
        line = values[row * wide : (row + 1) * wide]
        if line.count(b"\xff") >= shortest:
            runs += (_Run(row, found.start(), found.end()) for found in finditer(rb"\xff{%d,}" % shortest, line))
            if len(runs) > _MOST_RUNS:
                return []
    return [stroke for group in _groups(runs) if (stroke := _stroke(group, bit, scale)) is not None]


def _groups(runs: Sequence[_Run]) -> list[list[_Run]]:
    """Runs that lie on one another, row by row."""
    groups: list[list[_Run]] = []
    open_groups: list[list[_Run]] = []
    for run in runs:
        open_groups = [group for group in open_groups if group[-1].row >= run.row - 1]
        for group in open_groups:
            last = group[-1]
            if last.start < run.end and run.start < last.end:
                group.append(run)
                break
        else:
            group = [run]
            groups.append(group)
            open_groups.append(group)
    return groups


def _stroke(group: Sequence[_Run], bit: int, scale: float) -> Stroke | None:
    left, right = min(run.start for run in group), max(run.end for run in group)
    ink = sum(run.end - run.start for run in group)
    # What tilts lies in many rows, but is no thicker for it; one row of dots was added above.
    if (ink / (right - left) - 1) * scale > _THICK:
        return None
    middle = sum(run.row * (run.end - run.start) for run in group) / ink
    return Stroke(left * bit * scale, middle * scale, right * bit * scale, middle * scale)


def _crossing(across: list[Stroke], down: list[Stroke]) -> tuple[tuple[Stroke, ...], tuple[Stroke, ...]]:
    """Lines that meet at least two of the other kind, each drawn out to those that it meets: rules under titles fall away."""
    while True:
        flat = [one for one in across if sum(_meet(one, other) for other in down) >= 2]
        steep = [one for one in down if sum(_meet(other, one) for other in flat) >= 2]
        if len(flat) == len(across) and len(steep) == len(down):
            break
        across, down = flat, steep
    return (
        tuple(
            one._replace(left=min(one.left, *places), right=max(one.right, *places))
            for one in across
            if (places := [other.left for other in down if _meet(one, other)])
        ),
        tuple(
            one._replace(top=min(one.top, *places), bottom=max(one.bottom, *places))
            for one in down
            if (places := [other.top for other in across if _meet(other, one)])
        ),
    )


def _meet(flat: Stroke, steep: Stroke) -> bool:
    return flat.left - _REACH <= steep.left <= flat.right + _REACH and steep.top - _REACH <= flat.top <= steep.bottom + _REACH


def _wide(across: Sequence[Stroke], down: Sequence[Stroke], least: float) -> tuple[tuple[Stroke, ...], tuple[Stroke, ...]]:
    """Of lines that hang together, those that together are wide enough."""
    free = list(range(len(across)))
    kept_across: list[Stroke] = []
    kept_down: list[Stroke] = []
    while free:
        waiting, flat, steep = [free.pop()], set[int](), set[int]()
        while waiting:
            one = waiting.pop()
            flat.add(one)
            new = {number for number, other in enumerate(down) if number not in steep and _meet(across[one], other)}
            steep |= new
            near = [number for number in free if any(_meet(across[number], down[other]) for other in new)]
            free = [number for number in free if number not in near]
            waiting += near
        if max(across[one].right for one in flat) - min(across[one].left for one in flat) >= least:
            kept_across += (across[one] for one in sorted(flat))
            kept_down += (down[one] for one in sorted(steep))
    return tuple(kept_across), tuple(kept_down)
