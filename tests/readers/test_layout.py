"""How files look: sheets, letters, strokes, page numbers and traces, out of Word files and PDFs written here."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reportlab.pdfbase.pdfmetrics import stringWidth

from tests.readers.test_docx import OFFICE, p, word
from tests.rules.manuscripts import TEXTS
from tests.rules.paper import Paper, paper
from tests.rules.paper_docx import docx as as_docx
from tests.rules.paper_pdf import pdf as as_pdf
from vbhc import readers
from vbhc.errors import VbhcError
from vbhc.model.layout import Layout, Margins, PageNumber, Stroke
from vbhc.model.text import Source
from vbhc.readers.times_widths import width

DRAWN = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
SIZE = '<w:pgSz w:w="11906" w:h="16838"/>'
MARGINS = '<w:pgMar w:left="1701" w:top="1134" w:right="850" w:bottom="1134" w:gutter="0"/>'
PAGE = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="end"/></w:r>'


def both(data: bytes, name: str = "a.docx") -> tuple[Source, Layout]:
    source = readers.read(data, name)
    made = readers.layout(data, source)
    assert made is not None
    return source, made


def words(source: Source, stroke: Stroke) -> str:
    return source.at(source.lines[stroke.line].span)


@pytest.mark.parametrize("base", TEXTS)
@pytest.mark.parametrize(("render", "name"), [(as_docx, "a.docx"), (as_pdf, "a.pdf")])
def test_the_looks_of_a_model_document_are_seen(base: str, render: object, name: str) -> None:
    made: Paper = paper(base)
    source, seen = both(render(made), name)  # type: ignore[operator]  # one of the two above
    assert (seen.sheets[0].width, seen.sheets[0].height) == pytest.approx((210, 297), abs=0.2)
    told = {source.at(run.span).strip(): run for run in seen.runs}
    for block in made.blocks:
        run = told.get(block.text)
        if run is None:
            continue  # a paragraph over several lines, or one of several looks
        assert (run.size, run.bold, run.italic, run.color) == (block.shape.size, block.shape.bold, block.shape.italic, "000000"), block.text
        assert "".join((run.font or "").split()).startswith("TimesNewRoman")
    assert len(told) > 12
    lined = {words(source, stroke): stroke.share for stroke in seen.strokes or ()}
    for block in made.blocks:
        if block.shape.stroke and block.text in lined:
            assert lined[block.text] == pytest.approx(block.shape.stroke, abs=0.05), block.text


@pytest.mark.parametrize(
    ("section", "margins"),
    [
        (SIZE + MARGINS, Margins(30.0, 20.0, 14.99, 20.0)),
        (SIZE + MARGINS.replace('gutter="0"', 'gutter="284"'), Margins(35.01, 20.0, 14.99, 20.0)),
        (SIZE + MARGINS.replace('top="1134"', 'top="-1134"'), Margins(30.0, 20.0, 14.99, 20.0)),
        ("", Margins(31.75, 25.4, 31.75, 25.4)),
    ],
)
def test_a_section_has_paper_and_margins(section: str, margins: Margins) -> None:
    _, seen = both(word(f"{p('Một dòng')}<w:sectPr>{section}</w:sectPr>"))
    assert seen.sheets[0].margins == pytest.approx(margins, abs=0.02)


def test_each_section_is_a_sheet_with_its_text() -> None:
    lying = '<w:pgSz w:w="16838" w:h="11906"/>'
    body = f"<w:p><w:pPr><w:sectPr>{SIZE}</w:sectPr></w:pPr><w:r><w:t>Đứng</w:t></w:r></w:p>{p('Nằm')}<w:sectPr>{lying}</w:sectPr>"
    source, seen = both(word(body))
    assert [(source.at(sheet.span), sheet.landscape) for sheet in seen.sheets if sheet.span] == [("Đứng", False), ("Nằm", True)]


def test_letters_take_the_font_of_the_theme_and_of_styles() -> None:
    theme = '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="Cambria"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>'
    styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="26"/></w:rPr></w:rPrDefault></w:docDefaults>'
    body = p("Chữ thường, ", '<w:r><w:rPr><w:b/><w:rFonts w:hAnsi="Arial"/><w:color w:val="ff0000"/></w:rPr><w:t>chữ đậm</w:t></w:r>')
    source, seen = both(word(body, theme=theme, styles=styles))
    assert [(source.at(run.span), run.font, run.size, run.bold, run.color) for run in seen.runs] == [
        ("Chữ thường, ", "Cambria", 13.0, False, "000000"),
        ("chữ đậm", "Arial", 13.0, True, "FF0000"),
    ]


def test_a_number_written_by_the_list_has_no_letters_of_its_own() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    source, seen = both(
        word(p("Việc thứ nhất", properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'), numbering=numbering)
    )
    assert [source.at(run.span) for run in seen.runs] == ["Việc thứ nhất"]
    assert source.text == "1. Việc thứ nhất"


UNDER = "Độc lập - Tự do - Hạnh phúc"


@pytest.mark.parametrize(
    ("body", "share"),
    [
        (p(UNDER, properties='<w:pBdr><w:bottom w:val="single"/></w:pBdr>'), None),
        (p(UNDER) + p(properties='<w:pBdr><w:top w:val="single"/></w:pBdr>'), None),
        (p(f'<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>{UNDER}</w:t></w:r>'), 1.0),
        (p(UNDER) + p('<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">          </w:t></w:r>'), None),
        (p(UNDER) + p('<w:r><w:pict><v:line from="10pt,2pt" to="91pt,2pt"/></w:pict></w:r>'), 0.5),
        (p(UNDER, '<w:r><w:pict><v:shape type="#_x0000_t32" style="width:162pt;height:0;margin-top:17pt"/></w:pict></w:r>'), 1.0),
        (
            f'<w:tbl><w:tr><w:tc><w:tcPr><w:tcBorders><w:bottom w:val="single"/></w:tcBorders></w:tcPr>{p(UNDER)}</w:tc></w:tr></w:tbl>',
            None,
        ),
    ],
)
def test_a_stroke_belongs_to_the_line_above(body: str, share: float | None) -> None:
    look = '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>'
    source, seen = both(word(body, styles=look))
    assert [words(source, stroke) for stroke in seen.strokes or ()] == [UNDER]
    found = (seen.strokes or ())[0].share
    assert found == (None if share is None else pytest.approx(share, abs=0.08))


@pytest.mark.parametrize(
    "body",
    [
        p(UNDER, properties='<w:pBdr><w:bottom w:val="nil"/></w:pBdr>'),
        p(UNDER) + p('<w:r><w:pict><v:line from="10pt,2pt" to="12pt,80pt"/></w:pict></w:r>'),
        f'<w:tbl><w:tr><w:tc><w:tcPr><w:tcBorders><w:bottom w:val="single"/><w:left w:val="single"/></w:tcBorders></w:tcPr>{p(UNDER)}</w:tc></w:tr></w:tbl>',
    ],
)
def test_what_is_no_stroke(body: str) -> None:
    assert both(word(body))[1].strokes == ()


def test_a_line_of_two_rows_of_words_is_not_measured() -> None:
    title = "Về việc " + "một việc rất dài " * 8
    _, seen = both(word(p(title) + p('<w:r><w:pict><v:line from="0,2pt" to="90pt,2pt"/></w:pict></w:r>')))
    assert [stroke.share for stroke in seen.strokes or ()] == [None]


@pytest.mark.parametrize(
    ("inner", "number"),
    [
        (f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{PAGE}</w:p>', PageNumber("top", "center", 10.0, False, False, True)),
        (f"<w:p><w:pPr/><w:r><w:tab/></w:r>{PAGE}</w:p>", PageNumber("top", "center", 10.0, False, False, True)),
        (f"<w:p><w:pPr/><w:r><w:tab/><w:tab/></w:r>{PAGE}</w:p>", PageNumber("top", "right", 10.0, False, False, True)),
        (f'<w:p><w:pPr><w:framePr w:xAlign="center"/></w:pPr>{PAGE}</w:p>', PageNumber("top", "center", 10.0, False, False, True)),
        (
            f'<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:t xml:space="preserve">Trang </w:t></w:r>{PAGE}</w:p>',
            PageNumber("top", "right", 10.0, False, False, True, prefix="Trang"),
        ),
    ],
)
def test_where_the_page_number_stands(inner: str, number: PageNumber) -> None:
    reference = f'<w:headerReference w:type="default" r:id="rheader1" xmlns:r="{OFFICE}"/>'
    _, seen = both(word(f"{p('Một dòng')}<w:sectPr>{reference}{SIZE}</w:sectPr>", header1=inner))
    assert seen.page_numbers == (number,)


def test_a_title_page_shows_no_number() -> None:
    reference = f'<w:headerReference w:type="default" r:id="rheader1" xmlns:r="{OFFICE}"/>'
    section = f'<w:sectPr>{reference}{SIZE}<w:pgNumType w:start="3"/><w:titlePg/></w:sectPr>'
    _, seen = both(word(p("Một dòng") + section, header1=f"<w:p>{PAGE}</w:p>"))
    assert [(number.first, number.start) for number in seen.page_numbers or ()] == [(False, 3)]


def test_traces_of_drafting() -> None:
    changed = '<w:ins w:id="1"><w:r><w:t>thêm</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>bớt</w:delText></w:r></w:del>'
    marked = '<w:r><w:rPr><w:highlight w:val="yellow"/></w:rPr><w:t>tô vàng</w:t></w:r><w:r><w:commentReference w:id="4"/></w:r>'
    comments = f'<w:comment w:id="4">{p("Xem lại")}</w:comment>'
    source, seen = both(word(p("Câu có chữ ", changed, " và ", marked), comments=comments))
    assert [(trace.kind, source.at(trace.span) if trace.span else None, trace.words) for trace in seen.traces] == [
        ("insertion", "thêm", "thêm"),
        ("deletion", "Câu có chữ thêm và tô vàng", "bớt"),
        ("highlight", "tô vàng", "tô vàng"),
        ("comment", "Câu có chữ thêm và tô vàng", "Xem lại"),
    ]


def test_text_and_pages_have_no_looks() -> None:
    data = "KẾ HOẠCH\nNăm 2026\n".encode()
    assert readers.layout(data, readers.read(data, "a.txt")) is None


@pytest.mark.parametrize(("face", "bold"), [("Times-Roman", False), ("Times-Bold", True)])
@pytest.mark.parametrize(
    "text", ["Doc lap - Tu do - Hanh phuc", "UY BAN NHAN DAN TINH CAO BANG", "So: 145/KH-UBND", "jkfwxyz, JKFWXYZ; (90.1)"]
)
def test_the_width_of_words_in_times(text: str, face: str, *, bold: bool) -> None:
    assert width(text, 14, bold=bold) == pytest.approx(stringWidth(text, face, 14), rel=0.001)


def test_marks_take_no_room() -> None:
    assert width("Độc lập", 13, bold=False) == width("Đoc lap", 13, bold=False)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(cut=st.integers(0, 4000), junk=st.binary(max_size=40), base=st.sampled_from(["cong-van", "ke-hoach-dang"]))
def test_broken_files_give_looks_or_an_error_that_is_told(cut: int, junk: bytes, base: str) -> None:
    whole = as_docx(paper(base))
    data = whole[:cut] + junk + whole[cut + len(junk) :]
    try:
        source = readers.read(data, "a.docx")
        readers.layout(data, source)
    except VbhcError:
        pass
