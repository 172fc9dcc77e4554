"""Phần, chương, mục, điều, khoản, điểm: labels as documents print them, their order, their headings, what is quoted."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vbhc import readers
from vbhc.messages import catalogue
from vbhc.model.document import Section
from vbhc.model.text import Source
from vbhc.model.zones import Zones
from vbhc.parts import sections, tasks
from vbhc.readers.build import Piece, build

NONE = range(0)


def read(text: str) -> tuple[Source, Zones]:
    """A text whose lines are all body."""
    source = build([Piece(line) for line in text.split("\n")], path="x.txt", data=text.encode(), media_type="text/plain")
    return source, Zones(NONE, NONE, NONE, range(len(source.lines)), NONE, NONE, NONE)


def flat(tree: tuple[Section, ...]) -> Iterator[Section]:
    waiting = list(reversed(tree))
    while waiting:
        section = waiting.pop()
        yield section
        waiting.extend(reversed(section.children))


def paths(text: str) -> list[str]:
    return [section.path for section in flat(sections.find(*read(text)))]


CASES = [
    ("I. A\n1. B\nx\n2. C\nx\nII. D\n1. E\nx", ["I", "I.1", "I.2", "II", "II.1"]),
    ("I- A\n1- B\nx\n2- C\nx\nII- D", ["I", "I.1", "I.2", "II"]),
    ("A - MỤC TIÊU\nx\nB - NỘI DUNG\nx", ["A", "B"]),
    ("I. A\n1.1. B\nx\n1.2. C\nx", ["I", "I.1.1", "I.1.2"]),
    ("II. A\n3. B\n3.1. C\nx\n3.2. D\nx", ["II", "II.3.1", "II.3.2"]),
    ("I. A\nx\nII. B\n1. C\n1.1. D\n1.1.1. E\nx\n2. F", ["I", "II", "II.1", "II.1.1", "II.1.1.1", "II.2"]),
    ("2.1. Một\n2.2. Hai\n2.3. Ba\n1. Bốn", ["2.1", "2.2", "2.3", "1"]),
    (
        "1. A\na) B\nb) C\nc) D\nd) E\nđ) F\ne) G\ng) H\nh) I\ni) K\nk) L\n2. M",
        [*(["1", "1.a", "1.b", "1.c", "1.d", "1.đ", "1.e", "1.g", "1.h", "1.i", "1.k"]), "2"],
    ),
    ("a) A\ni) B\nii) C\niii) D\nb) E", ["a", "a.i", "a.ii", "a.iii", "b"]),
    (
        "Điều 1. A\n1. B\na) C\nb) D\n2. E\nĐiều 2.Hiệu lực\nĐiều 3: F",
        ["Điều 1", "Điều 1.1", "Điều 1.1.a", "Điều 1.1.b", "Điều 1.2", "Điều 2", "Điều 3"],
    ),
    ("Điều I: A\n1. B.\n2. C.\nĐiều II: D", ["Điều I", "Điều I.1", "Điều I.2", "Điều II"]),
    ("Điều l. A\nĐiều 2. B", ["Điều 1", "Điều 2"]),
    ("Chương I\nA\nMục 1\nB\nĐiều 1. C\nx\nMục 2\nD\nĐiều 2. E", ["Chương I", "Chương I.Mục 1", "Điều 1", "Chương I.Mục 2", "Điều 2"]),
    ("PHẦN THỨ NHẤT\nA\nI. B\nx\nPHẦN THỨ HAI\nC\nI. D", ["Phần thứ nhất", "Phần thứ nhất.I", "Phần thứ hai", "Phần thứ hai.I"]),
    ("Phần 1\nA\nI. B\nII. C\nIII. D\nIIII. E", ["Phần 1", "Phần 1.I", "Phần 1.II", "Phần 1.III", "Phần 1.IIII"]),
    ("Điều 1. Phê duyệt, gồm:\nI. A\n1. B\nII. C\nĐiều 2. D", ["Điều 1", "Điều 1.I", "Điều 1.I.1", "Điều 1.II", "Điều 2"]),
    ("I. A\nx\nII. B\nx\nIV. C\nx\nVI. D\nx", ["I", "II", "IV", "VI"]),
    ("1. A\nx\n(1) B\nx\n(2) C\n2. D", ["1", "1.1", "1.2", "2"]),
    ("1/ A\n2/ B\n3/ C", ["1", "2", "3"]),
    ("I.- A\n1/- B\n2/- C\na/- D\nII.- E", ["I", "I.1", "I.2", "I.2.a", "II"]),
    # a number that the page put before each label
    ("1. A.   VIỆC CHUNG\nI. Trồng cây\n1. Một.\n2. Hai.\n1. B.   VIỆC RIÊNG\nI. Nuôi ong", ["A", "A.I", "A.I.1", "A.I.2", "B", "B.I"]),
    ("1. I. MỤC ĐÍCH\n1. Một.\n2. Hai.\n1. II. NỘI DUNG\n1. Ba.", ["I", "I.1", "I.2", "II", "II.1"]),
    ("1. A. Lò Văn Pha\n2. A. Lò Văn Mé", ["1", "2"]),
    # an initial: no list begins with C
    ("I. VIỆC CHUNG\n1. C. MÁC VỚI RỪNG\nx\n2. NGƯỜI TRỒNG RỪNG\nx\nII. VIỆC RIÊNG\nx", ["I", "I.1", "I.2", "II"]),
    # what is no label
    ("1. Mực nước lên báo động\nIII từ 20 - 30cm.\n2. B", ["1", "2"]),
    ("1. Hồ sơ nộp theo quy định của pháp luật tại khoản\n2. Điều này.\n2. B", ["1", "2"]),
    ("1. Trình tự quản lý và giải quyết văn bản đến\na) A\nb) B", ["1", "1.a", "1.b"]),
    ("1. Ưu điểm\nx\n2. Nhược điểm\nx\n3. Đẩy mạnh công nghệ thông tin và chuyển đổi số\n4. B", ["1", "2", "3", "4"]),
    ("1. Ngân sách hỗ trợ cho mỗi hộ khoảng\n5. 000 đồng\n2. B", ["1", "2"]),
    ("V. I. Lênin nói", []),
    ("Điều 5 của Luật này\nĐiều 5 Luật Báo chí\nPhần mềm 1 chạy", []),
    ("- A\n- B\n+ C", []),
    # the first clause on the line of its article
    (
        "Điều 1. Việc của trạm 1. Trực đêm.\n2. Ghi sổ.\nĐiều 2 1. Có xe.\n2. Có đàm.\nĐiều 3. 1. Nghỉ.\n2. Trực.",
        ["Điều 1", "Điều 1.1", "Điều 1.2", "Điều 2", "Điều 2.1", "Điều 2.2", "Điều 3", "Điều 3.1", "Điều 3.2"],
    ),
    ("Điều 1. Việc nêu tại khoản 1. Trực đêm\nĐiều 2. Hết", ["Điều 1", "Điều 2"]),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_paths(text: str, wanted: list[str]) -> None:
    assert paths(text) == wanted


QUOTED = [
    "Điều 1. Sửa đổi Nghị định A\n1. Sửa đổi khoản 8 Điều 3 như sau:\n“8. Cơ quan”\n2. Sửa đổi Điều 5 như sau:\n“Điều 5. Tên\n1. Một\n2. Hai”\nĐiều 2. Hiệu lực",
    "Điều 1. Sửa đổi Nghị định A\n1. Sửa đổi khoản 4, khoản 6 như sau:\n“4. Cơ quan\n6. Người”\n2. Bổ sung khoản 3 như sau:\n“3. Không có dấu đóng\nĐiều 2. Hiệu lực",
    "Điều 1. Sửa đổi Nghị định A\n1. Các khoản 1, 2 và 3 Điều 13 được sửa đổi, bổ sung như sau:\n“1. Mua\n3. Bán\n2. Đổi.”\n2. Điều 17 được sửa đổi như sau:\n“Điều 17. Tên”\nĐiều 2. Hiệu lực",
    "Điều 1. Sửa đổi Nghị định A\n1. Sửa đổi khoản 4 như sau:\n4. Không có dấu mở\n2. Sửa đổi khoản 7 như sau:\n7. Không có dấu\nĐiều 2. Hiệu lực",
]


@pytest.mark.parametrize("text", QUOTED)
def test_quoted_numbers_are_not_ours(text: str) -> None:
    assert paths(text) == ["Điều 1", "Điều 1.1", "Điều 1.2", "Điều 2"]


HEADINGS = [
    ("1. Mục đích\nGiữ rừng.", "Mục đích"),
    ("1. Quy mô dân số:\n- Ba nghìn.", "Quy mô dân số"),
    ("1. Tên gọi.\nHội trồng cây.", "Tên gọi"),
    ("1. Tích cực đổi mới công tác thông tin đối ngoại theo hướng chuyên nghiệp, có tính dự báo cao.\nx", None),
    ("1. Hồ sơ bao gồm:\n- Đơn.", None),
    ("1. Các sở làm kế hoạch riêng", None),
    ("I. MỤC ĐÍCH,\nYÊU CẦU\nGiữ rừng.", "MỤC ĐÍCH, YÊU CẦU"),
    ("II. TIẾN ĐỘ\nTT\nViệc", "TIẾN ĐỘ"),
    ("1. Tổ chức\nchính quyền địa phương\n- Một.", "Tổ chức chính quyền địa phương"),
    ("Chương I\nQUY ĐỊNH\nCHUNG\nĐiều 1. A", "QUY ĐỊNH CHUNG"),
    ("Điều 1.\nPhạm vi điều chỉnh\nThông tư này quy định.", "Phạm vi điều chỉnh"),
    ("Điều 1. Việc của trạm 1. Trực đêm.\n2. Ghi sổ.", "Việc của trạm"),
    # every article closes its heading with one sign
    ("Điều 1. Phạm vi áp dụng:\n1. Một.\nĐiều 2. Hiệu lực thi hành:\nHai.", "Phạm vi áp dụng"),
    ("Điều 1. Phê duyệt danh mục như sau:\n1. Một.\nĐiều 2. Giao việc như sau:\nHai.", None),
    (
        "Điều 1. Quyền trồng cây.\nMột.\nĐiều 2. Giống cây.\nHai.\nĐiều 3. Đất.\nBa.\nĐiều 4. Nước.\nBốn.\nĐiều 5. Bỏ lệ cũ.",
        "Quyền trồng cây",
    ),
    ("Điều 1. Phê duyệt kế hoạch của tỉnh.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.", None),
]


def test_what_follows_the_last_sentence_of_a_list_makes_it_no_heading() -> None:
    tree = sections.find(*read("1. Gửi báo cáo trước ngày 15.\n2. Cử người dự họp.\nSở Y tế đề nghị các đơn vị phối hợp."))
    assert [section.heading for section in tree] == [None, None]


def test_a_list_of_another_part_fills_no_gap() -> None:
    assert paths("Phần 1\nA\nI. Một\nII. Hai\nIIII. Bốn\nPhần 2\nB\nI. Một\nII. Hai\nIII. Ba") == [
        *("Phần 1", "Phần 1.I", "Phần 1.II", "Phần 1.IIII"),
        *("Phần 2", "Phần 2.I", "Phần 2.II", "Phần 2.III"),
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Điều 1. Thời gian nghỉ hằng năm\n1. Nghỉ hè.\n2. Nghỉ tết.", ["Điều 1", "Điều 1.1", "Điều 1.2"]),
        ("Điều 1. Quản lý rủi ro thanh khoản\n1. Yêu cầu.\n2. Nội dung.", ["Điều 1", "Điều 1.1", "Điều 1.2"]),
        ("Điều 1. A\nx\nĐiều 2. B\nx\nĐiều 2. C\nx\nĐiều 4. D", ["Điều 1", "Điều 2", "Điều 2", "Điều 4"]),
        ("Điều 1. A\nx\nĐiều 3. B\nx\nĐiều 2. C\nx\nĐiều 4. D", ["Điều 1", "Điều 3", "Điều 2", "Điều 4"]),
        ("1. Mã số gồm:\nX: loại hình;\nY: mã đối tượng;\nZ: mã vùng.\n2. Cấp mã", ["1", "2"]),
        ("1. Mã số gồm:\n(01): số toàn cầu;\n2. Cấp mã", ["1", "2"]),
    ],
)
def test_labels_at_the_edge(text: str, wanted: list[str]) -> None:
    source = readers.read(text.encode(), name="x.txt")
    zones = Zones(NONE, NONE, NONE, range(len(source.lines)), NONE, NONE, NONE)
    assert [section.path for section in flat(sections.find(source, zones))] == wanted


@pytest.mark.parametrize(("text", "heading"), HEADINGS)
def test_headings(text: str, heading: str | None) -> None:
    assert sections.find(*read(text))[0].heading == heading


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("I. A\nx\nII. B\nx\nIV. C\nx", "numbering-gap"),
        ("1. A\n2. B\n2. C\n3. D", "numbering-repeat"),
        ("1. A\n2. B\nMột dòng:\n1. C\n2. D", "numbering-restart"),
        ("Điều 1. A\nĐiều 2. B\nĐiều 1. C\nĐiều 2. D", "second-numbering"),
    ],
)
def test_odd_numbers_are_noted(text: str, code: str) -> None:
    notes = sections.find_with_notes(*read(text))[1]
    assert [note.code for note in notes] == [code]
    assert code in catalogue()


def test_the_heading_of_a_label_that_stands_alone_is_on_the_next_line() -> None:
    wrapped = "Các xã trồng tre ven suối để giữ đất, giữ nước và lấy măng vào mùa mưa cho\nbà con trong vùng."
    text = f"Điều\n1. Phê duyệt\nChương trình trồng tre như sau:\n1.\nMục tiêu:\n{wrapped}\n2.\nTổ chức thực hiện:\n{wrapped}\nĐiều\n2. Quyết định\nnày có hiệu lực."
    source = readers.read(text.encode(), name="x.txt")
    zones = Zones(NONE, NONE, NONE, range(len(source.lines)), NONE, NONE, NONE)
    assert [(section.path, section.heading) for section in flat(sections.find(source, zones))] == [
        ("Điều 1", None),
        ("Điều 1.1", "Mục tiêu"),
        ("Điều 1.2", "Tổ chức thực hiện"),
        ("Điều 2", None),
    ]


def test_spans_nest_and_start_with_the_label() -> None:
    source, zones = read("I. A\n1. B\nx\n2. C\ny\nII. D\nz")
    tree = sections.find(source, zones)
    assert [source.at(section.span) for section in flat(tree)] == ["I. A\n1. B\nx\n2. C\ny", "1. B\nx", "2. C\ny", "II. D\nz"]


LABELS = st.sampled_from(
    [
        "I. ",
        "II. ",
        "1. ",
        "2. ",
        "1.1. ",
        "a) ",
        "b) ",
        "i) ",
        "(1) ",
        "Điều 1. ",
        "Điều 2",
        "Chương I",
        "“1. ",
        "A. ",
        "như sau:",
        "”",
        '"',
        "Sửa đổi ",
        "x",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(LABELS, st.text(max_size=12)), max_size=30))
def test_any_text_has_sections_and_tasks(pieces: list[str]) -> None:
    source, zones = read("\n".join(pieces))
    tree = sections.find(source, zones)
    for section in flat(tree):
        assert 0 <= section.span.start < section.span.end <= len(source.text)
        for child in section.children:
            assert section.span.start <= child.span.start
            assert child.span.end <= section.span.end
    tasks.find(source, zones, tree)
    assert source.sha256 == hashlib.sha256("\n".join(pieces).encode()).hexdigest()


HOSTILE = {
    "one number": "1. Abc\n" * 8000,
    "nesting": "\n".join(".".join(["1"] * (depth % 6 + 1)) + ". Abc" for depth in range(2000)),
    "opening marks": "Sửa đổi khoản 1 như sau:\n" + "“1. Abc\n" * 8000,
    "long line": "1. " + "a" * 2_000_000,
    "blanks": "1. " + " " * 2_000_000 + "x",
    "labels in a line": "Đơn vị thực hiện: " * 8000,
    "units": "Giao các sở" + " và các sở" * 50_000,
    "members": "Giao các sở" + ", Ban" * 50_000,
    "roles": "Giao Sở Y tế" + ", cơ quan thường trực" * 50_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_takes_linear_time(text: str) -> None:
    source, zones = read(text)
    start = time.process_time()
    tasks.find(source, zones, sections.find(source, zones))
    assert time.process_time() - start < 10
