"""Phả hệ theo hợp đồng: nodes and edges as JSON has them (`vbhc.lineage/1`)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vbhc.knowledge import portal_relations

if TYPE_CHECKING:
    from vbhc.model.lineage import Edge, Lineage, Node, Witness

SCHEMA = "vbhc.lineage/1"


def whole(lineage: Lineage) -> dict[str, Any]:
    """Everything, in the order of the contract."""
    return {
        **head(lineage),
        "nodes": [node(one) for one in lineage.nodes],
        "edges": [edge(one) for one in lineage.edges],
        "third": [node(one) for one in lineage.third],
    }


def head(lineage: Lineage) -> dict[str, Any]:
    """What stands above nodes and edges. `cut` is at least that many where `cut_open` is true."""
    return {"schema": SCHEMA, "root": lineage.root, "cut": lineage.cut, "cut_open": lineage.cut_open}


def node(one: Node) -> dict[str, Any]:
    """A document."""
    kind, issuer = one.type, one.issuer
    return {
        "id": one.id,
        "number": one.number,
        "name": one.name,
        "type": {"id": kind.id, "name": kind.name, "abbr": kind.abbr} if kind else None,
        "date": one.date,
        "issuer": {"id": issuer.id, "name": issuer.name, "level": issuer.level, "province": issuer.province} if issuer else None,
        "title": one.title,
        "held": one.held,
        "path": one.path,
        "replaced_by": one.replaced_by,
    }


def edge(one: Edge) -> dict[str, Any]:
    """A relation, with those who bear witness to it.

    `portals` is under what headings law portals list the target on the page of the source; a portal without a word for it is left out.
    """
    return {
        "from": one.source,
        "relation": one.relation,
        "to": one.target,
        "own": one.own,
        "portals": {portal: list(label.actor) for portal, label in portal_relations.labels(one.relation).items()},
        "witnesses": [witness(seen) for seen in one.witnesses],
    }


def witness(seen: Witness) -> dict[str, Any]:
    """A place in a file."""
    return {"path": seen.path, "document": seen.document, "page": seen.page, "span": list(seen.span), "text": seen.text}
