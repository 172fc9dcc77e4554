"""Kiểu chữ trích yếu công văn của Đảng."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._components import subject
from vbhc.rules._looks import Wanted, faults, says
from vbhc.rules._party_looks import HD36_SINCE, guidance
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    yield from faults(draft, subject(draft), Wanted((12, 12), bold=False, italic=True))


RULE = Rule(
    code="PTY-O5-04",
    title=Bilingual("Trích yếu công văn của Đảng: cỡ 12, nghiêng", "Subject of a công văn of the Party: size 12, italic"),
    why=Bilingual(
        "Cỡ chữ và kiểu chữ phân biệt các thành phần, để người đọc nhận ra ngay.",
        "Size and style set the components apart, so that readers know them at once.",
    ),
    clause=guidance("trích yếu công văn"),
    level="warning",
    force="T",
    profiles=frozenset({"party"}),
    since=HD36_SINCE,
    needs=frozenset({"layout", "native"}),
    types=frozenset({"cong-van"}),
    fixable="safe",
    says={**says(("Trích yếu dưới số, ký hiệu", "The subject below the number"), "size", "plain", "italic")},
    examples=(Example("in nghiêng", "chữ đứng", base="cong-van-dang", change=(("subject.italic", False),)),),
    check=_check,
)
