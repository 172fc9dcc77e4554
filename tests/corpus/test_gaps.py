"""Ai đã, ai chưa có kế hoạch: recipients, provinces, lists; days and deadlines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.corpus.records import Cited, record
from vbhc.corpus import Corpus, open_corpus
from vbhc.errors import UsageError
from vbhc.knowledge import obliged
from vbhc.model.record import TaskRecord

PEOPLE, COMMITTEE = "Ủy ban nhân dân tỉnh Lạng Sơn", "Ban Thường vụ Tỉnh ủy Lạng Sơn"
DIRECTIVE = Cited("57-KL/TW", "2023-06-15", "Bộ Chính trị")
PARTY = Cited("149-KH/TU", "2024-01-29", COMMITTEE)


def directive(**more: Any) -> Any:
    made = record("57.txt", "57-KL/TW", "2023-06-15", "Bộ Chính trị", title="Thông tin đối ngoại")
    return made.model_copy(update=more)


@pytest.fixture
def corpus() -> Iterator[Corpus]:
    with open_corpus(":memory:", create=True) as opened:
        opened.add(directive(recipients=("Các tỉnh ủy, thành ủy", "Ban Tuyên giáo Trung ương", "Các ban đảng", "Lưu: VT")))
        opened.add(record("61.txt", "61/KH-UBND", "2024-03-18", PEOPLE, cites=(PARTY, DIRECTIVE._replace(within=0))))
        yield opened


def rows(corpus: Corpus, **asked: Any) -> dict[str, tuple[str, int | None, bool | None]]:
    found = corpus.gaps(corpus.resolve("57-KL/TW")[0].id, **{"as_of": "2025-01-01", **asked})
    return {row.name: (row.progress, row.days, row.late) for row in found.rows}


def test_recipients(corpus: Corpus) -> None:
    found = corpus.gaps(corpus.resolve("57-KL/TW")[0].id, as_of="2025-01-01")
    told = {row.name: row.progress for row in found.rows}
    assert told["Tỉnh ủy Lạng Sơn"] == "heard", "149-KH/TU is only heard of"
    assert told["Tỉnh ủy Cao Bằng"] == told["Thành ủy Hà Nội"] == told["Ban Tuyên giáo Trung ương"] == "none"
    assert told[PEOPLE] == "held", "not addressed, but it has a plan, and not all that are addressed can be listed"
    assert len(told) == 63 + 2
    assert found.unlisted == ("Các ban đảng",)
    assert found.deadline is None


def test_provinces_of_that_day(corpus: Corpus) -> None:
    told = rows(corpus, among=["provinces"])
    assert len(told) == 63
    assert told["Tỉnh Lạng Sơn"] == ("held", 228, None)
    assert told["Tỉnh Cao Bằng"] == ("none", None, None)


@pytest.mark.parametrize(
    ("deadline", "as_of", "expected"),
    [
        ("2024-01-28", "2025-01-01", {"Tỉnh Lạng Sơn": True, "Tỉnh Cao Bằng": True}),
        ("2024-01-29", "2025-01-01", {"Tỉnh Lạng Sơn": False, "Tỉnh Cao Bằng": True}),
        ("2025-06-30", "2025-01-01", {"Tỉnh Lạng Sơn": False, "Tỉnh Cao Bằng": False}),
    ],
)
def test_deadlines(corpus: Corpus, deadline: str, as_of: str, expected: dict[str, bool]) -> None:
    told = rows(corpus, among=["Lạng Sơn", "tỉnh Cao Bằng"], deadline=deadline, as_of=as_of)
    assert {name: late for name, (_, _, late) in told.items()} == expected


def test_a_plan_of_tomorrow_does_not_count(corpus: Corpus) -> None:
    assert rows(corpus, among=["Lạng Sơn"], as_of="2024-01-01")["Tỉnh Lạng Sơn"] == ("none", None, None)


def test_a_list_of_bodies(corpus: Corpus) -> None:
    found = corpus.gaps(corpus.resolve("57-KL/TW")[0].id, among=["UBND tỉnh Lạng Sơn", "Bộ Y tế", "Câu lạc bộ cờ"], as_of="2025-01-01")
    assert [(row.name, row.progress) for row in found.rows] == [(PEOPLE, "held"), ("Bộ Y tế", "none")]
    assert found.unlisted == ("Câu lạc bộ cờ",)


def test_the_deadline_of_a_task_that_asks_for_a_plan() -> None:
    def task(words: str, deadline: str) -> TaskRecord:
        return TaskRecord(section=None, task=words, lead=("Tỉnh ủy Lạng Sơn",), with_=(), deadline=deadline, span=(0, 1))

    tasks = (task("Xây dựng kế hoạch thực hiện Kết luận", "trước ngày 30/9/2023"), task("Giữ gìn vệ sinh", "ngày 01/8/2023"))
    with open_corpus(":memory:", create=True) as corpus:
        corpus.add(directive(tasks=tasks))
        found = corpus.gaps(corpus.resolve("57-KL/TW")[0].id, as_of="2023-10-01")
        assert found.deadline == "2023-09-30"
        assert [(row.name, row.late) for row in found.rows] == [("Tỉnh ủy Lạng Sơn", True)]


def test_each_body_has_the_deadline_of_its_own_task() -> None:
    def task(lead: str, deadline: str) -> TaskRecord:
        return TaskRecord(section=None, task="Xây dựng kế hoạch thực hiện", lead=(lead,), with_=(), deadline=deadline, span=(0, 1))

    tasks = (
        task("Tỉnh ủy Lạng Sơn", "trước ngày 15/9/2023"),
        task("Tỉnh ủy Cao Bằng", "trước ngày 20/9/2023"),
        task("Các cấp ủy trực thuộc", "ngày 25/9/2023"),
    )
    with open_corpus(":memory:", create=True) as corpus:
        corpus.add(directive(tasks=tasks))
        root = corpus.resolve("57-KL/TW")[0].id
        among = ["Tỉnh ủy Lạng Sơn", "Tỉnh ủy Cao Bằng", "Tỉnh ủy Hà Tĩnh"]
        late = {
            day: [row.late for row in sorted(corpus.gaps(root, among=among, as_of=day).rows, key=lambda row: among.index(row.name))]
            for day in ("2023-09-18", "2023-09-22", "2023-09-28")
        }
        assert corpus.gaps(root).deadline == "2023-09-15"
    assert late == {"2023-09-18": [True, False, False], "2023-09-22": [True, True, False], "2023-09-28": [True, True, True]}


def test_without_the_directive_nobody_knows_whom_it_addresses() -> None:
    with open_corpus(":memory:", create=True) as corpus:
        corpus.add(record("61.txt", "61/KH-UBND", "2024-03-18", PEOPLE, cites=(DIRECTIVE,)))
        node = corpus.resolve("57-KL/TW")[0].id
        with pytest.raises(UsageError):
            corpus.gaps(node)
        assert corpus.gaps(node, among=["provinces"]).rows


@pytest.mark.parametrize(
    ("issuer", "number", "progress"),
    [
        ("Ủy ban nhân dân tỉnh Hà Tĩnh", "12/KH-UBND", "held"),
        ("Chủ tịch Ủy ban nhân dân tỉnh Hà Tĩnh", "12/KH-UBND", "held"),
        ("Hội đồng nhân dân tỉnh Hà Tĩnh", "12/NQ-HĐND", "held"),
        ("Thường trực Hội đồng nhân dân tỉnh Hà Tĩnh", "12/KH-HĐND", "held"),
        ("Tỉnh ủy Hà Tĩnh", "12-KH/TU", "held"),
        ("Ban Thường vụ Tỉnh ủy Hà Tĩnh", "12-KH/TU", "held"),
        ("Ban Chấp hành Đảng bộ tỉnh Hà Tĩnh", "12-CTr/TU", "held"),
        ("Sở Y tế tỉnh Hà Tĩnh", "12/KH-SYT", "none"),
        ("Công an tỉnh Hà Tĩnh", "12/KH-CAT", "none"),
        ("Hội Nông dân tỉnh Hà Tĩnh", "12-KH/HND", "none"),
        ("Văn phòng Ủy ban nhân dân tỉnh Hà Tĩnh", "12/KH-VP", "none"),
        ("Ban Tuyên giáo Tỉnh ủy Hà Tĩnh", "12-KH/BTGTU", "none"),
        ("Ban Pháp chế Hội đồng nhân dân tỉnh Hà Tĩnh", "12/KH-BPC", "none"),
        ("Huyện ủy Đại Từ", "12-KH/HU", "none"),
    ],
)
def test_a_province_has_a_plan_where_a_leading_body_has(issuer: str, number: str, progress: str) -> None:
    with open_corpus(":memory:", create=True) as corpus:
        corpus.add_many([directive(), record("12.txt", number, "2024-06-18", issuer, cites=(DIRECTIVE,))])
        assert rows(corpus, among=["provinces"])["Tỉnh Hà Tĩnh"][0] == progress


@pytest.mark.parametrize(
    ("name", "issuer", "progress"),
    [
        ("Tỉnh ủy Lạng Sơn", "Ban Thường vụ Tỉnh ủy Lạng Sơn", "held"),
        ("Tỉnh ủy Lạng Sơn", "Ban Tuyên giáo Tỉnh ủy Lạng Sơn", "none"),
        ("Ban Tuyên giáo Tỉnh ủy Lạng Sơn", "Tỉnh ủy Lạng Sơn", "none"),
        ("UBND tỉnh Lạng Sơn", "Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn", "held"),
        ("UBND tỉnh Lạng Sơn", "Sở Y tế tỉnh Lạng Sơn", "none"),
        ("Bộ Y tế", "Bộ trưởng Bộ Y tế", "held"),
        ("Bộ Tài chính", "Tổng cục Thuế", "none"),
        # the body of the province that came after
        ("UBND tỉnh Quảng Bình", "Ủy ban nhân dân tỉnh Quảng Trị", "held"),
        ("Tỉnh ủy Thừa Thiên Huế", "Thành ủy Huế", "held"),
        ("Sở Y tế tỉnh Quảng Bình", "Sở Y tế tỉnh Quảng Trị", "held"),
        ("Sở Y tế tỉnh Quảng Bình", "Ủy ban nhân dân tỉnh Quảng Trị", "none"),
        ("Quảng Bình", "Ủy ban nhân dân tỉnh Quảng Trị", "held"),
        ("Hà Nội", "Ủy ban nhân dân tỉnh Quảng Trị", "none"),
    ],
)
def test_whose_plan_it_is(name: str, issuer: str, progress: str) -> None:
    with open_corpus(":memory:", create=True) as corpus:
        corpus.add_many([directive(), record("12.txt", "12/KH-UBND", "2025-08-18", issuer, cites=(DIRECTIVE,))])
        assert [one[0] for one in rows(corpus, among=[name], as_of="2026-01-01").values()] == [progress]


def test_a_plan_made_before_the_merger_is_no_plan_of_another_province() -> None:
    from datetime import date

    from vbhc.knowledge import provinces

    old, new = provinces.find("Quảng Trị", date(2024, 1, 1)), provinces.find("Quảng Trị", date(2026, 1, 1))
    joined = provinces.find("Quảng Bình", date(2024, 1, 1))
    assert old is not None
    assert new is not None
    assert joined is not None
    assert [obliged.leads(f"vn/{old.id}/ubnd", one) for one in (old, new, joined)] == [True, True, False]
    assert [obliged.leads(f"vn/{new.id}/ubnd", one) for one in (old, new, joined)] == [True, True, True]


@pytest.mark.parametrize("row", obliged.groups(), ids=lambda row: row["example"])
def test_every_group_reads_its_example(row: dict[str, Any]) -> None:
    from datetime import date

    found = obliged.named([row["example"]], on=date(2023, 6, 15), home=None)
    assert not found.unlisted
    assert len(found.bodies) >= (20 if row.get("ministries") else 63)
