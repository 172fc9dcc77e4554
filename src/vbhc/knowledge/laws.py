"""Luật: the names of laws, codes and ordinances of `laws.toml`, to be met at a place in a text, the longest first."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from vbhc.knowledge.spelling import fold, spelling

_WORD = re.compile(r"[^\W_]+")
_LONGEST = 130
_GAP = 4


@dataclass(frozen=True, slots=True)
class Known:
    """A name of the table, in natural case, and where it ends in the text."""

    name: str
    end: int


def at(word: str, text: str, pos: int) -> Known | None:
    """The longest name after `word` ("Luật", "Bộ luật", "Pháp lệnh") that stands at `pos`, whatever its case; blanks may be lost."""
    names = _names()[word]
    longest = _longest()[word]
    window = text[pos : pos + _LONGEST]
    keys: list[str] = []
    found: Known | None = None
    last = 0
    for match in _WORD.finditer(spelling(window)):
        gap = window[last : match.start()]
        if keys and (len(gap.strip()) > 1 or len(gap) > _GAP or gap.strip() not in ("", ",", "(", "/")):
            break
        keys.append(match.group().casefold())
        last = match.end()
        name = names.get("".join(keys).replace("uỷ", "ủy"))
        if name:
            found = Known(name, pos + last)
        if len(keys) >= longest:
            break
    return found


@cache
def _names() -> dict[str, dict[str, str]]:
    return {group["word"]: {fold(name).replace(" ", ""): name for name in group["names"]} for group in _table()}


@cache
def _longest() -> dict[str, int]:
    return {group["word"]: max(len(name.split()) for name in group["names"]) for group in _table()}


@cache
def _table() -> list[dict[str, Any]]:
    groups: list[dict[str, Any]] = tomllib.loads((files("vbhc.knowledge") / "laws.toml").read_text("utf-8"))["laws"]
    return groups
