"""Danh từ chung chỉ đơn vị hành chính: lower case before a name."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, annex
from vbhc.rules.rule import Draft, Example, Rule

_UNIT = lazy(
    r"(?<=[a-zđà-ỹ,] )(?P<noun>Tỉnh|Huyện|Xã|Thị xã|Thị trấn)\s+(?P<name>[A-ZĐÀ-Ỹ][a-zđà-ỹ]{0,8}(?: [A-ZĐÀ-Ỹ][a-zđà-ỹ]{1,8}){0,3})"
)


def _check(draft: Draft) -> Iterator[Finding]:
    for row, match in _rows.matches(draft, draft.zones.body, _UNIT):
        yield Finding(row.found(match, "noun"), "noun", (("words", match.group()),), right=match["noun"].lower(), sure=False)


RULE = Rule(
    code="ND30-CAP-03",
    title=Bilingual("“tỉnh”, “xã” trước tên riêng viết thường", "“tỉnh”, “xã” before a name in lower case"),
    why=Bilingual("Danh từ chung chỉ đơn vị hành chính không viết hoa: tỉnh Cao Bằng.", "The common noun takes no capital: tỉnh Cao Bằng."),
    clause=annex("III.1.a", number="II"),
    level="warning",
    force="A",
    profiles=STATE_AND_LEGAL,
    since=ND30_SINCE,
    needs=frozenset({"native"}),
    fixable="unsafe",
    says={"noun": Bilingual("“{words}”: danh từ chung viết thường.", "“{words}”: the common noun is in lower case.")},
    examples=(
        Example("trong trường học trên địa bàn tỉnh năm 2026 như sau", "trong trường học trên địa bàn Tỉnh Cao Bằng năm 2026 như sau"),
    ),
    check=_check,
)
