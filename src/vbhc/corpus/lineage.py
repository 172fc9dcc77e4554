"""Phả hệ: from one document up to what it rests on and down to what rests on it, nearest first."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import cast

from vbhc.corpus import links, nodes
from vbhc.corpus.database import Database
from vbhc.model.citation import Relation
from vbhc.model.lineage import Edge, Lineage, Node

#: Documents that are left out are counted up to here; more take longer than anyone waits.
_COUNTED = 2_000
#: Neighbours looked at in one step. A law that 100,000 decisions rest on must not hold up the answer.
_STEP = 4_000


def trace(  # noqa: PLR0913 - all of it says which lineage
    database: Database,
    root: int,
    *,
    up: bool = True,
    down: bool = True,
    depth: int | None = None,
    relations: Collection[str],
    as_of: str | None = None,
    limit: int,
) -> Lineage:
    """The lineage of a row of `documents`. `as_of` leaves out what is dated later; what has no date stays. A root that is later stands alone.

    At most `limit` documents, taken step by step so that near ones come before far ones; what is left out is counted.
    """
    walk = _Walk(database, root, tuple(relations), as_of, max(limit, 1))
    (date,) = database.execute("SELECT date FROM documents WHERE id = ?", (root,)).fetchone()
    later = bool(as_of and date and date > as_of)
    sides = [_Side(upwards) for upwards, wanted in ((True, up), (False, down)) if wanted and not later]
    for side in sides:
        side.seen.add(root)
        side.frontier = [root]
    level = 0
    while any(side.frontier for side in sides) and not walk.stopped:
        level += 1
        for side in sides:
            walk.step(side, keep=depth is None or level <= depth)
    kept = list(walk.kept)
    found = nodes.by_rows(database, kept, as_of)
    ordered = list(found.values())
    edges = () if later else tuple(_edges(database, kept, found, walk.relations))
    return Lineage(found[root].id, tuple(ordered), edges, len(walk.cut), walk.stopped, tuple(_third(database, ordered, edges, as_of)))


def _third(database: Database, shown: list[Node], edges: tuple[Edge, ...], as_of: str | None) -> Iterator[Node]:
    """Documents of the witnesses that are not in the picture themselves."""
    keys = {node.id for node in shown}
    others = dict.fromkeys(seen.document for edge in edges for seen in edge.witnesses if seen.document and seen.document not in keys)
    rows = [row for key in others if (row := nodes.row_of(database, key))]
    yield from nodes.by_rows(database, rows, as_of).values()


@dataclass(slots=True)
class _Side:
    upwards: bool
    seen: set[int] = field(default_factory=set)
    frontier: list[int] = field(default_factory=list)


@dataclass(slots=True)
class _Walk:
    database: Database
    root: int
    relations: tuple[str, ...]
    as_of: str | None
    limit: int
    kept: dict[int, None] = field(init=False)
    cut: set[int] = field(default_factory=set)
    stopped: bool = False

    def __post_init__(self) -> None:
        self.kept = {self.root: None}

    def step(self, side: _Side, *, keep: bool) -> None:
        """One step further on one side: held documents first, then by date."""
        ahead = self._neighbours(side)
        side.frontier = []
        for row in ahead:
            side.seen.add(row)
            side.frontier.append(row)
            if row in self.kept:
                continue
            if keep and len(self.kept) < self.limit:
                self.kept[row] = None
                self.cut.discard(row)
            else:
                self.cut.add(row)
        if len(self.cut) >= _COUNTED:
            self.stopped = True

    def _neighbours(self, side: _Side) -> list[int]:
        edges, here, there = links.looking(from_source=side.upwards)
        found: dict[int, tuple[bool, str, str]] = {}
        for some in nodes.portions(side.frontier):
            marks, kinds = ", ".join("?" * len(some)), ", ".join("?" * len(self.relations))
            rows = self.database.execute(
                f"SELECT d.id, d.held, d.date, d.key FROM (SELECT DISTINCT e.{there} AS other FROM {edges} AS e"  # noqa: S608 - columns of ours
                f" WHERE e.{here} IN ({marks}) AND e.relation IN ({kinds}) LIMIT {_STEP})"
                " JOIN documents AS d ON d.id = other",
                [*some, *self.relations],
            ).fetchall()
            self.stopped = self.stopped or len(rows) == _STEP
            for row, held, date, key in rows:
                if row not in side.seen and not (self.as_of and date and date > self.as_of):
                    found[row] = (not held, date or "~", key)
        return sorted(found, key=found.__getitem__)


def _edges(database: Database, kept: list[int], found: dict[int, Node], relations: tuple[str, ...]) -> Iterator[Edge]:
    """Every relation among the documents that are shown, also between two that were met on different ways."""
    inside = set(kept)
    place = {row: index for index, row in enumerate(kept)}
    pairs: set[tuple[int, str, int]] = set()
    for some in nodes.portions(kept):
        marks, kinds = ", ".join("?" * len(some)), ", ".join("?" * len(relations))
        rows = database.execute(
            f"SELECT DISTINCT source, relation, target FROM edges_of_source WHERE source IN ({marks}) AND relation IN ({kinds})",  # noqa: S608 - marks only
            [*some, *relations],
        )
        pairs.update(row for row in rows if row[2] in inside)
    for source, relation, target in sorted(pairs, key=lambda pair: (place[pair[0]], place[pair[2]], pair[1])):
        own, seen = links.witnesses(database, source, relation, target)
        yield Edge(found[source].id, cast("Relation", relation), found[target].id, own, seen)
