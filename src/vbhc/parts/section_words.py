"""The words of `knowledge/sections.toml`, loaded once."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from vbhc.knowledge import tables


class SectionWords(NamedTuple):
    """Words and patterns; `amending` is matched where the text of an item begins, the others compared with words."""

    heads: dict[str, int]
    articles: tuple[str, ...]
    ordinals: dict[str, int]
    references: frozenset[str]
    unfinished: frozenset[str]
    unfinished_pairs: frozenset[str]
    whole_pairs: frozenset[str]
    connecting: frozenset[str]
    introductions: tuple[str, ...]
    amending: re.Pattern[str]
    amending_ends: tuple[str, ...]

    def goes_on(self, line: str) -> bool:
        """Whether a number must follow the end of this line ("… tại khoản"), so that the next line begins with no label."""
        last = line.rsplit(" ", 2)[-2:]
        pair = " ".join(last)
        return pair in self.unfinished_pairs or (last[-1] in self.unfinished and pair.casefold() not in self.whole_pairs)


@cache
def section_words() -> SectionWords:
    """The table, typed."""
    table = tables.tree("sections.toml")
    openings = sorted(table["amending"]["openings"], key=len, reverse=True)
    return SectionWords(
        heads={head["word"].casefold(): int(head["rank"]) for head in table["heads"]},
        articles=tuple(table["article"]["forms"]),
        ordinals={word: number for number, words in enumerate(table["ordinals"]["words"], start=1) for word in words},
        references=frozenset(table["references"]["words"]),
        unfinished=frozenset(table["unfinished"]["words"]),
        unfinished_pairs=frozenset(table["unfinished"]["pairs"]),
        whole_pairs=frozenset(table["unfinished"]["whole"]),
        connecting=frozenset(table["unfinished"]["connecting"]),
        introductions=tuple(table["introductions"]["ends"]),
        amending=re.compile(r"\s*+(?:" + "|".join(re.escape(opening) for opening in openings) + r")(?!\w)"),
        amending_ends=tuple(table["amending"]["ends"]),
    )
