"""Đề án được thực hiện: a plan that carries out a scheme by its name carries out the decision that approved it."""

from __future__ import annotations

from vbhc.citations.nesting import Draft
from vbhc.citations.places import Places
from vbhc.model.text import Span
from vbhc.patterns import lazy

_SCHEME = r"(?:đề\s{1,3}án|chương\s{1,3}trình|chiến\s{1,3}lược|dự\s{1,3}án|kế\s{1,3}hoạch|quy\s{1,3}hoạch|đề\s{1,3}cương)"
_CARRIED = lazy(rf"(?:thực\s{{1,3}}hiện|triển\s{{1,3}}khai)\s{{1,3}}(?P<name>{_SCHEME}\b.{{0,80}})")
_APPROVED = lazy(rf"(?:phê\s{{1,3}}duyệt|ban\s{{1,3}}hành|về)\W{{1,6}}(?P<name>{_SCHEME}\b.{{0,80}})")
_WORD = lazy(r"[^\W\d_]+")
#: so many words of the two names must agree, the noun included
_SAME = 4
#: a decision promulgates what carries out the scheme; it stands on the decision that approved it
_CARRIES_OUT = frozenset({"ke-hoach", "chuong-trinh", "cong-van", "huong-dan", "chi-thi"})


def promote(places: Places, drafts: list[Draft]) -> None:
    """Turns the căn cứ of a plan into what it carries out, where title or lead name the scheme that was approved by it."""
    if places.type_id not in _CARRIES_OUT:
        return
    named = _carried_out(places)
    if not named:
        return
    for draft in drafts:
        if draft.relation != "based_on" or draft.owner:
            continue
        start = draft.mention.span.end
        match = _APPROVED.search(places.low, start, min(len(places.low), start + 260))
        if match is None:
            continue
        words = _words(match["name"])
        span = next((span for name, span in named if _agree(name, words)), None)
        if span:
            draft.says("implements", span, "scheme")


def _carried_out(places: Places) -> list[tuple[list[str], Span]]:
    stop = places.lead_end
    return [
        (_words(match["name"]), Span(match.start(), match.start("name")))
        for match in _CARRIED.finditer(places.low, places.title.start, stop)
    ]


def _words(name: str) -> list[str]:
    return _WORD.findall(name)


def _agree(first: list[str], second: list[str]) -> bool:
    return len(first) >= _SAME and first[:_SAME] == second[:_SAME]
