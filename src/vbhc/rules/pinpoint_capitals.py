"""Viết hoa Điều, viết thường khoản, điểm."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.text import Span
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, annex
from vbhc.rules.rule import Draft, Example, Rule

_ARTICLE = lazy(r"(?<=[a-zđà-ỹ,]\s)điều(?=\s+\d{1,3}\b(?!\s*(?:kiện|tra|hòa|chỉnh)))")
_CLAUSE = lazy(r"(?<=[a-zđà-ỹ,]\s)(?:Khoản(?=\s+\d{1,3}\b)|Điểm(?=\s+[a-zđ]\b))")


def _check(draft: Draft) -> Iterator[Finding]:
    for row, match in _rows.matches(draft, draft.zones.body, _ARTICLE):
        yield _finding(row.found(match), "article", match.group().capitalize())
    for row, match in _rows.matches(draft, draft.zones.body, _CLAUSE):
        yield _finding(row.found(match), "clause", match.group().lower())


def _finding(span: Span, says: str, right: str) -> Finding:
    return Finding(span, says, (("right", right),), right=right)


RULE = Rule(
    code="ND30-CAP-12",
    title=Bilingual("Viết hoa “Điều”, viết thường “khoản”, “điểm”", "“Điều” with, “khoản” and “điểm” without a capital"),
    why=Bilingual(
        "Khi viện dẫn: Phần, Chương, Mục, Điều viết hoa; khoản, điểm viết thường.",
        "In citations Phần, Chương, Mục and Điều take a capital, khoản and điểm do not.",
    ),
    clause=annex("V.7", number="II"),
    level="warning",
    force="A",
    profiles=STATE_AND_LEGAL,
    since=ND30_SINCE,
    needs=frozenset({"native"}),
    says={
        "article": Bilingual("Viết hoa: “{right}”.", "With a capital: “{right}”."),
        "clause": Bilingual("Viết thường: “{right}”.", "In lower case: “{right}”."),
    },
    examples=(
        Example("có tên tại Điều 1 chịu", "có tên tại điều 1 chịu", base="quyet-dinh"),
        Example("có tên tại Điều 1 chịu", "có tên tại Khoản 1 Điều 1 chịu", base="quyet-dinh"),
    ),
    check=_check,
    fixable="unsafe",
)
