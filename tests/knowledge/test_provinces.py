from __future__ import annotations

from datetime import date

import pytest

from vbhc.knowledge import provinces

THEN, LATER = date(2013, 1, 1), date(2025, 8, 1)


@pytest.mark.parametrize(
    ("text", "on", "found"),
    [
        ("Thừa Thiên Huế", THEN, "thua-thien-hue"),
        ("THỪA THIÊN - HUẾ", THEN, "thua-thien-hue"),
        ("Thừa Thiên Huế", LATER, "hue"),
        ("thành phố Huế", THEN, None),
        ("thành phố Huế", LATER, "hue"),
        ("TP. Hồ Chí Minh", THEN, "ho-chi-minh-cu"),
        ("Tp HCM", LATER, "ho-chi-minh"),
        ("TPHCM", LATER, "ho-chi-minh"),
        ("TỈNH BẮC CẠN", THEN, "bac-kan-cu"),
        ("Đắc Lắc", THEN, "dak-lak-cu"),
        ("BÀ RỊA – VŨNG TÀU", THEN, "ba-ria-vung-tau-cu"),
        ("Tỉnh Thanh Hoá", THEN, "thanh-hoa"),
        ("quảng trị", date(2025, 6, 30), "quang-tri-cu"),
        ("quảng trị", date(2025, 7, 1), "quang-tri"),
        ("Quảng Bình", date(2025, 6, 30), "quang-binh-cu"),
        # an old name that people go on using
        ("Quảng Bình", LATER, "quang-binh-cu"),
        ("Hà Tây", THEN, "ha-tay"),
        ("thành phố Lạng Sơn", THEN, None),
        ("Đồng Nai", date(2026, 5, 1), "dong-nai"),
        # a seat for its province, and a slip in the day of one that was not there yet
        ("tỉnh Huế", THEN, "thua-thien-hue"),
        ("tỉnh Vũng Tàu", THEN, "ba-ria-vung-tau-cu"),
        ("tỉnh Phú Yên", date(1985, 1, 1), "phu-yen-cu"),
        ("tỉnh Phú Khánh", date(1985, 1, 1), "phu-khanh"),
        ("tỉnh Hậu Giang", date(1985, 1, 1), "hau-giang-1976"),
        ("tỉnh Hậu Giang", THEN, "hau-giang-cu"),
        ("Lạng Sơn", None, "lang-son"),
        ("La Bằng", None, None),
        ("", None, None),
    ],
)
def test_find(text: str, on: date | None, found: str | None) -> None:
    province = provinces.find(text, on)
    assert (province.id if province else None) == found


@pytest.mark.parametrize(
    ("place", "on", "found"),
    [
        ("Phan Thiết", THEN, "binh-thuan-cu"),
        ("Thủ Dầu Một", THEN, "binh-duong-cu"),
        ("Phan Rang-Tháp Chàm", THEN, "ninh-thuan-cu"),
        ("Huế", THEN, "thua-thien-hue"),
        ("Tp. Đà Lạt", THEN, "lam-dong-cu"),
        ("Đồng Hới", LATER, "quang-tri"),
        ("Quảng Bình", LATER, "quang-tri"),
        ("TP Hà Nội", THEN, "ha-noi"),
        ("Thành phố Hồ Chí Minh", THEN, "ho-chi-minh-cu"),
        ("La Bằng", THEN, None),
        # provinces that were gone by then; communes bear their names
        ("Nghĩa Bình", THEN, None),
        ("Nghĩa Bình", date(1985, 1, 1), "nghia-binh"),
    ],
)
def test_by_place(place: str, on: date, found: str | None) -> None:
    province = provinces.by_place(place, on)
    assert (province.id if province else None) == found


@pytest.mark.parametrize(
    ("province", "day", "then"),
    [
        ("ninh-binh", date(2025, 7, 1), ["ninh-binh"]),
        ("ninh-binh", date(2025, 6, 30), ["ha-nam-cu", "nam-dinh-cu", "ninh-binh-cu"]),
        ("ninh-binh", date(1985, 1, 1), ["ha-nam-ninh"]),
        ("bac-ninh", date(2026, 1, 1), ["tinh-bac-ninh"]),
        ("bac-ninh", date(2020, 1, 1), ["bac-giang-cu", "bac-ninh-cu"]),
        ("ha-noi", date(2006, 1, 1), ["ha-noi", "ha-tay"]),
        ("dien-bien", date(2002, 1, 1), ["lai-chau"]),
        ("lam-dong", date(2020, 1, 1), ["binh-thuan-cu", "dak-nong-cu", "lam-dong-cu"]),
        ("lam-dong", date(2002, 1, 1), ["binh-thuan-cu", "dak-lak-cu", "lam-dong-cu"]),
        ("ha-nam-cu", date(2025, 8, 1), ["ninh-binh"]),
        ("ha-nam-cu", None, ["ha-nam-cu"]),
        ("lang-son", date(1950, 1, 1), []),
        ("dong-nai", date(2018, 1, 11), ["binh-phuoc-cu", "dong-nai-cu"]),
        ("dong-nai", date(2025, 8, 1), ["tinh-dong-nai"]),
        ("dong-nai", None, ["dong-nai"]),
        ("hue", date(2020, 1, 1), ["thua-thien-hue"]),
        ("lang-son", date(1999, 1, 1), ["lang-son"]),
    ],
)
def test_on_another_day(province: str, day: date | None, then: list[str]) -> None:
    known = provinces.get(province)
    assert known is not None
    assert sorted(one.id for one in provinces.on_day(known, day)) == then


@pytest.mark.parametrize(
    ("city", "tinh"),
    [
        ("dong-nai", "tinh-dong-nai"),
        ("hue", "thua-thien-hue"),
        ("can-tho-cu", "tinh-can-tho"),
        ("can-tho", None),
        ("ha-noi", None),
        ("lang-son", None),
    ],
)
def test_the_tinh_that_became_a_city(city: str, tinh: str | None) -> None:
    known = provinces.get(city)
    assert known is not None
    former = provinces.as_tinh(known)
    assert (former.id if former else None) == tinh


def test_mentions() -> None:
    text = "tỉnh Lạng Sơn và Hà Nội, Bà Rịa - Vũng Tàu; hà nội, TỈNH QUẢNG BÌNH"
    assert [text[start:end] for start, end in provinces.mentions(text)] == ["Lạng Sơn", "Hà Nội", "Bà Rịa - Vũng Tàu", "QUẢNG BÌNH"]


def test_full_names() -> None:
    full = [one.full_name for one in map(provinces.get, ("lang-son", "ha-noi", "ho-chi-minh")) if one]
    assert full == ["tỉnh Lạng Sơn", "thành phố Hà Nội", "Thành phố Hồ Chí Minh"]
