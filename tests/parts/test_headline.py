"""Titles that change their print, titles over a list of addressees, closings of three columns: whole documents."""

from __future__ import annotations

import pytest

from vbhc import readers
from vbhc.model.document import Document
from vbhc.parts import analyse

FORM = """ỦY BAN NHÂN DÂN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH SƠN LA                     Độc lập - Tự do - Hạnh phúc
Số: 31/{symbol}                 Sơn La, ngày 14 tháng 8 năm 2025

{heading}
{title}

{lead}
I. NỘI DUNG
Trồng rừng ven suối.

{closing}
"""
LEAD = "Thực hiện nhiệm vụ được giao, Ủy ban nhân dân tỉnh báo cáo như sau:"
CLOSING = "Nơi nhận:                            TM. ỦY BAN NHÂN DÂN\n- Như trên;                              CHỦ TỊCH\n- Lưu: VT.\n\nLê Văn Cường"


def read(heading: str, title: str, *, symbol: str = "KH-UBND", lead: str = LEAD, closing: str = CLOSING) -> Document:
    text = FORM.format(symbol=symbol, heading=heading, title=title, lead=lead, closing=closing)
    return analyse(readers.read(text.encode(), name="test.txt"))


def title(document: Document) -> str | None:
    return document.title.value if document.title else None


@pytest.mark.parametrize(
    "author", ["CỦA BAN CHẤP HÀNH ĐẢNG BỘ TỈNH KHÓA XVI", "CỦA BAN CHẤP HÀNH ĐẢNG BỘ TỈNH (khoá XVI)", "CỦA TỈNH ỦY SƠN LA"]
)
def test_whose_it_is_stands_with_its_term_over_the_title(author: str) -> None:
    assert title(read("NGHỊ QUYẾT", f"{author}\nvề trồng rừng ven suối", symbol="NQ-TU")) == "về trồng rừng ven suối"


@pytest.mark.parametrize(
    ("heading", "lines", "wanted"),
    [
        ("BÁO CÁO TỔNG KẾT", "5 năm trồng rừng ven suối", "Tổng kết 5 năm trồng rừng ven suối"),
        # capitals by the style of the page only
        ("Kế hoạch", "Trồng rừng ven suối năm 2026", "Trồng rừng ven suối năm 2026"),
        ("Kế hoạch", "Triển khai thực hiện Kết luận số 76-KL/TW về trồng rừng", "Triển khai thực hiện Kết luận số 76-KL/TW về trồng rừng"),
        ("BÁO CÁO SƠ KẾT", "Công tác trồng rừng 6 tháng đầu năm", "Sơ kết Công tác trồng rừng 6 tháng đầu năm"),
        ("BÁO CÁO TỔNG KẾT", "Tổng kết 5 năm trồng rừng", "Tổng kết 5 năm trồng rừng"),
        ("CHƯƠNG TRÌNH LÀM VIỆC", "Tuần 12 của lãnh đạo tỉnh", "Làm việc Tuần 12 của lãnh đạo tỉnh"),
        ("KẾ HOẠCH", "TRỒNG RỪNG VEN SUỐI\nnăm 2026 trên địa bàn tỉnh", "Trồng rừng ven suối năm 2026 trên địa bàn tỉnh"),
        ("KẾ HOẠCH", "TRỒNG RỪNG VEN SUỐI\nGiai đoạn 2026 - 2030, tầm nhìn đến năm 2045", None),
        ("KẾ HOẠCH", "TRỒNG RỪNG VEN SUỐI\nđến quý IV năm 2026", "Trồng rừng ven suối đến quý IV năm 2026"),
        ("THÔNG BÁO", "Ý KIẾN CỦA BAN THƯỜNG VỤ TỈNH ỦY\nvề việc trồng rừng", "Ý kiến của Ban Thường vụ Tỉnh ủy về việc trồng rừng"),
    ],
)
def test_a_title_in_capitals_goes_on_in_small_letters(heading: str, lines: str, wanted: str | None) -> None:
    expected = wanted or "Trồng rừng ven suối Giai đoạn 2026 - 2030, tầm nhìn đến năm 2045"
    document = read(heading, lines)
    assert title(document) == expected


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        ("Chuyển đổi số", "Chuyển đổi số"),
        ("Nâng cao chất lượng dân số", "Nâng cao chất lượng dân số"),
        ("VỀ CHUYỂN ĐỔI SỐ", "Về chuyển đổi số"),
        # figures of a number follow, or what is counted
        ("Thực hiện Quyết định số\n12/QĐ-UBND về trồng rừng", "Thực hiện Quyết định số 12/QĐ-UBND về trồng rừng"),
        ("Sửa đổi, bổ sung một số\nđiều về trồng rừng", "Sửa đổi, bổ sung một số điều về trồng rừng"),
    ],
)
@pytest.mark.parametrize("lead", [LEAD, "Theo đề nghị của Sở Y tế, Ủy ban nhân dân tỉnh báo cáo như sau:", ""])
def test_a_title_may_end_in_so(lines: str, wanted: str, lead: str) -> None:
    document = read("KẾ HOẠCH", lines, lead=lead)
    assert (title(document), [one.label for one in document.sections]) == (wanted, ["I"])


@pytest.mark.parametrize(
    "lead",
    [
        LEAD,
        "Ngày 09 tháng 4\nnăm 2025, Chủ tịch nước chủ trì phiên họp về rừng.",
        "Năm 2024 tỉnh đã trồng đủ rừng, song việc tưới còn yếu.",
        "Liên đoàn Thương mại và\nCông nghiệp vừa công bố chỉ số; tỉnh đứng thứ 9.",
    ],
)
def test_the_body_does_not_go_on_with_a_title_in_capitals(lead: str) -> None:
    assert title(read("KẾ HOẠCH", "TRỒNG RỪNG VEN SUỐI", lead=lead)) == "Trồng rừng ven suối"


def test_a_title_without_heading_stands_over_whatever_the_body_begins_with() -> None:
    lead = "Trước tình hình cháy rừng đang diễn biến rất phức tạp ở nhiều huyện vùng cao, Chủ tịch Ủy ban nhân dân tỉnh chỉ thị các huyện:"
    document = read("", "VỀ VIỆC TRỒNG RỪNG VEN SUỐI", symbol="CT-UBND", lead=lead)
    assert title(document) == "Về việc trồng rừng ven suối"


@pytest.mark.parametrize(
    "sender",
    [
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:",
        "CHỦ TỊCH UBND TỈNH ĐIỆN:",
        "Trưởng Ban Chỉ đạo phòng thủ tỉnh điện:",
        "BAN CHỈ ĐẠO PHÒNG THỦ TỈNH\nĐIỆN:",
    ],
)
@pytest.mark.parametrize("gap", ["", "\n"])
def test_a_wire_names_whom_it_is_sent_to_under_the_sender(sender: str, gap: str) -> None:
    lines = f"Về việc ứng phó bão số 9\n{gap}{sender}\n- Giám đốc các sở;\n- Chủ tịch UBND các xã, phường."
    document = read("CÔNG ĐIỆN", lines, symbol="CĐ-UBND")
    assert title(document) == "Về việc ứng phó bão số 9"
    assert [found.value for found in document.addressees] == ["Giám đốc các sở", "Chủ tịch UBND các xã, phường"]


def test_three_positions_on_one_line_open_the_closing() -> None:
    closing = (
        "GIÁM ĐỐC                    GIÁM ĐỐC                 GIÁM ĐỐC\nSỞ TÀI CHÍNH                SỞ NỘI VỤ                SỞ Y TẾ\n\n\n"
        "Đỗ Văn Chung             Lê Thị Hoa           Trần Đức Quý"
    )
    document = read("KẾ HOẠCH", "Trồng rừng", closing=closing)
    assert [(signer.name, signer.position) for signer in document.signers] == [
        ("Đỗ Văn Chung", "Giám đốc Sở Tài chính"),
        ("Lê Thị Hoa", "Giám đốc Sở Nội vụ"),
        ("Trần Đức Quý", "Giám đốc Sở Y tế"),
    ]


@pytest.mark.parametrize(
    ("printed", "body", "wanted"),
    [
        (
            "KẾT LUẬN CỦA PHÓ CHỦ TỊCH UBND TỈNH ĐỖ VĂN CHUNG VỀ ĐƯỜNG MỘC CHÂU",
            "Đồng chí Đỗ Văn Chung đã xem xét tuyến đường từ Mộc Châu về xuôi.",
            "Kết luận của Phó Chủ tịch UBND tỉnh Đỗ Văn Chung về đường Mộc Châu",
        ),
        (
            "KẾT LUẬN CỦA THỨ TRƯỞNG LÊ THẾ HOA TẠI CUỘC HỌP",
            "Ngày 17/10/2025, ông Lê Thế Hoa chủ trì.",
            "Kết luận của Thứ trưởng Lê Thế Hoa tại cuộc họp",
        ),
        ("TRIỂN KHAI NGHỊ QUYẾT SỐ 9-NQ/TW VỀ TRỒNG RỪNG", "Tỉnh trồng rừng.", "Triển khai Nghị quyết số 9-NQ/TW về trồng rừng"),
        # a pair that the body writes in both ways is no name
        ("PHÁT HUY SỨC TRẺ", "Sức Trẻ là tên đội; sức trẻ là vốn quý.", "Phát huy sức trẻ"),
    ],
)
def test_names_in_a_title_take_the_letters_of_the_body(printed: str, body: str, wanted: str) -> None:
    assert title(read("THÔNG BÁO", printed, symbol="TB-UBND", lead=body)) == wanted


@pytest.mark.parametrize(
    ("heading", "below", "wanted"),
    [
        ("QUYẾT ĐỊNH CỦA UBND TỈNH SƠN LA", "Ban hành bản quy định tạm thời về chợ phiên\nở các xã vùng cao", None),
        ("QUYẾT ĐỊNH CỦA UBND TỈNH SƠN LA", "Về việc mở chợ phiên", "Về việc mở chợ phiên"),
        ("NGHỊ QUYẾT", "CỦA HỘI ĐỒNG NHÂN DÂN TỈNH SƠN LA\nKHOÁ VII KỲ HỌP THỨ 3\nVỀ VIỆC MỞ CHỢ PHIÊN", "Về việc mở chợ phiên"),
        # no title at all
        ("CHỈ THỊ CỦA CHỦ TỊCH UBND TỈNH SƠN LA", "Năm qua các xã vùng cao đã mở chợ phiên.", "Của Chủ tịch UBND tỉnh Sơn La"),
    ],
)
def test_whose_document_it_is_is_no_title(heading: str, below: str, wanted: str | None) -> None:
    document = read(heading, below, symbol="QĐ-UB", lead="Căn cứ Luật Thương mại;")
    assert title(document) == (wanted or "Ban hành bản quy định tạm thời về chợ phiên ở các xã vùng cao")


@pytest.mark.parametrize(
    "office",
    [
        "CHÁNH THANH TRA TỈNH SƠN LA",
        "CHÁNH VĂN PHÒNG ỦY BAN NHÂN DÂN\nTỈNH SƠN LA",
        "TRƯỞNG PHÒNG KINH TẾ XÃ",
        "TRƯỞNG CÔNG AN XÃ",
        "TRƯỞNG THUẾ TỈNH SƠN LA",
        "TRƯỞNG THỐNG KÊ TỈNH SƠN LA",
        "CHỈ HUY TRƯỞNG BỘ CHỈ HUY QUÂN SỰ TỈNH",
        "TƯ LỆNH QUÂN KHU 2",
        "KIỂM TOÁN TRƯỞNG KIỂM TOÁN NHÀ NƯỚC KHU VỰC",
        "TRƯỞNG TRẠM Y TẾ XÃ",
        "ĐỘI TRƯỞNG ĐỘI QUẢN LÝ THỊ TRƯỜNG SỐ 1",
    ],
)
def test_whoever_decides_is_no_part_of_the_title(office: str) -> None:
    document = read("QUYẾT ĐỊNH", f"Về việc khen thưởng\n{office}", symbol="QĐ-TTr", lead="Căn cứ Luật Thi đua, khen thưởng năm 2022;")
    assert title(document) == "Về việc khen thưởng"


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        ("VỀ VIỆC KHEN THƯỞNG\n\nTRƯỞNG CÔNG AN XÃ", "Về việc khen thưởng"),
        ("VỀ VIỆC BỔ NHIỆM\nTRƯỞNG PHÒNG KINH TẾ", "Về việc bổ nhiệm Trưởng phòng Kinh tế"),
    ],
)
def test_an_office_under_a_title_in_capitals_decides_where_it_is_set_off(lines: str, wanted: str) -> None:
    found = title(read("QUYẾT ĐỊNH", lines, symbol="QĐ-UBND", lead="Căn cứ Luật Tổ chức chính quyền địa phương năm 2025;"))
    assert found is not None
    assert found.casefold() == wanted.casefold()


@pytest.mark.parametrize("part", ["PHẦN THỨ NHẤT\nKẾT QUẢ THỰC HIỆN", "PHẦN MỘT\nKẾT QUẢ THỰC HIỆN", "Phần thứ nhất: KẾT QUẢ THỰC HIỆN"])
@pytest.mark.parametrize("lines", ["Công tác quý III năm 2025", "CÔNG TÁC QUÝ III NĂM 2025"])
def test_a_part_counted_in_words_ends_the_title(lines: str, part: str) -> None:
    document = read("BÁO CÁO", f"{lines}\n{part}\nI. CÔNG TÁC CHỈ ĐẠO", symbol="BC-UBND", lead="Đã chỉ đạo trồng rừng.")
    found = title(document)
    assert found is not None
    assert found.casefold() == lines.casefold()
    assert [section.heading for section in document.sections][:1] == ["KẾT QUẢ THỰC HIỆN"]


@pytest.mark.parametrize(
    "opening",
    [
        "Thường trực Tỉnh ủy thông báo lịch như sau:",
        "Sở Y tế thông báo lịch họp.",
        "Đảng ủy thông báo lịch làm việc.",
        "Thời gian: 14 giờ 00, ngày 05/02/2026.",
        "Kính thưa các đồng chí!",
        "Hôm nay, ngày 03/3/2026, chi bộ họp",
    ],
)
def test_a_short_first_paragraph_is_no_part_of_the_title(opening: str) -> None:
    assert title(read("THÔNG BÁO", "lịch làm việc năm 2026", symbol="TB-UBND", lead=opening)) == "lịch làm việc năm 2026"


LETTER = """ỦY BAN NHÂN DÂN TỈNH SƠN LA
SỞ Y TẾ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 31/{symbol}
Sơn La, ngày 14 tháng 8 năm 2025
{opening}
{addressee}
Sở Y tế chuyển đơn để các đơn vị giải quyết theo thẩm quyền.
GIÁM ĐỐC
Lê Văn Cường
"""


@pytest.mark.parametrize(
    ("symbol", "opening", "addressee", "wanted"),
    [
        ("SYT-NV", "V/v triển khai chỉ đạo của\nThủ tướng Chính phủ", "Kính gửi: Các đơn vị", "triển khai chỉ đạo của Thủ tướng Chính phủ"),
        ("SYT-NV", "V/v góp ý dự thảo của\nSở Nội vụ", "Kính gửi: Các đơn vị", "góp ý dự thảo của Sở Nội vụ"),
        (
            "SYT-NV",
            "V/v thực hiện Nghị định\nsố 20/2021/NĐ-CP ngày\n15/3/2021 của Chính phủ",
            "Kính gửi: Các đơn vị",
            "thực hiện Nghị định số 20/2021/NĐ-CP ngày 15/3/2021 của Chính phủ",
        ),
        ("SYT-NV V/v cấp thuốc cho trạm y tế", "", "Kính gửi: Các đơn vị", "cấp thuốc cho trạm y tế"),
        ("SYT-NV", "V/v\ncấp thuốc cho trạm y tế", "Kính\ngửi: Các đơn vị", "cấp thuốc cho trạm y tế"),
        ("PC-SYT", "PHIẾU CHUYỂN\nĐơn của công dân", "Kính chuyển: Các đơn vị", "Đơn của công dân"),
    ],
)
def test_the_subject_of_a_letter_ends_at_its_addressees(symbol: str, opening: str, addressee: str, wanted: str) -> None:
    document = analyse(readers.read(LETTER.format(symbol=symbol, opening=opening, addressee=addressee).encode(), name="test.txt"))
    assert title(document) == wanted
    assert [found.value for found in document.addressees] == ["Các đơn vị"]


@pytest.mark.parametrize(
    ("closing", "wanted"),
    [
        ("CHỦ TRÌ HỘI NGHỊ\n\nLê Văn Cường", [("Lê Văn Cường", "Chủ trì hội nghị")]),
        (
            "CHỦ TRÌ\n(ký, ghi rõ họ tên)\n\nLê Văn Cường\nNGƯỜI GHI BIÊN BẢN\n(ký, ghi rõ họ tên)\n\nLê Thị Hoa",
            [("Lê Văn Cường", "Chủ trì"), ("Lê Thị Hoa", "Người ghi biên bản")],
        ),
        (
            (
                "NGƯỜI GHI BIÊN BẢN                  CHỦ TRÌ\n(ký, ghi rõ họ tên)                 (ký, ghi rõ họ tên)\n\n"
                "Lê Thị Hoa                          Lê Văn Cường"
            ),
            [("Lê Thị Hoa", "Người ghi biên bản"), ("Lê Văn Cường", "Chủ trì")],
        ),
        (
            "PHÊ DUYỆT CỦA HIỆU TRƯỞNG             NGƯỜI LẬP KẾ HOẠCH\n\nLê Thị Hoa                            Lê Văn Cường",
            [("Lê Thị Hoa", "Hiệu trưởng"), ("Lê Văn Cường", "Người lập kế hoạch")],
        ),
        (
            "PHÊ DUYỆT CỦA PHÒNG VHXH             HIỆU TRƯỞNG\n\n                                     Lê Văn Cường\nNơi nhận:\n- Lưu: VT.",
            [("Lê Văn Cường", "Hiệu trưởng")],
        ),
        (
            (
                "Nơi nhận:\n- Lưu: VT.\nĐẠI DIỆN UBND XÃ              TRƯỞNG ĐOÀN THANH TRA\nCHỦ TỊCH\n\n"
                "Lê Thị Hoa                    Lê Văn Cường"
            ),
            [("Lê Thị Hoa", "Chủ tịch"), ("Lê Văn Cường", "Trưởng đoàn Thanh tra")],
        ),
        # those who take part are no signers
        ("ĐẠI DIỆN ĐOÀN KIỂM TRA\nÔng Đỗ Văn Chung\nII. KẾT LUẬN\nHết.\nGIÁM ĐỐC\nLê Văn Cường", [("Lê Văn Cường", "Giám đốc")]),
    ],
)
def test_closings_of_minutes_and_of_plans_of_schools(closing: str, wanted: list[tuple[str, str]]) -> None:
    document = read("BIÊN BẢN", "Họp về trồng rừng", symbol="BB-UBND", closing=closing)
    assert [(signer.name, signer.position) for signer in document.signers] == wanted


def test_a_line_without_end_is_no_title_in_natural_case() -> None:
    endless = "SỐ 1/KH THỨ TRƯỞNG " * 2000
    assert title(read("KẾ HOẠCH", endless)) == endless.strip()


DECISION = """ỦY BAN NHÂN DÂN TỈNH SƠN LA
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
{number}
Sơn La, ngày 9 tháng 11 năm 1998

{heading}

QUYẾT ĐỊNH:

Điều 1. Trồng rừng ven suối.
"""
NUMBER = "Số: 31/QĐ-UB"
GROUNDS = "ứ Luật Bảo vệ rừng ngày 12 tháng 8 năm 1991;"


@pytest.mark.parametrize(
    ("number", "heading", "wanted"),
    [
        # type and author on one line, where copies lost the number
        ("", "QUYẾT ĐỊNH CỦA UBND TỈNH SƠN LA\n\nVề việc trồng rừng", ("QĐ", "Về việc trồng rừng")),
        ("", "CHỈ THỊ CỦA CHỦ TỊCH UBND TỈNH SƠN LA\n\nVề việc trồng rừng", ("CT", "Về việc trồng rừng")),
        ("", "QUYẾT ĐỊNH CỦA CHỦ TỊCH HỘI ĐỒNG BỘ TRƯỞNG\n\nVề việc trồng rừng", ("QĐ", "Về việc trồng rừng")),
        # the first letters of the căn cứ are lost
        (NUMBER, f"QUYẾT ĐỊNH\n\nVỀ VIỆC TRỒNG RỪNG\n\nỦY BAN NHÂN DÂN TỈNH SƠN LA\n\n{GROUNDS}", ("QĐ", "Về việc trồng rừng")),
        (NUMBER, f"QUYẾT ĐỊNH VỀ VIỆC TRỒNG RỪNG\n\nỦY BAN NHÂN DÂN TỈNH SƠN LA\n\n{GROUNDS}", ("QĐ", "Về việc trồng rừng")),
        # and the heading as well
        (NUMBER, f"VỀ VIỆC TRỒNG RỪNG\nỦY BAN NHÂN DÂN TỈNH SƠN LA\n{GROUNDS}", ("QĐ", "Về việc trồng rừng")),
        # no căn cứ at all
        (NUMBER, "QUYẾT ĐỊNH\nVỀ VIỆC TRỒNG RỪNG", ("QĐ", "Về việc trồng rừng")),
        # a letter of the council's name is lost
        (
            "Số: 31/NQ-HĐND",
            f"NGHỊ QUYẾT\nVỀ TRỒNG RỪNG\nHỘI ĐNG NHÂN DÂN TỈNH SƠN LA\nKHÓA IX, KỲ HỌP THỨ CHÍN\nC{GROUNDS}",
            ("NQ", "Về trồng rừng"),
        ),
        # the mark behind whose it is
        (NUMBER, f"QUYẾT ĐỊNH\nCỦA ỦY BAN NHÂN DÂN TỈNH V/V TRỒNG RỪNG\nC{GROUNDS}", ("QĐ", "Trồng rừng")),
        (NUMBER, f"QUYẾT ĐỊNH\nCỦA ỦY BAN NHÂN DÂN HUYỆN V/V TRỒNG RỪNG\nC{GROUNDS}", ("QĐ", "Trồng rừng")),
        # the heading is lost, and the title begins with a verb that is the name of a type as well
        (NUMBER, f"QUY ĐỊNH GIÁ GỖ RỪNG\nỦY BAN NHÂN DÂN TỈNH SƠN LA\nC{GROUNDS}", ("QĐ", "Quy định giá gỗ rừng")),
        (NUMBER, f"HƯỚNG DẪN TRỒNG RỪNG\nỦY BAN NHÂN DÂN TỈNH SƠN LA\nC{GROUNDS}", ("QĐ", "Hướng dẫn trồng rừng")),
        ("Số: 31/HD-UB", f"HƯỚNG DẪN TRỒNG RỪNG\nỦY BAN NHÂN DÂN TỈNH SƠN LA\nC{GROUNDS}", ("HD", "Trồng rừng")),
    ],
)
def test_a_title_ends_before_who_decides(number: str, heading: str, wanted: tuple[str, str]) -> None:
    document = analyse(readers.read(DECISION.format(number=number, heading=heading).encode(), name="test.txt"))
    assert document.type is not None
    assert (document.type.value.abbr, (title(document) or "").capitalize()) == wanted


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        ("tuyên truyền ngày sinh\nChủ tịch Hồ Chí Minh\n-----", "tuyên truyền ngày sinh Chủ tịch Hồ Chí Minh"),
        ("Trồng rừng ven suối\nNăm học 2025 - 2026", "Trồng rừng ven suối Năm học 2025 - 2026"),
    ],
)
def test_the_last_line_of_a_title_may_open_like_a_lead(lines: str, wanted: str) -> None:
    assert title(read("KẾ HOẠCH", lines)) == wanted


@pytest.mark.parametrize(("heading", "urgency"), [("CÔNG ĐIỆN", None), ("CÔNG ĐIỆN KHẨN", "khan"), ("CÔNG ĐIỆN HỎA TỐC", "hoa-toc")])
def test_the_heading_of_a_wire_tells_its_urgency(heading: str, urgency: str | None) -> None:
    found = read(heading, "Về việc ứng phó bão số 9", symbol="CĐ-UBND").urgency
    assert (found.value if found else None) == urgency


REPRINT = "Căn cứ Thông báo số 19-TB/TU ngày 3/1/2020 của Tỉnh ủy Sơn La;\n\nỦy ban nhân dân tỉnh xây dựng Kế hoạch nuôi ong như sau:\n\n1. Chọn giống ong tốt.\n"


@pytest.mark.parametrize(
    ("heading", "rest", "kind"),
    [
        ("KẾ HOẠCH NUÔI ONG VÙNG CAO NĂM 2020", REPRINT, "document"),
        ("https://sonla.vn/ke-hoach-nuoi-ong\n\nKẾ HOẠCH NUÔI ONG VÙNG CAO NĂM 2020", REPRINT, "document"),
        ("Kế hoạch nuôi ong vùng cao năm 2020", REPRINT, "article"),
        ("BÁO CÁO NUÔI ONG VÙNG CAO NĂM 2020", REPRINT, "article"),  # another type than the lead announces
        ("KẾ HOẠCH NUÔI ONG VÙNG CAO NĂM 2020", REPRINT.replace("như sau:", "trong tuần này."), "article"),
    ],
)
def test_a_reprint_under_its_title_is_the_document(heading: str, rest: str, kind: str) -> None:
    document = analyse(readers.read(f"{heading}\n\n{rest}".encode(), name="test.txt"))
    assert document.kind == kind
    assert (title(document) == "Nuôi ong vùng cao năm 2020") is (kind == "document")


OLD_GROUNDS = "Căn cứ Luật Bảo vệ rừng ngày 12/8/1991;"


@pytest.mark.parametrize(
    ("heading", "wanted"),
    [
        (
            "QUYẾT ĐỊNH CỦA ỦY BAN NHÂN DÂN TỈNH SƠN LA\nSỐ 31/QĐ-UB NGÀY 9 THÁNG 11 NĂM 1998\nVỀ VIỆC TRỒNG RỪNG",
            ("31/QĐ-UB", "1998-11-09", "về việc trồng rừng"),
        ),
        (
            "QUYẾT ĐỊNH\nCỦA ỦY BAN NHÂN DÂN TỈNH SƠN LA SỐ 31/QĐ-UB\nNGÀY 9-11-1998 VỀ VIỆC TRỒNG RỪNG",
            ("31/QĐ-UB", "1998-11-09", "về việc trồng rừng"),
        ),
        (
            "CHỈ THỊ\nCỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 31/1998/CT-TTG NGÀY 9/11/1998 VỀ TRỒNG RỪNG",
            ("31/1998/CT-TTg", "1998-11-09", "về trồng rừng"),
        ),
        (
            "QUYẾT ĐỊNH\nCỦA BỘ TRƯỞNG BỘ TÀI CHÍNH SỐ 31/1998/QĐ-BTC, NGÀY 9 THÁNG 11 NĂM 1998 VỀ TRỒNG RỪNG",
            ("31/1998/QĐ-BTC", "1998-11-09", "về trồng rừng"),
        ),
        ("THÔNG TƯ\nBỘ TÀI CHÍNH SỐ 31 TC/TCT NGÀY 9 THÁNG 11 NĂM 1998 QUI ĐỊNH VỀ RỪNG", ("31TC/TCT", "1998-11-09", "qui định về rừng")),
        # blanks that a copy lost, the author behind the day, capitals that a conversion of letters lost
        (
            "THÔNG TƯ\nSỐ 31-TC/ĐTNGÀY 9-11-1998 CỦA BỘ TÀI CHÍNH HƯỚNG DẪN TRỒNG RỪNG",
            ("31-TC/ĐT", "1998-11-09", "hướng dẫn trồng rừng"),
        ),
        (
            "NGHỊ ĐỊNH\nCỦA CHÍNH PHỦ SỐ 31/1998/NĐ-CP NGÀY 9 THÁNG 11 NĂM 1998VỀ TRỒNG RỪNG",
            ("31/1998/NĐ-CP", "1998-11-09", "về trồng rừng"),
        ),
        ("CHỈ THỊ\nCủA THủ TướNG CHíNH PHủ Số 31-TTG NGàY 9-11-1998 Về TRồNG RừNG", ("31-TTg", "1998-11-09", "về trồng rừng")),
        # nobody but the author
        ("QUYẾT ĐỊNH\nCỦA THỐNG ĐỐC NGÂN HÀNG NHÀ NƯỚC VỀ VIỆC TRỒNG RỪNG", (None, None, "về việc trồng rừng")),
        (
            "QUYẾT ĐỊNH\nSỬA ĐỔI QUYẾT ĐỊNH SỐ 31/QĐ-UB NGÀY 9/11/1998 VỀ TRỒNG RỪNG",
            (None, None, "sửa đổi quyết định số 31/qđ-ub ngày 9/11/1998 về trồng rừng"),
        ),
    ],
)
def test_a_heading_without_letterhead_tells_number_and_date(heading: str, wanted: tuple[str | None, str | None, str]) -> None:
    text = f"{heading}\n\n{OLD_GROUNDS}\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Trồng rừng ven suối.\n"
    document = analyse(readers.read(text.encode(), name="test.txt"))
    number, date = document.number, document.date
    found = str(number.value) if number else None, date.value if date else None, (title(document) or "").casefold()
    assert found == wanted


@pytest.mark.parametrize(
    ("heading", "lines", "wanted"),
    [
        ("QUY CHẾ LÀM VIỆC", "CỦA ỦY BAN NHÂN DÂN TỈNH SƠN LA", "Làm việc của Ủy ban nhân dân tỉnh Sơn La"),
        ("QUY CHẾ PHỐI HỢP", "giữa Sở Y tế và Công an tỉnh", "Phối hợp giữa Sở Y tế và Công an tỉnh"),
    ],
)
def test_the_last_words_of_a_heading_begin_a_title_that_goes_on_from_them(heading: str, lines: str, wanted: str) -> None:
    assert title(read(heading, lines, symbol="QC-UBND")) == wanted


def test_the_party_writes_two_types_alike() -> None:
    text = "BỘ CHÍNH TRỊ\nĐẢNG CỘNG SẢN VIỆT NAM\nSố: 31-QĐ/TW\nHà Nội, ngày 9 tháng 11 năm 2009\nQUY ĐỊNH (BỔ SUNG)\nVỀ TRỒNG RỪNG\n\nBộ Chính trị quy định như sau:\n\nĐiều 1. Trồng rừng.\n"
    kind = analyse(readers.read(text.encode(), name="test.txt")).type
    assert kind is not None
    assert kind.value.id == "quy-dinh"


NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n-----"
DAY = "Hà Nội, ngày 12 tháng 7 năm 2011\nKính gửi: Bộ Nội vụ\nBộ Y tế chuyển đơn để quý Bộ giải quyết.\nBỘ TRƯỞNG\nLê Văn Cường\n"


@pytest.mark.parametrize(
    "head",
    [
        f"BỘ Y TẾ\n-----\nV/v: cấp thuốc cho trạm\n{NATION}",
        f"BỘ Y TẾ\n-----\nV/v cấp thuốc\ncho trạm\n{NATION}",
        f"V/v cấp thuốc cho trạm\nBỘ Y TẾ\n-----\nSố: 31/BYT-KCB\n{NATION}",
    ],
)
def test_a_letter_has_its_subject_above_the_national_title(head: str) -> None:
    document = analyse(readers.read(f"Trang chủ\n\n{head}\n{DAY}".encode(), name="test.txt"))
    facts = (document.issuer, document.type)
    assert [found.value.name if found else None for found in facts] == ["Bộ Y tế", "Công văn"]
    assert title(document) == "cấp thuốc cho trạm"


def test_a_number_in_no_known_form_makes_no_draft() -> None:
    document = analyse(
        readers.read(
            LETTER.format(symbol="SYT-NV", opening="V/v cấp thuốc", addressee="Kính gửi: Các đơn vị")
            .replace("/SYT-NV", " nghiệp vụ y")
            .encode(),
            name="test.txt",
        )
    )
    assert (document.number, document.draft, title(document)) == (None, False, "cấp thuốc")


@pytest.mark.parametrize(
    ("heading", "issuer", "system"),
    [
        ("CHỈ THỊ\nCỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 31/1998/CT-TTG NGÀY 9/11/1998 VỀ TRỒNG RỪNG", "Thủ tướng Chính phủ", "legal"),
        # a ministry, though its number looks like one of the Party
        ("THÔNG TƯ\nCỦA BỘ TÀI CHÍNH SỐ 31-TC/TCT NGÀY 9/11/1995 VỀ RỪNG", "Bộ Tài chính", "legal"),
        ("KẾT LUẬN 31-KL/TW CỦA BAN BÍ THƯ VỀ TRỒNG RỪNG", "Ban Bí thư Trung ương Đảng", "party"),
        ("KẾT LUẬN 31-KL/TW CỦA BỘ CHÍNH TRỊ, BAN BÍ THƯ VỀ TRỒNG RỪNG", "Bộ Chính trị; Ban Bí thư Trung ương Đảng", "party"),
        ("CHỈ THỊ\nCỦA ÔNG TRƯỞNG ĐOÀN SỐ 31/CT-XYZ NGÀY 9/11/1998 VỀ TRỒNG RỪNG", None, "state"),
    ],
)
def test_a_heading_without_letterhead_tells_whose_it_is(heading: str, issuer: str | None, system: str) -> None:
    text = f"{heading}\n\n{OLD_GROUNDS}\n\nĐiều 1. Trồng rừng ven suối, giữ cây và đất của bản.\n"
    document = analyse(readers.read(text.encode(), name="test.txt"))
    assert (document.issuer.value.name if document.issuer else None, document.system) == (issuer, system)


@pytest.mark.parametrize("mark", ["", "1", " [1]", "[1]", "(1)"])
def test_a_note_at_the_heading_is_no_part_of_it(mark: str) -> None:
    document = read(f"NGHỊ ĐỊNH{mark}", "QUY ĐỊNH VỀ TRỒNG RỪNG\n\nCăn cứ Luật Lâm nghiệp ngày 15/11/2017;", symbol="VBHN-BTC")
    assert title(document) == "Quy định về trồng rừng"


@pytest.mark.parametrize("end", ["", " ngày 05/01/2016", " ngày 05/01/2016."])
def test_who_issued_it_is_no_part_of_a_portals_title(end: str) -> None:
    text = (
        "Số hiệu: 41/2016/TT-BYT Loại văn bản: Thông tư\nNơi ban hành: Bộ Y tế Người ký: Lê Văn Hùng\nNgày ban hành: 05/01/2016\n"
        f"Thông tư 41/2016/TT-BYT quy định về trồng cây thuốc ở trạm do Bộ trưởng Bộ Y tế ban hành{end}\n\n1. Cây được trồng ven suối.\n"
    )
    assert title(analyse(readers.read(text.encode(), name="test.txt"))) == "quy định về trồng cây thuốc ở trạm"


@pytest.mark.parametrize("board", ["ĐOÀN CHỦ TỊCH HỘI LÀM VƯỜN VIỆT NAM", "BAN THƯỜNG TRỰC ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH SƠN LA"])
def test_the_board_of_a_union_decides_and_ends_a_title(board: str) -> None:
    document = read("QUYẾT ĐỊNH", f"VỀ VIỆC TRỒNG RỪNG VEN SUỐI\n{board}", symbol="QĐ-BTT", lead="Căn cứ Điều lệ Hội;")
    assert title(document) == "Về việc trồng rừng ven suối"


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        ("VỀ TRỒNG RỪNG\nA -MỤC ĐÍCH\n- Giữ đất.\nB -NỘI DUNG\n- Trồng cây.", ("Về trồng rừng", ["A", "B"])),
        ("VỀ TRỒNG RỪNG\nI-MỤC ĐÍCH\n- Giữ đất.\nII-NỘI DUNG\n- Trồng cây.", ("Về trồng rừng", ["I", "II"])),
        ("VỀ TRỒNG RỪNG\nI – MỤC ĐÍCH\n- Giữ đất.\nII – NỘI DUNG\n- Trồng cây.", ("Về trồng rừng", ["I", "II"])),
        # a word of the title, not a label
        ("VỀ BỔ SUNG\nI-ỐT CHO TRẺ EM\nCăn cứ Luật Trẻ em;\nII. MỤC ĐÍCH", ("Về bổ sung i-ốt cho trẻ em", ["II"])),
        ("VỀ BỔ SUNG\nI-ỐT CHO TRẺ EM\nCăn cứ Luật Trẻ em;", ("Về bổ sung i-ốt cho trẻ em", [])),
    ],
)
def test_a_first_section_ends_a_title_where_its_label_lost_a_blank(lines: str, wanted: tuple[str, list[str]]) -> None:
    text = f"ỦY BAN NHÂN DÂN TỈNH SƠN LA\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 31/HD-UBND\nSơn La, ngày 9 tháng 11 năm 2018\nHƯỚNG DẪN\n{lines}\n"
    document = analyse(readers.read(text.encode(), name="test.txt"))
    assert (title(document), [section.label for section in document.sections]) == wanted


UNION = "Đoàn TNCS Hồ Chí Minh"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            f"KẾ HOẠCH\nTổ chức Đại hội\n{UNION} tỉnh Sơn La lần thứ II,\nnăm 2027\nCăn cứ Điều lệ Đoàn;\nI. YÊU CẦU\n1. Vui.",
            (f"Tổ chức Đại hội {UNION} tỉnh Sơn La lần thứ II, năm 2027", None),
        ),
        (
            (
                f"TỈNH ĐOÀN SƠN LA\nSố: 22-CV/TĐTN\nV/v dự Đại hội\n{UNION} huyện Mộc Châu\n{UNION.upper()}\n"
                "Sơn La, ngày 1 tháng 12 năm 2021\nKính gửi: Các huyện đoàn.\nTỉnh đoàn đề nghị cử đại biểu."
            ),
            (f"dự Đại hội {UNION} huyện Mộc Châu", "mass"),
        ),
        (
            f"TỈNH ĐOÀN SƠN LA        {UNION}\nSố: 22-KH/TĐTN      Sơn La, ngày 1 tháng 12 năm 2021\nKẾ HOẠCH\nTrồng rừng\nI. YÊU CẦU\n1. Vui.",
            ("Trồng rừng", "mass"),
        ),
        (
            "KẾ HOẠCH\nKỷ niệm Ngày thành lập\nĐảng Cộng sản Việt Nam (3/2/1930 - 3/2/2030)\nCăn cứ Điều lệ Đảng;\nI. YÊU CẦU\n1. Vui.",
            ("Kỷ niệm Ngày thành lập Đảng Cộng sản Việt Nam (3/2/1930 - 3/2/2030)", None),
        ),
        (
            (
                "HỘI NÔNG DÂN TỈNH SƠN LA\nSố: 22-CV/HNDT\nV/v kỷ niệm Ngày thành lập\nĐảng Cộng sản Việt Nam\n"
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSơn La, ngày 1 tháng 12 năm 2021\nKính gửi: Các Hội huyện.\nHội đề nghị treo cờ."
            ),
            ("kỷ niệm Ngày thành lập Đảng Cộng sản Việt Nam", "state"),
        ),
        (
            "TỈNH ỦY SƠN LA\nSố 22-KH/TU\nĐảng Cộng sản Việt Nam\nSơn La, ngày 1 tháng 12 năm 2021\nKẾ HOẠCH\nTrồng rừng\nI. YÊU CẦU\n1. Vui.",
            ("Trồng rừng", "party"),
        ),
    ],
)
def test_party_and_youth_union_in_a_sentence_are_no_national_title(text: str, wanted: tuple[str, str | None]) -> None:
    document = analyse(readers.read(text.encode(), name="test.txt"))
    assert (title(document), document.system) == wanted


ASSEMBLY = """QUỐC HỘI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 31/1998/QH10
Hà Nội, ngày 9 tháng 11 năm 1998

{heading}

{decides}Căn cứ vào Hiến pháp nước Cộng hoà xã hội chủ nghĩa Việt Nam năm 1992;

Điều 1. Trồng rừng ven suối.
"""


@pytest.mark.parametrize(
    ("heading", "decides"),
    [
        ("LUẬT\nTRỒNG RỪNG SỐ 31/1998/QHX", ""),
        ("LUẬT\nTRỒNG RỪNG SỐ: 31/1998/QH10", ""),
        ("NGHỊ QUYẾT\nTRỒNG RỪNG", "QUỐC HỘI\nNƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT\nNAM\n\n"),
    ],
)
def test_the_title_of_a_law_ends_before_its_number_and_before_who_decides(heading: str, decides: str) -> None:
    document = analyse(readers.read(ASSEMBLY.format(heading=heading, decides=decides).encode(), name="test.txt"))
    assert title(document) == "Trồng rừng"


def test_the_number_of_another_law_stays_in_a_title() -> None:
    heading = "LUẬT\nSỬA ĐỔI LUẬT TRỒNG RỪNG SỐ 12/1993/QH9"
    document = analyse(readers.read(ASSEMBLY.format(heading=heading, decides="").encode(), name="test.txt"))
    assert (title(document) or "").casefold() == "sửa đổi luật trồng rừng số 12/1993/qh9"


def test_a_sentence_that_names_the_state_is_no_letterhead() -> None:
    text = ASSEMBLY.format(heading="LUẬT\nTRỒNG RỪNG", decides="").split("1998\n\n", 1)[1]
    document = analyse(readers.read(text.encode(), name="test.txt"))
    assert (title(document), [section.path for section in document.sections]) == ("Trồng rừng", ["Điều 1"])


def test_a_copied_letter_that_names_the_state_keeps_its_form() -> None:
    text = (
        "1911/BYT-DP\n\nCông văn V/v sử dụng cờ\n\nKính gửi: Sở Y tế các tỉnh\n\nBộ Y tế yêu cầu Sở Y tế các tỉnh làm các việc sau:\n"
        "1. Treo cờ trước cổng cơ quan.\n2. Treo trong phòng họp ảnh Bác Hồ và bản đồ Nước Cộng hòa xã hội chủ nghĩa Việt Nam.\n\n"
        "Nơi nhận:\n- Như trên;\n- Lưu: VT, DP.\n\nBình luận\n"
    )
    document = analyse(readers.read(text.encode(), name="test.txt"))
    assert document.kind == "document"
    assert document.issuer is not None
    assert document.issuer.value.name == "Bộ Y tế"
    assert [one.value for one in document.addressees] == ["Sở Y tế các tỉnh"]
