"""Bằng chứng: the places in files that state a relation."""

from __future__ import annotations

from typing import cast

from vbhc.corpus import endings, nodes
from vbhc.corpus.database import Database
from vbhc.corpus.said import CITATION, witness
from vbhc.model.answers import Link
from vbhc.model.citation import Relation
from vbhc.model.lineage import MOST_WITNESSES, Node, Witness

_WITNESSES = (
    f"SELECT f.path, o.key, {CITATION}, e.own FROM edges AS e JOIN mentions AS m ON m.id = e.mention"  # noqa: S608 - an expression of ours
    " JOIN files AS f ON f.id = m.file LEFT JOIN documents AS o ON o.id = f.document AND f.kind <> 'article'"
    " WHERE e.source = ? AND e.relation = ? AND e.target = ? ORDER BY e.own DESC, f.path, m.ordinal LIMIT ?"
)


def looking(*, from_source: bool) -> tuple[str, str, str]:
    """Where edges are looked up by one end: the view, the column of that end, and that of the other."""
    return ("edges_of_source", "source", "target") if from_source else ("edges", "target", "source")


def witnesses(database: Database, source: int, relation: str, target: int, most: int = MOST_WITNESSES) -> tuple[bool, tuple[Witness, ...]]:
    """Who says so: files of the source itself first. Tells also whether there is one of these."""
    rows = database.execute(_WITNESSES, (source, relation, target, most)).fetchall()
    seen = tuple(witness(path, key, citation) for path, key, citation, _ in rows)
    return any(row[-1] for row in rows), seen


def of_document(database: Database, document: int, *, cites: bool, most: int) -> tuple[tuple[Link, ...], int]:
    """What a document cites, or what cites it: strong relations before mentions, the newest first; and how many are left out.

    A document that is also only mentioned counts once, with what is done to it.
    """
    edges, here, there = looking(from_source=cites)
    rows = database.execute(
        f"SELECT DISTINCT e.relation, e.{there} FROM {edges} AS e WHERE e.{here} = ?",  # noqa: S608 - columns of ours
        (document,),
    ).fetchall()
    strong = {other for relation, other in rows if relation != "mentions"}
    rows = [(relation, other) for relation, other in rows if relation != "mentions" or other not in strong]
    # Most of what is left out is never looked at: only an order that needs no nodes is made over all of it.
    found = nodes.by_rows(database, [row[1] for row in rows[:_SORTED]])
    ordered = sorted((row for row in rows[:_SORTED] if row[1] in found), key=lambda row: _order(row[0], found[row[1]]))
    links = [
        _link(database, (document, relation, other) if cites else (other, relation, document), found[other])
        for relation, other in ordered[:most]
    ]
    return tuple(links), len(rows) - len(links)


#: More neighbours than this are not sorted: a law that 100,000 documents rest on answers as fast as any other.
_SORTED = 2_000


def _order(relation: str, node: Node) -> tuple[bool, bool, str, str, str]:
    return relation == "mentions", not node.held, _late(node.date), node.id, relation


def _late(date: str | None) -> str:
    """Turns the order of dates round; unknown ones come last."""
    return "".join(chr(0x7E - ord(letter) % 0x5E) for letter in date) if date else "~"


def _link(database: Database, edge: tuple[int, str, int], node: Node) -> Link:
    own, seen = witnesses(database, *edge)
    return Link(cast("Relation", edge[1]), node, own, seen, endings.is_part(database, *edge))


def link(database: Database, source: int, relation: str, target: int) -> Link:
    """One relation, seen from its target."""
    return _link(database, (source, relation, target), nodes.by_rows(database, [source])[source])
