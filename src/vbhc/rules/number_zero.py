"""Số văn bản nhỏ hơn 10 có số 0 phía trước."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.text import Span
from vbhc.patterns import lazy
from vbhc.rules._law import ND30_SINCE, STATE, annex
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_SERIAL = lazy(r"\d{1,9}")
#: A number below ten has one figure, with its zero two.
_TWO = 2


def _check(draft: Draft) -> Iterator[Finding]:
    number = draft.document.number
    if number is None or number.span is None or number.value.serial is None:
        raise Undecided
    match: re.Match[str] | None = _SERIAL.search(draft.at(number.span))
    if match is None:
        raise Undecided
    span = Span(number.span.start + match.start(), number.span.start + match.end())
    serial = match[0]
    right = str(int(serial)).zfill(_TWO)
    if len(serial) < _TWO:
        yield Finding(span, "zero", (("right", right),), right=right)
    elif len(serial) > _TWO and serial.startswith("0"):
        yield Finding(span, "zeros", (("right", right),), right=right, level="warning")


RULE = Rule(
    code="ND30-O3-02",
    title=Bilingual("Số 0 trước số văn bản nhỏ hơn 10", "A zero before numbers below 10"),
    why=Bilingual(
        "Số văn bản nhỏ hơn 10 ghi thêm số 0 phía trước, tránh viết chèn chữ số.",
        "A number below 10 gets a zero before it, so that no figure can be put in.",
    ),
    clause=annex("II.3.c"),
    level="error",
    force="A",
    profiles=STATE,
    since=ND30_SINCE,
    needs=frozenset({"native"}),
    says={
        "zero": Bilingual("Số văn bản nhỏ hơn 10 ghi là “{right}”.", "A number below 10 is written “{right}”."),
        "zeros": Bilingual("Thừa số 0: ghi là “{right}”.", "Too many zeros: “{right}” is right."),
    },
    examples=(
        Example("Số: 05/KH-UBND", "Số: 5/KH-UBND", instead_of="Số: 145/KH-UBND"),
        Example("Số: 145/KH-UBND", "Số: 0145/KH-UBND"),
    ),
    check=_check,
    fixable="safe",
)
