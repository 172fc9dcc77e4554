"""Dấu sau số La Mã: “I.” before a heading in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.letters import is_capitals
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import ND30_SINCE, STATE, annex
from vbhc.rules.rule import Draft, Example, Rule

_PART = lazy(r"(?P<number>[IVXLC]{1,8})(?P<mark>\s*[-–/):])\s*(?=[^\W\d_])")


def _check(draft: Draft) -> Iterator[Finding]:
    for section in draft.document.sections:
        row = _rows.row_at(draft, section.span.start)
        if row is None or not re.fullmatch(r"[IVXLC]+", section.label):
            continue
        match = _PART.match(row.text)
        if match:
            right = f"{match['number']}."
            yield Finding(row.part(0, match.end("mark")), "mark", (("right", right),), right=right)
        elif section.heading and not is_capitals(section.heading) and len(section.heading) < _HEADING:
            yield Finding(row.span, "case", right=row.text.upper())


#: A longer text behind the number is a sentence, not a heading.
_HEADING = 120

RULE = Rule(
    code="ND30-O6-09",
    title=Bilingual("Đề mục đánh số La Mã", "Headings with Roman numbers"),
    why=Bilingual(
        "Văn bản không bố cục theo điều: số La Mã, dấu chấm, tiêu đề in hoa (I. MỤC ĐÍCH). “I-” là cách của văn bản Đảng.",
        "Without articles: a Roman number, a full stop, the heading in capitals. “I-” is the Party's form.",
    ),
    clause=annex("II.6.c"),
    level="warning",
    force="A",
    profiles=STATE,
    since=ND30_SINCE,
    needs=frozenset({"native"}),
    says={
        "mark": Bilingual("Sau số La Mã là dấu chấm: “{right}”.", "A full stop follows the Roman number: “{right}”."),
        "case": Bilingual("Tiêu đề của phần viết in hoa.", "The heading of a part is in capitals."),
    },
    examples=(Example("II. NỘI DUNG", "II- NỘI DUNG"), Example("II. NỘI DUNG", "II. Nội dung")),
    check=_check,
    fixable="unsafe",
)
