"""Một số, một ngày ở phần đầu: the letterhead states one number and one date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.letters import bare
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import EVERYONE, LOGIC
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_NUMBER = lazy(r"số\s*:?\s*\d{1,6}[a-zđ]?\s*[-/]\s*\S+", re.IGNORECASE)
_DATE = lazy(r"ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}", re.IGNORECASE)


def _check(draft: Draft) -> Iterator[Finding]:
    if draft.document.number is None or not draft.zones.header:
        raise Undecided
    for pattern, says in ((_NUMBER, "number"), (_DATE, "date")):
        found = [
            (row, match)
            for row in _rows.header(draft)
            for match in [pattern.match(row.text) if says == "number" else pattern.search(row.text)]
            if match
        ]
        own = [bare(match.group()) for _, match in found]
        for (row, match), words in zip(found[1:], own[1:], strict=True):
            if words != own[0]:
                yield Finding(row.found(match), says, sure=False)


RULE = Rule(
    code="X-01",
    title=Bilingual("Phần đầu chỉ có một số và một ngày", "One number and one date in the letterhead"),
    why=Bilingual(
        "Hai số hoặc hai ngày khác nhau ở phần đầu thì không biết đâu là của văn bản.",
        "With two numbers or two dates nobody knows which are the document's.",
    ),
    clause=LOGIC,
    level="error",
    force="L",
    profiles=EVERYONE,
    needs=frozenset({"native"}),
    says={
        "number": Bilingual("Phần đầu có thêm một số, ký hiệu khác.", "The letterhead holds another number."),
        "date": Bilingual("Phần đầu có thêm một ngày khác.", "The letterhead holds another date."),
    },
    examples=(Example("Số: 145/KH-UBND", "Số: 145/KH-UBND\nSố: 154/KH-UBND"),),
    check=_check,
)
