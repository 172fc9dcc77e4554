"""Tên cơ quan ban hành: present and in capitals."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.letters import bare, is_capitals
from vbhc.rules import _rows
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, annex
from vbhc.rules.rule import Draft, Example, Rule, Undecided


def _check(draft: Draft) -> Iterator[Finding]:
    letterhead = _rows.header(draft)
    # without a number of its own this is no letter of a body but a standard, a law or a form
    if not letterhead or draft.document.number is None:
        raise Undecided
    issuer = draft.document.issuer
    if issuer is not None and issuer.span is not None:
        words = draft.at(issuer.span)
        if not is_capitals(words):
            yield Finding(issuer.span, "case", right=words.upper(), sure=False)
    elif issuer is None and not any(_may_name(row.text) for row in letterhead):
        yield Finding(letterhead[0].span, "missing")


def _may_name(text: str) -> bool:
    return is_capitals(text) and not _rows.is_national(text) and not bare(text).startswith("SO")


RULE = Rule(
    code="ND30-O2-01",
    title=Bilingual("Tên cơ quan, tổ chức ban hành", "Name of the issuing body"),
    why=Bilingual(
        "Người nhận phải biết văn bản của ai. Tên viết đầy đủ, bằng chữ in hoa, ở góc trên bên trái; cơ quan chủ quản trực tiếp (nếu có) ở dòng trên.",
        "The reader must know whose document it is. The full name stands in capitals at the top left, below the name of the body above it, if any.",
    ),
    clause=annex("II.2.b"),
    level="error",
    force="A",
    profiles=STATE_AND_LEGAL,
    since=ND30_SINCE,
    needs=frozenset({"native"}),
    fixable="unsafe",
    says={
        "missing": Bilingual("Không thấy tên cơ quan ban hành ở phần đầu văn bản.", "The letterhead names no issuing body."),
        "case": Bilingual("Tên cơ quan ban hành phải viết bằng chữ in hoa.", "The name of the issuing body is written in capitals."),
    },
    examples=(Example("ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG\nSố", "Ủy ban nhân dân\ntỉnh Cao Bằng\nSố"),),
    check=_check,
)
