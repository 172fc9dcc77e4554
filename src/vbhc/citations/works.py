"""Quy chế, chiến lược, chương trình không số: documents named without a number, where a paragraph begins with what it rests on.

"Căn cứ Quy chế làm việc của …;", "Thực hiện Chiến lược quốc gia …, UBND tỉnh …".
"""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.citations import clauses, days
from vbhc.citations.drafts import Draft
from vbhc.knowledge import types
from vbhc.model.text import Source
from vbhc.patterns import lazy

_OPENING = lazy(
    r"[\s\-–+•*]{0,6}(?:Căn\s{1,2}cứ|Thực\s{1,2}hiện|Triển\s{1,2}khai(?:\s{1,2}thực\s{1,2}hiện)?|Thi\s{1,2}hành)\s{1,3}(?=[A-ZĐ])"
)
#: what a paragraph begins with that opens so
_FIRST = frozenset("CT -–+•*\t")
_ANOTHER = lazy(r"(?:;|,|\svà)\s{1,3}(?=(?:Quy\s{1,2}chế|Chiến\s{1,2}lược|Chương\s{1,2}trình|Kế\s{1,2}hoạch|Đề\s{1,2}án)\s)")
_KIND = lazy(
    r"(?:Quy\s{1,3}chế\s{1,3}(?:làm\s{1,2}việc|phối\s{1,2}hợp|quản\s{1,2}lý)|Chiến\s{1,3}lược\s{1,3}(?:quốc\s{1,2}gia|phát\s{1,2}triển|tổng\s{1,2}thể)|Chương\s{1,3}trình\s{1,3}mục\s{1,2}tiêu\s{1,2}quốc\s{1,2}gia|"
    r"Kế\s{1,3}hoạch\s{1,3}(?=[A-ZĐ])|Đề\s{1,3}án\s{1,3}(?=[“\"]))"
)
_END = lazy(
    r"[;:(]|\.(?=\s|\Z)|,\s{1,2}(?:được|ban\s{1,2}hành|có\s)|\s(?:ban\s{1,2}hành\s{1,2}kèm|được\s{1,2}(?:ban|phê)|tại\s{1,2}(?:Quyết|Nghị|Công)|của\s{1,2}tỉnh\s{1,2}về\s|như\s{1,2}sau)"
)
_NUMBERED = lazy(r"(?:hành\s{1,2}động\s)?\s{0,2}số\s{0,3}:?\s{0,3}\d|\d{1,5}\s{0,2}[/-]\s{0,2}[A-ZĐ]")
_LONGEST = 320
_DEEPEST = 1500
_SHORTEST = 18


def scan(source: Source) -> Iterator[Draft]:
    """Every such document, one for each cue at the beginning of a paragraph."""
    flat = source.flat
    for paragraph in source.paragraphs:
        begin = paragraph.span[0]
        opening = _OPENING.match(flat, begin, paragraph.span[1]) if flat[begin] in _FIRST else None
        if not opening:
            continue
        limit = min(paragraph.span.end, opening.end() + _DEEPEST)
        starts = [opening.end(), *(found.end() for found in _ANOTHER.finditer(flat, opening.end(), limit))]
        done = 0
        for at in starts:
            draft = _one(source, at, limit) if at >= done else None
            if draft:
                done = draft.end
                yield draft


def _one(source: Source, at: int, limit: int) -> Draft | None:
    flat = source.flat
    kind = _KIND.match(flat, at, limit)
    if not kind:
        return None
    stop = min(limit, at + _LONGEST)
    end = stop
    for pattern in (_END, _ANOTHER):
        found = pattern.search(flat, kind.end(), end)
        if found:
            end = found.start()
    end = clauses.subject(flat, kind.end(), end, end)
    name = " ".join(flat[at:end].split()).rstrip(" ,")
    if len(name) < _SHORTEST or (end == stop and stop != limit) or _NUMBERED.search(name):
        return None
    draft = Draft(at, end, "work", name=name, base=name, type=types.by_name(name), worded=True)
    if day := days.after(source, end):
        draft.end, draft.date = day
    return draft
