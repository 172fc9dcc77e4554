"""Viện dẫn điểm, khoản, Điều: from small to large, without commas."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, annex
from vbhc.rules.rule import Draft, Example, Rule

_COMMAS = lazy(r"\b[Đđ]iểm [a-zđ]\s*,\s*[Kk]hoản \d{1,3}(?:\s*,?\s*[Đđ]iều \d{1,4})?|\b[Kk]hoản \d{1,3}\s*,\s*[Đđ]iều \d{1,4}\b")
_REVERSED = lazy(r"\b[Đđ]iều \d{1,4},?\s+[Kk]hoản \d{1,3}\b")


def _check(draft: Draft) -> Iterator[Finding]:
    for row, match in _rows.matches(draft, draft.zones.body, _COMMAS):
        yield Finding(row.found(match), "commas", right=match.group().replace(",", ""), sure=False)
    for row, match in _rows.matches(draft, draft.zones.body, _REVERSED):
        yield Finding(row.found(match), "reversed", sure=False)


RULE = Rule(
    code="CIT-11",
    title=Bilingual("Thứ tự điểm, khoản, Điều", "Order of point, clause and article"),
    why=Bilingual(
        "Viện dẫn từ nhỏ đến lớn, không có dấu phẩy: “điểm a khoản 2 Điều 5”.",
        "From small to large without commas: “điểm a khoản 2 Điều 5”.",
    ),
    clause=annex("V.7", number="II"),
    level="warning",
    force="A",
    profiles=STATE_AND_LEGAL,
    since=ND30_SINCE,
    says={
        "commas": Bilingual("Giữa điểm, khoản, Điều không có dấu phẩy.", "No commas stand between point, clause and article."),
        "reversed": Bilingual("Viện dẫn khoản trước, Điều sau.", "The clause comes before the article."),
    },
    examples=(
        Example("có tên tại Điều 1 chịu", "có tên tại khoản 1, Điều 1 chịu", base="quyet-dinh"),
        Example("có tên tại Điều 1 chịu", "có tên tại Điều 1 khoản 1 chịu", base="quyet-dinh"),
    ),
    check=_check,
)
