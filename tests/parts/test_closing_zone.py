"""Phần kết: where Nơi nhận and the signature begin."""

from __future__ import annotations

import pytest

from vbhc.parts import closing_zone


@pytest.mark.parametrize(
    ("texts", "start"),
    [
        (["Điều 2. Việc này.", "Nơi nhân:", "- Như trên;", "GIÁM ĐỐC", "Lê Văn An"], 1),  # as a scan has it
        (["Điều 2. Việc này.", "Nơi gửi:", "- Như trên;", "GIÁM ĐỐC", "Lê Văn An"], 1),
        (["Điều 2. Việc này.", "Bộ trưởng", "(Đã ký)", "", "Lê Văn An"], 1),
        (["Điều 2. Việc này.", "Bộ trưởng", "Lê Văn An"], 3),
        (["2- Giữ rừng.", "T.M BAN BÍ THƯ", "Lê Văn An"], 1),  # no office, and no dot behind the mark
        (["2- Giữ rừng.", "T.L BAN THƯỜNG VỤ", "(Đã ký)", "Lê Văn An"], 1),
        (["Điều 2. Việc này.", "Bộ trưởng quyết định;", "(Đã ký)", "Lê Văn An"], 4),
        (["Điều 2. Việc này.", "Bộ trưởng", "(Đã ký)", "và các cơ quan"], 4),
        (["2. Việc này.", "Lê Văn An", "Đỗ Thị Hoa", "(Đã ký)", "(Đã ký)"], 1),  # a joint circular without the offices
        (["2. Việc này.", "Lê Văn An     Đỗ Thị Hoa", "(Đã ký)     (Đã ký)"], 1),
        (["2. Việc này.", "Lê Văn An", "Đỗ Thị Hoa"], 3),
        (["2. Việc này./", "- Như trên;", "- Sở Y tế;", "- Lưu: VT.", "GIÁM ĐỐC", "Lê Văn An"], 1),  # "Nơi nhận" lost
        (["2. Việc này:", "- Như trên;", "- Sở Y tế;", "3. Việc kia.", "GIÁM ĐỐC", "Lê Văn An"], 4),
        # portals leave the office out
        (["Điều 2. Việc này.", "Lê Văn An", "(Đã ký)"], 1),
        (["Điều 2. Việc này.", "Lê Văn An (Đã ký)"], 1),
        (["Điều 2. Việc này.", "Lê Văn An", "Đã ký hợp đồng"], 3),
        (["Điều 2. Việc này.", "CHỦ TỊCH QUỐC HỘI", "LÊ VĂN AN"], 1),
        (["CHỦ TỊCH NƯỚC", "Căn cứ Luật Cây;", "NAY CÔNG BỐ:", "Luật Trồng và giữ rừng."], 4),
        # a day of effect is no line of place and date
        (["Điều 2. Việc này.", "1. Luật này có hiệu lực từ ngày 01 tháng 5 năm 1998.", "Lê Văn An"], 3),
        (["Điều 2. Việc này.", "Hà Nội, ngày 01 tháng 5 năm 1998", "Lê Văn An"], 1),
        # the enacting word without a colon, a law under its promulgation
        (["Xét đề nghị của Sở,", "QUYẾT ĐỊNH", "Trồng rừng ven suối.", "GIÁM ĐỐC", "Lê Văn An"], 3),
        (
            [
                "x",
                "Luật Cây đã được Quốc hội nước ta thông qua ngày 2 tháng 3 năm 1993.",
                "LUẬT",
                "CÂY",
                "Điều 1. Trồng.",
                "CHỦ TỊCH",
                "Lê Văn An",
            ],
            5,
        ),
        (["x", "Các xã nộp báo cáo.", "QUY CHẾ", "CÂY", "Điều 1. Trồng."], 2),
        # a letterhead or a signature that is shown as an example
        (
            [
                "1. Tiêu đề.",
                "Ví dụ:",
                "ĐẢNG CỘNG SẢN VIỆT NAM",
                "2. Chữ ký.",
                "Thí dụ 2:",
                "T/M BAN BÍ THƯ",
                "3. Nơi nhận.",
                "CHÁNH VĂN PHÒNG",
                "Lê Văn An",
            ],
            7,
        ),
    ],
)
def test_where_it_begins(texts: list[str], start: int) -> None:
    assert closing_zone.find(texts, 0, len(texts)).start == start


@pytest.mark.parametrize(
    ("below", "stop"),
    [
        (["QUẢN LÝ CÂY XANH", "TRÊN ĐỊA BÀN TỈNH", "(Ban hành kèm theo Quyết định số 5/QĐ-UBND)"], 3),
        (["QUẢN LÝ CÂY XANH", "(Ban hành theo Quyết định số 5/QĐ-UBND)"], 3),
        # no title: the rest of the signature
        (["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "(Ban hành kèm theo Quyết định số 5/QĐ-UBND)"], 5),
    ],
)
def test_an_annex_whose_heading_is_lost_begins_with_its_title(below: list[str], stop: int) -> None:
    texts = ["Điều 2. Việc này.", "Nơi nhận:", "TM. ỦY BAN NHÂN DÂN", *below, "Điều 1. Cây xanh."]
    assert closing_zone.find(texts, 0, len(texts)) == range(1, stop)
