"""PDF files as offices make them: letterheads, signature blocks, tables, footnotes, scans, and files that are broken."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from vbhc.errors import BrokenFile, EmptyFile, EncryptedFile, VbhcError
from vbhc.messages import catalogue
from vbhc.model.text import Source
from vbhc.readers import pdf

FONTS = tuple(
    Path(folder) / name
    for folder in ("/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/TTF", "C:/Windows/Fonts", "/Library/Fonts")
    for name in ("DejaVuSerif.ttf", "DejaVuSans.ttf", "times.ttf", "arial.ttf", "Arial Unicode.ttf")
)
#: x, y from the top, size, text
Mark = tuple[float, float, float, str]
Rule = tuple[float, float, float, float]

LETTERHEAD: tuple[Mark, ...] = (
    (110, 60, 12, "UBND TỈNH HÒA LÂM"),
    (270, 60, 12, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    (130, 76, 12, "SỞ NỘI VỤ"),
    (310, 76, 12, "Độc lập - Tự do - Hạnh phúc"),
    (120, 104, 12, "Số: 61/KH-SNV"),
    (300, 104, 12, "Hòa Lâm, ngày 18 tháng 3 năm 2024"),
    (260, 140, 13, "KẾ HOẠCH"),
)
LONG = (
    "Thực hiện kế hoạch trồng rừng chắn gió quanh các trường học vùng cao,",
    "Sở Nội vụ phối hợp với các cơ quan liên quan triển khai những việc sau.",
)


def font() -> str:
    for path in FONTS:
        if path.is_file():
            registerFont(TTFont("Body", str(path)))
            return "Body"
    pytest.skip("no font with Vietnamese letters on this machine")


def made(*pages: tuple[Mark, ...], rules: tuple[Rule, ...] = (), picture: bool = False) -> bytes:
    name = font()
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=(595, 842), invariant=1)
    for page in pages:
        if picture:
            canvas.drawImage(grey(), 0, 0, 595, 842)
        for x, y, size, text in page:
            canvas.setFont(name, size)
            canvas.drawString(x, 842 - y, text)
        for x0, y0, x1, y1 in rules:
            canvas.line(x0, 842 - y0, x1, 842 - y1)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def grey() -> ImageReader:
    return ImageReader(BytesIO(b"P5 2 2 255\n" + bytes([120, 130, 140, 150])))


def body(*, top: float = 200, count: int = 12) -> tuple[Mark, ...]:
    """Paragraphs of two lines each, the first line indented."""
    marks: list[Mark] = []
    for number in range(count):
        y = top + number * 40
        marks += [(105, y, 12, LONG[0]), (80, y + 16, 12, LONG[1])]
    return tuple(marks)


def shown(source: Source) -> list[str]:
    return [f"{'' if line.column is None else 'LR'[line.column]}|{source.at(line.span)}" for line in source.lines if line.role == "body"]


@pytest.mark.parametrize(
    ("head", "answer"),
    [
        (b"%PDF-1.7\n", True),
        (b"\xef\xbb\xbf%PDF-1.4", True),
        (b"\n" * 1000 + b"%PDF-1.4", True),
        (b"\n" * 1030 + b"%PDF-1.4", False),
        (b"PK\x03\x04", False),
        (b"", False),
    ],
)
def test_a_pdf_is_known_by_its_first_bytes(head: bytes, *, answer: bool) -> None:
    assert pdf.detect(head) is answer


def test_blocks_side_by_side_come_one_after_the_other() -> None:
    closing: tuple[Mark, ...] = (
        (330, 700, 12, "GIÁM ĐỐC"),
        (80, 706, 11, "Nơi nhận:"),
        (80, 720, 11, "- Như trên;"),
        (80, 734, 11, "- Lưu: VT."),
        (320, 770, 12, "Mai Đình Khê"),
    )
    source = pdf.read(made((*LETTERHEAD, *body(), *closing)), "a.pdf")
    assert shown(source)[:7] == [
        "L|UBND TỈNH HÒA LÂM",
        "L|SỞ NỘI VỤ",
        "L|Số: 61/KH-SNV",
        "R|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "R|Độc lập - Tự do - Hạnh phúc",
        "R|Hòa Lâm, ngày 18 tháng 3 năm 2024",
        "|KẾ HOẠCH",
    ]
    assert shown(source)[-5:] == ["L|Nơi nhận:", "L|- Như trên;", "L|- Lưu: VT.", "R|GIÁM ĐỐC", "R|Mai Đình Khê"]


def test_lines_of_a_paragraph_belong_together() -> None:
    source = pdf.read(made((*LETTERHEAD, *body(count=5))), "a.pdf")
    spans = [source.one_line(paragraph.span) for paragraph in source.paragraphs]
    assert spans[-5:] == [" ".join(LONG)] * 5


def test_looks_and_pages_are_told() -> None:
    source = pdf.read(made((*LETTERHEAD, *body())), "a.pdf")
    look = source.lines[0].look
    assert look is not None
    assert (look.page, look.size, look.caps, look.bold) == (1, 12.0, True, False)
    page = source.pages[0]
    assert (page.width, page.height, page.text) == (209.9, 297.0, "native")
    assert page.margins is not None
    assert page.margins[0] == pytest.approx(80 / 72 * 25.4, abs=0.5)


def test_page_numbers_running_heads_and_footnotes_stand_outside_the_body() -> None:
    sheets = [((290.0, 40.0, 11.0, str(number)), (80.0, 56.0, 11.0, "QCVN 99:2030/BXD"), *body(top=150)) for number in range(1, 6)]
    foot: tuple[Mark, ...] = ((540, 146, 7, "1"), (80, 760, 6, "1"), (86, 763, 9, "Xem Thông tư số 16/2022/TT-BGDĐT."))
    source = pdf.read(made((*sheets[0], *foot), *sheets[1:]), "a.pdf")
    roles = {line.role: source.at(line.span) for line in source.lines if line.role != "body"}
    assert roles == {"page-header": "QCVN 99:2030/BXD", "footnote": "1 Xem Thông tư số 16/2022/TT-BGDĐT."}
    assert not any("QCVN" in line for line in shown(source))


def test_a_footnote_mark_is_not_a_digit_of_the_number() -> None:
    name = font()
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=(595, 842), invariant=1)
    text = canvas.beginText(80, 700)
    text.setFont(name, 13)
    text.textOut("Luật Đường sắt số 95/2025/QH15")
    text.setFont(name, 8)
    text.setRise(5)
    text.textOut("1")
    canvas.drawText(text)
    canvas.save()
    assert pdf.read(stream.getvalue(), "a.pdf").text == "Luật Đường sắt số 95/2025/QH15 1"


def test_letters_of_a_fallback_font_come_home() -> None:
    """An office suite prints the letters that a font lacks after the rest of the line; their places tell where they belong."""
    name = font()
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=(595, 842), invariant=1)
    lines = [f"Ủy ban nhân dân tỉnh Lạng Sơn triển khai Kế hoạch số {number}/KH-UBND" for number in range(20)]
    for row, line in enumerate(lines):
        for late in (False, True):
            canvas.setFont(name, 12)
            for at, letter in enumerate(line):
                if letter.strip() and (ord(letter) > 0x1E00) is late:
                    canvas.drawString(80 + stringWidth(line[:at], name, 12), 742 - 16 * row, letter)
    canvas.save()
    assert pdf.read(stream.getvalue(), "a.pdf").text.split("\n") == lines


def test_cells_of_a_ruled_table() -> None:
    rules = tuple((80.0, y, 500.0, y) for y in (300.0, 330.0, 360.0)) + tuple((x, 300.0, x, 360.0) for x in (80.0, 290.0, 500.0))
    marks: tuple[Mark, ...] = (
        (90, 318, 11, "Nội dung công việc"),
        (300, 318, 11, "Cơ quan chủ trì"),
        (90, 342, 11, "Kiểm tra bể chứa"),
        (90, 354, 11, "nước sạch"),
        (300, 348, 11, "Ủy ban nhân dân xã"),
    )
    source = pdf.read(made(marks, rules=rules), "a.pdf")
    cells = [(line.cell and tuple(line.cell), source.at(line.span)) for line in source.lines]
    assert cells == [
        ((0, 0, 0), "Nội dung công việc"),
        ((0, 0, 1), "Cơ quan chủ trì"),
        ((0, 1, 0), "Kiểm tra bể chứa"),
        ((0, 1, 0), "nước sạch"),
        ((0, 1, 1), "Ủy ban nhân dân xã"),
    ]
    assert len(source.paragraphs) == 4


@pytest.mark.parametrize(
    ("marks", "picture", "codes"),
    [
        ((), True, ["needs-ocr"]),
        ((), False, ["no-text"]),
        (tuple((80.0, 100.0 + 14 * n, 10.0, "CONG HOA XA HOI CHU NGHIA VIVT NAM Doc lap") for n in range(12)), True, ["bad-text-layer"]),
        (
            ((80.0, 100.0, 8.0, "Người ký: Ủy ban nhân dân"), (80.0, 110.0, 8.0, "Thời gian ký: 03.01.2024 10:00:00 +07:00")),
            True,
            ["needs-ocr"],
        ),
    ],
    ids=["scan", "blank", "foreign recogniser", "stamp alone"],
)
def test_what_cannot_be_read_is_said(marks: tuple[Mark, ...], codes: list[str], *, picture: bool) -> None:
    source = pdf.read(made(marks, picture=picture), "a.pdf")
    assert source.text_kind == "none"
    assert [note.code for note in source.notes] == [*codes, "ocr-never"]
    assert not shown(source)
    assert all(code in catalogue() for code in codes)


def test_a_page_without_text_among_others() -> None:
    readable = pikepdf.open(BytesIO(made((*LETTERHEAD, *body()))))
    readable.pages.extend(pikepdf.open(BytesIO(made((), picture=True))).pages)
    stream = BytesIO()
    readable.save(stream)
    source = pdf.read(stream.getvalue(), "a.pdf")
    assert (source.text_kind, [page.text for page in source.pages]) == ("native", ["native", "none"])
    assert [(note.code, note.values) for note in source.notes] == [("pages-without-text", (("pages", "2"),))]


@pytest.mark.parametrize("quarter", [0, 90, 180, 270])
def test_a_page_that_is_shown_turned_reads_the_same(quarter: int) -> None:
    data = made((*LETTERHEAD, *body()))
    document = pikepdf.open(BytesIO(data))
    document.pages[0].rotate(quarter, relative=False)
    stream = BytesIO()
    document.save(stream)
    assert pdf.read(stream.getvalue(), "a.pdf").text == pdf.read(data, "a.pdf").text


def test_numbers_and_days_in_signature_fields_are_read_where_they_stand() -> None:
    file = Path(__file__).parents[2] / "fixtures" / "thong-bao-o-ky-so" / "source.pdf"
    if not file.is_file():
        pytest.skip("the fixture with signature fields is missing")
    source = pdf.read(file.read_bytes(), "a.pdf")
    assert "Số: 173/TB-SGDĐT" in source.text
    assert "ngày 03 tháng 4 năm 2024" in source.text
    assert {(one.time, one.page) for one in source.signatures} == {
        ("2024-04-03T09:15:30+07:00", 1),
        ("2024-04-03T10:02:00+07:00", 1),
    }


def encrypted() -> bytes:
    stream = BytesIO()
    pikepdf.open(BytesIO(made(LETTERHEAD))).save(stream, encryption=pikepdf.Encryption(user="a", owner="b"))
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (lambda: b"", EmptyFile),
        (lambda: b"%PDF-1.4", BrokenFile),
        (lambda: b"%PDF-1.4\n" + b"\0" * 2000, BrokenFile),
        (lambda: made(LETTERHEAD)[:300], BrokenFile),
        (encrypted, EncryptedFile),
    ],
    ids=["empty", "head alone", "zeros", "cut off", "password"],
)
def test_files_that_cannot_be_opened(data: object, error: type[VbhcError]) -> None:
    assert callable(data)
    with pytest.raises(error) as caught:
        pdf.read(data(), "a.pdf")
    assert caught.value.code in catalogue()
    assert caught.value.path == "a.pdf"


def outcome(data: bytes) -> None:
    try:
        source = pdf.read(data, "a.pdf")
    except VbhcError:
        return
    assert isinstance(source, Source)
    source.text.encode("utf-8")


@given(st.binary(max_size=400))
@settings(max_examples=20, deadline=None)
def test_any_bytes_give_a_source_or_an_error(data: bytes) -> None:
    outcome(b"%PDF-1.4\n" + data)


@given(st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_damage_anywhere_gives_a_source_or_an_error(data: st.DataObject) -> None:
    damaged = bytearray(made((*LETTERHEAD, *body(count=3))))
    for _ in range(data.draw(st.integers(1, 12))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    outcome(bytes(damaged[: data.draw(st.integers(200, len(damaged)))]))


@pytest.mark.parametrize(
    ("stored", "text", "encoding"),
    [
        (
            "Thñ t\u00adíng ChÝnh phñ giao Bé Tµi chÝnh vµ Bé Néi vô tr\u00adíc ngµy 15",
            "Thủ tướng Chính phủ giao Bộ Tài chính và Bộ Nội vụ trước ngày 15",
            "tcvn3",
        ),
        ("CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "tcvn3"),
        ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam", "vni"),
        ("A naïve café, a résumé and a coöperative", "A naïve café, a résumé and a coöperative", "unicode"),
    ],
)
def test_letters_before_unicode(stored: str, text: str, encoding: str) -> None:
    buffer = BytesIO()
    page = Canvas(buffer)
    page.setFont("Times-Roman", 12)
    page.drawString(60, 700, stored)
    page.save()
    source = pdf.read(buffer.getvalue(), "a.pdf")
    assert (source.text, source.encoding) == (text, encoding)
    assert ("legacy-encoding" in {note.code for note in source.notes}) == (encoding != "unicode")
