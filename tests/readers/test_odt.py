"""OpenDocument: letters, lists, tables, notes, changes, and whatever bytes."""

from __future__ import annotations

import contextlib
import io
import random
import zipfile
from pathlib import Path

import pytest

from vbhc.errors import BrokenFile, EncryptedFile, HostileFile, VbhcError
from vbhc.model.text import Source
from vbhc.readers import read

ROOT = Path(__file__).parents[2]
SPACE = "urn:oasis:names:tc:opendocument:xmlns:"
NAMES = " ".join(f'xmlns:{name}="{SPACE}{name}:1.0"' for name in ("office", "text", "table", "style", "meta"))
NAMES += f' xmlns:fo="{SPACE}xsl-fo-compatible:1.0" xmlns:draw="{SPACE}drawing:1.0" xmlns:svg="{SPACE}svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
STYLES = """<style:default-style style:family="paragraph"><style:text-properties fo:font-family="Arial" fo:font-size="13pt"/></style:default-style>
<style:style style:name="Body" style:family="paragraph"><style:paragraph-properties fo:text-align="justify" fo:margin-left="1in" fo:text-indent="-0.5in"
 fo:margin-top="6pt" fo:line-height="150%"/><style:text-properties style:font-name="F" fo:font-size="14pt" fo:font-weight="bold"/></style:style>"""
AUTOMATIC = """<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Body"/>
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="normal" fo:font-style="italic" fo:color="#ff0000"/></style:style>
<style:style style:name="T2" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="T3" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="C1" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000"/></style:style>
<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/>
<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>
<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>"""


def package(body: str, **parts: str) -> bytes:
    faces = (
        '<office:font-face-decls><style:font-face style:name="F" svg:font-family="&apos;Times New Roman&apos;"/></office:font-face-decls>'
    )
    common = parts.pop("common", "")
    files = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {NAMES}>{faces}<office:automatic-styles>{AUTOMATIC}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        "styles.xml": f"<office:document-styles {NAMES}><office:styles>{STYLES}</office:styles>{common}</office:document-styles>",
        **{name.replace("__", "/").replace("_xml", ".xml"): text for name, text in parts.items()},
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return stream.getvalue()


def of(body: str, **parts: str) -> Source:
    return read(package(body, **parts), "a.odt")


def texts(source: Source, role: str = "body") -> list[str]:
    return [source.at(line.span) for line in source.lines if line.role == role]


def p(text: str) -> str:
    return f"<text:p>{text}</text:p>"


def item(*blocks: str, start: str = "") -> str:
    return f"<text:list-item{start}>{''.join(blocks)}</text:list-item>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (p("Kế   hoạch\n  số") + p(""), ["Kế hoạch số"]),
        (p('a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d'), ["a   b\tc", "d"]),
        (p('a<text:span text:style-name="T2">2</text:span><text:span text:style-name="T3">ẩn</text:span>'), ["a²"]),
        (p("a<text:a><text:span>nhãn</text:span></text:a><text:date>01/02</text:date><text:soft-page-break/>b"), ["anhãn01/02b"]),
        (p("a<office:annotation><text:p>x</text:p></office:annotation><text:bookmark/>b"), ["ab"]),
        (
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>cũ</text:p></text:deletion></text:changed-region></text:tracked-changes>"
            + p("mới"),
            ["mới"],
        ),
        ("<text:section>" + p("khối") + "</text:section>", ["khối"]),
        (p("<draw:frame><draw:text-box><text:p>khung</text:p></draw:text-box></draw:frame>ngoài"), ["ngoài", "khung"]),
        (
            (
                f'<text:list text:style-name="L1">{item(p("một"), p("tiếp"))}{item(p("hai"), "<text:list>" + item(p("x")) + item(p("y")) + "</text:list>")}'
                f'</text:list>{p("giữa")}<text:list text:style-name="L1" text:continue-numbering="true">{item(p("ba"))}</text:list>'
                f'<text:list text:style-name="L1">{item(p("mới"))}{item(p("năm"), start=" text:start-value=&quot;5&quot;".replace("&quot;", chr(34)))}{item(p("sáu"))}</text:list>'
            ),
            ["I. một", "tiếp", "II. hai", "a) x", "b) y", "giữa", "III. ba", "I. mới", "V. năm", "VI. sáu"],
        ),
        (f'<text:list text:style-name="L2">{item(p("gạch"))}</text:list><text:list>{item(p("không"))}</text:list>', ["- gạch", "không"]),
    ],
)
def test_letters_and_lists(body: str, expected: list[str]) -> None:
    assert texts(of(body)) == expected


def test_tables_keep_rows_and_columns() -> None:
    def cell(text: str, more: str = "") -> str:
        return f'<table:table-cell table:style-name="C1" {more}>{p(text)}</table:table-cell>'

    rows = (
        cell("a", 'table:number-rows-spanned="2"') + cell("b", 'table:number-columns-spanned="2"') + "<table:covered-table-cell/>",
        "<table:covered-table-cell/>" + cell("c") + cell("d"),
    )
    made = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    source = of(
        f'<table:table><table:table-column table:number-columns-repeated="3"/><table:table-header-rows>{made}</table:table-header-rows></table:table>'
    )
    assert [(source.at(line.span), line.cell and line.cell[1:]) for line in source.lines] == [
        ("a", (0, 0)),
        ("b", (0, 1)),
        ("c", (1, 1)),
        ("d", (1, 2)),
    ]


def test_looks_come_from_styles() -> None:
    source = of(
        '<text:p text:style-name="P1">đậm</text:p><text:p text:style-name="P1"><text:span text:style-name="T1">nghiêng</text:span></text:p>'
    )
    bold, italic = (line.look for line in source.lines)
    assert bold is not None
    assert italic is not None
    assert (bold.font, bold.size, bold.bold, bold.align, bold.indent, bold.space_before, bold.line_spacing) == (
        "Times New Roman",
        14.0,
        True,
        "justify",
        36.0,
        6.0,
        1.5,
    )
    assert (italic.bold, italic.italic, italic.color) == (False, True, "FF0000")


def test_running_heads_notes_pages_and_facts() -> None:
    common = """<office:automatic-styles><style:page-layout style:name="M"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"
 fo:margin="2cm" fo:margin-left="3cm"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard"
 style:page-layout-name="M"><style:footer><text:p>Trang <text:page-number>3</text:page-number></text:p></style:footer></style:master-page></office:master-styles>"""
    meta = f"<office:document-meta {NAMES}><office:meta><dc:title>Tên</dc:title><meta:creation-date>2023-05-09T08:30:00</meta:creation-date></office:meta></office:document-meta>"
    note = "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Chú thích</text:p></text:note-body></text:note>"
    source = of(p(f"a{note} b"), common=common, meta_xml=meta)
    assert texts(source) == ["a b"]
    assert texts(source, "page-footer") == ["Trang ‹PAGE›"]
    assert texts(source, "footnote") == ["1. Chú thích"]
    assert [(page.width, page.height, page.margins) for page in source.pages] == [(210.0, 297.0, (30.0, 20.0, 20.0, 20.0))]
    assert {key: found.value for key, found in source.metadata} == {"core:title": "Tên", "core:created": "2023-05-09T08:30:00"}


def test_letters_of_old_fonts() -> None:
    source = of(p("Coäng hoøa xaõ ho<text:span>äi</text:span> chuû nghóa Vieät Nam"))
    assert (source.text, source.encoding) == ("Cộng hòa xã hội chủ nghĩa Việt Nam", "vni")


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (package("", content_xml="<x/>"), BrokenFile),
        (package("", content_xml="<x"), BrokenFile),
        (package("<text:section>" * 150 + "</text:section>" * 150), HostileFile),
        (package(p("<text:span>" * 150 + "</text:span>" * 150)), HostileFile),
        (package("", content_xml='<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'), HostileFile),
        (package("", **{"META-INF__manifest_xml": "<m><encryption-data/></m>"}), EncryptedFile),
        (package(p("a"))[:200], BrokenFile),
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes, error: type[VbhcError]) -> None:
    with pytest.raises(error):
        read(data, "a.odt")


def test_no_text_is_told() -> None:
    assert [note.code for note in of(p("")).notes] == ["no-text"]
    assert [note.code for note in of(p("<draw:frame><draw:image/></draw:frame>")).notes] == ["needs-ocr"]


def test_mutated_files_are_read_or_refused() -> None:
    with zipfile.ZipFile(ROOT / "fixtures" / "bao-cao-odt" / "source.odt") as archive:
        whole = archive.read("content.xml").decode("utf-8")
    rng = random.Random(2)
    pieces = [
        "",
        "<text:list>",
        "</text:p>",
        '"',
        "0",
        "-1",
        "999999999",
        "<table:table-row>",
        "text:",
        "&amp;",
        "L1",
        "\u0001",
        "table:number-columns-repeated",
    ]
    for _ in range(80):
        text = whole
        for _ in range(rng.randrange(1, 4)):
            at = rng.randrange(len(text))
            text = text[:at] + rng.choice(pieces) + text[at + rng.randrange(3) :]
        with contextlib.suppress(VbhcError):
            read(package("", content_xml=text), "a.odt")
