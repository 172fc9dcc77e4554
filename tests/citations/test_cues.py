"""Từ chỉ quan hệ: every row of the table, by its example, and what its words must not be taken for."""

from __future__ import annotations

import re
from typing import Any, get_args

import pytest

from tests.citations.samples import circular, citations, decision, edges, plan
from vbhc.citations import cues
from vbhc.knowledge import relations
from vbhc.knowledge.types import get
from vbhc.model.citation import Relation

TABLE = relations.table()


def around(example: str, *, guiding: bool = False) -> str:
    """The document that would say such a sentence."""
    make = circular if guiding else decision
    behind = example.startswith("Điều") or " này " in f" {example}"
    if behind:
        return make(body=example if example.startswith("Điều") else f"Điều 2. {example}")
    return (plan if example.startswith("Thực hiện") else decision)(lead=example)


def rows(name: str) -> list[Any]:
    return [pytest.param(row, id=f"{row.get('relation', name)}: {row['example'][:40]}") for row in TABLE[name]]


@pytest.mark.parametrize("row", rows("cues"))
def test_a_cue_says_its_relation(row: dict[str, Any]) -> None:
    last = citations(around(row["example"], guiding=row["relation"] == "guides"))[-1]
    assert last.relation == row["relation"]
    assert (last.within is None) == bool(row["own"])


@pytest.mark.parametrize("row", rows("cues"))
def test_the_cue_is_told_by_its_place(row: dict[str, Any]) -> None:
    text = around(row["example"], guiding=row["relation"] == "guides")
    last = citations(text)[-1]
    assert last.cue is not None
    said = relations.key(row["example"].lower()[: row["example"].lower().rfind("số")])
    assert any(relations.key(phrase) in said for phrase in row["phrases"])


@pytest.mark.parametrize("row", rows("passives"))
def test_a_passive_is_the_relation_of_the_one_that_acts(row: dict[str, Any]) -> None:
    found = citations(plan(body=row["example"]))
    undergone = [one for one in found if one.relation == row["relation"]]
    assert [found[one.within].mention.number for one in undergone if one.within is not None] == [found[-1].mention.number]
    assert undergone[0].mention.number == found[0].mention.number


@pytest.mark.parametrize("row", rows("endings"))
def test_an_ending_acts_on_what_stands_before_it(row: dict[str, Any]) -> None:
    assert citations(circular(body=f"Điều 2. {row['example']}"))[-1].relation == row["relation"]


@pytest.mark.parametrize("row", rows("disarming"))
def test_a_disarmed_cue_says_nothing(row: dict[str, Any]) -> None:
    for make in (plan, decision, circular):
        assert citations(make(lead=f"Căn cứ Luật Báo chí năm 2016;\n\n{row['example']}"))[-1].relation == "mentions"


@pytest.mark.parametrize("row", rows("barriers"))
def test_a_barrier_stops_a_verb(row: dict[str, Any]) -> None:
    assert citations(around(row["example"]))[-1].relation == "mentions"


@pytest.mark.parametrize("row", rows("bridges"))
def test_a_bridge_says_nothing_of_its_own(row: dict[str, Any]) -> None:
    assert citations(around(row["example"]))[-1].relation == row["gives"]


def test_every_phrase_is_met_and_belongs_to_one_row() -> None:
    seen: dict[str, str] = {}
    bridges = {relations.key(phrase) for row in TABLE["bridges"] for phrase in row["phrases"]}
    for row in TABLE["cues"]:
        for phrase in row["phrases"]:
            assert relations.words().active.fullmatch(phrase), phrase
            assert relations.key(phrase) not in bridges, phrase
            limited = bool(row.get("types"))
            assert limited or seen.setdefault(relations.key(phrase), row["relation"]) == row["relation"], phrase


@pytest.mark.parametrize("name", ["cues", "bridges", "barriers", "passives", "endings", "disarming"])
def test_rows_tell_source_and_example(name: str) -> None:
    assert all(row["source"] and row["example"] for row in TABLE[name])


def test_every_relation_but_two_has_a_cue() -> None:
    # attached_to is told by its brackets, mentions by nothing
    assert set(get_args(Relation)) - {row["relation"] for row in TABLE["cues"]} == {"attached_to", "mentions"}


def test_types_of_the_table_exist() -> None:
    for name in ("deciding", "guiding", "consolidating", "letters", "telling", "directive"):
        assert [one for one in TABLE[name]["types"] if get(one) is None] == []


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("thực hiện kế hoạch", "thực hiện"),
        ("quán triệt, cụ thể hóa và triển khai thực hiện có hiệu quả ", "quán triệt, cụ thể hóa và triển khai thực hiện"),
        ("cụ thể hoá ", "cụ thể hoá"),
        ("sửa đổi,bổ sung một số điều của ", "sửa đổi,bổ sung"),
        ("quy định chi tiết một số điều và biện pháp thi hành ", "quy định chi tiết một số điều và biện pháp thi hành"),
        ("hưởng chính sách, kiến thức hiện đại của ", None),
        ("ban chấp hành trung ương về ", None),
        ("nhận xét của ", None),
    ],
)
def test_cues_are_read_with_their_dirt(text: str, cue: str | None) -> None:
    reading = cues.read(text, 0, len(text))
    assert (text[slice(*reading.span)] if reading else None) == cue


@pytest.mark.parametrize(
    ("text", "filler"),
    [
        (" và các Nghị định số ", True),
        ("; khoản 2, điểm a khoản 3 Điều 5 Thông tư liên tịch số ".lower(), True),
        (" của Giám đốc Sở Nội vụ tại ", False),
        ("", True),
        (" các " * 40, False),
    ],
)
def test_filler_is_no_more_than_determiners_and_types(text: str, *, filler: bool) -> None:
    assert cues.is_filler(text.lower(), 0, len(text)) is filler


def test_a_verb_of_a_title_in_capitals_counts() -> None:
    title = "TRIỂN KHAI THỰC HIỆN QUYẾT ĐỊNH SỐ 1165/QĐ-TTG NGÀY 09/10/2023 CỦA THỦ TƯỚNG CHÍNH PHỦ"
    found = edges(plan(title=title))
    assert {(who, what, re.sub("G$", "g", whom)) for who, what, whom in found} == {("self", "implements", "1165/QĐ-TTg")}
