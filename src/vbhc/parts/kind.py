"""Là văn bản, tin bài hay thứ khác: whether a source is a document, an article about one, or something else."""

from __future__ import annotations

import re
from functools import cache

from vbhc.knowledge import types
from vbhc.model.document import Kind
from vbhc.model.text import Source
from vbhc.model.zones import Zones
from vbhc.parts import caption, letter
from vbhc.patterns import lazy

_LEAD = lazy(
    r"^\W{0,3}(?:Thực hiện|Căn cứ|Triển khai|Để|Nhằm)\b.{20,2500}?\b(?:[Kk]ế hoạch|[Cc]hương trình|[Cc]hỉ thị|[Bb]áo cáo|[Pp]hương án)\b.{0,160}?(?:như sau|sau đây)\s{0,3}[:.]",
    re.DOTALL,
)
_URL = lazy(r"^\W{0,2}(?:https?://|www\.)", re.IGNORECASE)
#: words in whole sentences that make an article
_PROSE = 12


def find(source: Source, zones: Zones) -> Kind:
    """`document`, `article` or `other`.

    A document has a letterhead, a heading with a body, a lead that announces its own plan, the addressee and the form of a letter, or a
    portal's table of facts; an article has prose about a document.
    """
    if zones.header or zones.title:
        return "document"
    if zones.annexes or is_foreign(source):
        return "other"
    if _has_facts(source) or _opens_as_document(source) or _is_letter(source):
        return "document"
    return "article" if _is_prose(source) else "other"


def is_foreign(source: Source) -> bool:
    """Enough letters to judge, and hardly one with a Vietnamese mark: a translation, or text without marks."""
    sample = source.text[:_SAMPLE]
    if sum(map(sample.count, _FREQUENT)) >= _MARKED * len(sample):  # plainly Vietnamese, told without looking at each letter
        return False
    letters = sum(map(str.isalpha, sample))
    plain = len(sample.encode("ascii", "ignore").translate(None, _SIGNS))
    return letters >= _ENOUGH and letters - plain < _MARKED * letters


#: letters looked at, letters needed, the least share with marks (born Vietnamese text has 0.25 and more)
_SAMPLE = 4000
_ENOUGH = 200
_MARKED = 0.05
#: frequent letters with marks; the plain signs that are no letters
_FREQUENT = "ăâđêôơưạảấầếềệịọộợụủựỦ"
_SIGNS = bytes(code for code in range(0x80) if not chr(code).isalpha())


def _has_facts(source: Source) -> bool:
    """A portal's table of facts names the document even where its text is not there."""
    facts = {key for key, _ in source.metadata}
    return {"number", "type"} <= facts or {"number", "issuer"} <= facts


def _opens_as_document(source: Source) -> bool:
    """A lead that announces its own plan, or a headline in capitals with type and number."""
    leads = (source.one_line(p.span)[:3000] for p in source.paragraphs[:2] if not _URL.match(source.at(p.span)))
    return bool(_LEAD.match(next(leads, ""))) or caption.find(source) is not None


def _is_letter(source: Source) -> bool:
    """From "Kính gửi" on a letter, its letterhead lost."""
    return letter.first_line([source.at(line.span) for line in source.lines if line.role == "body"]) is not None


def _is_prose(source: Source) -> bool:
    """Whole sentences, and the name of a type of document among them."""
    long = [
        source.flat[p.span.start : min(p.span.end, p.span.start + 2000)] for p in source.paragraphs[:80] if p.span.end - p.span.start > 50
    ]
    if sum(len(text.split()) for text in long) < _PROSE:
        return False
    words = " ".join(long).casefold()
    return any(name in words for name in _names())


@cache
def _names() -> tuple[str, ...]:
    return ("văn bản", *(name.casefold() for name in types.names() if " " in name))
