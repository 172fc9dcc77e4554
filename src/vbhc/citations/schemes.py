"""Đề án được thực hiện: a plan that carries out a scheme by its name carries out the decision that approved it."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

from vbhc.citations.nesting import Draft
from vbhc.citations.places import Places
from vbhc.model.text import Span
from vbhc.patterns import lazy

_SCHEME = r"(?:đề\s{1,3}án|chương\s{1,3}trình|chiến\s{1,3}lược|dự\s{1,3}án|kế\s{1,3}hoạch|quy\s{1,3}hoạch|đề\s{1,3}cương)"
_CARRIED = lazy(rf"(?:thực\s{{1,3}}hiện|triển\s{{1,3}}khai)\s{{1,3}}(?P<name>{_SCHEME}\b.{{0,160}})")
_APPROVED = lazy(
    rf"(?:phê\s{{1,3}}duyệt|ban\s{{1,3}}hành|về)\W{{1,6}}(?:điều\s{{1,3}}chỉnh(?:,?\s{{1,3}}bổ\s{{1,3}}sung)?\s{{1,3}})?(?P<name>{_SCHEME}\b.{{0,160}})"
)
_WORD = lazy(r"[^\W\d_]+")
#: so many words of the two names must agree, the noun included
_SAME = 4
#: two names that go apart agreed in so many: "Chương trình phát triển thanh niên thành phố X", "… thanh niên Việt Nam"; "Đề án phát triển nhanh …" is not "Đề án phát triển …"
_APART = 6
#: what stands behind a name: how long, where, whose
_BEHIND = lazy(r"[“”\"();.]|,?\s(?:giai\s{1,3}đoạn|đến|năm|trên|tại|của|thời\s{1,3}kỳ|và\s{1,3}định)\b")
_PERIOD = lazy(
    r"giai\s{1,3}đoạn\s{1,3}(?:từ\s{1,3})?(?:năm\s{1,3})?(?:19|20)\d\d\s{0,3}(?:[-–]|đến)\s{0,3}(?:năm\s{1,3})?(?P<last>(?:19|20)\d\d)"
)
#: a decision promulgates what carries out the scheme; it stands on the decision that approved it
_CARRIES_OUT = frozenset({"ke-hoach", "chuong-trinh", "cong-van", "huong-dan", "chi-thi"})


def promote(places: Places, drafts: list[Draft]) -> None:
    """Turns the căn cứ of a plan into what it carries out, where title or lead name the scheme that was approved by it."""
    if places.type_id not in _CARRIES_OUT:
        return
    named = _carried_out(places, drafts)
    if not named:
        return
    for draft in drafts:
        if draft.relation != "based_on" or draft.owner:
            continue
        start = draft.mention.span.end
        match = _APPROVED.search(places.low, start, min(len(places.low), start + 260))
        if match is None:
            continue
        approved = _name(match["name"])
        span = next((span for name, span in named if _agree(name, approved)), None)
        if span:
            draft.says("implements", span, "scheme")


class _Name(NamedTuple):
    """A scheme as one sentence names it: its words up to those of time and place, whether they end there, and the last year of its period."""

    words: list[str]
    whole: bool
    last: str


def _carried_out(places: Places, drafts: list[Draft]) -> list[tuple[_Name, Span]]:
    """What this document says it carries out; what the title of a cited one names, that one carries out."""
    titles = sorted(draft.mention.title for draft in drafts if draft.mention.title)
    starts, ends = [title.start for title in titles], list(accumulate((title.end for title in titles), max))
    return [
        (_name(match["name"]), Span(match.start(), match.start("name")))
        for match in _CARRIED.finditer(places.low, places.title.start, places.lead_end)
        if not ((before := bisect_right(starts, match.start())) and match.start() < ends[before - 1])
    ]


def _name(text: str) -> _Name:
    opened = text.find("“", 0, 12) + 1
    behind = _BEHIND.search(text, opened)
    period = _PERIOD.search(text)
    return _Name(_WORD.findall(text[: behind.start()] if behind else text), behind is not None, period["last"] if period else "")


def _agree(carried: _Name, approved: _Name) -> bool:
    """Whether both are one scheme; one that ended before the other does is an older one of the same name."""
    if carried.last and approved.last and approved.last < carried.last:
        return False
    first, second = carried.words, approved.words
    same = next((at for at, pair in enumerate(zip(first, second, strict=False)) if pair[0] != pair[1]), min(len(first), len(second)))
    if same < min(len(first), len(second)):
        return same >= _APART
    return same >= _SAME
