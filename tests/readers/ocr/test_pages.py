"""What happens to a picture before and after an engine reads it; no engine is needed."""

from __future__ import annotations

import json
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageDraw, ImageOps

from vbhc.model.text import Attempt
from vbhc.readers.ocr import cache, layout, letterhead, merge, picture, repair, rules, stamps, tesseract, wording
from vbhc.readers.ocr.seen import SeenLine, SeenPage, SeenWord, from_json, to_json
from vbhc.readers.pdf_rules import Drawn, Stroke
from vbhc.readers.pdf_tables import tables


def test_strokes_become_the_next_numeral() -> None:
    texts = ["I. ĐÁNH GIÁ CHUNG", "II. QUAN ĐIỂM CHỈ ĐẠO", "IL VỀ MỘT SỐ KIẾN NGHỊ", "Il là chữ thường", "HL NÓI THÊM MỘT LẦN"]
    lines, _ = repair.repaired([seen(text) for text in texts], first=False, height=842)
    assert [line.text for line in lines] == [*texts[:2], "III. VỀ MỘT SỐ KIẾN NGHỊ", *texts[3:]]


def test_the_second_numeral_twice_is_the_third() -> None:
    texts = ["I. ĐÁNH GIÁ CHUNG", "II. QUAN ĐIỂM CHỈ ĐẠO", "II. VỀ MỘT SỐ KIẾN NGHỊ", "I. PHẦN SAU", "II. PHẦN CUỐI"]
    lines, repairs = repair.repaired([seen(text) for text in texts], first=False, height=842)
    assert [line.text for line in lines] == [*texts[:2], "III. VỀ MỘT SỐ KIẾN NGHỊ", *texts[3:]]
    assert len(repairs) == 1


def seen(text: str, left: float = 80.0, base: float = 100.0, sure: float = 0.99, step: float = 6.0, size: float = 13.0) -> SeenLine:
    """A line of words, each sign `step` points wide."""
    words = []
    at = left
    for word in text.split():
        words.append(SeenWord(word, at, base - 10, at + step * len(word), base + 3, sure))
        at += step * (len(word) + 0.6)
    return SeenLine(tuple(words), base, size)


def printed(angle: float) -> Image.Image:
    """A page of bars as long as lines of print, tilted."""
    page = Image.new("L", (900, 1200), 255)
    draw = ImageDraw.Draw(page)
    for top in range(120, 1080, 36):
        draw.rectangle((120, top, 780, top + 14), fill=0)
    return page.rotate(angle, Image.Resampling.BICUBIC, fillcolor=255)


@pytest.mark.parametrize("angle", [-3.2, -0.8, 0.0, 1.5, 4.0])
def test_skew_is_found_and_put_right(angle: float) -> None:
    assert picture.skew(printed(angle)) == pytest.approx(-angle, abs=0.25)
    assert abs(picture.skew(picture.level(printed(angle), -angle))) < 0.3


def test_red_goes_and_print_under_it_stays() -> None:
    page = Image.new("RGB", (60, 20), (255, 255, 255))
    draw = ImageDraw.Draw(page)
    draw.rectangle((0, 0, 19, 19), fill=(220, 30, 40))
    draw.rectangle((20, 0, 39, 19), fill=(20, 20, 30))
    draw.rectangle((5, 5, 10, 10), fill=(70, 10, 15))
    gray = picture.without_red(page)
    assert gray.getpixel((2, 2)) > 190
    assert gray.getpixel((30, 10)) < 60
    assert gray.getpixel((7, 7)) < 100


def test_paper_in_a_shadow_becomes_white_and_its_print_black() -> None:
    shadow = Image.linear_gradient("L").rotate(90).point(lambda value: 70 + value // 3).resize((900, 1200))
    page = ImageChops.subtract(printed(0.0), shadow)
    edge = (880, 0, 900, 1200)
    assert max(page.crop(edge).tobytes()) < 128
    flat = picture.stretched(page)
    assert min(flat.crop(edge).tobytes()) > 235
    assert max(flat.crop((760, 122, 780, 132)).tobytes()) < 20


@pytest.mark.parametrize("paper", [255, 180, 110])
def test_even_paper_is_stretched_only(paper: int) -> None:
    page = printed(0.0).point(lambda value: value * paper // 255)
    assert picture.stretched(page).tobytes() == ImageOps.autocontrast(page, cutoff=(0.5, 10.0)).tobytes()


@settings(max_examples=25)
@given(dots=st.binary(min_size=1, max_size=900), width=st.integers(1, 60))
def test_any_picture_can_be_stretched(dots: bytes, width: int) -> None:
    page = Image.frombytes("L", (width, -(-len(dots) // width)), dots.ljust(-(-len(dots) // width) * width, b"\xff"))
    assert picture.stretched(page).size == page.size


@pytest.mark.parametrize("quarters", range(4))
def test_quarter_turns(quarters: int) -> None:
    page = Image.new("L", (30, 50), 255)
    page.putpixel((0, 0), 0)
    corners = [(0, 0), (49, 0), (29, 49), (0, 29)]
    assert picture.turned(page, quarters).getpixel(corners[quarters]) == 0


def test_a_red_stamp_is_framed_a_round_seal_is_not() -> None:
    page = Image.new("RGB", (595, 842), (255, 255, 255))
    draw = ImageDraw.Draw(page)
    draw.rectangle((40, 120, 180, 170), outline=(220, 30, 40), width=3)
    draw.ellipse((300, 100, 400, 200), outline=(220, 30, 40), width=4)
    found = stamps.red_frames(page, 1.0)
    assert len(found) == 1
    assert (round(found[0].left, -1), round(found[0].top, -1)) == (40, 120)


@pytest.mark.parametrize(
    ("text", "sure", "stamped"),
    [
        ("CÔNG VĂN ĐẼN", 0.94, True),
        ("CỔNG THÔNG TNEỆN TÚ CHNH PHỦ", 0.84, True),
        ("ĐẾN Giờ: 8h", 0.7, True),
        ("VỀ VIỆC ĐẾN NĂM 2030 PHẢI LÀM NHIỀU VIỆC KHÁC NHAU", 0.99, False),
        ("Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;", 0.99, False),
        ("4468..00", 0.3, True),
        ("Số: 4F /QĐ-UBND", 0.5, False),
    ],
)
def test_stamps_are_told_from_print(text: str, sure: float, stamped: bool) -> None:
    body, stamp = stamps.parted([seen(text, 60, 160, sure, step=4.0)], 595, 842, [])
    assert bool(stamp) is stamped
    assert bool(body) is not stamped


def test_a_line_under_a_stamp_stays_where_it_is_sure() -> None:
    title = seen("Quy định hệ số điều chỉnh giá đất", 70, 190, 0.97, step=4)
    lines = [seen("CÔNG VĂN ĐẾN", 60, 160, 0.9, step=5), seen("Ngày: 12/4", 62, 185, 0.8, step=5), title]
    body, stamp = stamps.parted(lines, 595, 842, [])
    assert body == [title]
    assert len(stamp) == 2


@pytest.mark.parametrize(
    ("read", "made"),
    [
        ("S6:751TB-ĐHTĐ", "Số: 751/TB-ĐHTĐ"),
        ("Sốs2O /2019/TT-BGDĐT", "Số: …/2019/TT-BGDĐT"),
        ("Só A2J/BGDĐT-QLCL", "Số: …/BGDĐT-QLCL"),
        ("Số: 47/NQ-CP", None),
        ("Cân Thơ, ngày0hthángẶ năm 2025", "Cần Thơ, ngày … tháng … năm 2025"),
        ("Hà Giang, ngày 2ệthảng 4 năm 2019", "Hà Giang, ngày … tháng 4 năm 2019"),
        ("Hà Nội, ngày 14 tháng 5 năm 2018", None),
        ("CỌNG HÒA XÃ HỌI CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Độc lập — Tự do —- Hạnh phúc", "Độc lập - Tự do - Hạnh phúc"),
        ("QUYÉT ĐỊN H", "QUYẾT ĐỊNH"),
        ("TÌNH HÀ GIANG", "TỈNH HÀ GIANG"),
        ("KT. CHÚ TỊCH", "KT. CHỦ TỊCH"),
        ("TM ÙY BAN NHÂN DÂN", "TM. ỦY BAN NHÂN DÂN"),
        ("quyết định này có hiệu lực từ ngày ký", None),
        ("“Đặng Văn Minh", "Đặng Văn Minh"),
        ("“Giáo dục hướng nghiệp", None),
        ("Nghiên cứu khoa học kết nôi phục vụ cộng đồng", None),
    ],
)
def test_closed_forms_are_put_right_and_nothing_else(read: str, made: str | None) -> None:
    lines, repairs = repair.repaired([seen(read)], first=True, height=842)
    assert [line.text for line in lines] == [made or read]
    assert [(one.read, one.made) for one in repairs] == ([(read, made)] if made else [])


@given(st.text(max_size=120), st.booleans())
@settings(max_examples=60, deadline=None)
def test_any_line_stands_repair_and_layout(text: str, first: bool) -> None:
    lines = [line for line in (seen(text),) if line.words]
    repaired, _ = repair.repaired(lines, first=first, height=842)
    page = SeenPage(595, 842, 0, repaired)
    assert len(layout.page_words(page)) <= sum(len(line.words) for line in repaired)
    stamps.parted(lines, 595, 842, [])
    assert from_json(json.loads(json.dumps(to_json(page)))).lines[0].text == repaired[0].text if lines else True


def test_sizes_that_waver_are_one_size() -> None:
    lines = tuple(
        seen("một dòng chữ dài như mọi dòng khác", base=100.0 + 20 * n, size=size) for n, size in enumerate((12.4, 13.2, 13.0, 13.9, 20.0))
    )
    assert sorted({word.size for word in layout.page_words(SeenPage(595, 842, 0, lines))}) == [13.0, 20.0]


def test_the_national_title_begins_a_block_of_its_own() -> None:
    line = seen("VĂN PHÒNG CHÍNH PHỦ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", step=5)
    words = layout.page_words(SeenPage(595, 842, 0, (line,)))
    assert words[4].left - words[3].right >= 14


@pytest.mark.parametrize(
    ("before", "first", "second", "after", "chosen"),
    [
        ("thân,", "ẳnh", "ảnh", (), "ảnh"),
        ("", "Quằng", "Quảng", ("Trị",), "Quảng"),
        ("lập,", "quản", "quán", ("lý",), "quản"),
        ("với", "Đẩng", "Đảng", ("uỷ",), "Đảng"),
        ("ngày", "tân", "tan", (), "tân"),
        ("", "tổ", "tô", ("chức",), "tổ"),
        ("một", "số", "sô", ("điều",), "số"),
        ("11", "nãm", "năm", ("2009",), "năm"),
        ("phát", "triến", "triển", ("kinh",), "triển"),
        ("quy", "định", "đinh", ("chi",), "định"),
        ("", "Ủy", "Uy", ("ban",), "Ủy"),
    ],
)
def test_of_two_readings_the_word_is_chosen(before: str, first: str, second: str, after: tuple[str, ...], chosen: str) -> None:
    assert (first, second)[wording.better(before, first, second, after)] == chosen


def test_lines_of_one_engine_take_the_words_of_the_other() -> None:
    found = [seen("Căn cứ Luật Giáo dục nãm 2009;", sure=0.98)]
    read = [seen("Căn cứ Luật Giáo dục năm 2009; Nơi nhận:", sure=0.96), seen("Chỉ công cụ kia thấy dòng này", base=300.0, sure=0.95)]
    texts = [line.text for line in merge.merged(found, read)]
    assert texts == ["Căn cứ Luật Giáo dục năm 2009;", "Nơi nhận:", "Chỉ công cụ kia thấy dòng này"]


def test_other_words_on_the_same_place_are_not_mixed_in() -> None:
    found = [seen("Số: 47/NQ-CP", sure=0.98)]
    read = [seen("‡ẵ ÿ47 |||", sure=0.2)]
    assert merge.merged(found, read) == found


@pytest.mark.parametrize(
    ("text", "number", "date"),
    [("Số: 12/KH-UBND", True, False), ("Hà Nội, ngày 1 tháng 2 năm 2020", False, True), ("KẾ HOẠCH", False, False)],
)
def test_number_and_date_are_found_in_the_letterhead(text: str, number: bool, date: bool) -> None:
    assert (letterhead.number_line([seen(text)]) is not None, letterhead.date_line([seen(text)]) is not None) == (number, date)


HOCR = """<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml"><body><div class='ocr_page'>
<span class='ocr_line' title="bbox 100 200 500 240; baseline 0.01 -8; x_size 40; x_descenders 8; x_ascenders 10">
<span class='ocrx_word' title='bbox 100 200 220 240; x_wconf 96'>Kế</span> <span class='ocrx_word' title='bbox 240 200 500 240; x_wconf 91'><strong>hoạch</strong></span>
<span class='ocrx_word' title='bbox 510 200 520 240; x_wconf 95'> </span></span></div></body></html>"""


def test_hocr_is_read() -> None:
    (line,) = tesseract.lines_of(HOCR.encode(), 72.0)
    assert (line.text, line.words[1].confidence, round(line.base), round(line.size)) == ("Kế hoạch", 0.91, 234, 34)


@given(st.binary(max_size=300))
@settings(max_examples=40, deadline=None)
def test_any_answer_of_the_program_is_lines(answer: bytes) -> None:
    assert isinstance(tesseract.lines_of(answer, 200), list)


class Tool:
    """An engine in name only."""

    name, version = "tool", "1"


PAGE = SeenPage(
    595, 842, 90, (seen("Một dòng"),), (seen("ĐẾN"),), (Attempt("number", "tool", "as-is", "Số: 1/KH", 0.5),), (Stroke(70, 90, 500, 90),)
)


def test_the_cache_gives_back_what_it_took(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("VBHC_CACHE", str(tmp_path))
    kept = cache.Cache("ab", [Tool()], 200)  # type: ignore[list-item] # only name and version are asked
    assert kept.get(1) is None
    kept.put(1, PAGE)
    assert kept.get(1) == PAGE
    assert cache.Cache("ab", [Tool()], 300).get(1) is None  # type: ignore[list-item] # as above
    assert cache.Cache("ab", [Tool()], 200, used=False).get(1) is None  # type: ignore[list-item] # as above


@pytest.mark.parametrize("damage", [b"", b"{", b'{"size": [1]}', b'{"size": 1, "lines": []}', b"[[[[", b"\xff\xfe"])
def test_a_damaged_cache_is_no_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, damage: bytes) -> None:
    monkeypatch.setenv("VBHC_CACHE", str(tmp_path))
    kept = cache.Cache("ab", [Tool()], 200)  # type: ignore[list-item] # only name and version are asked
    kept.put(1, PAGE)
    next(tmp_path.rglob("1.json")).write_bytes(damage)
    assert kept.get(1) is None


def test_a_cache_that_cannot_be_written_stops_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "ocr").write_text("a file, no folder")
    monkeypatch.setenv("VBHC_CACHE", str(tmp_path))
    kept = cache.Cache("ab", [Tool()], 200)  # type: ignore[list-item] # only name and version are asked
    kept.put(1, PAGE)
    assert kept.get(1) is None


def test_several_writers_leave_a_whole_page(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("VBHC_CACHE", str(tmp_path))
    kept = cache.Cache("ab", [Tool()], 200)  # type: ignore[list-item] # only name and version are asked
    writers = [threading.Thread(target=kept.put, args=(1, PAGE)) for _ in range(8)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert kept.get(1) == PAGE
    assert not list(tmp_path.rglob("*.part"))


def ruled(angle: float = 0.0, *, width: int = 1100, thick: int = 2) -> Image.Image:
    """A page at 200 dots an inch with a table of three rows and three columns, text in its cells, and a rule under a title."""
    page = Image.new("L", (1654, 2339), 255)
    draw = ImageDraw.Draw(page)
    draw.line((700, 300, 950, 300), fill=0, width=3)
    for row in range(4):
        draw.line((250, 600 + 80 * row, 250 + width, 600 + 80 * row), fill=0, width=thick)
    for column in range(4):
        draw.line((250 + width * column // 3, 600, 250 + width * column // 3, 840), fill=0, width=thick)
    for row in range(3):
        draw.text((270, 620 + 80 * row), "Tell Hill lll III", fill=0, font_size=30)
    return page.rotate(angle, Image.Resampling.BICUBIC, fillcolor=255)


@pytest.mark.parametrize("thick", [1, 2, 4])
@pytest.mark.parametrize("angle", [-0.2, 0.0, 0.2])
def test_a_ruled_table_is_seen_in_its_picture(angle: float, thick: int) -> None:
    across, down = rules.grid(ruled(angle, thick=thick), 72 / 200)
    found = tables(Drawn(across, down))
    assert [len(table.cells) for table in found] == [9]
    assert found[0].box.left == pytest.approx(90, abs=3)
    assert found[0].box.bottom == pytest.approx(302, abs=3)


def test_frames_of_stamps_rules_and_print_are_no_table() -> None:
    assert rules.grid(ruled(width=500), 72 / 200) == ((), ())
    assert rules.grid(printed(0.0), 72 / 100) == ((), ())
    assert rules.grid(Image.new("L", (800, 1100), 0), 72 / 100) == ((), ())


@given(st.binary(min_size=64, max_size=4096), st.integers(8, 64))
@settings(max_examples=30, deadline=None)
def test_any_picture_has_rules_or_none(dots: bytes, width: int) -> None:
    height = len(dots) // width
    if height:
        rules.grid(Image.frombytes("L", (width, height), dots[: width * height]), 72 / 20)
