"""Đơn vị hành chính đã kết thúc: no district level since 1 July 2025."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.text import Span
from vbhc.patterns import lazy
from vbhc.rules._law import EVERYONE
from vbhc.rules.rule import Draft, Example, Rule

_UNIT = lazy(
    r"\b(?:UBND|Ủy ban nhân dân|HĐND|Hội đồng nhân dân|Chủ tịch UBND)\s+(?:các\s+)?(?:huyện|quận|thị xã|thị trấn)\b|\b(?:Huyện|Quận|Thị) ủy\b|\bthị trấn\b|\bPhòng Giáo dục và Đào tạo\b(?=\s+(?:các\s+)?(?:huyện|quận|thị xã|thành phố))",
)
_SINCE = dt.date(2025, 7, 1)


def _check(draft: Draft) -> Iterator[Finding]:
    document = draft.document
    spans = [found.span for found in (document.issuer, document.parent) if found and found.span]
    spans += [found.span for found in (*document.recipients, *document.addressees) if found.span]
    spans += [task.span for task in document.tasks]
    cited = [citation.mention.span for citation in draft.citations]
    seen: set[int] = set()
    for span in spans:
        for match in _UNIT.finditer(draft.source.flat, span.start, span.end):
            # a document of former days keeps the name of the body that issued it
            if match.start() in seen or any(one.start - _NEAR <= match.start() < one.end + _NEAR for one in cited):
                continue
            seen.add(match.start())
            yield Finding(Span(*match.span()), "ended", (("words", match.group()),), sure=False)


_NEAR = 120

RULE = Rule(
    code="X-10",
    title=Bilingual("Không giao việc cho đơn vị đã kết thúc", "No task for units that have ended"),
    why=Bilingual(
        "Từ 01/7/2025 không còn cấp huyện và thị trấn: văn bản gửi cho đơn vị ấy không có người nhận.",
        "Since 1 July 2025 there is no district level and no thị trấn: nobody receives what is sent to them.",
    ),
    clause=Bilingual(
        "Luật Tổ chức chính quyền địa phương 2025 (mô hình hai cấp từ 01/7/2025)",
        "Law on local government 2025 (two levels since 1 July 2025)",
    ),
    level="warning",
    force="mem",
    profiles=EVERYONE,
    since=_SINCE,
    says={"ended": Bilingual("“{words}”: đơn vị không còn từ 01/7/2025.", "“{words}”: no such unit since 1 July 2025.")},
    examples=(Example("- UBND các xã, phường;", "- UBND các huyện;\n- UBND các xã, phường;"),),
    check=_check,
)
