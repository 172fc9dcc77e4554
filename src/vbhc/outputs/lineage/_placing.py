"""Bố trí: places for the boxes of a layered picture, in rows that are given; only their order within the rows is free."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from vbhc.outputs.lineage import _layers

if TYPE_CHECKING:
    from vbhc.knowledge.tiers import Tier
    from vbhc.model.lineage import Lineage

BOX_WIDTH, BOX_HEIGHT = 220, 84
GAP_X, GAP_Y = 28, 64
MARGIN_LEFT, MARGIN_TOP = 130, 24
#: A longer row is broken in two: pictures are read on screens and on paper.
_LONGEST_ROW = 8
#: More sweeps change nothing that one sees.
_SWEEPS = 6


class Placed(NamedTuple):
    """Bản vẽ: left upper corners of the boxes, and the bands of the tiers (top, bottom) from top to bottom."""

    corners: dict[str, tuple[float, float]]
    bands: list[tuple[Tier, float, float]]
    width: float
    height: float


def place(lineage: Lineage) -> Placed:
    """Every document gets its place."""
    rows = [(tier, part) for tier, row in _layers.rows(lineage) for part in _broken(row)]
    ordered = _ordered([row for _, row in rows], lineage)
    widest = max(len(row) for row in ordered)
    full = widest * (BOX_WIDTH + GAP_X) - GAP_X
    corners: dict[str, tuple[float, float]] = {}
    bands: list[tuple[Tier, float, float]] = []
    top = float(MARGIN_TOP)
    for (tier, _), row in zip(rows, ordered, strict=True):
        left = MARGIN_LEFT + (full - (len(row) * (BOX_WIDTH + GAP_X) - GAP_X)) / 2
        for index, node in enumerate(row):
            corners[node] = (left + index * (BOX_WIDTH + GAP_X), top)
        bottom = top + BOX_HEIGHT
        if bands and bands[-1][0] == tier:
            bands[-1] = (tier, bands[-1][1], bottom)
        else:
            bands.append((tier, top, bottom))
        top = bottom + GAP_Y
    return Placed(corners, bands, MARGIN_LEFT + full + BOX_WIDTH / 4, top - GAP_Y + MARGIN_TOP)


def _broken(row: list[str]) -> list[list[str]]:
    """Even parts, none longer than the longest row."""
    parts = -(-len(row) // _LONGEST_ROW)
    size = -(-len(row) // parts)
    return [row[start : start + size] for start in range(0, len(row), size)]


def _ordered(rows: list[list[str]], lineage: Lineage) -> list[list[str]]:
    """Neighbours come to stand over one another: each box goes to the mean place of those it is linked with, row by row, down and up."""
    links: defaultdict[str, list[str]] = defaultdict(list)
    for edge in _layers.edges(lineage):
        links[edge.source].append(edge.target)
        links[edge.target].append(edge.source)
    where = {node: (index + 0.5) / len(row) for row in rows for index, node in enumerate(row)}
    level = {node: index for index, row in enumerate(rows) for node in row}
    current = [list(row) for row in rows]
    for sweep in range(_SWEEPS):
        down = sweep % 2 == 0
        for index in range(len(current)) if down else reversed(range(len(current))):
            means = {}
            for node in current[index]:
                beside = [where[other] for other in links[node] if (level[other] < index if down else level[other] > index)]
                means[node] = sum(beside) / len(beside) if beside else where[node]
            current[index].sort(key=means.__getitem__)
            for position, node in enumerate(current[index]):
                where[node] = (position + 0.5) / len(current[index])
    return current
