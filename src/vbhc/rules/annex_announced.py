"""Phụ lục được dẫn trong văn bản: what is attached is announced, and what is announced is attached."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.numerals import roman_value
from vbhc.model.text import Span
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, annex
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_ANNEX = lazy(r"phụ\s+lục(?:\s+(?:số\s+)?(?P<number>[IVXLC]{1,6}|\d{1,3})\b)?", re.IGNORECASE)
#: Words between which an annex belongs to another document ("Phụ lục I Nghị định số …").
_OTHERS = lazy(
    r"\s*(?:ban hành\s+)?(?:kèm theo\s+|của\s+|tại\s+)?(?:Nghị định|Thông tư|Quyết định|Luật|Nghị quyết|Hướng dẫn|Công văn)\b(?!\s+này)"
)


def _check(draft: Draft) -> Iterator[Finding]:
    if not draft.document.annexes or not draft.zones.body:
        raise Undecided
    for annexed in draft.document.annexes:
        match = _ANNEX.match(annexed.title)
        if match is None:
            continue
        # an annex may belong to the regulation that is issued with the document, and be announced there
        until = draft.source.line_at(annexed.span.start)
        found = list(_announcements(" ".join(row.text for row in _rows.rows(draft, range(draft.zones.body.start, until)))))
        numbers = {_value(number) for number in found if number}
        if None not in found and (not found or (match["number"] and _value(match["number"]) not in numbers)):
            yield Finding(Span(annexed.span.start, annexed.span.start + match.end()), "silent", (("annex", match.group()),), sure=False)


def _value(digits: str) -> int:
    return int(digits) if digits.isdecimal() else roman_value(digits)


def _announcements(said: str) -> Iterator[str | None]:
    """The annexes of this document that a text speaks of: their numbers, None for any of them ("các phụ lục")."""
    for match in _ANNEX.finditer(said):
        if not _OTHERS.match(said, match.end()):
            yield match["number"]


RULE = Rule(
    code="ND30-ANX-01",
    title=Bilingual("Phụ lục được dẫn trong văn bản", "Annexes are announced in the text"),
    why=Bilingual(
        "Văn bản có phụ lục thì trong nội dung phải có chỉ dẫn về phụ lục đó.", "A document with an annex refers to it in its body."
    ),
    clause=annex("III.1.a"),
    level="error",
    force="A",
    profiles=STATE_AND_LEGAL,
    since=ND30_SINCE,
    needs=frozenset({"native"}),
    says={"silent": Bilingual("Nội dung văn bản không dẫn đến “{annex}”.", "The body does not refer to “{annex}”.")},
    examples=(Example("theo lịch tại Phụ lục II kèm theo, hoàn thành", "theo lịch đã thống nhất, hoàn thành", base="ke-hoach-phu-luc"),),
    check=_check,
)
