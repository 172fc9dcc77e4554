"""Dạng cố định: what a whole line must read if it has certain letters, marks aside. For text that was recognised, and for nothing else."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import cache
from typing import Any

from vbhc.knowledge import provinces, types
from vbhc.knowledge.tables import rows, tree
from vbhc.model.letters import bare

#: A line with this share of the letters of quốc hiệu or tiêu ngữ is that.
_LOOSE = 0.82
_SHORTEST = 20
_SCRAP = 2


def closed_form(text: str) -> str | None:
    """The prescribed words that a line has the letters of; None where it is right already, or no such line."""
    letters = bare(text)
    found = _forms(capitals=text.isupper()).get(letters) or (_loose(letters) if len(letters) >= _SHORTEST else None)
    if found is None and text.isupper():
        found = _after_mark(text)
    return found if found and found.rstrip(":") != text.strip().rstrip(":") else None


def without_scrap(rest: str) -> str:
    """What follows the serial, without the scrap of a serial: "J/BGDĐT-QLCL" → "/BGDĐT-QLCL"; years and codes of types are none."""
    head, slash, tail = rest.lstrip("/-–").partition("/")
    scrap = len(head) == 1 or (len(head) == _SCRAP and "-" in tail and types.by_abbr(head) is None)
    return f"/{tail}" if slash and scrap else rest


def _loose(letters: str) -> str | None:
    for key, form in _long():
        if abs(len(key) - len(letters)) <= 4 and SequenceMatcher(None, key, letters, autojunk=False).ratio() >= _LOOSE:
            return form
    return None


def _after_mark(text: str) -> str | None:
    """ "KT. CHU TỊCH", "TM ỦY BAN NHÂN DÂN TỈNH …": a mark of authority and a closed form."""
    for mark in _table()["marks"]["authority"]:
        head, _, rest = text.strip().partition(" ")
        if head.strip(".,;: ").replace("/", "") == mark.rstrip(".") and (form := _forms(capitals=True).get(bare(rest))):
            return f"{head if '/' in head else mark} {form}"
    return None


@cache
def _forms(*, capitals: bool) -> dict[str, str]:
    """Letters without marks → the form. Forms of which two have the same letters are left out: nothing would choose between them."""
    found: dict[str, str] = {}
    twice: set[str] = set()
    for form in _capital_forms() if capitals else [form for group in _table()["sentences"] for form in group["forms"]]:
        key = bare(form)
        if found.setdefault(key, form) != form:
            twice.add(key)
    return {key: form for key, form in found.items() if key not in twice}


def _capital_forms() -> list[str]:
    listed = [form for group in _table()["capitals"] for form in group["forms"]]
    bodies = [row["name"] for row in rows("bodies.tsv")]
    places: list[str] = []
    for province in provinces.everything():
        places += [province.full_name, f"Ủy ban nhân dân {province.full_name}", f"Chủ tịch Ủy ban nhân dân {province.full_name}"]
        places += [f"Hội đồng nhân dân {province.full_name}"]
    return [form.upper() for form in dict.fromkeys((*listed, *types.names(), *bodies, *places))]


@cache
def _long() -> tuple[tuple[str, str], ...]:
    groups: list[tuple[dict[str, Any], bool]] = [(group, True) for group in _table()["capitals"]] + [
        (group, False) for group in _table()["sentences"]
    ]
    return tuple((bare(form), form.upper() if upper else form) for group, upper in groups if group["loose"] for form in group["forms"])


def _table() -> dict[str, Any]:
    return tree("recognised.toml")
