"""Chọn quy tắc: codes and groups of codes ("ND30", "ND30-O3", "ALL") → the rules that were asked for.

A longer word wins over a shorter one, so that "--ignore ND30 --select ND30-O3" checks only what stands in ô 3; of two equally long ones
the one that leaves out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vbhc.errors import UsageError

if TYPE_CHECKING:
    from vbhc.rules.rule import Rule

#: The group of all rules.
ALL = "all"


@dataclass(frozen=True, slots=True)
class Selection:
    """What was asked for. An empty `select` means every rule that is not optional."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend: tuple[str, ...] = ()


def chosen(rules: Mapping[str, Rule], selection: Selection) -> tuple[Rule, ...]:
    """The rules of a selection, in their order. Raises a `UsageError` for a word that names none."""
    for word in (*selection.select, *selection.ignore, *selection.extend):
        check(rules, word)
    return tuple(rule for rule in rules.values() if _wanted(rule, selection))


def check(rules: Mapping[str, Rule], word: str) -> None:
    """Refuses a word that names no rule and no group, and tells the nearest ones."""
    if any(matches(word, code) for code in rules):
        return
    near = nearest(rules, word)
    raise UsageError(word, "unknown-rule-near" if near else "unknown-rule", near=", ".join(near))


def nearest(rules: Mapping[str, Rule], word: str) -> list[str]:
    """Codes and groups that look like the word."""
    from difflib import get_close_matches

    known = {code.casefold(): code for code in rules}
    known |= {group.casefold(): group for code in rules for group in groups(code)}
    return [known[key] for key in get_close_matches(word.casefold(), known, n=3, cutoff=0.6)]


def groups(code: str) -> list[str]:
    """The groups that a code is in: "ND30-O3-02" → ["ND30", "ND30-O3"]."""
    parts = code.split("-")
    return ["-".join(parts[:count]) for count in range(1, len(parts))]


def matches(word: str, code: str) -> bool:
    """Whether a word names a code or a group that it is in."""
    wanted, known = word.casefold(), code.casefold()
    return wanted in {ALL, known} or known.startswith(f"{wanted}-")


def _wanted(rule: Rule, selection: Selection) -> bool:
    into = max(_weight(selection.select, rule.code), _weight(selection.extend, rule.code))
    if not selection.select and not rule.optional:
        into = max(into, 0)
    return into > _weight(selection.ignore, rule.code)


def _weight(words: Iterable[str], code: str) -> int:
    """How closely these words name a code: the length of the longest that does, -1 where none does."""
    return max((0 if word.casefold() == ALL else len(word) for word in words if matches(word, code)), default=-1)
