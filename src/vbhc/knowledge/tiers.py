"""Cấp trong hình phả hệ: the rows of a layered picture, from the centre down to communes and units."""

from __future__ import annotations

from functools import cache
from typing import Literal

from vbhc.knowledge.tables import rows
from vbhc.model.body import Body

Tier = Literal["central", "province", "department", "commune", "unit", "unknown"]
#: From top to bottom. `department` holds sở, ban, ngành of a province and its districts; `unknown` bodies of which no level is known.
TIERS: tuple[Tier, ...] = ("central", "province", "department", "commune", "unit", "unknown")


def tier_of(body: Body | None) -> Tier:
    """Hàng của một cơ quan: where documents of this body stand in a picture."""
    if body is None or body.level is None:
        return "unknown"
    if body.level == "province":
        return "province" if body.name.startswith(_openings()) else "department"
    return "department" if body.level == "district" else body.level


@cache
def _openings() -> tuple[str, ...]:
    return tuple(row["opening"] for row in rows("leaders.tsv"))
