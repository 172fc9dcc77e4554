"""Luật: the names of laws, codes and ordinances of `laws.toml`, to be met at a place in a text, the longest first."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any, NamedTuple

from vbhc.knowledge import tables
from vbhc.knowledge.spelling import fold, spelling
from vbhc.patterns import lazy

_WORD = lazy(r"[^\W_]+")
_LONGEST = 130
_GAP = 4


class Known(NamedTuple):
    """A name of the table, in natural case, and where it ends in the text."""

    name: str
    end: int


def at(word: str, text: str, pos: int) -> Known | None:
    """The longest name after `word` ("Luật", "Bộ luật", "Pháp lệnh") that stands at `pos`, whatever its case; blanks may be lost."""
    names, beginnings = _names()[word], _beginnings()[word]
    joined = ""
    found: Known | None = None
    last = pos
    for match in _WORD.finditer(text, pos, pos + _LONGEST):
        gap = text[last : match.start()]
        if joined and gap != " " and (len(gap.strip()) > 1 or len(gap) > _GAP or gap.strip() not in ("", ",", "(", "/")):
            break
        joined += _key(match.group())
        last = match.end()
        if joined not in beginnings:
            break
        name = names.get(joined)
        if name:
            found = Known(name, last)
    return found


def named_twice(name: str, year: int) -> bool:
    """Whether two laws of that year bear this name, so that only the day tells them apart."""
    return (fold(name), year) in _twice()


@cache
def _twice() -> frozenset[tuple[str, int]]:
    return frozenset((fold(row["name"]), row["year"]) for row in _table("twice"))


@lru_cache(maxsize=2048)
def _key(word: str) -> str:
    return spelling(word).casefold().replace("uỷ", "ủy")


@cache
def _beginnings() -> dict[str, frozenset[str]]:
    """All names and what they begin with, without blanks: whether to read on."""
    return {word: frozenset(key[:count] for key in names for count in range(1, len(key) + 1)) for word, names in _names().items()}


@cache
def _names() -> dict[str, dict[str, str]]:
    return {group["word"]: {fold(name).replace(" ", ""): name for name in group["names"]} for group in _table("laws")}


@cache
def _table(name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = tables.tree("laws.toml")[name]
    return rows
