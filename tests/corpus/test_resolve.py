"""Tìm theo số: the year that is asked for, and every document that a number can mean."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.corpus.records import Cited, record
from vbhc.corpus import open_corpus

PEOPLE, COMMITTEE = "Ủy ban nhân dân tỉnh Lạng Sơn", "Tỉnh ủy Lạng Sơn"


@pytest.mark.parametrize(
    ("cited", "query", "years"),
    [
        # a serial that looks like a year is none
        (Cited("2016/QĐ-UBND", None, PEOPLE), "2016/QĐ-UBND", {2024}),
        (Cited("2024/QĐ-UBND", "2016-05-01", PEOPLE), "2024/QĐ-UBND", {2016}),
        (Cited("2023/KH-UBND", None, PEOPLE), "2023/KH-UBND", {2024}),
        # the year in the symbol
        (Cited("30/2020/NĐ-CP", None, "Chính phủ"), "30/2020/NĐ-CP", {2020}),
        (Cited("9/2016/QĐ-UBND", None, PEOPLE), "9/2016/QĐ-UBND", {2016}),
        # all years of the term of office in which it was spoken of
        (Cited("57-KL/TW", None, "Bộ Chính trị"), "57-KL/TW", {2021, 2022, 2023, 2024, 2025}),
        (Cited("2016-KL/TW", None, "Bộ Chính trị"), "2016-KL/TW", {2021, 2022, 2023, 2024, 2025}),
        # nobody says whose nor when
        (Cited("2016/KH-BCĐ", None, None), "2016/KH-BCĐ", {2024}),
        (Cited(name="Luật Báo chí năm 2016"), "Luật Báo chí", {2016}),
        (Cited(name="Luật Báo chí năm 2016"), "Luật Báo chí 2016", {2016}),
        (Cited(name="Luật Báo chí"), "Luật Báo chí", {2024}),
        (Cited(name="Luật Báo chí"), "Luật Báo chí 2024", set()),
    ],
)
def test_the_year_that_is_asked_for(cited: Cited, query: str, years: set[int]) -> None:
    with open_corpus(":memory:", create=True) as corpus:
        corpus.add(record("62.txt", "62/KH-UBND", "2024-03-19", PEOPLE, cites=(cited,)))
        assert {year for year in range(2014, 2028) if corpus.resolve(query, year=year)} == years


@pytest.mark.parametrize("asked", [{}, {"year": 2024}, {"issuer": "Ủy ban nhân dân"}])
def test_all_that_a_number_can_mean(asked: dict[str, int | str]) -> None:
    with open_corpus(":memory:", create=True) as corpus:
        corpus.add_many(record(f"{n}.txt", "61/KH-UBND", "2024-03-18", f"Ủy ban nhân dân xã Số {n} Huyện") for n in range(260))
        found = corpus.resolve("61/KH-UBND", **asked)  # type: ignore[arg-type]  # the values fit their names
        assert len({node.id for node in found}) == 260
        assert [node.id for node in found] == sorted(node.id for node in found)


def test_a_file_that_lies_here_is_no_other_of_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = tmp_path / "incoming"
    here.mkdir()
    with open_corpus(tmp_path / ".vbhc" / "corpus.sqlite", create=True) as corpus:
        corpus.add(record("plan.txt", "61/KH-UBND", "2024-03-18", PEOPLE))
        monkeypatch.chdir(here)
        assert [node.number for node in corpus.resolve("plan.txt")] == ["61/KH-UBND"]
        (here / "plan.txt").write_text("…", encoding="utf-8")
        assert not corpus.resolve("plan.txt")
        corpus.add(record("incoming/plan.txt", "70/KH-UBND", "2024-03-18", PEOPLE))
        assert [node.number for node in corpus.resolve("plan.txt")] == ["70/KH-UBND"]
