"""Which mentions are one document, and which of their relations counts."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vbhc.citations.unique import STRENGTH, unique
from vbhc.model.citation import Relation
from vbhc.model.record import CitationRecord

PROVINCE = {"id": "vn/lang-son/ubnd", "name": "UBND tỉnh Lạng Sơn", "level": "province", "province": "lang-son"}
OTHER = {"id": "vn/cao-bang/ubnd", "name": "UBND tỉnh Cao Bằng", "level": "province", "province": "cao-bang"}
COMMITTEE = {"id": "vn/lang-son/tinh-uy", "name": "Tỉnh ủy Lạng Sơn", "level": "province", "province": "lang-son"}
BOARD = {"id": "vn/lang-son/tinh-uy/ban-thuong-vu", "name": "Ban Thường vụ Tỉnh ủy", "level": "province", "province": "lang-son"}


def citation(number: str | None, relation: str = "mentions", within: int | None = None, **facts: Any) -> CitationRecord:
    told: dict[str, Any] = dict.fromkeys(["name", "type", "date", "issuer", "title", "pinpoint", "cue", "section", "page"])
    told |= {"text": number or "", "span": (0, 1), "number": number, "relation": relation, "within": within} | facts
    return CitationRecord.model_validate(told)


@pytest.mark.parametrize(
    ("citations", "expected"),
    [
        ([], []),
        ([citation("61/KH-UBND"), citation("061/kh-ubnd")], [(0, 1)]),
        ([citation("61/KH-UBND", date="2024-03-18"), citation("61/KH-UBND"), citation("61/KH-UBND", date="2024-03-18")], [(0, 1, 2)]),
        ([citation("61/KH-UBND", date="2024-03-18"), citation("61/KH-UBND", date="2023-01-05")], [(0,), (1,)]),
        ([citation("61/KH-UBND", issuer=PROVINCE), citation("61/KH-UBND", issuer=OTHER)], [(0,), (1,)]),
        ([citation("149-KH/TU", issuer=COMMITTEE), citation("149-KH/TU", issuer=BOARD)], [(0, 1)]),
        ([citation(None, name="Luật Lưu trữ"), citation(None, name="luật Lưu trữ"), citation(None, name="Luật Báo chí")], [(0, 1), (2,)]),
    ],
)
def test_one_document(citations: list[CitationRecord], expected: list[tuple[int, ...]]) -> None:
    assert [one.mentions for one in unique(citations)] == expected


@pytest.mark.parametrize(
    ("relations", "strongest"),
    [
        ([("mentions", None), ("implements", None)], 1),
        ([("based_on", None), ("implements", None)], 1),
        ([("implements", None), ("replaces", None)], 1),
        ([("implements", 0), ("based_on", None)], 1),
        ([("implements", 0), ("mentions", None)], 0),
        ([("implements", None), ("implements", None)], 0),
    ],
)
def test_the_strongest_relation_counts(relations: list[tuple[str, int | None]], strongest: int) -> None:
    outer = citation("1/QĐ-UBND", "implements")
    rows = [outer, *(citation("2/QĐ-UBND", relation, within) for relation, within in relations)]
    assert unique(rows)[1].index == strongest + 1


def test_facts_of_all_mentions_are_put_together_and_nesting_leads_to_the_document() -> None:
    rows = [
        citation("1/QĐ-UBND", date="2024-01-01"),
        citation("1/QĐ-UBND", "implements", issuer=PROVINCE),
        citation("2/QĐ-UBND", "replaces", within=0),
    ]
    first, second = unique(rows)
    assert (first.index, first.citation.date, first.citation.issuer and first.citation.issuer.id) == (1, "2024-01-01", "vn/lang-son/ubnd")
    assert second.citation.within == 1


def test_every_relation_has_a_strength() -> None:
    assert set(STRENGTH) == set(Relation.__args__)  # type: ignore[attr-defined]  # Literal keeps its values there


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["1/QĐ-A", "2/QĐ-A", "3/QĐ-A"]),
            st.sampled_from(STRENGTH),
            st.none() | st.integers(0, 8),
            st.sampled_from([None, "2024-01-01", "2023-01-01"]),
        ),
        max_size=9,
    )
)
def test_no_mention_is_lost(rows: list[tuple[str, str, int | None, str | None]]) -> None:
    citations = [
        citation(number, relation, within if within is not None and within < len(rows) and within != index else None, date=date)
        for index, (number, relation, within, date) in enumerate(rows)
    ]
    found = unique(citations)
    assert sorted(mention for one in found for mention in one.mentions) == list(range(len(rows)))
    assert all(one.citation.within is None or one.citation.within in {other.index for other in found} for one in found)


def test_a_mention_with_two_relations_is_one_place() -> None:
    rows = [citation("1/QĐ-UBND", "based_on"), citation("1/QĐ-UBND", "amends", within=2), citation("2/QĐ-UBND", span=(5, 9))]
    assert [(one.index, one.mentions, one.times) for one in unique(rows)] == [(0, (0, 1), 1), (2, (2,), 1)]
