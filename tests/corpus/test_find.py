"""Tìm và thẻ văn bản: words with and without diacritics, fields; files, status, links."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.corpus.records import Cited, record
from vbhc.corpus import Corpus, open_corpus, search
from vbhc.errors import UsageError

PEOPLE = "Ủy ban nhân dân tỉnh Lạng Sơn"
TREES = "Trồng cây chắn gió quanh trường học"
DIALOGUE = "Công tác thông tin đối ngoại năm 2024"


@pytest.fixture(scope="module")
def corpus() -> Iterator[Corpus]:
    with open_corpus(":memory:", create=True) as opened:
        opened.add(
            record("61.txt", "61/KH-UBND", "2024-03-18", PEOPLE, title=TREES),
            "Giữ ấm cho học sinh; thông tin được đăng, việc đối ngoại hoãn",
        )
        opened.add(record("62.txt", "62/KH-UBND", "2023-03-18", PEOPLE, title=DIALOGUE), "Đường biên giới được giữ")
        opened.add(record("7.txt", "7/QĐ-BTC", "2022-01-05", "Bộ Tài chính", title="Phê duyệt dự án"))
        replaced = Cited("61/KH-UBND", "2024-03-18", PEOPLE, relation="replaces")
        opened.add(record("9.txt", "9/QĐ-UBND", "2025-06-02", PEOPLE, title="Thay thế kế hoạch", cites=(replaced,)))
        yield opened


@pytest.mark.parametrize(
    ("words", "fields", "expected"),
    [
        ("đối ngoại", {}, ["62/KH-UBND", "61/KH-UBND"]),
        ("doi ngoai", {}, ["62/KH-UBND", "61/KH-UBND"]),
        ("ĐƯỜNG BIÊN", {}, ["62/KH-UBND"]),
        ("duong bien", {}, ["62/KH-UBND"]),
        ("dường biên", {}, []),
        ('"thông tin đối ngoại"', {}, ["62/KH-UBND"]),
        ("61/KH-UBND", {}, ["61/KH-UBND"]),
        ("61/kh-ubnd", {}, ["61/KH-UBND"]),
        ("", {"type": "QĐ"}, ["9/QĐ-UBND", "7/QĐ-BTC"]),
        ("", {"type": "quyet-dinh", "until": "2023-01-01"}, ["7/QĐ-BTC"]),
        ("", {"type": "Quyết định", "since": "2023-01-01"}, ["9/QĐ-UBND"]),
        ("", {"issuer": "Bộ Tài chính"}, ["7/QĐ-BTC"]),
        ("", {"issuer": "bo-tai-chinh"}, ["7/QĐ-BTC"]),
        ("doi ngoai", {"issuer": "Bộ Tài chính"}, []),
        ("kế hoạch", {"issuer": "vn/lang-son"}, ["9/QĐ-UBND"]),
        ("thong tin", {"issuer": "Lạng Sơn", "type": "KH"}, ["62/KH-UBND", "61/KH-UBND"]),
        ("duyệt", {"issuer": "Tài chính", "since": "2023-01-01"}, []),
        ("học", {"limit": 1}, ["61/KH-UBND"]),
        ("không-có-từ-này", {}, []),
        ('" AND ( NEAR * ^ {title} : -', {}, []),
    ],
)
def test_find(corpus: Corpus, words: str, fields: dict[str, str], expected: list[str]) -> None:
    assert [hit.node.number for hit in corpus.find(words, **fields)] == expected  # type: ignore[arg-type]  # the cases name fields


@pytest.mark.parametrize(
    ("words", "fields", "expected"),
    [
        ("đối ngoại", {}, ["62/KH-UBND", "61/KH-UBND"]),
        ("doi ngoai", {"issuer": "lang-son"}, ["62/KH-UBND", "61/KH-UBND"]),
        ("giữ", {}, ["61/KH-UBND", "62/KH-UBND"]),
        ("kh-ubnd", {"limit": 1}, ["61/KH-UBND"]),
        ("thông tin", {"type": "QĐ"}, []),
    ],
)
@pytest.mark.parametrize("each", [0, 1_000_000], ids=["read-one-by-one", "walked-through"])
def test_frequent_words_weigh_by_where_they_stand(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch, each: int, words: str, fields: dict[str, str], expected: list[str]
) -> None:
    monkeypatch.setattr(search, "_FREQUENT", 1)
    monkeypatch.setattr(search, "_EACH", each)
    assert [hit.node.number for hit in corpus.find(words, **fields)] == expected  # type: ignore[arg-type]  # the cases name fields


def test_words_that_stand_together_come_first(corpus: Corpus) -> None:
    assert [hit.phrase for hit in corpus.find("thông tin đối ngoại")] == [True, False]


@given(st.text(max_size=60))
@settings(max_examples=60, deadline=None)
def test_any_words_can_be_asked_for(corpus: Corpus, words: str) -> None:
    assert isinstance(corpus.find(words, issuer=words), list)
    with contextlib.suppress(UsageError):
        assert isinstance(corpus.find(words, issuer=words, type=words), list)


def test_the_card_says_what_became_of_it(corpus: Corpus) -> None:
    shown = corpus.show(corpus.resolve("61/KH-UBND")[0].id)
    assert shown.status == "replaced"
    assert [link.node.number for link in shown.ended] == ["9/QĐ-UBND"]
    assert shown.ended[0].witnesses[0].path == "9.txt"
    assert [file.path for file in shown.files] == ["61.txt"]
    assert [(link.relation, link.node.number) for link in shown.cited_by] == [("replaces", "9/QĐ-UBND")]
    assert corpus.show(corpus.resolve("9/QĐ-UBND")[0].id).status == "standing"


def test_only_a_part_is_replaced() -> None:
    with open_corpus(":memory:", create=True) as corpus:
        whole = record("9.txt", "9/QĐ-UBND", "2025-06-02", PEOPLE, cites=(Cited("61/KH-UBND", "2024-03-18", PEOPLE, relation="repeals"),))
        (citation,) = whole.citations
        corpus.add(whole.model_copy(update={"citations": (citation.model_copy(update={"pinpoint": "khoản 2 mục III"}),)}))
        node = corpus.resolve("61/KH-UBND")[0]
        assert corpus.show(node.id).status == "partly-ended"
        assert corpus.lineage(node.id).nodes[0].replaced_by is None


def test_an_unknown_id_is_told(corpus: Corpus) -> None:
    with pytest.raises(UsageError):
        corpus.show("vn/nowhere/1")
