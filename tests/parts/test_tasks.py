"""Giao việc: labelled lines, orders, tables, lists of units."""

from __future__ import annotations

import pytest

from tests.parts.task_cases import read, told
from vbhc.model.text import Cell
from vbhc.parts.task_units import split_units
from vbhc.readers.build import Piece

UNITS = [
    ("Sở Văn hóa, Thể thao và Du lịch", ["Sở Văn hóa, Thể thao và Du lịch"]),
    (
        "các sở, ban, ngành; UBND các huyện, thành phố và các cơ quan báo chí",
        ["các sở, ban, ngành", "UBND các huyện, thành phố", "các cơ quan báo chí"],
    ),
    ("Sở Thông tin và Truyền thông, Sở Kế hoạch và Đầu tư", ["Sở Thông tin và Truyền thông", "Sở Kế hoạch và Đầu tư"]),
    ("Các Sở, Ban, ngành và UBND cấp xã", ["Các Sở, Ban, ngành", "UBND cấp xã"]),
    ("Đài Phát thanh và Truyền hình tỉnh, Báo Quảng Ngãi", ["Đài Phát thanh và Truyền hình tỉnh", "Báo Quảng Ngãi"]),
    ("Giám đốc Sở Y tế và Chủ tịch UBND các huyện", ["Giám đốc Sở Y tế", "Chủ tịch UBND các huyện"]),
    ("Phòng A; Phòng B", ["Phòng A", "Phòng B"]),
    ("Văn phòng HĐND và UBND phường, Phòng Kinh tế", ["Văn phòng HĐND và UBND phường", "Phòng Kinh tế"]),
    ("Văn phòng Đoàn đại biểu Quốc hội, HĐND và UBND tỉnh", ["Văn phòng Đoàn đại biểu Quốc hội, HĐND và UBND tỉnh"]),
    ("Chánh Văn phòng HĐND - UBND huyện; UBND các xã", ["Chánh Văn phòng HĐND - UBND huyện", "UBND các xã"]),
    ("Thường trực HĐND và UBND các xã", ["Thường trực HĐND", "UBND các xã"]),
    ("Văn phòng UBND tỉnh và UBND các xã", ["Văn phòng UBND tỉnh", "UBND các xã"]),
    ("Báo và Đài Phát thanh - Truyền hình tỉnh và Sở Y tế", ["Báo và Đài Phát thanh - Truyền hình tỉnh", "Sở Y tế"]),
    ("Bà Trần Thị Lan Anh - Giám đốc Sở Y tế, Sở Nội vụ", ["Bà Trần Thị Lan Anh - Giám đốc Sở Y tế", "Sở Nội vụ"]),
    ("Sở Y tế (Phòng Nghiệp vụ, Phòng Kế hoạch), Sở Nội vụ", ["Sở Y tế (Phòng Nghiệp vụ, Phòng Kế hoạch)", "Sở Nội vụ"]),
    ("(Sở Y tế)", ["Sở Y tế"]),
    ("Ngân hàng Lúa Vàng - Chi nhánh Hòa An, Thuế cơ sở 3", ["Ngân hàng Lúa Vàng - Chi nhánh Hòa An", "Thuế cơ sở 3"]),
    (
        "đồng chí Đỗ Văn An, Phó Bí thư, Chủ tịch UBND tỉnh, đồng chí Lê Thị Ánh",
        ["đồng chí Đỗ Văn An, Phó Bí thư, Chủ tịch UBND tỉnh", "đồng chí Lê Thị Ánh"],
    ),
    ("", []),
]


@pytest.mark.parametrize(("text", "units"), UNITS)
def test_lists_of_units(text: str, units: list[str]) -> None:
    assert list(split_units(text)) == units


CASES = [
    (
        "1. Trồng cây\nGiữ nước.\n- Đơn vị thực hiện: các sở, ban, ngành.\n- Thời gian thực hiện: thường xuyên.",
        ("1", "Trồng cây", ("các sở, ban, ngành",), (), "thường xuyên"),
    ),
    (
        "1. Trồng cây\n- Đơn vị thực hiện: Sở Y tế chủ trì, phối hợp với Sở Tài chính, UBND các xã.\n- Thời gian hoàn thành: trước ngày 15/12/2025.",
        ("1", "Trồng cây", ("Sở Y tế",), ("Sở Tài chính", "UBND các xã"), "trước ngày 15/12/2025"),
    ),
    (
        "1. Trồng cây\n- Chủ trì: Sở Y tế; phối hợp: Sở Tài chính; thời hạn: Quý IV/2025.",
        ("1", "Trồng cây", ("Sở Y tế",), ("Sở Tài chính",), "Quý IV/2025"),
    ),
    (
        "1. Giao Sở Y tế chủ trì, phối hợp với các cơ quan liên quan theo dõi việc này.",
        ("1", "theo dõi việc này", ("Sở Y tế",), ("các cơ quan liên quan",), None),
    ),
    ("1. Đề nghị Ban Tuyên giáo Tỉnh ủy tăng cường tuyên truyền.", ("1", "tăng cường tuyên truyền", ("Ban Tuyên giáo Tỉnh ủy",), (), None)),
    (
        "1. Sở Tài chính có trách nhiệm cân đối kinh phí, hoàn thành trước ngày 01/3/2026.",
        ("1", "cân đối kinh phí, hoàn thành trước ngày 01/3/2026", ("Sở Tài chính",), (), "hoàn thành trước ngày 01/3/2026"),
    ),
    ("1. Sở Tài chính\nCân đối kinh phí.", ("1", "Cân đối kinh phí", ("Sở Tài chính",), (), None)),
    ("1. Các sở căn cứ chức năng, nhiệm vụ được giao lập kế hoạch.", ("1", "lập kế hoạch", ("Các sở",), (), None)),
    ("1. Công an tỉnh phối hợp với Sở Y tế kiểm tra việc này.", ("1", "kiểm tra việc này", ("Công an tỉnh",), ("Sở Y tế",), None)),
    (
        "1. Giao Ban cán sự đảng Ủy ban nhân dân tỉnh lãnh đạo xây dựng đề án, trình Tỉnh ủy trong quý IV năm 2022.",
        (
            "1",
            "lãnh đạo xây dựng đề án, trình Tỉnh ủy trong quý IV năm 2022",
            ("Ban cán sự đảng Ủy ban nhân dân tỉnh",),
            (),
            "trong quý IV năm 2022",
        ),
    ),
    (
        "1. Sở Y tế có trách nhiệm báo cáo UBND tỉnh trước ngày 15 tháng 12 hằng năm.",
        ("1", "báo cáo UBND tỉnh trước ngày 15 tháng 12 hằng năm", ("Sở Y tế",), (), "trước ngày 15 tháng 12 hằng năm"),
    ),
    (
        "1. Sở Y tế trong phạm vi nhiệm vụ, quyền hạn của mình có trách nhiệm mở lớp.",
        ("1", "mở lớp", ("Sở Y tế",), (), None),
    ),
    (
        "1. Sở Y tế trong thời hạn 05 ngày, kể từ ngày nhận đủ hồ sơ, có trách nhiệm trả lời.",
        ("1", "trả lời", ("Sở Y tế",), (), "trong thời hạn 05 ngày, kể từ ngày nhận đủ hồ sơ"),
    ),
    ("1. UBND tỉnh giao Sở Y tế chủ trì mở lớp.", ("1", "mở lớp", ("Sở Y tế",), (), None)),
    (
        "1. Sở Y tế chủ trì, phối hợp với Sở Nội vụ thực hiện các nhiệm vụ sau:\na) Mở lớp.",
        ("1.a", "Mở lớp", ("Sở Y tế",), ("Sở Nội vụ",), None),
    ),
    (
        "1. Hoàn thiện thể chế\n- Rà soát văn bản; cơ quan chủ trì: Sở Tư pháp; cơ quan phối hợp: các sở, ngành; thời gian: Quý II/2024.",
        ("1", "Rà soát văn bản", ("Sở Tư pháp",), ("các sở, ngành",), "Quý II/2024"),
    ),
    (
        "1. Tuyên truyền\na) Nội dung: Trồng rừng.\nb) Đơn vị chủ trì: Sở Y tế.\nc) Đơn vị phối hợp: Báo Lạng Sơn.\nd) Thời gian thực hiện: Hằng năm.",
        ("1", "Tuyên truyền", ("Sở Y tế",), ("Báo Lạng Sơn",), "Hằng năm"),
    ),
    ("1. Mở lớp (Sở Y tế chủ trì, phối hợp với Sở Nội vụ thực hiện).", ("1", "Mở lớp", ("Sở Y tế",), ("Sở Nội vụ",), None)),
    (
        "1. Cải cách thể chế. Giao Sở Tư pháp chủ trì, hoàn thành trong quý III năm 2024.",
        ("1", "Cải cách thể chế", ("Sở Tư pháp",), (), "hoàn thành trong quý III năm 2024"),
    ),
    ("1. Sở Tài chính: Tham mưu bố trí kinh phí.", ("1", "Tham mưu bố trí kinh phí", ("Sở Tài chính",), (), None)),
    (
        "1. Sở Y tế\na) Là cơ quan thường trực, chủ trì, phối hợp với Sở Nội vụ theo dõi Kế hoạch này.",
        ("1.a", "theo dõi Kế hoạch này", ("Sở Y tế",), ("Sở Nội vụ",), None),
    ),
    (
        "1. Các sở có trách nhiệm báo cáo 6 tháng (trước 15/6), năm (trước 15/12).",
        ("1", "báo cáo 6 tháng (trước 15/6), năm (trước 15/12)", ("Các sở",), (), "trước 15/6; trước 15/12"),
    ),
    ("Điều 9. Trách nhiệm của Sở Tài chính\n1. Bố trí kinh phí.", ("Điều 9.1", "Bố trí kinh phí", ("Sở Tài chính",), (), None)),
    (
        "Điều 2. Giao Sở Y tế chủ trì, phối hợp với Sở Nội vụ tổ chức thực hiện Quyết định này.",
        ("Điều 2", "tổ chức thực hiện Quyết định này", ("Sở Y tế",), ("Sở Nội vụ",), None),
    ),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_tasks(text: str, wanted: tuple[str, str, tuple[str, ...], tuple[str, ...], str | None]) -> None:
    assert told(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "1. Trồng cây gây rừng là việc tốt.",
        "UBND tỉnh yêu cầu các đơn vị làm tốt.",
        "Điều 3. Giám đốc Sở Nội vụ chịu trách nhiệm thi hành Quyết định này.",
        "Ban hành kèm theo Quyết định này quy chế có trách nhiệm.",
        "Giao thông vận tải có trách nhiệm lớn.",
        "Yêu cầu các cơ quan nghiêm túc thực hiện./.",
        "1. Yêu cầu Thủ trưởng các sở nghiêm túc triển khai thực hiện Kế hoạch này; trong quá trình thực hiện, nếu có vướng mắc, báo cáo UBND tỉnh.",
        "Điều 91. Các Bộ trưởng, Thủ trưởng cơ quan ngang bộ chịu trách nhiệm tổ chức thực hiện Nghị định này.",
        "Điều 83. Thẩm quyền xử phạt\n1. Chủ tịch UBND cấp xã có quyền:\na) Phạt cảnh cáo;\nb) Phạt tiền.",
        "Điều 18. Nhiệm vụ, quyền hạn của Chánh Thanh tra Bộ\n1. Yêu cầu Thủ trưởng cơ quan được giao thực hiện chức năng thanh tra báo cáo công tác.",
        "Điều 4. Thanh tra Chính phủ\n1. Thanh tra Chính phủ là cơ quan của Chính phủ, chịu trách nhiệm trước Chính phủ.",
        "1. Các trường hợp hoàn thuế bao gồm:\na) Hoàn trả tiền nộp thừa.",
        "1. Các tổ chức có tư cách pháp nhân có quyền tham gia, chủ trì nhiệm vụ.",
        "1. Sở Y tế chịu trách nhiệm trước pháp luật về kết quả rà soát.",
        "1. Sở Y tế: 02 người.",
        "4. Chủ tịch Hội đồng chủ trì các phiên họp của Hội đồng; khi vắng thì Phó Chủ tịch Hội đồng chủ trì phiên họp.",
        "1. Ủy ban nhân dân xã chịu sự lãnh đạo của Đảng ủy xã.",
        "1. Điều 38 được sửa đổi, bổ sung như sau:\n“Bộ Tài chính chủ trì, phối hợp với Bộ Y tế cấp kinh phí.”",
    ],
)
def test_nobody_named_no_task(text: str) -> None:
    assert told(text) == []


GIVEN = [
    ("Sở Y tế chuẩn bị thuốc, báo cáo trước ngày 30/8/2025.", [("Sở Y tế",)], "báo cáo trước ngày 30/8/2025"),
    ("Sở Tư pháp phải hoàn thành việc thẩm định trước ngày 01/10/2025.", [("Sở Tư pháp",)], "trước ngày 01/10/2025"),
    ("Văn phòng UBND tỉnh theo dõi, đôn đốc", [("Văn phòng UBND tỉnh",)], None),
    ("Trung tâm Giáo dục thường xuyên mở ba lớp.", [("Trung tâm Giáo dục thường xuyên",)], None),
    (
        "Chủ tịch UBND các xã, phường tổ chức sơ tán dân xong trước 19 giờ ngày 24/8/2025.",
        [("Chủ tịch UBND các xã, phường",)],
        "xong trước 19 giờ ngày 24/8/2025",
    ),
    ("Sở Y tế là cơ quan thường trực, chủ trì, phối hợp với các đơn vị liên quan theo dõi Kế hoạch.", [("Sở Y tế",)], None),
    (
        "Sở Y tế chuẩn bị thuốc; Sở Nội vụ tham mưu khen thưởng; đề nghị Báo và Phát thanh, Truyền hình tỉnh đưa tin.",
        [("Sở Y tế",), ("Sở Nội vụ",), ("Báo và Phát thanh, Truyền hình tỉnh",)],
        None,
    ),
    ("Bộ Y tế chủ trì, phối hợp với Bộ Nội vụ; Bộ Tài chính; Bộ Công an kiểm tra.", [("Bộ Y tế",)], None),
    ("Công an tỉnh bảo vệ khu vực, kiểm tra khách.", [], None),
    ("Sở Y tế đã chuẩn bị thuốc.", [], None),
    ("Thủ trưởng các đơn vị, tổ chức, cá nhân có liên quan thi hành Thông tư này.", [], None),
    ("Sở Y tế ban hành Kế hoạch này, yêu cầu các đơn vị thực hiện.", [], None),
]


@pytest.mark.parametrize(("text", "leads", "deadline"), GIVEN)
def test_under_a_heading_that_gives_work_a_unit_and_a_verb_are_enough(
    text: str, leads: list[tuple[str, ...]], deadline: str | None
) -> None:
    found = told(f"III. TỔ CHỨC THỰC HIỆN\n1. {text}")
    assert [lead for _, _, lead, _, _ in found] == leads
    assert [limit for *_, limit in found][:1] in ([], [deadline])


def test_elsewhere_a_unit_and_a_verb_tell_what_is_done() -> None:
    assert told("I. TÌNH HÌNH\n1. Sở Y tế chuẩn bị thuốc, báo cáo trước ngày 30/8/2025.") == []


def test_the_parts_of_one_sentence_belong_to_their_units() -> None:
    found = told("1. Sở Tài chính chủ trì bố trí kinh phí trước ngày 01/3/2026; Sở Nội vụ tham mưu khen thưởng.")
    assert [(lead, task, limit) for _, task, lead, _, limit in found] == [
        (("Sở Tài chính",), "bố trí kinh phí trước ngày 01/3/2026", "trước ngày 01/3/2026"),
        (("Sở Nội vụ",), "tham mưu khen thưởng", None),
    ]


def test_an_invitation_tells_when_and_under_whom_and_gives_no_work() -> None:
    text = "1. Thời gian: 07 giờ 30, ngày 09/9/2025.\n2. Địa điểm: Hội trường.\n3. Chủ trì: Bà Trần Thị Lan - Giám đốc Sở."
    assert told(text, "giay-moi") == []
    assert [lead for _, _, lead, _, _ in told(text, "cong-van")] == [("Bà Trần Thị Lan - Giám đốc Sở",)]


def test_each_group_of_labels_belongs_to_the_paragraph_before_it() -> None:
    text = "1. Trồng cây\n- Chọn giống.\n+ Chủ trì: Sở A.\n- Làm đất.\n+ Chủ trì: Sở B.\n+ Thời gian: tháng 5."
    assert [(task, lead, deadline) for _, task, lead, _, deadline in told(text)] == [
        ("Chọn giống", ("Sở A",), None),
        ("Làm đất", ("Sở B",), "tháng 5"),
    ]


def test_task_tables() -> None:
    rows = [
        ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Phối hợp", "Thời gian"],
        ["I", "NHÓM MỘT", "", "", ""],
        ["1", "Chọn giống", "Sở Y tế", "Sở Tài chính; UBND các xã", "Quý I"],
    ]
    pieces = [Piece(text, cell=Cell(0, row, column)) for row, cells in enumerate(rows) for column, text in enumerate(cells) if text]
    found = read(Piece("Phân công như sau:"), *pieces)
    assert [(task.task, task.lead, task.together, task.deadline) for task in found] == [
        ("Chọn giống", ("Sở Y tế",), ("Sở Tài chính", "UBND các xã"), "Quý I")
    ]


def test_a_cell_may_repeat_the_one_above() -> None:
    rows = [
        ["Nhiệm vụ", "Cơ quan chủ trì", "Phối hợp", "Thời gian"],
        ["Chọn giống", "nt", "Sở Tài chính", "Quý I"],
        ["Làm đất", "Sở Y tế", "-nt-", "Quý II"],
        ["Gieo hạt", "Như trên", '"', "//"],
    ]
    pieces = [Piece(text, cell=Cell(0, row, column)) for row, cells in enumerate(rows) for column, text in enumerate(cells)]
    assert [(task.task, task.lead, task.together, task.deadline) for task in read(Piece("Phân công như sau:"), *pieces)] == [
        ("Chọn giống", (), ("Sở Tài chính",), "Quý I"),
        ("Làm đất", ("Sở Y tế",), ("Sở Tài chính",), "Quý II"),
        ("Gieo hạt", ("Sở Y tế",), ("Sở Tài chính",), "Quý II"),
    ]


def test_reports_tell_what_was_done() -> None:
    text = "1. Sở Y tế phối hợp với Sở Nội vụ tổ chức ba lớp."
    assert told(text, "bao-cao") == []
    assert len(told(text, "ke-hoach")) == 1
