"""Plain text: encodings, lines, the columns of copied tables, wrapped paragraphs."""

from __future__ import annotations

from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vbhc.errors import UnknownFormat, VbhcError
from vbhc.model.text import Source
from vbhc.readers import text as reader

SAMPLE = "Số: 12/KH-UBND\nỦy ban nhân dân huyện giữ gìn những hàng cây cổ thụ ở phố huyện.\n"


def read(text: str) -> Source:
    return reader.read(text.encode(), "a.txt")


def cp1258(text: str) -> bytes:
    letters = []
    for letter in normalize("NFC", text):
        parts = normalize("NFD", letter)
        tones = "".join(part for part in parts if part in "\u0300\u0301\u0303\u0309\u0323")
        letters.append(normalize("NFC", "".join(part for part in parts if part not in tones)) + tones)
    return "".join(letters).encode("cp1258")


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (SAMPLE.encode(), "unicode"),
        (SAMPLE.encode("utf-8-sig"), "unicode"),
        (SAMPLE.encode("utf-16"), "unicode"),
        (SAMPLE.encode("utf-16-le"), "unicode"),
        (SAMPLE.encode("utf-16-be"), "unicode"),
        (normalize("NFD", SAMPLE).encode(), "unicode"),
        (SAMPLE.replace("\n", "\r\n").encode(), "unicode"),
        (SAMPLE.replace("\n", "\r").encode(), "unicode"),
        (cp1258(SAMPLE), "cp1258"),
    ],
)
def test_every_encoding_gives_the_same_text(data: bytes, encoding: str) -> None:
    source = reader.read(data, "a.txt")
    assert source.text == SAMPLE
    assert source.encoding == encoding
    assert not source.notes


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ("Céng hoµ x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc".encode(), "legacy-encoding"),
        ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Ñoäc laäp - Töï do - Haïnh phuùc".encode(), "legacy-encoding"),
        ("Céng hoµ x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc".encode("cp1252"), "legacy-encoding"),
        (SAMPLE.encode()[:-3], "undecodable-bytes"),
        (b" \n\t\n", "no-text"),
    ],
)
def test_doubts_are_noted(data: bytes, code: str) -> None:
    data = data if code != "undecodable-bytes" else SAMPLE.encode() + "ộ".encode()[:2]
    assert [note.code for note in reader.read(data, "a.txt").notes] == [code]


@pytest.mark.parametrize("text", ["Un texte français où l'été déjà s'achève, naïf et gêné.", "Plain English, nothing else.", "123 456"])
def test_other_languages_are_not_suspected(text: str) -> None:
    assert not read(text).notes


@pytest.mark.parametrize("data", [bytes(range(256)) * 20, b"\x00\x01\x02\x03" * 400, b"\x89\x00\xff\xfe\x01\x02" * 300])
def test_binary_is_refused(data: bytes) -> None:
    with pytest.raises(UnknownFormat):
        reader.read(data, "a.bin")


HEAD = [(0, "ỦY BAN NHÂN DÂN"), (1, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), (0, "Số: 5/KH-UBND"), (1, "Sông Trăng, ngày 6 tháng 5 năm 2013")]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 5/KH-UBND | Sông Trăng, ngày 6 tháng 5 năm 2013 |", HEAD),
        ("|\nỦY BAN NHÂN DÂN |\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n|\nSố: 5/KH-UBND |\nSông Trăng, ngày 6 tháng 5 năm 2013 |", HEAD),
        ("ỦY BAN NHÂN DÂN\n|\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n|\nSố: 5/KH-UBND\n|\nSông Trăng, ngày 6 tháng 5 năm 2013\n|", HEAD),
        (
            "\\r\\n ỦY BAN NHÂN DÂN | \\r\\n CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | \\r\\n\nSố: 5/KH-UBND \\r\\n | Sông Trăng, ngày 6 tháng 5 năm 2013 \\r\\n |",
            HEAD,
        ),
        ("ỦY BAN NHÂN DÂN     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 5/KH-UBND\tSông Trăng, ngày 6 tháng 5 năm 2013", HEAD),
        (
            "Nơi nhận:\n- Như trên;\n|\nKT. CHỦ TỊCH\nLò Văn Mưa\n|",
            [(0, "Nơi nhận:"), (0, "- Như trên;"), (1, "KT. CHỦ TỊCH"), (1, "Lò Văn Mưa")],
        ),
        ("Điều 2. Thi hành.\n| KT. CHỦ TỊCH |", [(None, "Điều 2. Thi hành."), (1, "KT. CHỦ TỊCH")]),
        ("Nơi nhận:      TM. ỦY BAN NHÂN DÂN\n- Lưu: VT.", [(0, "Nơi nhận:"), (1, "TM. ỦY BAN NHÂN DÂN"), (None, "- Lưu: VT.")]),
        ("Một dòng\\r\\n\\r\\nhai dòng", [(None, "Một dòng"), (None, "hai dòng")]),
    ],
)
def test_columns_of_copied_tables(text: str, lines: list[tuple[int | None, str]]) -> None:
    source = read(text)
    assert source.text == text
    assert [(line.column, source.at(line.span)) for line in source.lines] == lines


def test_rows_of_data_keep_their_cells() -> None:
    source = read("Danh sách\n| TT | Xã | Số cây |\n| 1 | Hoa Trăng | 20 |\n\nHết.\nA | B\n")
    assert [(line.cell, source.at(line.span)) for line in source.lines if line.cell] == [
        ((0, 0, 0), "TT"),
        ((0, 0, 1), "Xã"),
        ((0, 0, 2), "Số cây"),
        ((0, 1, 0), "1"),
        ((0, 1, 1), "Hoa Trăng"),
        ((0, 1, 2), "20"),
        ((1, 0, 0), "A"),
        ((1, 0, 1), "B"),
    ]


@pytest.mark.parametrize(
    ("text", "tabled"),
    [
        ("Bảng\n1\n| Sốt\n| 1. Người lớn\n- Uống\n2. Trẻ em\n|\nHết", ["Sốt", "1. Người lớn", "- Uống", "2. Trẻ em"]),
        ("Bảng\n| Sốt\n| Uống\nnước | Nghỉ |\nHết", ["Sốt", "Uống", "nước", "Nghỉ"]),
        # a blank line, or no further bar: nothing tells that the lines below belong to the cell
        ("Bảng\n| Sốt\n\nMột đoạn\n|\nHết", ["Sốt"]),
        ("Bảng\n| Sốt\nMột đoạn\nHết", ["Sốt"]),
        # a stray bar within a line opens no cell
        ("thôi quốc tịch | tước quốc tịch\n3. Sửa đổi\n| Ký\n|\nHết", ["thôi quốc tịch", "tước quốc tịch", "Ký"]),
    ],
)
def test_a_cell_of_several_lines_goes_on_to_the_next_bar(text: str, tabled: list[str]) -> None:
    source = read(text)
    assert [source.at(line.span) for line in source.lines if line.cell] == tabled


WRAPPED = """KẾ HOẠCH
TRIỂN
KHAI VIỆC TRỒNG CÂY TRÊN ĐỊA BÀN HUYỆN SÔNG TRĂNG VÀ
CÁC XÃ LÂN CẬN
Căn cứ Quyết định số
31/QĐ-UBND ngày 21/12/2012 của Ủy ban nhân dân
tỉnh về trồng cây, huyện lập
kế hoạch:
I. MỤC TIÊU
1. Trồng cây ở
các xã
- Giao cho Phòng Nông
nghiệp lo giống cây.
Điều 2.
Các xã thi hành./.
Nơi nhận:
- Lưu: VT.
"""


def paragraphs(source: Source) -> list[str]:
    return [source.one_line(paragraph.span) for paragraph in source.paragraphs]


def test_wrapped_lines_are_joined_and_labels_kept_apart() -> None:
    assert paragraphs(read(WRAPPED)) == [
        "KẾ HOẠCH",
        "TRIỂN KHAI VIỆC TRỒNG CÂY TRÊN ĐỊA BÀN HUYỆN SÔNG TRĂNG VÀ CÁC XÃ LÂN CẬN",
        "Căn cứ Quyết định số 31/QĐ-UBND ngày 21/12/2012 của Ủy ban nhân dân tỉnh về trồng cây, huyện lập kế hoạch:",
        "I. MỤC TIÊU",
        "1. Trồng cây ở các xã",
        "- Giao cho Phòng Nông nghiệp lo giống cây.",
        "Điều 2. Các xã thi hành./.",
        "Nơi nhận:",
        "- Lưu: VT.",
    ]


def test_a_blank_line_after_every_line_ends_no_paragraph() -> None:
    spaced = WRAPPED.replace("\n", "\n\n")
    assert paragraphs(read(spaced)) == paragraphs(read(WRAPPED))


def test_long_lines_are_paragraphs_of_their_own() -> None:
    text = "Các xã trồng cây ven hồ trong quý ba\nCác trường học nhận chăm sóc cây\n\nHuyện khen thưởng các xã làm tốt."
    assert paragraphs(read(text)) == text.replace("\n\n", "\n").split("\n")


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        ("Số:\n25/2020/QĐ-UBND", True),
        ("Cà Mau, ngày\n10 tháng 11 năm 2020", True),
        ("Hà Nội, ngày 25\ntháng 05 năm 2020", True),
        ("Tiền\nGiang, ngày 25 tháng 7 năm 2011", True),
        ("ỦY\nBAN NHÂN DÂN", True),
        ("CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM", True),
        ("ỦY BAN NHÂN DÂN\nTỈNH TIỀN GIANG", False),
        ("Số: 344/KH-UBND\nBắc Ninh, ngày 30", False),
        ("QUYẾT ĐỊNH\nVỀ VIỆC TRỒNG CÂY", False),
        ("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", False),
        ("PHÓ CHỦ TỊCH\nLò Thị Sương", False),
        ("như sau:\ncác xã", False),
        ("Kính gửi:\n- Các xã;", False),
        ("-------\nngày mai", False),
        ("2. Ủy ban nhân dân các xã, phường\nTổ chức tuyên truyền trong tháng 9.", False),
        ("Điều 3. Trách nhiệm của Công an tỉnh\nTrả kết quả trong 07 ngày.", False),
        ("Theo đề nghị của Ủy ban nhân dân tỉnh\nLạng Sơn về trồng cây", True),
        ("TRỒNG CÂY QUÝ III NĂM 2025\nPHẦN THỨ NHẤT: KẾT QUẢ", False),
    ],
)
def test_two_neighbours(lines: str, joined: bool) -> None:
    assert len(read(lines).paragraphs) == (1 if joined else 2)


def test_a_heading_under_a_title_in_capitals_is_no_part_of_it() -> None:
    text = "KẾ HOẠCH\nTRỒNG CÂY QUÝ III NĂM 2025\nPHẦN MỘT\nKẾT QUẢ"
    assert paragraphs(read(text)) == ["KẾ HOẠCH", "TRỒNG CÂY QUÝ III NĂM 2025", "PHẦN MỘT KẾT QUẢ"]


def test_a_full_line_that_ends_in_a_kind_of_place_goes_on() -> None:
    text = WRAPPED.replace("- Giao", "Giao Ủy ban nhân dân các xã thuộc huyện và tỉnh\nLạng Sơn trồng cây.\n- Giao")
    assert "Giao Ủy ban nhân dân các xã thuộc huyện và tỉnh Lạng Sơn trồng cây." in paragraphs(read(text))


@pytest.mark.parametrize(
    "lines",
    [
        # inside a name
        "Xét đề nghị của Giám đốc Sở Công\nThương tại Tờ trình số 5/TTr-SCT,",
        "Theo đề nghị của Giám đốc Sở Lao động\n- Thương binh và Xã hội,",
        # between an office and its body
        "Xét đề nghị của Giám đốc\nSở Xây dựng tại Tờ trình số 5/TTr-SXD,",
        "Về phát triển kinh tế\n- xã hội của huyện.",
        "Cây trồng ở tỉnh Bà Rịa\n- Vũng Tàu.",
        # inside a period
        "Về trồng cây, giai đoạn 2017\n- 2021;",
        # inside a bracket
        "(Ban hành\nkèm theo Quyết định số: 5/QĐ-UBND\nNgày 22 tháng\n7 năm 2021 của xã Hoa\nTrăng)",
        # in the text of an article whose number stands alone
        "Điều 9.\nBan hành kèm theo Quyết định này Kế hoạch trồng rừng\nChương trình phủ xanh đồi trọc.",
        "Điều 9. Phê duyệt\nChương trình phủ xanh đồi trọc.",
        # behind a label alone
        "2.\nMục tiêu trồng rừng",
        "2.1.\nMục tiêu trồng rừng",
    ],
)
def test_wrapped_lines_are_joined_where_nothing_ends(lines: str) -> None:
    assert lines.replace("\n", " ") in paragraphs(read(f"{WRAPPED}{lines}\n"))


@pytest.mark.parametrize(
    "lines",
    [
        "Sở Công Thương\nThanh tra tỉnh và các xã.",
        "Giao cho Sở Lao động\n- Sở Y tế;",
        "(Kèm theo danh sách)\nCác xã trồng cây.",
        "Điều 9.\nViệc của xã\nChủ tịch xã giao đất.",
        "Theo đề nghị của Giám đốc.\nSở Xây dựng trồng cây.",
        "Điều 9. Phê duyệt cây\nChương trình trồng cây.",
        "2.\n- Mục tiêu",
    ],
)
def test_wrapped_lines_stay_apart_where_something_begins(lines: str) -> None:
    assert lines.rpartition("\n")[2] in paragraphs(read(f"{WRAPPED}{lines}\n"))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Kính\ngửi: Các xã\nKính\n\ngửi\nNơi\nnhận:\n- Lưu: VT.",
            ["Kính gửi: Các xã", "Kính", "gửi", "Nơi nhận:", "- Lưu: VT."],
        ),
        # a label and its number, the mark of an authority and its office
        ("Điều\n1. Trồng tre\nĐiều\n\n2. Trồng cau", ["Điều 1. Trồng tre", "Điều", "2. Trồng cau"]),
        ("Điều\nkiện trồng tre\nĐiều\n12 cây", ["Điều", "kiện trồng tre", "Điều", "12 cây"]),
        ("TM.\nỦY BAN NHÂN DÂN\nKT.\nCHỦ TỊCH\nTM.\nxã", ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "TM.", "xã"]),
        ("| Điều | 1. Tre |", ["Điều", "1. Tre"]),
    ],
)
def test_two_words_of_the_form_on_two_lines_are_one_line(text: str, lines: list[str]) -> None:
    source = read(text)
    assert [source.one_line(line.span) for line in source.lines] == lines


CROWDED = (
    "ỦY BAN NHÂN DÂN HUYỆN SÔNG TRĂNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 9/QĐ-UBND "
    "{place}, ngày 24 tháng 11 năm 2020 {rest}"
)
GROUNDS = "Căn cứ Luật Bảo vệ rừng;"


def test_the_right_column_of_a_letterhead_on_one_line_is_cut() -> None:
    text = "UBND TỈNH SÔNG TRĂNG Số: 9/QĐ-UBND\nCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Sông Trăng, ngày 4 tháng 5 năm 2015"
    source = read(text)
    assert [source.one_line(line.span) for line in source.lines][-3:] == [
        "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Sông Trăng, ngày 4 tháng 5 năm 2015",
    ]


@pytest.mark.parametrize(
    ("place", "rest", "wanted"),
    [
        (
            "Sông Trăng",
            (
                f"QUYẾT ĐỊNH Về việc trồng cây CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN SÔNG TRĂNG {GROUNDS} QUYẾT ĐỊNH: "
                "Điều 1. Trồng cây theo Điều 2. của kế hoạch. Điều 2. Các xã thi hành./. Nơi nhận: - Như Điều 2;"
            ),
            [
                "Sông Trăng, ngày 24 tháng 11 năm 2020",
                "QUYẾT ĐỊNH",
                "Về việc trồng cây",
                "CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN SÔNG TRĂNG",
                f"{GROUNDS} QUYẾT ĐỊNH:",
                "Điều 1. Trồng cây theo Điều 2. của kế hoạch.",
                "Điều 2. Các xã thi hành./.",
                "Nơi nhận: - Như Điều 2;",
            ],
        ),
        (
            "V/v trồng cây phân tán Thành phố Hoa Trăng",
            "Kính gửi: Các xã, thị trấn. Huyện nhận được đơn. Huyện trả lời.",
            ["Thành phố Hoa Trăng, ngày 24 tháng 11 năm 2020", "Kính gửi: Các xã, thị trấn.", "Huyện nhận được đơn. Huyện trả lời."],
        ),
        # without articles: where the prose, its points and the lines of the signature begin
        (
            "Sông Trăng",
            (
                "THÔNG BÁO Kết luận tại cuộc họp về trồng cây Ngày 20/11/2020, huyện họp và kết luận: 1. Giao xã Hoa trồng 1.500 cây. "
                "2. Giao xã Mai giữ cây./. Nơi nhận: - Các xã; - Lưu: VT. TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Đỗ Văn Năm"
            ),
            [
                "THÔNG BÁO",
                "Kết luận tại cuộc họp về trồng cây",
                "Ngày 20/11/2020, huyện họp và kết luận:",
                "1. Giao xã Hoa trồng 1.500 cây.",
                "2. Giao xã Mai giữ cây./.",
                "Nơi nhận: - Các xã; - Lưu: VT.",
                "TM. ỦY BAN NHÂN DÂN",
                "KT. CHỦ TỊCH",
                "PHÓ CHỦ TỊCH",
                "Đỗ Văn Năm",
            ],
        ),
        ("V/v cây phân tán Hoa Trăng", "Kính gửi: Các xã.", ["Hoa Trăng, ngày 24 tháng 11 năm 2020", "Kính gửi: Các xã."]),
    ],
)
def test_one_line_documents_are_cut_at_place_authority_and_articles(place: str, rest: str, wanted: list[str]) -> None:
    assert paragraphs(read(CROWDED.format(place=place, rest=rest)))[-len(wanted) :] == wanted


def test_one_line_documents_are_cut_at_the_letterhead() -> None:
    source = read(
        "ĐẢNG BỘ HUYỆN SÔNG TRĂNG ĐẢNG ỦY XÃ HOA * Số 9 -KH/ĐU ĐẢNG CỘNG SẢN VIỆT NAM Hoa Trăng, ngày 24 tháng 11 năm 2020 KẾ HOẠCH "
        "kiểm điểm cuối năm theo Quy định số 213-QĐ/TW Bộ Chính trị"
    )
    assert paragraphs(source) == [
        "ĐẢNG BỘ HUYỆN SÔNG TRĂNG ĐẢNG ỦY XÃ HOA",
        "*",
        "Số 9 -KH/ĐU",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "Hoa Trăng, ngày 24 tháng 11 năm 2020",
        "KẾ HOẠCH",
        "kiểm điểm cuối năm theo Quy định số 213-QĐ/TW Bộ Chính trị",
    ]


@pytest.mark.parametrize("grounds", ["-Căn Hướng dẫn số 33-HD/BTCTW", "Căn cứ Hướng dẫn số 33-HD/BTCTW"])
def test_one_line_documents_are_cut_where_the_grounds_begin(grounds: str) -> None:
    source = read(
        "ĐẢNG BỘ HUYỆN SÔNG TRĂNG ĐẢNG ỦY XÃ HOA * Số 9 -KH/ĐU ĐẢNG CỘNG SẢN VIỆT NAM Hoa Trăng, ngày 24 tháng 11 năm 2020 KẾ HOẠCH "
        f"kiểm điểm cuối năm {grounds} ngày 30/10/2020; Đảng ủy làm như sau"
    )
    assert paragraphs(source)[-2:] == ["kiểm điểm cuối năm", f"{grounds} ngày 30/10/2020; Đảng ủy làm như sau"]


def check(source: Source) -> None:
    """What holds for every source: lines in order, without blanks around them, each body line in exactly one paragraph."""
    end = 0
    for line in source.lines:
        assert end <= line.span.start < line.span.end <= len(source.text)
        assert source.at(line.span) == source.at(line.span).strip()
        end = line.span.end
    following = 0
    for paragraph in source.paragraphs:
        assert paragraph.first == following
        assert paragraph.span == (source.lines[paragraph.first].span.start, source.lines[paragraph.last].span.end)
        following = paragraph.last + 1
    assert following == len(source.lines)


PARTS = st.sampled_from(
    [
        "|",
        "\n",
        "\\r\\n",
        " ",
        "\t",
        "Số:",
        "1. ",
        "CỘNG HÒA XÃ HỘI",
        "Nơi nhận:",
        "KT. CHỦ TỊCH",
        "ngày 1 tháng 2",
        "a,",
        "của",
        "Điều 1.",
        "\r\n",
        "   ",
    ]
)


@given(st.lists(PARTS | st.text(max_size=8), max_size=40).map("".join))
@settings(max_examples=100, deadline=None)
def test_any_text_is_read(text: str) -> None:
    try:
        source = reader.read(text.encode("utf-8", "replace"), "a.txt")
    except VbhcError:
        return
    check(source)


@given(st.binary(max_size=300))
@settings(max_examples=100, deadline=None)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        check(reader.read(data, "a.txt"))
    except VbhcError:
        return


@pytest.mark.parametrize(
    "piece",
    [
        "a|",
        "|\n",
        "a\\r\\n",
        "Số ",
        "1.",
        " ",
        "A\n",
        "ngày ",
        "Nơi nhận:\n",
        "I. ",
        "CỘNG HÒA XÃ HỘI ",
        "\t",
        "a | b\n",
        "Số hiệu: 1 Loại văn bản:",
    ],
)
def test_long_input_stays_linear(piece: str) -> None:
    check(read(piece * 50_000 + "x"))


@pytest.mark.parametrize("kind", ["seeds", "gold/pages"])
def test_real_texts_are_sound(shared: Path, kind: str) -> None:
    files = sorted((shared / kind).glob("*.txt"))
    assert files
    for file in files:
        source = reader.read(file.read_bytes(), file.name)
        check(source)
        assert source.encoding == "unicode"


def test_a_real_text_with_blank_lines_everywhere(shared: Path) -> None:
    source = reader.read((shared / "seeds" / "004_dfbd6910d90fab1b.txt").read_bytes(), "seed")
    joined = paragraphs(source)
    assert len(joined) < len(source.lines) / 2
    assert "III. TỔ CHỨC THỰC HIỆN" in joined
