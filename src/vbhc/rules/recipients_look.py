"""Kiểu chữ nơi nhận."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._components import recipients, recipients_word
from vbhc.rules._law import ND30_SINCE, STATE, annex
from vbhc.rules._looks import Wanted, faults, says
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    yield from faults(draft, recipients_word(draft), Wanted((12, 12), bold=True, italic=True))
    yield from faults(draft, recipients(draft), Wanted((11, 11), bold=False, italic=False, key="list-"))


RULE = Rule(
    code="ND30-O9-08",
    title=Bilingual(
        "“Nơi nhận”: cỡ 12, nghiêng, đậm; danh sách: cỡ 11, đứng", "“Nơi nhận”: size 12, italic, bold; the list: size 11, upright"
    ),
    why=Bilingual(
        "Cỡ chữ và kiểu chữ phân biệt các thành phần, để người đọc nhận ra ngay.",
        "Size and style set the components apart, so that readers know them at once.",
    ),
    clause=annex("II.9.d"),
    level="warning",
    force="A",
    profiles=STATE,
    since=ND30_SINCE,
    needs=frozenset({"layout", "native"}),
    fixable="safe",
    says={
        **says(("Từ “Nơi nhận”", "The word “Nơi nhận”"), "size", "bold", "italic"),
        **says(("Danh sách nơi nhận", "The list of recipients"), "size", "plain", "upright", key="list-"),
    },
    examples=(
        Example("“Nơi nhận:” in nghiêng, đậm", "chữ đứng", change=(("recipients.italic", False),)),
        Example("danh sách cỡ 11", "danh sách cỡ 14", change=(("recipient.size", 14.0),)),
    ),
    check=_check,
)
