"""The words of `knowledge/tasks.toml`, loaded once, as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any, Literal, NamedTuple, cast

from vbhc.knowledge import tables

Field = Literal["task", "lead", "with", "deadline", "aside"]


class TaskWords(NamedTuple):
    """`label` finds a label with its colon, which ends within `reach` letters; `assigning` the first words of an order; `named` units need a capital letter to follow.

    `of_units` are the labels that count only before a unit. `shared` finds one office of several bodies, `standing` what a unit is besides (a
    `role` behind a comma, too), `place` a place that begins like a person, `ditto` a cell that repeats the one above, `matter` what is told before somebody is given it, `giving` opens a heading that gives work,
    `introducing` ends a paragraph that does, `reason` opens one that tells why first, `closing` one that gives nobody work. `small` are the small
    words of names of units, and the phrases, which `word` keeps whole; `inside` the words after which a verb is part of a name; the verbs of
    `behind` count behind a unit only.
    """

    label: re.Pattern[str]
    reach: int
    fields: dict[str, Field]
    of_units: frozenset[str]
    columns: dict[Field, re.Pattern[str]]
    column: re.Pattern[str]
    assigning: re.Pattern[str]
    unit: re.Pattern[str]
    member: re.Pattern[str]
    verb: re.Pattern[str]
    behind: frozenset[str]
    inside: dict[str, tuple[str, ...]]
    duty: re.Pattern[str]
    responsible: re.Pattern[str]
    foreign: re.Pattern[str]
    powers: re.Pattern[str]
    reporting: frozenset[str]
    formulas: re.Pattern[str]
    chairing: re.Pattern[str]
    shared: re.Pattern[str]
    standing: re.Pattern[str]
    role: re.Pattern[str]
    ditto: re.Pattern[str]
    matter: re.Pattern[str]
    giving: re.Pattern[str]
    introducing: re.Pattern[str]
    reason: re.Pattern[str]
    closing: re.Pattern[str]
    office: re.Pattern[str]
    place: re.Pattern[str]
    small: frozenset[str]
    word: re.Pattern[str]
    inviting: frozenset[str]


@cache
def task_words() -> TaskWords:
    """The table, typed."""
    table = tables.tree("tasks.toml")
    fields: dict[str, Field] = {word: cast("Field", row["field"]) for row in table["labels"] for word in row["words"]}
    groups = table["groups"]
    spared = f"(?!(?:{_any(groups['exceptions'], cased=False)})(?!\\w))"
    group = f"(?P<group>(?:{_any(groups['openings'], cased=False)})[ ]{{1,3}}{spared}(?:{_any(groups['words'], cased=False)})(?!\\w))"
    plain = f"(?!(?:{_any(table['plain']['exceptions'])})(?!\\w))(?P<plain>(?:{_any(table['plain']['words'])})(?!\\w))"
    named = f"(?P<named>(?:{_any(table['named']['words'])})[ ]{{1,3}}(?=\\w))"
    verbs, foreign, formulas, chairing = table["verbs"], table["foreign"], table["formulas"], table["chairing"]
    return TaskWords(
        label=re.compile(f"(?<!\\w)(?P<label>{_any(fields, cased=False)})[ ]{{0,3}}(?:\\([^()\\n]{{0,60}}\\)[ ]{{0,3}})?:", re.IGNORECASE),
        reach=max(map(len, fields)) + _LABEL_TAIL,
        fields=fields,
        of_units=frozenset(word for row in table["labels"] if row.get("units") for word in row["words"]),
        columns={cast("Field", row["field"]): re.compile(_any(row["words"])) for row in table["columns"]},
        column=re.compile(_any(word for row in table["columns"] for word in row["words"])),
        assigning=re.compile(
            f"(?:{_any(table['assigning']['words'])})(?!\\w)[ ]{{0,3}}(?:cho[ ])?(?:(?:{_any(table['assigning']['polite'])}):?[ ]{{1,3}}(?={plain}))?"
        ),
        unit=re.compile(f"{plain}|{named}|{group}"),
        member=re.compile(f"(?:{_any(groups['members'], cased=False)})(?:[ ]liên quan)?(?=[ ]{{0,3}}(?:[,;.]|và[ ]|$))"),
        verb=_verb(verbs),
        behind=frozenset(verbs["behind"]),
        inside={verb: tuple(f"{word} " for word in words) for verb, words in verbs["inside"].items()},
        duty=re.compile(_any(table["duties"]["words"])),
        responsible=re.compile(f"(?:{_any(table['responsible']['words'])})[ ]{{1,3}}"),
        foreign=re.compile(f"(?<!\\w)(?!(?:{_any(foreign['exceptions'])})(?!\\w))(?<!nơi )(?:{_any(foreign['words'])})(?!\\w)"),
        powers=re.compile(_any(table["powers"]["words"])),
        reporting=frozenset(table["reporting"]["types"]),
        formulas=re.compile(
            f"(?:(?:{_any(formulas['adverbs'])})[ ,]{{1,2}}(?:và[ ])?){{0,4}}(?:{_any(formulas['verbs'])})(?:[ ](?:{_any(formulas['manners'])})){{0,2}}"
            f"(?:[ ][^,;.]{{1,60}}[ ](?:{_any(formulas['ends'])}))?(?:[ ](?:theo|kể từ)[ ][^,;.]{{0,80}})?(?:[,;.][ ]trong quá trình[ ].*)?",
            re.IGNORECASE,
        ),
        chairing=re.compile(f"(?:(?:{_any(chairing['determiners'])})[ ])?(?:{_any(chairing['words'])})(?!\\w)"),
        shared=_shared(table["shared"]),
        standing=re.compile(f"(?:{_any([*table['standing']['words'], *table['standing']['roles']], cased=False)})(?!\\w)"),
        role=re.compile(f"(?:{_any(table['standing']['roles'], cased=False)})(?!\\w)"),
        ditto=re.compile(f"[-–—( ]{{0,4}}(?:{_any(table['ditto']['words'], cased=False)})[-–—).; ]{{0,4}}"),
        matter=re.compile(f"(?:{_any(table['matters']['words'])})[ ][^;]{{3,400}}?[,:][ ](?=(?:[Gg]iao|[Pp]hân công)[ ])"),
        giving=re.compile(_any(table["giving"]["words"], cased=False) + r"(?!\w)"),
        introducing=_introducing(table["introducing"]),
        reason=re.compile(f"(?:{_any(table['reasons']['words'])})[ ]"),
        closing=re.compile(f"{_any(table['closings']['words'], cased=False)}(?!\\w)"),
        office=re.compile(f"(?:{_any(table['persons']['offices'])})(?!\\w)"),
        place=re.compile(f"(?:{_any(table['persons']['places'])})(?!\\w)"),
        small=_small(table),
        word=re.compile(f"(?<!\\w)(?:{_any(table['small']['phrases'], cased=False)})(?!\\w)|[^\\W\\d_]+"),
        inviting=frozenset(table["inviting"]["types"]),
    )


def _verb(table: dict[str, Any]) -> re.Pattern[str]:
    """The verbs that end a list of units; "cơ quan thực hiện" is a name, "chi đoàn cơ quan" is one without the verb."""
    words = _any([*table["words"], *table["behind"]])
    plain = f"(?<![Cc]ác )(?<!(?<!đoàn )(?<!bộ )(?<!ủy )[Cc]ơ quan )(?!(?:{_any(table['exceptions'])})(?!\\w))(?:{words})"
    return re.compile(f"(?<!được )(?<!được giao )(?<!được phân công )(?<!\\w)(?:{_any(table['always'], cased=False)}|{plain})(?!\\w)")


def _introducing(table: dict[str, list[str]]) -> re.Pattern[str]:
    """The word that orders, and what little may stand between it and the colon ("kết luận một số nội dung như sau:")."""
    nouns = "".join(f"(?<!{re.escape(word)} )" for word in table["after"])
    plain = f"{nouns}(?!(?:{_any(table['exceptions'])})(?!\\w))(?:{_any(table['words'])})"
    headed = f"(?:{_any(table['heads'])})[^,;.:]{{0,60}}[ ](?:{_any(table['says'])})"
    return re.compile(f"(?<!\\w)(?:{plain}|{headed})(?!\\w)[^,;.:]{{0,160}}:$")


def _shared(table: dict[str, list[str]]) -> re.Pattern[str]:
    """One office of several bodies ("Văn phòng Đoàn ĐBQH, HĐND và UBND")."""
    others = _any(table["others"])
    bodies = f"(?:{_any(table['first'])})(?:,[ ](?:{others}))?[ ]?(?:và|[-–&])[ ]?(?:{others})(?!\\w)"
    return re.compile(f"(?:{_any(table['offices'])})[ ]{bodies}|(?:{_any(table['names'])})(?!\\w)")


def _small(table: dict[str, Any]) -> frozenset[str]:
    """Every word and phrase that the names of units are made of, in small letters."""
    groups = table["groups"]
    names = (*table["plain"]["words"], *table["named"]["words"], *groups["openings"], *groups["words"], *groups["members"])
    return frozenset(word.casefold() for name in (*names, *table["small"]["words"]) for word in name.replace(",", " ").split()).union(
        phrase.casefold() for phrase in table["small"]["phrases"]
    )


#: "(", blanks, a remark in brackets, blanks and the colon
_LABEL_TAIL = 72


def _any(words: Iterable[str], *, cased: bool = True) -> str:
    """The words as one alternative, the longest first."""
    pattern = "|".join(re.escape(word).replace("\\ ", "[ ]") for word in sorted(words, key=len, reverse=True))
    return pattern if cased else f"(?i:{pattern})"
