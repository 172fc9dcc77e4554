"""Trích yếu viết thường: no capitals throughout."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.letters import is_capitals
from vbhc.rules._law import ND30_SINCE, STATE, annex
from vbhc.rules.rule import Draft, Example, Rule, Undecided


def _check(draft: Draft) -> Iterator[Finding]:
    title = draft.document.title
    if title is None or title.span is None:
        raise Undecided
    words = draft.at(title.span)
    if is_capitals(words):
        yield Finding(title.span, "capitals", right=title.value)


RULE = Rule(
    code="ND30-O5-02",
    title=Bilingual("Trích yếu bằng chữ in thường", "The subject is not in capitals"),
    why=Bilingual(
        "Trích yếu trình bày bằng chữ in thường; chữ in hoa làm mất cách viết hoa tên riêng và ký hiệu trong đó.",
        "The subject stands in lower case; capitals hide names and symbols in it.",
    ),
    clause=annex("II.5.b"),
    level="warning",
    force="A",
    profiles=STATE,
    since=ND30_SINCE,
    needs=frozenset({"native"}),
    fixable="unsafe",
    says={"capitals": Bilingual("Trích yếu viết in hoa; hãy viết chữ thường.", "The subject is in capitals; write it in lower case.")},
    examples=(
        Example(
            "Chăm sóc cây xanh trong trường học trên địa bàn tỉnh Cao Bằng năm 2026\nThực",
            "CHĂM SÓC CÂY XANH TRONG TRƯỜNG HỌC TRÊN ĐỊA BÀN TỈNH CAO BẰNG NĂM 2026\nThực",
        ),
    ),
    check=_check,
)
