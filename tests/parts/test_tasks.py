"""Giao việc: labelled lines, orders, tables, lists of units."""

from __future__ import annotations

import pytest

from vbhc.model.document import Task
from vbhc.model.text import Cell
from vbhc.parts import sections, tasks
from vbhc.parts.layout import Zones
from vbhc.parts.task_units import split_units
from vbhc.readers.build import Piece, build

NONE = range(0)


def read(*pieces: Piece) -> tuple[Task, ...]:
    source = build(pieces, path="x.txt", data=b"", media_type="text/plain")
    zones = Zones(NONE, NONE, NONE, range(len(source.lines)), NONE, NONE, NONE)
    return tasks.find(source, zones, sections.find(source, zones))


def told(text: str) -> list[tuple[str | None, str, tuple[str, ...], tuple[str, ...], str | None]]:
    found = read(*(Piece(line) for line in text.split("\n")))
    return [(task.section, task.task, task.lead, task.together, task.deadline) for task in found]


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
    ],
)
def test_nobody_named_no_task(text: str) -> None:
    assert told(text) == []


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
