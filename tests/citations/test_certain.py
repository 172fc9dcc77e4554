"""Cited numbers and days of a scan: certain where they were read alike and nothing speaks against them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vbhc.citations import cite
from vbhc.model.text import Line, Paragraph, Source, Span
from vbhc.parts import analyse
from vbhc.readers.text import read

HEAD = "ỦY BAN NHÂN DÂN\nTỈNH HÀ GIANG\nSố: 12/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHà Giang, ngày 05 tháng 4 năm 2019\nKẾ HOẠCH\nTrồng cây\n"


def scan(body: str, *doubts: str) -> Source:
    """A recognised letter in which every place of these words is doubtful; "word#2" means its second place only."""
    text = HEAD + body
    lines: list[Line] = []
    at = 0
    wanted = [one.partition("#") for one in doubts]
    for row in text.split("\n"):
        spans = []
        for word, _, which in wanted:
            places = [index for index in range(len(text)) if text.startswith(word, index)]
            chosen = places if not which else [places[int(which) - 1]]
            spans += [Span(place, place + len(word)) for place in chosen if at <= place < at + len(row)]
        if row.strip():
            lines.append(Line(Span(at, at + len(row)), confidence=0.98, doubts=tuple(spans)))
        at += len(row) + 1
    paragraphs = tuple(Paragraph(line.span, index, index) for index, line in enumerate(lines))
    return Source("scan.pdf", "application/pdf", "0", 1, text, tuple(lines), paragraphs, text_kind="ocr")


def sure(source: Source) -> list[tuple[str | None, dict[str, bool]]]:
    """Each cited number or name, and which of its facts are certain."""
    return [
        (c.mention.number.canonical if c.mention.number else c.mention.name, {what: value >= 0.9 for what, value in c.sure})
        for c in cite(source, analyse(source)).citations
    ]


PLAN = "Thực hiện Kế hoạch số 83/KH-UBND ngày 05/4/2016 của Ủy ban nhân dân tỉnh về trồng cây."
BOTH, NUMBER_ONLY, DATE_ONLY, NEITHER = ({"number": a, "date": b} for a, b in ((True, True), (True, False), (False, True), (False, False)))


@pytest.mark.parametrize(
    ("body", "doubts", "expected"),
    [
        (PLAN, (), [("83/KH-UBND", BOTH)]),
        (PLAN, ("83/KH-UBND",), [("83/KH-UBND", DATE_ONLY)]),
        (PLAN, ("05/4/2016",), [("83/KH-UBND", NUMBER_ONLY)]),
        (PLAN, ("83/KH-UBND", "05/4/2016"), [("83/KH-UBND", NEITHER)]),
        # what is doubtful here is read alike elsewhere
        (f"{PLAN}\n{PLAN}", ("83/KH-UBND#2", "05/4/2016#1"), [("83/KH-UBND", BOTH), ("83/KH-UBND", BOTH)]),
        # read twice, doubtful twice: the same wrong reading may come twice
        (f"{PLAN}\n{PLAN}", ("83/KH-UBND",), [("83/KH-UBND", DATE_ONLY)] * 2),
        # a year in the number that is not that of the day
        (
            "Căn cứ Thông tư số 19/2018/TT-BGDĐT ngày 22/8/2019 của Bộ Giáo dục và Đào tạo.",
            (),
            [("19/2018/TT-BGDĐT", NEITHER)],
        ),
        # a symbol that is another one of the document with one letter misread
        (
            "Căn cứ Thông tư số 17/2018/TT-BGDĐT ngày 22/8/2018;\nThực hiện số 17/2018/TP-BGDĐT về kiểm định.",
            (),
            [("17/2018/TT-BGDĐT", BOTH), ("17/2018/TP-BGDĐT", {"number": False})],
        ),
        # a type word that the symbol does not have
        ("Căn cứ Nghị định số 83/KH-UBND ngày 05/4/2016 của Ủy ban nhân dân tỉnh.", (), [("83/KH-UBND", DATE_ONLY)]),
    ],
)
def test_what_is_certain(body: str, doubts: tuple[str, ...], expected: list[tuple[str, dict[str, bool]]]) -> None:
    assert sure(scan(body, *doubts)) == expected


def test_each_doubt_has_a_note_with_its_place() -> None:
    source = scan(PLAN, "83/KH-UBND")
    (note,) = (note for note in cite(source, analyse(source)).notes if note.code.startswith("citation-"))
    assert note.code == "citation-number-uncertain"
    assert note.span is not None
    assert "83/KH-UBND" in source.at(note.span)


def test_text_of_the_file_itself_is_left_alone() -> None:
    source = read((HEAD + PLAN).encode(), "plan.txt")
    assert [citation.sure for citation in cite(source, analyse(source)).citations] == [()]
    mixed = replace(scan(PLAN, "83/KH-UBND"), text_kind="mixed")
    native = replace(mixed, lines=tuple(replace(line, confidence=None, doubts=()) for line in mixed.lines))
    assert [citation.sure for citation in cite(native, analyse(native)).citations] == [()]


@given(
    st.lists(st.sampled_from(["83", "/KH-UBND", " ngày ", "05/4/2016", " số ", "Kế hoạch", "\n", "17, 18/TT-BGDĐT", "…"]), max_size=14),
    st.booleans(),
)
@settings(max_examples=60, deadline=None)
def test_any_words_are_weighed(words: list[str], doubtful: bool) -> None:
    source = scan("".join(words), *(("83", "05/4/2016") if doubtful else ()))
    for citation in cite(source, analyse(source)).citations:
        assert {what for what, _ in citation.sure} <= {"number", "name", "date"}
        assert all(0 <= value <= 1 for _, value in citation.sure)
