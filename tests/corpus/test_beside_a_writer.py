"""Hỏi khi có người ghi: an answer is of one state of the corpus, whatever another process writes while it is put together."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.corpus.records import Cited, record
from vbhc import workers
from vbhc.corpus import Corpus, open_corpus, store
from vbhc.errors import UsageError
from vbhc.model.record import Record

HERE, THERE = "Ủy ban nhân dân tỉnh Lạng Sơn", "Ủy ban nhân dân tỉnh Cao Bằng"
CONCLUSION = Cited("57-KL/TW", "2023-06-15", "Bộ Chính trị")
ROOT = "vn/trung-uong/kl/xiii/57"
PLANS = 4


def plans(issuer: str) -> list[Record]:
    """The same files, of one body or of another."""
    cites = (CONCLUSION, Cited("149-KH/TU", "2024-01-29", None))
    return [
        record(
            f"{at}.txt",
            f"{at + 1}/KH-UBND",
            f"202{at}-03-18",
            issuer,
            title=f"Kế hoạch trồng cây gây rừng đợt {at}",
            cites=cites,
            content=issuer,
        )
        for at in range(PLANS)
    ]


QUESTIONS: dict[str, Callable[[Corpus], Any]] = {
    "lineage": lambda corpus: corpus.lineage(ROOT),
    "show": lambda corpus: corpus.show(ROOT),
    "similar": lambda corpus: corpus.similar(ROOT),
    "gaps": lambda corpus: corpus.gaps(ROOT, among=["provinces"], as_of="2026-01-01"),
    "find": lambda corpus: corpus.find("trồng cây"),
    "resolve": lambda corpus: corpus.resolve("1/KH-UBND"),
    "conflicts": lambda corpus: list(corpus.conflicts()),
    "statistics": lambda corpus: corpus.statistics(),
}


class Meddler:
    """Before a statement of one corpus, another process writes."""

    def __init__(self, corpus: Corpus, write: Callable[[], object], monkeypatch: pytest.MonkeyPatch) -> None:
        self.left = 0
        self.count = 0
        ours = corpus._db._execute

        def execute(statement: str, values: tuple[object, ...]) -> Any:
            self.count += 1
            if self.count == self.left:
                write()
            return ours(statement, values)

        monkeypatch.setattr(corpus._db, "_execute", execute)

    def before(self, statement: int) -> None:
        self.left, self.count = statement, 0


@pytest.mark.parametrize("question", QUESTIONS)
def test_an_answer_is_of_one_state(tmp_path: Path, question: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ask = QUESTIONS[question]
    with open_corpus(tmp_path / "x.sqlite", create=True) as corpus, open_corpus(tmp_path / "x.sqlite") as other:
        corpus.add(record("root.txt", "57-KL/TW", "2023-06-15", "Bộ Chính trị", title="Tiếp tục trồng cây gây rừng"))
        corpus.add_many(plans(THERE))
        states = {"there": ask(corpus)}
        corpus.add_many(plans(HERE))
        states["here"] = ask(corpus)
        now = "here"

        def swap() -> None:
            nonlocal now
            now = "there" if now == "here" else "here"
            other.add_many(plans(THERE if now == "there" else HERE))

        meddler = Meddler(corpus, swap, monkeypatch)
        statement, done = 1, False
        while not done:
            before = now
            meddler.before(statement)
            answer = ask(corpus)
            done = meddler.count < statement
            assert answer in (states[before], states[now]), f"statement {statement}"
            statement += 1
        assert statement > 3


@pytest.mark.parametrize("question", ["lineage", "show", "similar"])
def test_a_document_that_goes_while_it_is_asked_about(tmp_path: Path, question: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ask: Callable[[Corpus], Any] = lambda corpus: getattr(corpus, question)("vn/lang-son/ubnd/kh/2020/1")  # noqa: E731 - the name of a method
    with open_corpus(tmp_path / "x.sqlite", create=True) as corpus, open_corpus(tmp_path / "x.sqlite") as other:
        corpus.add_many(plans(HERE))
        whole = ask(corpus)
        meddler = Meddler(corpus, lambda: other.remove([f"{at}.txt" for at in range(PLANS)]), monkeypatch)
        for statement in range(1, 12):
            other.add_many(plans(HERE))
            meddler.before(statement)
            try:
                assert ask(corpus) == whole
            except UsageError as error:
                # the second statement is the first that looks at the corpus
                assert (error.code, statement < 3) == ("corpus-no-document", True)  # noqa: PT017 - either may be


def test_a_conflict_at_a_time_keeps_nobody_waiting(tmp_path: Path) -> None:
    """Whoever takes the conflicts slowly holds no state of the corpus: the log of a writer would grow as long."""
    with open_corpus(tmp_path / "x.sqlite", create=True) as corpus:
        corpus.add_many([record("a.txt", "1/KH-UBND", "2024-03-18", HERE), record("b.txt", "1/KH-UBND", "2024-03-19", HERE)])
        conflicts = corpus.conflicts()
        assert next(conflicts).field == "date"
        assert not corpus._db.in_transaction
        corpus.add(record("c.txt", "2/KH-UBND", "2024-03-18", HERE))


def test_an_error_ends_the_state_that_was_looked_at(tmp_path: Path) -> None:
    with open_corpus(tmp_path / "x.sqlite", create=True) as corpus:
        with pytest.raises(UsageError):
            corpus.lineage("nothing/of/the/kind")
        assert not corpus._db.in_transaction
        with corpus.supposing(plans(HERE)[0]) as draft:
            assert corpus.lineage(draft).root == draft
            # the question has not ended what it was asked in
            assert corpus._db.in_transaction
        assert corpus.statistics()["files"] == 0


def test_threads_take_turns(tmp_path: Path) -> None:
    answers: list[object] = []

    def ask() -> None:
        answers.extend(len(corpus.lineage(ROOT).edges) for _ in range(25))

    with open_corpus(tmp_path / "x.sqlite", create=True) as corpus:
        corpus.add_many(plans(HERE))
        threads = [threading.Thread(target=ask) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(30)
    assert answers == [PLANS] * 75


def test_whoever_waits_for_a_writer_is_not_taken_for_stuck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A draft is checked in a process of its own, which is ended when it gives no sign for long."""
    signs: list[tuple[int, int]] = []
    monkeypatch.setattr(store, "_TRY_SECONDS", 0.01)
    with open_corpus(tmp_path / "x.sqlite", create=True) as first, open_corpus(tmp_path / "x.sqlite") as second:
        first._db.execute("BEGIN IMMEDIATE")

        def advance(done: int, total: int) -> None:
            signs.append((done, total))
            if len(signs) == 3:
                first._db.execute("ROLLBACK")

        monkeypatch.setattr(workers, "advance", advance)
        assert second.consult(plans(HERE)[0]).same_number == ()
    assert len(signs) == 3


def test_what_is_prepared_keeps_nobody_waiting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Records are prepared before the corpus is locked."""
    from vbhc.corpus import prepare

    held: list[bool] = []
    ours = prepare.lot

    def lot(items: Iterator[tuple[Record, str | None]]) -> prepare.Lot:
        held.append(corpus._db.in_transaction)
        return ours(items)

    monkeypatch.setattr(prepare, "lot", lot)
    with open_corpus(tmp_path / "x.sqlite", create=True) as corpus:
        corpus.add(plans(HERE)[0])
        corpus.add_many(plans(HERE))
        with corpus.supposing(plans(THERE)[0]):
            pass
    assert held == [False, False, False]
