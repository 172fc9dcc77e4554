"""Họ tên người ký văn bản Đảng: no degree, no “Đồng chí”."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.letters import is_capitals
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import (
    HD36_SINCE,
    PARTY,
    party,
)
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_TITLE = lazy(r"(?:GS\.?\s?TS|PGS\.?\s?TS|GS|PGS|TS|ThS|Đồng chí|Đ/c|Ông|Bà)\b[.:]?\s*(?=[A-ZĐÀ-Ỹ])")


def _check(draft: Draft) -> Iterator[Finding]:
    names = [signer.name for signer in draft.document.signers]
    if not names:
        raise Undecided
    for row in _rows.closing(draft):
        match = _TITLE.match(row.text)
        if (
            match
            and not is_capitals(row.text)
            and any(row.text[match.end() :].startswith(name) or row.text.endswith(name) for name in names)
        ):
            yield Finding(row.part(0, match.end()), "title", (("words", match.group().strip()),), right="")


RULE = Rule(
    code="PTY-O7-04",
    title=Bilingual("Họ tên người ký không kèm danh hiệu", "The signer's name without titles"),
    why=Bilingual(
        "Trước họ tên người ký văn bản của Đảng không ghi học hàm, học vị, quân hàm, “Đồng chí”.",
        "No degree, rank or “Đồng chí” stands before the name.",
    ),
    clause=party("thể thức đề ký", "signature"),
    level="warning",
    force="T",
    profiles=PARTY,
    since=HD36_SINCE,
    says={"title": Bilingual("Không ghi “{words}” trước họ tên người ký.", "“{words}” does not stand before the signer's name.")},
    examples=(Example("Triệu Văn Đông Miên", "Đồng chí Triệu Văn Đông Miên", base="ke-hoach-dang"),),
    check=_check,
)
