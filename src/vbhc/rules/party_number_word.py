"""“Số” không có dấu hai chấm: before the number of a Party document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import HD36_SINCE, PARTY, party
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_WORD = lazy(r"số\s*:", re.IGNORECASE)


def _check(draft: Draft) -> Iterator[Finding]:
    number = draft.document.number
    if number is None or number.span is None:
        raise Undecided
    row = _rows.row_at(draft, number.span.start)
    match = _WORD.match(row.text) if row else None
    if row and match:
        yield Finding(row.found(match), "colon", right="Số")


RULE = Rule(
    code="PTY-O3-01",
    title=Bilingual("Từ “Số” không có dấu hai chấm", "“Số” without a colon"),
    why=Bilingual(
        "Văn bản của Đảng ghi “Số 57-KL/TW”; “Số:” là cách ghi của văn bản Nhà nước.",
        "Party documents write “Số 57-KL/TW”; “Số:” is the State's form.",
    ),
    clause=party("số, ký hiệu", "number and symbol"),
    level="warning",
    force="T",
    profiles=PARTY,
    since=HD36_SINCE,
    fixable="safe",
    says={"colon": Bilingual("Văn bản của Đảng không ghi dấu hai chấm sau “Số”.", "No colon follows “Số” in a Party document.")},
    examples=(Example("Số 88-KH/TU", "Số: 88-KH/TU", base="ke-hoach-dang"),),
    check=_check,
)
