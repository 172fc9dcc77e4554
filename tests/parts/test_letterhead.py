"""Letterheads in the layouts of real copies: number, place, date, type, title."""

from __future__ import annotations

from dataclasses import replace

import pytest

from vbhc import readers
from vbhc.model.document import Document
from vbhc.model.text import Found
from vbhc.parts import analyse, portal
from vbhc.parts.number import NumberLine
from vbhc.parts.place_date import PlaceDate

PLAIN = """UBND TỈNH SƠN LA
SỞ NỘI VỤ
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
{number}
{date}

KẾ HOẠCH
{title}

Thực hiện Quyết định số 12/QĐ-TTg ngày 03/01/2024 của Thủ tướng Chính phủ, Sở Nội vụ ban hành Kế hoạch như sau:
I. MỤC ĐÍCH
1. Nâng cao chất lượng công tác.
Nơi nhận:
- Như trên;
- Lưu: VT.

GIÁM ĐỐC

Trần Văn Bình
"""


def read(text: str) -> Document:
    return analyse(readers.read(text.encode(), name="test.txt"))


def plan(
    number: str = "Số: 15/KH-SNV", date: str = "Sơn La, ngày 12 tháng 02 năm 2024", title: str = "Cải cách hành chính năm 2024"
) -> Document:
    return read(PLAIN.format(number=number, date=date, title=title))


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Số: 15/KH-SNV", "15/KH-SNV"),
        ("Số:15 /KH-SNV", "15/KH-SNV"),
        ("Số 15/KH- SNV", "15/KH-SNV"),
        ("Số: 1 5/KH-SNV", "15/KH-SNV"),
        ("Số:\n15/KH-SNV", "15/KH-SNV"),
        ("Số: 15/KH-\nSNV", "15/KH-SNV"),
        ("S: 15/KH-SNV", "15/KH-SNV"),
        ("Số: 15/KH–SNV.", "15/KH-SNV"),
        ("Số:15/KH-SNV,ngày 12 tháng 02 năm 2024", "15/KH-SNV"),
        ("Số: 15 / KH - SNV", "15/KH-SNV"),
        ("Số 15 / KH - SNV", "15/KH-SNV"),
        ("Số: 15 / KH - SNV      Sơn La, ngày 12/02/2024", "15/KH-SNV"),
        ("Số: 15/KH-SNV - Sơn La, ngày 12/02/2024", "15/KH-SNV"),
        ("Số/No.: 15/KH-SNV", "15/KH-SNV"),
        ("Số/No: 15/KH-SNV", "15/KH-SNV"),
        ("Số (No.): 15/KH-SNV", "15/KH-SNV"),
        ("Số hiệu: 15/KH-SNV", "15/KH-SNV"),
        ("Số ký hiệu : 15/KH-SNV", "15/KH-SNV"),
        ("Số: 15 SNV/CC", "15SNV/CC"),
        ("Số: 178 CP", "178CP"),
    ],
)
def test_the_number_line_in_its_written_forms(line: str, number: str) -> None:
    document = plan(number=line)
    assert document.number is not None
    assert str(document.number.value) == number
    assert not document.draft
    assert document.issuer is not None
    assert document.issuer.value.id == "vn/son-la/so-noi-vu"


@pytest.mark.parametrize("line", ["Số:      /KH-SNV", "Số: ....../KH-SNV", "Số:…/KH-SNV", "Số: ___/KH-SNV"])
def test_a_blank_serial_is_a_draft_and_keeps_its_symbol(line: str) -> None:
    document = plan(number=line)
    assert document.draft
    assert document.number is not None
    assert (document.number.value.serial, document.number.value.symbol) == (None, "KH-SNV")


@pytest.mark.parametrize(
    ("line", "place", "date"),
    [
        ("Sơn La, ngày 12 tháng 02 năm 2024", "Sơn La", "2024-02-12"),
        ("Sơn La, ngày 12\ntháng 02 năm 2024", "Sơn La", "2024-02-12"),
        ("Sơn\nLa, ngày 12 tháng 02 năm 2024", "Sơn La", "2024-02-12"),
        ("Sơn La, ngày 12 tháng 02 năm\n2024", "Sơn La", "2024-02-12"),
        ("Sơn La, ngày 12 tháng 02 năm\n2024.", "Sơn La", "2024-02-12"),
        ("Sơn La, ngày 12 tháng 02 năm 20\n24", "Sơn La", "2024-02-12"),
        ("Sơn La,\nngày 12 tháng 02 năm 2024", "Sơn La", "2024-02-12"),
        ("Thành phố Hồ Chí Minh,\nngày 12 tháng 02 năm 2024", "Thành phố Hồ Chí Minh", "2024-02-12"),
        ("Phan Rang-Tháp Chàm, ngày12 tháng 2 năm 2024", "Phan Rang-Tháp Chàm", "2024-02-12"),
        ("Sơn La ngày 1 2 tháng 02 năm 20 24", "Sơn La", "2024-02-12"),
        ("TP. Hồ Chí Minh, ngày 12 tháng 02 năm 2024", "TP. Hồ Chí Minh", "2024-02-12"),
        ("Bà Rịa - Vũng\nTàu, ngày 12 tháng 02 năm 2024", "Bà Rịa - Vũng Tàu", "2024-02-12"),
        ("Thừa\nThiên Huế, ngày 12 tháng 02 năm 2024", "Thừa Thiên Huế", "2024-02-12"),
        ("Bà Rịa -\nVũng Tàu, ngày 12 tháng 02 năm 2024", "Bà Rịa - Vũng Tàu", "2024-02-12"),
        ("Quận 4, ngày 12 tháng 02 năm 2024", "Quận 4", "2024-02-12"),
        ("Phường 12, ngày 12 tháng 02 năm 2024", "Phường 12", "2024-02-12"),
        ("Sơn La, hồi 14 giờ 30 ngày 12 tháng 02 năm 2024", "Sơn La", "2024-02-12"),
        ("Sơn La, hồi 14h30' ngày 12 tháng 02 năm 2024", "Sơn La", "2024-02-12"),
        ("Sơn La, lúc 9 giờ 05 phút, ngày 12 tháng 02 năm 2024", "Sơn La", "2024-02-12"),
        ("Sơn La, ngày 12/02/2024", "Sơn La", "2024-02-12"),
        ("Số: 15/KH-SNV                 Sơn La, ngày 12/02/2024", "Sơn La", "2024-02-12"),
        ("Số: 15 / KH - SNV  TP. Sơn La, ngày 12/02/2024", "TP. Sơn La", "2024-02-12"),
        ("Số: 15/KH-SNV Sơn La, 12-02-2024", "Sơn La", "2024-02-12"),
        ("Số: 15/KH-SNV                                         Sơn La, 12.02.2024", "Sơn La", "2024-02-12"),
        ("Số: 15/KH-SNV          Sơn La, ngày 12 tháng 02 năm 2024", "Sơn La", "2024-02-12"),
        ("V/v trồng rừng              Sơn La, ngày 12/02/2024", "Sơn La", "2024-02-12"),
        ("Sơn La, ngày (day) 12 tháng (month) 02 năm (year) 2024", "Sơn La", "2024-02-12"),
        ("Sơn La, ngày/date 12 tháng/month 02 năm/year 2024", "Sơn La", "2024-02-12"),
        ("Sơn La, ngày     tháng 02 năm 2024", "Sơn La", None),
        ("Sơn La, ngày …. tháng …. năm 2024", "Sơn La", None),
        ("Sơn La, ngày 31 tháng 02 năm 2024", "Sơn La", None),
    ],
)
def test_place_and_date_in_their_written_forms(line: str, place: str, date: str | None) -> None:
    document = plan(date=line)
    assert document.place is not None
    assert (document.place.value, document.date.value if document.date else None) == (place, date)


def test_a_day_left_blank_is_a_draft_but_a_day_that_does_not_exist_is_a_note() -> None:
    assert plan(date="Sơn La, ngày     tháng 02 năm 2024").draft
    wrong = plan(date="Sơn La, ngày 31 tháng 02 năm 2024")
    assert not wrong.draft
    assert "date-impossible" in {note.code for note in wrong.notes}


@pytest.mark.parametrize(
    ("date", "issuer"),
    [
        ("Đồng Nai, ngày     tháng 6 năm 2025", "vn/dong-nai-cu/so-noi-vu"),
        ("Đồng Nai, ngày     tháng 9 năm 2025", "vn/tinh-dong-nai/so-noi-vu"),
        ("Đồng Nai, ngày     tháng     năm 2024", "vn/dong-nai-cu/so-noi-vu"),
        ("Đồng Nai, ngày     tháng     năm", "vn/tinh-dong-nai/so-noi-vu"),
        ("Đồng Nai, ngày 5 tháng 5 năm 2026", "vn/tinh-dong-nai/so-noi-vu"),
    ],
)
def test_the_kind_that_is_printed_and_the_year_of_a_draft_choose_the_province(date: str, issuer: str) -> None:
    document = read(PLAIN.replace("TỈNH SƠN LA", "TỈNH ĐỒNG NAI").format(number="Số: 15/KH-SNV", date=date, title="Trồng rừng"))
    assert document.issuer is not None
    assert document.parent is not None
    assert (document.issuer.value.id, document.parent.value.name) == (issuer, "Ủy ban nhân dân tỉnh Đồng Nai")


def test_titles_in_english_name_no_body() -> None:
    text = PLAIN.replace("CỘNG HÒA", "SOCIALIST REPUBLIC OF VIET NAM\nCỘNG HÒA").replace(
        "phúc\n", "phúc\nIndependence - Freedom - Happiness\n"
    )
    document = read(text.format(number="Số/No.: 15/KH-SNV", date="Sơn La, ngày 12 tháng 02 năm 2024", title="Trồng rừng"))
    assert document.issuer is not None
    assert document.parent is not None
    assert (document.issuer.value.name, document.parent.value.name) == ("Sở Nội vụ tỉnh Sơn La", "Ủy ban nhân dân tỉnh Sơn La")


LETTER = """Kính gửi: Sở Tài chính tỉnh Sơn La

{lead}
1. Đề nghị Sở Tài chính căn cứ Nghị định 11/2024/NĐ-CP để thực hiện.
{end}"""
ANSWER = "Trả lời Công văn số 21/STC-NS ngày 05/3/2024 của Sở Tài chính, Bộ Y tế có ý kiến như sau:"
SIGNED = "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nTrần Văn Bình\n"


@pytest.mark.parametrize(
    ("lead", "end", "signers", "issuer"),
    [
        (ANSWER, SIGNED, ["Trần Văn Bình"], "Bộ Y tế"),
        (ANSWER, "", [], "Bộ Y tế"),
        (f"Bộ Y tế nhận được Công văn số 21/STC-NS ngày 05/3/2024. {ANSWER}", "", [], "Bộ Y tế"),
        ("Để chuẩn bị hội nghị, kính mời đại biểu tham dự.", SIGNED, ["Trần Văn Bình"], None),
    ],
)
def test_a_letter_without_its_letterhead_is_a_document(lead: str, end: str, signers: list[str], issuer: str | None) -> None:
    document = read(LETTER.format(lead=lead, end=end))
    assert document.kind == "document"
    assert not document.draft
    assert [entry.value for entry in document.addressees] == ["Sở Tài chính tỉnh Sơn La"]
    assert [signer.name for signer in document.signers] == signers
    assert (document.issuer.value.name if document.issuer else None) == issuer
    assert "letterhead-lost" in {note.code for note in document.notes}


@pytest.mark.parametrize("nhan", ["Nơi nhận:", "Nơi nhận"])
@pytest.mark.parametrize(("office", "position"), [("HIỆU TRƯỞNG", "Hiệu trưởng"), ("T/L BAN THƯỜNG VỤ", None), ("GIÁM ĐỐC", "Giám đốc")])
def test_recipients_without_a_colon_stand_beside_the_office(nhan: str, office: str, position: str | None) -> None:
    body = PLAIN.split("Nơi nhận", maxsplit=1)[0].format(number="Số: 15/KH-SNV", date="", title="Trồng rừng")
    document = read(f"{body}\n{nhan}                {office}\n- Như trên\n- Lưu: VT\n\n                 Trần Văn Bình\n")
    assert [entry.value for entry in document.recipients] == ["Như trên", "Lưu: VT"]
    assert [(signer.name, signer.position) for signer in document.signers] == [("Trần Văn Bình", position)]


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Cải cách hành chính năm 2024", "Cải cách hành chính năm 2024"),
        ("CẢI CÁCH HÀNH CHÍNH\nNĂM 2024", "Cải cách hành chính năm 2024"),
        (
            "Thực hiện Nghị quyết số 76/NQ-CP của\nChính phủ về cải cách hành chính",
            "Thực hiện Nghị quyết số 76/NQ-CP của Chính phủ về cải cách hành chính",
        ),
        ("Cải cách hành chính năm 2024\n_______", "Cải cách hành chính năm 2024"),
        ("Về phối hợp giữa Sở và\nỦy ban nhân dân các huyện", "Về phối hợp giữa Sở và Ủy ban nhân dân các huyện"),
    ],
)
def test_titles_end_where_the_lead_begins(written: str, title: str) -> None:
    found = plan(title=written).title
    assert found is not None
    assert found.value == title


def test_a_title_in_capitals_takes_the_letters_of_the_body() -> None:
    title = plan(title="THỰC HIỆN QUYẾT ĐỊNH SỐ 12/QĐ-TTG NGÀY 03/01/2024 CỦA THỦ TƯỚNG CHÍNH PHỦ TẠI TỈNH SƠN LA").title
    assert title is not None
    assert title.value == "Thực hiện Quyết định số 12/QĐ-TTg ngày 03/01/2024 của Thủ tướng Chính phủ tại tỉnh Sơn La"


def test_issuer_and_parent_come_from_the_two_lines_of_the_letterhead() -> None:
    document = plan()
    assert document.issuer is not None
    assert document.parent is not None
    assert document.issuer.value.name == "Sở Nội vụ tỉnh Sơn La"
    assert document.parent.value.name == "Ủy ban nhân dân tỉnh Sơn La"


DISPATCH = """BỘ TÀI CHÍNH
TỔNG CỤC HẢI QUAN
-------
Số: 77/TCHQ-GSQL
V/v: thủ tục đối với
hàng mẫu
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nội, ngày 5 tháng 6 năm 2012

Kính gửi: Cục Hải quan Đồng Nai

Trả lời công văn số 5/HQĐN-NV, Tổng cục Hải quan có ý kiến như sau. Đề nghị Cục thực hiện.
"""


def test_a_dispatch_has_its_title_beside_the_number_and_its_type_from_the_symbol() -> None:
    document = read(DISPATCH)
    assert document.title is not None
    assert document.title.value == "thủ tục đối với hàng mẫu"
    assert document.type is not None
    assert document.type.value.id == "cong-van"


def test_a_type_in_the_heading_wins_over_the_symbol_and_the_conflict_is_noted() -> None:
    document = plan(number="Số: 15/QĐ-SNV")
    assert document.type is not None
    assert document.type.value.id == "ke-hoach"
    assert "type-symbol-differ" in {note.code for note in document.notes}


@pytest.mark.parametrize(
    ("number", "heading", "kind", "title"),
    [
        # the line of the type is lost, and the title opens with a verb
        ("15/2014/TT-BYT", "QUY ĐỊNH VIỆC TRỒNG CÂY", "thong-tu", "Quy định việc trồng cây"),
        ("15/2014/TTLT-BYT-BTC", "HƯỚNG DẪN TRỒNG CÂY", "thong-tu-lien-tich", "Hướng dẫn trồng cây"),
        ("15/2014/QĐ-BYT", "QUY ĐỊNH\nVIỆC TRỒNG CÂY", "quy-dinh", "Việc trồng cây"),
        # the short name of what the symbol says in full
        ("15/2004/TTLT-BYT-BTC", "THÔNG TƯ\nHƯỚNG DẪN TRỒNG CÂY", "thong-tu-lien-tich", "Hướng dẫn trồng cây"),
        # guidance with its subject under the number
        ("15/HD-BYT\nV/v trồng cây", "HƯỚNG DẪN", "huong-dan", "trồng cây"),
    ],
)
def test_type_and_title_where_copies_lost_or_moved_their_lines(number: str, heading: str, kind: str, title: str) -> None:
    text = PLAIN.replace("UBND TỈNH SƠN LA\nSỞ NỘI VỤ", "BỘ Y TẾ").replace("KẾ HOẠCH\n{title}", "{title}")
    text = text.replace("Thực hiện Quyết định", "Căn cứ Quyết định").replace("Sở Nội vụ ban hành Kế hoạch", "Bộ Y tế hướng dẫn")
    document = read(text.format(number=f"Số: {number}", date="Hà Nội, ngày 12 tháng 02 năm 2014", title=heading))
    assert (document.type and document.type.value.id, document.title and document.title.value) == (kind, title)
    noted = "type-symbol-differ" in {note.code for note in document.notes}
    assert noted is (kind == "quy-dinh")


def test_an_office_of_the_procuracy_is_no_part_of_the_title() -> None:
    heading = 'CỦA VIỆN TRƯỞNG VIỆN KSND TỐI CAO\nBAN HÀNH "QUY CHẾ TRỒNG CÂY"'
    document = plan(title=heading)
    assert document.title is not None
    assert document.title.value.startswith("Ban hành")


def test_a_day_of_effect_is_no_date_of_issue() -> None:
    draft = PLAIN.format(number="Số:     /KH-SNV", date="", title="Trồng rừng").replace(
        "Nơi nhận:", "2. Kế hoạch này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2020.\nNơi nhận:"
    )
    assert read(draft).date is None


def test_minutes_carry_place_and_date_over_the_signature() -> None:
    minutes = PLAIN.format(number="Số: 4/BB-SNV", date="", title="Trồng rừng").replace(
        "GIÁM ĐỐC", "Sơn La, ngày 02 tháng 7 năm 2020\nGIÁM ĐỐC"
    )
    date = read(minutes).date
    assert date is not None
    assert date.value == "2020-07-02"


def test_place_and_date_over_a_name_close_a_document_without_an_office() -> None:
    text = (
        "ĐẢNG CỘNG SẢN VIỆT NAM\nBẢN NHẬN XÉT\nĐảng viên dự bị\nKính gửi: Chi bộ Sinh viên\nTôi là Lê Văn Cường.\nƯu điểm: chăm chỉ.\n"
        "Sơn La, ngày    tháng    năm 2024\nĐảng viên được phân công giúp đỡ\nLê Văn Cường\n"
    )
    document = read(text)
    assert document.place is not None
    assert document.place.value == "Sơn La"
    assert document.draft
    assert [(signer.name, signer.position) for signer in document.signers] == [("Lê Văn Cường", "Đảng viên được phân công giúp đỡ")]


def test_who_made_a_law_is_no_part_of_its_name() -> None:
    text = (
        "QUỐC HỘI\nLuật số: 32/2009/QH12\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHà Nội, ngày 18 tháng 6 năm 2009\n"
        "LUẬT\nTRỒNG RỪNG\nCỦA QUỐC HỘI KHÓA XII, KỲ HỌP THỨ 5\nCăn cứ Hiến pháp năm 1992;\nĐiều 1. Trồng rừng\nTrồng.\n"
    )
    title = read(text).title
    assert title is not None
    assert title.value == "Trồng rừng"


def test_samples_between_articles_neither_close_a_document_nor_open_an_annex() -> None:
    samples = (
        "Điều 1. Quốc hiệu\nTrình bày như sau:\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nĐiều 2. Chữ ký\nVí dụ:\n"
        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A\nĐiều 3. Hiệu lực\nQuy định này có hiệu lực từ ngày ký."
    )
    document = read(
        PLAIN.format(number="Số: 4/QĐ-SNV", date="", title="Thể thức").replace("I. MỤC ĐÍCH\n1. Nâng cao chất lượng công tác.", samples)
    )
    assert [section.path for section in document.sections] == ["Điều 1", "Điều 2", "Điều 3"]
    assert [signer.name for signer in document.signers] == ["Trần Văn Bình"]
    assert document.annexes == ()


def test_enacting_words_are_no_annex() -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH SƠN LA\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 9/QĐ-UBND\nSơn La, ngày 2 tháng 3 năm 2021\n"
        "QUYẾT ĐỊNH\nVề việc ban hành Quy chế\nỦY BAN NHÂN DÂN TỈNH SƠN LA\nCăn cứ Luật Tổ chức chính quyền địa phương;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế.\n"
        "Điều 2. Hiệu lực từ ngày ký./.\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn Cường\nQUY CHẾ\nLàm việc\n(Ban hành kèm theo Quyết định số 9/QĐ-UBND)\nĐiều 1. Phạm vi\n"
    )
    document = read(text)
    assert [section.path for section in document.sections] == ["Điều 1", "Điều 2"]
    assert len(document.annexes) == 1


def test_an_annex_begins_with_the_issuer_of_its_letterhead() -> None:
    annex = (
        "SỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "QUY CHẾ\nLàm việc\n(Kèm theo Kế hoạch số 15/KH-SNV)\nĐiều 1. Phạm vi\n"
    )
    source = readers.read((PLAIN.format(number="Số: 15/KH-SNV", date="", title="Trồng rừng") + annex).encode(), name="test.txt")
    (found,) = analyse(source).annexes
    assert source.at(found.span).startswith("SỞ NỘI VỤ")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Ngày 26/11/2019, UBND tỉnh ban hành Kế hoạch số 173/KH-UBND về hoạt động thông tin đối ngoại trên địa bàn tỉnh Lạng Sơn.",
            "article",
        ),
        ("Danh sách khách mời\n1. Ông A\n2. Bà B", "other"),
        (
            "Kính gửi: Quý báo\nTôi đọc Thông tư số 12/2024/TT-BYT và muốn hỏi về kế hoạch khám sức khỏe của người lao động ở xã tôi.\nNguyễn Văn An",
            "article",
        ),
        (
            "Hỏi đáp về đất đai\nKính gửi Bộ Xây dựng, tôi muốn hỏi về thông tư mới.\nBộ Xây dựng trả lời câu hỏi của bạn đọc về văn bản này như sau: được.",
            "article",
        ),
        ("", "other"),
        ("Pursuant to the Law on Organization of the Government, the Minister issues this Circular on the things below. " * 4, "other"),
    ],
)
def test_what_is_no_document_is_an_article_or_other(text: str, kind: str) -> None:
    assert (read(text) if text else read(" ")).kind == kind


@pytest.mark.parametrize(("stated", "date", "codes"), [("07/12/2020", "2020-12-07", []), ("01/05/2025", None, ["portal-date-year"])])
def test_a_day_of_the_portal_must_be_of_the_year_of_the_number(stated: str, date: str | None, codes: list[str]) -> None:
    source = readers.read(b"Portal", name="test.txt")
    facts = (("number", Found("06/2020/TT-BNV", None)), ("date", Found(stated, None)))
    found = portal.check(replace(source, metadata=facts), NumberLine(None, blank=False), PlaceDate(None, None, blank=False))
    assert (found.date.value if found.date else None) == date
    assert [note.code for note in found.notes if note.code != "facts-from-portal"] == codes


def test_an_article_tells_what_it_announces() -> None:
    about = read(
        "Ngày 26/11/2019, UBND tỉnh ban hành Kế hoạch số 173/KH-UBND về hoạt động thông tin đối ngoại. Tỉnh Lạng Sơn yêu cầu các ngành thực hiện."
    ).announces
    assert about is not None
    assert (about.number, about.date, about.type.id if about.type else None) == ("173/KH-UBND", "2019-11-26", "ke-hoach")
    assert about.issuer is not None
    assert about.issuer.name == "Ủy ban nhân dân tỉnh Lạng Sơn"


@pytest.mark.parametrize(
    ("subject", "issuer"),
    [
        ("Bộ trưởng Bộ Y tế", "vn/bo-y-te"),
        ("Thống đốc Ngân hàng Nhà nước Việt Nam", "vn/ngan-hang-nha-nuoc-viet-nam"),
        ("Tổng Thanh tra Chính phủ", "vn/thanh-tra-chinh-phu"),
        ("Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc", "vn/uy-ban-dan-toc"),
    ],
)
def test_a_lost_letterhead_was_that_of_the_body_not_of_its_head(subject: str, issuer: str) -> None:
    document = read(
        "THÔNG TƯ\nQuy định việc phát quà cho trẻ em\nCăn cứ Luật Trẻ em số 102/2016/QH13;\nTheo đề nghị của Vụ trưởng Vụ Quà tặng;\n"
        f"{subject} ban hành Thông tư quy định việc phát quà cho trẻ em.\nĐiều 1. Phạm vi\nThông tư này quy định việc phát quà.\n"
    )
    assert document.issuer is not None
    assert document.issuer.value.id == issuer


def test_who_posted_a_page_at_what_time_is_no_body() -> None:
    document = read(
        "Số:29/BYT-KCB,ngày 03 tháng 5 năm 2013 V/v tiêm phòng\n\nLe Van Muoi 11/26/2013 10:51:07 AM\n\n"
        "BỘ Y TẾ\n\nSố: 29/BYT-KCB\n\nV/v tiêm phòng\n\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\nHà Nội, ngày 03 tháng 5 năm 2013\n\n"
        "Kính gửi: Các sở y tế.\n\nBộ Y tế đề nghị các sở tiêm phòng.\n"
    )
    assert (document.issuer is not None, document.parent) == (True, None)


def test_an_unknown_body_is_spelled_as_the_text_spells_it() -> None:
    text = PLAIN.replace("UBND TỈNH SƠN LA\nSỞ NỘI VỤ", "BỘ Y TẾ\nCỤC BỆNH LẠ SAO HỎA").replace("Sở Nội vụ", "Cục Bệnh lạ Sao Hỏa")
    document = read(text.format(number="Số: 15/KH-BL", date="Hà Nội, ngày 12 tháng 02 năm 2024", title="Cải cách hành chính"))
    assert document.issuer is not None
    assert (document.issuer.value.name, document.issuer.value.province) == ("Cục Bệnh lạ Sao Hỏa", None)


def test_a_copy_without_letterhead_is_known_by_its_caption() -> None:
    document = read(
        "KẾT LUẬN SỐ 44-KL/TU CỦA BAN THƯỜNG VỤ TỈNH ỦY VỀ CÔNG TÁC TRỒNG RỪNG\nBan Thường vụ Tỉnh ủy kết luận như sau về công tác trồng rừng trong tỉnh.\n1- Trồng thêm rừng.\n2- Giữ rừng."
    )
    assert document.kind == "document"
    assert (str(document.number.value) if document.number else None, document.type.value.id if document.type else None) == (
        "44-KL/TU",
        "ket-luan",
    )
    assert document.title is not None
    assert document.title.value.casefold() == "về công tác trồng rừng"


@pytest.mark.parametrize(
    ("text", "number", "issuer"),
    [
        (
            "Chỉ thị số 05/CT-UBND ngày 06/03/2019 của UBND tỉnh Lào Cai về phòng bệnh\n\nĐến ngày 05/3/2019 bệnh đã có tại tám tỉnh, các địa phương phải lo phòng chống.",
            "05/CT-UBND",
            "Ủy ban nhân dân tỉnh Lào Cai",
        ),
        (
            "UBND tỉnh Sơn La vừa ban hành Kế hoạch trồng rừng\n\nNgày 02/3/2021, UBND tỉnh Sơn La ban hành Kế hoạch số 31/KH-UBND về trồng rừng trên địa bàn tỉnh.",
            "31/KH-UBND",
            "Ủy ban nhân dân tỉnh Sơn La",
        ),
    ],
)
def test_the_announced_document_is_found_in_headline_or_text(text: str, number: str, issuer: str) -> None:
    about = read(text).announces
    assert about is not None
    assert about.issuer is not None
    assert (about.number, about.issuer.name) == (number, issuer)


@pytest.mark.parametrize(("mark", "expected"), [("MẬT", "mat"), ("TỐI MẬT", "toi-mat"), ("TUYỆT MẬT", "tuyet-mat")])
def test_marks_of_secrecy(mark: str, expected: str) -> None:
    document = read(f"{mark}\n" + PLAIN.format(number="Số: 1/KH-SNV", date="Sơn La, ngày 1 tháng 2 năm 2024", title="Bảo vệ"))
    assert document.secrecy is not None
    assert document.secrecy.value == expected


@pytest.mark.parametrize("below", ["1", "12", "202", "2024 - 2025"])
def test_figures_below_a_blank_year_are_no_year(below: str) -> None:
    document = plan(date=f"Sơn La, ngày 12 tháng 02 năm\n{below}")
    assert document.date is None
    assert document.draft
