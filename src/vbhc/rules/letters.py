"""Chữ cái đúng bảng mã: no Ð for Đ, no Cyrillic letters, no fixed blanks in numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import EVERYONE, annex
from vbhc.rules.rule import Draft, Example, Rule

_ETH = lazy(r"[ÐƉ]")
_CYRILLIC = lazy(r"[\u0400-\u04ff]+")


def _check(draft: Draft) -> Iterator[Finding]:
    everywhere = range(len(draft.source.lines))
    for row, match in _rows.matches(draft, everywhere, _ETH):
        # inside a word the small letter was meant: "vận Ðộng" is a capital, "vậnÐộng" is not
        right = "đ" if row.text[match.start() - 1 : match.start()].islower() and match.start() else "Đ"
        yield Finding(row.found(match), "eth", (("words", match.group()),), right=right)
    for row, match in _rows.matches(draft, everywhere, _CYRILLIC):
        if _mixed(row.text, match):
            yield Finding(row.found(match), "cyrillic", (("words", match.group()),))


def _mixed(text: str, match: re.Match[str]) -> bool:
    """Whether Latin letters touch them: a Russian word is no mistake."""
    return text[match.start() - 1 : match.start()].isalnum() or text[match.end() : match.end() + 1].isalnum()


RULE = Rule(
    code="X-06",
    title=Bilingual("Chữ cái đúng bảng mã Unicode", "Letters of the right alphabet"),
    why=Bilingual(
        "Chữ “Ð” của tiếng Iceland hay chữ Nga trông giống chữ Việt nhưng tìm kiếm không ra.",
        "The Icelandic “Ð” or a Cyrillic letter looks right and is never found.",
    ),
    clause=annex("I.4"),
    level="warning",
    force="A",
    profiles=EVERYONE,
    needs=frozenset({"native"}),
    says={
        "eth": Bilingual("“{words}” không phải chữ Đ tiếng Việt.", "“{words}” is not the Vietnamese Đ."),
        "cyrillic": Bilingual("“{words}” là chữ Nga lẫn trong từ.", "“{words}” are Cyrillic letters inside a word."),
    },
    examples=(
        Example("Ủy ban nhân dân các xã, phường chủ trì vận động", "Ủy ban nhân dân các xã, phường chủ trì vận ðộng".replace("ð", "Ð")),
    ),
    check=_check,
    fixable="safe",
)
