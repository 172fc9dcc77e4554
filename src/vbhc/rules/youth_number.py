"""Số, ký hiệu văn bản Đoàn: “145-KH/TĐTN-PT”."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.patterns import lazy
from vbhc.rules._law import MASS
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_STATE = lazy(r"\d{1,6}\s?/\s?[^\s/]+$")


def _check(draft: Draft) -> Iterator[Finding]:
    number = draft.document.number
    if number is None or number.span is None or number.value.serial is None:
        raise Undecided
    if "ĐTN" in number.value.symbol and _STATE.fullmatch(draft.at(number.span)):
        yield Finding(number.span, "form")


RULE = Rule(
    code="MOR-YTH-01",
    title=Bilingual("Số, ký hiệu văn bản của Đoàn", "Numbers of the Youth Union"),
    why=Bilingual(
        "Văn bản của Đoàn ghi số theo cách của Đảng: số, gạch nối, tên loại, gạch chéo, cơ quan.",
        "The Youth Union writes numbers as the Party does: number, hyphen, type, slash, body.",
    ),
    clause=Bilingual("Hướng dẫn 29-HD/TWĐTN-VP ngày 29/10/2013", "Guidance 29-HD/TWĐTN-VP of 29 October 2013"),
    level="warning",
    force="T",
    profiles=MASS,
    since=dt.date(2013, 10, 29),
    says={
        "form": Bilingual(
            "Số, ký hiệu văn bản của Đoàn ghi như “145-KH/TĐTN-PT”.", "Numbers of the Youth Union look like “145-KH/TĐTN-PT”."
        )
    },
    examples=(Example("145-KH/TĐTN-PT", "145/KH-TĐTN-PT", base="ke-hoach-doan"),),
    check=_check,
)
