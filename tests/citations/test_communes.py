"""Xã của văn bản: which commune "Đảng ủy xã" means in a document of a commune."""

from __future__ import annotations

import pytest

from tests.citations.samples import NATION, citations
from vbhc.knowledge import bodies, places


def commune(sentence: str, *, kind: str = "XÃ", day: str = "14 tháng 8 năm 2025", above: str = "ỦY BAN NHÂN DÂN TỈNH NGHỆ AN\n") -> str:
    """A plan of the people's committee of a commune."""
    return (
        f"{above}ỦY BAN NHÂN DÂN\n{kind} ĐÔ LƯƠNG\n-------\n{NATION}Số: 21/KH-UBND\nĐô Lương, ngày {day}\n\nKẾ HOẠCH\nTrồng cây chắn gió\n\n"
        f"{sentence}\n\nI. YÊU CẦU\n\nCác thôn bố trí đất.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nHồ Tiến Thiệu\n"
    )


def issuer(text: str) -> tuple[str, str | None]:
    """The issuer of the first document cited: name and id."""
    body = citations(text)[0].mention.issuer
    assert body is not None
    return body.name, body.id


@pytest.mark.parametrize(
    ("said", "name", "place"),
    [
        ("Kế hoạch số 12-KH/ĐU ngày 28/7/2025 của Đảng ủy xã", "Đảng ủy xã Đô Lương", "dang-uy"),
        ("Nghị quyết số 05/NQ-HĐND ngày 20/7/2025 của HĐND xã", "Hội đồng nhân dân xã Đô Lương", "hdnd"),
        ("Quyết định số 01/QĐ-UBND ngày 01/7/2025 của UBND xã", "Ủy ban nhân dân xã Đô Lương", "ubnd"),
        ("Quyết định số 01/QĐ-UBND của UBND xã", "Ủy ban nhân dân xã Đô Lương", "ubnd"),
    ],
)
def test_a_commune_without_a_name_is_the_documents_own(said: str, name: str, place: str) -> None:
    text = commune(f"Thực hiện {said}, các thôn làm việc.")
    assert issuer(text) == (name, f"vn/nghe-an/xa-do-luong/{place}")


def test_the_body_before_a_document_is_read_alike() -> None:
    assert issuer(commune("Ngày 28/7/2025, Đảng ủy xã đã ban hành Kế hoạch số 12-KH/ĐU về cây."))[0] == "Đảng ủy xã Đô Lương"


def test_where_the_province_is_unknown_the_name_is_written_out_all_the_same() -> None:
    assert issuer(commune("Thực hiện Kế hoạch số 12-KH/ĐU ngày 28/7/2025 của Đảng ủy xã về cây.", above="")) == (
        "Đảng ủy xã Đô Lương",
        None,
    )


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Kế hoạch số 12-KH/ĐU ngày 28/7/2025 của Đảng ủy phường về cây", "Đảng ủy phường"),
        ("Kế hoạch số 12-KH/ĐU ngày 28/7/2025 của Đảng ủy xã Vạn An về cây", "Đảng ủy xã Vạn An"),
        # the communes of 2024 were others
        ("Kế hoạch số 12-KH/ĐU ngày 28/7/2024 của Đảng ủy xã về cây", "Đảng ủy xã"),
    ],
)
def test_another_commune_is_not(said: str, name: str) -> None:
    assert issuer(commune(f"Thực hiện {said}."))[0] == name


def test_a_district_is_its_own_too() -> None:
    text = commune("Thực hiện Kế hoạch số 12-KH/HU ngày 28/7/2023 của Huyện ủy về cây.", kind="HUYỆN", day="14 tháng 8 năm 2023")
    assert issuer(text) == ("Huyện ủy Đô Lương", "vn/nghe-an/huyen-do-luong/huyen-uy")


@pytest.mark.parametrize("name", ["Ủy ban nhân dân tỉnh Nghệ An", "Bộ Y tế", "Đảng ủy xã", ""])
def test_other_bodies_have_no_commune(name: str) -> None:
    assert places.local_of(name, None, None) is None


def test_without_a_commune_nothing_is_added() -> None:
    assert [body.name for _, _, body in bodies.named("theo UBND xã")] == ["Ủy ban nhân dân xã"]


@pytest.mark.parametrize(
    ("letterhead", "subject", "place", "name"),
    [
        ("UBND TỈNH GIA LAI\nSỞ TÀI CHÍNH", "thực hiện Quyết định số 28/QĐ-UBND của UBND xã", "Gia Lai", "Ủy ban nhân dân xã"),
        (
            "UBND TP. HỒ CHÍ MINH\nSỞ TÀI CHÍNH",
            "thay thế Quyết định số 28/2018/QĐ-UBND của UBND Thành phố",
            "Thành phố Hồ Chí Minh",
            "Ủy ban nhân dân Thành phố Hồ Chí Minh",
        ),
    ],
)
def test_a_name_ends_before_the_line_of_place_and_date(letterhead: str, subject: str, place: str, name: str) -> None:
    text = (
        f"{letterhead}\n{NATION}Số: 8812/STC-ĐT\nV/v {subject}\n{place}, ngày 22 tháng 9 năm 2025\nKính gửi: Bộ Tài chính\n"
        "Theo đề nghị của Bộ.\nGIÁM ĐỐC\nLê Văn Hùng\n"
    )
    cited = citations(text)[0].mention
    assert (cited.issuer.name if cited.issuer else None, cited.date) == (name, None)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Kế hoạch số 01-KH/BCĐTW, ngày 21/3/2025 về chuyển đổi số", None),
        ("Hướng dẫn số 25-HD/BCĐTW ngày 01/8/2022 về cây", "Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, tiêu cực"),
        (
            "Nghị quyết số 12-NQ/CCB ngày 02/02/2025 của Ban Chấp hành Hội Cựu chiến binh tỉnh",
            "Ban Chấp hành Hội Cựu chiến binh tỉnh Nghệ An",
        ),
        ("Công văn số 33/SNV-CC ngày 06/8/2025 của Sở Nội vụ", "Sở Nội vụ tỉnh Nghệ An"),
    ],
)
def test_a_symbol_that_several_bear_names_nobody(said: str, name: str | None) -> None:
    body = citations(commune(f"Thực hiện {said}, các thôn làm việc."))[0].mention.issuer
    assert (body.name if body else None) == name
