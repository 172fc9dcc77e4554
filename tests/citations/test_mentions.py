"""Các lần nhắc: numbers with their dirt, dates, issuers, lists and short forms, each as one line of a table."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vbhc import parts, readers
from vbhc.citations import mentions
from vbhc.model.citation import Mention
from vbhc.model.text import Source

LETTERHEAD = "ỦY BAN NHÂN DÂN\nTỈNH LẠNG SƠN\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\nSố: 61/KH-UBND\n"
LETTER = f"{LETTERHEAD}Lạng Sơn, ngày 18 tháng 3 năm 2024\n\nKẾ HOẠCH\nTrồng cây chắn gió\n\n"


def read(text: str) -> Source:
    """A text as the text reader gives it."""
    return readers.read(text.encode(), name="văn bản.txt")


def found(body: str) -> tuple[Mention, ...]:
    """The mentions of a sentence in a plan of Lạng Sơn."""
    source = read(LETTER + body + "\n")
    return mentions.find(source, parts.analyse(source))[0]


@pytest.mark.parametrize(
    ("body", "numbers"),
    [
        ("Thực hiện Kế hoạch số 149-KH/TU của Tỉnh ủy.", ["149-KH/TU"]),
        ("Thực hiện Kế hoạch số 149- KH/TU của Tỉnh ủy.", ["149-KH/TU"]),
        ("Thực hiện Kế hoạch số 149 - KH/TU của Tỉnh ủy.", ["149-KH/TU"]),
        ("Thực hiện Kế hoạch số 98/KH\nUBND của UBND tỉnh.", ["98/KH-UBND"]),
        ("Tại Quyết định số 30/QĐUBND của UBND tỉnh.", ["30/QĐ-UBND"]),
        ("Tại Quyết định số 122/QÐ-TTg của Thủ tướng Chính phủ.", ["122/QĐ-TTg"]),
        ("Tại Tờ trình số 71/TTr –TLĐ của Tổng Liên đoàn.", ["71/TTr-TLĐ"]),
        ("Tại Công văn số\n3682/UBND-KGVXNV của UBND tỉnh.", ["3682/UBND-KGVXNV"]),
        ("Tại văn bản số 305/KH-\nUBND của UBND tỉnh.", ["305/KH-UBND"]),
        ("Chỉ thị 21-CT/T.Ư của Ban Bí thư.", ["21-CT/TW"]),
        ("Chỉ thị 21-CT/TƯ của Ban Bí thư.", ["21-CT/TW"]),
        ("Chỉ thị 21-CT/TƯ của Tỉnh ủy.", ["21-CT/TU"]),
        ("Chỉ thị 21-CT/TƯ về trồng rừng.", ["21-CT/TW"]),
        ("Nghị quyết số 30a/2008/NQ-CP của Chính phủ.", ["30a/2008/NQ-CP"]),
        ("Luật Đường sắt số 95/2025/QH151 có hiệu lực.", ["95/2025/QH15"]),
        ("Công văn số 5053-CV/VPTW/nb của Văn phòng.", ["5053-CV/VPTW/nb"]),
        ("Công văn 1826/BNV-CVT&LTNN của Bộ Nội vụ.", ["1826/BNV-CVT&LTNN"]),
        ("Thông tư liên tịch số 03/2004/TTLT-BCA-BTC-BNV-BLĐTB & XH về việc này.", ["03/2004/TTLT-BCA-BTC-BNV-BLĐTB&XH"]),
        ("Nghị định số 60/CP của Chính phủ.", ["60/CP"]),
        # a dot for the hyphen, and before a unit of the body; not the full stop of a sentence
        ("Quyết định số 70/1998/QĐ.TTg ngày 31/3/1998 và số 71/1998/QĐ .TTg ngày 1/4/1998.", ["70/1998/QĐ-TTg", "71/1998/QĐ-TTg"]),
        ("Công văn số 93/UBND.VX ngày 2/3/2011 và Tờ trình số 31/TTr-PGD.Q8 về việc này.", ["93/UBND.VX", "31/TTr-PGD.Q8"]),
        ("Theo Kế hoạch số 5/KH-UBND.UBND tỉnh và Quyết định số 6/QĐ-UB.II. Việc này.", ["5/KH-UBND", "6/QĐ-UB"]),
        ("Công văn số 1368CV/TCTW ngày 27/12/1999.", ["1368CV/TCTW"]),
        ("Công văn số 412 TCT/NV5 ngày 27/12/1999.", ["412TCT/NV5"]),
        ("Công văn số 38TM/XNK và số 512 SXD/QLN ngày 27/12/1999.", ["38TM/XNK", "512SXD/QLN"]),
        ("Thông tư số 17 LĐTBXH/TT ngày 27/12/1995.", ["17LĐTBXH/TT"]),
        ("Nghị định số 178 CP ngày 28-10-1994 của Chính phủ.", ["178CP"]),
        ("Nghị định số 41/2002/NĐ-Chính phủ.", ["41/2002/NĐ-CP"]),
        ("Công văn số 15/HQĐNa-GSQLđề ngày 03/01/2013 của Cục Hải quan.", ["15/HQĐNa-GSQL"]),
        ("Công suất 412 MVA/SCADA, bán số 500 CP cho 12 CT viên.", []),
        ("Quy định số 47 - QĐ/TWcủa Ban Chấp hành Trung ương.", ["47-QĐ/TW"]),
        ("Hướng dẫn số 25-HD/BCĐTWNgày đăng công báo.", ["25-HD/BCĐTW"]),
        ("Công văn số 341/ĐLES-KH+KT ngày 15/10/2025 của Điện lực.", ["341/ĐLES-KH+KT"]),
        ("Kết luận số 77/KL-TTr.P2 ngày 15/10/2025 của Thanh tra.", ["77/KL-TTr.P2"]),
        ("Quyết định số 21/QĐ-KV VII ngày 15/10/2025 của Kiểm toán.", ["21/QĐ-KVVII"]),
        ("Nhà thầu là Tổng Công ty Xây dựng số 1 - CTCP và Công ty Cầu số 9/CTCP.", []),
        ("Nghị quyết số 19-2018/NQ-CP ngày 15/5/2018.", ["19-2018/NQ-CP"]),
        ("thực hiện quyết định số 633/qđ-ttg ngày 23/5/2022.", ["633/QĐ-TTg"]),
        ("Nghị quyết liên tịch số 102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN.", ["102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN"]),
        (
            "các Thông tư 17, 18 và 19/2018/TT-BGDĐT của Bộ Giáo dục và Đào tạo.",
            ["17/2018/TT-BGDĐT", "18/2018/TT-BGDĐT", "19/2018/TT-BGDĐT"],
        ),
        ("Thông tư 17,18,19/2018/TT-BGDĐT ngày 22/8/2018.", ["17/2018/TT-BGDĐT", "18/2018/TT-BGDĐT", "19/2018/TT-BGDĐT"]),
        ("các Quyết định số 1743/QĐ-BGTVT, 1744/QĐ-BGTVT và 1745/QĐ-BGTVT.", ["1743/QĐ-BGTVT", "1744/QĐ-BGTVT", "1745/QĐ-BGTVT"]),
        ("Nghị quyết: Số 39/2011/NQ-HĐND ngày 5/8/2011; số 27/2017/NQ-HĐND ngày 7/12/2017.", ["39/2011/NQ-HĐND", "27/2017/NQ-HĐND"]),
        ("Thông tư số 04/1999/TT-BCA(C13) hướng dẫn", ["04/1999/TT-BCA(C13)"]),
        ("Kết luận số 57-KL/TW. Triển khai Kết luận 57 và Kết luận số 57.", ["57-KL/TW", "57-KL/TW", "57-KL/TW"]),
    ],
)
def test_numbers(body: str, numbers: list[str]) -> None:
    assert [str(mention.number) for mention in found(body)] == numbers


@pytest.mark.parametrize(
    ("body", "date", "issuer"),
    [
        ("Kế hoạch số 149-KH/TU, ngày 29/01/2024 của Ban Thường vụ Tỉnh ủy về thực hiện", "2024-01-29", "Ban Thường vụ Tỉnh ủy Lạng Sơn"),
        ("Kế hoạch số 07-KH/BCĐ ngày17/02/2020của Tỉnh ủy về công tác", "2020-02-17", "Tỉnh ủy Lạng Sơn"),
        ("Ngày 26/11/2019, UBND tỉnh ban hành Kế hoạch số 173/KH-UBND về việc này", "2019-11-26", "Ủy ban nhân dân tỉnh Lạng Sơn"),
        ("Ngày 27/9/2002 Văn phòng Chính phủ đã có công văn số 5372/VPCP-KTTH", "2002-09-27", "Văn phòng Chính phủ"),
        ("Quy định số 37-QĐ/TW của Bộ Chính trị, ngày 25-7-2016", "2016-07-25", "Bộ Chính trị"),
        ("Kết luận số 16-KL/TW ngày 14/02/2012 của Bộ Chính trị khóa XI về chiến lược", "2012-02-14", "Bộ Chính trị"),
        ("Theo đề nghị của Sở Tư pháp tại Tờ trình số 12/TTr-STP ngày 3 tháng 5 năm 2021", "2021-05-03", "Sở Tư pháp tỉnh Lạng Sơn"),
        ("Theo đề nghị của Giám đốc Sở Tư pháp tại Tờ trình số 12/TTr-STP ngày 03/5/2021", "2021-05-03", "Sở Tư pháp tỉnh Lạng Sơn"),
        ("Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018", "2018-04-23", "Chính phủ"),
        ("Hướng dẫn số 33-HD/BTCTW ngày 30/10/2020 Ban Tổ chức Trung ương về nội dung", "2020-10-30", "Ban Tổ chức Trung ương"),
        ("Tờ trình số 1167/TTr-STC 13 tháng 5 năm 2021", "2021-05-13", None),
        (
            "Thông tư số 63/2013/TTLT-BTC-BTNMT ngày 15/5/2013 của Bộ Tài chính-Bộ Tài nguyên và Môi trường",
            "2013-05-15",
            "Bộ Tài chính; Bộ Tài nguyên và Môi trường",
        ),
        ("Chỉ thị số 08/CT-TTg năm 2020 về phòng bão", None, "Thủ tướng Chính phủ"),
        ("Kết luận số 57-KL/TW", None, None),
        ("Công văn số 905 TC/TCT ngày 15-5-1998 về phí", "1998-05-15", "Bộ Tài chính"),
        ("Nghị định số 178 CP ngày 28-10-1994 về phí", "1994-10-28", "Chính phủ"),
        ("Nghị quyết số 37-NQ/TW NQ/TW ngày 24/12/2018 của Bộ Chính trị về nuôi ong", "2018-12-24", "Bộ Chính trị"),  # typed twice
        ("Kế hoạch số 8/KH-UBND KH-UBND ngày 2/1/2024 của UBND tỉnh", "2024-01-02", "Ủy ban nhân dân tỉnh Lạng Sơn"),
        (
            "Thông tư số 38/2012/TT-NHNN ngày 28/12/2012 của Thống đốc Ngân hàng Nhà nước về vàng",
            "2012-12-28",
            "Ngân hàng Nhà nước Việt Nam",
        ),
        ("Quyết định số 5/2010/QĐ-TTCP ngày 2/1/2010 của Tổng Thanh tra Chính phủ về phí", "2010-01-02", "Thanh tra Chính phủ"),
        ("Nghị quyết số 1/2019/NQ-HĐTP ngày 2/1/2019 của Chánh án Tòa án nhân dân tối cao", "2019-01-02", "Tòa án nhân dân tối cao"),
        ("Công văn 2687/TCHQ-TXNK Cục Hải quan Hải Phòng", None, "Tổng cục Hải quan"),
        ("Thông tư số 63/2002/TT-BTC Bộ trưởng Bộ Tài chính về phí", None, "Bộ trưởng Bộ Tài chính"),
        # "CT" of the council's chairman, as long as there was one; else it is the sign of the type
        ("Quyết định số 45-CT ngày 3-4-1990 về cây", "1990-04-03", "Chủ tịch Hội đồng Bộ trưởng"),
        (
            "Quyết định số 45-CT ngày 3-4-1990 của Chủ tịch Hội đồng Bộ trưởng (nay là Chính phủ)",
            "1990-04-03",
            "Chủ tịch Hội đồng Bộ trưởng",
        ),
        ("Chỉ thị số 45-CT về cây", None, "Chủ tịch Hội đồng Bộ trưởng"),
        ("Chỉ thị số 45/CT ngày 3/4/2010 về cây", "2010-04-03", None),
        ("Quyết định số 9/CV-TT ngày 3/4/1975 của Bộ trưởng Bộ Văn hóa về cây", "1975-04-03", "Bộ trưởng Bộ Văn hóa"),
        ("Quyết định số 9/QĐ ngày 3/4/1991 của Uỷ ban Khoa học Nhà nước", "1991-04-03", "Ủy ban Khoa học Nhà nước"),
        ("Thông tư liên bộ số 9/TTLB ngày 3/4/1991 của liên Bộ Tài chính - Lâm nghiệp", "1991-04-03", "Bộ Tài chính; Bộ Lâm nghiệp"),
        (
            "Quyết định số 9/TCCP-VC ngày 3/4/1994 của Bộ trưởng, Trưởng ban Ban Tổ chức - Cán bộ Chính phủ về cây",
            "1994-04-03",
            "Ban Tổ chức - Cán bộ Chính phủ",
        ),
        ("Pháp lệnh Thú y ngày 3 tháng 4 năm 1990", "1990-04-03", "Hội đồng Nhà nước"),
        ("Pháp lệnh Thú y ngày 3 tháng 4 năm 1993", "1993-04-03", "Ủy ban Thường vụ Quốc hội"),
        ("Luật số 09/1997/QHX ngày 3/4/1997", "1997-04-03", "Quốc hội"),
        ("Quyết định 2382/QĐ-UBND năm 2016 của Đắk Lắk", None, "Ủy ban nhân dân tỉnh Đắk Lắk"),
        ("Nghị quyết số 26-NQ/TW ngày 5-8-2008 của Hội nghị Trung ương 7 khóa X “về rừng”", "2008-08-05", "Ban Chấp hành Trung ương Đảng"),
        ("Nghị quyết số 26-NQ/TW của Hội nghị Trung ương lần thứ bảy khóa X về rừng", None, "Ban Chấp hành Trung ương Đảng"),
        (
            "Nghị quyết số 26-NQ/TW ngày 5-8-2008 Hội nghị lần thứ bảy Ban Chấp hành Trung ương khóa X về rừng",
            "2008-08-05",
            "Ban Chấp hành Trung ương Đảng",
        ),
        ("Kết luận số 26-KL/TW ngày 5-8-2008, Hội nghị Trung ương 7 khóa X về rừng", "2008-08-05", "Ban Chấp hành Trung ương Đảng"),
        (
            "Công văn số 26-CV/TU ngày 5-8-2008, Hội nghị lần thứ bảy Ban Chấp hành Đảng bộ tỉnh Lào Cai khóa X đã bàn về rừng",
            "2008-08-05",
            None,
        ),
        (
            "Ngày 5/8/2018, Ban Thường vụ Tỉnh ủy khóa XV đã ban hành Nghị quyết số 26-NQ/TU về rừng",
            "2018-08-05",
            "Ban Thường vụ Tỉnh ủy Lạng Sơn",
        ),
        ("Ngày 5/8/2018 vừa qua, Ban Bí thư đã ban hành Chỉ thị số 26-CT/TW về rừng", "2018-08-05", "Ban Bí thư Trung ương Đảng"),
        ("Nghị quyết số 1-NQ/ĐH ngày 2/8/2025 của Đại hội đại biểu Đảng bộ xã lần thứ I", "2025-08-02", None),
        ("Chỉ thị số 3-CT/TW, ngày 2/8/2025 của cục Chính trị về rừng", "2025-08-02", None),
        (
            "Công điện số 6/CĐ-BCĐ ngày 2/8/2021 của Ban Chỉ đạo quốc gia phòng, chống cháy rừng;",
            "2021-08-02",
            "Ban Chỉ đạo quốc gia phòng, chống cháy rừng",
        ),
        ("Kế hoạch số 6-KH/ĐU ngày 2/8/2025 của Ban Thường vụ Đảng ủy Bộ Y tế về rừng", "2025-08-02", "Ban Thường vụ Đảng ủy Bộ Y tế"),
        ("Kế hoạch số 13/KH-BCT ngày 4/9/2021 của Ban công tác Mặt trận khu phố 3", "2021-09-04", None),
        ("Quyết định số 13/QĐ-BCT ngày 4/9/2021 của Bộ Công thuơng về phí", "2021-09-04", "Bộ Công Thương"),
        ("Chủ tịch UBND tỉnh Lê Văn Hùng đã ký Quyết định số 13/QĐ-UBND về phí", None, "Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn"),
        ("Phó Chủ tịch UBND tỉnh Lê Văn Hùng đã ký Kế hoạch số 13/KH-UBND về phí", None, "Ủy ban nhân dân tỉnh Lạng Sơn"),
        ("Theo ý kiến của Phó Chủ tịch UBND tỉnh tại Công văn số 13/UBND-KT về phí", None, "Ủy ban nhân dân tỉnh Lạng Sơn"),
        ("Bác sĩ của Sở Y tế đi họp với xã, đã ký Biên bản số 13/BB-TTYT về phí", None, None),
        (
            "Theo Quyết định số 13/QĐ-UBND do Phó Chủ tịch UBND tỉnh Lê Văn Hùng ký ngày 4/9/2021 về phí",
            None,
            "Ủy ban nhân dân tỉnh Lạng Sơn",
        ),
    ],
)
def test_date_and_issuer(body: str, date: str | None, issuer: str | None) -> None:
    mention = found(body)[0]
    assert (mention.date, mention.issuer.name if mention.issuer else None) == (date, issuer)


@pytest.mark.parametrize(
    ("addressee", "of", "issuer"),
    [
        ("Sở Y tế tỉnh Gia Lai", "của Quý Sở", "Sở Y tế tỉnh Gia Lai"),
        ("Tổng công ty Chè Việt Nam", "của quý Tổng công ty", "Tổng công ty Chè Việt Nam"),
        ("Sở Y tế tỉnh Gia Lai", "", "Tổng cục Thuế"),
        ("Sở Y tế tỉnh Gia Lai; Sở Y tế tỉnh Đắk Lắk", "của Quý Sở", "Tổng cục Thuế"),
    ],
)
def test_a_letter_calls_whom_it_answers_by_courtesy(addressee: str, of: str, issuer: str) -> None:
    day = "Hà Nội, ngày 18 tháng 3 năm 2004"
    head = f"BỘ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 61/BNV-TL\n{day}\n\nKính gửi: {addressee}\n\n"
    source = read(f"{head}Trả lời Công văn số 15/TCT-TC ngày 12/3/2004 {of} về lương, Bộ Nội vụ có ý kiến như sau:\n")
    mention = mentions.find(source, parts.analyse(source))[0][0]
    assert mention.issuer is not None
    assert mention.issuer.name == issuer


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        (
            "Công văn số 33/BNV-CCHC ngày 5/2/2024 của Bộ Nội vụ, các văn bản số 11/BTC-NS ngày 02/01/2024, 12/BTC-NS ngày 03/01/2024 của Bộ Tài chính",
            ["Bộ Nội vụ", "Bộ Tài chính", "Bộ Tài chính"],
        ),
        (
            "Thông báo số 33/TB-VPCP của Văn phòng Chính phủ, các Công văn số 11/BTC-NS ngày 02/01/2024, số 12/BTC-QLG ngày 03/01/2024 của Bộ Tài chính",
            ["Văn phòng Chính phủ", "Bộ Tài chính", "Bộ Tài chính"],
        ),
        (
            "Kết luận số 33-KL/TU của Ban Thường vụ Tỉnh ủy, các Công văn: số 11/STC-NS ngày 02/01/2024, số 12/STC-NS của Sở Tài chính",
            ["Ban Thường vụ Tỉnh ủy Lạng Sơn", "Sở Tài chính tỉnh Lạng Sơn", "Sở Tài chính tỉnh Lạng Sơn"],
        ),
        ("Kết luận số 33-KL/TU của Ban Thường vụ Tỉnh ủy, các Công văn số 11/STC-NS", ["Ban Thường vụ Tỉnh ủy Lạng Sơn", None]),
        ("Sở Y tế đã có các Công văn số 11/SYT-NV, số 12/SYT-NV", ["Sở Y tế tỉnh Lạng Sơn", "Sở Y tế tỉnh Lạng Sơn"]),
        ("Sở Y tế đã có các Công văn số 11/SYT-NV, số 12/STC-NV", ["Sở Y tế tỉnh Lạng Sơn", None]),
        ("Bộ Tài chính và Bộ Y tế đã ban hành Thông tư liên tịch số 14/2014/TTLT-BTC-BYT", ["Bộ Tài chính; Bộ Y tế"]),
        ("Cục Trồng trọt (Bộ Nông nghiệp) vừa có Công văn số 15/TT-CLT", ["Cục Trồng trọt"]),
        # who receives a letter has not written it
        ("Ngày 5/2/2024, Sở Y tế nhận được Công văn số 11/STC-NS", [None]),
    ],
)
def test_a_list_begins_anew(body: str, wanted: list[str | None]) -> None:
    assert [one.issuer.name if one.issuer else None for one in found(f"Thực hiện {body}.")] == wanted


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("Công văn số 01/BC-HHNM về kết quả", "cong-van"),
        ("Văn bản số 905 TC/TCT về phí", "cong-van"),
        ("Thông tư số 905 TC/TCT về phí", "thong-tu"),
        ("Văn bản số 6696/VPCP-CN về việc này", "cong-van"),
        ("Văn bản số 01/BC-HHNM về kết quả", "bao-cao"),
        ("Văn bản số 54/TT-SCN về kết quả", "to-trinh"),
        ("nội dung 3421/BGDĐT-VP về việc này", "cong-van"),
        ("Quy định số 24-QĐ/TW về thi hành", "quy-dinh"),
        ("Tờ trình số 957/SYT-KH về dự án", "to-trinh"),
        ("Chương trình hành động số: 12-CTR/TU của Tỉnh ủy", "chuong-trinh"),
        ("Nghị quyết số 202/2025/QH15 về sáp nhập", "nghi-quyet"),
        ("Luật số 50/2014/QH13", "luat"),
        ("Bộ luật Lao động số 45/2019/QH14", "bo-luat"),
        ("Thông tư số 09/2000/TTLB-BTM-TCHQ", "thong-tu-lien-tich"),
        ("Nghị   quyết số 28/NQ-CP", "nghi-quyet"),
    ],
)
def test_the_word_before_a_number_counts_then_the_symbol(body: str, kind: str) -> None:
    mention = found(body)[0]
    assert mention.type is not None
    assert mention.type.id == kind


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;", "về công tác văn thư"),
        ("Quyết định số 60/2017/QĐ-UBND của UBND tỉnh ban hành Quy chế phối hợp. Các sở thực hiện", "ban hành Quy chế phối hợp"),
        (
            "Thực hiện Kế hoạch số 149-KH/TU về thực hiện Kết luận số 57-KL/TW, UBND tỉnh yêu cầu các sở",
            "về thực hiện Kết luận số 57-KL/TW",
        ),
        ("Chỉ thị số 40-CT/TW về tín dụng và Kế hoạch số 5-KH/TU về trồng cây;", "về tín dụng"),
        ("(Quyết định số 5/QĐ-UBND về trồng cây) được thực hiện", "về trồng cây"),
        ("Công văn số 5/UBND-VX gửi các sở", None),
        ("Nghị quyết số 23-NQ/TW về “Giữ rừng” làm việc với các huyện", "về “Giữ rừng”"),
        ("Nghị quyết số 23-NQ/TW về “Giữ rừng” gắn với làm theo Nghị quyết số 9-NQ/TU", "về “Giữ rừng”"),
        ("Chỉ thị số 6-CT/TW về cuộc vận động “giữ rừng”. sau đó, các nơi đã giữ rừng", "về cuộc vận động “giữ rừng”"),
        ("Thực hiện Chỉ thị số 5-CT/TU về trồng rừng, các cấp ủy, chính quyền đã vào cuộc", "về trồng rừng"),
        ("Theo Chỉ thị số 5-CT/TU về trồng rừng, ngày 10/9/2020 Ban Dân vận Tỉnh ủy có Hướng dẫn số 3-HD/BDVTU", "về trồng rừng"),
        ("Nghị quyết số 26-NQ/TW về rừng trong tình hình mới đã nêu : giữ rừng", "về rừng trong tình hình mới"),
        ("Theo Chỉ thị số 5-CT/TW về trồng rừng và chỉ đạo của UBND tỉnh tại văn bản số 8/UBND-VX", "về trồng rừng"),
        ("Chương trình số 4-CTr/TU về trồng rừng, thay thế Chương trình hành động số 2-CTr/TU", "về trồng rừng"),
        ("Quy định 377 của Bộ Chính trị quy định, các nơi phải giữ rừng", None),
        ("Nghị định số 5/2015/NĐ-CP quy định về phí, đã được sửa đổi, bổ sung bởi Nghị định số 6/2016/NĐ-CP", "quy định về phí"),
    ],
)
def test_titles_end_where_the_quotation_ends(body: str, title: str | None) -> None:
    source = read(LETTER + body + "\n")
    mention = mentions.find(source, parts.analyse(source))[0][0]
    assert (source.one_line(mention.title) if mention.title else None) == title


@pytest.mark.parametrize(
    ("body", "pinpoint"),
    [
        ("điểm a khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP", "điểm a khoản 2 Điều 5"),
        ("khoản 2 Điều 5 của Nghị định số 30/2020/NĐ-CP", "khoản 2 Điều 5"),
        ("Điều 3, 4 và 7 Thông tư số 3/2020/TT-BNV", "Điều 3, 4 và 7"),
        ("Phụ lục II ban hành kèm theo Nghị định số 30/2020/NĐ-CP", "Phụ lục II"),
        ("theo Nghị định số 30/2020/NĐ-CP", None),
        ("CÁC ĐIỂM đ, h KHOẢN 1 ĐIỀU 12a NGHỊ ĐỊNH SỐ 30/2020/NĐ-CP", "ĐIỂM đ, h KHOẢN 1 ĐIỀU 12a"),
        ("Phụ lục số 01, 02, 03 ban hành kèm theo Thông tư số 3/2020/TT-BNV", "Phụ lục số 01, 02, 03"),
        ("Khoản 3, Điều 1, Nghị định số 30/2020/NĐ-CP", "Khoản 3, Điều 1"),
        (
            "Điều 3, Điều 4, Điều 5, Điều 6, khoản 5 Điều 7, Điều 11, Điều 17, Điều 21 và Phụ lục II Nghị định số 30/2020/NĐ-CP",
            "Điều 3, Điều 4, Điều 5, Điều 6, khoản 5 Điều 7, Điều 11, Điều 17, Điều 21 và Phụ lục II",
        ),
    ],
)
def test_pinpoints(body: str, pinpoint: str | None) -> None:
    assert found(body)[0].pinpoint == pinpoint


def test_later_mentions_inherit_and_conflicts_stay() -> None:
    first, later, other = found(
        "Kế hoạch số 149-KH/TU ngày 29/01/2024 của Ban Thường vụ Tỉnh ủy. Triển khai 149-KH/TU. Theo Kế hoạch số 149-KH/TU ngày 30/01/2024."
    )
    assert later.date == first.date == "2024-01-29"
    assert later.issuer == first.issuer is not None
    assert later.type == first.type is not None
    assert other.date == "2024-01-30"


def test_a_number_of_two_terms_lends_no_day() -> None:
    said = "Chỉ thị số 35-CT/TW, ngày 30/5/2019 của Bộ Chính trị đã hết hạn. Chỉ thị số 35-CT/TW ngày 14/6/2024 của Bộ Chính trị có 4 phần. Chỉ thị số 35-CT/TW"
    assert [one.date for one in found(f"{said} dài hơn.")] == ["2019-05-30", "2024-06-14", None]


def test_the_number_of_the_next_point_is_none_of_a_congress() -> None:
    names = [one.name for one in found("1. Kết quả của Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIII\n2. Mục tiêu")]
    assert names == ["Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIII"]


def test_the_hour_of_posting_is_none_of_a_plenum() -> None:
    names = [one.name for one in found("Mười năm làm theo Nghị quyết Trung ương 5 khóa XI\n\n13:10 27-09-2022\n\nSáng nay, xã họp.")]
    assert names == ["Nghị quyết Trung ương 5 khóa XI"]


def test_whoever_signs_for_a_body_the_document_is_its() -> None:
    text = "Thay mặt Bộ Chính trị, Thường trực Ban Bí thư Lê Văn Hùng vừa ký ban hành Quyết định số 304-QĐ/TW về giữ rừng.\n"
    source = read(text)
    (mention,) = mentions.find(source, parts.analyse(source))[0]
    assert mention.issuer is not None
    assert mention.issuer.name == "Bộ Chính trị"


def test_mentions_come_in_order_and_spans_hold_their_numbers() -> None:
    body = "Căn cứ Luật Lưu trữ số 33/2024/QH15; Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư; Chỉ thị 40."
    source = read(LETTER + body + "\n")
    all_found = mentions.find(source, parts.analyse(source))[0]
    assert [mention.span.start for mention in all_found] == sorted(mention.span.start for mention in all_found)
    assert source.at(all_found[1].span) == "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ"
    assert all((mention.number is None) != (mention.name is None) for mention in all_found)


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="0123456789/-–. \nsốngày,;:()QĐKHUBNDTtrLuậtvà", max_size=200))
def test_any_text_gives_mentions_within_it(text: str) -> None:
    source = read("x" + text)
    found, ignored = mentions.find(source, parts.analyse(source))
    for span in (*(one.span for one in found), *(one.span for one in ignored)):
        assert 0 <= span.start <= span.end <= len(source.text)


@pytest.mark.parametrize(
    "piece", ["1/", "số ", "12/2020/", "Luật ", "và Luật ", "khoản 1 ", "(", "ngày 1/1/", "1, ", "-A", "1-A/", "Nghị quyết "]
)
def test_hostile_repetition_stays_linear(piece: str) -> None:
    source = read(piece * (40_000 // len(piece)))
    mentions.find(source, parts.analyse(read("x")))


@pytest.mark.parametrize("written", ["54/2014/QH-13", "54/2014/QH 13", "54/2014/QH13"])
def test_the_term_of_the_assembly_may_stand_apart(written: str) -> None:
    (law,) = found(f"Theo Luật Hải quan số {written} ngày 23 tháng 6 năm 2014, các sở làm việc.")
    assert law.number is not None
    assert (law.number.canonical, law.date) == ("54/2014/QH13", "2014-06-23")


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("thu hồi các quyết định số: 2833/qđ-ubnd ngày 24/10/2016, 3305/qđ-ubnd ngày 1/12/2016", ["2833/QĐ-UBND", "3305/QĐ-UBND"]),
        ("triển khai các văn bản số 1386/bcđqg ngày 19/3/2020 và số 1440/cv-bcđ", ["1386/BCĐQG", "1440/CV-BCĐ"]),
        ("tiếp tục giãn cách xã hội theo chỉ thị 16 của thủ tướng chính phủ", ["Chỉ thị 16"]),
        ("thực hiện kế hoạch 05 năm (2016-2020) của tỉnh", []),
        ("thực hiện nghị quyết đại hội đảng bộ tỉnh lần thứ x", ["Nghị quyết đại hội đảng bộ tỉnh lần thứ x"]),
        ("thực hiện hiệu quả luật hỗ trợ doanh nghiệp nhỏ và vừa", ["Luật hỗ trợ doanh nghiệp nhỏ và vừa"]),
        ("xử lý vi phạm pháp luật đất đai", []),
    ],
)
def test_titles_without_capitals(title: str, names: list[str]) -> None:
    source = read(title)
    assert [str(one.number) if one.number else one.name for one in mentions.find(source, parts.analyse(source))[0]] == names


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Bộ Y tế làm theo nghị quyết 128 của Chính phủ.", [("Nghị quyết 128", None, "Chính phủ")]),
        ("Bộ Y tế bỏ quyết định số 48 ngày 12-10-2021 của Bộ Y tế.", [("Quyết định số 48", "2021-10-12", "Bộ Y tế")]),
        ("Bộ Y tế có kế hoạch 5 năm, công văn 30 trang và báo cáo 12 tháng; chỉ thị số 3 là cũ.", []),
        (
            "Ngày 2/5/2024, bà Trần Thị Nga, Giám đốc Sở Y tế tỉnh Gia Lai, vừa ký Kế hoạch số 14/KH-SYT.",
            [("14/KH-SYT", "2024-05-02", "Sở Y tế tỉnh Gia Lai")],
        ),
        (
            "Ngày 2/5/2024 vừa qua, UBND tỉnh Gia Lai đã ban hành Kế hoạch số 14/KH-UBND.",
            [("14/KH-UBND", "2024-05-02", "Ủy ban nhân dân tỉnh Gia Lai")],
        ),
        (
            "Ngày 2/5/2024, Tổng Bí thư Lê Văn Hùng đã ký Quy định số 14-QĐ/TW về trồng cây.",
            [("14-QĐ/TW", "2024-05-02", None)],
        ),
        (
            "Sở Y tế tỉnh Gia Lai vừa có Công văn đề nghị các xã trực (Công văn số 14/SYT-NV, ngày 2/5/2024).",
            [("14/SYT-NV", "2024-05-02", "Sở Y tế tỉnh Gia Lai")],
        ),
        # on a site of a province's own authorities "UBND thành phố" is theirs, whatever other place the text names
        (
            "https://socongthuong.haiphong.gov.vn/tin/1\n\nSở đọc Công văn số 14/VP-XD ngày 2/5/2022 của UBND thành phố về chợ ở thành phố Hồ Chí Minh. Thành phố Hồ Chí Minh đã mời.",
            [("14/VP-XD", "2022-05-02", "Ủy ban nhân dân thành phố Hải Phòng")],
        ),
        (
            "https://gialai.gov.vn/tin/1\n\nNgày 2/5/2020, Bộ Chính trị ban hành Chỉ thị số 3-CT/TW. Kế hoạch số 14-KH/TU ngày 3/6/2020 của Tỉnh ủy đã nêu.",
            [("3-CT/TW", "2020-05-02", "Bộ Chính trị"), ("14-KH/TU", "2020-06-03", "Tỉnh ủy Gia Lai")],
        ),
    ],
)
def test_news_name_documents_in_their_own_way(text: str, wanted: list[tuple[str, str | None, str | None]]) -> None:
    source = read(f"{text} Người dân các xã vùng cao đã đọc các văn bản này từ tuần trước.\n")
    told = mentions.find(source, parts.analyse(source))[0]
    assert [(str(one.number or one.name), one.date, one.issuer.name if one.issuer else None) for one in told] == wanted


def test_numbers_of_one_symbol_in_a_list_are_of_one_body() -> None:
    both = found("Thu hồi các Quyết định số 12/QĐ-UBND ngày 2/1/2016, 13/QĐ-UBND ngày 3/1/2016 của Ủy ban nhân dân tỉnh Lạng Sơn.")
    assert [one.issuer.name if one.issuer else None for one in both] == ["Ủy ban nhân dân tỉnh Lạng Sơn"] * 2


def test_a_body_told_twice_is_told_once() -> None:
    source = read(LETTER + "Thông tư số 5/2007/TT-TTCP của Thanh tra Chính phủ ngày 26/3/2007 của Thanh tra Chính phủ về kê khai.\n")
    (mention,) = mentions.find(source, parts.analyse(source))[0]
    assert mention.title is not None
    assert source.one_line(mention.title) == "về kê khai"


def test_a_title_in_small_letters_names_laws() -> None:
    source = read("kế hoạch triển khai thực hiện luật biên phòng việt nam")
    assert [one.name for one in mentions.find(source, parts.analyse(source))[0]] == ["Luật biên phòng việt nam"]
    assert found("Các sở thực hiện luật đất đai và các quy định khác.") == ()


def test_a_portal_that_writes_d_names_the_document_itself() -> None:
    source = read(f"Official Dispatch No. 61/CT-DTNN, planting trees\n\n{LETTER.replace('61/KH-UBND', '61/CT-ĐTNN')}Các xã bố trí đất.\n")
    assert not mentions.find(source, parts.analyse(source))[0]
