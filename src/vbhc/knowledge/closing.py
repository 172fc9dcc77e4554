"""Phần cuối văn bản: the words of `closing.toml` as patterns over base letters ("PHÓ CHỦ TỊCH" is met as "PHO CHU TICH").

Patterns are for `model.letters.base` of a text: it has the same length, so every match gives true offsets.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from vbhc.knowledge.tables import parts, rows, tree
from vbhc.model.letters import base


@cache
def _table() -> dict[str, Any]:
    return tree("closing.toml")


def _alternation(words: list[str]) -> str:
    """Longest first, any one to three blanks between words."""
    forms = sorted({base(word) for word in words}, key=lambda form: (-len(form), form))
    return "|".join(re.escape(form).replace(r"\ ", r"\s{1,3}") for form in forms)


def _heads(name: str) -> list[str]:
    return [head for row in _table()[name] for head in row["heads"]]


@cache
def offices() -> tuple[str, ...]:
    """Every office in natural case ("Tổng cục trưởng"), longest first."""
    titles = [form for row in rows("titles.tsv") if row["kind"] == "chuc-vu" for form in (row["form"], *parts(row["variants"]))]
    return tuple(sorted({*titles, *_heads("offices")}, key=lambda head: (-len(head), head)))


@cache
def office_pattern() -> str:
    """An office with what may precede it: "PHO CHU TICH", "QUYEN GIAM DOC", "Q. CHU TICH"."""
    return rf"(?:(?:PHO|QUYEN|NGUYEN|Q\s?\.)\s{{0,3}}){{0,2}}(?:{_alternation(list(offices()))})(?![A-Z])"


@cache
def body_pattern() -> str:
    """The words that open the name of a body in an authority line."""
    return rf"(?:{_alternation(_heads('bodies'))})(?![A-Z])"


@cache
def chains(mark: str) -> tuple[str, ...]:
    """The marks that may follow `mark` within one signature: TM. → KT."""
    return next((tuple(row["chains"]) for row in _table()["marks"] if row["mark"] == mark), ())


@cache
def signed_pattern() -> str:
    """As in "Đã ký", "(đã ký và đóng dấu)", "[daky]": the sign that a hand signed here."""
    return _alternation(_table()["signed"]["words"])


@cache
def lead_pattern() -> str:
    """The words that open the text after Kính gửi."""
    return rf"(?:{_alternation(_table()['lead']['openings'])})(?![A-Z])"


@cache
def annex_pattern() -> str:
    """Names of documents and lists that are issued with another one."""
    return rf"(?:{_alternation(_table()['annex']['heads'])})(?![A-Z])"
