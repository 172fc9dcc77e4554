"""Quan hệ ở các cổng pháp luật: the words of `portal_relations.toml` for a relation of ours.

No portal has a word for "thực hiện"; an edge without a row gets no label rather than the nearest one.
"""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple, get_args

from vbhc.errors import BrokenTable
from vbhc.knowledge import tables
from vbhc.model.citation import Relation


class PortalLabel(NamedTuple):
    """Nhãn: the headings under which a portal lists an edge, on the page of the acting document and on that of the other one.

    `codes` are the portal's own numbers for it, where it has any.
    """

    portal: str
    actor: tuple[str, ...]
    acted_on: tuple[str, ...]
    codes: tuple[int, ...] = ()


@cache
def portals() -> dict[str, str]:
    """The portals there are, with what each is."""
    return dict(_table()["portals"])


@cache
def labels(relation: Relation) -> dict[str, PortalLabel]:
    """What each portal calls a relation; a portal without a word for it is left out."""
    return {label.portal: label for kind, label in _rows() if kind == relation}


@cache
def _table() -> dict[str, Any]:
    return tables.tree("portal_relations.toml")


@cache
def _rows() -> tuple[tuple[str, PortalLabel], ...]:
    table = _table()
    rows: dict[tuple[str, str], PortalLabel] = {}
    for row in table["relations"]:
        place = (row["relation"], row["portal"])
        if place[0] not in get_args(Relation) or place[1] not in table["portals"] or place in rows or not row["actor"]:
            raise BrokenTable("portal_relations.toml", cause=f"row {place}")
        rows[place] = PortalLabel(row["portal"], tuple(row["actor"]), tuple(row["acted_on"]), tuple(row.get("code", ())))
    return tuple((relation, label) for (relation, _), label in rows.items())
