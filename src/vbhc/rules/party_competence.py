"""Thẩm quyền ban hành: what the base level may not issue."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._law import PARTY
from vbhc.rules.rule import Draft, Example, Rule, Undecided

#: What an issuer's name begins with → types that it may not issue (Quy định 399-QĐ/TW, articles 8 to 13).
_MAY_NOT = {
    "chi bộ": frozenset({"quy-dinh", "huong-dan", "chi-thi", "thong-tri", "quy-che"}),
    "đảng bộ cơ sở": frozenset({"chi-thi", "thong-tri"}),
}


def _check(draft: Draft) -> Iterator[Finding]:
    issuer, kind = draft.document.issuer, draft.document.type
    if issuer is None or kind is None:
        raise Undecided
    for name, barred in _MAY_NOT.items():
        if issuer.value.name.casefold().startswith(name) and kind.value.id in barred:
            yield Finding(kind.span, "type", (("issuer", issuer.value.name), ("type", kind.value.name)))


RULE = Rule(
    code="PTY-AUTH-01",
    title=Bilingual("Thẩm quyền ban hành văn bản của Đảng", "Who may issue which Party document"),
    why=Bilingual(
        "Cấp cơ sở không ban hành chỉ thị, thông tri; chi bộ không ban hành quy định, hướng dẫn.",
        "The base level issues no chỉ thị or thông tri; a cell no quy định or hướng dẫn.",
    ),
    clause=Bilingual("Quy định 399-QĐ/TW ngày 09/01/2026, Điều 8 đến Điều 13", "Regulation 399-QĐ/TW of 9 January 2026, articles 8 to 13"),
    level="warning",
    force="T",
    profiles=PARTY,
    since=dt.date(2026, 1, 9),
    says={"type": Bilingual("{issuer} không ban hành {type}.", "{issuer} does not issue a {type}.")},
    examples=(
        Example(
            "TỈNH ỦY CAO BẰNG\n*\nSố 88-KH/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nCao Bằng, ngày 15 tháng 6 năm 2026\nKẾ HOẠCH",
            "ĐẢNG BỘ XÃ NGUYÊN HUỆ\nCHI BỘ BẢN VIỆT\n*\nSố 88-QĐ/CB\nĐẢNG CỘNG SẢN VIỆT NAM\nNguyên Huệ, ngày 15 tháng 6 năm 2026\nQUY ĐỊNH",
            base="ke-hoach-dang",
        ),
    ),
    check=_check,
)
