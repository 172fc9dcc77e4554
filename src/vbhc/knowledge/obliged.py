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
