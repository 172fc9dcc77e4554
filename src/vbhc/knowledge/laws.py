"""Luật: the names of laws, codes and ordinances of `laws.toml`, to be met at a place in a text, the longest first."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any, NamedTuple

from vbhc.knowledge import citing, tables
from vbhc.knowledge.spelling import fold, spelling
from vbhc.patterns import lazy

_WORD = lazy(r"[^\W_]+")
_LONGEST = 170
_GAP = 4
_DAY = "ngày"
_OF = "của"
#: what may stand between two words of a name; and before the second of the two offices of a place: "HĐND & UBND", "HĐND-UBND"
_SIGNS = frozenset({"", ",", "(", "/"})
_AND = _SIGNS | {"&", "-", "–"}
_SECOND = frozenset({"ubnd", "ủy"})
_FIGURE = lazy(r"\s{0,3}\d")


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
        word_key = _key(match.group())
        if joined and gap != " " and (len(gap) > _GAP or gap.strip() not in (_AND if word_key in _SECOND else _SIGNS)):
            break
        if joined + word_key not in beginnings:
            word_key = _written_out(word_key)
        if joined + word_key not in beginnings:
            name = names.get(joined + word_key.removesuffix(_DAY)) if _ends_in_day(word_key, text, match.end()) else None
            return Known(name, match.end() - len(_DAY)) if name else found
        joined += word_key
        last = match.end()
        name = names.get(joined)
        if name:
            found = Known(name, last)
    return found


def _written_out(word: str) -> str:
    """What an abbreviation stands for, behind a glued "của" as well: "củaHĐND"; any other word as it is."""
    short = word.removeprefix(_OF)
    full = _short_names().get(short)
    return word if full is None else word[: len(word) - len(short)] + full


def _ends_in_day(word: str, text: str, end: int) -> bool:
    """Whether a blank is lost before the day: "Ủy ban nhân dânngày 26 tháng 11"."""
    return word.endswith(_DAY) and word != _DAY and _FIGURE.match(text, end) is not None


def named_twice(name: str, year: int) -> bool:
    """Whether two laws of that year bear this name, so that only the day tells them apart."""
    return (fold(name), year) in _twice()


@cache
def _short_names() -> dict[str, str]:
    return {short: fold(name).replace(" ", "") for short, name in citing.pairs("short_names").items()}


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
