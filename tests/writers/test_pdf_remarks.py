"""Remarks in a copy of a PDF: over their words, the file itself untouched."""

from __future__ import annotations

import io

import pytest

from tests.rules.paper import paper
from tests.rules.paper_pdf import pdf
from vbhc import readers, validate
from vbhc.model.text import Box, Span
from vbhc.readers.pdf_words import Frame
from vbhc.validation.asked import Asked
from vbhc.validation.fixing import annotate
from vbhc.writers import pdf_remarks
from vbhc.writers.pdf_remarks import _back
from vbhc.writers.remark import Remark

DATA = pdf(paper("ke-hoach"))


def remarks_in(data: bytes) -> list[tuple[int, str, str, str, list[float]]]:
    """Page, kind, author, words and place of every annotation."""
    import pikepdf

    with pikepdf.open(io.BytesIO(data)) as opened:
        return [
            (number, str(one.Subtype), str(one.T), str(one.Contents), [float(side) for side in one.Rect])
            for number, page in enumerate(opened.pages, start=1)
            for one in page.get("/Annots", [])
        ]


def test_words_are_marked_where_they_stand() -> None:
    source = readers.read(DATA, "a.pdf")
    at = source.text.index("KẾ HOẠCH")
    made = pdf_remarks.annotate(DATA, source, [Remark("ND30-X", "Sửa “chữ” này", Span(at, at + 8)), Remark("PG", "Lề trang", None, 1)])
    assert made.startswith(DATA)
    mark, note = remarks_in(made)
    assert mark[:4] == (1, "/Highlight", "ND30-X", "Sửa “chữ” này")
    line = source.lines[source.line_at(at)]
    assert line.look is not None
    assert line.look.box is not None
    left, bottom, right, top = mark[4]
    assert abs(left - line.look.box.left) < 2
    assert abs(right - line.look.box.right) < 2
    assert abs((842 - top) - line.look.box.top) < 2
    assert bottom < top
    assert note[:4] == (1, "/Text", "PG", "Lề trang")
    assert readers.read(made, "a.pdf").text == source.text


def test_a_part_of_a_line_is_marked_about_as_far_along() -> None:
    source = readers.read(DATA, "a.pdf")
    at = source.text.index("145/KH-UBND")
    line = source.lines[source.line_at(at)]
    ((_, _, _, _, (left, _, right, _)),) = remarks_in(pdf_remarks.annotate(DATA, source, [Remark("X", "y", Span(at, at + 11))]))
    assert line.look is not None
    assert line.look.box is not None
    assert line.look.box.left + 10 < left < right <= line.look.box.right + 1


def test_findings_are_written_into_the_copy() -> None:
    data = pdf(
        paper("ke-hoach")
        .swapped("Độc lập - Tự do - Hạnh phúc", "Độc lập-Tự do-Hạnh phúc")
        .changed((("page.width", 215.9), ("page.height", 279.4)))
    )
    found = validate(data, name="a.pdf")
    made = remarks_in(annotate(data, found, Asked()))
    assert found.findings
    assert sorted(one[2] for one in made) == sorted(one.rule for one in found.findings)


@pytest.mark.parametrize("quarter", [0, 1, 2, 3])
def test_the_way_back_from_a_turned_page(quarter: int) -> None:
    wide, high = (800.0, 600.0) if quarter % 2 else (600.0, 800.0)
    frame = Frame(wide, high, 10.0, 20.0, quarter)
    x, y = frame.place(110.0, 220.0)
    left, bottom, right, top = _back(Box(x, y, x, y), frame)
    assert (left, bottom, right, top) == (110.0, 220.0, 110.0, 220.0)
