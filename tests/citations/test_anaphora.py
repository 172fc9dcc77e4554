"""Nhắc lại không số và mâu thuẫn: what the record says it is unsure of."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.citations.samples import article, circular, decision, letter, plan
from vbhc import parts, readers
from vbhc.citations import cite
from vbhc.messages import Lang, message
from vbhc.pipeline import examine

TWO = "Quyết định số 11/QĐ-TTg ngày 02/01/2024 và Quyết định số 12/QĐ-TTg ngày 03/01/2024"


def told(text: str) -> list[tuple[str, str]]:
    """The notes on citations: code and the words they stand at."""
    source = readers.read(text.encode(), name="văn bản.txt")
    return [(note.code, source.one_line(note.span)) for note in cite(source, parts.analyse(source)).notes if note.span]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (f"Theo {TWO} thì các sở trồng cây. Quyết định nêu trên được gửi các huyện.", "Quyết định nêu trên"),
        (f"Theo {TWO} thì các sở trồng cây. Theo Quyết định trên, các huyện bố trí đất.", "Quyết định trên"),
        (f"Theo {TWO} thì các sở trồng cây.\n\nNội dung của Quyết định này được gửi các huyện.", "Quyết định này"),
        (f"Theo {TWO} thì các sở trồng cây. Quyết định\nđã nêu trên được gửi các huyện.", "Quyết định đã nêu trên"),
    ],
)
def test_several_antecedents_are_told(body: str, words: str) -> None:
    assert told(plan(body=body)) == [("ambiguous", words)]


@pytest.mark.parametrize(
    "body",
    [
        "Theo Quyết định số 11/QĐ-TTg thì các sở trồng cây. Quyết định nêu trên được gửi các huyện.",
        "Theo Quyết định số 11/QĐ-TTg, Quyết định số 11/QĐ-TTg. Quyết định nêu trên được gửi các huyện.",
        f"Theo {TWO} thì các sở trồng cây. Các Quyết định nêu trên được gửi các huyện.",
        f"Theo {TWO} thì các sở trồng cây. Hai Quyết định nêu trên được gửi các huyện.",
        f"Theo {TWO} thì các sở trồng cây. Việc triển khai Quyết định trên địa bàn tỉnh được gửi các huyện.",
        f"Theo {TWO}.\n\nSau đó có Quyết định số 13/QĐ-TTg.\n\nTheo Quyết định nêu trên, các huyện bố trí đất.",
        f"Theo {TWO} thì các sở trồng cây. Kế hoạch này được gửi các huyện.",
        "Quyết định nêu trên được gửi các huyện.",
    ],
)
def test_one_antecedent_or_this_document_is_clear(body: str) -> None:
    assert told(plan(body=body)) == []


def test_an_article_speaks_of_the_document_that_it_is_about() -> None:
    assert told(article("Ngày 2/1, tỉnh ban hành Kế hoạch số 74/KH-UBND. Kế hoạch này nêu rõ việc trồng cây.")) == []


@pytest.mark.parametrize(
    ("body", "code", "words"),
    [
        (
            "Theo Nghị định số 08/2015/NĐ-CP ngày 21/01/2015 và Nghị định số 08/2015/NĐ-CP ngày 12/01/2015.",
            "citation-date-conflict",
            "Nghị định số 08/2015/NĐ-CP ngày 12/01/2015",
        ),
        (
            "Theo Công văn số 8/UBND-VX ngày 21/01/2023 và Công văn số 08/UBND-VX ngày 22/01/2023.",
            "citation-date-conflict",
            "Công văn số 08/UBND-VX ngày 22/01/2023",
        ),
        ("Theo Kế hoạch số 12/QĐ-UBND ngày 02/01/2024.", "citation-type-symbol-differ", "Kế hoạch số 12/QĐ-UBND ngày 02/01/2024"),
        (
            "Theo Công văn số 140/CT-UBND ngày 02/01/2018 của Ủy ban nhân dân tỉnh.",
            "citation-type-symbol-differ",
            "Công văn số 140/CT-UBND ngày 02/01/2018 của Ủy ban nhân dân tỉnh",
        ),
    ],
)
def test_conflicts_are_told(body: str, code: str, words: str) -> None:
    assert told(plan(body=body)) == [(code, words)]


@pytest.mark.parametrize(
    "body",
    [
        "Theo Công văn số 8/UBND-VX ngày 21/01/2022 và Công văn số 8/UBND-VX ngày 22/01/2023.",
        "Theo Nghị định số 08/2015/NĐ-CP ngày 21/01/2015 và Nghị định số 08/2015/NĐ-CP ngày 21 tháng 01 năm 2015.",
        "Theo Quyết định số 5/QĐ-BNV ngày 2/1/2024 của Bộ Nội vụ và Quyết định số 5/QĐ-BNV.",
        "Theo Quy định số 37-QĐ/TW ngày 25/10/2021 của Ban Chấp hành Trung ương.",
        "Theo Công văn số 12/UBND-VX ngày 02/01/2024.",
        "Theo Công văn số 140/CT-TTHT ngày 02/01/2018 của Cục Thuế tỉnh Sơn La.",
        "Theo Thông tư liên tịch số 2-TT/LB ngày 02/01/1993 và Thông tư liên bộ số 3/TT-LB ngày 02/01/1993.",
    ],
)
def test_what_agrees_is_no_conflict(body: str) -> None:
    assert told(plan(body=body)) == []


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_record_carries_the_notes(lang: Lang) -> None:
    record = examine(plan(body=f"Theo {TWO}. Quyết định nêu trên được gửi các huyện.").encode(), name="a.txt", lang=lang).record
    note = next(note for note in record.notes if note.code == "ambiguous")
    assert note.message == message("ambiguous", lang, words="Quyết định nêu trên", documents="11/QĐ-TTg; 12/QĐ-TTg")
    assert note.span


@given(
    st.lists(
        st.sampled_from([f"{TWO}. ", "Quyết định này ", "Kế hoạch nêu trên. ", "các Chỉ thị trên, ", "“", "”", "\n\n", "văn bản này "])
    )
)
@settings(max_examples=30, deadline=None)
def test_any_text_has_notes_within_it(pieces: list[str]) -> None:
    for shape in (plan, decision, circular):
        source = readers.read(shape(body="".join(pieces)).encode(), name="a.txt")
        for note in cite(source, parts.analyse(source)).notes:
            assert note.span
            assert 0 <= note.span.start < note.span.end <= len(source.text)
    assert isinstance(told(letter("".join(pieces) or "Không.")), list)
