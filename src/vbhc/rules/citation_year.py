"""Năm trong số văn bản quy phạm viện dẫn: that of its date."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._law import EVERYONE, LOGIC
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    for citation in draft.citations:
        number, date = citation.mention.number, citation.mention.date
        if (
            number
            and number.family == "legal"
            and number.year
            and date
            and date[:4] != str(number.year)
            and date[:4] in draft.at(citation.mention.span)
        ):
            yield Finding(citation.mention.span, "year", (("number", number.canonical), ("year", date[:4])))


RULE = Rule(
    code="CIT-09",
    title=Bilingual("Năm trong số khớp ngày viện dẫn", "Year of number and date agree"),
    why=Bilingual(
        "Số văn bản quy phạm pháp luật ghi năm ban hành, nên ngày viện dẫn phải trong năm ấy.",
        "A legal number holds the year of issue, so the date lies in it.",
    ),
    clause=LOGIC,
    level="error",
    force="L",
    profiles=EVERYONE,
    says={"year": Bilingual("{number} nhưng ngày viện dẫn thuộc năm {year}.", "{number}, but the date is in {year}.")},
    examples=(
        Example(
            "1. Sở Giáo dục và Đào tạo chủ trì theo dõi, đôn đốc việc thực hiện Kế hoạch;",
            "1. Sở Giáo dục và Đào tạo chủ trì theo dõi, đôn đốc việc thực hiện Kế hoạch và Nghị định số 24/2021/NĐ-CP ngày 23/3/2022 của Chính phủ;",
        ),
    ),
    check=_check,
)
