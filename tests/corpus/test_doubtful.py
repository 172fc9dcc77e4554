"""What a scan says and is not certain of: kept, but no relation until another file knows the document."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.corpus.records import Cited, record
from vbhc.corpus import Corpus, open_corpus
from vbhc.model.record import Record

COMMITTEE, PEOPLE, OFFICE = "Ban Thường vụ Tỉnh ủy Lạng Sơn", "Ủy ban nhân dân tỉnh Lạng Sơn", "Sở Nội vụ tỉnh Lạng Sơn"
PLAN = Cited("149-KH/TU", "2024-01-29", COMMITTEE)
CONCLUSION = Cited("57-KL/TW", "2023-06-15", "Bộ Chính trị", within=0)


def scan(**confidence: float) -> Record:
    """A scan that carries out PLAN, with how sure it is of that."""
    plain = record("scan.pdf", "61/KH-UBND", "2024-03-18", PEOPLE, cites=(PLAN, CONCLUSION))
    return plain.model_copy(update={"confidence": {name.replace("__", "."): value for name, value in confidence.items()}})


@pytest.fixture
def corpus() -> Iterator[Corpus]:
    with open_corpus(":memory:", create=True) as opened:
        yield opened


def edges(corpus: Corpus) -> set[tuple[str | None, str | None]]:
    rows = corpus._db.execute("SELECT a.number, b.number FROM edges JOIN documents a ON a.id = source JOIN documents b ON b.id = target")
    return set(rows)


CARRIED = ("61/KH-UBND", "149-KH/TU")
ABOUT = ("149-KH/TU", "57-KL/TW")
ITSELF = record("149.pdf", "149-KH/TU", "2024-01-29", COMMITTEE)
OTHER = record("9.docx", "9/KH-SNV", "2024-05-02", OFFICE, cites=(PLAN,))


def test_what_is_certain_is_a_relation(corpus: Corpus) -> None:
    corpus.add(scan(citations__0__number=0.99, citations__0__date=0.99, number=0.5, citations__0__name=0.3))
    assert edges(corpus) == {CARRIED, ABOUT}


@pytest.mark.parametrize("doubt", ["citations__0__number", "citations__0__date"])
def test_what_is_not_certain_is_none(corpus: Corpus, doubt: str) -> None:
    corpus.add(scan(**{doubt: 0.5}))
    assert edges(corpus) == set()
    assert corpus.statistics()["mentions"] == 2
    (root,) = corpus.resolve("61/KH-UBND")
    assert corpus.lineage(root.id).edges == ()


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
@pytest.mark.parametrize("knowing", [ITSELF, OTHER])
def test_another_file_that_knows_the_document_settles_it(corpus: Corpus, knowing: Record, order: tuple[int, int]) -> None:
    files = (scan(citations__0__number=0.5), knowing)
    for index in order:
        corpus.add(files[index])
    assert CARRIED in edges(corpus)
    # of the conclusion that only the doubtful plan is about nobody else has heard
    assert ABOUT not in edges(corpus)
    corpus.remove([knowing.source.path])
    assert edges(corpus) == set()


def test_two_doubtful_scans_do_not_settle_each_other(corpus: Corpus) -> None:
    corpus.add(scan(citations__0__number=0.5))
    twin = record("scan2.pdf", "62/KH-UBND", "2024-03-19", PEOPLE, cites=(PLAN,))
    corpus.add(twin.model_copy(update={"confidence": {"citations.0.number": 0.5}}))
    assert edges(corpus) == set()


@pytest.mark.parametrize("name", ["citations.x.number", "citations.99.number", "citations..number", "citations.0", "number"])
def test_other_names_are_no_doubt(corpus: Corpus, name: str) -> None:
    corpus.add(scan().model_copy(update={"confidence": {name: 0.1}}))
    assert edges(corpus) == {CARRIED, ABOUT}
