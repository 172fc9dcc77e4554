"""GraphML: for yEd, Gephi, Cytoscape and graph libraries."""

from __future__ import annotations

import io
import unicodedata
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from vbhc.outputs.lineage import _layers, _words

if TYPE_CHECKING:
    from vbhc.messages import Lang
    from vbhc.model.lineage import Edge, Lineage, Node

FORMAT = "graphml"

_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
_NODE = ("label", "number", "name", "type", "date", "issuer", "issuer_id", "level", "province", "title", "held", "path", "replaced_by")
_EDGE = ("relation", "label", "own", "witnesses", "path", "page", "text")


def render(lineage: Lineage, *, lang: Lang) -> str:
    """One directed graph. An edge tells how many witnesses it has, and where the first one stands."""
    root = ET.Element("graphml", {"xmlns": _NAMESPACE})
    for side, fields in (("node", _NODE), ("edge", _EDGE)):
        for name in fields:
            kind = "boolean" if name in {"held", "own"} else "int" if name in {"witnesses", "page"} else "string"
            ET.SubElement(root, "key", {"id": f"{side}_{name}", "for": side, "attr.name": name, "attr.type": kind})
    graph = ET.SubElement(root, "graph", {"id": "lineage", "edgedefault": "directed"})
    for node in lineage.nodes:
        _fill(ET.SubElement(graph, "node", {"id": _plain(node.id)}), "node", _node(node, lang))
    for index, edge in enumerate(_layers.edges(lineage)):
        ends = {"id": f"e{index}", "source": _plain(edge.source), "target": _plain(edge.target)}
        _fill(ET.SubElement(graph, "edge", ends), "edge", _edge(edge, lang))
    ET.indent(root)
    page = io.BytesIO()
    ET.ElementTree(root).write(page, encoding="utf-8", xml_declaration=True)
    return page.getvalue().decode("utf-8") + "\n"


def _fill(element: ET.Element, side: str, facts: dict[str, object]) -> None:
    for name, value in facts.items():
        if value is None:
            continue
        written = str(value).lower() if isinstance(value, bool) else _plain(str(value))
        ET.SubElement(element, "data", {"key": f"{side}_{name}"}).text = written


def _node(node: Node, lang: Lang) -> dict[str, object]:
    issuer = node.issuer
    return {
        "label": _words.name(node, lang),
        "number": node.number,
        "name": node.name,
        "type": node.type.name if node.type else None,
        "date": node.date,
        "issuer": issuer.name if issuer else None,
        "issuer_id": issuer.id if issuer else None,
        "level": issuer.level if issuer else None,
        "province": issuer.province if issuer else None,
        "title": node.title,
        "held": node.held,
        "path": node.path,
        "replaced_by": node.replaced_by,
    }


def _edge(edge: Edge, lang: Lang) -> dict[str, object]:
    first = edge.witnesses[0] if edge.witnesses else None
    return {
        "relation": edge.relation,
        "label": _words.relation(edge.relation, lang),
        "own": edge.own,
        "witnesses": len(edge.witnesses),
        "path": first.path if first else None,
        "page": first.page if first else None,
        "text": first.text if first else None,
    }


def _plain(text: str) -> str:
    """What XML 1.0 may hold: no control signs but blanks, no half letters."""
    return "".join(_kept(letter) for letter in text)


def _kept(letter: str) -> str:
    if letter in "\t\n\r" or unicodedata.category(letter) in ("Cc", "Cs") or ord(letter) in (0xFFFE, 0xFFFF):
        return " "
    return letter
