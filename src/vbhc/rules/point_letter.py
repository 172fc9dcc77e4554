"""Chữ cái của điểm: Vietnamese letters with a closing bracket."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.numerals import POINTS
from vbhc.model.text import Span
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, annex
from vbhc.rules.rule import Draft, Example, Rule

_POINT = lazy(r"(?P<letter>[a-zđ])(?P<mark>\s*[./:-]|\s+\))\s*(?=[^\W\d_])")


def _check(draft: Draft) -> Iterator[Finding]:
    waiting = [draft.document.sections]
    while waiting:
        siblings = waiting.pop()
        waiting.extend(one.children for one in siblings)
        points = [one for one in siblings if len(one.label) == 1 and one.label.islower() and one.label.isalpha()]
        for one in points:
            row = _rows.row_at(draft, one.span.start)
            match = _POINT.match(row.text) if row else None
            if row and match and match["letter"] == one.label:
                yield Finding(row.part(0, match.end("mark")), "mark", (("right", f"{one.label})"),), right=f"{one.label})")
            if one.label not in POINTS and len(points) > 1:
                yield Finding(Span(one.span.start, one.span.start + 1), "letter", (("letter", one.label),))
        for before, after in pairwise(points):
            if (before.label, after.label) == ("d", "e"):
                yield Finding(Span(after.span.start, after.span.start + 1), "skipped", right="đ")


RULE = Rule(
    code="ND30-O6-08",
    title=Bilingual("Chữ cái của điểm", "Letters of points"),
    why=Bilingual(
        "Điểm đánh theo chữ cái tiếng Việt (sau d là đ; không có f, j, w, z), sau chữ cái là dấu ngoặc đơn.",
        "Points follow the Vietnamese alphabet (đ after d; no f, j, w, z) and close with a bracket.",
    ),
    clause=annex("II.6.đ"),
    level="warning",
    force="A",
    profiles=STATE_AND_LEGAL,
    since=ND30_SINCE,
    needs=frozenset({"native"}),
    says={
        "mark": Bilingual("Sau chữ cái của điểm là dấu ngoặc đơn: “{right}”.", "A bracket follows the letter of a point: “{right}”."),
        "letter": Bilingual("“{letter}” không phải chữ cái tiếng Việt dùng cho điểm.", "“{letter}” is no Vietnamese letter for points."),
        "skipped": Bilingual("Sau điểm d là điểm đ.", "Point đ follows point d."),
    },
    examples=(Example("a) Chọn giống", "a. Chọn giống"),),
    check=_check,
    fixable="unsafe",
)
