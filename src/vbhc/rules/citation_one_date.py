"""Một số, một ngày: a cited number has one date in the document."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._law import EVERYONE, LOGIC
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    for note in draft.document.notes:
        if note.code == "citation-date-conflict" and note.span is not None:
            yield Finding(note.span, "dates", note.values)


RULE = Rule(
    code="CIT-08",
    title=Bilingual("Một số văn bản chỉ có một ngày", "One number has one date"),
    why=Bilingual("Cùng một số mà hai ngày thì một ngày sai.", "Where one number has two dates, one of them is wrong."),
    clause=LOGIC,
    level="error",
    force="L",
    profiles=EVERYONE,
    says={
        "dates": Bilingual(
            "{number} ở trên ghi ngày {first}, ở đây ghi ngày {second}.", "{number} has the date {first} above and {second} here."
        )
    },
    examples=(
        Example(
            "1. Sở Giáo dục và Đào tạo chủ trì theo dõi, đôn đốc việc thực hiện Kế hoạch;",
            "1. Sở Giáo dục và Đào tạo chủ trì theo dõi, đôn đốc việc thực hiện Kế hoạch và Quyết định số 1203/QĐ-TTg ngày 19/4/2025 của Thủ tướng Chính phủ;",
        ),
    ),
    check=_check,
)
