"""Kết thúc văn bản: “./.” after the last words of the body."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.text import Span
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import ND30_SINCE, STATE, sample
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_END = lazy(r"[./\s]*$")
#: What ends otherwise: forms with fields, minutes, contracts, invitations on cards.
_OTHERS = frozenset(
    {"bien-ban", "hop-dong", "giay-gioi-thieu", "giay-nghi-phep", "phieu-gui", "phieu-chuyen", "phieu-bao", "cong-dien", "thu-cong"}
)


def _check(draft: Draft) -> Iterator[Finding]:
    last = None
    for row in _rows.rows(draft, draft.zones.body):
        last = row
    if last is None or not draft.zones.closing:
        raise Undecided
    if draft.source.lines[last.line].cell is not None:
        return
    match = _END.search(last.text)
    mark = match.group() if match else ""
    if match is None or mark.strip() == "./." or not last.text[: match.start()]:
        return
    span = Span(max(last.span.start, last.span.end - max(20, len(mark))), last.span.end)
    yield Finding(span, "mark", (("mark", mark.strip() or "…"),), right=draft.at(span)[: len(draft.at(span)) - len(mark)] + "./.")


RULE = Rule(
    code="ND30-O6-14",
    title=Bilingual("Kết thúc văn bản bằng “./.”", "The body ends with “./.”"),
    why=Bilingual(
        "Mọi mẫu của Nghị định kết thúc phần nội dung bằng “./.”, để không ai viết thêm vào sau.",
        "Every form of the decree ends the body with “./.”, so that nothing can be added.",
    ),
    clause=sample("1.4"),
    level="warning",
    force="M",
    profiles=STATE,
    not_types=_OTHERS,
    since=ND30_SINCE,
    needs=frozenset({"native"}),
    says={"mark": Bilingual("Phần nội dung phải kết thúc bằng “./.”, không phải “{mark}”.", "The body ends with “./.”, not “{mark}”.")},
    examples=(Example("xem xét, quyết định./.", "xem xét, quyết định."), Example("xem xét, quyết định./.", "xem xét, quyết định./")),
    check=_check,
    fixable="safe",
)
