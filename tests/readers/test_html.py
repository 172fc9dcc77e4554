"""Pages of portals: blocks, breaks, lists, tables, looks and encodings, and hostile ones."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vbhc.errors import HostileFile, VbhcError
from vbhc.model.text import Source
from vbhc.readers import html

LETTERHEAD = "<p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p>Sông Trăng, ngày 06 tháng 5 năm 2013</p>"
BODY = "<p>II. TỔ CHỨC THỰC HIỆN</p><p>Các xã trồng và chăm sóc hoa từ tháng 6.</p>"


def read(page: str) -> Source:
    return html.read(page.encode(), "page.html")


@pytest.mark.parametrize(
    ("fragment", "paragraphs"),
    [
        ("<p>một\n  hai&nbsp;ba</p><p> </p><p>bốn</p>", ["một hai\u00a0ba", "bốn"]),
        ("<p>Thực hiện Nghị quyết của<br>Hội đồng nhân dân</p>", ["Thực hiện Nghị quyết của\nHội đồng nhân dân"]),
        ("<p>Các xã trồng hoa<br/>từ tháng sáu</p>", ["Các xã trồng hoa\ntừ tháng sáu"]),
        ("<div>Đoạn thứ nhất dài.<br><br>đoạn thứ hai</div>", ["Đoạn thứ nhất dài.", "đoạn thứ hai"]),
        ("<p>Nơi nhận:<br>- Như trên;<br>- Lưu: VT.</p>", ["Nơi nhận:", "- Như trên;", "- Lưu: VT."]),
        ("<p>Luật số 95/2025/QH15<sup>1</sup> và 5 m<sup>2</sup></p>", ["Luật số 95/2025/QH15 1 và 5 m2"]),
        ("<ol type='a' start=3><li>hoa</li><li>lá<ol type=I><li>non</li></ol></li></ol>", ["c. hoa", "d. lá", "I. non"]),
        ("<ol><li value=7>bảy</li><li>tám</li></ol><ul><li>không số</li></ul>", ["7. bảy", "8. tám", "không số"]),
        ("<pre>dòng một\ndòng hai</pre>", ["dòng một\ndòng hai"]),
        ("a<b>b</b><i>c</i>d<p>e</p>f", ["abcd", "e", "f"]),
        ("<p>x &lt; y &amp; z</p>", ["x < y & z"]),
    ],
)
def test_blocks_breaks_and_lists(fragment: str, paragraphs: list[str]) -> None:
    source = read(f"<html><body>{fragment}</body></html>")
    assert [source.at(paragraph.span) for paragraph in source.paragraphs] == paragraphs


def test_a_table_of_data_keeps_its_cells() -> None:
    source = read(
        "<html><body><table border=1><tr><th>TT</th><th colspan=2>Việc</th></tr>"
        "<tr><td rowspan=2>1</td><td>Trồng</td><td>Xã A</td></tr><tr><td>Tưới</td><td>Xã B</td></tr></table></body></html>"
    )
    assert [(source.at(line.span), line.cell) for line in source.lines] == [
        ("TT", (0, 0, 0)),
        ("Việc", (0, 0, 1)),
        ("1", (0, 1, 0)),
        ("Trồng", (0, 1, 1)),
        ("Xã A", (0, 1, 2)),
        ("Tưới", (0, 2, 1)),
        ("Xã B", (0, 2, 2)),
    ]


@pytest.mark.parametrize(
    ("style", "attribute", "value"),
    [
        ("font-weight: 700", "bold", True),
        ("font-weight:normal", "bold", False),
        ("FONT-STYLE: italic", "italic", True),
        ("text-decoration: underline", "underline", True),
        ("text-align:center", "align", "center"),
        ("font-size: 14pt", "size", 14.0),
        ("font-size:16px", "size", 12.0),
        ("font-family: 'Times New Roman', serif", "font", "Times New Roman"),
        ("text-transform: uppercase", "caps", True),
    ],
)
def test_looks_from_styles(style: str, attribute: str, value: object) -> None:
    source = read(f'<html><body><p style="{style}">chữ</p></body></html>')
    assert getattr(source.lines[0].look, attribute) == value


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1258"])
def test_encodings(codec: str) -> None:
    text = f"<html><head><meta http-equiv='Content-Type' content='text/html; charset={'windows-1258' if codec == 'cp1258' else 'utf-8'}'></head>{LETTERHEAD}{BODY}</html>"
    data = _cp1258(text) if codec == "cp1258" else text.encode(codec)
    source = html.read(data, "page.html")
    assert "TỔ CHỨC THỰC HIỆN" in source.text
    assert source.encoding == ("cp1258" if codec == "cp1258" else "unicode")


def _cp1258(text: str) -> bytes:
    from unicodedata import normalize

    tones = "\u0300\u0301\u0303\u0309\u0323"
    out = []
    for letter in text:
        parts = normalize("NFD", letter)
        tone = "".join(mark for mark in parts if mark in tones)
        out.append(normalize("NFC", "".join(mark for mark in parts if mark not in tones)) + tone)
    return "".join(out).encode("cp1258")


def test_deep_nesting_is_read_or_refused() -> None:
    deep = "<html><body>" + "<div>" * 1000 + "<p>đáy</p>" + "</div>" * 1000 + "<p>cuối</p></body></html>"
    assert read(deep).text == "đáy\ncuối"
    with pytest.raises(HostileFile):
        read(deep.replace("<div>" * 1000, "<div>" * 5000))


@pytest.mark.parametrize(
    "piece",
    [
        "<div>",
        "<table><tr><td>",
        "<b>",
        "<a href=x>",
        "<ol><li>",
        "x<br>",
        "<p>chữ</p>",
        "<td rowspan=1000 colspan=200>",
        "&amp;",
        "<",
        "<sup>1</sup>",
        "<p class='a-b'>x",
    ],
)
def test_long_pages_stay_linear(piece: str) -> None:
    try:
        source = read("<html><body>" + piece * 20_000)
    except VbhcError:
        return
    assert source.lines is not None


TAGS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<table>",
        "<tr>",
        "<td>",
        "</td>",
        "</table>",
        "<div class='menu'>",
        "</div>",
        "<br>",
        "<ol>",
        "<li>",
        "</ol>",
        "<!--",
        "-->",
        "<h1>",
        "<pre>",
    ]
)


@given(st.lists(TAGS | st.text(max_size=12) | st.just("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") | st.just("Nơi nhận:"), max_size=40))
@settings(max_examples=60, deadline=None)
def test_any_page_is_read_or_refused(parts: list[str]) -> None:
    try:
        source = html.read("".join(parts).encode("utf-8", "surrogatepass"), "page.html")
    except VbhcError:
        return
    for line in source.lines:
        assert source.at(line.span).strip()
    assert all(paragraph.first <= paragraph.last < len(source.lines) for paragraph in source.paragraphs)
