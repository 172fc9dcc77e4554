"""Dòng tên ở đầu bản sao không còn phần đầu văn bản: "KẾT LUẬN 127-KL/TW CỦA BỘ CHÍNH TRỊ VỀ TRIỂN KHAI …".

Some copies drop the letterhead and keep one line in capitals with type and number. Marks scrambled by the site ("KẾT LỦẬN") do not count.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from vbhc.knowledge import types
from vbhc.model.document import Type
from vbhc.model.letters import bare, is_capitals
from vbhc.model.number import Number
from vbhc.model.text import Found, Source, Span
from vbhc.parts import number
from vbhc.patterns import lazy

_URL = lazy(r"^\W{0,2}(?:https?://|www\.)", re.IGNORECASE)
_NUMBERED = lazy(r"^(?P<type>[^\d]{3,40}?)\s{1,3}(?:S\S{1,2}\s{0,3}:?\s{0,3})?(?=\d{1,6}[A-Za-z]?\s{0,2}[-/–])")
_WORD = lazy(r"\S{1,30}")
#: how far down a page the line may stand
_LINES = 12


class Caption(NamedTuple):
    """What the line says."""

    number: Found[Number]
    type: Found[Type]
    title: Found[str] | None
    author: str | None = None


def find(source: Source) -> Caption | None:
    """The caption of a copy without letterhead: the first line that is no address, if it is one."""
    for line in source.lines[:_LINES]:
        text = source.at(line.span)
        if _URL.match(text):
            continue
        return _read(source, line.span) if len(text) < 500 and is_capitals(text[:40]) else None
    return None


def _read(source: Source, span: Span) -> Caption | None:
    text = source.at(span)
    match = _NUMBERED.match(text)
    kind = _types().get(bare(match["type"])) if match else None
    found = number.read(source, span.start + match.end(), span.end) if match and kind else None
    if not match or not kind or not found or not found.value.serial or found.span is None:
        return None
    about = next((word for word in _WORD.finditer(text, found.span.end - span.start) if bare(word.group()) == "VE"), None)
    title = Found(" ".join(text[about.start() :].split()), Span(span.start + about.start(), span.end)) if about else None
    author = " ".join(text[found.span.end - span.start : about.start() if about else None].split())
    return Caption(
        found, Found(kind, Span(span.start, span.start + match.end("type"))), title, author if author.startswith("CỦA ") else None
    )


@cache
def _types() -> dict[str, Type]:
    return {bare(name): kind for name in types.names() if (kind := types.by_name(name))}
