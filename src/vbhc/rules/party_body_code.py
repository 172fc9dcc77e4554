"""Ký hiệu cơ quan đảng đã kết thúc: district committees after 1 July 2025."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._law import PARTY
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_ENDED = frozenset({"HU", "QU", "THU", "BCSĐ", "ĐĐ"})
#: The end of the district level.
_SINCE = dt.date(2025, 7, 1)


def _check(draft: Draft) -> Iterator[Finding]:
    number = draft.document.number
    if number is None or number.span is None:
        raise Undecided
    if number.value.body_code.upper() in _ENDED:
        yield Finding(number.span, "ended", (("code", number.value.body_code),))


RULE = Rule(
    code="PTY-O3-07",
    title=Bilingual("Cơ quan trong ký hiệu còn hoạt động", "The body in the symbol still exists"),
    why=Bilingual(
        "Từ 01/7/2025 không còn huyện ủy, quận ủy, thị ủy, ban cán sự đảng, đảng đoàn.",
        "Since 1 July 2025 there are no district committees and no party groups in agencies.",
    ),
    clause=Bilingual("Sắp xếp tổ chức bộ máy năm 2025", "Reorganisation of 2025"),
    level="warning",
    force="mem",
    profiles=PARTY,
    since=_SINCE,
    says={"ended": Bilingual("“{code}” là ký hiệu của cơ quan đã kết thúc hoạt động.", "“{code}” is the symbol of a body that has ended.")},
    examples=(Example("Số 88-KH/TU", "Số 88-KH/HU", base="ke-hoach-dang"),),
    check=_check,
)
