"""Trích yếu được dẫn: what a cited document is about, as quoted after it ("về …", "ban hành …"), and where the quotation ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vbhc.citations.drafts import Draft
from vbhc.model.text import Source, Span

_OPENING = re.compile(
    r"[\s,:]{0,4}(?P<quote>[“\"])?(?P<words>về(?:\s{1,3}việc)?|v/v|ban\s{1,3}hành|phê\s{1,3}duyệt|quy\s{1,3}định|qui\s{1,3}định|hướng\s{1,3}dẫn|sửa\s{1,3}đổi|bổ\s{1,3}sung|"
    r"triển\s{1,3}khai|thực\s{1,3}hiện|thi\s{1,3}hành|chi\s{1,3}tiết|công\s{1,3}bố|thành\s{1,3}lập|kiện\s{1,3}toàn|giao|điều\s{1,3}chỉnh|bãi\s{1,3}bỏ|thay\s{1,3}thế|"
    r"đính\s{1,3}chính|đề\s{1,3}nghị|xin|tăng\s{1,3}cường|đẩy\s{1,3}mạnh|một\s{1,3}số|cho\s{1,3}phép|thông\s{1,3}qua|kết\s{1,3}luận|tổng\s{1,3}kết|đổi\s{1,3}mới|nâng\s{1,3}cao|phát\s{1,3}triển)"
    r"(?![^\W_])",
    re.IGNORECASE,
)
_SIGN = re.compile(r";|\./\.|[.?!](?=\s{1,4}[A-ZĐÀ-Ỹ\"“(-])|\s-\s(?=[A-ZĐ])|…|\.{3}")
_WORDS_AFTER = re.compile(
    r"\s{0,3}\(\s{0,3}(?:(?:sau|dưới)\s{1,3}đây\s|gọi\s{1,2}(?:tắt|chung))|(?:,\s{0,2}|\s)(?:như\s{1,2}sau|cụ\s{1,2}thể\s{1,2}như)|,\s{0,2}có\s{1,2}hiệu\s{1,2}lực|\svà\s{1,2}(?:các\s{1,2}|những\s{1,2})?(?:quy\s{1,2}định|văn\s{1,2}bản)\s{1,2}(?:trước|khác|trái|của\s{1,2}pháp)"
    r"|,?\s(?:đã\s{1,2})?(?:được|bị)\s{1,2}(?:sửa\s{1,2}đổi|thay\s{1,2}thế|bãi\s{1,2}bỏ|bổ\s{1,2}sung|đính\s{1,2}chính)(?:,\s{1,2}bổ\s{1,2}sung)?[^;.]{0,40}?\s(?:bởi|tại|theo)\s",
    re.IGNORECASE,
)
#: the main clause of a lead: ", UBND tỉnh ban hành …"
CLAUSE = re.compile(
    r",\s{1,3}(?=(?:Ủy\s{1,2}ban|Uỷ\s{1,2}ban|UBND|HĐND|Hội\s{1,2}đồng|Sở\s|Bộ\s|Chủ\s{1,2}tịch|Ban\s|Chính\s{1,2}phủ|Thủ\s{1,2}tướng|Tỉnh|Thành\s{1,2}ủy|Huyện|Đảng\s|Tổng\s|Cục\s|Văn\s{1,2}phòng|Công\s{1,2}an|Bảo\s{1,2}hiểm))"
    r"(?=[^,;.\n]{2,120}?\s(?:ban\s{1,2}hành|xây\s{1,2}dựng|yêu\s{1,2}cầu|đề\s{1,2}nghị|hướng\s{1,2}dẫn|báo\s{1,2}cáo|thông\s{1,2}báo|lập|vừa|đã|có|tổ\s{1,2}chức|giao|triển|chỉ\s{1,2}(?:đạo|thị)|quyết\s{1,2}định(?!\s{1,2}số)|trình|kính)(?![^\W_]))"
)
_SIBLING = re.compile(r"[,;]?\s{0,3}(?:và\s{1,3}|;\s{0,3}|,\s{0,3})(?:các\s{1,3}|tại\s{1,3})?\Z")
_AMENDING = re.compile(r"sửa\s{1,3}đổi|bổ\s{1,3}sung|bãi\s{1,3}bỏ|thay\s{1,3}thế|đính\s{1,3}chính|hết\s{1,3}hiệu\s{1,3}lực", re.IGNORECASE)
#: a law bears its title as its name; "Luật Hải quan về thủ tục" goes on with the sentence
_UNTITLED = frozenset({"law", "law-number", "constitution", "charter", "congress"})
_AREA = re.compile(
    r",?\s{1,3}(?:trên|tại)\s{1,3}địa\s{1,3}bàn\s{1,3}(?:tỉnh|thành\s{1,3}phố|huyện|thị\s{1,3}xã|quận|xã|phường)(?:\s{1,3}[^\s,;.]{1,12}){0,5}\s{0,3}\Z",
    re.IGNORECASE,
)
_WIDEST_AREA = 70
_SHORTEST = 4
_LONGEST = 900


def set_titles(source: Source, drafts: Sequence[Draft], own: Span | None) -> None:
    """Finds the title of every mention. `own` is the trích yếu of the document itself, over all its lines."""
    stops = _stops(source, own)
    flat = source.flat
    stop = 0
    for index, draft in enumerate(drafts):
        if draft.title or draft.kind != "document" or draft.rule in _UNTITLED:
            continue
        while stop < len(stops) and stops[stop] < draft.end:
            stop += 1
        limit = min(stops[stop] if stop < len(stops) else len(flat), draft.end + _LONGEST)
        draft.title = _title(flat, drafts, index, limit)
    if own:
        _leave_area(flat, [draft for draft in drafts if draft.title and own.start < draft.title.end == own.end])


def _stops(source: Source, own: Span | None) -> list[int]:
    """Where no quotation goes on: ends of paragraphs, and of lines out of the body; those inside the trích yếu are none."""
    ends = [paragraph.span.end for paragraph in source.paragraphs]
    ends += [line.span.end for line in source.lines if line.role != "body"]
    return sorted(end for end in ends if not (own and own.start <= end < own.end))


def _leave_area(flat: str, last: Sequence[Draft]) -> None:
    """ "… trong tình hình mới trên địa bàn tỉnh X" closing a plan's own trích yếu: the area is the plan's, not that of a central document.

    `last` are the documents whose titles end with that trích yếu, one in the other.
    """
    if not any(draft.issuer and draft.issuer.level == "central" for draft in last):
        return
    for draft in last:
        title = draft.title
        area = _AREA.search(flat, max(title.start, title.end - _WIDEST_AREA), title.end) if title else None
        if title and area and area.start() - title.start > _SHORTEST:
            draft.title = Span(title.start, area.start())


def _title(flat: str, drafts: Sequence[Draft], index: int, limit: int) -> Span | None:
    draft = drafts[index]
    opening = _OPENING.match(flat, draft.end, limit)
    if not opening:
        return None
    start = opening.start("words")
    if opening["quote"]:
        closing = min((at for sign in '”"' if (at := flat.find(sign, start, limit)) >= 0), default=limit)
        return Span(start, closing)
    end = limit
    depth = 0
    for at in _signs(flat, start, limit):
        depth += 1 if flat[at] == "(" else -1
        if depth < 0:
            end = at
            break
    for pattern in (_SIGN, _WORDS_AFTER, CLAUSE):
        found = pattern.search(flat, start, end)
        if found:
            end = found.start()
    end = _before_sibling(flat, drafts, index, start, end)
    while end > start and flat[end - 1] in " ,.;:/-–\n":
        end -= 1
    return Span(start, end) if end - start > _SHORTEST else None


def _signs(flat: str, start: int, limit: int) -> list[int]:
    return [match.start() for match in _BRACKET.finditer(flat, start, limit)]


_BRACKET = re.compile(r"[()]")


def _before_sibling(flat: str, drafts: Sequence[Draft], index: int, start: int, end: int) -> int:
    """Where the title ends before a document that is joined with a comma or "và".

    Such a document goes on with the list that this one stands in, unless a list began inside the title: "sửa đổi Nghị định A và B".
    """
    own = drafts[index]
    nested: Draft | None = None
    for place in range(index + 1, len(drafts)):
        following = drafts[place]
        if following.start >= end:
            break
        if following.start < start:
            continue
        gap = _SIBLING.search(flat, max(start, following.start - 14), following.start)
        if gap and gap.start() > start:
            inside = nested is not None and (
                following.type == nested.type != own.type
                or _AMENDING.match(flat, start) is not None
                or (nested.rule == "law" and following.rule == "law")
            )
            if not inside:
                return gap.start()
        nested = following
    return end
