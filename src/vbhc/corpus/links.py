"""Bằng chứng: the places in files that state a relation, and which relations end a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import cast

from vbhc.corpus import nodes
from vbhc.corpus.database import Database
from vbhc.corpus.said import CITATION, witness
from vbhc.model.answers import Link, Status
from vbhc.model.citation import Relation
from vbhc.model.lineage import Node, Witness

#: A relation that everybody repeats has no better proof after so many places.
WITNESSES = 20

#: What a relation makes of its target, the gravest first.
_ENDING: dict[str, Status] = {"replaces": "replaced", "repeals": "repealed", "suspends": "suspended", "amends": "amended"}
_GRAVEST: tuple[Status, ...] = ("replaced", "repealed", "suspended", "partly-ended", "amended", "standing")

_WITNESSES = (
    f"SELECT f.path, o.key, {CITATION}, e.own FROM edges AS e JOIN mentions AS m ON m.id = e.mention"  # noqa: S608 - an expression of ours
    " JOIN files AS f ON f.id = m.file LEFT JOIN documents AS o ON o.id = f.document"
    " WHERE e.source = ? AND e.relation = ? AND e.target = ? ORDER BY e.own DESC, e.mention LIMIT ?"
)


def looking(*, from_source: bool) -> tuple[str, str, str]:
    """Where edges are looked up by one end: the view, the column of that end, and that of the other."""
    return ("edges_of_source", "source", "target") if from_source else ("edges", "target", "source")


def witnesses(database: Database, source: int, relation: str, target: int, most: int = WITNESSES) -> tuple[bool, tuple[Witness, ...]]:
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


def _order(relation: str, node: Node) -> tuple[bool, bool, str, str]:
    return relation == "mentions", not node.held, _late(node.date), node.id


def _late(date: str | None) -> str:
    """Turns the order of dates round; unknown ones come last."""
    return "".join(chr(0x7E - ord(letter) % 0x5E) for letter in date) if date else "~"


def _link(database: Database, edge: tuple[int, str, int], node: Node) -> Link:
    own, seen = witnesses(database, *edge)
    return Link(cast("Relation", edge[1]), node, own, seen)


def link(database: Database, source: int, relation: str, target: int) -> Link:
    """One relation, seen from its target."""
    return _link(database, (source, relation, target), nodes.by_rows(database, [source])[source])


@dataclass(frozen=True, slots=True)
class Ending:
    """Chấm dứt: what one document did to another. `part` where only points of it are named."""

    target: int
    relation: str
    source: int
    date: str | None
    part: bool


def endings(database: Database, documents: Iterable[int], as_of: str | None = None) -> Iterator[Ending]:
    """What amended, suspended, repealed or replaced these documents until that day; an undated act counts.

    A relation that names points ("khoản 1 Điều 30 Nghị định …") is about these only, unless another place names the whole.
    """
    for some in nodes.portions(list(documents)):
        marks = ", ".join("?" * len(some))
        rows = database.execute(
            "SELECT e.target, e.relation, e.source, d.date,"  # noqa: S608 - marks only
            " json_extract(f.record, '$.citations[' || m.ordinal || '].pinpoint') IS NOT NULL AS part"
            " FROM edges AS e JOIN documents AS d ON d.id = e.source JOIN mentions AS m ON m.id = e.mention JOIN files AS f ON f.id = m.file"
            f" WHERE e.target IN ({marks}) AND e.relation IN ('replaces', 'repeals', 'suspends', 'amends')"
            " ORDER BY e.target, e.relation, e.source",
            some,
        )
        for (target, relation, source, date), stated in groupby(rows, key=lambda row: row[:4]):
            parts = [bool(row[4]) for row in stated]
            if as_of is None or date is None or date <= as_of:
                yield Ending(target, relation, source, date, all(parts))


def state(found: Sequence[Ending]) -> tuple[Status, list[Ending]]:
    """What became of one document, and the acts that it rests on."""
    by_status: dict[Status, list[Ending]] = {}
    for ending in found:
        status = _ENDING[ending.relation]
        if ending.part and status in ("replaced", "repealed", "suspended"):
            status = "partly-ended"
        by_status.setdefault(status, []).append(ending)
    status = next(one for one in _GRAVEST if one in by_status or one == "standing")
    return status, sorted(by_status.get(status, ()), key=lambda ending: (ending.date or "", ending.source))


def replaced_by(database: Database, documents: Iterable[int], as_of: str | None = None) -> dict[int, int]:
    """For each document that was replaced or repealed as a whole: by which one, the first that did."""
    found: dict[int, int] = {}
    for target, acts in groupby(endings(database, documents, as_of), key=lambda ending: ending.target):
        status, reasons = state(list(acts))
        if status in ("replaced", "repealed"):
            found[target] = reasons[0].source
    return found
