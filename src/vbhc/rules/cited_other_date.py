"""Ngày viện dẫn khớp kho: the date that the corpus knows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.text import Span
from vbhc.rules import _corpus
from vbhc.rules._law import CORPUS, EVERYONE
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    for citation, known in _corpus.cited(draft):
        date = citation.mention.date
        if known.date is None or date is None or date == known.date:
            continue
        span, right = _written(draft, citation.mention.span, known.date)
        yield Finding(
            span, "date", (("name", _corpus.name(known)), ("date", known.date)), right=right, level=None if known.held else "warning"
        )


def _written(draft: Draft, span: Span, date: str) -> tuple[Span, str | None]:
    """Where a citation says its date, and the right one in its place, written the same way; the whole citation where it says none itself."""
    match = _DATE.search(draft.at(span))
    if match is None:
        return span, None
    year, month, day = date.split("-")
    between = match["slash"]
    right = f"{day}{between}{month}{between}{year}" if between else f"ngày {day} tháng {month} năm {year}"
    return Span(span.start + match.start(), span.start + match.end()), right


_DATE = re.compile(r"\d{1,2}(?P<slash>[/.-])\d{1,2}(?P=slash)\d{4}|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}")


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
