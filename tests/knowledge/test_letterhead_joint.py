"""Bodies that issue together, and the one that stands over them."""

from __future__ import annotations

from datetime import date

import pytest

from vbhc.knowledge import bodies, letterhead_joint

DAY = date(2024, 6, 1)


@pytest.mark.parametrize(
    ("lines", "symbol", "issuers", "parent"),
    [
        ("UBND TỈNH SƠN LA|SỞ Y TẾ - SỞ TÀI CHÍNH", "HDLT-SYT-STC", ["Sở Y tế", "Sở Tài chính"], "Ủy ban nhân dân tỉnh Sơn La"),
        ("UBND TỈNH SƠN LA|SỞ Y TẾ - SỞ TÀI CHÍNH", None, ["Sở Y tế", "Sở Tài chính"], "Ủy ban nhân dân tỉnh Sơn La"),
        ("UBND TỈNH SƠN LA|SỞ Y TẾ", "KHLT-SYT-SGDĐT-TĐTN", ["Sở Y tế"], "Ủy ban nhân dân tỉnh Sơn La"),
        ("UBND TỈNH SƠN LA|LIÊN NGÀNH: Y TẾ -|TÀI CHÍNH", "HDLN-SYT-STC", ["Sở Y tế", "Sở Tài chính"], "Ủy ban nhân dân tỉnh Sơn La"),
        (
            "LIÊN SỞ NỘI VỤ - LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI|TỈNH SƠN LA",
            "HDLS-SNV-SLĐTBXH",
            ["Sở Nội vụ", "Sở Lao động - Thương binh và Xã hội"],
            None,
        ),
        ("LIÊN SỞ: Y TẾ - TÀI CHÍNH TỈNH SƠN LA", "HDLS-SYT-STC", ["Sở Y tế", "Sở Tài chính"], None),
    ],
)
def test_who_issues_together(lines: str, symbol: str | None, issuers: list[str], parent: str | None) -> None:
    issuer, above = bodies.resolve(lines.split("|"), on=DAY, home=None, symbol=symbol)
    assert issuer is not None
    assert issuer.name == "; ".join(f"{name} tỉnh Sơn La" for name in issuers)
    assert (above.name if above else None) == parent


def test_a_committee_that_the_symbol_names_issues_too() -> None:
    issuer, above = bodies.resolve(["UBND TỈNH SƠN LA", "SỞ Y TẾ"], on=DAY, home=None, symbol="KHLT-UBND-SYT")
    assert issuer is not None
    assert issuer.name == "Ủy ban nhân dân tỉnh Sơn La; Sở Y tế tỉnh Sơn La"
    assert above is None


@pytest.mark.parametrize("line", ["LIÊN ĐOÀN LAO ĐỘNG", "LIÊN NGÀNH TRỒNG RỪNG - CÂU CÁ", "LIÊN SỞ", "SỞ Y TẾ"])
def test_what_the_registry_does_not_know_stays(line: str) -> None:
    assert letterhead_joint.written_out(["UBND TỈNH SƠN LA", line]) == ["UBND TỈNH SƠN LA", line]
