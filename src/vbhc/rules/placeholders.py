"""Chỗ trống còn sót: “[…]”, “{{…}}”, “???”, “xxx”."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import EVERYONE, LOGIC
from vbhc.rules.rule import Draft, Example, Rule

_PLACEHOLDER = lazy(
    r"\[[^\]\n]{0,60}(?:\.\.\.|…|[Cc]ần|CẦN|[Đđ]iền|ĐIỀN|[Nn]hập|NHẬP|[Tt]ên )[^\]\n]{0,60}\]|\{\{[^}\n]{0,80}\}\}|\?{3,}|\b[xX]{3,}\b|<(?:tên|số|ngày|nơi|họ)[^>\n]{0,60}>",
)


def _check(draft: Draft) -> Iterator[Finding]:
    for row, match in _rows.matches(draft, _rows.text(draft), _PLACEHOLDER):
        yield Finding(row.found(match), "left", (("words", match.group()),))


RULE = Rule(
    code="X-05",
    title=Bilingual("Không còn chỗ trống của mẫu", "No placeholder left"),
    why=Bilingual(
        "Chữ giữ chỗ của mẫu mà còn trong bản ban hành thì văn bản chưa xong.", "A document with a placeholder of its form is not finished."
    ),
    clause=LOGIC,
    level="error",
    force="L",
    profiles=EVERYONE,
    stages=frozenset({"final"}),
    needs=frozenset({"native"}),
    says={"left": Bilingual("Còn sót chỗ trống “{words}”.", "The placeholder “{words}” is left.")},
    examples=(Example("biết trồng cây, biết giữ cây", "biết trồng [điền tên cây], biết giữ cây"),),
    check=_check,
)
