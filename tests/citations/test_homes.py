"""Quê của văn bản: whose "UBND tỉnh" a citation means where the map of provinces changed between its day and the document's."""

from __future__ import annotations

import pytest

from tests.citations.samples import NATION, citations
from vbhc import parts, readers
from vbhc.citations import cite

NINH_BINH, HAI_PHONG, SAI_GON = "TỈNH NINH BÌNH", "THÀNH PHỐ HẢI PHÒNG", "THÀNH PHỐ HỒ CHÍ MINH"


def plan(said: str, *, of: str, day: str = "14 tháng 10 năm 2025", commune: str = "") -> str:
    """A plan of a province, or of a commune in it, that cites one document."""
    place = (commune or of.removeprefix("TỈNH ").removeprefix("THÀNH PHỐ ")).title()
    head = f"ỦY BAN NHÂN DÂN {of}\nỦY BAN NHÂN DÂN XÃ {commune}" if commune else f"ỦY BAN NHÂN DÂN\n{of}"
    return (
        f"{head}\n-------\n{NATION}Số: 21/KH-UBND\n{place}, ngày {day}\n\nKẾ HOẠCH\nTrồng cây chắn gió\n\nThực hiện {said} về cây, các thôn làm việc.\n\n"
        "I. YÊU CẦU\n\nCác thôn bố trí đất.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nHồ Tiến Thiệu\n"
    )


def issuer(text: str) -> str:
    """The issuer of the first document cited: its id, its name where it has none."""
    body = citations(text)[0].mention.issuer
    assert body is not None
    return body.id or body.name


@pytest.mark.parametrize(
    ("said", "of", "wanted"),
    [
        # the province speaks of itself, in its form of that day
        ("Quyết định số 12/QĐ-UBND ngày 2/3/2021 của UBND tỉnh", NINH_BINH, "vn/ninh-binh-cu/ubnd"),
        ("Quyết định số 12/QĐ-UBND ngày 2/8/2025 của UBND tỉnh", NINH_BINH, "vn/ninh-binh/ubnd"),
        ("Quyết định số 12/QĐ-UBND của UBND tỉnh", NINH_BINH, "vn/ninh-binh/ubnd"),
        ("Công văn số 12/SNV-TC ngày 2/3/2021 của Sở Nội vụ", NINH_BINH, "vn/ninh-binh-cu/so-noi-vu"),
        ("Kế hoạch số 12-KH/TU ngày 2/3/2021 của Tỉnh ủy", NINH_BINH, "vn/ninh-binh-cu/tinh-uy"),
        # where a district lay is not told
        ("Quyết định số 12/QĐ-UBND ngày 2/3/2021 của UBND huyện Sao Mai", NINH_BINH, "Ủy ban nhân dân huyện Sao Mai"),
        # the kind in print: the city's own paper, that of the tỉnh which is a part of it now
        ("Quyết định số 12/QĐ-UBND ngày 2/3/2021 của UBND thành phố", HAI_PHONG, "vn/hai-phong-cu/ubnd"),
        ("Quyết định số 12/QĐ-UBND ngày 2/3/2021 của UBND tỉnh", HAI_PHONG, "vn/hai-duong-cu/ubnd"),
        ("Quyết định số 12/QĐ-UBND ngày 2/3/2021 của UBND tỉnh", SAI_GON, "Ủy ban nhân dân tỉnh"),
        ("Quyết định số 12/QĐ-UBND ngày 2/3/2021 của UBND tỉnh Bình Dương", SAI_GON, "vn/binh-duong-cu/ubnd"),
        # a seat for its province, as people call it
        ("Quyết định số 12/QĐ-UBND ngày 2/3/2021 của UBND tỉnh Vũng Tàu", SAI_GON, "vn/ba-ria-vung-tau-cu/ubnd"),
        ("Quyết định số 12/QĐ-UBND ngày 2/3/2021 của UBND tỉnh Huế", "THÀNH PHỐ HUẾ", "vn/thua-thien-hue/ubnd"),
        ("Quyết định số 12/QĐ-UBND ngày 2/3/2021 của UBND tỉnh", "THÀNH PHỐ HUẾ", "vn/thua-thien-hue/ubnd"),
        # the Bộ Nội vụ of those days was the later Bộ Công an
        ("Thông tư số 12/TT-BNV ngày 2/3/1992 của Bộ Nội vụ", NINH_BINH, "vn/bo-noi-vu-1975"),
        ("Thông tư số 12/TT-LN ngày 2/3/1992 của Bộ Lâm nghiệp", NINH_BINH, "vn/bo-lam-nghiep"),
    ],
)
def test_after_the_mergers_of_2025(said: str, of: str, wanted: str) -> None:
    assert issuer(plan(said, of=of)) == wanted


@pytest.mark.parametrize(
    ("said", "of", "day", "wanted"),
    [
        # a number of this year is none of after the document
        ("Quyết định số 12/2025/QĐ-UBND của UBND tỉnh Hà Nam", NINH_BINH, "4 tháng 5 năm 2025", "vn/ha-nam-cu/ubnd"),
        ("Quyết định số 12/2025/QĐ-UBND của UBND tỉnh Thái Nguyên", NINH_BINH, "4 tháng 5 năm 2025", "vn/thai-nguyen-cu/ubnd"),
        ("Quyết định số 12/QĐ-UBND ngày 2/9/2025 của UBND tỉnh", "THÀNH PHỐ ĐỒNG NAI", "4 tháng 6 năm 2026", "vn/tinh-dong-nai/ubnd"),
        ("Quyết định số 12/QĐ-UBND ngày 2/9/2021 của UBND tỉnh", "THÀNH PHỐ ĐỒNG NAI", "4 tháng 6 năm 2026", "vn/dong-nai-cu/ubnd"),
        ("Quyết định số 12/QĐ-UBND ngày 2/9/2006 của UBND tỉnh", "THÀNH PHỐ HÀ NỘI", "4 tháng 6 năm 2010", "vn/ha-tay/ubnd"),
        ("Quyết định số 12/QĐ-UBND ngày 2/9/2006 của UBND thành phố", "THÀNH PHỐ HÀ NỘI", "4 tháng 6 năm 2010", "vn/ha-noi/ubnd"),
        ("Quyết định số 12/QĐ-UB ngày 2/9/2002 của UBND tỉnh", "TỈNH HẬU GIANG", "4 tháng 6 năm 2005", "vn/tinh-can-tho/ubnd"),
        ("Quyết định số 12/QĐ-UB ngày 2/9/2002 của UBND tỉnh", "TỈNH ĐIỆN BIÊN", "4 tháng 6 năm 2005", "vn/lai-chau/ubnd"),
        ("Quyết định số 12/QĐ-UB ngày 2/9/1995 của UBND tỉnh", "TỈNH BẮC NINH", "4 tháng 6 năm 1998", "vn/ha-bac/ubnd"),
        ("Quyết định số 12/QĐ-UB ngày 2/9/1985 của UBND tỉnh", "TỈNH HÀ NAM NINH", "4 tháng 6 năm 1988", "vn/ha-nam-ninh/ubnd"),
        ("Quyết định số 12/QĐ-UB ngày 2/9/1985 của UBND tỉnh Hoàng Liên Sơn", NINH_BINH, "4 tháng 6 năm 1998", "vn/hoang-lien-son/ubnd"),
        # Hà Tây was still a province of its own
        ("Quyết định số 12/QĐ-UBND ngày 2/9/2006 của UBND thành phố", "THÀNH PHỐ HÀ NỘI", "4 tháng 6 năm 2007", "vn/ha-noi/ubnd"),
        # "tỉnh" without a day is the tỉnh that became the city; Cần Thơ is made of several
        ("Quyết định số 12/QĐ-UBND của UBND tỉnh", "THÀNH PHỐ ĐỒNG NAI", "4 tháng 6 năm 2026", "vn/tinh-dong-nai/ubnd"),
        ("Kế hoạch số 12-KH/TU của Tỉnh ủy", "THÀNH PHỐ ĐỒNG NAI", "4 tháng 6 năm 2026", "vn/tinh-dong-nai/tinh-uy"),
        ("Quyết định số 12/QĐ-UBND của UBND tỉnh", "THÀNH PHỐ CẦN THƠ", "4 tháng 6 năm 2026", "vn/can-tho/ubnd"),
        # a slip in the day: no Hải Dương then, and yet not the document's own province
        ("Quyết định số 12/QĐ-UB ngày 2/9/1990 của UBND tỉnh Hải Dương", NINH_BINH, "4 tháng 6 năm 1998", "vn/hai-duong-cu/ubnd"),
    ],
)
def test_in_other_years(said: str, of: str, day: str, wanted: str) -> None:
    assert issuer(plan(said, of=of, day=day)) == wanted


@pytest.mark.parametrize(
    ("said", "of", "commune", "wanted"),
    [
        # which of the three it lay in is not told
        ("Quyết định số 12/QĐ-UBND ngày 2/3/2021 của UBND tỉnh", NINH_BINH, "SAO MAI", "Ủy ban nhân dân tỉnh"),
        ("Công văn số 12/SNV-TC ngày 2/3/2021 của Sở Nội vụ", NINH_BINH, "SAO MAI", "Sở Nội vụ"),
        ("Kế hoạch số 12/KH-BCĐ ngày 2/3/2021 của Ban Chỉ đạo 99 tỉnh", NINH_BINH, "SAO MAI", "Ban Chỉ đạo 99 tỉnh"),
        ("Quyết định số 12/QĐ-UBND ngày 2/3/2021 của UBND thành phố", HAI_PHONG, "SAO MAI", "Ủy ban nhân dân thành phố"),
        # the seat of one, the only tỉnh, one that nobody merged, a day behind the mergers
        ("Quyết định số 12/QĐ-UBND ngày 2/3/2021 của UBND tỉnh", NINH_BINH, "PHỦ LÝ", "vn/ha-nam-cu/ubnd"),
        ("Quyết định số 12/QĐ-UBND ngày 2/3/2021 của UBND tỉnh", HAI_PHONG, "SAO MAI", "vn/hai-duong-cu/ubnd"),
        ("Quyết định số 12/QĐ-UBND ngày 2/3/2021 của UBND tỉnh", "TỈNH NGHỆ AN", "SAO MAI", "vn/nghe-an/ubnd"),
        ("Quyết định số 12/QĐ-UBND ngày 2/8/2025 của UBND tỉnh", NINH_BINH, "SAO MAI", "vn/ninh-binh/ubnd"),
    ],
)
def test_a_commune_lay_in_one_of_them(said: str, of: str, commune: str, wanted: str) -> None:
    assert issuer(plan(said, of=of, commune=commune)) == wanted


@pytest.mark.parametrize(
    ("commune", "said"),
    [
        ("SAO MAI", [("citation-issuer-open", "Ủy ban nhân dân tỉnh", "tỉnh Hà Nam; tỉnh Nam Định; tỉnh Ninh Bình")]),
        ("PHỦ LÝ", []),
    ],
)
def test_what_is_left_open_is_told_once(commune: str, said: list[tuple[str, str, str]]) -> None:
    two = "Quyết định số 12/QĐ-UBND ngày 2/3/2021 của UBND tỉnh và Kế hoạch số 13/KH-UBND ngày 3/3/2021 của UBND tỉnh"
    source = readers.read(plan(two, of=NINH_BINH, commune=commune).encode(), name="văn bản.txt")
    notes = cite(source, parts.analyse(source)).notes
    assert [(note.code, *(value for _, value in note.values)) for note in notes] == said


def test_a_commune_of_a_province_in_its_own_day_lies_in_it() -> None:
    said = "Quyết định số 12/QĐ-UBND ngày 2/9/2006 của UBND thành phố"
    assert issuer(plan(said, of="THÀNH PHỐ HÀ NỘI", commune="SAO MAI", day="4 tháng 6 năm 2007")) == "vn/ha-noi/ubnd"


def test_news_of_a_province_are_its_own() -> None:
    text = (
        "https://baoninhbinh.example/tin/trong-cay.html\n\n date 2025-09-15 Trồng cây\n\nNgày 12/9/2025, UBND tỉnh ban hành Kế hoạch số 88/KH-UBND về trồng cây. "
        "Trước đó, ngày 5/3/2024, UBND tỉnh đã ban hành Quyết định số 300/QĐ-UBND về cây. Các xã vào cuộc, người dân đồng tình hưởng ứng.\n"
    )
    found = [one.mention.issuer.id for one in citations(text) if one.mention.issuer]
    assert found == ["vn/ninh-binh/ubnd", "vn/ninh-binh-cu/ubnd"]
