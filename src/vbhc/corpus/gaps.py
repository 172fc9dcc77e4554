"""Ai chưa có kế hoạch: the bodies that a directive addresses, and which of them have a plan that carries it out."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from vbhc.corpus import nodes
from vbhc.corpus.database import Database
from vbhc.errors import UsageError
from vbhc.knowledge import bodies, obliged, provinces, registry
from vbhc.model.answers import Gap, Gaps, Progress
from vbhc.model.body import Body, Province
from vbhc.model.lineage import Node
from vbhc.parts import dates

#: The word for `--among` that stands for all provinces of the directive's day.
PROVINCES = "provinces"
#: Plans of plans of plans: no chain of the administration is longer.
_STEPS = 8
_MOST = 20_000
#: Plans of one body that are told.
_PLANS = 20
_ORDER: tuple[Progress, ...] = ("held", "heard", "none")


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A body that should have a plan; `provinces` where any leading body of the province will do."""

    name: str
    body: Body | None
    provinces: frozenset[str] = frozenset()


def compare(database: Database, row: int, *, among: Sequence[str] | None, as_of: str, deadline: str | None = None) -> Gaps:
    """Who has a plan for the directive in this row of `documents` on that day, and who has none.

    `among` are names of bodies or provinces, or only PROVINCES; None means the recipients and tasks of the directive itself.
    """
    directive = nodes.by_rows(database, [row])[row]
    record = _record(database, row)
    on = _day(directive.date)
    home = provinces.get(directive.issuer.province) if directive.issuer and directive.issuer.province else None
    unlisted: tuple[str, ...] = ()
    if among is not None:
        wanted, unlisted = _asked(among, on, home)
    elif record is None:
        raise UsageError(directive.number or directive.name or directive.id, "gaps-not-held")
    else:
        wanted, unlisted = _addressed(record, directive, on, home)
    plans = [one for one in _plans(database, row) if not (one.date and one.date > as_of)]
    due = deadline or (_deadline(record) if record else None)
    rows = [_gap(one, [plan for plan in plans if _is_by(plan, one)], directive, due, as_of) for one in wanted]
    if unlisted and among is None:
        rows += _others(plans, wanted, directive, due, as_of)
    rows.sort(key=lambda gap: _ORDER.index(gap.progress))
    return Gaps(directive, due, as_of, tuple(rows), unlisted)


def _record(database: Database, row: int) -> dict[str, Any] | None:
    found = database.execute(
        "SELECT record FROM files WHERE document = ? AND kind = 'document' AND record IS NOT NULL ORDER BY draft, path LIMIT 1", (row,)
    ).fetchone()
    return dict(json.loads(found[0])) if found else None


def _asked(among: Sequence[str], on: dt.date | None, home: Province | None) -> tuple[list[_Wanted], tuple[str, ...]]:
    if list(among) == [PROVINCES]:
        return [_province(one) for one in obliged.there(on)], ()
    wanted: list[_Wanted] = []
    unknown: list[str] = []
    for name in among:
        province = provinces.find(name, on)
        body = None if province else bodies.resolve_phrase(name, on=on, home=home)
        if province:
            wanted.append(_province(province))
        elif body and body.id:
            wanted.append(_Wanted(body.name, body))
        else:
            unknown.append(name)
    return wanted, tuple(unknown)


def _province(province: Province) -> _Wanted:
    """A province counts as having a plan where one of its leading bodies has; after a merger that of the new province."""
    return _Wanted(
        province.full_name[0].upper() + province.full_name[1:], obliged.leading(province), frozenset((province.id, *province.successors))
    )


def _addressed(record: dict[str, Any], directive: Node, on: dt.date | None, home: Province | None) -> tuple[list[_Wanted], tuple[str, ...]]:
    phrases = [*record["addressees"], *record["recipients"]]
    for task in record["tasks"]:
        phrases += [*task["lead"], *task["with"]]
    found = obliged.named(list(dict.fromkeys(phrases)), on=on, home=home)
    own = directive.issuer.id if directive.issuer else None
    return [_Wanted(body.name, body) for body in found.bodies if not (own and body.id and _same(body.id, own))], found.unlisted


def _plans(database: Database, row: int) -> list[Node]:
    """Everything that carries the directive out, directly or through plans of others, oldest first."""
    seen: set[int] = {row}
    frontier = [row]
    for _ in range(_STEPS):
        ahead: dict[int, None] = {}
        for some in nodes.portions(frontier):
            marks = ", ".join("?" * len(some))
            found = database.execute(
                f"SELECT DISTINCT source FROM edges WHERE target IN ({marks}) AND relation = 'implements'",  # noqa: S608 - marks only
                some,
            )
            ahead.update((one, None) for (one,) in found if one not in seen)
        seen.update(ahead)
        frontier = list(ahead)
        if len(seen) > _MOST:
            break
    return sorted(nodes.by_rows(database, seen - {row}).values(), key=lambda node: (node.date or "~", node.id))


def _is_by(plan: Node, wanted: _Wanted) -> bool:
    issuer = plan.issuer
    if issuer is None:
        return False
    if wanted.provinces:
        return issuer.province in wanted.provinces and issuer.level == "province"
    return bool(wanted.body and wanted.body.id and issuer.id and _same(wanted.body.id, issuer.id))


def _same(one: str, other: str) -> bool:
    """Whether two paths are of one body, its head or its standing board: vn/lang-son/tinh-uy and vn/lang-son/tinh-uy/ban-thuong-vu."""
    short, long = sorted((one, other), key=len)
    if short == long:
        return True
    # "vn/lang-son" is no body but a place, and "vn/bo-y-te" a body of the centre.
    is_body = short.count("/") > 1 or short.removeprefix("vn/") in registry.load().central
    return is_body and long.startswith(f"{short}/")


def _gap(wanted: _Wanted, plans: Iterable[Node], directive: Node, due: str | None, as_of: str) -> Gap:
    found = sorted(plans, key=lambda plan: (not plan.held, plan.date or "~", plan.id))
    dated = [plan.date for plan in found if plan.date]
    first = min(dated, default=None)
    progress: Progress = "held" if any(plan.held for plan in found) else "heard" if found else "none"
    start, end = _day(directive.date), _day(first)
    days = (end - start).days if start and end else None
    late = None if due is None or (found and first is None) else (first or as_of) > due
    return Gap(wanted.name, wanted.body.id if wanted.body else None, progress, tuple(found[:_PLANS]), days, late)


def _others(plans: list[Node], wanted: list[_Wanted], directive: Node, due: str | None, as_of: str) -> list[Gap]:
    """Bodies that have a plan though the directive names them only in a group that cannot be listed."""
    by_issuer: dict[str, list[Node]] = {}
    for plan in plans:
        if plan.issuer and not any(_is_by(plan, one) for one in wanted):
            by_issuer.setdefault(plan.issuer.id or plan.issuer.name, []).append(plan)
    return [
        _gap(_Wanted(found[0].issuer.name, found[0].issuer), found, directive, due, as_of)
        for found in by_issuer.values()
        if found[0].issuer
    ]


def _deadline(record: dict[str, Any]) -> str | None:
    """The first day that a task sets for plans."""
    days = [
        day
        for task in record["tasks"]
        if task["deadline"] and obliged.asks_for_a_plan(task["task"]) and (day := dates.first(task["deadline"]))
    ]
    return min(days, default=None)


def _day(text: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError:
        return None
