"""Ai chưa có kế hoạch: the bodies that a directive addresses, and which of them have a plan that carries it out."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from vbhc.corpus import nodes
from vbhc.corpus.database import Database
from vbhc.errors import UsageError
from vbhc.knowledge import bodies, obliged, provinces
from vbhc.model.answers import MOST_PLANS, Gap, Gaps, Progress
from vbhc.model.body import Body, Province
from vbhc.model.lineage import Node
from vbhc.parts import dates

#: The word for `--among` that stands for all provinces of the directive's day.
PROVINCES = "provinces"
#: Plans of plans of plans: no chain of the administration is longer.
_STEPS = 8
_MOST = 20_000
_ORDER: tuple[Progress, ...] = ("held", "heard", "none")


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A body that should have a plan; `province` where any leading body of it will do."""

    name: str
    body: Body | None
    province: Province | None = None


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
    set_days = [_Deadline(deadline, None)] if deadline else list(_deadlines(record, on, home)) if record else []
    due = min([one.day for one in set_days], default=None)
    rows = [_gap(one, [plan for plan in plans if _is_by(plan, one)], directive, _due(one, set_days), as_of) for one in wanted]
    if unlisted and among is None:
        rows += _others(plans, wanted, directive, set_days, as_of)
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
        if not province and not (body and body.id):
            province = provinces.find_bare(name, on)
        if province:
            wanted.append(_province(province))
        elif body and body.id:
            wanted.append(_Wanted(body.name, body))
        else:
            unknown.append(name)
    return wanted, tuple(unknown)


def _province(province: Province) -> _Wanted:
    """A province counts as having a plan where one of its leading bodies has; after a merger that of the new province."""
    return _Wanted(province.full_name[0].upper() + province.full_name[1:], obliged.leading(province), province)


def _addressed(record: dict[str, Any], directive: Node, on: dt.date | None, home: Province | None) -> tuple[list[_Wanted], tuple[str, ...]]:
    phrases = [*record["addressees"], *record["recipients"]]
    for task in record["tasks"]:
        phrases += [*task["lead"], *task["with"]]
    found = obliged.named(list(dict.fromkeys(phrases)), on=on, home=home)
    own = directive.issuer.id if directive.issuer else None
    return [_Wanted(body.name, body) for body in found.bodies if not (own and body.id and obliged.same(body.id, own))], found.unlisted


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
    return plan.issuer is not None and _same(wanted, plan.issuer)


def _gap(wanted: _Wanted, plans: Iterable[Node], directive: Node, due: str | None, as_of: str) -> Gap:
    found = sorted(plans, key=lambda plan: (not plan.held, plan.date or "~", plan.id))
    dated = [plan.date for plan in found if plan.date]
    first = min(dated, default=None)
    progress: Progress = "held" if any(plan.held for plan in found) else "heard" if found else "none"
    start, end = _day(directive.date), _day(first)
    days = (end - start).days if start and end else None
    late = None if due is None or (found and first is None) else (first or as_of) > due
    return Gap(wanted.name, wanted.body.id if wanted.body else None, progress, tuple(found[:MOST_PLANS]), days, late)


def _others(plans: list[Node], wanted: list[_Wanted], directive: Node, set_days: list[_Deadline], as_of: str) -> list[Gap]:
    """Bodies that have a plan though the directive names them only in a group that cannot be listed."""
    by_issuer: dict[str, list[Node]] = {}
    for plan in plans:
        if plan.issuer and not any(_is_by(plan, one) for one in wanted):
            by_issuer.setdefault(plan.issuer.id or plan.issuer.name, []).append(plan)
    others = [(_Wanted(found[0].issuer.name, found[0].issuer), found) for found in by_issuer.values() if found[0].issuer]
    return [_gap(one, found, directive, _due(one, set_days), as_of) for one, found in others]


class _Deadline(NamedTuple):
    """A day by which plans are to be there; `bodies` are those whose task it is, None where the words name nobody that is known."""

    day: str
    bodies: tuple[Body, ...] | None


def _deadlines(record: dict[str, Any], on: dt.date | None, home: Province | None) -> Iterator[_Deadline]:
    """The days that tasks set for plans."""
    for task in record["tasks"]:
        day = dates.first(task["deadline"]) if task["deadline"] and obliged.asks_for_a_plan(task["task"]) else None
        if day:
            found = obliged.named(task["lead"], on=on, home=home)
            yield _Deadline(day, None if found.unlisted or not found.bodies else tuple(found.bodies))


def _due(wanted: _Wanted, set_days: Sequence[_Deadline]) -> str | None:
    """The first day that is set for this body; where none is, the first that is set for nobody by name."""
    own = [one.day for one in set_days if one.bodies is not None and any(_same(wanted, body) for body in one.bodies)]
    return min(own or [one.day for one in set_days if one.bodies is None], default=None)


def _same(wanted: _Wanted, body: Body) -> bool:
    if body.id is None:
        return False
    return (
        obliged.leads(body.id, wanted.province)
        if wanted.province
        else bool(wanted.body and wanted.body.id and obliged.same(wanted.body.id, body.id))
    )


def _day(text: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError:
        return None
