"""Điều được hỏi: what is no day, relation or type is an error, never an empty answer."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corpus.records import Cited, record
from vbhc.corpus import Corpus, asked, open_corpus
from vbhc.errors import UsageError
from vbhc.knowledge import provinces

PEOPLE = "Ủy ban nhân dân tỉnh Lạng Sơn"


@pytest.fixture
def corpus() -> Iterator[Corpus]:
    with open_corpus(":memory:", create=True) as opened:
        opened.add(record("61.txt", "61/KH-UBND", "2024-03-18", PEOPLE, cites=(Cited("57-KL/TW", "2023-06-15", "Bộ Chính trị"),)))
        yield opened


@pytest.mark.parametrize(
    ("ask", "code"),
    [
        (lambda corpus, node: corpus.lineage(node, as_of="31/12/2024"), "day-not-iso"),
        (lambda corpus, node: corpus.lineage(node, as_of="hôm qua"), "day-not-iso"),
        (lambda corpus, node: corpus.lineage(node, relations=["nonsense"]), "relation-unknown"),
        (lambda corpus, node: corpus.lineage(node, relations=["implements", ""]), "relation-unknown"),
        (lambda corpus, node: corpus.gaps(node, as_of="31/12/2024"), "day-not-iso"),
        (lambda corpus, node: corpus.gaps(node, deadline="31/12/2024"), "day-not-iso"),
        (lambda corpus, _: corpus.find("", since="1/1/2024"), "day-not-iso"),
        (lambda corpus, _: corpus.find("", until="2024"), "day-not-iso"),
        (lambda corpus, _: corpus.find("", type="XX"), "type-unknown"),
    ],
)
def test_what_is_none_is_told(corpus: Corpus, ask: Callable[[Corpus, str], Any], code: str) -> None:
    (node,) = corpus.resolve("61/KH-UBND")
    with pytest.raises(UsageError) as told:
        ask(corpus, node.id)
    assert told.value.code == code


def test_other_ways_to_write_a_day(corpus: Corpus) -> None:
    (node,) = corpus.resolve("57-KL/TW")
    assert len(corpus.lineage(node.id, as_of="20240317").nodes) == 1
    assert len(corpus.lineage(node.id, as_of="20240318").nodes) == 2


@pytest.mark.parametrize(
    ("text", "kinds"),
    [("QĐ", "quyet-dinh"), ("qđ", "quyet-dinh"), ("TT", "thong-tu"), ("Thông tri", "thong-tri"), (" kế hoạch ", "ke-hoach")],
)
def test_types(text: str, kinds: str) -> None:
    assert kinds in asked.kinds(text)


@given(st.text())
def test_any_text_is_a_type_or_told(text: str) -> None:
    with contextlib.suppress(UsageError):
        assert asked.kinds(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tuyen Quang", "tuyen-quang"),
        ("tinh Tuyen Quang", "tuyen-quang"),
        ("TP Ho Chi Minh", "ho-chi-minh"),
        ("Ha Noi", "ha-noi"),
        ("Tuyên Quang", None),
        ("Nha may Z", None),
        ("tinh", None),
        ("", None),
    ],
)
def test_provinces_without_marks(text: str, expected: str | None) -> None:
    found = provinces.find_bare(text)
    assert (found and found.id) == expected


def test_every_province_is_found_without_marks() -> None:
    from vbhc.knowledge.spelling import bare

    for one in provinces.everything():
        assert provinces.find_bare(bare(one.name)) == provinces.find(one.name), one.name
