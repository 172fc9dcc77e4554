"""Quan hệ: the words of `relations.toml` as patterns over small letters, and what each of them says."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal, get_args

from vbhc.errors import BrokenTable
from vbhc.knowledge.types import names as type_names
from vbhc.model.citation import Relation

#: title: in the trích yếu · lead: before the first section · start: opening a paragraph of a letter · act: opening a sentence that decides
Place = Literal["title", "lead", "start", "act"]
#: how far a cue reaches: clause any words · object what belongs to the object · adjacent hardly any
Reach = Literal["clause", "object", "adjacent"]


@dataclass(frozen=True, slots=True)
class Cue:
    """Từ chỉ quan hệ: one row of the table, for one voice."""

    relation: Relation
    own: frozenset[Place]
    reach: Reach
    opens: bool
    types: frozenset[str]


@dataclass(frozen=True, slots=True)
class Words:
    """The patterns of the table. Every one is for small letters; group names of `active`, `passive`, `ending` tell the row."""

    active: re.Pattern[str]
    cues: dict[str, Cue]
    bridge: re.Pattern[str]
    barrier: re.Pattern[str]
    passive: re.Pattern[str]
    passives: dict[str, Relation]
    ending: re.Pattern[str]
    endings: dict[str, Relation]
    disarmed: dict[Relation, re.Pattern[str]]
    by: re.Pattern[str]
    filler: frozenset[str]
    object_name: re.Pattern[str]
    instrument: re.Pattern[str]
    grounds: re.Pattern[str]
    deciding: frozenset[str]
    letters: frozenset[str]
    telling: frozenset[str]
    directive: frozenset[str]


def table() -> dict[str, Any]:
    """The table as it stands."""
    return tomllib.loads((files("vbhc.knowledge") / "relations.toml").read_text("utf-8"))


@cache
def words() -> Words:
    """The table as patterns; a relation that the contract does not know breaks it."""
    rows = table()
    cues = {f"c{at}": _cue(row) for at, row in enumerate(rows["cues"])}
    passives: dict[str, Relation] = {f"p{at}": _relation(row) for at, row in enumerate(rows["passives"])}
    endings: dict[str, Relation] = {f"e{at}": _relation(row) for at, row in enumerate(rows["endings"])}
    bridges = [phrase for row in rows["bridges"] for phrase in row["phrases"]]
    return Words(
        active=re.compile(rf"\b(?:(?P<bridge>{_any(bridges)})|{_groups('c', rows['cues'])})(?![^\W\d_])"),
        cues=cues,
        bridge=re.compile(rf"\b(?:{_any(bridges)})(?![^\W\d_])"),
        barrier=re.compile(rf"\b(?<!kèm\s)(?:{_any(rows['barriers'][0]['phrases'])})(?![^\W\d_])"),
        passive=re.compile(rf"\b(?:{_groups('p', rows['passives'])})(?![^\W\d_])"),
        passives=passives,
        ending=re.compile(rf"\b(?:{_groups('e', rows['endings'])})(?![^\W\d_])"),
        endings=endings,
        disarmed=_disarmed(rows["disarming"]),
        by=re.compile(rf"\b(?:{_any(rows['directive']['phrases'])})(?![^\W\d_])"),
        filler=frozenset({*rows["filler"]["words"], *(word for name in type_names() for word in name.lower().split())}),
        object_name=re.compile(rf"\b(?:{_any(rows['objects']['names'])})(?![^\W\d_])"),
        instrument=re.compile(_any(rows["objects"]["instruments"])),
        grounds=re.compile(_any(rows["grounds"]["headings"])),
        deciding=frozenset(rows["deciding"]["types"]),
        letters=frozenset(rows["letters"]["types"]),
        telling=frozenset(rows["telling"]["types"]),
        directive=frozenset(rows["directive"]["types"]),
    )


def _relation(row: dict[str, Any]) -> Relation:
    for relation in get_args(Relation):
        if relation == row["relation"]:
            return relation  # type: ignore[no-any-return]  # get_args is not typed
    raise BrokenTable("relations.toml", cause=f"no relation {row['relation']}")


def _cue(row: dict[str, Any]) -> Cue:
    return Cue(_relation(row), frozenset(row["own"]), row["reach"], row.get("opens", False), frozenset(row.get("types", ())))


def _groups(letter: str, rows: list[dict[str, Any]]) -> str:
    """One named group for each row; a longer phrase of a later row wins over a shorter one of an earlier row."""
    forms = sorted(((phrase, at) for at, row in enumerate(rows) for phrase in row["phrases"]), key=lambda form: -len(form[0]))
    longest = [f"(?P<{letter}{at}x{number}>{_tolerant(phrase)})" for number, (phrase, at) in enumerate(forms)]
    return "|".join(longest)


def row_of(match: re.Match[str]) -> str:
    """The row of the table that a match of `active`, `passive` or `ending` is of ("c0"; "bridge" for a bridge)."""
    return (match.lastgroup or "").split("x")[0]


def _any(phrases: list[str]) -> str:
    return "|".join(_tolerant(phrase) for phrase in sorted(phrases, key=lambda phrase: -len(phrase)))


def _tolerant(phrase: str) -> str:
    """Blanks may be lost or doubled, a comma with them; tone marks stand in the old or the new place."""
    found = re.escape(phrase).replace(",\\ ", r"\s?,?\s{0,3}").replace("\\ ", r"\s{0,4}")
    return found.replace("hóa", "h(?:óa|oá)").replace("hủy", "h(?:ủy|uỷ)")


def _disarmed(rows: list[dict[str, Any]]) -> dict[Relation, re.Pattern[str]]:
    """For each relation, what may stand right before its cue and disarm it; for the text before the cue."""
    patterns: dict[Relation, re.Pattern[str]] = {}
    for row in rows:
        pattern = re.compile(rf"\b(?:{_any(row['phrases'])})(?:[\s,]{{1,4}}(?:{_any(row['between'])})){{0,5}}[\s,]{{0,4}}$")
        for relation in row["cues"]:
            patterns[_relation({"relation": relation})] = pattern
    return patterns
