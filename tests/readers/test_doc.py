"""Word 97–2003: what is read, what is refused, and that no bytes do worse than that."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.readers.doc_builder import BOLD, CENTRED, DELETED, HIDDEN, IN_TABLE, Doc, ole, row
from tests.readers.msg_builder import endless
from vbhc.errors import BrokenFile, EncryptedFile, UnknownFormat, VbhcError
from vbhc.model.text import Cell, Source
from vbhc.readers import doc, read


def test_a_stream_that_goes_round_and_round_is_not_read() -> None:
    with pytest.raises(BrokenFile) as told:
        read(endless(Doc("Kế hoạch").build(), "WordDocument"), name="a.doc")
    assert told.value.code == "doc-container"


def lines(source: Source) -> list[str]:
    return [source.at(line.span) for line in source.lines]


def of(text: str, **more: object) -> Source:
    return read(Doc(text, **more).build(), "a.doc")  # type: ignore[arg-type] # the fields of Doc by name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Điều 1.\rĐiều 2.\r", ["Điều 1.", "Điều 2."]),
        ("số 61/KH\x1eUBND\r", ["số 61/KH-UBND"]),
        ("một\x0bhai\r", ["một", "hai"]),
        ("một\thai\r", ["một\thai"]),
        ('xem \x13HYPERLINK "a"\x14cổng\x15 nhé\r', ["xem cổng nhé"]),
        ("\x13TOC\x14\x13PAGEREF _1\x14năm\x15\x15\r", ["năm"]),
        ("lệnh \x13EQ a\x15không kết quả\r", ["lệnh không kết quả"]),
        ("chú\x02 thích\x01\x08\r", ["chú thích"]),
        ("trang\x0csau\r", ["trang", "sau"]),
        ("Kế hoạch".replace("ế", "e\u0302\u0301") + "\r", ["Kế hoạch"]),
        ("\U0001f600 hai nửa \ud800 rời\r", ["\U0001f600 hai nửa \ufffd rời"]),
        ("không có dấu cuối", ["không có dấu cuối"]),
        ("\ufffe\uffff\r", ["\ufffd\ufffd"]),
    ],
)
def test_letters(text: str, expected: list[str]) -> None:
    assert lines(of(text)) == expected


def test_pieces_with_one_byte_a_letter() -> None:
    assert lines(of("“café” – 5€\r", narrow=True)) == ["“café” – 5€"]


def test_looks() -> None:
    sample = Doc("QUYẾT ĐỊNH\rĐiều 1.\r", letters=[(0, 10, BOLD + b"\x43\x4a\x1c\x00")])
    sample.mark("\r", 0, CENTRED)
    first, second = (line.look for line in read(sample.build()).lines)
    assert first is not None
    assert second is not None
    assert (first.bold, first.size, first.align) == (True, 14.0, "center")
    assert (second.bold, second.align) == (False, "left")


def test_hidden_and_deleted_letters_are_left_out_with_a_note() -> None:
    source = of("giữ ẩn bỏ\r", letters=[(4, 6, HIDDEN), (7, 9, DELETED)])
    assert lines(source) == ["giữ"]
    assert {note.code: dict(note.values) for note in source.notes} == {
        "tracked-changes": {"kept": "0", "dropped": "1"},
        "hidden-text": {"count": "2"},
    }


def table(*rows: tuple[tuple[str, ...], bytes], after: str = "Sau bảng.\r") -> Doc:
    sample = Doc("".join("".join(cell + "\x07" for cell in cells) + "\x07" for cells, _ in rows) + after)
    nth = 0
    for cells, end in rows:
        for _ in cells:
            sample.mark("\x07", nth, IN_TABLE)
            nth += 1
        sample.mark("\x07", nth, end)
        nth += 1
    return sample


def test_a_letterhead_is_read_block_after_block() -> None:
    end = row(0, 4000, 9000)
    left, right = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
    sample = table((("UBND TỈNH X", left), end), (("Số: 61/KH-UBND", right), end))
    source = read(sample.build())
    assert [(source.at(line.span), line.column) for line in source.lines] == [
        ("UBND TỈNH X", 0),
        ("Số: 61/KH-UBND", 0),
        (left, 1),
        (right, 1),
        ("Sau bảng.", None),
    ]


def test_a_ruled_table_keeps_its_cells() -> None:
    wide, split = row(0, 3000, 9000, ruled=True), row(0, 3000, 5000, 9000, ruled=True)
    source = read(table((("STT", "Nhiệm vụ"), wide), (("1", "Rà soát", "Sở Y tế"), split)).build())
    assert [(source.at(line.span), line.cell) for line in source.lines][:5] == [
        ("STT", Cell(0, 0, 0)),
        ("Nhiệm vụ", Cell(0, 0, 1)),
        ("1", Cell(0, 1, 0)),
        ("Rà soát", Cell(0, 1, 1)),
        ("Sở Y tế", Cell(0, 1, 2)),
    ]


def test_cells_without_any_format() -> None:
    source = read(Doc("STT\x07Việc\x07\x071\x07Họp\x07\x07Sau.\r").build())
    assert lines(source) == ["STT", "Việc", "1", "Họp", "Sau."]
    assert source.lines[3].cell == Cell(0, 1, 1)


def level(text: str, kind: int) -> bytes:
    return struct.pack("<iBB9sBii4B", 1, kind, 0, bytes(9), 0, 0, 0, 0, 0, 0, 0) + struct.pack("<H", len(text)) + text.encode("utf-16-le")


def test_automatic_numbers() -> None:
    lists = struct.pack("<HiI9HBB", 1, 77, 0, *[0xFFF] * 9, 0, 0)
    levels = level("\x00.", 1) + level("\x01.", 0) + level("\x02)", 4) + b"".join(level("", 255) for _ in range(6))
    uses = struct.pack("<iI8xBBBB", 1, 77, 0, 0, 0, 0) + struct.pack("<i", -1)
    sample = Doc("MỤC ĐÍCH\rNâng cao\rNhanh\rYÊU CẦU\r", tables={"lists": lists + levels, "list_uses": uses})
    for nth, depth in enumerate((0, 1, 2, 0)):
        sample.mark("\r", nth, b"\x0b\x46\x01\x00\x0a\x26" + bytes((depth,)))
    source = read(sample.build())
    assert lines(source) == ["I. MỤC ĐÍCH", "1. Nâng cao", "a) Nhanh", "II. YÊU CẦU"]
    assert [source.at(line.label) for line in source.lines if line.label] == ["I. ", "1. ", "a) ", "II. "]


def test_styles_and_fonts() -> None:
    font = bytes(39) + "Times New Roman\0".encode("utf-16-le")
    fonts = struct.pack("<HH", 1, 0) + bytes((len(font),)) + font
    name = "heading 1"
    shape, look = struct.pack("<H", 0) + CENTRED, BOLD
    style = struct.pack("<5H", 1, 1 | 0xFFF << 4, 2, 0, 0) + struct.pack("<H", len(name)) + name.encode("utf-16-le") + b"\0\0"
    style += struct.pack("<H", len(shape)) + shape + bytes(len(shape) % 2) + struct.pack("<H", len(look)) + look
    sheet = struct.pack("<H9H", 18, 1, 10, 1, 0, 0, 0, 0, 0, 0) + struct.pack("<H", len(style)) + style
    sample = Doc("TIÊU ĐỀ\rthường\r", tables={"fonts": fonts, "styles": sheet}, letters=[(0, 4, b"\x35\x08\x81")])
    sample.mark("\r", 0, b"", style=0)
    sample.mark("\r", 1, b"\x03\x24\x00", style=0)
    first, second = (line.look for line in read(sample.build()).lines)
    assert first is not None
    assert second is not None
    assert (first.font, first.align, first.bold) == ("Times New Roman", "center", False)  # most letters say the contrary of their style
    assert (second.align, second.bold) == ("left", True)


def test_notes_heads_and_boxes_stand_outside_the_body() -> None:
    body, note, head, box = "Thân\x02 văn bản\x08\r", "\x02 Chú thích\r\r", "\x13PAGE\x145\x15\r\r", "Trong khung\r\r"
    tables = {
        "footnotes": struct.pack("<3I", 0, len(note) - 1, len(note)),
        "heads": struct.pack("<9I", *[0] * 7, 0, len(head) - 1),
        "sections": struct.pack("<2I", 0, len(body)) + struct.pack("<HIHI", 0, 0xFFFFFFFF, 0, 0),
        "shapes": struct.pack("<2II22x", 13, len(body), 9),
        "boxes": struct.pack("<2I8xHII4x", 0, len(box) - 1, 0, 0, 9),
    }
    sample = Doc(body + note + head + box, stories={"footnotes": len(note), "heads": len(head), "boxes": len(box)}, tables=tables)
    source = read(sample.build())
    assert [(source.at(line.span), line.role) for line in source.lines] == [
        ("Thân văn bản", "body"),
        ("Trong khung", "body"),
        ("‹PAGE›", "page-header"),
        ("1. Chú thích", "footnote"),
    ]
    assert source.pages[0].width == 215.9


def test_an_old_encoding_is_converted_and_told() -> None:
    source = of("Céng hoµ x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc\r", narrow=True)
    assert source.text == "Cộng hoà xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc"
    assert (source.encoding, [note.code for note in source.notes]) == ("tcvn3", ["legacy-encoding"])


def test_no_text_is_told() -> None:
    assert [note.code for note in of("\r").notes] == ["no-text"]


GOOD = Doc("Điều 1. Phạm vi\r").build()
BEYOND = struct.pack("<2IHIH", 0, 15, 0, 1 << 20, 0)
GAP = struct.pack("<2IHIH", 5, 15, 0, 1536, 0)


def with_pieces(pieces: bytes) -> bytes:
    return Doc("Điều 1. Phạm vi", tables={"pieces": b"\x02" + struct.pack("<I", len(pieces)) + pieces}).build()


@pytest.mark.parametrize(
    ("data", "error", "code"),
    [
        (Doc("a\r", flags=0x1300).build(), EncryptedFile, "encrypted-file"),
        (Doc("a\r", magic=0xA5DC, version=104).build(), UnknownFormat, "format-doc-95"),
        (Doc("a\r", version=0x65).build(), UnknownFormat, "format-doc-95"),
        (Doc("a\r", magic=0).build(), BrokenFile, "doc-container"),
        (Doc("a\r", stories={"footnotes": 1 << 30}).build(), BrokenFile, "doc-pieces"),
        (with_pieces(b""), BrokenFile, "doc-pieces"),
        (with_pieces(BEYOND), BrokenFile, "doc-truncated"),
        (with_pieces(GAP), BrokenFile, "doc-pieces"),
        (ole({"WordDocument": b"\xec\xa5\xc1"}), BrokenFile, "docx-missing-part"),
        (GOOD[:1000], BrokenFile, "doc-container"),
    ],
)
def test_refusals(data: bytes, error: type[VbhcError], code: str) -> None:
    with pytest.raises(error) as raised:
        doc.read(data, "a.doc")
    assert raised.value.code == code


@pytest.mark.parametrize("share", [0.3, 0.6, 0.8, 0.95])
def test_a_file_that_was_cut_off_is_told_so(share: float) -> None:
    whole = Doc("Điều 1. Phạm vi\r" * 400).build()
    with pytest.raises(BrokenFile):
        read(whole[: int(len(whole) * share)], name="a.doc")
    other = ole({"Other": b"x" * 9000})
    with pytest.raises(UnknownFormat):
        read(other, name="a.doc")
    with pytest.raises(BrokenFile) as raised:
        read(other[: int(len(other) * share)], name="a.doc")
    assert raised.value.code == "cut-off"


@given(st.binary(max_size=2000))
@settings(max_examples=60, deadline=None)
def test_any_bytes(data: bytes) -> None:
    for candidate in (data, GOOD[:512] + data):
        try:
            assert isinstance(doc.read(candidate, "a.doc"), Source)
        except VbhcError:
            continue


RICH = table((("STT", "Việc"), row(0, 3000, 9000)), (("1", "\x13PAGE\x142\x15"), row(0, 3000, 9000))).build()


@given(st.lists(st.tuples(st.integers(0, len(RICH) - 1), st.integers(0, 255)), max_size=12), st.integers(0, len(RICH)))
@settings(max_examples=120, deadline=None)
def test_damaged_files(changes: list[tuple[int, int]], cut: int) -> None:
    data = bytearray(RICH)
    for at, value in changes:
        data[at] = value
    for candidate in (bytes(data), RICH[:cut]):
        try:
            assert isinstance(doc.read(candidate, "a.doc"), Source)
        except VbhcError:
            continue


@given(
    st.sampled_from(["styles", "fonts", "lists", "list_uses", "sections", "heads", "shapes", "boxes", "letters", "paragraphs", "settings"]),
    st.binary(max_size=400),
    st.binary(max_size=60),
)
@settings(max_examples=150, deadline=None)
def test_damaged_tables(name: str, content: bytes, group: bytes) -> None:
    sample = Doc("a\x08b\x07c\rd", tables={name: content}, letters=[(0, 3, group)] * (name != "letters"))
    if name != "paragraphs":
        sample.mark("\x07", 0, group)
    assert isinstance(doc.read(sample.build(), "a.doc"), Source)


@pytest.mark.parametrize(
    "text",
    ["a" * 3_000_000, "\x13" * 200_000 + "\r", "\x07" * 50_000, "\x13a\x14" * 30_000 + "\r"],
    ids=["line", "fields", "cells", "nested"],
)
def test_hostile_lengths(text: str) -> None:
    assert isinstance(of(text), Source)


def test_a_property_set_that_claims_everything() -> None:
    summary = bytes(44) + struct.pack("<2I", 48, 0) + struct.pack("<2I", 0xFFFFFFFF, 12) + struct.pack("<2I", 0, 1 << 31)
    with pytest.raises(BrokenFile):
        doc.read(ole({"1Table": b"", "WordDocument": b"\xec\xa5\xc1", "\x05SummaryInformation": summary}), "a.doc")


def test_depth_is_bounded() -> None:
    sample = Doc("a\x07" * 40)
    for nth in range(40):
        sample.mark("\x07", nth, IN_TABLE + b"\x49\x66" + struct.pack("<I", 1 << (nth % 31)))
    assert isinstance(read(sample.build()), Source)


@pytest.mark.parametrize(
    ("name", "letterhead", "words"),
    [
        ("Luat Thanh tra 2010.doc", "QUỐC HỘI", "Nguyễn Phú Trọng"),
        ("QD9UB2.DOC", "ỦY BAN NHÂN DÂN", "Trần Thanh Mẫn"),
        ("Thong tu so 2442 cua Thanh tra Chinh phu.doc", "THANH TRA CHÍNH PHỦ", "Trần Văn Truyền"),
    ],
)
def test_real_files(shared: Path, name: str, letterhead: str, words: str) -> None:
    source = read(shared / "corpus" / "doc" / name)
    assert lines(source)[0] == letterhead
    assert words in source.text
    assert {line.column for line in source.lines[:4]} == {0, 1}
    assert not source.notes
