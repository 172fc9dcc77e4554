from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vbhc.knowledge import names, provinces, types
from vbhc.knowledge.spelling import fold, slug, spelling

texts = st.one_of(st.text(max_size=200), st.text(alphabet="ỦUỷy BANSỞâđĐÐhoàáqú-/,.1 \n'’", max_size=200))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Uỷ ban", "Ủy ban"),
        ("UỶ BAN", "ỦY BAN"),
        ("hoà bình, xoá bỏ, khoẻ", "hòa bình, xóa bỏ, khỏe"),
        ("thuỷ lợi, luỹ tre", "thủy lợi, lũy tre"),
        ("quý, quỹ, quy, quỷ", "quý, quỹ, quy, quỷ"),
        ("toàn, hoàn, khoảng, thuyền", "toàn, hoàn, khoảng, thuyền"),
        ("qúa trình", "quá trình"),
        ("QÐ-UBND", "QĐ-UBND"),
    ],
)
def test_spelling(old: str, new: str) -> None:
    assert spelling(old) == new


@pytest.mark.parametrize(
    ("one", "other"),
    [("Sở TN & MT", "sở tn&mt"), ("UỶ BAN\nNHÂN DÂN", "Ủy ban nhân dân"), ("Thừa Thiên - Huế", "THỪA THIÊN–HUẾ")],
)
def test_fold_brings_together(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("capitals", "natural"),
    [
        ("ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN", "Ủy ban nhân dân tỉnh Lạng Sơn"),
        ("SỞ VĂN HOÁ, THỂ THAO VÀ DU LỊCH", "Sở Văn hóa, Thể thao và Du lịch"),
        ("UBND HUYỆN ĐẠI TỪ", "UBND huyện Đại Từ"),
        ("PHÒNG, CHỐNG DỊCH COVID-19 TẠI TỈNH ĐẮK LẮK", "Phòng, chống dịch COVID-19 tại tỉnh Đắk Lắk"),
        ("THỰC HIỆN CHỈ THỊ SỐ 31/CT-TTg CỦA THỦ TƯỚNG CHÍNH PHỦ", "Thực hiện chỉ thị số 31/CT-TTg của Thủ tướng Chính phủ"),
        ("NGHỊ QUYẾT ĐẠI HỘI KHÓA XIII", "Nghị quyết đại hội khóa XIII"),
        ("PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2024", "Phát triển kinh tế - xã hội năm 2024"),
        ("ỦY BAN NHÂN DÂN QUẬN 1", "Ủy ban nhân dân Quận 1"),
        ("Ủy ban nhân dân tỉnh", "Ủy ban nhân dân tỉnh"),
    ],
)
def test_natural_case(capitals: str, natural: str) -> None:
    assert names.natural_case(capitals) == natural


@pytest.mark.parametrize(
    "name",
    [
        "Dương Xuân Huyên",
        "NGUYỄN VĂN AN",
        "Đại tá, ThS. Lê Thị Bình",
        "Giàng A Tính",
        "Lò Văn Muôn",
        "Vừ A Bằng",
        "Trần Văn Thư",
        "Hồ Thị Ngọc Nhân",
        "Nguyễn Nhân Hòa",
        "LÊ VĂN BAN",
        "Trần Văn Phòng",
        "Lê Văn Dân",
    ],
)
def test_person(name: str) -> None:
    assert names.looks_like_person(name) >= 0.65


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Thái Bình",
        "Hà Nội",
        "PHÓ CHỦ TỊCH",
        "Chánh Văn phòng",
        "Sở Nội vụ",
        "Nơi nhận:",
        "Lưu: VT",
        "Văn Thư",
        "Lưu Văn Thư",
        "Đoàn Công Nhân",
        "Bí Thư",
        "Hội Nhân Dân",
        "Trưởng Ban",
        "Văn Phòng",
        "Bộ Quốc Phòng",
        "QUẢN LÝ VÀ SỬ DỤNG",
        "Trần Văn A 12",
        "nguyễn văn an",
        "An",
    ],
)
def test_no_person(text: str) -> None:
    assert names.looks_like_person(text) == 0


def test_a_rank_alone_stays() -> None:
    assert names.strip_ranks("Đại tá") == "Đại tá"


@pytest.mark.parametrize(
    ("text", "made"), [("Đắk Lắk", "dak-lak"), ("Sở Văn hóa, Thể thao và Du lịch", "so-van-hoa-the-thao-va-du-lich"), ("", "")]
)
def test_slug(text: str, made: str) -> None:
    assert slug(text) == made


@given(texts)
@settings(max_examples=60, deadline=None)
def test_any_text_has_a_value(text: str) -> None:
    text = unicodedata.normalize("NFC", text)
    assert len(spelling(text)) == len(text)
    assert spelling(spelling(text)) == spelling(text)
    assert 0 <= names.looks_like_person(text) <= 1
    assert isinstance(names.strip_ranks(text), str)
    assert isinstance(names.natural_case(text), str)
    assert types.name_length(text) <= len(text)
    types.by_name(text)
    types.by_abbr(text, "party")
    provinces.find(text)
    provinces.by_place(text)
    assert all(text[span.start : span.end].strip() for span in provinces.mentions(text))
