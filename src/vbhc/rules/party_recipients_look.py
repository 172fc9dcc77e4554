"""Kiểu chữ nơi nhận văn bản của Đảng."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._components import recipients, recipients_word
from vbhc.rules._looks import Wanted, faults, says
from vbhc.rules._party_looks import HD36_SINCE, guidance
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    yield from faults(draft, recipients_word(draft), Wanted((14, 14), bold=False, italic=False))
    yield from faults(draft, recipients(draft), Wanted((12, 12), bold=False, italic=False, key="list-"))


RULE = Rule(
    code="PTY-O9-04",
    title=Bilingual("“Nơi nhận” cỡ 14, đứng; danh sách cỡ 12, đứng", "“Nơi nhận” size 14, upright; the list size 12, upright"),
    why=Bilingual(
        "Cỡ chữ và kiểu chữ phân biệt các thành phần, để người đọc nhận ra ngay.",
        "Size and style set the components apart, so that readers know them at once.",
    ),
    clause=guidance("nơi nhận"),
    level="warning",
    force="T",
    profiles=frozenset({"party"}),
    since=HD36_SINCE,
    needs=frozenset({"layout", "native"}),
    fixable="safe",
    says={
        **says(("Từ “Nơi nhận”", "The word “Nơi nhận”"), "size", "plain", "upright"),
        **says(("Danh sách nơi nhận", "The list of recipients"), "size", "plain", "upright", key="list-"),
    },
    examples=(
        Example(
            "“Nơi nhận:” chữ đứng",
            "in nghiêng, đậm",
            base="ke-hoach-dang",
            change=(
                ("recipients.italic", True),
                ("recipients.bold", True),
            ),
        ),
        Example("danh sách cỡ 12", "danh sách cỡ 11", base="ke-hoach-dang", change=(("recipient.size", 11.0),)),
    ),
    check=_check,
)
