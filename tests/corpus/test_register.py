"""What a corpus answers about a draft: what its citations are, its number, and directives that it may have missed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import LETTER
from tests.rules.made import TODAY
from vbhc import validate
from vbhc.corpus import Corpus, open_corpus
from vbhc.model.finding import Bilingual, Finding
from vbhc.pipeline import Reading, examine
from vbhc.rules.rule import Draft

DIRECTIVE = """\
BỘ GIÁO DỤC VÀ ĐÀO TẠO
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 812/KH-BGDĐT
Hà Nội, ngày 05 tháng 01 năm 2024

KẾ HOẠCH
Trồng cây chắn gió quanh các trường học vùng cao năm 2024

I. MỤC ĐÍCH
Giữ ấm cho học sinh trong mùa đông ở các trường học vùng cao.
II. TỔ CHỨC THỰC HIỆN
1. Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương chủ trì trồng cây chắn gió quanh các trường học.

Nơi nhận:
- Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương;
- Lưu: VT.
KT. BỘ TRƯỞNG
THỨ TRƯỞNG
Lê Thị Hà
"""
ENDING = """\
BỘ GIÁO DỤC VÀ ĐÀO TẠO
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 90/QĐ-BGDĐT
Hà Nội, ngày 01 tháng 3 năm 2024

QUYẾT ĐỊNH
Về việc sắp xếp lại các kế hoạch trồng cây

Điều 1. Quyết định này thay thế Kế hoạch số 812/KH-BGDĐT ngày 05 tháng 01 năm 2024 của Bộ Giáo dục và Đào tạo.

Nơi nhận:
- Lưu: VT.
BỘ TRƯỞNG
Lê Thị Hà
"""
CITING = LETTER.replace(
    "I. MỤC ĐÍCH",
    "Thực hiện Kế hoạch số 812/KH-BGDĐT ngày 05/01/2024 của Bộ Giáo dục và Đào tạo về trồng cây chắn gió; "
    "Căn cứ Công văn số 77/BNNMT-LN ngày 09/02/2024 của Bộ Nông nghiệp và Môi trường, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n\nI. MỤC ĐÍCH",
)


def read(text: str, name: str) -> Reading:
    return examine(text.encode(), name=name)


@pytest.fixture
def corpus() -> Iterator[Corpus]:
    with open_corpus(":memory:", create=True) as store:
        yield store


def put(corpus: Corpus, text: str, name: str) -> None:
    done = read(text, name)
    corpus.add(done.record, done.source.text)


def test_citations_are_known_or_not(corpus: Corpus) -> None:
    put(corpus, DIRECTIVE, "directive.txt")
    done = read(CITING, "draft.txt")
    first, second = corpus.consult(done.record, done.source.text).cited
    assert [(one.node.number, one.node.date, one.node.held) for one in first] == [("812/KH-BGDĐT", "2024-01-05", True)]
    assert second == ()
    assert set(corpus.paths()) == {"directive.txt"}


def test_a_draft_is_no_witness_for_itself(corpus: Corpus) -> None:
    put(corpus, CITING, "indexed.txt")
    done = read(CITING, "draft.txt")
    assert corpus.consult(done.record, done.source.text).cited == ((), ())
    assert set(corpus.paths()) == {"indexed.txt"}
    assert corpus.statistics()["mentions"] == 2


def test_another_day_is_still_that_document(corpus: Corpus) -> None:
    put(corpus, DIRECTIVE, "directive.txt")
    done = read(CITING.replace("05/01/2024", "06/01/2024"), "draft.txt")
    (known,) = corpus.consult(done.record, done.source.text).cited[0]
    assert known.node.date == "2024-01-05"


def test_what_ended_a_cited_document(corpus: Corpus) -> None:
    put(corpus, DIRECTIVE, "directive.txt")
    put(corpus, ENDING, "ending.txt")
    done = read(CITING, "draft.txt")
    (known,) = corpus.consult(done.record, done.source.text).cited[0]
    assert (known.ended, known.ended_by, known.ended_on) == ("replaced", "Quyết định 90/QĐ-BGDĐT", "2024-03-01")


def test_what_ended_it_later_did_not_end_it_yet(corpus: Corpus) -> None:
    put(corpus, DIRECTIVE, "directive.txt")
    put(corpus, ENDING.replace("01 tháng 3 năm 2024", "01 tháng 9 năm 2024"), "ending.txt")
    done = read(CITING, "draft.txt")
    assert corpus.consult(done.record, done.source.text).cited[0][0].ended is None


@pytest.mark.parametrize(
    ("other", "count"),
    [
        (LETTER, 0),
        (LETTER.replace("Trồng cây chắn gió quanh các trường học vùng cao", "Sửa chữa đường giao thông nông thôn các xã vùng thấp"), 1),
        (LETTER.replace("ngày 18 tháng 3", "ngày 20 tháng 4"), 1),
        (LETTER.replace("năm 2024", "năm 2023"), 0),
        (LETTER.replace("61/KH", "62/KH"), 0),
        (LETTER.replace("LẠNG SƠN", "CAO BẰNG").replace("Lạng Sơn", "Cao Bằng"), 0),
    ],
)
def test_a_number_that_is_taken(corpus: Corpus, other: str, count: int) -> None:
    put(corpus, other, "other.txt")
    done = read(LETTER + "\n", "draft.txt")
    found = corpus.consult(done.record, done.source.text).same_number
    assert [one.node.path for one in found] == ["other.txt"] * count


def test_a_directive_that_is_not_cited(corpus: Corpus) -> None:
    put(corpus, DIRECTIVE, "directive.txt")
    for place in range(4):
        put(corpus, LETTER.replace("61/KH", f"{70 + place}/KH"), f"{place}.txt")
    done = read(LETTER.replace("vùng cao", "vùng cao của tỉnh", 1), "draft.txt")
    assert [one.node.number for one in corpus.consult(done.record, done.source.text).directed] == ["812/KH-BGDĐT"]
    cited = read(CITING, "cited.txt")
    assert corpus.consult(cited.record, cited.source.text).directed == ()


def test_rules_ask_the_corpus(corpus: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.rules.made import rule, some
    from vbhc import rules

    def check(draft: Draft) -> Iterator[Finding]:
        assert draft.register
        for place, citation in enumerate(draft.citations):
            if not draft.register.cited(place):
                yield Finding(citation.mention.span, "unknown")
        assert draft.register.same_number() == ()
        assert draft.register.directed() == ()

    made = rule("CORP-90", check, says={"unknown": Bilingual("Chưa biết.", "Unknown.")}, needs=frozenset({"corpus"}))
    monkeypatch.setattr(rules, "all_rules", lambda: some(made))
    put(corpus, DIRECTIVE, "directive.txt")
    path = tmp_path / "draft.txt"
    path.write_text(CITING, encoding="utf-8")
    checked = validate(path, corpus=corpus, as_of=TODAY)
    assert [one.words[:14] for one in checked.findings] == ["Công văn số 77"]
    assert validate(path, as_of=TODAY).skipped[0].reason == "skip-corpus"
