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
    """An office with what may precede it ("PHO CHU TICH", "QUYEN GIAM DOC", "Q. CHU TICH", "P. GIAM DOC"), or the words of approval."""
    return rf"(?:(?:(?:PHO|QUYEN|NGUYEN|[QP]\s?\.)\s{{0,3}}){{0,2}}(?:{_alternation(list(offices()))})|{approving_pattern()})(?![A-Z])"


@cache
def unit_pattern() -> str:
    """As in "Vụ" in natural case: the name of the unit follows."""
    return "|".join(_table()["units"]["heads"])


@cache
def approving_pattern() -> str:
    """As in "PHE DUYET CUA": whoever approves follows."""
    return rf"(?:{_alternation(_table()['approving']['words'])})"


@cache
def capacity_pattern() -> str:
    """The offices of `closing.toml`, and the words of approval: they open a signature where no authority does."""
    return rf"(?:PHO\s{{1,3}})?(?:{_alternation([*_heads('offices'), *_table()['approving']['words']])})(?![A-Z])"


@cache
def completing() -> frozenset[str]:
    """Base letters of what completes the office of a deputy from the line below: PHÓ CHỦ TỊCH / THƯỜNG TRỰC."""
    return frozenset(map(base, _table()["completing"]["words"]))


def written_out(short: str, office: str) -> str | None:
    """What a signature shortens behind the office of a deputy: "TT" behind "Bí thư" → "Thường trực"."""
    return next((row["full"] for row in _table()["short"] if row["form"] == short and office in row["behind"]), None)


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
def statement_pattern() -> str:
    """Words that make a sentence of the body before them, as they are written."""
    words = sorted(_table()["lead"]["statements"], key=len, reverse=True)
    return rf"(?:{'|'.join(words)})(?!\w)"


@cache
def annex_pattern() -> str:
    """Names of documents and lists that are issued with another one."""
    return rf"(?:{_alternation(_table()['annex']['heads'])})(?![A-Z])"
