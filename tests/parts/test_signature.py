"""Signatures as they stand in real documents, and any text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.parts.closing_cases import closing, source
from vbhc.model.text import Cell, Found
from vbhc.parts import marks, signature
from vbhc.parts.closing_position import natural
from vbhc.readers.build import Piece, build

Signed = tuple[str, str | None, tuple[str, ...]]

CASES: list[tuple[str, list[str | tuple[str, int]], list[Signed]]] = [
    (
        "deputy of a committee",
        ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "(Đã ký)", "Dương Xuân Huyên"],
        [("Dương Xuân Huyên", "Phó Chủ tịch", ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"))],
    ),
    ("head alone", ["GIÁM ĐỐC", "Đỗ Văn Chung"], [("Đỗ Văn Chung", "Giám đốc", ())]),
    ("called like an office: Trần Văn Thư", ["CHỦ TỊCH", "Trần Văn Thư"], [("Trần Văn Thư", "Chủ tịch", ())]),
    ("called like an office: Hồ Thị Nhân", ["CHỦ TỊCH", "Hồ Thị Nhân"], [("Hồ Thị Nhân", "Chủ tịch", ())]),
    ("called like an office: Lê Văn Ban", ["CHỦ TỊCH", "Lê Văn Ban"], [("Lê Văn Ban", "Chủ tịch", ())]),
    ("called like an office: Nguyễn Nhân Hòa", ["CHỦ TỊCH", "Nguyễn Nhân Hòa"], [("Nguyễn Nhân Hòa", "Chủ tịch", ())]),
    ("called like an office: Lê Đình Dân", ["CHỦ TỊCH", "Lê Đình Dân"], [("Lê Đình Dân", "Chủ tịch", ())]),
    (
        "run into one",
        ["TM. ỦY BAN NHÂN DÂNKT. CHỦ TỊCHPHÓ CHỦ TỊCHLê Văn An"],
        [("Lê Văn An", "Phó Chủ tịch", ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"))],
    ),
    ("run into one, the name apart", ["KT. BỘ TRƯỞNGTHỨ TRƯỞNG", "Lê Văn An"], [("Lê Văn An", "Thứ trưởng", ("KT. BỘ TRƯỞNG",))]),
    ("typist at work", ["VĂN THƯ", "Trần Thị Lan"], []),
    ("Markdown", ["## K/T TRƯỞNG BAN", "## PHÓ TRƯỞNG BAN", "## Hà Văn Hải"], [("Hà Văn Hải", "Phó Trưởng ban", ("K/T TRƯỞNG BAN",))]),
    ("bold Markdown", ["**KT. GIÁM ĐỐC**", "**PHÓ GIÁM ĐỐC**", "**Hà Văn Hải**"], [("Hà Văn Hải", "Phó Giám đốc", ("KT. GIÁM ĐỐC",))]),
    ("Party marks", ["T/M BỘ CHÍNH TRỊ", "TỔNG BÍ THƯ", "Nông Đức Mạnh"], [("Nông Đức Mạnh", "Tổng Bí thư", ("T/M BỘ CHÍNH TRỊ",))]),
    (
        "by order, then for the head",
        ["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "Lê Thị Hoa"],
        [("Lê Thị Hoa", "Phó Chánh Văn phòng", ("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG"))],
    ),
    ("no dot", ["KTCHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Đức Quý"], [("Trần Đức Quý", "Phó Chủ tịch", ("KTCHỦ TỊCH",))]),
    (
        "two offices of one head",
        ["KT. BỘ TRƯỞNG, CHỦ NHIỆM", "PHÓ CHỦ NHIỆM", "Nguyễn Sỹ Hiệp"],
        [("Nguyễn Sỹ Hiệp", "Phó Chủ nhiệm", ("KT. BỘ TRƯỞNG, CHỦ NHIỆM",))],
    ),
    ("glued", ["KT. CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNGTrịnh Đình Kính"], [("Trịnh Đình Kính", "Phó Cục trưởng", ("KT. CỤC TRƯỞNG",))]),
    (
        "all on one line",
        ["TM. CHÍNH PHỦ KT. THỦ TƯỚNG PHÓ THỦ TƯỚNG Trần Hồng Hà"],
        [("Trần Hồng Hà", "Phó Thủ tướng", ("TM. CHÍNH PHỦ", "KT. THỦ TƯỚNG"))],
    ),
    ("rank", ["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", "Thượng tướng Vũ Hải Sản"], [("Vũ Hải Sản", "Thứ trưởng", ("KT. BỘ TRƯỞNG",))]),
    ("signed after the name", ["GIÁM ĐỐC", "Trần Văn An – Đã ký"], [("Trần Văn An", "Giám đốc", ())]),
    ("capitals", ["HIỆU TRƯỞNG", "PGS.TS. NGUYỄN VĂN AN"], [("Nguyễn Văn An", "Hiệu trưởng", ())]),
    (
        "wrapped authority",
        ["TL. TỔNG CỤC TRƯỞNG TỔNG CỤC", "HẢI QUAN", "KT. VỤ TRƯỞNG", "PHÓ VỤ TRƯỞNG", "Nguyễn Văn Cẩn"],
        [("Nguyễn Văn Cẩn", "Phó Vụ trưởng", ("TL. TỔNG CỤC TRƯỞNG TỔNG CỤC HẢI QUAN", "KT. VỤ TRƯỞNG"))],
    ),
    (
        "side by side in columns",
        [("KT. BỘ TRƯỞNG", 0), ("KT. BỘ TRƯỞNG", 1), ("THỨ TRƯỞNG", 0), ("THỨ TRƯỞNG", 1), ("Trần Văn Tuấn", 0), ("Nguyễn Văn Ninh", 1)],
        [("Trần Văn Tuấn", "Thứ trưởng", ("KT. BỘ TRƯỞNG",)), ("Nguyễn Văn Ninh", "Thứ trưởng", ("KT. BỘ TRƯỞNG",))],
    ),
    (
        "side by side, read by rows",
        ["KT. BỘ TRƯỞNG     KT. BỘ TRƯỞNG", "THỨ TRƯỞNG     THỨ TRƯỞNG", "Trần Văn Tuấn     Nguyễn Văn Ninh"],
        [("Trần Văn Tuấn", "Thứ trưởng", ("KT. BỘ TRƯỞNG",)), ("Nguyễn Văn Ninh", "Thứ trưởng", ("KT. BỘ TRƯỞNG",))],
    ),
    ("minutes", ["THƯ KÝ     CHỦ TRÌ", "Lê Thị Hoa     Trần Văn An"], [("Lê Thị Hoa", "Thư ký", ()), ("Trần Văn An", "Chủ trì", ())]),
    (
        "one after the other",
        ["CHỦ TỊCH", "Nguyễn Hoàng Sơn", "THƯ KÝ", "Lê Thị Hoa"],
        [("Nguyễn Hoàng Sơn", "Chủ tịch", ()), ("Lê Thị Hoa", "Thư ký", ())],
    ),
    ("acting head", ["TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH", "Lê Thị Hoa"], [("Lê Thị Hoa", "Quyền Chủ tịch", ("TM. ỦY BAN NHÂN DÂN",))]),
    ("deputy unnamed", ["TM. BAN CHẤP HÀNH", "Trần Văn An"], [("Trần Văn An", None, ("TM. BAN CHẤP HÀNH",))]),
    ("highlands", ["CHỦ TỊCH", "Y Thanh Hà Niê Kđăm"], [("Y Thanh Hà Niê Kđăm", "Chủ tịch", ())]),
    ("name cut off", ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Đ"], []),
    ("typist", ["Nơi nhận:", "- Như trên;", "- Lưu: VP UBND tỉnh.", "Tuấn"], []),
    (
        "the name on the line of a recipient",
        ["Nơi nhận:", "- Như trên;     GIÁM ĐỐC", "- Lưu: VT, NCKS. Đỗ Văn Chung"],
        [("Đỗ Văn Chung", "Giám đốc", ())],
    ),
    (
        "the position beside a recipient",
        ["Nơi nhận:     K/T CHÁNH VĂN PHÒNG", ("- Như trên,", 0), ("PHÓ CHÁNH VĂN PHÒNG", 1), "- Lưu Văn phòng.", "Lê Văn Lâm"],
        [("Lê Văn Lâm", "Phó Chánh Văn phòng", ("K/T CHÁNH VĂN PHÒNG",))],
    ),
    (
        "a unit in capitals looks like a name",
        ["TL. HIỆU TRƯỞNG", "TRƯỞNG PHÒNG ĐÀO TẠO", "Đỗ Văn Chung"],
        [("Đỗ Văn Chung", "Trưởng phòng Đào tạo", ("TL. HIỆU TRƯỞNG",))],
    ),
    (
        "a unit of four words",
        [("TL. GIÁM ĐỐC", 1), ("TRƯỞNG PHÒNG QUẢN LÝ KHOA HỌC", 1), ("Lê Thị Hoa", 1)],
        [("Lê Thị Hoa", "Trưởng phòng Quản lý khoa học", ("TL. GIÁM ĐỐC",))],
    ),
    (
        "a unit on its own line",
        ["TL. HIỆU TRƯỞNG", "TRƯỞNG PHÒNG", "ĐÀO TẠO", "TS. ĐỖ HỒNG CHUNG"],
        [("Đỗ Hồng Chung", "Trưởng phòng Đào tạo", ("TL. HIỆU TRƯỞNG",))],
    ),
    ("a unit and nobody", ["TL. HIỆU TRƯỞNG", "TRƯỞNG PHÒNG ĐÀO TẠO"], []),
    ("a name in capitals on the line of the office", ["CHỦ TỊCH ĐỖ VĂN CHUNG"], [("Đỗ Văn Chung", "Chủ tịch", ())]),
    ("degree", ["HIỆU TRƯỞNG", "TS. Đỗ Văn Chung"], [("Đỗ Văn Chung", "Hiệu trưởng", ())]),
    ("degree without a dot", ["VIỆN TRƯỞNG", "GS.TS Đỗ Văn Chung"], [("Đỗ Văn Chung", "Viện trưởng", ())]),
    ("degree with a comma", ["VIỆN TRƯỞNG", "PGS,TS Đỗ Văn Chung"], [("Đỗ Văn Chung", "Viện trưởng", ())]),
    ("degree of a doctor", ["GIÁM ĐỐC", "BS. CKII Đỗ Văn Chung"], [("Đỗ Văn Chung", "Giám đốc", ())]),
    ("degree on its own line", ["GIÁM ĐỐC", "BSCKII.", "Đỗ Văn Chung"], [("Đỗ Văn Chung", "Giám đốc", ())]),
    (
        "three side by side, each with its body below",
        [
            "GIÁM ĐỐC     GIÁM ĐỐC     KT. GIÁM ĐỐC",
            "SỞ TÀI CHÍNH     SỞ NỘI VỤ     SỞ Y TẾ",
            "PHÓ GIÁM ĐỐC",
            "Đỗ Văn Chung     Lê Thị Hoa     Trần Đức Quý",
        ],
        [
            ("Đỗ Văn Chung", "Giám đốc Sở Tài chính", ()),
            ("Lê Thị Hoa", "Giám đốc Sở Nội vụ", ()),
            ("Trần Đức Quý", "Phó Giám đốc", ("KT. GIÁM ĐỐC SỞ Y TẾ",)),
        ],
    ),
    (
        "two side by side, the body under the authority",
        ["KT. BỘ TRƯỞNG     KT. BỘ TRƯỞNG", "BỘ TÀI CHÍNH     BỘ Y TẾ", "THỨ TRƯỞNG     THỨ TRƯỞNG", "Đỗ Văn Chung     Lê Thị Hoa"],
        [
            ("Đỗ Văn Chung", "Thứ trưởng", ("KT. BỘ TRƯỞNG BỘ TÀI CHÍNH",)),
            ("Lê Thị Hoa", "Thứ trưởng", ("KT. BỘ TRƯỞNG BỘ Y TẾ",)),
        ],
    ),
    (
        "two rows of two",
        [
            "KT. GIÁM ĐỐC     KT. GIÁM ĐỐC",
            "PHÓ GIÁM ĐỐC     PHÓ GIÁM ĐỐC",
            "Đỗ Văn Chung     Lê Thị Hoa",
            "KT. BỘ TRƯỞNG     TM. BAN THƯỜNG VỤ",
            "THỨ TRƯỞNG     BÍ THƯ",
            "Trần Đức Quý     Vũ Hải Sản",
        ],
        [
            ("Đỗ Văn Chung", "Phó Giám đốc", ("KT. GIÁM ĐỐC",)),
            ("Lê Thị Hoa", "Phó Giám đốc", ("KT. GIÁM ĐỐC",)),
            ("Trần Đức Quý", "Thứ trưởng", ("KT. BỘ TRƯỞNG",)),
            ("Vũ Hải Sản", "Bí thư", ("TM. BAN THƯỜNG VỤ",)),
        ],
    ),
    (
        "deputy, completed on the next line",
        ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "THƯỜNG TRỰC", "Lê Văn Hùng"],
        [("Lê Văn Hùng", "Phó Chủ tịch Thường trực", ("KT. CHỦ TỊCH",))],
    ),
    ("a standing member", ["T/M ĐẢNG ỦY", "THƯỜNG TRỰC", "Lê Văn Hùng"], [("Lê Văn Hùng", "Thường trực", ("T/M ĐẢNG ỦY",))]),
    ("deputy by one letter", ["KT.GIÁM ĐỐC", "P.GIÁM ĐỐC", "Lâm Minh Hà"], [("Lâm Minh Hà", "Phó Giám đốc", ("KT.GIÁM ĐỐC",))]),
    ("deputy by one letter, alone", ["P. TRƯỞNG PHÒNG", "Lê Văn Hùng"], [("Lê Văn Hùng", "Phó Trưởng phòng", ())]),
    ("in charge of a unit", ["Nơi nhận:     PHỤ TRÁCH PHÒNG", "- Lưu: VT.", "Lê Văn Hùng"], [("Lê Văn Hùng", "Phụ trách phòng", ())]),
    (
        "deputy in charge of a unit",
        ["PHÓ TRƯỞNG PHÒNG", "PHỤ TRÁCH PHÒNG", "Lê Văn Hùng"],
        [("Lê Văn Hùng", "Phó Trưởng phòng Phụ trách phòng", ())],
    ),
    (
        "tax office",
        ["KT. TRƯỞNG THUẾ TỈNH", "PHÓ TRƯỞNG THUẾ TỈNH", "Lê Văn Hùng"],
        [("Lê Văn Hùng", "Phó Trưởng Thuế tỉnh", ("KT. TRƯỞNG THUẾ TỈNH",))],
    ),
    ("tax office of several communes", ["TRƯỞNG THUẾ CƠ SỞ 5", "Lê Văn Hùng"], [("Lê Văn Hùng", "Trưởng Thuế cơ sở 5", ())]),
    ("forest rangers", ["HẠT TRƯỞNG", "Lê Văn Hùng"], [("Lê Văn Hùng", "Hạt trưởng", ())]),
    (
        "deputy of a working group",
        ["TM. TỔ CÔNG TÁC", "TỔ PHÓ THƯỜNG TRỰC", "Đại tá Phạm Văn Sơn"],
        [("Phạm Văn Sơn", "Tổ phó Thường trực", ("TM. TỔ CÔNG TÁC",))],
    ),
    ("a person like a former office", ["GIÁM ĐỐC", "Nguyễn Trường Phong"], [("Nguyễn Trường Phong", "Giám đốc", ())]),
    ("a person like an office", ["GIÁM ĐỐC", "Trương Tổ Phò"], [("Trương Tổ Phò", "Giám đốc", ())]),
    (
        "side by side, a person like a former office",
        ["KT. GIÁM ĐỐC                         GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Thị Thanh                         Nguyễn Trường Khoa"],
        [("Lê Thị Thanh", "Phó Giám đốc", ("KT. GIÁM ĐỐC",)), ("Nguyễn Trường Khoa", "Giám đốc", ())],
    ),
    ("prosecutor", ["VIỆN TRƯỞNG", "(đã ký)", "Kiểm sát viên trung cấp Hoàng Văn Sơn"], [("Hoàng Văn Sơn", "Viện trưởng", ())]),
    ("judge", ["CHÁNH ÁN", "(đã ký)", "Thẩm phán Hoàng Văn Sơn"], [("Hoàng Văn Sơn", "Chánh án", ())]),
    ("bailiff", ["CHI CỤC TRƯỞNG", "Chấp hành viên trung cấp Lê Văn Hùng"], [("Lê Văn Hùng", "Chi cục trưởng", ())]),
    ("inspector", ["TRƯỞNG ĐOÀN", "Thanh tra viên chính Lê Văn Hùng"], [("Lê Văn Hùng", "Trưởng đoàn", ())]),
    ("a bailiff and nothing else", ["CHẤP HÀNH VIÊN TRUNG CẤP", "Lê Văn Hùng"], [("Lê Văn Hùng", "Chấp hành viên Trung cấp", ())]),
    ("a judge and nothing else", ["THẨM PHÁN", "Hoàng Văn Sơn"], [("Hoàng Văn Sơn", "Thẩm phán", ())]),
    ("degrees of a nurse", ["TRƯỞNG TRẠM", "YS. Lê Văn Hùng"], [("Lê Văn Hùng", "Trưởng trạm", ())]),
    (
        "a position under the left of two",
        ["ĐẠI DIỆN UBND PHƯỜNG              TRƯỞNG ĐOÀN THANH TRA", "CHỦ TỊCH", "Quách Văn Ân                         Lâm Văn Sáu"],
        [("Quách Văn Ân", "Chủ tịch", ("ĐẠI DIỆN UBND PHƯỜNG",)), ("Lâm Văn Sáu", "Trưởng đoàn Thanh tra", ())],
    ),
    (
        "a name under the right of two",
        ["PHÊ DUYỆT CỦA PHÒNG VĂN HÓA          HIỆU TRƯỞNG", "                                     Lê Thị Hoa"],
        [("Lê Thị Hoa", "Hiệu trưởng", ())],
    ),
    (
        "a committee of a district",
        ["T/M HUYỆN UỶ", "BÍ THƯ", "Lê Văn Hùng"],
        [("Lê Văn Hùng", "Bí thư", ("T/M HUYỆN UỶ",))],
    ),
    (
        "two offices of one person",
        ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "kiêm CHỦ TỊCH HĐND XÃ", "Lê Văn Hùng"],
        [("Lê Văn Hùng", "Phó Bí thư kiêm Chủ tịch HĐND xã", ("T/M BAN THƯỜNG VỤ",))],
    ),
    (
        "member of the standing committee",
        ["T/L BAN THƯỜNG VỤ", "UVBTV, TRƯỞNG BAN XÂY DỰNG ĐẢNG", "Lê Văn Hùng"],
        [("Lê Văn Hùng", "UVBTV, Trưởng ban Xây dựng Đảng", ("T/L BAN THƯỜNG VỤ",))],
    ),
    ("names and no office", ["Lê Văn Hùng", "Đỗ Văn Chung", "(Đã ký)", "(Đã ký)"], [("Lê Văn Hùng", None, ()), ("Đỗ Văn Chung", None, ())]),
    ("names that nobody signed", ["Lê Văn Hùng", "Đỗ Văn Chung"], []),
    (
        "a deputy behind the unit of who is stood in for",
        ["TL. BỘ TRƯỞNG", "KT. VỤ TRƯỞNG VỤ PHÁP CHẾ PHÓ VỤ TRƯỞNG", "Lê Văn Hùng"],
        [("Lê Văn Hùng", "Phó Vụ trưởng", ("TL. BỘ TRƯỞNG", "KT. VỤ TRƯỞNG VỤ PHÁP CHẾ"))],
    ),
    ("no office told", ["Tô Hữu", "(Đã ký)"], [("Tô Hữu", None, ())]),
    (
        "no office of either",
        ["Trần Văn Tuấn", "(Đã ký)", "Lê Văn Hùng", "(Đã ký)"],
        [("Trần Văn Tuấn", None, ()), ("Lê Văn Hùng", None, ())],
    ),
    ("no office told, on one line", ["Trần Văn Tuấn (Đã ký)"], [("Trần Văn Tuấn", None, ())]),
    ("a name that nobody signed", ["Trần Văn Tuấn", "Trang 2"], []),
    (
        "the council before 1992",
        ["KT. CHỦ TỊCH HỘI ĐỒNG BỘ TRƯỞNG", "PHÓ CHỦ TỊCH", "Đã ký: Lê Hùng"],
        [("Lê Hùng", "Phó Chủ tịch", ("KT. CHỦ TỊCH HỘI ĐỒNG BỘ TRƯỞNG",))],
    ),
    ("a body by its letters", ["GIÁM ĐỐC SỞ GD&ĐT", "Đỗ Văn Chung"], [("Đỗ Văn Chung", "Giám đốc Sở GD&ĐT", ())]),
]


@pytest.mark.parametrize(("lines", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_signers(lines: list[str | tuple[str, int]], wanted: list[Signed]) -> None:
    made = source(*lines)
    found = signature.find(made, closing(made))
    assert [(signer.name, signer.position, signer.authority) for signer in found] == wanted
    for signer in found:
        assert signer.span is not None
        assert made.one_line(signer.span).casefold() == signer.name.casefold()


def test_the_name_after_a_page_break_is_found() -> None:
    made = source("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Đức Quý")
    zones = replace(closing(made), closing=range(2), annexes=range(2, 3))
    assert [(signer.name, signer.position) for signer in signature.find(made, zones)] == [("Trần Đức Quý", "Phó Chủ tịch")]


@pytest.mark.parametrize(
    ("stated", "wanted"),
    [
        ("Phạm Thị Thanh Trà", [("Phạm Thị Thanh Trà", None)]),
        ("Trần Văn Tuấn, Nguyễn Văn Ninh", [("Trần Văn Tuấn", None), ("Nguyễn Văn Ninh", None)]),
        ("Bộ trưởng Nguyễn Văn Ninh", [("Nguyễn Văn Ninh", "Bộ trưởng")]),
        ("Ổi Thanh Tùng", [("Ổi Thanh Tùng", None)]),  # a surname that no table has
        ("Ổi Tùng", []),
        ("Hòa Bình", []),
        ("Đã biết", []),
        ("--", []),
    ],
)
def test_the_portal_names_who_signed_where_the_text_does_not(stated: str, wanted: list[tuple[str, str | None]]) -> None:
    made = replace(source("Điều 1. Phạm vi"), metadata=(("signer", Found(stated, None)),))
    zones = replace(closing(made), body=range(1), closing=range(1, 1))
    assert [(signer.name, signer.position) for signer in signature.find(made, zones)] == wanted


def test_a_cell_stands_in_the_column_of_the_page() -> None:
    rows = [["BỘ NỘI VỤ", "BỘ TÀI CHÍNH"], ["THỨ TRƯỞNG", "THỨ TRƯỞNG"], ["Trần Văn Tuấn", "Nguyễn Văn Ninh"]]
    cells = [Piece(text, cell=Cell(0, row + 1, column)) for row, texts in enumerate(rows) for column, text in enumerate(texts)]
    pieces = [Piece("KT. BỘ TRƯỞNG", cell=Cell(0, 0, 0)), Piece("KT. BỘ TRƯỞNG", column=1), *cells]
    made = build(pieces, path="test.txt", data=b"", media_type="text/plain")
    assert [(signer.name, signer.authority) for signer in signature.find(made, closing(made))] == [
        ("Trần Văn Tuấn", ("KT. BỘ TRƯỞNG BỘ NỘI VỤ",)),
        ("Nguyễn Văn Ninh", ("KT. BỘ TRƯỞNG BỘ TÀI CHÍNH",)),
    ]


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("PHÓ CHỦ TỊCH", "Phó Chủ tịch"),
        ("THỨ TRƯỞNG", "Thứ trưởng"),
        ("PHÓ TỔNG CỤC TRƯỞNG", "Phó Tổng cục trưởng"),
        ("CHỦ TỊCH QUỐC HỘI", "Chủ tịch Quốc hội"),
        ("TỔNG THANH TRA", "Tổng Thanh tra"),
        ("BỘ TRƯỞNG, CHỦ NHIỆM", "Bộ trưởng, Chủ nhiệm"),
        ("PHÓ CHÁNH VĂN PHÒNG", "Phó Chánh Văn phòng"),
        ("Q. GIÁM ĐỐC", "Quyền Giám đốc"),
        ("VỤ TRƯỞNG VỤ KINH TẾ XÂY DỰNG", "Vụ trưởng Vụ Kinh tế xây dựng"),
        ("PHÓ CỤC TRƯỞNG CỤC ĐƯỜNG SẮT VIỆT NAM", "Phó Cục trưởng Cục Đường sắt Việt Nam"),
        ("CỤC TRƯỞNG CỤC", "Cục trưởng Cục"),
        ("P. Giám đốc", "Phó Giám đốc"),
        ("PHÓ BÍ THƯ TT", "Phó Bí thư Thường trực"),
        ("PHÓ GIÁM ĐỐC TT", "Phó Giám đốc Tt"),
        ("PHÊ DUYỆT CỦA HIỆU TRƯỞNG", "Hiệu trưởng"),
        ("NGƯỜI LẬP KẾ HOẠCH", "Người lập kế hoạch"),
        ("THƯ KÝ CUỘC HỌP", "Thư ký cuộc họp"),
        ("CHỦ TRÌ HỘI NGHỊ", "Chủ trì hội nghị"),
        ("CHÁNH VĂN PHÒNG ĐOÀN ĐBQH VÀ HĐND TỈNH", "Chánh Văn phòng Đoàn ĐBQH và HĐND tỉnh"),
        ("Phó Giám đốc", "Phó Giám đốc"),
    ],
)
def test_positions_in_natural_case(written: str, wanted: str) -> None:
    assert natural(written) == wanted


@pytest.mark.parametrize(
    ("line", "named"),
    [("ThS.BSCKII. Hồ Văn Nhân", True), ("BS. CKII. Hồ Văn Nhân", True), ("NGƯT. Hồ Văn Nhân", True), ("Hội nghị. Hồ Văn Nhân", False)],
)
def test_the_shape_of_a_name_with_degrees(line: str, *, named: bool) -> None:
    assert marks.name_shaped(line) is named


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.text(st.sampled_from("TM. KTLUQ/ỦyBAN CHỦTỊCHPhóđ-;:,|\t()\u00a0NơinhậGIÁMĐỐC123") | st.characters(), max_size=40), max_size=12
    )
)
def test_any_closing_is_read(lines: list[str]) -> None:
    made = source(*lines)
    signature.find(made, closing(made))


@pytest.mark.parametrize(
    ("lines", "position", "authority"),
    [
        (["KT. BỘ TRƯỞNG,", "CHỦ NHIỆM", "PHÓ CHỦ NHIỆM"], "Phó Chủ nhiệm", ("KT. BỘ TRƯỞNG, CHỦ NHIỆM",)),
        (["KT. BỘ TRƯỞNG,", "CHỦ NHIỆM"], None, ("KT. BỘ TRƯỞNG, CHỦ NHIỆM",)),
        (["KT. BỘ TRƯỞNG,", "THỨ TRƯỞNG"], "Thứ trưởng", ("KT. BỘ TRƯỞNG,",)),
        (["TL. BỘ TRƯỞNG,", "VỤ TRƯỞNG"], "Vụ trưởng", ("TL. BỘ TRƯỞNG,",)),
    ],
)
def test_two_offices_of_who_is_stood_in_for(lines: list[str], position: str | None, authority: tuple[str, ...]) -> None:
    made = source(*lines, "Lê Văn Hùng")
    (one,) = signature.find(made, closing(made))
    assert (one.name, one.position, one.authority) == ("Lê Văn Hùng", position, authority)
