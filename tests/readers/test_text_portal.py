"""Metadata that portals state about a document, in the layouts they come in."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vbhc.errors import UnknownFormat
from vbhc.knowledge import portal
from vbhc.readers import text as reader

WANTED = {"number": "61/KH-UBND", "type": "Kế hoạch", "issuer": "Huyện Sông Trăng", "signer": "Lò Thị Sương", "date": "18/03/2024"}


def pairs(text: str) -> dict[str, str]:
    source = reader.read(text.encode(), "a.txt")
    for _, found in source.metadata:
        assert found.span is not None
        assert source.one_line(found.span) == found.value
    return {key: found.value for key, found in source.metadata}


@pytest.mark.parametrize(
    "text",
    [
        "Số hiệu: 61/KH-UBND Loại văn bản: Kế hoạch\nNơi ban hành: Huyện Sông Trăng Người ký: Lò Thị Sương\nNgày ban hành: 18/03/2024 Ngày hiệu lực: Đã biết\nTình trạng: Đã biết",
        "Số hiệu 61/KH-UBND\nCơ quan ban hành Huyện Sông Trăng\nNgày ban hành 18/03/2024\nLoại văn bản Kế hoạch\nNgười ký Lò Thị Sương\nTình trạng Đã biết",
        "| Số hiệu | 61/KH-UBND |\n| Ngày ban hành | 18/03/2024 |\n| Loại văn bản | Kế hoạch |\n| Cơ quan ban hành | Huyện Sông Trăng |\n| Người ký | Lò Thị Sương |",
        "Số hiệu:\n61/KH-UBND\nLoại văn bản:\nKế hoạch\nNơi ban hành:\nHuyện Sông Trăng\nNgười ký:\nLò Thị Sương\nNgày ban hành:\n18/03/2024\nTình trạng:\nĐã biết",
        "Số ký hiệu\n61/KH-UBND\nNgày ban hành\n18/03/2024\nLoại văn bản\nKế hoạch\nCơ quan ban hành\nHuyện Sông Trăng\nNgười ký\nLò Thị Sương",
        "Cơ quan ban hành: Huyện Sông TrăngSố công báo:Đang cập nhật\nSố hiệu:61/KH-UBNDNgày đăng công báo:Đang cập nhật\nLoại văn bản:Kế hoạchNgười ký:Lò Thị Sương\nNgày ban hành:18/03/2024Ngày hết hiệu lực:Đang cập nhật",
        "Số hiệu61/KH-UBND\n| Loại văn bảnKế hoạch\n|\nNgành--\n| Ngày ban hành18/03/2024\n|\nCơ quan ban hànhHuyện Sông Trăng\n|\nChức danh--\n| Người kýLò Thị Sương\n|",
        "• Số ký hiệu 61/KH-UBND Ngày ban hành 18/03/2024\n• Loại văn bản Kế hoạch\n• Cơ quan ban hành/ Chức danh / Người ký Huyện Sông Trăng Chủ tịch Lò Thị Sương",
    ],
)
def test_layouts(text: str) -> None:
    assert pairs(f"Trang chủ\n\n{text}\n\nỦY BAN NHÂN DÂN\nSố: 61/KH-UBND\n") == WANTED


@pytest.mark.parametrize(
    "text",
    [
        "Ngày ban hành văn bản là ngày ký.\nNgười ký chịu trách nhiệm.",
        "TT | Số hiệu | Ngày ban hành | Trích yếu | Người ký\n1 | 5/QĐ-UBND | 01/02/2020 | Về cây | Lò A",
        "TT\nSố hiệu\nNgày ban hành\nTrích yếu\nNgười ký\n1\n5/QĐ-UBND\n01/02/2020\nVề cây\nLò A",
        "Số hiệu: Đang cập nhật\nNgày ban hành: Đã biết\nNgười ký: Đang cập nhật",
        "",
    ],
)
def test_what_is_no_metadata(text: str) -> None:
    assert pairs(text) == {}


def test_joint_issuers_stand_one_by_one() -> None:
    source = reader.read(
        "Số ký hiệu 4/2009/TTLT-BNV-BTC Ngày ban hành 24/12/2009\nLoại văn bản Thông tư liên tịch\n"
        "Cơ quan ban hành/ Chức danh / Người ký Bộ Nội vụ Bộ trưởng Lò A\nBộ Tài chính Bộ trưởng Lò B\nPhạm vi\nToàn quốc".encode(),
        "a.txt",
    )
    assert [found.value for key, found in source.metadata if key == "issuer"] == ["Bộ Nội vụ", "Bộ Tài chính"]
    assert [found.value for key, found in source.metadata if key == "signer"] == ["Lò A", "Lò B"]


@given(
    st.lists(
        st.sampled_from(sorted(portal.keys())).map(str.capitalize) | st.sampled_from([":", " ", "\n", "|", "5/KH"]) | st.text(max_size=6),
        max_size=40,
    ).map("".join)
)
@settings(max_examples=80, deadline=None)
def test_any_mixture_of_labels(text: str) -> None:
    try:
        pairs(text.encode("utf-8", "replace").decode())
    except UnknownFormat:
        return


def test_every_label_of_the_table_is_met_in_its_example() -> None:
    for label in portal._table()["labels"]:
        assert label["source"]
        assert any(word.casefold() in label["example"].casefold() for word in label["words"])
