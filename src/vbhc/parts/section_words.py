"""The words of `knowledge/sections.toml`, loaded once."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class SectionWords:
    """Lists of words as patterns: `unfinished` matches the end of a line, the others the beginning of what follows a label."""

    heads: dict[str, int]
    articles: tuple[str, ...]
    ordinals: dict[str, int]
    references: frozenset[str]
    unfinished: frozenset[str]
    introductions: tuple[str, ...]
    amending: re.Pattern[str]
    amending_ends: tuple[str, ...]


@cache
def section_words() -> SectionWords:
    """The table, typed."""
    table = tomllib.loads((files("vbhc.knowledge") / "sections.toml").read_text("utf-8"))
    openings = sorted(table["amending"]["openings"], key=len, reverse=True)
    return SectionWords(
        heads={head["word"].casefold(): int(head["rank"]) for head in table["heads"]},
        articles=tuple(table["article"]["forms"]),
        ordinals={word: number for number, words in enumerate(table["ordinals"]["words"], start=1) for word in words},
        references=frozenset(table["references"]["words"]),
        unfinished=frozenset(table["unfinished"]["words"]),
        introductions=tuple(table["introductions"]["ends"]),
        amending=re.compile(r"\s*+(?:" + "|".join(re.escape(opening) for opening in openings) + r")(?!\w)"),
        amending_ends=tuple(table["amending"]["ends"]),
    )
