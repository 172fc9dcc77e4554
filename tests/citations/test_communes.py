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
