"""Công văn đã mất phần đầu văn bản: a letter of which a copy keeps the text from "Kính gửi" on.

An article about a letter, and a reader's own letter to an office, begin much the same: only the form of an official closing, or an
answer to a numbered document, makes the text a document.
"""

from __future__ import annotations

from collections.abc import Sequence

from vbhc.knowledge import bodies, types
from vbhc.model.body import Body
from vbhc.model.document import Type
from vbhc.model.letters import is_capitals
from vbhc.model.number import Number
from vbhc.model.text import Found, Note, Source, Span
from vbhc.model.zones import Zones
from vbhc.parts import marks
from vbhc.patterns import lazy

#: lines of a portal that may stand above, and how long each may be
_ABOVE = 8
_LONGEST = 120
#: lines from an authority down to the name; letters of the text in which the answer is announced
_SIGNATURE = 14
_READ = 3000
_LINES = 25
_AS_ABOVE = lazy(r":\W{0,6}[Nn]hư\s{1,3}trên(?![^\W_])")
_COLON = lazy(r"g\S{1,3}\s{0,3}:")
#: "Trả lời Công văn số 12/UBND-CN …, Sở Nội vụ có ý kiến như sau:"
_ANSWERS = lazy(
    r"(?:[Tt]rả lời|[Pp]húc đáp|[Nn]hận được)\s.{0,200}?\b(?:[Cc]ông văn|[Vv]ăn bản|[Tt]ờ trình|[Bb]áo cáo|[Kk]ế hoạch)\s(?:số\s{0,3}:?\s{0,3})?\d{1,6}\s{0,3}[/-].{0,2000}?như sau\s{0,3}:"
)


def first_line(texts: Sequence[str]) -> int | None:
    """Index of "Kính gửi: …" where the text is such a letter."""
    for index, text in enumerate(texts[: _ABOVE + 1]):
        if marks.ADDRESSEE.match(text):
            return index if _COLON.search(text[:_LONGEST]) and (_answers(texts, index) or _is_closed(texts, index)) else None
        if len(text) > _LONGEST:
            return None
    return None


def notes(source: Source, zones: Zones) -> tuple[Note, ...]:
    """That the letterhead is lost, where the document is such a letter."""
    if zones.header or zones.title or not zones.body:
        return ()
    opening = source.lines[zones.body.start].span
    return (Note("letterhead-lost", (), opening),) if marks.ADDRESSEE.match(source.at(opening)) else ()


def bears_own_symbol(source: Source, zones: Zones, number: Number, issuer: Body, stated: Type | None) -> bool:
    """Whether a letter's symbol begins with its body's own letters, which are those of a type as well: "14020/CT-TTHT" of a Cục Thuế.

    `stated`: the type that the portal tells.
    """
    if not number.type_code or not bodies.stands_as(issuer, number.type_code):
        return False
    return (stated is not None and stated.id == "cong-van") or _subject(source, zones) is not None


def told_by_form(source: Source, zones: Zones, number: Number | None) -> Found[Type] | None:
    """Công văn where neither heading nor symbol tells the type: V/v in the letterhead, and Kính gửi right below it.

    One of the two is enough over a symbol that is a body's and nothing else: "140/PGDĐT".
    """
    if zones.title or not zones.header:
        return None
    regarding = _subject(source, zones)
    first = source.lines[zones.body.start].span if zones.body else None
    addressed = first if first and marks.ADDRESSEE.match(source.at(first)) else None
    alone = number is not None and not number.type_code and number.family == "old" and bodies.is_symbol(number.symbol)
    span = (regarding or addressed) if alone else regarding if addressed else None
    kind = types.get("cong-van")
    return Found(kind, span) if kind and span else None


def _subject(source: Source, zones: Zones) -> Span | None:
    """The line of the letterhead with the V/v."""
    lines = (line.span for line in source.lines[zones.header.start : zones.body.start])
    return next((span for span in lines if marks.REGARDING.match(source.at(span))), None)


def _answers(texts: Sequence[str], index: int) -> bool:
    return _ANSWERS.search(" ".join(text[:_READ] for text in texts[index + 1 : index + _LINES])[:_READ]) is not None


def _is_closed(texts: Sequence[str], index: int) -> bool:
    """Nơi nhận or an authority below, and a name under it; "Nơi nhận: - Như trên" is of letters alone."""
    name = len(texts) + _SIGNATURE
    for at in range(len(texts) - 1, index, -1):
        text = texts[at]
        if len(text) > _LONGEST:
            continue
        if marks.RECIPIENTS.match(text) and _AS_ABOVE.search(" ".join(texts[at : at + 2])[:_LONGEST]):
            return True
        if name - at < _SIGNATURE and (marks.RECIPIENTS.match(text) or (is_capitals(text) and marks.AUTHORITY.match(text))):
            return True
        if marks.name_shaped(text) or marks.SIGNED.search(text):
            name = at
    return False
