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
    ],
)
def test_where_it_begins(texts: list[str], start: int) -> None:
    assert closing_zone.find(texts, 0, len(texts)).start == start
