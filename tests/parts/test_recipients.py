"""Nơi nhận as it stands in real documents, and any text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.citations.samples import plan
from tests.parts.closing_cases import closing, source, top
from vbhc import readers
from vbhc.parts import addressees, analyse, recipients, signature

CASES: list[tuple[str, list[str | tuple[str, int]], list[str]]] = [
    ("dashes", ["Nơi nhận:", "- Như trên;", "- Lưu: VT, KGVX(HTHT)."], ["Như trên", "Lưu: VT, KGVX(HTHT)"]),
    ("heading glued to the first", ["Nơi nhận: - Như Điều 3;", "- Lưu VT."], ["Như Điều 3", "Lưu VT"]),
    ("commas", ["Nơi nhận:", "- Các tỉnh ủy,", "- Lưu VPTW."], ["Các tỉnh ủy", "Lưu VPTW"]),
    ("plus and bullet", ["Nơi nhận", "+ Như trên;", "• Sở Tài chính;", "+ Lưu: VT./."], ["Như trên", "Sở Tài chính", "Lưu: VT"]),
    (
        "wrapped",
        ["Nơi nhận:", "- VPCP: BTCN, các PCN, Trợ lý TTg,", "các Vụ, Cục,", "Công báo;", "- Lưu: VT, CN (2b)."],
        ["VPCP: BTCN, các PCN, Trợ lý TTg, các Vụ, Cục, Công báo", "Lưu: VT, CN (2b)"],
    ),
    (
        "two on one line",
        ["Nơi nhận:", "- Chủ tịch (để b/c);- CVP (để theo", "dõi);", "- Lưu: VT."],
        ["Chủ tịch (để b/c)", "CVP (để theo dõi)", "Lưu: VT"],
    ),
    (
        "semicolons inside",
        ["Nơi nhận:", "- BTTM, TCCT; các tổng cục;", "- VPCP (Công báo; Vụ KGVX);", "- Lưu: VT."],
        ["BTTM, TCCT; các tổng cục", "VPCP (Công báo; Vụ KGVX)", "Lưu: VT"],
    ),
    ("dash alone", ["Nơi nhận:", "- TT.TU;", "-", "TT.HĐND tỉnh;", "- Lưu: VT."], ["TT.TU", "TT.HĐND tỉnh", "Lưu: VT"]),
    ("no dashes", ["Nơi nhận:", "Như trên;", "Sở Tài chính;", "Lưu: VT."], ["Như trên", "Sở Tài chính", "Lưu: VT"]),
    (
        "no dashes, offices cut short",
        ["Nơi nhận", "Như trên;", "TT. Lê Văn Bình (để b/c);", "PCT. Hồ Thị Lan;", "Lưu: VT."],
        ["Như trên", "TT. Lê Văn Bình (để b/c)", "PCT. Hồ Thị Lan", "Lưu: VT"],
    ),
    ("no dashes, one line", ["Nơi nhận: Như trên; Sở Nội vụ (b/c; t/h); Lưu: VT."], ["Như trên", "Sở Nội vụ (b/c; t/h)", "Lưu: VT"]),
    (
        "typist, page number and path",
        ["Nơi nhận:", "- Như trên;", "2", "- Lưu: VT.", "Tuấn", r"D:\VAN BAN\kh 61.doc"],
        ["Như trên", "Lưu: VT"],
    ),
    (
        "columns",
        [("Nơi nhận:", 0), ("GIÁM ĐỐC", 1), ("- Như trên;", 0), ("Đỗ Văn Chung", 1), ("- Lưu: VT.", 0)],
        ["Như trên", "Lưu: VT"],
    ),
    (
        "signature on the same lines",
        ["Nơi nhận:     TM. ỦY BAN NHÂN DÂN", "- Như trên;     KT. CHỦ TỊCH", "- Sở Tài chính; PHÓ CHỦ TỊCH", "- Lưu: VT.     Lê Thị Hoa"],
        ["Như trên", "Sở Tài chính", "Lưu: VT"],
    ),
    (
        "goes on after the signature",
        ["Nơi nhận:", "- Quốc hội;", "TM. CHÍNH PHỦ", "THỦ TƯỚNG", "Nguyễn Xuân Phúc", "- Kiểm toán Nhà nước;", "- Lưu: VT, PL (2)."],
        ["Quốc hội", "Kiểm toán Nhà nước", "Lưu: VT, PL (2)"],
    ),
    ("after the signature", ["GIÁM ĐỐC", "Đỗ Văn Chung", "Nơi nhận:", "- Như trên;", "- Lưu: VT."], ["Như trên", "Lưu: VT"]),
    ("heading lost", ["- Như trên;", "- Lưu: VT.", "GIÁM ĐỐC", "Đỗ Văn Chung"], ["Như trên", "Lưu: VT"]),
    ("bars", ["Nơi nhận: | GIÁM ĐỐC |", "- Như trên; | |", "- Lưu: VT. | Đỗ Văn Chung |"], ["Như trên", "Lưu: VT"]),
    ("none", ["GIÁM ĐỐC", "Đỗ Văn Chung"], []),
]


@pytest.mark.parametrize(("lines", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_recipients(lines: list[str | tuple[str, int]], wanted: list[str]) -> None:
    made = source(*lines)
    found = recipients.find(made, closing(made))
    assert [entry.value for entry in found] == wanted
    for entry in found:
        assert entry.span is not None
        assert made.at(entry.span).startswith(entry.value[:3])


PORTAL_END = [
    "- 1Kế hoạch 9/KH-UBND năm 2024 nuôi ong tại tỉnh Cao Bằng",
    "- Số hiệu: 61/KH-UBND\n- Loại văn bản: Kế hoạch\n- Ngày ban hành: 18/03/2024\n- Nơi ban hành: Tỉnh Lạng Sơn\n- Người ký: Lê Văn Ong",
]


@pytest.mark.parametrize("end", [PORTAL_END[0], PORTAL_END[1], "\n".join(PORTAL_END)])
@pytest.mark.parametrize("listed", ["Nơi nhận: | KT. CHỦ TỊCH |\n", "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nCHỦ TỊCH\nHồ Tiến Thiệu\n"])
def test_what_a_portal_writes_below_is_no_recipient(listed: str, end: str) -> None:
    text = (
        f"{plan(body='Giữ ấm cho ong, trồng cây xanh ở các bản xa và các trường vùng cao của tỉnh.').split('Nơi nhận')[0]}{listed}{end}\n"
    )
    document = analyse(readers.read(text.encode(), name="test.txt"))
    assert [one.value for one in document.recipients] == ([] if "|" in listed else ["Như trên", "Lưu: VT"])
    assert [signer.name for signer in document.signers] == (
        ["Hồ Tiến Thiệu"] if "|" not in listed else ["Lê Văn Ong"] if "Người ký" in end else []
    )


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(st.sampled_from("Nơi nhận:-;,.()+•Lưu VT\u00a0|\tGIÁMĐỐC1") | st.characters(), max_size=40), max_size=12))
def test_any_closing_is_read(lines: list[str]) -> None:
    made = source("Nơi nhận:", *lines)
    for entry in recipients.find(made, closing(made)):
        assert entry.span is not None
        assert 0 <= entry.span.start <= entry.span.end <= len(made.text)


@pytest.mark.parametrize(
    "piece", ["- ; ", "CHỦ TỊCH ", "((((", " ", "Đã ký (", "Kính gửi: A; ", "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH Lê Văn An "]
)
def test_a_hostile_line_stays_linear(piece: str) -> None:
    made = source("Số: 1/A", "Nơi nhận:", piece * (200_000 // len(piece)) + "x")
    start = time.perf_counter()
    recipients.find(made, closing(made))
    signature.find(made, closing(made))
    addressees.find(made, top(made))
    assert time.perf_counter() - start < 20
