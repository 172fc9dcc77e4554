"""Quan hệ: the words of `relations.toml` as patterns over small letters, and what each of them says."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any, Literal, NamedTuple, get_args

from vbhc.errors import BrokenTable
from vbhc.knowledge import tables
from vbhc.knowledge.spelling import spelling
from vbhc.knowledge.types import names as type_names
from vbhc.model.citation import Relation
from vbhc.patterns import lazy

_LOOSE = lazy(r"[\s,]+")
#: title: in the trích yếu · lead: before the first section · start: opening a paragraph of a letter · act: opening a sentence that decides
#: aim: opening a sentence under "Mục đích", "Mục tiêu"
Place = Literal["title", "lead", "aim", "start", "act"]
#: how far a cue reaches: clause any words · object what belongs to the object · adjacent hardly any
Reach = Literal["clause", "object", "adjacent"]


class Cue(NamedTuple):
    """Từ chỉ quan hệ: one row of the table, for one voice."""

    relation: Relation
    own: frozenset[Place]
    reach: Reach
    opens: bool
    types: frozenset[str]


class Disarming(NamedTuple):
    """What disarms a cue, for the text right before it; `titles` says whether it does so in a trích yếu."""

    pattern: re.Pattern[str]
    titles: bool


class Words(NamedTuple):
    """The patterns of the table, for small letters. `cues`, `passives`, `undergoes` and `endings` are by `key` of what the pattern met."""

    active: re.Pattern[str]
    cues: dict[str, Cue]
    barrier: re.Pattern[str]
    passive: re.Pattern[str]
    passives: dict[str, Relation]
    undergone: re.Pattern[str]
    undergoes: dict[str, Relation]
    ending: re.Pattern[str]
    endings: dict[str, Relation]
    disarmed: dict[Relation, list[Disarming]]
    by: re.Pattern[str]
    rules_at: re.Pattern[str]
    manner: re.Pattern[str]
    share: re.Pattern[str]
    amenders: re.Pattern[str]
    unnamed: re.Pattern[str]
    filler: frozenset[str]
    units: frozenset[str]
    object_name: re.Pattern[str]
    instrument: re.Pattern[str]
    grounds: re.Pattern[str]
    aims: re.Pattern[str]
    deciding: frozenset[str]
    guiding: frozenset[str]
    consolidating: frozenset[str]
    letters: frozenset[str]
    telling: frozenset[str]
    highest: frozenset[str]
    laws: frozenset[str]
    decrees: frozenset[str]
    directive: frozenset[str]


def table() -> dict[str, Any]:
    """The table as it stands."""
    return tables.tree("relations.toml")


@cache
def words() -> Words:
    """The table as patterns; a relation that the contract does not know breaks it."""
    rows = table()
    amenders = _amenders(rows["amenders"])
    bridges = [phrase for row in rows["bridges"] for phrase in row["phrases"]]
    return Words(
        active=_pattern([*bridges, *_phrases(rows["cues"])], glued=_any(name.lower() for name in type_names())),
        cues={key(phrase): _cue(row) for row in rows["cues"] for phrase in row["phrases"]},
        barrier=_pattern(rows["barriers"][0]["phrases"], before=r"(?<!kèm\s)"),
        passive=_pattern(_phrases(rows["passives"])),
        passives={key(phrase): _relation(row) for row in rows["passives"] for phrase in row["phrases"]},
        undergone=_pattern([verb for row in rows["passives"] for verb in _verbs(row)]),
        undergoes={key(verb): _relation(row) for row in rows["passives"] for verb in _verbs(row)},
        ending=_pattern(_phrases(rows["endings"])),
        endings={key(phrase): _relation(row) for row in rows["endings"] for phrase in row["phrases"]},
        disarmed=_disarmed(rows["disarming"]),
        by=_pattern(rows["directive"]["phrases"]),
        rules_at=_pattern(rows["barriers"][0]["objects"]),
        manner=_pattern([*rows["manner"]["phrases"], *rows["manner"]["places"]]),
        share=_share(rows["shares"]),
        amenders=re.compile(rf"(?:\b(?:và|cùng|cùng\s{{1,3}}với)\s{{1,3}})?(?P<name>\b{amenders})\s{{0,3}}[:(]", re.IGNORECASE),
        unnamed=re.compile(rf"\b{amenders}\s{{1,3}}", re.IGNORECASE),
        units=frozenset(rows["filler"]["units"]),
        filler=frozenset({*rows["filler"]["words"], *(word for name in type_names() for word in name.lower().split())}),
        object_name=_pattern(rows["objects"]["names"]),
        instrument=_pattern(rows["objects"]["instruments"]),
        grounds=_pattern(rows["grounds"]["headings"]),
        aims=_pattern(rows["aims"]["headings"]),
        deciding=frozenset(rows["deciding"]["types"]),
        guiding=frozenset(rows["guiding"]["types"]),
        consolidating=frozenset(rows["consolidating"]["types"]),
        letters=frozenset(rows["letters"]["types"]),
        telling=frozenset(rows["telling"]["types"]),
        highest=frozenset(rows["highest"]["types"]),
        laws=frozenset(rows["laws"]["types"]),
        decrees=frozenset(rows["decrees"]["types"]),
        directive=frozenset(rows["directive"]["types"]),
    )


@lru_cache(maxsize=1024)
def key(text: str) -> str:
    """What a match of a pattern is called in the table: today's spelling, no blanks, no commas."""
    return _LOOSE.sub("", spelling(text).replace("ƣ", "ư"))


def _share(row: dict[str, Any]) -> re.Pattern[str]:
    """What stands right behind a verb that acts on a part."""
    about = rf"(?:{_any(row['about'])})(?=\s{{1,3}}(?:{_any(row['links'])})(?![^\W\d_]))"
    return re.compile(rf"\s{{1,4}}(?:(?:{_any(row['phrases'])})(?![^\W\d_])|{about})")


def _amenders(row: dict[str, Any]) -> str:
    """What documents are called together that amended one: before their list, or before the name of that one."""
    return rf"(?:các|những)\s{{1,3}}(?:{_any(row['nouns'])})\s{{1,3}}(?:{_any(row['verbs'])})(?:\s{{1,3}}(?:{_any(row['tails'])}))?"


def _relation(row: dict[str, Any]) -> Relation:
    for relation in get_args(Relation):
        if relation == row["relation"]:
            return relation  # type: ignore[no-any-return]  # get_args is not typed
    raise BrokenTable("relations.toml", cause=f"no relation {row['relation']}")


def _cue(row: dict[str, Any]) -> Cue:
    return Cue(_relation(row), frozenset(row["own"]), row["reach"], row.get("opens", False), frozenset(row.get("types", ())))


def _verbs(row: dict[str, Any]) -> list[str]:
    """What stands behind "được" or "bị": whoever acts may be named between them."""
    return [verb for phrase in row["phrases"] for voice, _, verb in (phrase.partition(" "),) if voice in _VOICES]


_VOICES = ("được", "bị")


def _phrases(rows: list[dict[str, Any]]) -> list[str]:
    return [phrase for row in rows for phrase in row["phrases"]]


def _pattern(phrases: list[str], before: str = "", glued: str = "") -> re.Pattern[str]:
    """Whole words only. The phrases stand under their first word: an alternation of a hundred phrases is six times as slow.

    `glued`: what may follow without a blank, which copies lose at the end of a line ("Thực hiệnQuyết định số …").
    """
    first: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)):
        head, blank, rest = phrase.partition(" ")
        comma = "," if head.endswith(",") else ""
        first.setdefault(head.removesuffix(","), []).append(f"{comma}{blank}{rest}")
    letters = "".join(sorted({head[0] for head in first}))
    heads = "|".join(f"{_tolerant(head)}(?:{'|'.join(map(_tolerant, rests))})" for head, rests in first.items())
    end = rf"(?:(?![^\W\d_])|(?=(?:{glued})(?![^\W\d_])))" if glued else r"(?![^\W\d_])"
    return re.compile(rf"\b{before}(?=[{letters}])(?:{heads}){end}")


def _tolerant(phrase: str) -> str:
    """Blanks may be lost or doubled, a comma with them; tone marks stand in the old or the new place; "ƣ" stands for "ư" in old conversions."""
    found = re.escape(phrase).replace(",\\ ", r"\s?,?\s{0,3}").replace("\\ ", r"\s{0,4}")
    return found.replace("hóa", "h(?:óa|oá)").replace("hủy", "h(?:ủy|uỷ)").replace("ư", "[ưƣ]")


def _any(phrases: Iterable[str]) -> str:
    return "|".join(_tolerant(phrase) for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))


def _disarmed(rows: list[dict[str, Any]]) -> dict[Relation, list[Disarming]]:
    patterns: dict[Relation, list[Disarming]] = {}
    for row in rows:
        pattern = re.compile(rf"\b(?:{_any(row['phrases'])})(?:[\s,]{{1,4}}(?:{_any(row['between'])})){{0,5}}[\s,]{{0,4}}$")
        for relation in row["cues"]:
            patterns.setdefault(_relation({"relation": relation}), []).append(Disarming(pattern, row.get("titles", True)))
    return patterns
