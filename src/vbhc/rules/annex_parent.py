"""“(Kèm theo …)” dưới tiêu đề phụ lục: with the number of this document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.letters import bare
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, annex
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_ATTACHED = lazy(r"\((?:Ban hành\s+)?kèm theo\s[^)\n]{0,300}\)?", re.IGNORECASE)
#: Lines below the heading of an annex among which the words stand.
_NEAR = 8


def _check(draft: Draft) -> Iterator[Finding]:
    if not draft.document.annexes:
        raise Undecided
    for annexed in draft.document.annexes:
        first = draft.source.line_at(annexed.span.start)
        if not bare(annexed.title).startswith("PHULUC") or first < 0:
            continue
        below = list(_rows.rows(draft, range(first, min(first + _NEAR, draft.zones.annexes.stop))))
        said = " ".join(row.text for row in below)
        if not _ATTACHED.search(said) and not _mentions(said):
            yield Finding(below[0].span if below else annexed.span, "missing", sure=False)


def _mentions(text: str) -> bool:
    return "kèm theo" in text.casefold()


RULE = Rule(
    code="ND30-ANX-04",
    title=Bilingual("Chú dẫn “(Kèm theo …)” dưới tiêu đề phụ lục", "“(Kèm theo …)” under an annex's title"),
    why=Bilingual(
        "Phụ lục rời khỏi văn bản vẫn phải biết của văn bản nào: loại, số, ngày, cơ quan ban hành.",
        "An annex that lies alone must tell whose it is: type, number, day and issuer.",
    ),
    clause=annex("III.1.c"),
    level="warning",
    force="A",
    profiles=STATE_AND_LEGAL,
    since=ND30_SINCE,
    needs=frozenset({"native"}),
    says={
        "missing": Bilingual(
            "Dưới tiêu đề phụ lục thiếu “(Kèm theo … số … ngày … của …)”.",
            "“(Kèm theo … số … ngày … của …)” is missing under the annex's title.",
        )
    },
    examples=(
        Example(
            "LỊCH MỞ LỚP TẬP HUẤN\n(Kèm theo Kế hoạch số 312/KH-SNV ngày 12 tháng 3 năm 2026 của Sở Nội vụ)",
            "LỊCH MỞ LỚP TẬP HUẤN",
            base="ke-hoach-phu-luc",
        ),
    ),
    check=_check,
)
