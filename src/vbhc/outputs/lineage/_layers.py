"""Tầng: where documents stand in layered pictures — the centre above, then provinces, their departments and districts, communes."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from vbhc.knowledge.tiers import TIERS, Tier, tier_of

if TYPE_CHECKING:
    from vbhc.model.lineage import Edge, Lineage


def edges(lineage: Lineage) -> list[Edge]:
    """The relations that a picture can show: between two documents that are in it."""
    shown = {node.id for node in lineage.nodes}
    return [edge for edge in lineage.edges if edge.source in shown and edge.target in shown and edge.source != edge.target]


def rows(lineage: Lineage) -> list[tuple[Tier, list[str]]]:
    """Rows of documents from top to bottom, each in one tier: what is carried out stands above what carries it out.

    A cycle inside a tier is broken where it is met.
    """
    tiers = {node.id: tier_of(node.issuer) for node in lineage.nodes}
    above: defaultdict[str, list[str]] = defaultdict(list)
    for edge in edges(lineage):
        if tiers[edge.source] == tiers[edge.target]:
            above[edge.source].append(edge.target)
    depth = _depths(list(tiers), above)
    found: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for node, there in tiers.items():
        found[TIERS.index(there), depth[node]].append(node)
    return [(TIERS[index], nodes) for (index, _), nodes in sorted(found.items())]


def _depths(nodes: list[str], above: dict[str, list[str]]) -> dict[str, int]:
    """The longest way up within the tier, without recursion."""
    depth: dict[str, int] = {}
    open_: set[str] = set()
    for start in nodes:
        waiting = [(start, False)]
        while waiting:
            node, done = waiting.pop()
            if done:
                open_.discard(node)
                depth[node] = max((depth[other] + 1 for other in above.get(node, ()) if other in depth), default=0)
            elif node not in depth and node not in open_:
                open_.add(node)
                waiting.append((node, True))
                waiting.extend((other, False) for other in above.get(node, ()) if other not in depth and other not in open_)
    return depth
