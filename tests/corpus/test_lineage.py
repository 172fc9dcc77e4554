"""Phả hệ: up, down, depth, dates, sizes, cycles, witnesses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.corpus.records import Cited, record
from vbhc.corpus import Corpus, open_corpus
from vbhc.errors import UsageError
from vbhc.pipeline import examine

POLITBURO, COMMITTEE, PEOPLE = "Bộ Chính trị", "Ban Thường vụ Tỉnh ủy Lạng Sơn", "Ủy ban nhân dân tỉnh Lạng Sơn"
CONCLUSION = Cited("57-KL/TW", "2023-06-15", POLITBURO)
PLAN = Cited("149-KH/TU", "2024-01-29", COMMITTEE)
CHAIN = (
    record("61.txt", "61/KH-UBND", "2024-03-18", PEOPLE, title="Trồng cây", cites=(PLAN, CONCLUSION._replace(within=0))),
    record("5.txt", "5/KH-SXD", "2024-05-02", "Sở Xây dựng tỉnh Lạng Sơn", cites=(Cited("61/KH-UBND", "2024-03-18", PEOPLE),)),
    record("6.txt", "6/KH-SNV", "2025-05-02", "Sở Nội vụ tỉnh Lạng Sơn", cites=(Cited("61/KH-UBND", "2024-03-18", PEOPLE),)),
    record("9.txt", "9/QĐ-UBND", "2025-06-02", PEOPLE, cites=(Cited("61/KH-UBND", "2024-03-18", PEOPLE, relation="replaces"),)),
)


@pytest.fixture
def corpus() -> Iterator[Corpus]:
    with open_corpus(":memory:", create=True) as opened:
        opened.add_many(CHAIN)
        yield opened


def only(corpus: Corpus, number: str) -> str:
    (node,) = corpus.resolve(number)
    return node.id


def numbers(corpus: Corpus, number: str, **asked: object) -> set[str | None]:
    found = corpus.lineage(only(corpus, number), **asked)  # type: ignore[arg-type]  # the cases name options
    return {node.number for node in found.nodes if node.id != found.root}


@pytest.mark.parametrize(
    ("number", "asked", "expected"),
    [
        ("61/KH-UBND", {}, {"149-KH/TU", "57-KL/TW", "5/KH-SXD", "6/KH-SNV"}),
        ("61/KH-UBND", {"down": False}, {"149-KH/TU", "57-KL/TW"}),
        ("61/KH-UBND", {"up": False}, {"5/KH-SXD", "6/KH-SNV"}),
        ("61/KH-UBND", {"down": False, "depth": 1}, {"149-KH/TU"}),
        ("57-KL/TW", {}, {"149-KH/TU", "61/KH-UBND", "5/KH-SXD", "6/KH-SNV"}),
        ("57-KL/TW", {"as_of": "2024-04-01"}, {"149-KH/TU", "61/KH-UBND"}),
        ("57-KL/TW", {"as_of": "2024-02-01"}, {"149-KH/TU"}),
        ("61/KH-UBND", {"relations": ("replaces",)}, {"9/QĐ-UBND"}),
    ],
)
def test_what_belongs_to_it(corpus: Corpus, number: str, asked: dict[str, object], expected: set[str]) -> None:
    assert numbers(corpus, number, **asked) == expected


def test_a_third_document_bears_witness(corpus: Corpus) -> None:
    found = corpus.lineage(only(corpus, "149-KH/TU"), down=False)
    (edge,) = found.edges
    assert (edge.relation, edge.own) == ("implements", False)
    (witness,) = edge.witnesses
    assert (witness.path, witness.page, witness.text) == ("61.txt", 1, "57-KL/TW")
    assert [node.number for node in found.third] == ["61/KH-UBND"]
    assert [(node.number, node.held) for node in found.nodes] == [("149-KH/TU", False), ("57-KL/TW", False)]


def test_what_replaced_it_and_when(corpus: Corpus) -> None:
    root = only(corpus, "61/KH-UBND")
    assert corpus.lineage(root).nodes[0].replaced_by == only(corpus, "9/QĐ-UBND")
    assert corpus.lineage(root, as_of="2024-12-31").nodes[0].replaced_by is None


def test_near_ones_first_and_the_rest_is_counted(corpus: Corpus) -> None:
    found = corpus.lineage(only(corpus, "57-KL/TW"), limit=2)
    assert [node.number for node in found.nodes] == ["57-KL/TW", "149-KH/TU"]
    assert (found.cut, found.cut_open) == (3, False)
    assert corpus.lineage(only(corpus, "57-KL/TW"), depth=1).cut == 3


def test_many_plans_of_one_directive() -> None:
    with open_corpus(":memory:", create=True) as corpus:
        corpus.add_many(
            record(f"{n}.txt", f"{n}/QĐ-BTC", "2024-03-18", "Bộ Tài chính", cites=(Cited("57-KL/TW", "2023-06-15", POLITBURO),))
            for n in range(1, 1044)
        )
        found = corpus.lineage(only(corpus, "57-KL/TW"))
        assert (len(found.nodes), len(found.nodes) + found.cut) == (200, 1044)
        assert len(found.edges) == 199


def test_a_cycle_ends() -> None:
    first, second = Cited("1/KH-UBND", "2024-01-01", PEOPLE), Cited("2/KH-UBND", "2024-01-02", PEOPLE)
    with open_corpus(":memory:", create=True) as corpus:
        corpus.add(record("1.txt", "1/KH-UBND", "2024-01-01", PEOPLE, cites=(second,)))
        corpus.add(record("2.txt", "2/KH-UBND", "2024-01-02", PEOPLE, cites=(first,)))
        found = corpus.lineage(only(corpus, "1/KH-UBND"))
        assert (len(found.nodes), len(found.edges), found.cut) == (2, 2, 0)


def test_supposing_leaves_nothing(corpus: Corpus) -> None:
    before = corpus.statistics()
    draft = record("draft.txt", None, None, PEOPLE, title="Kế hoạch mới", kind="Kế hoạch", cites=(PLAN,))
    with corpus.supposing(draft) as node_id:
        assert {node.number for node in corpus.lineage(node_id).nodes} == {None, "149-KH/TU", "57-KL/TW"}
    assert corpus.statistics() == before
    with pytest.raises(UsageError):
        corpus.lineage(node_id)
    corpus.add(draft)


@given(st.lists(st.tuples(st.integers(1, 7), st.integers(1, 7)), max_size=24), st.integers(1, 9), st.sampled_from([None, 1, 2]))
@settings(max_examples=30, deadline=None)
def test_any_graph_has_a_lineage(pairs: list[tuple[int, int]], limit: int, depth: int | None) -> None:
    with open_corpus(":memory:", create=True) as corpus:
        for place, (source, target) in enumerate([(1, 2), *pairs]):
            cited = Cited(f"{target}/KH-UBND", "2024-01-01", PEOPLE)
            corpus.add(record(f"{place}.txt", f"{source}/KH-UBND", "2024-01-01", PEOPLE, cites=(cited,)))
        found = corpus.lineage(only(corpus, "1/KH-UBND"), limit=limit, depth=depth)
        keys = [node.id for node in found.nodes]
        assert len(keys) == len(set(keys)) <= limit
        assert found.root == keys[0]
        assert {end for edge in found.edges for end in (edge.source, edge.target)} <= set(keys)
        assert all(edge.witnesses for edge in found.edges)


def test_the_seeds(shared: Path) -> None:
    with open_corpus(":memory:", create=True) as corpus:
        for path in sorted((shared / "seeds").glob("*.txt")):
            reading = examine(path)
            corpus.add(reading.record, reading.source.text)
        up = corpus.lineage(only(corpus, "61/KH-UBND"), down=False)
        assert [node.number for node in up.nodes] == ["61/KH-UBND", "149-KH/TU", "57-KL/TW"]
        assert [edge.own for edge in up.edges] == [True, False]
        down = corpus.lineage(only(corpus, "25-CT/TW"), up=False)
        assert [node.number for node in down.nodes] == ["25-CT/TW", "89-KH/TU"]
        assert [node.issuer.name for node in down.third if node.issuer] == ["Sở Xây dựng tỉnh Lạng Sơn"]
