"""Hồ sơ JSON vào kho: lines of records, prepared here or in other processes, make the same corpus as the records themselves."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import pytest

from tests.corpus.records import Cited, contents, record
from vbhc import workers
from vbhc.corpus import Added, batches, beside, open_corpus, prepare
from vbhc.corpus.prepare import Prepared, Spoken
from vbhc.errors import BrokenFile, SecretDocument, VbhcError
from vbhc.model.record import Record

PEOPLE = "Ủy ban nhân dân tỉnh Lạng Sơn"
MANY = 230
T = TypeVar("T")


@pytest.fixture(autouse=True)
def _few(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that other processes are started for files of a size for tests."""
    monkeypatch.setattr(beside, "_FEW", 100)
    monkeypatch.setattr(beside, "_LINES", 40)


def plans(count: int) -> Iterator[Record]:
    """Plans that carry out one another, some told of without their day, one file in fifty twice."""
    for at in range(count):
        cited = Cited(
            f"{at * 7 % count + 1}/KH-UBND", f"2024-{at * 7 % count % 12 + 1:02}-15" if at % 7 else None, PEOPLE if at % 5 else None
        )
        yield record(f"{at % (count - count // 50)}.txt", f"{at + 1}/KH-UBND", f"2024-{at % 12 + 1:02}-15", PEOPLE, cites=(cited,))


def lines(records: list[Record]) -> list[tuple[bytes, str | None]]:
    """As files of records hold them, some with their text."""
    return [(f"{one.to_json()}\n".encode(), f"toàn văn {at}" if at % 3 else None) for at, one in enumerate(records)]


@pytest.mark.parametrize("at_hand", [False, True])
@pytest.mark.parametrize(("count", "jobs"), [(40, 2), (MANY, 1), (MANY, 3)])
def test_lines_make_the_corpus_that_records_make(
    tmp_path: Path, count: int, jobs: int, *, at_hand: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    # transactions of one, two and three lots, in which files come that an earlier lot has brought
    monkeypatch.setattr(batches, "_LOT", 40)
    monkeypatch.setattr(batches, "_FIRST_RECORDS", 60)
    monkeypatch.setattr(batches, "_MOST_RECORDS", 120)
    records = list(plans(count))
    given = lines(records)
    with open_corpus(tmp_path / "one.sqlite", create=True) as one, open_corpus(tmp_path / "other.sqlite", create=True) as other:
        done = one.add_many(zip(records, [text for _, text in given], strict=True))
        assert other.add_lines(given, jobs=jobs, at_hand=at_hand) == done
        assert done.total() == count
        assert done[Added.NEW] == count - count // 50
        assert contents(str(tmp_path / "other.sqlite")) == contents(str(tmp_path / "one.sqlite"))
        assert other.find("toàn văn 29", limit=3)[0].path == one.find("toàn văn 29", limit=3)[0].path
        assert other.add_lines(given[: count // 50], jobs=jobs).keys() <= {Added.SAME, Added.CHANGED}


@pytest.mark.parametrize("order", [1, -1])
def test_lots_of_one_transaction_agree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, order: int) -> None:
    """What leaves something open in one lot, another lot settles, before it or after it; and a wording may be wanted again that was gone."""
    wanted: list[list[Prepared]] = []

    def wordings(records: list[Prepared]) -> dict[int, Spoken]:
        wanted.append(records)
        return found(records)

    found = prepare.wordings
    monkeypatch.setattr(prepare, "wordings", wordings)
    monkeypatch.setattr(batches, "_LOT", 40)
    monkeypatch.setattr(batches, "_FIRST_RECORDS", 80)
    monkeypatch.setattr(batches, "_MOST_RECORDS", 80)
    rare, open_one = Cited("149-KH/TU", "2024-01-29", "Ban Thường vụ Tỉnh ủy Lạng Sơn"), Cited("7/KH-UBND")
    records = [
        *(record(f"{at}.txt", f"{at + 300}/KH-UBND", "2024-02-15", PEOPLE, cites=(rare if not at else open_one,)) for at in range(40)),
        *(record(f"{at}.txt", f"{at + 1}/KH-UBND", "2024-03-15", PEOPLE) for at in range(80)),
        *(record(f"{at + 80}.txt", f"{at + 400}/KH-UBND", "2024-04-15", PEOPLE, cites=(open_one,)) for at in range(79)),
        record("last.txt", "999/KH-UBND", "2024-05-15", PEOPLE, cites=(rare,)),
    ]
    if order < 0:
        records.reverse()
    with open_corpus(tmp_path / "one.sqlite", create=True) as one, open_corpus(tmp_path / "other.sqlite", create=True) as other:
        for each in records:
            one.add(each)
        other.add_lines([line for line, _ in lines(records)], jobs=2, at_hand=True)
        assert contents(str(tmp_path / "other.sqlite")) == contents(str(tmp_path / "one.sqlite"))
        if order > 0:
            (meant,) = other.resolve("7/KH-UBND")
            assert meant.id == "vn/lang-son/ubnd/kh/2024/7"
            assert wanted


def test_a_line_that_is_written_otherwise_is_the_same_record(tmp_path: Path) -> None:
    made = record("1.txt", "1/KH-UBND", "2024-01-15", PEOPLE)
    with open_corpus(tmp_path / "corpus.sqlite", create=True) as corpus:
        assert corpus.add(made) is Added.NEW
        assert corpus.add_lines([made.to_json(indent=2).replace("\n", " ").encode()]) == {Added.SAME: 1}


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_is_no_record_is_told_and_the_others_count(tmp_path: Path, jobs: int) -> None:
    records = [line for line, _ in lines(list(plans(MANY)))]
    secret = record("mat.txt", "9999/KH-UBND", "2024-01-15", PEOPLE).model_copy(update={"secrecy": "toi-mat"})
    records[70:70] = [b'{"number": 1}\n', b"\n", secret.to_json().encode()]
    told: list[VbhcError] = []
    with open_corpus(tmp_path / "corpus.sqlite", create=True) as corpus:
        done = corpus.add_lines(records, via="hồ sơ.ndjson", jobs=jobs, refused=told.append)
        assert done.total() == MANY
        assert [(type(error), error.path) for error in told] == [(BrokenFile, "hồ sơ.ndjson:71"), (SecretDocument, "hồ sơ.ndjson:73")]
        assert "TỐI MẬT" in str(told[1])
        assert told[0].code == "broken-record"
        assert len(corpus.told_paths()) == MANY - MANY // 50


@pytest.mark.parametrize(
    ("place", "odd", "cause"),
    [
        (("source", "bytes"), 10**30, "source.bytes"),
        (("source", "bytes"), 1 << 63, "source.bytes"),
        (("source", "bytes"), -1, "source.bytes"),
        (("citations", 0, "within"), 10**30, "citations.0.within"),
        (("citations", 0, "within"), 1, "citations.0.within"),
        (("citations", 0, "within"), -1, "citations.0.within"),
    ],
)
def test_a_record_that_cannot_be(place: tuple[Any, ...], odd: int, cause: str) -> None:
    said = json.loads(record("a.pdf", "61/KH-UBND", "2024-03-18", PEOPLE, cites=(Cited("149-KH/TU", "2024-01-29", PEOPLE),)).to_json())
    inside = said
    for key in place[:-1]:
        inside = inside[key]
    inside[place[-1]] = odd
    told: list[VbhcError] = []
    with open_corpus(":memory:", create=True) as corpus:
        assert not corpus.add_lines([json.dumps(said, separators=(",", ":")).encode()], refused=told.append)
        assert [error.code for error in told] == ["broken-record"]
        assert cause in str(told[0])
        with pytest.raises(BrokenFile, match=cause):
            corpus.add(Record.model_validate(said))


def test_nobody_to_tell(tmp_path: Path) -> None:
    records = [line for line, _ in lines(list(plans(MANY)))]
    with open_corpus(tmp_path / "corpus.sqlite", create=True) as corpus:
        with pytest.raises(BrokenFile, match=":231"):
            corpus.add_lines([*records, b"[]"], jobs=2)
        # what stood before it is kept
        assert corpus.statistics()["files"] == MANY - MANY // 50


def test_a_process_that_dies_costs_no_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def dead(*_: object, path: str) -> object:
        raise BrokenFile(path, "worker-died", cause="SIGKILL")

    monkeypatch.setattr(workers.Worker, "run", dead)
    with open_corpus(tmp_path / "corpus.sqlite", create=True) as corpus:
        assert corpus.add_lines([line for line, _ in lines(list(plans(MANY)))], jobs=2).total() == MANY


def test_lines_that_fail_to_come_end_the_processes(tmp_path: Path) -> None:
    def broken() -> Iterator[bytes]:
        yield from (line for line, _ in lines(list(plans(MANY))))
        raise OSError("gone")

    with open_corpus(tmp_path / "corpus.sqlite", create=True) as corpus, pytest.raises(OSError, match="gone"):
        corpus.add_lines(broken(), jobs=2)


@pytest.mark.parametrize("at_hand", [False, True])
@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("count", [0, 1, 39, 40, 99, 219])
def test_lines_before_an_error_are_kept(tmp_path: Path, count: int, jobs: int, *, at_hand: bool) -> None:
    records = list(plans(MANY))[:count]

    def broken(given: Sequence[T]) -> Iterator[T]:
        yield from given
        raise OSError("gone")

    with open_corpus(":memory:", create=True) as corpus:
        with pytest.raises(OSError, match="gone"):
            corpus.add_lines(broken([one.to_json().encode() for one in records]), jobs=jobs, at_hand=at_hand)
        assert corpus.statistics()["files"] == count
    with open_corpus(":memory:", create=True) as corpus:
        with pytest.raises(OSError, match="gone"):
            corpus.add_many(broken(records))
        assert corpus.statistics()["files"] == count


class Clock:
    """A clock that tells the time it is set to."""

    def __init__(self) -> None:
        self.now = 0.0

    def monotonic(self) -> float:
        return self.now


@pytest.mark.parametrize("at_hand", [False, True])
@pytest.mark.parametrize(("jobs", "fast"), [(1, 0), (2, 0), (3, 50), (2, 200)])
def test_lines_that_come_slowly_are_not_kept_waiting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jobs: int, fast: int, *, at_hand: bool
) -> None:
    """Some come at once, in other processes or not, then one a second: none waits for more than two times five seconds."""
    clock = Clock()
    monkeypatch.setattr(beside, "time", clock)
    monkeypatch.setattr(batches, "time", clock)
    seen: list[int] = []

    def slow() -> Iterator[bytes]:
        for at, (line, _) in enumerate(lines(list(plans(fast + 40)))):
            if at >= fast:
                clock.now += 1
                seen.append(at - other.statistics()["files"])
            yield line

    with open_corpus(tmp_path / "x.sqlite", create=True) as corpus, open_corpus(tmp_path / "x.sqlite") as other:
        corpus.add_lines(slow(), jobs=jobs, at_hand=at_hand)
        assert max(seen[12:]) <= 12 + fast // 50
        assert corpus.statistics()["files"] >= fast + 40 - (fast + 40) // 50
