"""The grammar of a page on its own: lines, gutters, times, holders of certificates; and the real files, where they are at hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vbhc.readers import pdf
from vbhc.readers.pdf_certificates import signer
from vbhc.readers.pdf_columns import Measure, read_rows
from vbhc.readers.pdf_rows import rows, segments, strip
from vbhc.readers.pdf_signatures import iso_time
from vbhc.readers.pdf_words import Word


def word(text: str, left: float, base: float = 100.0, size: float = 13.0) -> Word:
    return Word(text, left, base - size, left + 6.0 * len(text), base, base, size, "Times", bold=False, italic=False)


@pytest.mark.parametrize(
    ("row", "cut"),
    [
        ([("UBND", 80), ("CỘNG", 200)], ["UBND", "CỘNG"]),
        ([("Số:", 80), ("/KH-UBND", 130)], ["Số: /KH-UBND"]),
        ([("ngày", 80), ("tháng", 130), ("năm", 190)], ["ngày tháng năm"]),
        ([("1.", 80), ("Nội", 120), ("dung", 142)], ["1. Nội dung"]),
        ([("Chính", 80), ("phủ", 126), ("quy", 160), ("định", 194), ("và", 234)], ["Chính phủ quy định và"]),
    ],
)
def test_gaps_part_blocks_but_not_blanks(row: list[tuple[str, float]], cut: list[str]) -> None:
    found = segments([word(text, left) for text, left in row])
    assert [strip(part, 1).text for part in found] == cut


def test_lines_of_two_sizes_side_by_side_do_not_mix() -> None:
    small = [word(text, 80, base, 8.0) for text, base in (("-", 100.0), ("Hai", 109.0))]
    found = rows([*small, word("Tên", 300, 104.5, 12.0)])
    assert all(not {"-", "Hai"} <= {one.text for one in row} for row in found)


def test_a_word_printed_twice_counts_once() -> None:
    assert strip(rows([word("Đậm", 80), word("Đậm", 80.4)])[0], 1).text == "Đậm"


@given(
    st.lists(st.tuples(st.text(min_size=1, max_size=6), st.floats(0, 600), st.floats(0, 800), st.floats(1, 40)), min_size=1, max_size=60)
)
@settings(max_examples=40, deadline=None)
def test_no_word_is_lost(marks: list[tuple[str, float, float, float]]) -> None:
    words = [word(f"{number}{text}", left, base, size) for number, (text, left, base, size) in enumerate(marks)]
    lines = read_rows([strip(row, 1) for row in rows(words)], 1, Measure(80, 540))
    assert sorted(one.text for line in lines for one in line.words) == sorted(one.text for one in words)


@pytest.mark.parametrize(
    ("stated", "iso"),
    [
        ("D:20240416104545+07'00'", "2024-04-16T10:45:45+07:00"),
        ("D:20240416104545Z", "2024-04-16T10:45:45+00:00"),
        ("D:20240416104545", "2024-04-16T10:45:45"),
        ("D:202404161045+07", "2024-04-16T10:45:00+07:00"),
        ("D:20240416", "2024-04-16"),
        ("20241301000000", None),
        ("hôm qua", None),
        ("", None),
    ],
)
def test_times_of_signatures(stated: str, iso: str | None) -> None:
    assert iso_time(stated) == iso


@given(st.binary(max_size=200))
@settings(max_examples=60, deadline=None)
def test_any_envelope_is_stood(data: bytes) -> None:
    assert signer(data) is None or data


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("28_2020", ["Số : 28/2020/TT-BGDĐT", "Hà Nội, ngày 04 tháng 9 năm 2020", "KT. BỘ TRƯỞNG", "- Lưu VT, Vụ PC, Vụ GDTH."]),
        ("QCVN 32", ["số 62/2026/TT-BXD ngày 30 tháng 7 năm 2026"]),
        ("62 To trinh", ["Số: 62/TTr-SNV", "Bình Thuận, ngày 07 tháng 3 năm 2025", "GIÁM ĐỐC"]),
        ("01_2020", ["Số: 01/2020/NĐ-CP", "- Hội đồng Dân tộc và các Ủy ban của Quốc hội;", "TM. CHÍNH PHỦ", "Nguyễn Xuân Phúc"]),
    ],
)
def test_real_letterheads_and_signatures(shared: Path, name: str, lines: list[str]) -> None:
    file = next((shared / "corpus" / "pdf").glob(f"{name}*.pdf"))
    source = pdf.read(file.read_bytes(), file.name)
    assert source.text_kind == "native"
    assert set(lines) <= {source.at(line.span) for line in source.lines}


def test_real_scans_are_not_read_and_their_signatures_are(shared: Path) -> None:
    rows_ = [json.loads(line) for line in (shared / "corpus" / "signature-widgets.jsonl").read_text("utf-8").splitlines()]
    for row in rows_:
        if not row["path"].startswith("scan/"):
            continue
        source = pdf.read((shared / "corpus" / row["path"]).read_bytes(), row["path"])
        assert (source.text_kind, len(source.pages)) == ("none", row["pages"]), row["path"]
        assert len(source.signatures) == len(row["widgets"]), row["path"]
        assert not any(line.role == "body" for line in source.lines), row["path"]


def test_real_text_layers_of_foreign_recognisers(shared: Path) -> None:
    for file in sorted((shared / "corpus" / "scan-bad-text").glob("*.pdf")):
        source = pdf.read(file.read_bytes(), file.name)
        assert ([note.code for note in source.notes], source.text) == (["bad-text-layer", "ocr-never"], ""), file.name
