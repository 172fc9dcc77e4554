"""Ngày viện dẫn khớp kho: the date that the corpus knows."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._law import (
    CORPUS,
    EVERYONE,
)
from vbhc.rules.rule import Draft, Example, Rule, Undecided


def _check(draft: Draft) -> Iterator[Finding]:
    register = draft.register
    if register is None:
        raise Undecided("skip-corpus")
    for index, citation in enumerate(draft.citations):
        known = register.cited(index)
        if len(known) != 1 or known[0].date is None or citation.mention.date in (None, known[0].date):
            continue
        values = (("name", known[0].number or known[0].name or ""), ("date", _day(known[0].date)))
        yield Finding(citation.mention.span, "date", values, right=_day(known[0].date), level=None if known[0].held else "warning")


def _day(date: str) -> str:
    return "/".join(reversed(date.split("-")))


RULE = Rule(
    code="CORP-03",
    title=Bilingual("Ngày viện dẫn khớp kho", "The date cited is the one the corpus knows"),
    why=Bilingual(
        "Số đúng mà ngày sai là lỗi hay gặp nhất khi chép viện dẫn.",
        "A right number with a wrong date is the commonest slip in copied citations.",
    ),
    clause=CORPUS,
    level="error",
    force="L",
    profiles=EVERYONE,
    needs=frozenset({"corpus"}),
    says={"date": Bilingual("Theo kho, {name} ban hành ngày {date}.", "By the corpus, {name} is of {date}.")},
    examples=(
        Example(
            "Quyết định số 1203/QĐ-TTg ngày 14/9/2025, đúng như kho",
            "Quyết định số 1203/QĐ-TTg ngày 14/9/2025, kho ghi 04/9/2025",
            change=(("register.date", "2025-09-04"),),
        ),
    ),
    check=_check,
)
