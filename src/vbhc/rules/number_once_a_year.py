"""Số văn bản không trùng: one number of a body stands for one document in a year."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.letters import bare
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, article
from vbhc.rules.rule import Draft, Example, Rule


def _check(drafts: tuple[Draft, ...]) -> Iterator[tuple[int, Finding]]:
    seen: dict[tuple[str, str, str], int] = {}
    for index, draft in enumerate(drafts):
        number, issuer, date = draft.document.number, draft.document.issuer, draft.document.date
        if number is None or number.value.serial is None or issuer is None or date is None:
            continue
        key = (issuer.value.id or issuer.value.name, date.value[:4], number.value.canonical)
        first = drafts[seen.setdefault(key, index)]
        if first is draft or first.source.sha256 == draft.source.sha256 or _title(first) == _title(draft):
            continue
        yield index, Finding(number.span, "twice", (("number", number.value.canonical), ("year", key[1]), ("path", first.source.path)))


def _title(draft: Draft) -> str:
    return bare(draft.document.title.value) if draft.document.title else ""


RULE = Rule(
    code="ND30-O3-10",
    title=Bilingual("Số văn bản không trùng trong năm", "One number, one document in a year"),
    why=Bilingual(
        "Số và ký hiệu của một cơ quan là duy nhất trong năm, thống nhất giữa bản giấy và bản điện tử.",
        "Number and symbol of a body are unique within the year, on paper and electronically.",
    ),
    clause=article("15 khoản 1"),
    level="error",
    force="A",
    profiles=STATE_AND_LEGAL,
    since=ND30_SINCE,
    needs=frozenset({"date"}),
    says={
        "twice": Bilingual(
            "Số {number} năm {year} đã dùng cho văn bản khác: {path}.", "{number} of {year} is the number of another document: {path}."
        )
    },
    examples=(
        Example(
            "Hai kế hoạch khác nhau mang số 145/KH-UBND và 146/KH-UBND",
            "Hai kế hoạch khác nhau cùng mang số 145/KH-UBND trong một năm",
            change=(("beside.title", "Trồng hoa ven các tuyến đường liên xã năm 2026"),),
        ),
    ),
    check_all=_check,
)
