"""Rows of a layered picture: each leader of a province stands above the province's other bodies."""

from __future__ import annotations

import pytest

from vbhc.knowledge.spelling import spelling
from vbhc.knowledge.tables import rows
from vbhc.knowledge.tiers import TIERS, tier_of
from vbhc.model.body import Body


@pytest.mark.parametrize("row", rows("leaders.tsv"), ids=lambda row: row["opening"])
def test_a_leader_of_a_province(row: dict[str, str]) -> None:
    assert row["example"].startswith(row["opening"])
    assert spelling(row["opening"]) == row["opening"]
    assert row["source"]
    assert tier_of(Body(None, row["example"], "province", "lang-son")) == "province"


@pytest.mark.parametrize(
    ("body", "tier"),
    [
        (None, "unknown"),
        (Body(None, "Ban Chỉ đạo"), "unknown"),
        (Body("vn/bo-chinh-tri", "Bộ Chính trị", "central"), "central"),
        (Body("vn/lang-son/so-xay-dung", "Sở Xây dựng tỉnh Lạng Sơn", "province", "lang-son"), "department"),
        (Body(None, "Văn phòng Tỉnh ủy Lạng Sơn", "province", "lang-son"), "department"),
        (Body(None, "Ủy ban nhân dân huyện Chi Lăng", "district", "lang-son"), "department"),
        (Body(None, "Ủy ban nhân dân xã Bắc Sơn", "commune", "lang-son"), "commune"),
        (Body(None, "Trường Trung học phổ thông Chu Văn An", "unit", "lang-son"), "unit"),
    ],
)
def test_tier(body: Body | None, tier: str) -> None:
    assert tier_of(body) == tier
    assert tier in TIERS
