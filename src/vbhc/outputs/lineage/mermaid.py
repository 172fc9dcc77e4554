"""Mermaid: a layered flow chart for pages that draw one. It refuses what their drawing program would refuse."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from vbhc.errors import UsageError
from vbhc.messages import day, message
from vbhc.outputs.lineage import _layers, _words
from vbhc.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vbhc.messages import Lang
    from vbhc.model.lineage import Lineage, Node

FORMAT = "mermaid"
SUFFIX = ".mmd"

#: The default `maxTextSize` and `maxEdges` of Mermaid: more is not drawn, and the reader sees an error instead.
MOST_LETTERS = 50_000
MOST_EDGES = 500
#: Signs that Mermaid or the HTML it makes would take for their own.
_SPECIAL = lazy(r"[^\w\s/.,:()\-–—“”…·]")


def render(lineage: Lineage, *, lang: Lang) -> str:
    """The chart; what is carried out stands above."""
    text = "\n".join(_lines(lineage, lang)) + "\n"
    if len(text) > MOST_LETTERS or len(lineage.edges) > MOST_EDGES:
        raise UsageError(
            code="mermaid-too-large",
            letters=_words.grouped(len(text), lang),
            most=_words.grouped(MOST_LETTERS, lang),
            edges=_words.grouped(len(lineage.edges), lang),
            most_edges=_words.grouped(MOST_EDGES, lang),
        )
    return text


def _lines(lineage: Lineage, lang: Lang) -> Iterator[str]:
    nodes = {node.id: node for node in lineage.nodes}
    names = {node.id: f"n{index}" for index, node in enumerate(lineage.nodes)}
    yield "flowchart BT"
    for tier, rows in groupby(_layers.rows(lineage), key=lambda row: row[0]):
        yield f'  subgraph {tier}["{_safe(message(f"lineage-tier-{tier}", lang))}"]'
        for _, row in rows:
            yield from (f'    {names[node]}["{_label(nodes[node], lang)}"]' for node in row)
        yield "  end"
    for edge in _layers.edges(lineage):
        arrow = "-->" if edge.own else "-.->"
        yield f'  {names[edge.source]} {arrow}|"{_safe(_words.relation(edge.relation, lang))}"| {names[edge.target]}'
    yield "  classDef heard stroke-dasharray: 4 3"
    yield "  classDef root stroke-width: 3px"
    if heard := [names[node.id] for node in lineage.nodes if not node.held]:
        yield f"  class {','.join(heard)} heard"
    yield f"  class {names[lineage.root]} root"
    if cut := _words.cut(lineage, lang):
        yield f"  %% {' '.join(cut.split())}"


def _label(node: Node, lang: Lang) -> str:
    lines = [_words.name(node, lang), day(node.date, lang), node.issuer.name if node.issuer else None]
    if not node.held:
        lines.append(_words.absent(lang))
    return "<br/>".join(_safe(line) for line in lines if line)


def _safe(text: str) -> str:
    """Every sign that could be more than a letter becomes its code."""
    return _SPECIAL.sub(lambda found: f"#{ord(found.group())};", " ".join(text.split()))
