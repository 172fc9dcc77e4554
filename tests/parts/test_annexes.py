"""Annexes as they stand in real documents, and any text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.parts.closing_cases import annexes as zones
from tests.parts.closing_cases import source
from vbhc.parts import annexes

WITH = "(Kèm theo Quyết định số 12/QĐ-UBND ngày 03/01/2024 của Ủy ban nhân dân tỉnh)"

CASES: list[tuple[str, list[str], list[tuple[str | None, str, str]]]] = [
    ("one", ["PHỤ LỤC", "DANH MỤC THUỐC", WITH, "1. Thuốc A"], [(None, "PHỤ LỤC DANH MỤC THUỐC", "PHỤ LỤC")]),
    (
        "numbered",
        ["Phụ lục I", "MẪU ĐƠN", WITH, "Nội dung đơn", "Phụ lục II", WITH, "BIÊN BẢN", "Hôm nay"],
        [("I", "Phụ lục I MẪU ĐƠN", "Phụ lục I"), ("II", "Phụ lục II BIÊN BẢN", "Phụ lục II")],
    ),
    ("số", ["PHỤ LỤC SỐ 2: BẢNG GIÁ", "Hàng thứ nhất"], [("2", "PHỤ LỤC SỐ 2: BẢNG GIÁ", "PHỤ LỤC SỐ 2")]),
    (
        "running heads and sentences",
        ["Phụ lục I", "DANH SÁCH XÃ", "Phụ lục I của Quyết định này gồm 2 trang;", "Phụ lục I", "Xã A"],
        [("I", "Phụ lục I DANH SÁCH XÃ", "Phụ lục I")],
    ),
    (
        "a document with its own letterhead",
        [
            "ỦY BAN NHÂN DÂN",
            "TỈNH BÌNH THUẬN",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "ĐIỀU LỆ",
            "Trường tiểu học",
            WITH,
            "Chương I",
            "QUY ĐỊNH CHUNG",
        ],
        [(None, "ĐIỀU LỆ Trường tiểu học", "ỦY BAN")],
    ),
    ("a plan, cut off", ["KẾ HOẠCH"], [(None, "KẾ HOẠCH", "KẾ HOẠCH")]),
    (
        "an annex of an annex",
        ["PHỤ LỤC I", "BÁO CÁO", WITH, "Nội dung", "PHỤ LỤC ĐÍNH KÈM", "Bảng", "PHỤ LỤC II", "SỔ", WITH, "Hết"],
        [("I", "PHỤ LỤC I BÁO CÁO", "PHỤ LỤC I"), ("II", "PHỤ LỤC II SỔ", "PHỤ LỤC II")],
    ),
    (
        "forms",
        ["Mẫu số 01", "ĐƠN XIN PHÉP", "Tôi là", "Mẫu số 02", "BIÊN BẢN", "Hôm nay"],
        [("01", "Mẫu số 01 ĐƠN XIN PHÉP", "Mẫu số 01"), ("02", "Mẫu số 02 BIÊN BẢN", "Mẫu số 02")],
    ),
    (
        "forms of one annex, after their list",
        [
            *("PHỤ LỤC", WITH, "Mẫu số 01", "Đơn xin phép", "Mẫu số 02", "Biên bản"),
            *("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "ĐƠN XIN PHÉP", "Mẫu số 01", "Tôi là"),
            *("Mẫu số 02", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "BIÊN BẢN", "BÀN GIAO", "Hôm nay"),
        ],
        [
            (None, "PHỤ LỤC", "PHỤ LỤC"),
            ("01", "Mẫu số 01 ĐƠN XIN PHÉP", "CỘNG HÒA"),
            ("02", "Mẫu số 02 BIÊN BẢN BÀN GIAO", "Mẫu số 02"),
        ],
    ),
    (
        "a form that says with what it was issued",
        [f"Mẫu số 1 ban hành kèm theo {WITH[10:-1]}", "BẢN KÊ KHAI", "Họ và tên:"],
        [("1", "Mẫu số 1 BẢN KÊ KHAI", "Mẫu số 1")],
    ),
    (
        "samples of an annex that leave blank with what they are issued",
        [
            *("Phụ lục III", "MẪU TRÌNH BÀY", WITH, "Mẫu 1.3 - Quyết định", "QUYẾT ĐỊNH", "¹ Tên cơ quan", "TÊN LOẠI VĂN BẢN", "... ¹ ..."),
            *("(Kèm theo Quyết định số … /QĐ-… ngày … tháng … năm … của …)²", "Điều 1. …"),
        ],
        [("III", "Phụ lục III MẪU TRÌNH BÀY", "Phụ lục III")],
    ),
    (
        "a note above a document that is issued",
        ["Phụ lục I", "BẢNG GIÁ", WITH, *["Xã A"] * 12, "¹ Giá của năm ngoái", "QUY CHẾ", WITH, "Chương I"],
        [("I", "Phụ lục I BẢNG GIÁ", "Phụ lục I"), (None, "QUY CHẾ", "QUY CHẾ")],
    ),
    ("nothing", [], []),
]


@pytest.mark.parametrize(("lines", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_annexes(lines: list[str], wanted: list[tuple[str | None, str, str]]) -> None:
    made = source(*lines)
    found = annexes.find(made, zones(made))
    assert [(annex.number, annex.title) for annex in found] == [(number, title) for number, title, _ in wanted]
    assert all(made.at(annex.span).startswith(start) for annex, (_, _, start) in zip(found, wanted, strict=True))
    assert not found or found[-1].span.end == len(made.text)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(st.sampled_from("PHỤLỤC IV12(KèmtheoQUYCHẾ).-:|\t ") | st.characters(), max_size=40), max_size=14))
def test_any_annex_is_read(lines: list[str]) -> None:
    made = source(*lines)
    spans = [annex.span for annex in annexes.find(made, zones(made))]
    assert all(left.end <= right.start for left, right in pairwise(spans))
