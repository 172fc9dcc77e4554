"""Cơ quan có trách nhiệm: the bodies that recipients and tasks of a directive name, also those that are named all at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from vbhc.knowledge import bodies, places, provinces, registry, tables
from vbhc.knowledge.phrases import fits
from vbhc.knowledge.spelling import alphabetical, fold
from vbhc.model.body import Body, Province


class Named(NamedTuple):
    """Cơ quan được nêu: bodies, and the phrases that name none that one could list ("Các sở, ban, ngành")."""

    bodies: tuple[Body, ...]
    unlisted: tuple[str, ...]


def named(phrases: Sequence[str], *, on: date | None, home: Province | None) -> Named:
    """Every body that these phrases name, each once, in their order."""
    found: dict[str, Body] = {}
    unlisted: dict[str, None] = {}
    for phrase in phrases:
        key = f" {fold(phrase)} "
        if any(key.startswith(f" {skipped} ") for skipped in _skipped()):
            continue
        here = [body for row, words in _phrases() if any(f" {word} " in key for word in words) for body in _members(row, on)]
        here += [body for _, _, body in bodies.named(phrase, on=on, home=home) if body.id]
        for body in here:
            found.setdefault(body.id or body.name, body)
        if not here:
            unlisted[phrase] = None
    return Named(tuple(found.values()), tuple(unlisted))


def asks_for_a_plan(task: str) -> bool:
    """Whether a task asks for an implementing document."""
    key = f" {fold(task)} "
    table = _table()["plans"]
    return any(f" {fold(word)} " in key for word in table["words"]) and not any(f" {fold(word)} " in key for word in table["never"])


def leading(province: Province) -> Body:
    """The People's Committee of a province."""
    return registry.load().offices["ubnd"].body(places.of_province(province))


def leads(body: str, province: Province) -> bool:
    """Whether the plan of the body with this id is that of the province, in the form it had that day or a later one; a sở speaks for itself only."""
    place, office = _split(body)
    return office in _table()["one"]["leading"] and bool(place) and place[0] in _forms(province) and len(place) == 1


def same(one: str, other: str) -> bool:
    """Whether the second id is of the same body as the first: its head or standing board, or the body in a later form of its province."""
    if one == other:
        return True
    (place, office), (its, at) = _split(one), _split(other)
    committees = _table()["one"]["committees"]
    if office != at and not (office in committees and at in committees):
        return False
    province = provinces.get(place[0]) if place and place != its else None
    return place == its or bool(province and its and its[0] in _forms(province) and place[1:] == its[1:])


def _split(body: str) -> tuple[tuple[str, ...], str]:
    """The place of a body and its office, without the part that speaks for it; no place for a body of the centre."""
    path = body.split("/")[1:]
    while len(path) > 1 and path[-1] in _table()["one"]["parts"]:
        path.pop()
    return tuple(path[:-1]), path[-1] if path else ""


@cache
def _forms(province: Province) -> frozenset[str]:
    """A province in all its forms: those of its name, the one that it was only renamed from, and all that came after."""
    everything = provinces.everything()
    before = [one.id for one in everything if province.id in one.successors]
    found = {one.id for one in everything if one.name == province.name or (before == [one.id] and one.successors == (province.id,))}
    waiting = list(found)
    while waiting:
        known = provinces.get(waiting.pop())
        later = [one for one in (known.successors if known else ()) if one not in found]
        found.update(later)
        waiting += later
    return frozenset(found)


def there(on: date | None) -> list[Province]:
    """The provinces of that day, in the order of their names."""
    return sorted((one for one in provinces.everything() if one.existed(on)), key=lambda one: alphabetical(one.name))


def _members(row: dict[str, Any], on: date | None) -> list[Body]:
    members: list[Body] = []
    offices = registry.load().offices
    for province in there(on) if row.get("offices") else ():
        place = places.of_province(province)
        members += [offices[office].body(place) for office in row["offices"] if fits(offices[office], place)]
    if row.get("ministries"):
        members += [
            one.body
            for slug, one in registry.load().central.items()
            if one.existed(on)
            and one.parent is None
            and one.body.system == "state"
            and (one.body.name.startswith("Bộ ") or slug in row["also"])
        ]
    return members


@cache
def _table() -> dict[str, Any]:
    return tables.tree("obliged.toml")


def groups() -> list[dict[str, Any]]:
    """The rows of bodies that are named all at once."""
    return list(_table()["groups"])


@cache
def _phrases() -> tuple[tuple[dict[str, Any], tuple[str, ...]], ...]:
    return tuple((row, tuple(fold(phrase) for phrase in row["phrases"])) for row in groups())


@cache
def _skipped() -> tuple[str, ...]:
    return tuple(fold(phrase) for phrase in _table()["skipped"]["phrases"])
