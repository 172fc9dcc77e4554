"""Kiểu chữ quyền hạn, chức vụ, họ tên người ký văn bản của Đảng."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._components import authority, names
from vbhc.rules._looks import Wanted, faults, says
from vbhc.rules._party_looks import HD36_SINCE, guidance
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    lines = authority(draft)
    marks, office = (lines[:-1], lines[-1:])
    yield from faults(draft, marks, Wanted((14, 14), bold=True, italic=False))
    yield from faults(draft, office if marks else [], Wanted((14, 14), bold=False, italic=False, key="office-"))
    yield from faults(draft, names(draft), Wanted((14, 14), bold=True, italic=False, key="name-"))


RULE = Rule(
    code="PTY-O7-05",
    title=Bilingual(
        "Quyền hạn cỡ 14 đậm, chức vụ cỡ 14 không đậm, họ tên cỡ 14 đậm", "Authority size 14 bold, office size 14 plain, name size 14 bold"
    ),
    why=Bilingual(
        "Cỡ chữ và kiểu chữ phân biệt các thành phần, để người đọc nhận ra ngay.",
        "Size and style set the components apart, so that readers know them at once.",
    ),
    clause=guidance("chữ ký"),
    level="warning",
    force="T",
    profiles=frozenset({"party"}),
    since=HD36_SINCE,
    needs=frozenset({"layout", "native"}),
    fixable="safe",
    says={
        **says(("Quyền hạn ký", "The authority"), "size", "bold", "upright"),
        **says(("Chức vụ", "The office"), "size", "plain", "upright", key="office-"),
        **says(("Họ tên người ký", "The name of the signer"), "size", "bold", "upright", key="name-"),
    },
    examples=(
        Example("chức vụ không đậm", "chức vụ in đậm", base="ke-hoach-dang", change=(("office.bold", True),)),
        Example("họ tên in đậm", "không đậm", base="ke-hoach-dang", change=(("name.bold", False),)),
    ),
    check=_check,
)
