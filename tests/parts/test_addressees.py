"""Kính gửi as it stands in real documents, and any text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.parts.closing_cases import source, top
from vbhc.parts import addressees

BODY = "Trả lời Công văn số 12/SNV-CCVC ngày 03/01/2024 của Sở Nội vụ về việc nêu trên, Sở Tài chính có ý kiến như sau:"

CASES: list[tuple[str, list[str], list[str]]] = [
    ("one", ["Kính gửi: Cục Hải quan Đồng Nai", BODY], ["Cục Hải quan Đồng Nai"]),
    ("glued", ["Kínhgửi: Cục Hải quan Đồng Nai", BODY], ["Cục Hải quan Đồng Nai"]),
    ("dashes between", ["Kính gửi: Sở Y tế - Sở Nội vụ", BODY], ["Sở Y tế", "Sở Nội vụ"]),
    ("a dash within", ["Kính gửi: Cục Quân y - Bộ Quốc phòng", BODY], ["Cục Quân y - Bộ Quốc phòng"]),
    ("no colon", ["Kính gửi Cục hải quan Hà Nội", BODY], ["Cục hải quan Hà Nội"]),
    ("list", ["Kính gửi:", "- Bộ Nội vụ;", "- Bộ Tài chính.", BODY], ["Bộ Nội vụ", "Bộ Tài chính"]),
    (
        "list without end marks",
        ["Kính gửi:", "- Cục Hải quan A", "- Cục Hải quan các tỉnh", BODY],
        ["Cục Hải quan A", "Cục Hải quan các tỉnh"],
    ),
    ("after the colon", ["Kính gửi: - Bộ Nội vụ;", "- Bộ Tài chính.", BODY], ["Bộ Nội vụ", "Bộ Tài chính"]),
    ("one line", ["Kính gửi: Bộ Nội vụ; Bộ Tài chính.", BODY], ["Bộ Nội vụ", "Bộ Tài chính"]),
    ("indented", ["Kính gửi: Bộ Nội vụ;", "    Bộ Tài chính.", BODY], ["Bộ Nội vụ", "Bộ Tài chính"]),
    (
        "wrapped",
        ["Kính gửi: Ủy ban nhân dân các tỉnh, thành phố", "trực thuộc Trung ương.", BODY],
        ["Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương"],
    ),
    ("wrapped entry", ["Kính gửi:", "- Phòng Giám s", "át quản lý;", "- Phòng Thuế;", BODY], ["Phòng Giám s át quản lý", "Phòng Thuế"]),
    ("also", ["Kính gửi: Bộ Nội vụ", "Đồng kính gửi: Bộ Tài chính", BODY], ["Bộ Nội vụ", "Bộ Tài chính"]),
    ("numbered", ["Kính gửi: 1. Sở Y tế;", "2. Sở Nội vụ;", "3. UBND các xã.", "1. Căn cứ", BODY], ["Sở Y tế", "Sở Nội vụ", "UBND các xã"]),
    ("broken in two", ["Kính", "gửi: Công ty A", BODY], ["Công ty A"]),
    ("also, on the same line", ["Kính gửi: Sở Nội vụ; đồng kính gửi Sở Y tế", BODY], ["Sở Nội vụ", "Sở Y tế"]),
    ("body with dashes", ["Kính gửi: Ban Chấp hành.", "- Căn cứ Điều lệ Đảng", BODY], ["Ban Chấp hành"]),
    (
        "body with the issuer",
        ["Kính gửi: Chủ tịch Ủy ban nhân dân tỉnh", "Sở Nội vụ nhận được Văn bản số 01/BC-HHDN ngày 28/6/2025 của Hiệp hội."],
        ["Chủ tịch Ủy ban nhân dân tỉnh"],
    ),
    (
        "body of one sentence",
        ["Kính gửi: Các đơn vị trực thuộc", "Sở Y tế đề nghị các đơn vị thực hiện nghiêm túc."],
        ["Các đơn vị trực thuộc"],
    ),
    ("body of whom no table knows", ["Kính gửi: Sở Y tế", "Công ty chúng tôi xin trân trọng cảm ơn."], ["Sở Y tế"]),
    (
        "body over two lines",
        ["Kính gửi: Ủy ban nhân dân các xã, phường và Trung tâm Y tế khu vực trên địa bàn tỉnh", "Sở Y tế nhận được Công văn số 1/BYT của"],
        ["Ủy ban nhân dân các xã, phường và Trung tâm Y tế khu vực trên địa bàn tỉnh"],
    ),
    (
        "one under the other",
        ["Kính gửi: Công an tỉnh", "          Sở Nội vụ", "          Sở Tài chính", BODY],
        ["Công an tỉnh", "Sở Nội vụ", "Sở Tài chính"],
    ),
    (
        "entries of the Party, wrapped",
        [
            "Kính gửi:",
            "- Các đồng chí Ủy viên Ban Chấp hành",
            "Đảng bộ tỉnh,",
            "- Các ban, cơ quan",
            "Mặt trận,",
            "- Đảng ủy các xã.",
            BODY,
        ],
        ["Các đồng chí Ủy viên Ban Chấp hành Đảng bộ tỉnh", "Các ban, cơ quan Mặt trận", "Đảng ủy các xã"],
    ),
    ("an entry that says what it does", ["Kính gửi:", "- Sở Y tế;", "- Các đơn vị gửi hồ sơ.", BODY], ["Sở Y tế", "Các đơn vị gửi hồ sơ"]),
    ("passed on", ["Kính chuyển: Thanh tra tỉnh", "Sở Y tế chuyển đơn để giải quyết theo thẩm quyền."], ["Thanh tra tỉnh"]),
    ("a slip that passes on is none", ["Kính chuyển Thanh tra tỉnh giải quyết theo thẩm quyền."], []),
    ("tờ trình of the Party", ["Kính trình: Ban Thường vụ Tỉnh ủy", BODY], ["Ban Thường vụ Tỉnh ủy"]),
    ("a request is none", ["Kính trình Chủ tịch Ủy ban nhân dân tỉnh xem xét, quyết định./."], []),
    ("a subject is none", ["Phần thứ nhất bao gồm từ “Kính gửi”, sau đó là tên các cơ quan."], []),
    ("blank", ["Kính gửi: ………………", BODY], []),
    ("dashes on one line", ["Kính gửi: Sở Y tế - Sở Nội vụ", BODY], ["Sở Y tế", "Sở Nội vụ"]),
    (
        "marked, with dashes on one line",
        ["Kính gửi: - Các sở, ban, ngành - UBND các huyện", BODY],
        ["Các sở, ban, ngành", "UBND các huyện"],
    ),
    ("dashes within names", ["Kính gửi: Sở Lao động - Thương binh và Xã hội", BODY], ["Sở Lao động - Thương binh và Xã hội"]),
    ("one office of two bodies", ["Kính gửi: Văn phòng HĐND - UBND tỉnh", BODY], ["Văn phòng HĐND - UBND tỉnh"]),
    ("part of a body", ["Kính gửi: Bộ Y tế - Cục Quản lý Dược", BODY], ["Bộ Y tế - Cục Quản lý Dược"]),
]


@pytest.mark.parametrize(("lines", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_addressees(lines: list[str], wanted: list[str]) -> None:
    made = source("Số: 15/SNV-CCVC", *lines)
    found = addressees.find(made, top(made))
    assert [entry.value for entry in found] == wanted
    assert all(entry.span is not None and made.at(entry.span).strip() for entry in found)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(st.sampled_from("Kính gửi:-;,.() \u00a0|BộNộivụ1") | st.characters(), max_size=40), max_size=12))
def test_any_letter_is_read(lines: list[str]) -> None:
    made = source("Số: 1/A", "Kính gửi:", *lines)
    for entry in addressees.find(made, top(made)):
        assert entry.span is not None
        assert 0 <= entry.span.start <= entry.span.end <= len(made.text)
