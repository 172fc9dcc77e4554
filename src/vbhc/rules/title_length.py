"""Độ dài trích yếu: what the register can hold."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, annex
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_MOST = 500


def _check(draft: Draft) -> Iterator[Finding]:
    title = draft.document.title
    if title is None:
        raise Undecided
    if len(title.value) > _MOST:
        yield Finding(title.span, "long", (("count", str(len(title.value))), ("most", str(_MOST))))


RULE = Rule(
    code="ND30-O5-06",
    title=Bilingual("Trích yếu không quá 500 ký tự", "A subject of at most 500 characters"),
    why=Bilingual("Trường trích yếu của hệ thống quản lý văn bản chỉ chứa 500 ký tự.", "The field of the register holds 500 characters."),
    clause=annex("Phần I", number="VI"),
    level="info",
    force="A",
    profiles=STATE_AND_LEGAL,
    since=ND30_SINCE,
    says={"long": Bilingual("Trích yếu dài {count} ký tự, quá {most}.", "The subject has {count} characters, more than {most}.")},
    examples=(
        Example(
            "Chăm sóc cây xanh trong trường học trên địa bàn tỉnh Cao Bằng năm 2026\nThực",
            "Chăm sóc cây xanh"
            + ", vun gốc, tưới nước và cắt tỉa cành khô" * 12
            + " trong trường học trên địa bàn tỉnh Cao Bằng năm 2026\nThực",
        ),
    ),
    check=_check,
)
