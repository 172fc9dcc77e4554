"""Ngày của văn bản được viện dẫn: which date beside a mention is its own."""

from __future__ import annotations

import pytest

from tests.citations.samples import article, citations, letter, plan

SENTENCE = "họp bàn việc trồng cây."


def dates(text: str) -> list[str | None]:
    """The dates of what a document cites, in order."""
    return [one.mention.date for one in citations(text)]


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("Thực hiện Nghị quyết 57-NQ/TW", "Ngày 22/9/2025, Ủy ban nhân dân tỉnh"),
        ("Thực hiện Nghị quyết 57-NQ/TW", "Ngày 22 tháng 9 năm 2025, Ủy ban nhân dân tỉnh"),
        ("Căn cứ Luật Du lịch", "Ngày 22 tháng 9 năm 2025, Phó Thủ tướng Chính phủ"),
        ("Tổng kết 10 năm thực hiện Chỉ thị số 40-CT/TW", "Ngày 17/10/2025, đồng chí Phó Chủ tịch"),
        ("Căn cứ Luật Du lịch", "Năm 2024, Ủy ban nhân dân tỉnh"),
        ("Thực hiện Nghị quyết 57-NQ/TW", "13 tháng 5 năm 2025 là hạn cuối; Ủy ban nhân dân tỉnh"),
    ],
)
@pytest.mark.parametrize("gap", ["\n\n", "\n\n\n"])
def test_the_day_that_opens_the_next_paragraph_is_not_the_documents(before: str, behind: str, gap: str) -> None:
    first = citations(letter(f"{before}{gap}{behind} {SENTENCE}"))[0].mention
    assert (first.date, first.name) in {(None, None), (None, "Luật Du lịch")}


def test_nor_is_it_behind_a_title() -> None:
    text = plan(title="Thi hành một số điều của Luật Lâm nghiệp", lead=f"Ngày 22 tháng 9 năm 2025, Ủy ban nhân dân tỉnh {SENTENCE}")
    assert dates(text) == [None]


def test_a_capital_opens_a_sentence_on_the_next_line_too() -> None:
    assert dates(letter(f"Thực hiện Nghị quyết 57-NQ/TW\nNgày 22/9/2025, Ủy ban nhân dân tỉnh {SENTENCE}")) == [None]


@pytest.mark.parametrize(
    "said",
    [
        "Thực hiện Nghị quyết số 57-NQ/TW\nngày 22/12/2024 của Bộ Chính trị, các huyện làm việc.",
        "Thực hiện Nghị quyết số 57-NQ/TW ngày 22\ntháng 12 năm 2024 của Bộ Chính trị, các huyện làm việc.",
        "Thực hiện Nghị quyết số 57-NQ/TW\n\nngày 22/12/2024 của Bộ Chính trị, các huyện làm việc.",
        "Thực hiện Nghị quyết số 57-NQ/TW Ngày 22/12/2024 của Bộ Chính trị, các huyện làm việc.",
        "THỰC HIỆN NGHỊ QUYẾT SỐ 57-NQ/TW\nNGÀY 22/12/2024 CỦA BỘ CHÍNH TRỊ",
    ],
)
def test_a_wrapped_line_goes_on(said: str) -> None:
    assert dates(letter(said))[0] == "2024-12-22"


def test_the_body_of_the_next_paragraph_is_not_the_issuer() -> None:
    said = "Thực hiện Kế hoạch số 12/KH-UBND ngày 3/2/2024\n\nSở Nội vụ, Sở Y tế và các huyện làm việc."
    assert citations(letter(said))[0].mention.issuer is None


@pytest.mark.parametrize("day", ["ngày 5 tháng 6 năm 20010", "ngày 5/6/20010"])
def test_a_year_of_five_figures_is_none(day: str) -> None:
    assert dates(letter(f"Căn cứ Tờ trình số 12/TTr-SXD {day} của Sở Xây dựng, các huyện làm việc.")) == [None]


def test_a_body_named_behind_a_day_is_that_of_the_day() -> None:
    told = citations(article("Ngày 2/5/2020, UBND tỉnh Gia Lai ban hành Quyết định số 14/QĐ-UBND về việc mở bến xe."))[0].mention
    assert told.date == "2020-05-02"
    assert told.issuer is not None
    assert told.issuer.id == "vn/gia-lai-cu/ubnd"
