"""Chấm dứt: a document of which a part is replaced stands; of two that replace it the first did; every answer says the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from tests.corpus.records import Cited, record
from vbhc.corpus import Corpus, open_corpus
from vbhc.model.citation import Relation
from vbhc.model.record import Record

PEOPLE, OTHER = "Ủy ban nhân dân tỉnh Lạng Sơn", "Ủy ban nhân dân tỉnh Cao Bằng"
OLD = record("old.txt", "61/KH-UBND", "2022-03-18", PEOPLE, title="Trồng cây gây rừng ở vùng cao")
ROOT, HELD = "vn/lang-son/ubnd/kh/2022/61", "vn/lang-son/ubnd/qd"


def ends(
    number: int, day: str | None, relation: Relation = "replaces", *, part: str | None = None, cue: str | None = None, issuer: str = PEOPLE
) -> Record:
    made = record(f"{number}.txt", f"{number}/QĐ-UBND", day, issuer, cites=(Cited("61/KH-UBND", "2022-03-18", PEOPLE, relation),))
    return made.model_copy(update={"citations": tuple(one.model_copy(update={"pinpoint": part, "cue": cue}) for one in made.citations)})


def answers(corpus: Corpus) -> dict[str, str | None]:
    """What each way of asking says of what replaced the document."""
    lineage = corpus.lineage(ROOT)
    (third,) = corpus.find("trồng cây gây rừng")
    return {
        "resolve": corpus.resolve("61/KH-UBND")[0].replaced_by,
        "show": corpus.show(ROOT).node.replaced_by,
        "lineage": next(node.replaced_by for node in lineage.nodes if node.id == ROOT),
        "find": third.node.replaced_by,
    }


@pytest.mark.parametrize(
    ("acts", "status", "by"),
    [
        ((), "standing", None),
        ((ends(9, "2024-03-01"),), "replaced", "2024/9"),
        ((ends(9, "2024-03-01", part="khoản 1 Điều 3"),), "partly-ended", None),
        ((ends(9, "2024-03-01", cue="thay thế một phần"),), "partly-ended", None),
        ((ends(9, "2024-03-01", "repeals", cue="BÃI BỎ MỘT SỐ\nĐIỀU"),), "partly-ended", None),
        ((ends(9, "2024-03-01", "repeals", cue="Bãi bỏ các quy định"),), "partly-ended", None),
        ((ends(9, "2024-03-01", "repeals"),), "repealed", "2024/9"),
        ((ends(9, "2024-03-01", "repeals", cue="hết hiệu lực"),), "repealed", "2024/9"),
        ((ends(9, "2024-03-01", "amends"),), "amended", None),
        ((ends(9, "2024-03-01"), ends(8, "2023-02-01")), "replaced", "2023/8"),
        ((ends(9, "2024-03-01"), ends(8, "2023-02-01", part="Điều 2")), "replaced", "2024/9"),
        ((ends(8, "2024-03-01"), ends(9, "2024-03-01")), "replaced", "2024/8"),
    ],
)
def test_every_answer_says_the_same(acts: Sequence[Record], status: str, by: str | None) -> None:
    wanted = f"{HELD}/{by}" if by else None
    for order in (1, -1):
        with open_corpus(":memory:", create=True) as corpus:
            for one in (OLD, *acts)[::order]:
                corpus.add(one)
            shown = corpus.show(ROOT)
            assert shown.status == status
            assert answers(corpus) == dict.fromkeys(("resolve", "show", "lineage", "find"), wanted)
            if wanted:
                assert shown.ended[0].node.id == wanted


@pytest.mark.parametrize(
    ("act", "part"),
    [
        (ends(9, "2024-03-01"), False),
        (ends(9, "2024-03-01", part="khoản 1 Điều 3"), True),
        (ends(9, "2024-03-01", "repeals", cue="Bãi bỏ một số điều"), True),
        (ends(9, "2024-03-01", "suspends", part="Điều 2"), True),
        (ends(9, "2024-03-01", "repeals", cue="hết hiệu lực"), False),
        (ends(9, "2024-03-01", "amends", part="khoản 1 Điều 3"), False),
        (ends(9, "2024-03-01", "based_on", part="Điều 3"), False),
    ],
)
def test_cards_tell_a_part_from_the_whole(act: Record, part: bool) -> None:
    with open_corpus(":memory:", create=True) as corpus:
        corpus.add(OLD)
        corpus.add(act)
        assert [link.part for link in corpus.show(ROOT).cited_by] == [part]
        assert [link.part for link in corpus.show(f"{HELD}/2024/9").cites] == [part]


def test_an_undated_act_gives_way_to_a_dated_one() -> None:
    with open_corpus(":memory:", create=True) as corpus:
        corpus.add_many([ends(7, None, issuer=OTHER), OLD, ends(9, "2024-03-01")])
        assert set(answers(corpus).values()) == {f"{HELD}/2024/9"}


@pytest.mark.parametrize("part", [{"part": "Điều 2"}, {"cue": "thay thế một số điều"}])
@pytest.mark.parametrize("order", [1, -1])
def test_one_place_that_names_the_whole_is_enough(part: dict[str, str], order: int) -> None:
    some, whole = ends(9, "2024-03-01", part=part.get("part"), cue=part.get("cue")), ends(9, "2024-03-01", cue="thay thế")
    both = some.model_copy(update={"citations": (*some.citations, *whole.citations)[::order]})
    with open_corpus(":memory:", create=True) as corpus:
        corpus.add_many([OLD, both])
        assert set(answers(corpus).values()) == {f"{HELD}/2024/9"}


def test_a_draft_ends_nothing() -> None:
    draft = ends(9, "2024-03-01").model_copy(update={"draft": True})
    with open_corpus(":memory:", create=True) as corpus:
        corpus.add_many([OLD, draft])
        assert corpus.show(ROOT).status == "standing"
        issued = draft.model_copy(update={"draft": False, "source": draft.source.model_copy(update={"path": "issued.txt"})})
        corpus.add(issued)
        assert corpus.show(ROOT).status == "replaced"


def test_as_of_a_day() -> None:
    with open_corpus(":memory:", create=True) as corpus:
        corpus.add_many([OLD, ends(8, "2023-02-01")])
        (node,) = corpus.lineage(ROOT, as_of="2023-01-31").nodes
        assert node.replaced_by is None
        assert corpus.lineage(ROOT, as_of="2023-02-01").nodes[0].replaced_by == f"{HELD}/2023/8"


def test_a_list_asks_no_more_than_one_document() -> None:
    """One statement tells what replaced all the nodes of a list."""
    with open_corpus(":memory:", create=True) as corpus:
        corpus.add_many([record(f"{n}.txt", "61/KH-UBND", "2024-03-18", f"Ủy ban nhân dân xã Số {n} Huyện") for n in range(50)])
        asked: list[str] = []
        execute = corpus._db._execute

        def counted(statement: str, *more: Any) -> Any:
            asked.append(statement)
            return execute(statement, *more)

        corpus._db._execute = counted  # type: ignore[assignment]  # it counts, and is otherwise the same
        assert len(corpus.resolve("61/KH-UBND")) == 50
        assert sum("replaces" in one or "relation IN" in one for one in asked) == 1
