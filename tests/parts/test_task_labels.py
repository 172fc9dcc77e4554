"""Nhãn phân công: which labels belong together, and which are no work at all."""

from __future__ import annotations

import pytest

from tests.parts.task_cases import told

CASES = [
    (
        "1. In tài liệu\n- Chủ trì: Phòng Tài chính.\n- Sản phẩm: 1.000 tờ rơi.\n- Thời gian hoàn thành: 30/10/2025.",
        [("1", "In tài liệu", ("Phòng Tài chính",), (), "30/10/2025")],
    ),
    (
        "1. Tổ chức Hội thi\n- Thời gian: tháng 5/2026.\n- Địa điểm: Nhà văn hóa tỉnh.\n- Đơn vị thực hiện: Sở Y tế.",
        [("1", "Tổ chức Hội thi", ("Sở Y tế",), (), "tháng 5/2026")],
    ),
    (
        "1. Trồng cây\n- Nội dung: Chọn giống.\n- Thời gian: tháng 5.\n- Nội dung: Làm đất.\n- Chủ trì: Sở Y tế.",
        [("1", "Nội dung: Chọn giống", (), (), "tháng 5"), ("1", "Nội dung: Làm đất", ("Sở Y tế",), (), None)],
    ),
    (
        "1. Trồng cây\n- Chọn giống.\n- Địa điểm: vườn ươm.\n+ Chủ trì: Sở Y tế.\n- Làm đất.\n+ Chủ trì: Sở Nội vụ.",
        [("1", "Chọn giống", ("Sở Y tế",), (), None), ("1", "Làm đất", ("Sở Nội vụ",), (), None)],
    ),
    (
        "1. Mở lớp; cơ quan chủ trì: Sở Y tế; sản phẩm: báo cáo; thời gian: quý II.",
        [("1", "Mở lớp", ("Sở Y tế",), (), "quý II")],
    ),
    (
        "1. Rà soát văn bản\na) Trách nhiệm: Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp.\nb) Thời gian hoàn thành: Trước ngày 15/12/2025.",
        [("1", "Rà soát văn bản", ("Sở Nội vụ",), ("Sở Tư pháp",), "Trước ngày 15/12/2025")],
    ),
    (
        "1. Mở lớp (Sở Nội vụ chủ trì, phối hợp với Trường Chính trị tỉnh; thời gian hoàn thành: quý III).",
        [("1", "Mở lớp", ("Sở Nội vụ",), ("Trường Chính trị tỉnh",), "quý III")],
    ),
    (
        "1. Mở lớp (Sở Nội vụ chủ trì, hoàn thành trước 30/9/2025).",
        [("1", "Mở lớp", ("Sở Nội vụ",), (), "hoàn thành trước 30/9/2025")],
    ),
    *(
        (
            f"1. In tài liệu\n- Phân công thực hiện: Sở Y tế chủ trì{pair}.\n- Thời gian: quý II.",
            [("1", "In tài liệu", ("Sở Y tế",), together, "quý II")],
        )
        for pair, together in (
            ("; các sở, ngành phối hợp", ("các sở, ngành",)),
            (", Sở Nội vụ và Sở Tư pháp phối hợp", ("Sở Nội vụ", "Sở Tư pháp")),
        )
    ),
    ("1. Rà soát văn bản\na) Trách nhiệm: nâng cao ý thức.\nb) Thời gian: quý II.", []),
    ("I. CHỦ ĐỀ VÀ THỜI GIAN\n1. Chủ đề: Tháng Công nhân.\n2. Thời gian: từ ngày 01/5 đến ngày 31/5/2025.", []),
    (
        "II. NỘI DUNG\n1. Mở lớp\n- Chủ trì: Sở Y tế.\n2. Thời gian thực hiện: tháng 7/2026.",
        [("II.1", "Mở lớp", ("Sở Y tế",), (), None)],
    ),
    ("1- Đối tượng\n2- Thời gian hoàn thành: trước ngày 31/12/2025.", []),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_labels(text: str, wanted: list[tuple[str, str, tuple[str, ...], tuple[str, ...], str | None]]) -> None:
    assert told(text) == wanted
