"""The words of `knowledge/zones.toml`, loaded once."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from vbhc.knowledge import tables


class ZoneWords(NamedTuple):
    """Bare letters (national … gloss), words as written (lead, open_ends, never_*), small letters (qualifiers, times, annex, portal_tail, portal_headings).

    `titles` finds what `national`, `national_start`, `party` and `mass` hold, `mottoes` the forms of the motto; `annex_starts` and
    `tail_starts` are the first two letters of `annex` and `portal_tail`.
    """

    national: tuple[str, ...]
    national_start: tuple[str, ...]
    party: tuple[str, ...]
    mass: tuple[str, ...]
    motto: tuple[str, ...]
    gloss: frozenset[str]
    lead: tuple[str, ...]
    open_ends: tuple[str, ...]
    qualifiers: frozenset[str]
    times: frozenset[str]
    never_openings: tuple[str, ...]
    never_ends: tuple[str, ...]
    annex: tuple[str, ...]
    portal_tail: tuple[str, ...]
    portal_headings: frozenset[str]
    titles: re.Pattern[str]
    mottoes: re.Pattern[str]
    annex_starts: frozenset[str]
    tail_starts: frozenset[str]


@cache
def zone_words() -> ZoneWords:
    """The table, typed."""
    table = tables.tree("zones.toml")
    head = table["letterhead"]
    return ZoneWords(
        national=tuple(head["national"]),
        national_start=tuple(head["national_start"]),
        party=tuple(head["party"]),
        mass=tuple(head["mass"]),
        motto=tuple(head["motto"]),
        gloss=frozenset(head["gloss"]),
        lead=tuple(table["lead"]["openings"]),
        open_ends=tuple(table["title"]["open_ends"]),
        qualifiers=frozenset(table["title"]["qualifiers"]),
        times=frozenset(table["title"]["times"]),
        never_openings=tuple(table["title"]["never_openings"]),
        never_ends=tuple(table["title"]["never_ends"]),
        annex=tuple(table["annex"]["openings"]),
        portal_tail=tuple(table["portal_tail"]["openings"]),
        portal_headings=frozenset(table["portal_tail"]["headings"]),
        titles=re.compile(
            "|".join([*head["national"], *head["party"], *head["mass"], *(rf"\A{start}" for start in head["national_start"])])
        ),
        mottoes=re.compile("|".join(head["motto"])),
        annex_starts=frozenset(opening[:2] for opening in table["annex"]["openings"]),
        tail_starts=frozenset(opening[:2] for opening in table["portal_tail"]["openings"]),
    )
