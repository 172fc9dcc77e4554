"""What comes out of Word packages written here: letters, formats, tables, boxes, tracked changes, notes."""

from __future__ import annotations

import io
import zipfile

import pytest

from vbhc.model.text import Line, Source
from vbhc.readers import docx

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = (
    f'xmlns:w="{W}" xmlns:r="{OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
ROOTS = {
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "header1": "hdr",
    "comments": "comments",
    "settings": "settings",
}


def word(body: str, **parts: str) -> bytes:
    """A Word package: the XML inside `w:body`, and of the other parts inside their roots."""
    kinds = {name: name.rstrip("1") for name in parts}
    links = "".join(f'<Relationship Id="r{name}" Type="{OFFICE}/{kinds[name]}" Target="{name}.xml"/>' for name in parts)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{RELS}"><Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        )
        package.writestr("word/_rels/document.xml.rels", f'<Relationships xmlns="{RELS}">{links}</Relationships>')
        package.writestr("word/document.xml", f"<w:document {SPACES}><w:body>{body}</w:body></w:document>")
        for name, inner in parts.items():
            root = ROOTS[name]
            package.writestr(f"word/{name}.xml", inner if inner.startswith("<a:") else f"<w:{root} {SPACES}>{inner}</w:{root}>")
    return stream.getvalue()


def read(body: str, **parts: str) -> Source:
    return docx.read(word(body, **parts), "a.docx")


def texts(source: Source, role: str = "body") -> list[str]:
    return [source.at(line.span) for line in source.lines if line.role == role]


def p(*inner: str, properties: str = "") -> str:
    runs = "".join(each if each.startswith("<") else f'<w:r><w:t xml:space="preserve">{each}</w:t></w:r>' for each in inner)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def table(*rows: list[str], grid: tuple[int, ...] = (3000, 6000), borders: str = "") -> str:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    body = "".join(
        "<w:tr>" + "".join(cell if cell.startswith("<w:tc>") else f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows
    )
    return f"<w:tbl><w:tblPr>{borders}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{body}</w:tbl>"


def box(inner: str) -> str:
    return f"<w:drawing><w:txbxContent>{p(inner)}</w:txbxContent></w:drawing>"


RULED = '<w:tblBorders><w:insideV w:val="single"/></w:tblBorders>'
FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
PAGE = (
    FIELD.format("begin")
    + "<w:r><w:instrText> PAGE </w:instrText></w:r>"
    + FIELD.format("separate")
    + "<w:r><w:t>7</w:t></w:r>"
    + FIELD.format("end")
)


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        (p("Số: 61/KH", "<w:r><w:noBreakHyphen/></w:r>", "UBND"), ["Số: 61/KH-UBND"]),
        (p("a<w:softHyphen/>b".replace("<w:softHyphen/>", "\u00ad")), ["ab"]),
        (p("<w:r><w:t>kế</w:t><w:softHyphen/><w:t> hoạch</w:t></w:r>"), ["kế hoạch"]),
        (p("a", "<w:r><w:tab/></w:r>", "b"), ["a\tb"]),
        (p("ỦY BAN NHÂN DÂN", "<w:r><w:br/></w:r>", "TỈNH X"), ["ỦY BAN NHÂN DÂN", "TỈNH X"]),
        (p("<w:ins><w:r><w:t>mới</w:t></w:r></w:ins>", "<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>"), ["mới"]),
        (p("<w:moveFrom><w:r><w:t>đi</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>đến</w:t></w:r></w:moveTo>"), ["đến"]),
        (p("<w:hyperlink><w:r><w:t>liên kết</w:t></w:r></w:hyperlink>"), ["liên kết"]),
        (p("<w:smartTag><w:smartTag><w:r><w:t>thẻ</w:t></w:r></w:smartTag></w:smartTag>"), ["thẻ"]),
        (p("<w:sdt><w:sdtPr><w:t>x</w:t></w:sdtPr><w:sdtContent><w:r><w:t>ô</w:t></w:r></w:sdtContent></w:sdt>"), ["ô"]),
        ("<w:sdt><w:sdtContent>" + p("khối") + "</w:sdtContent></w:sdt>", ["khối"]),
        (p('<w:fldSimple w:instr="DATE"><w:r><w:t>01/02/2024</w:t></w:r></w:fldSimple>'), ["01/02/2024"]),
        (p(PAGE), ["7"]),
        (p(FIELD.format("begin"), "<w:r><w:instrText>x</w:instrText></w:r>", "lộ", FIELD.format("end"), "sau"), ["sau"]),
        (p("Nghị định 30", "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>1</w:t></w:r>"), ["Nghị định 30¹"]),
        (p("trước", "<w:r><w:footnoteReference w:id='2'/></w:r>", "2024"), ["trước 2024"]),
        (p("<w:r><w:sym w:font='Wingdings' w:char='F0FE'/></w:r>", " Đồng ý"), ["☑ Đồng ý"]),
        (p("a", "<w:r><w:sym w:font='Nowhere' w:char='zzzz'/></w:r>", "b"), ["a b"]),
        (p("<w:r><w:rPr><w:caps/></w:rPr><w:t>kế hoạch</w:t></w:r>"), ["KẾ HOẠCH"]),
        (p("<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>", "hiện"), ["hiện"]),
        (p("nối", properties="<w:rPr><w:del/></w:rPr>") + p(" liền"), ["nối liền"]),
        (p("cuối", properties="<w:rPr><w:del/></w:rPr>"), ["cuối"]),
        (p("<w:r><w:rPr><w:caps/><w:rFonts w:ascii='.VnTime'/></w:rPr><w:t>x\u00adz</w:t></w:r>"), ["x\u00adz"]),
        (
            p(f"<w:r>{box('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')}{box('UBND TỈNH X')}</w:r>"),
            ["UBND TỈNH X", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ),
    ],
)
def test_letters(paragraph: str, expected: list[str]) -> None:
    assert texts(read(paragraph)) == expected


def test_a_soft_break_stays_in_its_paragraph() -> None:
    source = read(p("ỦY BAN NHÂN DÂN", "<w:r><w:br/></w:r>", "TỈNH X") + p("sau"))
    assert [(each.first, each.last) for each in source.paragraphs] == [(0, 1), (2, 2)]


STYLES = """<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="120"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="H"><w:basedOn w:val="N"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="C"><w:basedOn w:val="D"/></w:style><w:style w:type="paragraph" w:styleId="D"><w:basedOn w:val="C"/></w:style>
<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>
<w:style w:type="character" w:styleId="S"><w:rPr><w:b/><w:i/></w:rPr></w:style>"""
THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:fontScheme><a:minorFont>'
    '<a:latin typeface="Times New Roman"/></a:minorFont></a:fontScheme></a:theme>'
)
ROOTS["theme"] = "theme"


@pytest.mark.parametrize(
    ("properties", "run", "field", "value"),
    [
        ("", "", "font", "Times New Roman"),
        ("", "", "size", 14.0),
        ("", '<w:sz w:val="27"/>', "size", 13.5),
        ("", "", "space_after", 6.0),
        ("", "", "align", "left"),
        ('<w:pStyle w:val="H"/>', "", "align", "center"),
        ('<w:pStyle w:val="H"/>', "", "space_after", 6.0),
        ('<w:pStyle w:val="H"/>', "", "bold", True),
        ('<w:pStyle w:val="H"/>', '<w:b w:val="0"/>', "bold", False),
        ('<w:pStyle w:val="H"/>', '<w:rStyle w:val="S"/>', "bold", False),
        ('<w:pStyle w:val="H"/>', '<w:rStyle w:val="S"/>', "italic", True),
        ('<w:pStyle w:val="C"/>', "", "bold", False),
        ('<w:pStyle w:val="none"/>', "", "size", 14.0),
        ('<w:ind w:left="200" w:firstLine="360"/>', "", "indent", 28.0),
        ('<w:ind w:left="720" w:hanging="360"/>', "", "indent", 18.0),
        ('<w:spacing w:line="360"/>', "", "line_spacing", 1.5),
        ('<w:spacing w:line="340" w:lineRule="exact"/>', "", "line_spacing", 17.0),
        ('<w:jc w:val="both"/>', "", "align", "justify"),
        ("", '<w:u w:val="single"/>', "underline", True),
        ("", '<w:u w:val="none"/>', "underline", False),
        ("", '<w:color w:val="ff0000"/>', "color", "FF0000"),
        ("", '<w:color w:val="auto"/>', "color", "000000"),
        ("", '<w:sz w:val="rubbish"/>', "size", 14.0),
    ],
)
def test_effective_formats(properties: str, run: str, field: str, value: object) -> None:
    source = read(p(f"<w:r><w:rPr>{run}</w:rPr><w:t>chữ</w:t></w:r>", properties=properties), styles=STYLES, theme=THEME)
    assert getattr(source.lines[0].look, field) == value


def places(source: Source) -> list[tuple[str, int | None]]:
    return [(source.at(line.span), line.column) for line in source.lines]


LEFT, RIGHT = p("ỦY BAN NHÂN DÂN") + p("TỈNH X"), p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + p("Độc lập - Tự do - Hạnh phúc")


TAB = "<w:r><w:tab/></w:r>"


@pytest.mark.parametrize(
    ("line", "left", "right"),
    [
        (p("Số:     /KH-X", TAB, "X, ngày     tháng 3 năm 2024"), ["Số:     /KH-X"], ["X, ngày     tháng 3 năm 2024"]),
        (p("Số:", TAB, "/KH-X", TAB, "X, ngày 1 tháng 3 năm 2024"), ["Số:\t/KH-X"], ["X, ngày 1 tháng 3 năm 2024"]),
        (p("Số:      /KH-X           X, ngày    tháng 3 năm 2024"), ["Số:      /KH-X"], ["X, ngày    tháng 3 năm 2024"]),
        (p("Số: 1/KH-X", TAB, "X, ngày     tháng 3 năm 2024"), ["Số: 1/KH-X"], ["X, ngày     tháng 3 năm 2024"]),
        (p("Số:     /KH-X") + p("", TAB, "X, ngày 1 tháng 3 năm 2024"), ["Số:     /KH-X"], ["X, ngày 1 tháng 3 năm 2024"]),
        (p("Số:", TAB, "X, ngày 1 tháng 3 năm 2024"), ["Số:"], ["X, ngày 1 tháng 3 năm 2024"]),
    ],
)
def test_a_letterhead_of_tabs_keeps_a_blank_number_whole(line: str, left: list[str], right: list[str]) -> None:
    source = read(p("ỦY BAN NHÂN DÂN", TAB, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + line + p("KẾ HOẠCH"))
    assert [text for text, column in places(source) if column == 0] == ["ỦY BAN NHÂN DÂN", *left]
    assert [text for text, column in places(source) if column == 1] == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", *right]


def test_a_letterhead_of_two_rows_reads_left_block_first() -> None:
    source = read(table([LEFT, RIGHT], [p("Số: 1/KH-UBND"), p("X, ngày 1 tháng 2 năm 2024")]))
    assert places(source) == [
        ("ỦY BAN NHÂN DÂN", 0),
        ("TỈNH X", 0),
        ("Số: 1/KH-UBND", 0),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 1),
        ("Độc lập - Tự do - Hạnh phúc", 1),
        ("X, ngày 1 tháng 2 năm 2024", 1),
    ]
    assert [tuple(line.cell) for line in source.lines if line.cell] == [(0, 0, 0), (0, 0, 0), (0, 1, 0), (0, 0, 1), (0, 0, 1), (0, 1, 1)]


@pytest.mark.parametrize(
    ("name", "body", "expected"),
    [
        ("empty left cell", table([p(""), p("GIÁM ĐỐC")]), [("GIÁM ĐỐC", 1)]),
        (
            "empty column between",
            table([p("Nơi nhận:"), p(""), p("KT. CHỦ TỊCH")], grid=(4000, 500, 4500)),
            [("Nơi nhận:", 0), ("KT. CHỦ TỊCH", 1)],
        ),
        (
            "closing of two rows",
            table([p("Nơi nhận:"), p("TM. ỦY BAN")], [p("- Như trên"), p("Nguyễn Văn A")], grid=(4500, 4500)),
            [("Nơi nhận:", 0), ("- Như trên", 0), ("TM. ỦY BAN", 1), ("Nguyễn Văn A", 1)],
        ),
        (
            "two bare columns, row by row",
            table([p("1"), p("một")], [p("2"), p("hai")]),
            [("1", None), ("một", None), ("2", None), ("hai", None)],
        ),
        ("ruled data", table([p("a"), p("b")], borders=RULED), [("a", None), ("b", None)]),
        ("addressees", table([p("Kính gửi:"), p("- Sở A;")]), [("Kính gửi:", None), ("- Sở A;", None)]),
        (
            "a row over both blocks",
            table([LEFT, p("ĐẢNG CỘNG SẢN VIỆT NAM")], ["<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" + p("KẾ HOẠCH") + "</w:tc>"]),
            [("ỦY BAN NHÂN DÂN", 0), ("TỈNH X", 0), ("ĐẢNG CỘNG SẢN VIỆT NAM", 1), ("KẾ HOẠCH", None)],
        ),
        (
            "typed with tabs",
            p("UBND TỈNH X", "<w:r><w:tab/></w:r>", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
            + p("SỞ Y", "<w:r><w:tab/></w:r>", "Độc lập - Tự do - Hạnh phúc")
            + p("<w:r><w:tab/></w:r>", "X, ngày 1 tháng 2 năm 2024")
            + p("KẾ HOẠCH"),
            [
                ("UBND TỈNH X", 0),
                ("SỞ Y", 0),
                ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 1),
                ("Độc lập - Tự do - Hạnh phúc", 1),
                ("X, ngày 1 tháng 2 năm 2024", 1),
                ("KẾ HOẠCH", None),
            ],
        ),
    ],
)
def test_blocks_side_by_side(name: str, body: str, expected: list[tuple[str, int | None]]) -> None:
    assert places(read(body)) == expected, name


def test_merged_cells_are_read_once() -> None:
    start = "<w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr>" + p("chung") + "</w:tc>"
    more = "<w:tc><w:tcPr><w:vMerge/></w:tcPr>" + p("thừa") + "</w:tc>"
    wide = "<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" + p("rộng") + "</w:tc>"
    source = read(table([start, p("a"), p("b")], [more, wide], grid=(1000, 2000, 3000), borders=RULED))
    assert [(source.at(line.span), line.cell) for line in source.lines] == [
        ("chung", (0, 0, 0)),
        ("a", (0, 0, 1)),
        ("b", (0, 0, 2)),
        ("rộng", (0, 1, 1)),
    ]


def test_a_table_in_a_table() -> None:
    source = read(table([p("ngoài") + table([p("trong")], borders=RULED), p("bên")], borders=RULED))
    assert [(source.at(line.span), line.cell) for line in source.lines] == [("ngoài", (0, 0, 0)), ("trong", (1, 0, 0)), ("bên", (0, 0, 1))]


@pytest.mark.parametrize(
    "run",
    [
        f"<mc:AlternateContent><mc:Choice>{box('DỰ THẢO')}</mc:Choice><mc:Fallback><w:pict>{box('DỰ THẢO')}</w:pict></mc:Fallback></mc:AlternateContent>",
        f"<mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice><mc:Fallback><w:pict>{box('DỰ THẢO')}</w:pict></mc:Fallback></mc:AlternateContent>",
        f"<w:pict><v:shape><v:textbox>{box('DỰ THẢO')}</v:textbox></v:shape></w:pict>",
    ],
)
def test_a_text_box_stands_once_after_its_paragraph(run: str) -> None:
    assert texts(read(p(f"<w:r>{run}</w:r>", "Số:     /QĐ-UBND") + p("sau"))) == ["Số:     /QĐ-UBND", "DỰ THẢO", "sau"]


def test_notes_and_roles() -> None:
    section = '<w:sectPr><w:headerReference w:type="default" r:id="rheader1"/><w:pgSz w:w="11907" w:h="16840"/><w:pgMar w:left="1701" w:top="1134" w:right="1134" w:bottom="1134"/></w:sectPr>'
    body = p("Điều 1", "<w:r><w:footnoteReference w:id='2'/></w:r>", "<w:ins><w:r><w:t>!</w:t></w:r></w:ins>", "<w:del/>") + p(
        "I. Mục ... 3", properties='<w:pStyle w:val="T"/>'
    )
    source = read(
        body + p("<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>") + section,
        styles=STYLES,
        header1=p("Trang ", PAGE) + p('<w:r><w:pict><v:shape><v:textpath string="MẬT"/></v:shape></w:pict></w:r>'),
        footnotes=f'<w:footnote w:type="separator" w:id="0">{p("-")}</w:footnote><w:footnote w:id="2">{p(" Chú thích")}</w:footnote>',
        comments=f"<w:comment>{p('sao?')}</w:comment>",
    )
    assert texts(source) == ["Điều 1!"]
    assert texts(source, "furniture") == ["I. Mục ... 3"]
    assert texts(source, "page-header") == ["Trang ‹PAGE›"]
    assert texts(source, "stamp") == ["MẬT"]
    assert texts(source, "footnote") == ["1. Chú thích"]
    assert {note.code: dict(note.values) for note in source.notes} == {
        "tracked-changes": {"kept": "1", "dropped": "1"},
        "comments": {"count": "1"},
        "hidden-text": {"count": "2"},
    }
    assert source.pages[0].margins == (30.0, 20.0, 20.0, 20.0)
    assert (source.pages[0].width, source.pages[0].height) == (210.0, 297.0)


def in_font(font: str, text: str) -> str:
    return f"<w:r><w:rPr><w:rFonts w:ascii='{font}'/></w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


@pytest.mark.parametrize(
    ("runs", "text", "encoding"),
    [
        ([(".VnTime", "céng hoµ x· héi chñ nghÜa viÖt nam")], "cộng hoà xã hội chủ nghĩa việt nam", "tcvn3"),
        ([(".VnTimeH", "céng hoµ x· héi "), (".VnTime", "ViÖt Nam")], "CỘNG HOÀ XÃ HỘI Việt Nam", "tcvn3"),
        ([(".VnTimeH", "trung t©m "), (".VnTimeH", "huyÖn An")], "TRUNG TÂM HUYỆN AN", "tcvn3"),
        (
            [("Times New Roman", "Kế hoạch của "), (".VnTime", "Bé Tµi chÝnh vµ Së Néi vô")],
            "Kế hoạch của Bộ Tài chính và Sở Nội vụ",
            "tcvn3",
        ),
        ([("Times New Roman", "Céng hoµ x· héi chñ nghÜa ViÖt Nam")], "Cộng hoà xã hội chủ nghĩa Việt Nam", "tcvn3"),
        ([("VNI-Times", "Coäng hoøa xaõ ho"), ("VNI-Times' w:hint='x", "äi chuû nghóa")], "Cộng hòa xã hội chủ nghĩa", "vni"),
        ([("VNI-Times", "Thuû tö"), ("VNI-Helve", "ôùng Chính phuû ñoàng yù")], "Thủ tướng Chính phủ đồng ý", "vni"),
        ([(".VnTime", "Sở Tài chính, Sở Nội vụ, Sở Xây dựng")], "Sở Tài chính, Sở Nội vụ, Sở Xây dựng", "unicode"),
        ([(".VnTime", "Plain English in an old font, nothing else.")], "Plain English in an old font, nothing else.", "unicode"),
    ],
)
def test_letters_of_old_fonts_are_converted_by_what_they_spell(runs: list[tuple[str, str]], text: str, encoding: str) -> None:
    source = read(p(*(in_font(font, letters) for font, letters in runs)))
    assert (source.text, source.encoding) == (text, encoding)
    assert ("legacy-encoding" in {note.code for note in source.notes}) == (encoding != "unicode")


def test_a_soft_hyphen_of_an_old_font_is_a_letter() -> None:
    run = "<w:r><w:rPr><w:rFonts w:ascii='.VnTime'/></w:rPr><w:t>Thñ t</w:t><w:softHyphen/><w:t>íng ChÝnh phñ</w:t></w:r>"
    assert read(p(run)).text == "Thủ tướng Chính phủ"
    assert read(p("<w:r><w:t>Thủ tư</w:t><w:softHyphen/><w:t>ớng</w:t></w:r>")).text == "Thủ tướng"


def test_a_picture_only_needs_ocr() -> None:
    source = read(p("<w:r><w:drawing><a:blip/></w:drawing></w:r>"))
    assert (source.text_kind, [note.code for note in source.notes]) == ("none", ["needs-ocr"])


NUMBERING = """<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/>
<w:pPr><w:ind w:left="720" w:hanging="720"/></w:pPr></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>
<w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>"""


def listed(text: str, level: int) -> str:
    return p(text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="5"/></w:numPr>')


def test_automatic_numbers_are_letters_with_a_label() -> None:
    source = read(listed("MỤC ĐÍCH", 0) + listed(" gạch", 1) + listed("YÊU CẦU", 0) + listed("", 0), numbering=NUMBERING)
    lines: tuple[Line, ...] = source.lines
    assert texts(source) == ["I. MỤC ĐÍCH", "- gạch", "II. YÊU CẦU", "III."]
    assert [source.at(line.label) for line in lines if line.label] == ["I. ", "- ", "II. ", "III."]
    assert lines[0].look is not None
    assert lines[0].look.indent == 0.0
