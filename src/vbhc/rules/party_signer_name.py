"""Họ tên người ký văn bản Đảng: no degree, no “Đồng chí”."""

from __future__ import annotations

from vbhc.model.finding import Bilingual
from vbhc.rules._law import HD36_SINCE, PARTY, party
from vbhc.rules._signed import titles
from vbhc.rules.rule import Example, Rule

RULE = Rule(
    code="PTY-O7-04",
    title=Bilingual("Họ tên người ký không kèm danh hiệu", "The signer's name without titles"),
    why=Bilingual(
        "Trước họ tên người ký văn bản của Đảng không ghi học hàm, học vị, quân hàm, “Đồng chí”.",
        "No degree, rank or “Đồng chí” stands before the name.",
    ),
    clause=party("thể thức đề ký", "signature"),
    level="warning",
    force="T",
    profiles=PARTY,
    since=HD36_SINCE,
    says={"title": Bilingual("Không ghi “{words}” trước họ tên người ký.", "“{words}” does not stand before the signer's name.")},
    examples=(Example("Triệu Văn Đông Miên", "Đồng chí Triệu Văn Đông Miên", base="ke-hoach-dang"),),
    check=titles,
)
