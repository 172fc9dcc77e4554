"""Kiểu chữ quyền hạn, chức vụ, họ tên người ký."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._components import authority, names
from vbhc.rules._law import ND30_SINCE, STATE, annex
from vbhc.rules._looks import Wanted, faults, says
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    yield from faults(draft, authority(draft), Wanted((13, 14), bold=True, italic=False))
    yield from faults(draft, names(draft), Wanted((13, 14), bold=True, italic=False, key="name-"))


RULE = Rule(
    code="ND30-O7-06",
    title=Bilingual("Chức vụ, họ tên người ký: cỡ 13-14, đứng, đậm", "Office and name of the signer: size 13-14, upright, bold"),
    why=Bilingual(
        "Cỡ chữ và kiểu chữ phân biệt các thành phần, để người đọc nhận ra ngay.",
        "Size and style set the components apart, so that readers know them at once.",
    ),
    clause=annex("II.7.đ"),
    level="warning",
    force="A",
    profiles=STATE,
    since=ND30_SINCE,
    needs=frozenset({"layout", "native"}),
    fixable="safe",
    says={
        **says(("Quyền hạn, chức vụ của người ký", "Authority and office of the signer"), "size", "bold", "upright"),
        **says(("Họ tên người ký", "The name of the signer"), "size", "bold", "upright", key="name-"),
    },
    examples=(
        Example("họ tên in đậm", "họ tên không đậm", change=(("name.bold", False),)),
        Example("chức vụ in đậm", "chức vụ không đậm", change=(("office.bold", False),)),
        Example("cỡ 14", "cỡ 12", change=(("name.size", 12.0),)),
    ),
    check=_check,
)
