"""Mâu thuẫn: two dates, issuers, matters; misprinted years; the real ones that were found by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.corpus.records import Cited, record
from vbhc.corpus import open_corpus
from vbhc.model.lineage import Conflict
from vbhc.pipeline import examine

PEOPLE = "Ủy ban nhân dân tỉnh Lạng Sơn"
GOVERNMENT = "Chính phủ"
LONG = "Tiếp tục nâng cao chất lượng, hiệu quả công tác thông tin đối ngoại"


def conflicts(*cites: Cited) -> list[Conflict]:
    with open_corpus(":memory:", create=True) as corpus:
        corpus.add_many(record(f"{n}.txt", f"{n}/QĐ-BTC", "2025-12-01", "Bộ Tài chính", cites=(one,)) for n, one in enumerate(cites, 1))
        return list(corpus.conflicts())


def told(found: list[Conflict]) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.field, tuple(value for value, _ in one.values)) for one in found]


@pytest.mark.parametrize(
    ("cites", "expected"),
    [
        ((("35/2025/NĐ-CP", "2025-02-25", GOVERNMENT), ("35/2025/NĐ-CP", "2025-02-25", GOVERNMENT)), []),
        (
            (("35/2025/NĐ-CP", "2025-03-01", GOVERNMENT), *[("35/2025/NĐ-CP", "2025-02-25", GOVERNMENT)] * 2),
            [("date", ("2025-02-25", "2025-03-01"))],
        ),
        ((("243/2025/NĐ-CP", "2024-09-11", GOVERNMENT),), [("number", ("2024-09-11", "243/2025/NĐ-CP"))]),
        ((("61/KH-UBND", "2024-03-18", PEOPLE), ("61/KH-UBND", "2024-03-18", "Ủy ban nhân dân tỉnh Cao Bằng")), []),
    ],
)
def test_dates(cites: tuple[tuple[str, str, str], ...], expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert told(conflicts(*(Cited(*one) for one in cites))) == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (LONG, f"về {LONG.lower()} trong tình hình mới", []),
        (LONG, "Phòng cháy, chữa cháy rừng mùa khô năm 2024", ["title"]),
        (LONG, None, []),
    ],
)
def test_titles(first: str, second: str | None, expected: list[str]) -> None:
    base = Cited("35/2025/NĐ-CP", "2025-02-25", GOVERNMENT)
    assert [one.field for one in conflicts(base._replace(title=first), base._replace(title=second))] == expected


def test_two_issuers_of_one_number() -> None:
    found = conflicts(Cited("57-KL/TW", "2023-06-15", "Bộ Chính trị"), Cited("57-KL/TW", "2023-06-15", "Ban Bí thư Trung ương Đảng"))
    assert [one.field for one in found] == ["issuer"]
    agreeing = (Cited("149-KH/TU", "2024-01-29", "Ban Thường vụ Tỉnh ủy Lạng Sơn"), Cited("149-KH/TU", "2024-01-29", "Tỉnh ủy Lạng Sơn"))
    assert not conflicts(*agreeing)


@pytest.mark.parametrize(("year", "title", "expected"), [("2023", LONG, ["year"]), ("2023", f"{LONG} năm 2023", []), ("2022", LONG, [])])
def test_a_misprinted_year_may_hide_behind_two_documents(year: str, title: str, expected: list[str]) -> None:
    other = f"{LONG} năm 2024" if "năm" in title else LONG
    found = conflicts(
        Cited("61/KH-UBND", "2024-03-18", PEOPLE, title=other),
        Cited("61/KH-UBND", f"{year}-03-18", PEOPLE, title=title),
    )
    assert [one.field for one in found] == expected


def test_every_value_has_its_witnesses() -> None:
    (found,) = conflicts(Cited("35/2025/NĐ-CP", "2025-03-01", GOVERNMENT), Cited("35/2025/NĐ-CP", "2025-02-25", GOVERNMENT))
    assert [[seen.path for seen in witnesses] for _, witnesses in found.values] == [["2.txt"], ["1.txt"]]


def test_what_an_article_says_of_its_document() -> None:
    """The day, body and title of the document that it is about, not the day on which the article appeared."""
    plan = record("a.txt", "61/KH-UBND", "2024-03-18", PEOPLE, title=LONG)
    about = ("61/KH-UBND", "2024-03-28", PEOPLE, "Phòng cháy, chữa cháy rừng mùa khô năm 2024")
    news = record("news.txt", date="2024-04-02", about=about)
    with open_corpus(":memory:", create=True) as corpus:
        corpus.add_many([news, plan])
        found = list(corpus.conflicts())
        assert told(found) == [("date", ("2024-03-18", "2024-03-28")), ("title", tuple(sorted((LONG, str(about[3])))))]
        assert [[(seen.path, seen.document) for seen in witnesses] for _, witnesses in found[0].values] == [
            [("a.txt", "vn/lang-son/ubnd/kh/2024/61")],
            [("news.txt", None)],
        ]


def test_an_article_that_agrees_is_no_conflict() -> None:
    plan = record("a.txt", "61/KH-UBND", "2024-03-18", PEOPLE, title=LONG)
    news = record("news.txt", date="2024-04-02", about=("61/KH-UBND", "2024-03-18", PEOPLE, LONG))
    with open_corpus(":memory:", create=True) as corpus:
        corpus.add_many([plan, news])
        assert not list(corpus.conflicts())


def test_an_article_bears_witness_to_the_day_it_states() -> None:
    """Of a document that two years are stated for."""
    news = record("news.txt", date="2023-03-18", about=("61/KH-UBND", "2024-03-18", PEOPLE, LONG))
    with open_corpus(":memory:", create=True) as corpus:
        corpus.add_many(
            [news, record("62.txt", "62/KH-UBND", "2024-05-01", PEOPLE, cites=(Cited("61/KH-UBND", "2023-03-18", PEOPLE, title=LONG),))]
        )
        (found,) = [one for one in corpus.conflicts() if one.field == "year"]
        assert {value: [seen.path for seen in witnesses] for value, witnesses in found.values} == {
            "2024-03-18": ["news.txt"],
            "2023-03-18": ["62.txt"],
        }


def letter(number: int, words: str) -> bytes:
    head = f"BỘ TÀI CHÍNH\n-------\nSố: {number}/QĐ-BTC\nHà Nội, ngày 01 tháng 12 năm 2026\n\nQUYẾT ĐỊNH\nVề việc phân công nhiệm vụ\n\n"
    return f"{head}Căn cứ {words};\n".encode()


def test_the_real_ones(shared: Path) -> None:
    """Each real citation beside two that state what most documents state; a number that was given twice is no conflict."""
    rows = [json.loads(row) for row in (shared / "corpus" / "citation-date-conflicts.jsonl").read_text(encoding="utf-8").splitlines()]
    for row in rows:
        kind = "Nghị định" if "CP" in row["number"] else "Thông tư"
        usual = f"{kind} số {row['number']} ngày {row['majority_date']} quy định về phân công nhiệm vụ"
        with open_corpus(":memory:", create=True) as corpus:
            for place, words in enumerate((row["context"], usual, usual)):
                corpus.add(examine(letter(place + 1, words), name=f"{place}.txt").record)
            dates = {value for one in corpus.conflicts() if one.field == "date" for value, _ in one.values}
        wanted = {"-".join(reversed(row[key].split("/"))) for key in ("majority_date", "cited_date")}
        assert (wanted <= dates) is (row["verdict"] != "number re-used by another document"), row["number"]
