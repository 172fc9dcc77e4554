"""Cách ghi Điều: “Điều 1.” with a full stop."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.text import Span
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, annex
from vbhc.rules.rule import Draft, Example, Rule

_FORM = lazy(r"(?P<word>Điều|ĐIỀU|điều)\s+(?P<number>\d{1,4}[a-zđ]?)(?P<mark>\s*[.:–/)-])?")


def _check(draft: Draft) -> Iterator[Finding]:
    for span in _articles(draft):
        row = _rows.row_at(draft, span.start)
        match = _FORM.match(row.text) if row else None
        if row is None or match is None:
            continue
        right = f"Điều {match['number']}."
        if match["word"] == "ĐIỀU":
            yield Finding(row.found(match), "capitals", (("right", right),), right=right)
        elif match["mark"] is not None and match["mark"] != ".":
            yield Finding(row.found(match), "mark", (("right", right),), right=right)


def _articles(draft: Draft) -> Iterator[Span]:
    waiting = list(reversed(draft.document.sections))
    while waiting:
        section = waiting.pop()
        if section.label.startswith("Điều"):
            yield section.span
        else:
            waiting.extend(reversed(section.children))


RULE = Rule(
    code="ND30-O6-06",
    title=Bilingual("Cách ghi số thứ tự của Điều", "How articles are numbered"),
    why=Bilingual(
        "Từ “Điều”, số thứ tự bằng chữ số Ả Rập, sau số là dấu chấm.", "The word “Điều”, its number in Arabic digits, then a full stop."
    ),
    clause=annex("II.6.đ"),
    level="error",
    force="A",
    profiles=STATE_AND_LEGAL,
    since=ND30_SINCE,
    needs=frozenset({"native"}),
    says={
        "mark": Bilingual("Sau số của Điều là dấu chấm: “{right}”.", "A full stop follows the number of an article: “{right}”."),
        "capitals": Bilingual("“Điều” viết chữ thường: “{right}”.", "“Điều” is not in capitals: “{right}”."),
    },
    examples=(Example("Điều 2. Tổ", "Điều 2: Tổ", base="quyet-dinh"), Example("Điều 2. Tổ", "ĐIỀU 2. Tổ", base="quyet-dinh")),
    check=_check,
)
