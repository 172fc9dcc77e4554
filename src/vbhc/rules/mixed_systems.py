"""Lẫn thể thức Đảng và Nhà nước: Quốc hiệu beside the Party's title."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.letters import bare
from vbhc.rules import _rows
from vbhc.rules._law import EVERYONE, LOGIC
from vbhc.rules.rule import Draft, Example, Rule, Undecided


def _check(draft: Draft) -> Iterator[Finding]:
    letterhead = _rows.header(draft)
    if not letterhead:
        raise Undecided
    national = [row for row in letterhead if _rows.is_national(row.text)]
    partys = [row for row in letterhead if bare(row.text).startswith("DANGCONGSANVIETNAM")]
    if national and partys:
        yield Finding(max(national[0], partys[0], key=lambda row: row.span).span, "both")


RULE = Rule(
    code="X-09",
    title=Bilingual("Không lẫn thể thức Đảng và Nhà nước", "Party and State forms are not mixed"),
    why=Bilingual(
        "Văn bản của Đảng không có Quốc hiệu, Tiêu ngữ; văn bản của Nhà nước không có tiêu đề của Đảng.",
        "A Party document has no Quốc hiệu; a State document has no Party title.",
    ),
    clause=LOGIC,
    level="error",
    force="L",
    profiles=EVERYONE,
    says={
        "both": Bilingual(
            "Phần đầu có cả Quốc hiệu và tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM”.",
            "The letterhead holds both Quốc hiệu and “ĐẢNG CỘNG SẢN VIỆT NAM”.",
        )
    },
    examples=(Example("ĐẢNG CỘNG SẢN VIỆT NAM\n", "ĐẢNG CỘNG SẢN VIỆT NAM\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n", base="ke-hoach-dang"),),
    check=_check,
)
