"""Không phải viện dẫn: what looks like a number or a name of a document and is none."""

from __future__ import annotations

import pytest

from tests.citations.test_mentions import LETTER, found, read
from vbhc import parts
from vbhc.citations import mentions

PERIODS = [
    "giai đoạn 2021-2025",
    "giai đoạn 2021 - 2030",
    "nhiệm kỳ 2020 - 2025",
    "năm học 2017 - 2018",
    "niên khóa 2018-2022",
    "2011-12",
    "trong các năm 2019/2020",
    "từ 2021 - Quý I",
    "thời kỳ 2021-2030, tầm nhìn đến năm 2050",
    "mùa vụ 2023/2024",
    "tháng 3/2024 - UBND tỉnh họp",
    "quý II/2024",
    "6 tháng đầu năm 2024",
    "khóa XVIII, nhiệm kỳ 2015-2020",
    "kỳ họp thứ 9 - HĐND tỉnh khóa XVI",
    "phiên họp lần thứ 24 - UBND tỉnh khóa IX",
]
DATES = [
    "24/7",
    "ngày 18/3/2024",
    "ngày 26-11-2019",
    "ngày 05.4.2021",
    "từ 01/01 đến 31/12/2020",
    "lúc 15h30/ngày",
    "ngày 19/5 - Ngày sinh của Bác",
    "08/3 - Quốc tế Phụ nữ",
    "20/11/2022 - Ngày Nhà giáo",
    "1/10 - Ngày Quốc tế người cao tuổi",
    "14:44, Thứ Sáu, 10-3-2023",
    "09.01.2025 10:21:11 +07:00",
]
STANDARDS = [
    "ISO 9001:2015",
    "ISO/IEC 17025:2017",
    "hệ thống ISO 9001-2008",
    "IEC 60079-0",
    "ASTM D1298-12",
    "HACCP 22000/VN",
    "tiêu chuẩn ISO 14001/2015",
]
COUNTS = [
    "45.799/36.875",
    "đạt 100%",
    "1.234.567 đồng",
    "5/7 xã",
    "đạt 12/15 tiêu chí",
    "126/132 đại biểu",
    "tỷ lệ 1/500",
    "bản đồ tỷ lệ 1/2000",
    "quy hoạch tỷ lệ 1/500 khu A",
    "2/3 số đại biểu",
    "3-5 người",
    "10-15 phút",
    "60-KG",
    "100-150 triệu đồng/ha",
    "5 triệu đồng/người/tháng",
    "500.000 đồng/m2",
    "220 V/50 Hz",
    "30 km/h",
    "0,5 mg/lít",
    "12 tấn/ha",
    "1,5 tỷ USD/năm",
    "02 bộ/01 người",
    "05 ngày làm việc/tháng",
    "40 giờ/tuần",
    "3 lần/năm",
    "19 Điều",
    "Điều 5, Điều 6",
    "khoản 2 Điều 5",
    "điểm a khoản 1 Điều 3",
    "Chương II",
    "Phụ lục II",
    "PHỤ LỤC SỐ 2,3,10",
    "biểu mẫu báo cáo số 06/KHCN/N",
    "biểu có ký hiệu số 04/NTM/T-N",
    "Mẫu số 01-TCT",
    "Mẫu số 02/TĐKT",
    "Biểu số 03/KH",
    "Bảng số 4/A",
    "mẫu số 05-ĐK",
    "Phụ lục số 01/PL",
]
CODES = [
    "COVID-19",
    "Covid-19",
    "SARS-CoV-2",
    "H7N9",
    "cúm A/H5N1",
    "cúm A/H1N1",
    "C/O form A",
    "C/O mẫu D",
    "mã H37.02.02",
    "mã định danh H37.02.02-KH",
    "000.00.01.H37",
    "Windows 10/Office",
    "ĐT.602",
    "QL1A",
    "Quốc lộ 1A-Km 12",
    "đường số 5/KCN",
    "tổ 12/KP",
    "Tổ 3 - khu phố 5",
    "KCN-2",
    "khu A-17-CN",
    "lô A-17-CN và lô A-18-CN",
    "lô 12/CN",
    "thửa số 125/TBĐ",
    "tờ bản đồ số 12/BĐ",
    "nhà số 12/NT",
    "số nhà 35/12 phố Huế",
    "B52-G",
    "mảnh 0304.1-N/BTNMT",
    "mẫu biểu 0201-N/BTNMT",
    "bảng 0111.2-5N/BTNMT",
    "AK-47",
    "5G/LTE",
    "4.0-IoT",
    "A4/A3",
    "Km 12+500",
    "trang 12/15",
    "1/4",
    "x-quang",
    "e-office",
    "và/hoặc",
    "UBND-HĐND",
    "Mặt trận - đoàn thể",
    "VNeID-2",
    "giai đoạn 2 - TP Lạng Sơn",
    "bài 7-SGK",
    "Tàu SE1/SE2",
    "Boeing 787-Dreamliner",
]
CONTACTS = [
    "Điện thoại: 0205.3812.345",
    "ĐT: 0912345678",
    "(025) 3812-345",
    "Fax: 024-3823 4567",
    "hotline 1900-6789",
    "điện thoại số 0205/PBX",
    "Email: vanthu12@langson.gov.vn",
    "http://example.org/2024/KH-UBND.html",
    "https://example.org/tin/12-UBND/abc",
    "tài khoản số 3713.0.1050123",
    "tài khoản 1234567/KBNN",
    "TK số 9527/NSNN",
    "MST: 4900123456-001",
    "mã số thuế 4900123456/CN",
    "CMND số 012345678",
    "CCCD 001089/CA",
    "hộ chiếu số B1234567",
    "biển kiểm soát 12A-345.67",
    "biển số 29C-123.45",
    "BKS 12C-045.33",
    "biển số 80-NG-12",
]
OTHER_NUMBERS = [
    "bão số 13",
    "cơn bão số 3 năm 2024",
    "Công báo số 31+32",
    "Công báo số 31/CB",
    "công báo số 1025-CB",
    "công văn đến số 4208",
    "công văn đến số 4208/CVĐ",
    "văn bản đến số 12/VBĐ",
    "hồ sơ số 12/HS",
    "Hồ sơ số 25/2020/HS-ST",
    "giấy phép số 12/GP",
    "tờ khai số 30156/NK",
    "hóa đơn số 0012345/HD",
    "chứng chỉ số 05/CC",
    "Quyết định này",
    "Kế hoạch này",
    "Kế hoạch nêu trên",
    "các văn bản chỉ đạo của Trung ương",
    "văn bản số hóa",
    "chuyển đổi số năm 2026",
    "Chuyển đổi số tỉnh",
    "kinh tế số/xã hội số",
    "một số nội dung",
    "Nghị quyết chuyên đề",
    "các Nghị quyết của Đảng",
    "Kế hoạch năm 2024",
    "Kế hoạch 2024",
    "Báo cáo 6 tháng",
    "Báo cáo 9 tháng đầu năm",
    "Quyết định 5 vấn đề",
    "Thông báo 2 lần",
    "Hướng dẫn 3 bước",
    "Chương trình 135",
    "Kế hoạch 5 năm 2021-2025",
    "Quy định 4 nhóm",
    "Công văn 2 bản",
]
#: lines of other sorts
LINES = [
    "Số: 61/KH-UBND",
    "Kế hoạch số 61/KH-UBND ngày 18/3/2024",
    "(Kèm theo Kế hoạch số 61 /KH-UBND ngày 18 tháng 3 năm 2024 của UBND tỉnh)",
    "Tờ trình số     /TTr-SNV ngày    tháng    năm 2025",
    "Số:      /KH-UBND",
    "số ......../QĐ-UBND",
    "ví dụ: Số: 15/QĐ-HĐND",
    "ví dụ Quyết định số 12/QĐ-HĐTTCC",
    "ví dụ: Số: 15/QĐ-HĐND (Quyết định của Thường trực); Số: 19/HĐND-KTNS (Công văn)",
    "mẫu sau: Số: 15/QĐ-BNV",
    "mẫu sau: Số: 15/QĐ-BNV; Số: 05/BNV-VP; Số: 12/UBND-VX",
]
TABLE = [*PERIODS, *DATES, *STANDARDS, *COUNTS, *CODES, *CONTACTS, *OTHER_NUMBERS, *LINES]


def test_the_table_is_long_enough() -> None:
    assert len(TABLE) == len(set(TABLE))
    assert len(TABLE) >= 150


@pytest.mark.parametrize("body", TABLE)
def test_no_citation(body: str) -> None:
    assert found(f"Các sở, ngành làm việc theo chương trình: {body}, trong tháng tới.") == ()


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("Số: 61/KH-UBND", "own-number"),
        ("Tờ trình số     /TTr-SNV ngày    tháng    năm 2025", "blank"),
        ("Công báo số 31/CB", "gazette"),
        ("hồ sơ số 12/HS", "file-number"),
        ("công văn đến số 4208/CVĐ", "registry"),
        ("ISO 9001:2015", "standard"),
        ("Mẫu số 02/TĐKT", "form"),
        ("dự án Luật Nhà giáo", "draft-law"),
        ("giấy phép khai thác khoáng sản số 92/GP-UBND", "permit"),
        ("mảnh 0304.1-N/BTNMT", "code"),
        ("thứ tự, ví dụ: Số: 15/QĐ-HĐND", "sample"),
        ("thể thức: Số: 15/QĐ-BNV", "letterhead"),
        ("tệp đính kèm: 48-CTr-TU.pdf", "file"),
        ("tệp đính kèm: 48-CTr-TU_signed(1).docx", "file"),
    ],
)
def test_what_is_passed_over_is_told(body: str, reason: str) -> None:
    source = read(f"{LETTER}Theo {body} đã có.\n")
    assert reason in {one.reason for one in mentions.find(source, parts.analyse(source))[1]}


@pytest.mark.parametrize(
    "name", ["TCVN 6909:2001", "QCVN 61-MT:2016/BTNMT", "QCVN 102:2016/BTTTT", "QCVN 01-1:2018/BYT", "TCVN ISO 9001:2015"]
)
def test_national_standards_are_a_kind_of_their_own(name: str) -> None:
    (mention,) = found(f"Áp dụng {name} trong xây dựng.")
    assert (mention.kind, mention.name) == ("standard", name)


def test_what_a_portal_says_behind_a_document_is_passed_over() -> None:
    text = f"{LETTER}Theo Kế hoạch số 5/KH-SNV.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nCHỦ TỊCH\nHồ Tiến Thiệu\n\nVăn bản liên quan\nViết bình luận\nTin khác: Kế hoạch số 6/KH-SNV\n"
    source = read(text)
    found, ignored = mentions.find(source, parts.analyse(source))
    assert [one.number.canonical for one in found if one.number] == ["5/KH-SNV"]
    assert [(source.at(one.span), one.reason) for one in ignored if one.reason == "portal"] == [("Kế hoạch số 6/KH-SNV", "portal")]


@pytest.mark.parametrize(
    ("heading", "cited"),
    [
        ("Văn bản liên quan (2)", ["5/KH-SNV"]),
        ("Văn bản cùng lĩnh vực:", ["5/KH-SNV"]),
        ("TIN CÙNG CHUYÊN MỤC", ["5/KH-SNV"]),
        ("- 1 Công văn 6/SNV-CC năm 2013 về mở chợ do Sở Nội vụ ban hành", ["5/KH-SNV"]),
        ("Văn bản liên quan đến chợ được gửi kèm theo:", ["5/KH-SNV", "6/KH-SNV"]),
    ],
)
def test_what_a_portal_lists_below_a_heading_is_passed_over(heading: str, cited: list[str]) -> None:
    text = f"Sở Nội vụ đã họp bàn việc mở chợ với các xã trong tỉnh theo Kế hoạch số 5/KH-SNV.\n\n{heading}\nKế hoạch số 6/KH-SNV\n"
    assert [one.number.canonical for one in found(text) if one.number] == cited


def test_headings_above_any_text_are_those_of_a_menu() -> None:
    text = "Trang chủ\nVăn bản liên quan\nBình luận\nSở Nội vụ đã họp bàn việc mở chợ với các xã theo Kế hoạch số 5/KH-SNV.\n"
    assert len(found(text)) == 1


@pytest.mark.parametrize("line", ["Tờ trình số 92/TTr-STC theo giấy phép của tỉnh", "Quyết định số 5/QĐ-UBND về cấp giấy phép"])
def test_a_permit_near_a_document_hides_nothing(line: str) -> None:
    assert len(found(f"Theo {line}.")) == 1


@pytest.mark.parametrize(
    ("head", "names"),
    [
        ("Luật Đất đai 2024", []),  # a menu
        ("• Nghị định về cây - Luật Phương Nam", []),
        ("Số hiệu: 61/KH-UBND\nLoại văn bản:Luật\nNgười ký:Hồ Tiến Thiệu\nNgày ban hành:18/03/2024", []),
        ("- 1Luật Lâm nghiệp\n- 2Luật Xây dựng", ["Luật Lâm nghiệp", "Luật Xây dựng"]),  # what the portal links to
    ],
)
def test_a_law_that_is_only_named_over_the_letterhead_is_the_portals(head: str, names: list[str]) -> None:
    source = read(f"{head}\n\n{LETTER}Theo Luật Thú y đã có.\n")
    found, _ = mentions.find(source, parts.analyse(source))
    assert [one.name for one in found if one.name] == [*names, "Luật Thú y"]


@pytest.mark.parametrize(
    ("own", "said"),
    [("61/LĐTBXH", "61/LĐ-TBXH"), ("61/1997/QH10", "61/1997/QHX"), ("61/QĐ-UB", "61/QĐUB")],
)
def test_an_own_number_in_another_spelling_is_no_citation(own: str, said: str) -> None:
    text = f"BỘ Y TẾ\nSố: {own}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHà Nội, ngày 5 tháng 3 năm 1997\nQUYẾT ĐỊNH\nVề cây\nCăn cứ yêu cầu;\nĐiều 1. Quyết định số {said} nói về cây.\n"
    source = read(text)
    assert mentions.find(source, parts.analyse(source))[0] == ()
