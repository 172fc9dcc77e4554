"""Who issued a document, where letterhead, place, signature and text must be read together."""

from __future__ import annotations

import pytest

from vbhc import readers
from vbhc.model.document import Document
from vbhc.parts import analyse

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM\n"


def read(
    letterhead: str,
    number: str,
    place: str,
    lead: str = "Đơn vị thông báo lịch làm việc như sau:",
    *,
    right: str = STATE,
    heading: str = "THÔNG BÁO\nLịch làm việc",
    day: str = "10 tháng 9 năm 2025",
    signed: str = "TRƯỞNG BAN",
) -> Document:
    """A short notice."""
    return analyse(
        readers.read(
            f"{letterhead}\n{right}Số: {number}\n{place}, ngày {day}\n{heading}\n{lead}\n1. Buổi sáng.\n2. Buổi chiều.\n"
            f"Nơi nhận:\n- Như trên;\n- Lưu: VT.\n{signed}\nLê Văn Hùng\n".encode(),
            name="test.txt",
        )
    )


def issuer(document: Document) -> tuple[str | None, str]:
    """Id and name."""
    assert document.issuer is not None
    return document.issuer.value.id, document.issuer.value.name


@pytest.mark.parametrize(
    ("commune", "place", "lead", "province"),
    [
        ("XÃ QUẢNG NINH", "Quảng Ninh", "Thực hiện Kế hoạch số 20/KH-UBND của UBND tỉnh Quảng Trị, UBND xã thông báo:", "quang-tri"),
        ("XÃ THÁI BÌNH", "Thái Bình", "Căn cứ Công văn số 3/SNV-CC của Sở Nội vụ tỉnh Lạng Sơn, UBND xã thông báo:", "lang-son"),
        ("PHƯỜNG PHÚ THỌ", "Phú Thọ", "Theo Kế hoạch số 2/KH-UBND của UBND Thành phố Hồ Chí Minh, phường thông báo:", "ho-chi-minh"),
        ("XÃ TÂN AN", "Tân An", "UBND xã Tân An thông báo lịch; Tân An họp chợ, Cà Mau họp sau:", None),
        ("XÃ LA BẰNG", "Lạng Sơn", "UBND xã thông báo:", "lang-son"),
    ],
)
def test_a_commune_that_bears_the_name_of_a_province_lies_in_any(commune: str, place: str, lead: str, province: str | None) -> None:
    document = read(f"ỦY BAN NHÂN DÂN\n{commune}", "12/TB-UBND", place, lead)
    assert document.issuer is not None
    assert document.issuer.value.province == province


@pytest.mark.parametrize(
    ("authority", "name"),
    [
        ("ỦY BAN NHÂN DÂN HUYỆN CAO LỘC", "Ủy ban nhân dân huyện Cao Lộc"),
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN CAO LỘC", "Ủy ban nhân dân huyện Cao Lộc"),
        ("ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN", "Ủy ban nhân dân tỉnh Lạng Sơn"),
        ("ỦY BAN NHÂN DÂN TỈNH", "Ủy ban nhân dân tỉnh Lạng Sơn"),
    ],
)
def test_the_authority_tells_the_place_that_a_letterhead_lost(authority: str, name: str) -> None:
    document = read(
        "ỦY BAN NHÂN DÂN",
        "12/QĐ-UBND",
        "Lạng Sơn",
        "Căn cứ Luật Lâm nghiệp;",
        heading=f"QUYẾT ĐỊNH\nVề việc trồng cây\n{authority}",
        day="9 tháng 3 năm 2007",
    )
    assert issuer(document)[1] == name


@pytest.mark.parametrize(
    ("lead", "province"),
    [
        ("Kiểm tra Chi bộ Trường Tiểu học Hòa Bình và Trường THCS Thái Bình, Công ty Lạng Sơn:", None),
        ("Chi bộ ở đường Lạng Sơn và phường Lạng Sơn, thôn Lạng Sơn họp:", None),
        ("Đoàn công tác đi Lạng Sơn họp:", None),
        ("Theo chỉ đạo của Tỉnh ủy Lạng Sơn, đơn vị họp:", "lang-son"),
        ("Đoàn công tác đi Lạng Sơn; Lạng Sơn tiếp đoàn họp:", "lang-son"),
        # a person, and the city that bears his name
        ("Học tập đạo đức, phong cách Hồ Chí Minh; Đoàn TNCS Hồ Chí Minh họp:", None),
        ("Đoàn công tác đi Thành phố Hồ Chí Minh; TP.HCM tiếp đoàn họp:", "ho-chi-minh"),
        # a province of before 1 July 2025
        ("Theo chỉ đạo của Tỉnh ủy Hòa Bình, đơn vị ở Hòa Bình họp:", None),
    ],
)
def test_a_text_tells_the_province_where_it_calls_it_one_or_names_it_again(lead: str, province: str | None) -> None:
    document = read("ĐẢNG ỦY PHƯỜNG BẾN NGHÉ\nỦY BAN KIỂM TRA", "1-TB/UBKTĐU", "Bến Nghé", lead, right=PARTY)
    assert document.issuer is not None
    assert (document.issuer.value.name, document.issuer.value.province) == ("Ủy ban Kiểm tra Đảng ủy phường Bến Nghé", province)


@pytest.mark.parametrize(
    ("letterhead", "number", "heading", "signed", "body"),
    [
        (
            "ĐẢNG BỘ TỈNH NGHỆ AN\nĐẢNG ỦY XÃ YÊN THÀNH",
            "1-TB/ĐU",
            "THÔNG BÁO\nLịch làm việc",
            "T/M BAN THƯỜNG VỤ\nBÍ THƯ",
            ("vn/nghe-an/xa-yen-thanh/dang-uy/ban-thuong-vu", "Ban Thường vụ Đảng ủy xã Yên Thành"),
        ),
        (
            "ĐẢNG BỘ TỈNH NGHỆ AN\nĐẢNG ỦY UBND TỈNH",
            "1-TB/ĐU",
            "THÔNG BÁO\nLịch làm việc",
            "T/M BAN THƯỜNG VỤ\nBÍ THƯ",
            ("vn/nghe-an/dang-uy-ubnd/ban-thuong-vu", "Ban Thường vụ Đảng ủy Ủy ban nhân dân tỉnh Nghệ An"),
        ),
        (
            "ĐẢNG ỦY CHÍNH PHỦ",
            "1-TB/ĐU",
            "THÔNG BÁO\nLịch làm việc",
            "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ",
            ("vn/dang-uy-chinh-phu/ban-thuong-vu", "Ban Thường vụ Đảng ủy Chính phủ"),
        ),
        (
            "BAN CHẤP HÀNH TRUNG ƯƠNG",
            "50-KL/TW",
            "KẾT LUẬN\nCỦA BỘ CHÍNH TRỊ\nvề công tác trồng rừng",
            "T/M BỘ CHÍNH TRỊ\nTỔNG BÍ THƯ",
            ("vn/bo-chinh-tri", "Bộ Chính trị"),
        ),
        (
            "BAN CHẤP HÀNH TRUNG ƯƠNG",
            "48-CT/TW",
            "CHỈ THỊ\nvề công tác trồng rừng",
            "T/M BAN BÍ THƯ\nTHƯỜNG TRỰC BAN BÍ THƯ",
            ("vn/ban-bi-thu", "Ban Bí thư Trung ương Đảng"),
        ),
        (
            "BAN CHẤP HÀNH TRUNG ƯƠNG",
            "49-CT/TW",
            "CHỈ THỊ\nvề công tác trồng rừng",
            "T.M BAN BÍ THƯ",
            ("vn/ban-bi-thu", "Ban Bí thư Trung ương Đảng"),
        ),
        (
            "BAN CHẤP HÀNH TRUNG ƯƠNG",
            "29-NQ/TW",
            "NGHỊ QUYẾT\nvề công tác trồng rừng",
            "T/M BAN CHẤP HÀNH TRUNG ƯƠNG\nTỔNG BÍ THƯ",
            ("vn/ban-chap-hanh-trung-uong", "Ban Chấp hành Trung ương Đảng"),
        ),
    ],
)
def test_a_committee_speaks_through_the_board_that_signs(
    letterhead: str, number: str, heading: str, signed: str, body: tuple[str, str]
) -> None:
    place = "Hà Nội" if number.endswith("TW") else "Nghệ An"
    assert issuer(read(letterhead, number, place, right=PARTY, heading=heading, signed=signed)) == body


@pytest.mark.parametrize("rings", ["---o0o---", "-----oOo-----", "*** 000 ***", "-------"])
def test_a_rule_with_rings_in_it_parts_no_letterhead(rings: str) -> None:
    text = (
        f"TỈNH UỶ SƠN LA\n{rings}\nSố: 12/CT-TU\n{PARTY}Sơn La, ngày 5 tháng 8 năm 1997\nCHỈ THỊ\nVề việc trồng rừng\n"
        "Các huyện uỷ lo việc trồng rừng như sau:\n1- Chọn giống.\n2- Giữ rừng.\nPHÓ BÍ THƯ\nLê Văn Hùng\n"
    )
    document = analyse(readers.read(text.encode(), name="test.txt"))
    assert issuer(document)[0] == "vn/son-la/tinh-uy"
    assert "issuer-from-body" not in {note.code for note in document.notes}


def test_the_term_of_office_behind_the_subject_of_a_lead_is_no_part_of_it() -> None:
    text = (
        "CHƯƠNG TRÌNH\nTrồng rừng ven suối\nThực hiện Chỉ thị số 13-CT/TW của Ban Bí thư, Ban Thường vụ Tỉnh ủy (khóa XV) ban hành chương trình "
        "như sau:\nI. MỤC ĐÍCH\n1. Giữ rừng.\n2. Giữ suối.\n"
    )
    assert issuer(analyse(readers.read(text.encode(), name="test.txt")))[1] == "Ban Thường vụ Tỉnh ủy"


@pytest.mark.parametrize(("written", "local"), [("445-KL/TƯ", "445-KL/TU"), ("445-KL/TU", "445-KL/TU")])
def test_a_mark_too_many_on_the_letters_of_a_provinces_committee(written: str, local: str) -> None:
    document = read("TỈNH ỦY SƠN LA", written, "Sơn La", right=PARTY, heading="KẾT LUẬN\nvề trồng rừng")
    assert document.number is not None
    assert str(document.number.value) == local


def test_the_centre_of_the_youth_union_is_not_the_partys() -> None:
    document = read("BAN CHẤP HÀNH TRUNG ƯƠNG", "22-TB/TWĐTN-VP", "Hà Nội", right="ĐOÀN TNCS HỒ CHÍ MINH\n", signed="TM. BAN BÍ THƯ")
    assert issuer(document)[0] == "vn/trung-uong-doan-tncs-ho-chi-minh"


def test_the_line_of_place_and_date_spells_the_name_an_unknown_body_ends_in() -> None:
    document = read("CHI CỤC KIỂM LÂM TỈNH ĐẮK LẮK\nHẠT KIỂM LÂM KHU VỰC KRÔNG BÚK", "4/TB-HKL", "Krông Búk")
    assert issuer(document) == (None, "Hạt Kiểm lâm khu vực Krông Búk")


def test_a_letterhead_that_bears_the_name_of_a_province_is_one_of_it() -> None:
    document = read("CHI CỤC KIỂM LÂM ĐẮK LẮK\nHẠT KIỂM LÂM KRÔNG BÚK", "4/TB-HKL", "Krông Búk")
    assert document.issuer is not None
    assert document.issuer.value.province == "dak-lak"


@pytest.mark.parametrize(
    ("number", "read_as"),
    [
        ("5123/ĐLPC-KT+AT", "5123/ĐLPC-KT+AT"),
        ("77/TB-TTr.P2", "77/TB-TTr.P2"),
        ("21/TB-KV VII", "21/TB-KVVII"),
        ("210/KV VII-TH", "210/KVVII-TH"),
        ("12/TB-HKVXI", "12/TB-HKVXI"),
        ("151 KH/TĐTN-VP", "151-KH/TĐTN-VP"),
    ],
)
def test_the_groups_of_a_symbol(number: str, read_as: str) -> None:
    document = read("SỞ Y TẾ TỈNH GIA LAI", number, "Gia Lai")
    assert document.number is not None
    assert document.number.value.canonical == read_as


@pytest.mark.parametrize(
    ("number", "heading", "kind", "title"),
    [
        ("18/VBHN-BTC", "THÔNG TƯ\nHướng dẫn về thuế", "van-ban-hop-nhat", "Hướng dẫn về thuế"),
        ("12/VBHN-VPQH", "LUẬT\nCÔNG NGHỆ THÔNG TIN", "van-ban-hop-nhat", "Công nghệ thông tin"),
        ("19/KN-VKS", "KIẾN NGHỊ\nKhắc phục vi phạm\ntrong thi hành án", None, "Khắc phục vi phạm trong thi hành án"),
        ("13/YCĐT-VKS", "YÊU CẦU ĐIỀU TRA\nKính gửi: Sở Y tế", None, "Yêu cầu điều tra"),
        ("19/VKS-P2", "V/v khắc phục vi phạm\nKÍNH GỬI: Sở Y tế", "cong-van", "khắc phục vi phạm"),
        ("19/VKS-P2", "Kính gửi: Sở Y tế", "cong-van", None),
        ("19/VKS-P2", "SỞ Y TẾ TỈNH GIA LAI\nBà con xã Ia Sao", "cong-van", None),
    ],
)
def test_type_and_title_of_what_bears_another_heading(number: str, heading: str, kind: str | None, title: str | None) -> None:
    document = read("BỘ TÀI CHÍNH", number, "Hà Nội", "Căn cứ Luật Trồng rừng, cơ quan thông báo lịch làm việc như sau:", heading=heading)
    assert (document.type.value.id if document.type else None, document.title.value if document.title else None) == (kind, title)


def test_a_contract_has_no_issuer_and_is_no_law() -> None:
    document = analyse(
        readers.read(
            f"{STATE}HỢP ĐỒNG CUNG CẤP DỊCH VỤ\nSố: 118/2025/HĐ-VNPT\nCăn cứ Bộ luật Dân sự số 91/2015/QH13 ngày 24/11/2015;\n"
            "Hôm nay, ngày 15 tháng 12 năm 2025, chúng tôi gồm:\nBÊN A: SỞ Y TẾ TỈNH GIA LAI\nBÊN B: CÔNG TY SAO\nĐiều 1. Nội dung\n"
            "Bên B cung cấp phần mềm.\n".encode(),
            name="test.txt",
        )
    )
    assert (document.issuer, document.system, document.type.value.id if document.type else None) == (None, "state", "hop-dong")


@pytest.mark.parametrize(
    ("letterhead", "number", "heading", "kind"),
    [
        ("TỔNG CỤC THUẾ\nCỤC THUẾ TỈNH GIA LAI", "140/CT-TTHT", "V/v khai thuế\nKính gửi: Công ty Sao Mai", "cong-van"),
        ("TỔNG CỤC THUẾ\nCỤC THUẾ TỈNH GIA LAI", "140/CT-TTHT", "CHỈ THỊ\nKhai thuế", "chi-thi"),
        ("UBND TỈNH GIA LAI", "14/CT-UBND", "V/v khai thuế\nKính gửi: Công ty Sao Mai", "chi-thi"),
        ("BỘ Y TẾ\nCỤC QUÂN DÂN Y", "14/QDY", "V/v khai thuế\nKính gửi: Công ty Sao Mai", "cong-van"),
        ("BỘ TÀI CHÍNH", "905 TC/TCT", "Kính gửi: Công ty Sao Mai", "cong-van"),
        # the letters of a body alone, where a letter shows by its form
        ("UBND HUYỆN IA PA\nPHÒNG GIÁO DỤC VÀ ĐÀO TẠO", "140/PGDĐT", "V/v khai giảng\nKính gửi: Các trường", "cong-van"),
        ("UBND HUYỆN IA PA\nPHÒNG GIÁO DỤC VÀ ĐÀO TẠO", "140/PGDĐT", "Kính gửi: Các trường", "cong-van"),
        ("UBND HUYỆN IA PA\nPHÒNG GIÁO DỤC VÀ ĐÀO TẠO", "140/PGDĐT", "KẾ HOẠCH\nKhai giảng", "ke-hoach"),
    ],
)
def test_a_letter_under_its_bodys_own_letters_is_of_no_other_type(letterhead: str, number: str, heading: str, kind: str) -> None:
    document = read(letterhead, number, "Gia Lai", heading=heading, day="5 tháng 8 năm 2019")
    assert document.type is not None
    assert document.type.value.id == kind


@pytest.mark.parametrize(
    ("authority", "issuer", "codes"),
    [
        ("TL. TỔNG CỤC TRƯỞNG", "Tổng cục Hải quan", ["issuer-by-symbol"]),
        ("TL. BỘ TRƯỞNG", "Bộ Tài chính", []),
    ],
)
def test_a_letterhead_cut_to_the_body_above(authority: str, issuer: str, codes: list[str]) -> None:
    text = (
        "BỘ TÀI CHÍNH | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 15/TCHQ-GSQL | Hà Nội, ngày 4 tháng 8 năm 2003 |\n"
        f"Kính gửi: Cục Hải quan tỉnh Đồng Nai\nCục kiểm tra lô hàng thép và báo cáo trong tháng này./.\n{authority}\nVỤ TRƯỞNG\nLê Văn Cường\n"
    )
    document = analyse(readers.read(text.encode(), name="test.txt"))
    assert document.issuer is not None
    assert (document.issuer.value.name, [note.code for note in document.notes]) == (issuer, codes)


@pytest.mark.parametrize("number", ["140/PGDĐT", "140/SXYZ"])
def test_letters_of_a_body_without_the_form_of_a_letter_name_no_type(number: str) -> None:
    assert read("UBND HUYỆN IA PA\nPHÒNG GIÁO DỤC VÀ ĐÀO TẠO", number, "Ia Pa", heading="LỊCH HỌP", day="5 tháng 8 năm 2019").type is None


@pytest.mark.parametrize("subject", ["VỀ VIỆC TRỒNG RỪNG", "VỀVIỆC TRỒNG RỪNG", "Vềviệc trồng rừng"])
def test_the_subject_of_a_letter_in_capitals_and_without_its_blank(subject: str) -> None:
    document = read("SỞ Y TẾ TỈNH GIA LAI", f"14/SYT-NV\n{subject}", "Gia Lai", heading="Kính gửi: Các bệnh viện")
    assert document.title is not None
    assert document.title.value == "Về việc trồng rừng"


def test_a_misread_line_names_no_body() -> None:
    assert read("s#á##j5SYT-NV", "14/TB-SYT", "Gia Lai").issuer is None


def test_a_district_seat_keeps_its_new_province() -> None:
    document = read("UBND QUẬN HÀ ĐÔNG\nPHÒNG NỘI VỤ", "14/TB-NV", "Hà Đông", day="5 tháng 8 năm 2021")
    assert document.issuer is not None
    assert document.issuer.value.province == "ha-noi"


@pytest.mark.parametrize("page", ["(1)", "(12) "])
def test_the_number_of_a_page_is_no_part_of_a_name(page: str) -> None:
    assert issuer(read(f"{page}NGÂN HÀNG NHÀ NƯỚC VIỆT NAM", "14/TB-NHNN", "Hà Nội"))[1] == "Ngân hàng Nhà nước Việt Nam"


@pytest.mark.parametrize(
    ("kind", "body", "wanted"),
    [
        ("Công văn", "Cục Thuế tỉnh Gia Lai", "cong-van"),
        ("Chỉ thị", "Cục Thuế tỉnh Gia Lai", "chi-thi"),
        # no body that "CT" stands for
        ("Công văn", "Ủy ban nhân dân tỉnh Gia Lai", "chi-thi"),
    ],
)
def test_the_portals_type_tells_letters_of_a_body_from_directives(kind: str, body: str, wanted: str) -> None:
    text = f"Cơ quan ban hành: {body}\nSố hiệu: 140/CT-TTHT\nLoại văn bản: {kind}\nNgười ký: Lê Văn Hùng\nNgày ban hành: 06/09/2010\n"
    document = analyse(readers.read(text.encode(), name="test.txt"))
    assert document.type is not None
    assert document.type.value.id == wanted


@pytest.mark.parametrize(
    ("letterhead", "number", "wanted"),
    [
        ("BỘ TÀI CHÍNH-BỘ NÔNG NGHIỆP,", "14/2015/TTLT-BTC-BNNPTNT", "Bộ Tài chính; Bộ Nông nghiệp và Phát triển nông thôn"),
        # the symbol tells others
        ("BỘ TÀI CHÍNH - BỘ Y TẾ", "14/2015/TTLT-BTC-BNNPTNT", "Bộ Tài chính; Bộ Y tế"),
    ],
)
def test_the_symbol_tells_the_names_of_ministries_that_a_portal_cut(letterhead: str, number: str, wanted: str) -> None:
    document = read(letterhead, number, "Hà Nội", heading="THÔNG TƯ LIÊN TỊCH\nHướng dẫn trồng cây", day="5 tháng 8 năm 2015")
    assert issuer(document) == (None, wanted)
    assert ("issuer-by-symbol" in {note.code for note in document.notes}) is letterhead.endswith(",")


def test_a_ministry_of_the_1970s() -> None:
    assert issuer(read("BỘ THƯƠNG BINH VÀ XÃ HỘI", "14-TBXH", "Hà Nội", day="5 tháng 8 năm 1979"))[0] == "vn/bo-thuong-binh-va-xa-hoi"


def test_who_consolidated_a_document_is_its_issuer() -> None:
    text = "Số hiệu:19/VBHN-BTC Ngày ký xác thực:06/05/2022\nLoại văn bản:Văn bản hợp nhất Cơ quan hợp nhất: Bộ Tài chính\nNgười ký:Lê Văn Hùng\n"
    assert issuer(analyse(readers.read(text.encode(), name="test.txt")))[1] == "Bộ Tài chính"


@pytest.mark.parametrize(("number", "noted"), [("45 TC/TCT", False), ("45-TT/LB", False), ("45/QĐ-BTC", True)])
def test_letters_of_a_body_that_are_those_of_a_type_are_no_conflict(number: str, *, noted: bool) -> None:
    heading = "THÔNG TƯ LIÊN BỘ\nHướng dẫn trồng cây" if "LB" in number else "THÔNG TƯ\nHướng dẫn trồng cây"
    document = read("BỘ TÀI CHÍNH", number, "Hà Nội", heading=heading, day="5 tháng 8 năm 1995")
    assert ("type-symbol-differ" in {note.code for note in document.notes}) is noted


def test_a_letterhead_may_say_that_there_is_no_number() -> None:
    text = (
        f"Hiệu lực: Hết hiệu lực\nHỘI ĐỒNG NHÀ NƯỚC\nSố: Không số\n{STATE}Sơn La, ngày 26 tháng 3 năm 1991\n\nPHÁP LỆNH\n\nTRỒNG CÂY\n\n"
        "Căn cứ Hiến pháp;\n\nĐiều 1. Hội đồng Bộ trưởng ban hành quy chế trồng cây.\n"
    )
    document = analyse(readers.read(text.encode(), name="test.txt"))
    assert (issuer(document)[1], document.number, document.draft) == ("Hội đồng Nhà nước", None, False)


def test_the_chairman_of_the_council_is_a_body_of_the_centre() -> None:
    document = read("CHỦ TỊCH HỘI ĐỒNG BỘ TRƯỞNG", "45-CT", "Hà Nội", heading="QUYẾT ĐỊNH\nVề cây", day="5 tháng 8 năm 1991")
    assert document.issuer is not None
    assert (issuer(document)[0], document.issuer.value.province) == ("vn/chu-tich-hoi-dong-bo-truong", None)
