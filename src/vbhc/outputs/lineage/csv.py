"""CSV: one witness of one relation, one row; with a header."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbhc.knowledge import portal_relations
from vbhc.outputs import _cells
from vbhc.outputs.lineage import _layers, _words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vbhc.messages import Lang
    from vbhc.model.lineage import Lineage, Node

FORMAT = "csv"

_SIDE = ("id", "number", "name", "type", "date", "issuer", "title", "held", "path")
COLUMNS = (
    *(f"from_{name}" for name in _SIDE),
    *("relation", "relation_label"),
    *(f"to_{name}" for name in _SIDE),
    *("own", "witness_path", "witness_page", "witness_start", "witness_end", "witness_text"),
    *(f"portal_{name}" for name in portal_relations.portals()),
)


def render(lineage: Lineage, *, lang: Lang) -> str:
    """A relation that no file bears witness to has one row with the witness left empty.

    The last columns are the headings under which law portals list the second document on the page of the first.
    """
    return _cells.written([COLUMNS, *_rows(lineage, lang)])


def _rows(lineage: Lineage, lang: Lang) -> Iterator[list[object]]:
    nodes = {node.id: node for node in lineage.nodes}
    for edge in _layers.edges(lineage):
        said = [*_side(nodes[edge.source]), edge.relation, _words.relation(edge.relation, lang), *_side(nodes[edge.target]), edge.own]
        labels = portal_relations.labels(edge.relation)
        portals = ["; ".join(labels[name].actor) if name in labels else None for name in portal_relations.portals()]
        for witness in edge.witnesses:
            yield [*said, witness.path, witness.page, *witness.span, witness.text, *portals]
        if not edge.witnesses:
            yield [*said, None, None, None, None, None, *portals]


def _side(node: Node) -> list[object]:
    kind, issuer = node.type.name if node.type else None, node.issuer.name if node.issuer else None
    return [node.id, node.number, node.name, kind, node.date, issuer, node.title, node.held, node.path]
