"""Địa danh viết đầy đủ: no “TP.”."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.text import Span
from vbhc.patterns import lazy
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, annex
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_SHORT = lazy(r"\b(?:TP|Tp|T\.P|TX|Tx|TT|Q)\b\.?(?=\s*\S)")


def _check(draft: Draft) -> Iterator[Finding]:
    place = draft.document.place
    if place is None or place.span is None:
        raise Undecided
    match = _SHORT.match(draft.at(place.span))
    if match:
        span = Span(place.span.start, place.span.start + match.end())
        yield Finding(span, "short", (("words", match.group()),))


RULE = Rule(
    code="ND30-O4-03",
    title=Bilingual("Địa danh không viết tắt", "The place is written in full"),
    why=Bilingual(
        "Địa danh là tên gọi chính thức của đơn vị hành chính nơi cơ quan đóng trụ sở.",
        "The place is the official name of the unit where the body sits.",
    ),
    clause=annex("II.4.a"),
    level="warning",
    force="A",
    profiles=STATE_AND_LEGAL,
    since=ND30_SINCE,
    says={"short": Bilingual("Địa danh viết tắt “{words}”; hãy viết đầy đủ.", "The place holds the abbreviation “{words}”; write it out.")},
    examples=(Example("Cao Bằng, ngày 09", "TP. Cao Bằng, ngày 09"),),
    check=_check,
)
