"""“Số:” with its colon before the number of a State document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding, Level
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, annex
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_WORD = lazy(r"(?P<word>số)(?P<colon>\s*:)?", re.IGNORECASE)


def _check(draft: Draft) -> Iterator[Finding]:
    number = draft.document.number
    if number is None or number.span is None:
        raise Undecided
    row = _rows.row_at(draft, number.span.start)
    match = _WORD.match(row.text) if row else None
    if row is None or match is None:
        return
    words = match.group()
    if words != "Số:":
        # a blank before the colon, which in a PDF may only be a gap, is no other form
        level: Level | None = "warning" if words.replace(" ", "") == "Số:" else None
        yield Finding(row.found(match), "colon" if match["colon"] is None else "form", (("words", words),), right="Số:", level=level)


RULE = Rule(
    code="ND30-O3-01",
    title=Bilingual("Từ “Số:” trước số văn bản", "The word “Số:” before the number"),
    why=Bilingual(
        "Sau từ “Số” có dấu hai chấm. “Số” không có dấu hai chấm là cách ghi của văn bản Đảng.",
        "A colon follows “Số”. Without it this is the form of Party documents.",
    ),
    clause=annex("II.3.c"),
    level="error",
    force="A",
    profiles=STATE_AND_LEGAL,
    since=ND30_SINCE,
    needs=frozenset({"native"}),
    says={
        "colon": Bilingual("Thiếu dấu hai chấm sau từ “Số”.", "The colon after “Số” is missing."),
        "form": Bilingual("Từ “{words}” phải ghi là “Số:”.", "“{words}” is written “Số:”."),
    },
    examples=(Example("Số: 145/KH-UBND", "Số 145/KH-UBND"), Example("Số: 145/KH-UBND", "SỐ: 145/KH-UBND")),
    check=_check,
    fixable="safe",
)
