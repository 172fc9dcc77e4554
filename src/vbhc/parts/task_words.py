"""The words of `knowledge/tasks.toml`, loaded once, as patterns."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, cast

Field = Literal["task", "lead", "with", "deadline"]


@dataclass(frozen=True, slots=True)
class TaskWords:
    """`label` finds a label with its colon, which ends within `reach` letters; `assigning` the first words of an order; `named` units need a capital letter to follow."""

    label: re.Pattern[str]
    reach: int
    fields: dict[str, Field]
    columns: tuple[tuple[Field, tuple[str, ...]], ...]
    assigning: re.Pattern[str]
    unit: re.Pattern[str]
    member: re.Pattern[str]
    verb: re.Pattern[str]
    duty: re.Pattern[str]
    formulas: tuple[str, ...]


@cache
def task_words() -> TaskWords:
    """The table, typed."""
    table = tomllib.loads((files("vbhc.knowledge") / "tasks.toml").read_text("utf-8"))
    fields: dict[str, Field] = {word: cast("Field", row["field"]) for row in table["labels"] for word in row["words"]}
    groups = table["groups"]
    group = f"(?P<group>(?:{_any(groups['openings'], cased=False)})[ ]{{1,3}}(?:{_any(groups['words'], cased=False)})(?!\\w))"
    plain = f"(?!(?:{_any(table['plain']['exceptions'])})(?!\\w))(?P<plain>(?:{_any(table['plain']['words'])})(?!\\w))"
    named = f"(?P<named>(?:{_any(table['named']['words'])})[ ]{{1,3}}(?=\\w))"
    return TaskWords(
        label=re.compile(f"(?<!\\w)(?P<label>{_any(fields, cased=False)})[ ]{{0,3}}(?:\\([^()\\n]{{0,60}}\\)[ ]{{0,3}})?:", re.IGNORECASE),
        reach=max(map(len, fields)) + _LABEL_TAIL,
        fields=fields,
        columns=tuple((cast("Field", row["field"]), tuple(row["words"])) for row in table["columns"]),
        assigning=re.compile(f"(?:{_any(table['assigning']['words'])})(?!\\w)[ ]{{0,3}}(?:cho[ ])?"),
        unit=re.compile(f"{named}|{plain}|{group}"),
        member=re.compile(f"(?:{_any(groups['members'], cased=False)})(?:[ ]liên quan)?(?=[ ]{{0,3}}(?:[,;.]|và[ ]|$))"),
        verb=re.compile(f"(?<![Cc]ác )(?<![Cc]ơ quan )(?<!được )(?<!\\w)(?:{_any(table['verbs']['words'])})(?!\\w)"),
        duty=re.compile(_any(table["duties"]["words"])),
        formulas=tuple(table["formulas"]["words"]),
    )


#: "(", blanks, a remark in brackets, blanks and the colon
_LABEL_TAIL = 72


def _any(words: Iterable[str], *, cased: bool = True) -> str:
    """The words as one alternative, the longest first."""
    pattern = "|".join(re.escape(word).replace("\\ ", "[ ]") for word in sorted(words, key=len, reverse=True))
    return pattern if cased else f"(?i:{pattern})"
