"""Rules on looks: what is right although it looks otherwise, and what cannot be told."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.rules.paper import Paper, paper
from tests.rules.paper_docx import docx
from tests.rules.paper_pdf import pdf
from vbhc import validate
from vbhc.model.finding import Checked

TODAY = dt.date(2026, 11, 20)


def checked(made: Paper, name: str = "a.docx") -> Checked:
    data = docx(made) if name.endswith("docx") else pdf(made)
    return validate(data, name=name, as_of=TODAY)


def told(found: Checked) -> list[tuple[str, str]]:
    return [(one.rule, one.level) for one in found.findings]


@pytest.mark.parametrize(
    "change",
    [
        (("margins.left", 35.0), ("margins.right", 20.0), ("margins.top", 25.0), ("margins.bottom", 25.0)),
        (("margins.left", 29.6),),
        (("national.size", 12.0), ("motto.size", 13.0), ("date.size", 13.0)),
        (("text.size", 13.0), ("point.size", 13.0)),
        (("text.first", 10.0), ("point.first", 10.0)),
        (("text.line", "1.5"), ("point.line", "1.5")),
        (("text.line", "exactly 18"), ("point.line", "exactly 18")),
        (("text.before", 0.0), ("text.after", 6.0)),
        (("issuer.stroke", 0.34),),
        (("issuer.stroke", 0.5),),
        (("motto.stroke", 0.95),),
        (("text[2].italic", True),),
        (("text[0].color", "0D0D0D"),),
        (("pages.size", 13.0),),
        (("pages.start", 1),),
    ],
)
def test_what_the_annex_allows(change: tuple[tuple[str, object], ...]) -> None:
    assert told(checked(paper("ke-hoach").changed(change))) == []


@pytest.mark.parametrize(
    ("change", "rule", "level"),
    [
        ((("margins.left", 25.0),), "ND30-PG-03", "error"),
        ((("page.width", 216.0), ("page.height", 279.0)), "ND30-PG-01", "error"),
        ((("all.font", "Arial"),), "ND30-PG-04", "error"),
        ((("all.font", "Liberation Serif"),), "ND30-PG-04", "warning"),
        ((("recipient[0].font", "Arial"),), "ND30-PG-04", "warning"),
        ((("text[0].font", ".VnTime"),), "ND30-PG-04", "error"),
        ((("text[0].color", "0000FF"),), "ND30-PG-04", "warning"),
        ((("comment", "Mỗi trường học"),), "X-05a", "error"),
    ],
)
def test_how_heavy_a_fault_of_looks_is(change: tuple[tuple[str, object], ...], rule: str, level: str) -> None:
    assert set(told(checked(paper("ke-hoach").changed(change)))) == {(rule, level)}


@pytest.mark.parametrize("change", [(("margins.left", 25.0),), (("all.font", "Arial"),), (("page.width", 216.0), ("page.height", 279.0))])
def test_a_pdf_gives_no_error_of_looks(change: tuple[tuple[str, object], ...]) -> None:
    assert {level for _, level in told(checked(paper("ke-hoach").changed(change), "a.pdf"))} == {"warning"}


def test_traces_in_a_draft_are_only_told() -> None:
    made = paper("ke-hoach").swapped("Số: 145/KH-UBND", "Số:       /KH-UBND").changed((("highlight", "Mỗi trường học"),))
    found = validate(docx(made), name="a.docx", as_of=TODAY, select=("X-05c",))
    assert found.stage == "draft"
    assert told(found) == [("X-05c", "info")]


def test_a_copy_of_a_law_site_is_not_judged_by_its_looks() -> None:
    made = paper("ke-hoach").changed((("all.size", 12.0), ("title.bold", False), ("all.italic", False), ("margins.left", 25.0)))
    made = made.swapped("Chăm sóc cây xanh trong trường học trên địa bàn tỉnh Cao Bằng năm 2026\n", "CHĂM SÓC CÂY XANH TRONG TRƯỜNG HỌC\n")
    found = validate(docx(made), name="a.docx", as_of=TODAY, select=("ND30-PG", "ND30-O1", "ND30-O6-12", "ND30-O6-16"))
    assert told(found) == []
    assert {(one.rule, one.reason) for one in found.skipped} >= {
        ("ND30-PG-03", "skip-web"),
        ("ND30-O1-04", "skip-web"),
        ("ND30-O6-12", "skip-web"),
    }


def test_a_dispatch_that_opens_with_a_ground_has_none() -> None:
    made = paper("cong-van").swapped("Thực hiện Quyết định số 1877/QĐ-UBND", "Căn cứ Quyết định số 1877/QĐ-UBND")
    assert [one for one in told(checked(made)) if one[0] == "ND30-O6-15"] == []


def test_a_plain_text_has_no_looks_to_check() -> None:
    found = validate(str(paper("ke-hoach")).encode(), name="a.txt", as_of=TODAY, select=("ND30-PG-03", "ND30-O1-04"))
    assert {(one.rule, one.reason) for one in found.skipped} == {("ND30-PG-03", "skip-layout"), ("ND30-O1-04", "skip-layout")}
