"""Thứ tự: what a corpus says does not depend on the order in which files came, also where two are as good as one another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations
from typing import Any

import pytest

from tests.corpus.records import Cited, contents_of, record
from vbhc.corpus import Corpus, open_corpus
from vbhc.model.record import Record

PEOPLE, NEIGHBOUR = "Ủy ban nhân dân tỉnh Lạng Sơn", "Ủy ban nhân dân tỉnh Cao Bằng"
CONCLUSION = Cited("57-KL/TW", "2023-06-15", "Bộ Chính trị")
PLAN = Cited("61/KH-UBND", "2024-03-18", PEOPLE)


def filled(records: Sequence[Record]) -> Corpus:
    corpus = open_corpus(":memory:", create=True)
    for one in records:
        corpus.add(one)
    return corpus


def mention(path: str, number: int, *cites: Cited, day: str = "2024-06-01") -> Record:
    return record(path, f"{number}/KH-UBND", day, NEIGHBOUR, cites=cites)


@pytest.mark.parametrize(
    ("cites", "more"),
    [
        # one body and day, two systems: the form of the number that most say
        ((("7-KH/BCĐ",), ("7/KH-BCĐ",)), ()),
        ((("7-KH/BCĐ",), ("7/KH-BCĐ",), ("7-KH/BCĐ",)), ()),
        # the file's own number counts, whatever the others say
        ((("7-KH/BCĐ",), ("7-KH/BCĐ",)), (record("own.txt", "7/KH-BCĐ", "2020-03-05", PEOPLE),)),
    ],
)
def test_the_system_of_a_document(cites: tuple[tuple[str], ...], more: tuple[Record, ...]) -> None:
    files = [*more, *(mention(f"{n}.txt", n, Cited(one, "2020-03-05", PEOPLE)) for n, (one,) in enumerate(cites, 1))]
    said = set()
    for some in permutations(files):
        with filled(some) as corpus:
            rows = corpus._db.execute("SELECT number, system FROM documents WHERE number_key LIKE '7-kh-%'")
            said.add(rows.fetchone())
    (number, system), *others = said
    assert not others
    assert system == ("party" if number == "7-KH/BCĐ" else "state")


def test_the_system_that_a_file_states_stays() -> None:
    own = record("own.txt", None, "2020-03-05", PEOPLE, title="Trồng cây gây rừng ở vùng cao", kind="Kế hoạch")
    own = own.model_copy(update={"system": "party"})
    with filled([own]) as corpus:
        before = contents_of(corpus._db)["documents"]
        for n in range(3):
            corpus.add(mention(f"{n}.txt", n + 1, Cited("61/KH-UBND", "2024-03-18", PEOPLE)))
        assert before[0] in contents_of(corpus._db)["documents"]


HELD = record("own.txt", "61/KH-UBND", "2024-03-18", PEOPLE)
TITLES = ("Trồng cây gây rừng ở vùng cao", "Trồng cây")


@pytest.mark.parametrize(
    ("files", "title"),
    [
        ((HELD, mention("1.txt", 1, PLAN._replace(title=TITLES[1]))), TITLES[1]),
        ((HELD, mention("1.txt", 1, PLAN._replace(title=TITLES[1])), mention("2.txt", 2, PLAN._replace(title=TITLES[0]))), TITLES[0]),
        # all in capitals: from the trích yếu of another document
        (
            (
                HELD,
                mention("1.txt", 1, PLAN._replace(title=TITLES[1])),
                mention("2.txt", 2, PLAN._replace(title=f"{TITLES[0].upper()} TRÊN ĐỊA BÀN TỈNH")),
            ),
            TITLES[1],
        ),
        ((HELD, record("news.txt", about=("61/KH-UBND", "2024-03-18", PEOPLE, TITLES[0]))), TITLES[0]),
        ((HELD.model_copy(update={"title": TITLES[1]}), mention("1.txt", 1, PLAN._replace(title=TITLES[0]))), TITLES[1]),
        (
            (
                HELD,
                record("pdf.txt", "61/KH-UBND", "2024-03-18", PEOPLE, title=TITLES[1]),
                mention("1.txt", 1, PLAN._replace(title=TITLES[0])),
            ),
            TITLES[1],
        ),
    ],
)
def test_the_title_of_a_held_document(files: tuple[Record, ...], title: str) -> None:
    """That of a file of its own; where none states one, the fullest that others quote."""
    for some in permutations(files):
        with filled(some) as corpus:
            assert corpus.resolve("vn/lang-son/ubnd/kh/2024/61")[0].title == title
    with open_corpus(":memory:", create=True) as corpus:
        corpus.add_many(files)
        assert corpus.resolve("vn/lang-son/ubnd/kh/2024/61")[0].title == title
        corpus.remove([one.source.path for one in files if one is not files[0]])
        assert corpus.resolve("vn/lang-son/ubnd/kh/2024/61")[0].title == files[0].title


PROVINCES = ("Lạng Sơn", "Cao Bằng", "Hà Tĩnh", "Nghệ An", "Điện Biên", "Sơn La", "Lai Châu", "Thanh Hóa")
ALIKE = [
    record(
        f"{n}.txt",
        f"{n + 1}/KH-UBND",
        "2024-03-18",
        f"Ủy ban nhân dân tỉnh {place}",
        title="Phát triển du lịch vùng cao",
        cites=(CONCLUSION,),
    )
    for n, place in enumerate(PROVINCES)
]
# relations that third files state, whose nodes and witnesses tie
STATED = [
    mention(f"{n}.txt", n, PLAN, CONCLUSION._replace(within=0), Cited("9/QĐ-UBND", "2024-05-01", PEOPLE, "amends", within=0))
    for n in range(1, 5)
]


@pytest.mark.parametrize("files", [ALIKE, STATED])
def test_answers(files: list[Record]) -> None:
    def told(corpus: Corpus) -> dict[str, Any]:
        key = "vn/lang-son/ubnd/kh/2024/1" if files is ALIKE else "vn/lang-son/ubnd/kh/2024/61"
        return {
            "similar": corpus.similar(key, limit=2),
            "lineage": corpus.lineage(key, relations=("implements", "amends")),
            "show": corpus.show(key),
            "find": corpus.find("du lịch", limit=1),
            "gaps": corpus.gaps("vn/trung-uong/kl/xiii/57", among=["provinces"], as_of="2026-01-01"),
            "conflicts": list(corpus.conflicts()),
            "resolve": corpus.resolve("KH-UBND"),
        }

    with filled(files) as one, filled(files[::-1]) as other:
        assert told(one) == told(other)


def test_conflicts_come_in_the_order_of_documents() -> None:
    files = [mention(f"{n}.txt", n, Cited(f"{n % 3 + 5}/2024/NĐ-CP", f"2024-0{n}-11", "Chính phủ")) for n in range(1, 7)]
    with filled(files) as one, filled(files[::-1]) as other:
        first = list(one.conflicts())
        assert first == list(other.conflicts())
        assert [found.document.rpartition("/")[2] for found in first] == ["5", "6", "7"]
