"""Pages of portals and newspapers: the document or the article is found, the rest is put aside, nothing is lost."""

from __future__ import annotations

import pytest

from vbhc.model.text import Source
from vbhc.readers import html

LETTERHEAD = """
<table border="0" cellpadding="0" width="100%"><tbody>
<tr><td width="40%"><p align="center"><b>ỦY BAN NHÂN DÂN<br>HUYỆN SÔNG TRĂNG</b><br>-------</p></td>
<td><p align="center"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</b><br>---------------</p></td></tr>
<tr><td><p align="center">Số: 15/KH-UBND</p></td><td><p align="center"><i>Sông Trăng, ngày 06 tháng 5 năm 2013</i></p></td></tr>
</tbody></table>"""

CLOSING = """
<table><tr><td valign="top"><b><i>Nơi nhận:</i></b><br>- UBND tỉnh (b/c);<br>- Lưu: VT.</td>
<td align="center"><b>TM. ỦY BAN NHÂN DÂN<br>CHỦ TỊCH</b><br><br><br><b>Lò Thị Sương</b></td></tr></table>"""

BODY = """
<p align="center"><b>KẾ HOẠCH</b></p>
<p align="center"><b>Trồng hoa ven các hồ nước của huyện năm 2013</b></p>
<p style="text-align: justify">Thực hiện <a href="/vb/9">Quyết định số 9/QĐ-UBND ngày 02/01/2013</a> của Ủy ban nhân dân tỉnh, Ủy ban
nhân dân huyện
lập kế hoạch như sau:</p>
<p><b>I. MỤC ĐÍCH</b></p>
<p>Làm đẹp các hồ nước và cho người dân có chỗ dạo chơi vào buổi chiều sau giờ làm việc.</p>
<p><b>II. TỔ CHỨC THỰC HIỆN</b></p>
<ol><li>Phòng Nông nghiệp chọn giống hoa chịu được nước mặn và nắng gắt.</li><li>Các xã trồng và chăm sóc hoa từ tháng 6.</li></ol>
"""

#: A law portal of the 2010s: one server form around everything, tables for the layout, links in the margins.
TABLES = f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN"><HTML><HEAD><META http-equiv="Content-Type" content="text/html; charset=utf-8">
<TITLE>Văn bản - Huyện Sông Trăng</TITLE><script>var x = "<p>không phải chữ</p>";</script></HEAD><BODY><form name="aspnetForm" method="post" action="v.aspx">
<table width="1000"><tr><td colspan="2"><img src="b.jpg">CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN SÔNG TRĂNG</td></tr>
<tr><td width="200" valign="top"><table><tr><td><a href="1">Trang chủ</a></td></tr><tr><td><a href="2">Giới thiệu</a></td></tr>
<tr><td><a href="3">Văn bản mới</a></td></tr><tr><td><a href="4">Thủ tục hành chính</a></td></tr><tr><td><a href="5">Liên hệ</a></td></tr></table></td>
<td valign="top"><table border="1"><tr><td>Số ký hiệu:</td><td>15/KH-UBND</td><td>Ngày ban hành:</td><td>06/05/2013</td></tr>
<tr><td>Loại văn bản:</td><td>Kế hoạch</td><td>Người ký:</td><td>Lò Thị Sương</td></tr><tr><td>Ngày hiệu lực:</td><td>Đang cập nhật</td><td>Tình trạng:</td><td>Còn hiệu lực</td></tr></table>
<div>{LETTERHEAD}{BODY}{CLOSING}</div></td></tr>
<tr><td colspan="2">Đơn vị quản lý: Văn phòng UBND huyện. Điện thoại: 000</td></tr></table></form></BODY></HTML>"""

#: A portal of today: divs within divs, tabs that are hidden, a dialog for cookies, comments, related documents.
DIVS = f"""<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Kế hoạch 15/KH-UBND 2013</title>
<link rel="canonical" href="https://vanban.example/ke-hoach-15"></head><body class="page has-sidebar">
<div id="app"><div class="site-header"><a href="/">Văn bản Việt</a><div class="main-menu"><a>Luật</a><a>Nghị định</a><a>Thông tư</a><a>Công văn</a></div></div>
<div class="breadcrumb"><a>Trang chủ</a> / <a>Văn bản</a> / <span>Kế hoạch 15/KH-UBND</span></div>
<div class="wrapper"><div class="col-8"><h1 class="title">Kế hoạch 15/KH-UBND năm 2013 trồng hoa ven hồ</h1>
<ul class="tab"><li>Thuộc tính</li><li>Nội dung</li></ul>
<div class="props"><div><span>Số hiệu:</span><span>15/KH-UBND</span></div><div><span>Cơ quan ban hành:</span> <span>Huyện Sông Trăng</span></div>
<div><span>Loại văn bản:</span> <span>Kế hoạch</span></div><div><span>Ngày ban hành:</span> <span>06/05/2013</span></div></div>
<div class="tab-pane content1"><div class="toan-van">{LETTERHEAD}{BODY}{CLOSING}</div></div>
<div class="tab-pane" style="display: none">Bản tiếng Anh đang được dịch, mời quý vị quay lại sau.</div>
<div class="comment-form"><textarea></textarea>Gửi bình luận của bạn</div></div>
<div class="col-4 sidebar"><h3>Văn bản liên quan</h3><ul><li><a>Kế hoạch 14/KH-UBND năm 2013</a></li></ul></div></div>
<footer>Bản quyền © Văn bản Việt</footer><div class="cookie-popup">Trang này dùng cookie</div></div></body></html>"""

#: A newspaper: no letterhead, text in divs broken by <br><br>, other news as links.
ARTICLE = """<html><head><meta charset="utf-8"><title>Huyện Sông Trăng trồng hoa ven hồ - Báo Trăng</title></head><body>
<div class="top"><a>Báo Trăng</a></div><div id="menu"><ul><li><a>Thời sự</a></li><li><a>Kinh tế</a></li><li><a>Văn hóa</a></li><li><a>Thể thao</a></li></ul></div>
<div id="main"><div class="left"><h1>Huyện Sông Trăng trồng hoa ven các hồ nước</h1><div class="date">Thứ Hai, 13/05/2013 08:00</div>
<div class="sapo">UBND huyện Sông Trăng vừa ban hành Kế hoạch số 15/KH-UBND ngày 06/5/2013 về trồng hoa ven hồ.</div>
<div class="body"><p>Theo kế hoạch, các xã trồng hoa quanh mười hai hồ nước trong quý III, kinh phí lấy từ ngân sách huyện và đóng góp của dân.</p>
<p>Phòng Nông nghiệp chọn giống hoa, Đoàn Thanh niên lo việc tưới nước vào buổi sáng, các trường học nhận chăm sóc từng đoạn bờ.</p>
<p>Cuối năm, huyện sẽ tổng kết và khen thưởng những nơi làm tốt, đồng thời tính chuyện mở rộng ra các bờ kênh trong năm sau.</p>
<p style="text-align:right"><strong>Trăng Non</strong></p></div>
<div class="tin-khac"><h4>Các tin khác</h4><ul><li><a>Mưa lớn ở vùng cao</a></li><li><a>Chợ hoa họp sớm</a></li></ul></div></div></div>
<div class="footer">Giấy phép số 1</div></body></html>"""


def read(page: str) -> Source:
    return html.read(page.encode(), "page.html")


def body(source: Source) -> list[str]:
    return [source.at(line.span) for line in source.lines if line.role == "body"]


def aside(source: Source) -> list[str]:
    return [source.at(line.span) for line in source.lines if line.role != "body"]


DOCUMENT = [
    "ỦY BAN NHÂN DÂN",
    "HUYỆN SÔNG TRĂNG",
    "-------",
    "Số: 15/KH-UBND",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "---------------",
    "Sông Trăng, ngày 06 tháng 5 năm 2013",
    "KẾ HOẠCH",
    "Trồng hoa ven các hồ nước của huyện năm 2013",
    "Thực hiện Quyết định số 9/QĐ-UBND ngày 02/01/2013 của Ủy ban nhân dân tỉnh, Ủy ban nhân dân huyện lập kế hoạch như sau:",
    "I. MỤC ĐÍCH",
    "Làm đẹp các hồ nước và cho người dân có chỗ dạo chơi vào buổi chiều sau giờ làm việc.",
    "II. TỔ CHỨC THỰC HIỆN",
    "1. Phòng Nông nghiệp chọn giống hoa chịu được nước mặn và nắng gắt.",
    "2. Các xã trồng và chăm sóc hoa từ tháng 6.",
    "Nơi nhận:",
    "- UBND tỉnh (b/c);",
    "- Lưu: VT.",
    "TM. ỦY BAN NHÂN DÂN",
    "CHỦ TỊCH",
    "Lò Thị Sương",
]


@pytest.mark.parametrize("page", [TABLES, DIVS, f"<html><body>{LETTERHEAD}{BODY}{CLOSING}</body></html>", f"{LETTERHEAD}{BODY}{CLOSING}"])
def test_the_document_is_found_whatever_the_layout(page: str) -> None:
    assert body(read(page)) == DOCUMENT


def test_nothing_is_lost_silently() -> None:
    source = read(DIVS)
    rest = " ".join(aside(source))
    for text in ("Văn bản Việt", "Trang chủ", "Bản tiếng Anh", "Gửi bình luận", "Kế hoạch 14/KH-UBND", "cookie", "Bản quyền"):
        assert text in rest
    assert "không phải chữ" not in read(TABLES).text
    roles = [line.role for line in source.lines]
    assert roles == sorted(roles, key=lambda role: role != "body")


def test_both_blocks_have_their_column_and_their_look() -> None:
    source = read(TABLES)
    lines = {source.at(line.span): line for line in source.lines if line.role == "body"}
    assert [lines[text].column for text in DOCUMENT[:9]] == [0, 0, 0, 0, 1, 1, 1, 1, None]
    assert [lines[text].column for text in DOCUMENT[-6:]] == [0, 0, 0, 1, 1, 1]
    title, place, number = lines["KẾ HOẠCH"].look, lines[DOCUMENT[7]].look, lines["Số: 15/KH-UBND"].look
    assert title is not None
    assert place is not None
    assert number is not None
    assert (title.bold, title.align) == (True, "center")
    assert (place.bold, place.italic) == (False, True)
    assert (number.bold, number.align) == (False, "center")
    label = lines[DOCUMENT[14]].label
    assert label is not None
    assert source.at(label) == "1. "


@pytest.mark.parametrize(
    ("page", "wanted"),
    [
        (
            TABLES,
            {
                "number": "15/KH-UBND",
                "date": "06/05/2013",
                "type": "Kế hoạch",
                "signer": "Lò Thị Sương",
                "status": "Còn hiệu lực",
                "page-title": "Văn bản - Huyện Sông Trăng",
            },
        ),
        (
            DIVS,
            {
                "number": "15/KH-UBND",
                "issuer": "Huyện Sông Trăng",
                "type": "Kế hoạch",
                "date": "06/05/2013",
                "page-title": "Kế hoạch 15/KH-UBND 2013",
                "url": "https://vanban.example/ke-hoach-15",
            },
        ),
    ],
)
def test_metadata_of_the_portal(page: str, wanted: dict[str, str]) -> None:
    source = read(page)
    assert {key: found.value for key, found in source.metadata} == wanted
    for _, found in source.metadata:
        assert found.span is None or source.one_line(found.span) == found.value


def test_a_table_that_lays_out_the_page_leaves_no_cells() -> None:
    text = "Các xã trong huyện đồng loạt ra quân trồng hoa ven hồ, mỗi nhà góp một cây con và một buổi công. " * 3
    source = read(
        "<html><body><table><tr><td><a>Trang chủ</a><br><a>Tin tức</a><br><a>Văn bản</a><br><a>Liên hệ</a></td>"
        f"<td><span class='tieude'>UBND huyện ban hành Kế hoạch trồng hoa</span><br>(12/05/2013)<br><br><div>{text}<br><br>{text}<br>PV</div></td></tr></table></body></html>"
    )
    assert all(line.cell is None and line.column is None for line in source.lines)
    assert body(source) == ["UBND huyện ban hành Kế hoạch trồng hoa", "(12/05/2013)", text.strip(), text.strip(), "PV"]
    assert len(source.paragraphs) == 5


def test_an_article_with_its_headline() -> None:
    source = read(ARTICLE)
    assert body(source)[0] == "Huyện Sông Trăng trồng hoa ven các hồ nước"
    assert any("Kế hoạch số 15/KH-UBND" in text for text in body(source))
    assert body(source)[-1] == "Trăng Non"
    assert {"Thời sự", "Các tin khác", "Mưa lớn ở vùng cao", "Giấy phép số 1"} <= set(aside(source))
