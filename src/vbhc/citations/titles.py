"""Trích yếu được dẫn: what a cited document is about, as quoted after it ("về …", "ban hành …"), and where the quotation ends."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from vbhc.citations import clauses, pinpoints, voices
from vbhc.citations.drafts import Draft
from vbhc.citations.places import small_letters
from vbhc.knowledge.relations import words
from vbhc.model.text import Line, Paragraph, Source, Span
from vbhc.parts import announced
from vbhc.patterns import lazy

#: blanks may be lost: "hướngdẫn"
_OPENING = lazy(
    r"[\s,:]{0,4}(?P<quote>[“\"])?(?P<words>về(?:\s{1,3}việc)?|v/v|ban\s{0,3}hành|phê\s{0,3}duyệt|quy\s{0,3}định|qui\s{0,3}định|hướng\s{0,3}dẫn|sửa\s{0,3}đổi|bổ\s{0,3}sung|"
    r"triển\s{0,3}khai|thực\s{0,3}hiện|thi\s{0,3}hành|chi\s{0,3}tiết|công\s{0,3}bố|thành\s{0,3}lập|kiện\s{0,3}toàn|giao|điều\s{0,3}chỉnh|bãi\s{0,3}bỏ|thay\s{0,3}thế|"
    r"đính\s{0,3}chính|đề\s{0,3}nghị|xin|tăng\s{0,3}cường|đẩy\s{0,3}mạnh|một\s{0,3}số|cho\s{0,3}phép|thông\s{0,3}qua|kết\s{0,3}luận|tổng\s{0,3}kết|đổi\s{0,3}mới|nâng\s{0,3}cao|phát\s{0,3}triển)"
    r"(?![^\W_])(?!\s{1,3}(?:theo|như|tại)(?![^\W_]))(?!\s{1,3}số\s{0,3}:?\s{0,3}\d)",
    re.IGNORECASE,
)
#: behind a comma these are no title: the document that cites asks, or does something else; "…, hướng dẫn của các bộ" is what others said
_MAIN = lazy(
    r"(?:đề\s{1,3}nghị|giao|xin|hướng\s{1,3}dẫn\s{1,3}của)(?![^\W_])|(?:bãi\s{1,3}bỏ|thay\s{1,3}thế)\s{1,3}(?:các\s{1,3})?(?:Quyết|Nghị|Thông|Chỉ|Kế|Công|Quy)(?![^\W_])"
)
_SIGN = lazy(r";|\./\.|[.?!](?=[”\"]?\s{1,4}[A-ZĐÀ-Ỹ\"“(-]|[”\"]\s{0,2}[.;])|(?<=[”\"])\.(?=\s)|…|\.{3}")
#: a dash before what begins an item; names hold one too: "Lao động - Thương binh và Xã hội", "Đồng Đăng - Trà Lĩnh"
_DASH = lazy(
    r" - (?=(?:Luật|Bộ\s{1,2}luật|Nghị|Quyết|Thông\s{1,2}(?:tư|báo|tri)|Chỉ\s{1,2}thị|Kế\s{1,2}hoạch(?!\s{1,2}h[óo])|Công\s{1,2}(?:văn|điện)|Kết\s{1,2}luận|Hướng\s{1,2}dẫn|Quy\s{1,2}(?:định|chế)|Chương\s{1,2}trình|Đề\s{1,2}án|Báo\s{1,2}cáo"
    r"|Tờ\s{1,2}trình|Văn\s{1,2}bản|Căn\s{1,2}cứ|Theo|Xét|Thực\s{1,2}hiện|Lưu|Như|Các|Giao|Đề\s{1,2}nghị|Yêu\s{1,2}cầu|Sở|Ủy\s{1,2}ban|UBND)(?![^\W_]))"
)
# all of them begin with a sign: it is looked for first, and what stands before a word is told by a look back
_WORDS_AFTER = lazy(
    r"[\s,(]{1,5}(?=[sdgncvđbhkt])(?:(?<=\s)(?:"
    r"(?:và\s{1,2}(?:các\s{1,2}|những\s{1,2})?|các\s{1,2}|những\s{1,2})(?:quy\s{1,2}định|văn\s{1,2}bản)\s{1,2}(?:hướng\s{1,2}dẫn\s{1,2})?(?:trước|khác|trái|của\s{1,2}pháp)"
    r"|(?:hết|chấm\s{1,2}dứt|không\s{1,2}còn)\s{1,3}hiệu\s{1,3}lực(?:\s{1,3}thi\s{1,3}hành)?(?:\s{1,3}kể)?(?:\s{1,3}từ\s|\s{1,3}khi\s|,?\s{1,3}trừ\s|\s{0,3}[.,;]|\s{0,3}\Z)"
    r"|(?:kể\s{1,3})?(?:từ|trước|sau)\s{1,3}ngày\s{1,3}(?:Quyết|Nghị|Thông|Luật|Pháp|Quy|Chỉ|Kế)\s{0,3}[^\W\d_]{0,6}\s{1,3}(?:liên\s{1,3}tịch\s{1,3})?này\s|đến\s{1,3}khi\s"
    r"|và\s{1,2}(?:các\s{1,2})?(?:quy\s{1,2}định|hướng\s{1,2}dẫn)\s{1,2}tại\s|trái\s{1,2}với\s|và\s{1,2}được\s{1,2}áp\s{1,2}dụng\s{1,2}(?:kể\s{1,2})?từ\s"
    r"|với\s{1,2}(?:(?:các|những|một\s{1,2}số)\s{1,2})?nội\s{1,2}dung\s{1,2}(?:(?:cụ\s{1,2}thể|chính|chủ\s{1,2}yếu|cơ\s{1,2}bản|trọng\s{1,2}tâm)\s{1,2})?(?:như\s{1,2})?sau(?![^\W_])"
    r"|(?:thì|sẽ|được\s{1,2}tiếp\s{1,2}tục|tiếp\s{1,2}tục\s{1,2}được)\s|(?:bao\s{1,2})?gồm\s{0,3}(?::|\Z))"
    r"|(?<=[\s(])(?:đã\s{1,2})?(?:được|bị)\s{1,2}(?:sửa\s{1,2}đổi|điều\s{1,2}chỉnh|thay\s{1,2}thế|bãi\s{1,2}bỏ|bổ\s{1,2}sung|đính\s{1,2}chính)(?:,\s{1,2}bổ\s{1,2}sung)?"
    r"(?:[^;.]{0,40}?\s(?:bởi|tại|theo)\s|\s{1,2}(?:vào\s{1,2})?năm\s{1,2}\d{4})"
    r"|(?<=[\s(])trừ\s{1,2}(?:(?:các|trường\s{1,2}hợp|quy\s{1,2}định\s{1,2}tại)\s{1,2}){0,3}(?:(?:khoản|điều|chương|mục|phần|phụ\s{1,2}lục)\s{1,2}(?:\d|[IVX]{1,4}(?![^\W_]))|điểm\s{1,2}[a-zđ](?![^\W_]))"
    r"|(?<=\s)do\s{1,2}[^,;.]{5,110}?\s(?:(?:đã|vừa)\s{1,2})?ký(?=\s{1,2}(?:ngày|ban\s{1,2}hành|và\s{1,2}ban\s{1,2}hành|phê\s{1,2}duyệt)\s|\s{0,2}[,.])"
    r"|(?:(?<=,)|(?<=,\s)|(?<=,\s\s))(?:trong|theo)\s{1,2}đó(?![^\W_])"
    r"|(?<=\s)đã\s{1,2}(?:nêu|xác\s{1,2}định|chỉ\s{1,2}rõ|khẳng\s{1,2}định|nhấn\s{1,2}mạnh)(?![^\W_])"
    r"|(?<=\s)và\s{1,2}(?:ý\s{1,2}kiến\s{1,2})?(?:chỉ\s{1,2}đạo|kết\s{1,2}luận|đề\s{1,2}nghị)\s{1,2}của\s[^;.]{2,80}?\stại\s{1,2}(?:các\s{1,2})?(?:công|văn|thông|kế|kết|tờ|báo)\s"
    r"|(?<=\s)và\s[^;.,]{3,70}?\s(?:cũng\s{1,2})?đã\s{1,2}(?:ban\s{1,2}hành|có)\s{1,2}(?:kế\s{1,2}hoạch|quyết\s{1,2}định|chỉ\s{1,2}thị|nghị\s{1,2}(?:quyết|định)|(?:công|văn)\s{1,2}[^\W\d_]{3,4}|hướng\s{1,2}dẫn)\s{1,2}số\s"
    r"|(?<=[\s,])(?:như\s{1,2}sau|cụ\s{1,2}thể\s{1,2}như)|(?:(?<=,)|(?<=,\s)|(?<=,\s\s))có\s{1,2}hiệu\s{1,2}lực"
    r"|(?:(?<=\()|(?<=\(\s))(?:(?:sau|dưới)\s{1,3}đây\s|gọi\s{1,2}(?:tắt|chung)"
    r"|(?:sửa\s{1,2}đổi|điều\s{1,2}chỉnh|bổ\s{1,2}sung)(?:,\s{1,2}bổ\s{1,2}sung)?\s{1,2}(?:bởi|tại|theo)\s))",
    re.IGNORECASE,
)
#: behind a title that tells of no change itself: the document does something else, "… trong thời kỳ mới, thay thế Chương trình hành động số 22-CTr/TU"
_SECOND_ACT = lazy(
    r",\s{1,3}(?:thay\s{1,3}thế|bãi\s{1,3}bỏ)\s{1,3}(?:cho\s{1,3})?(?=[NQTCKBHĐL][^\W\d_]{1,5}(?:\s{1,3}[^\W\d_]{1,5}){1,3}\s{1,3}số\s{0,3}\d)"
)
#: a title between quotation marks ends with them: "… về “Đổi mới …”, công tác này đã …"
_QUOTATION = lazy(
    r"(?<=về\s)\s{0,2}“[^“”]{4,600}”(?=\s{0,2},(?!\s{1,2}[“\"])|\s{1,2}(?:làm|đã|do|được|diễn|gắn\s{1,2}(?:liền\s{1,2})?với)\s)"
)
#: who issued it, in the list of a portal, which writes no "số": "Quyết định 1696/QĐ-TTg năm 2015 phê duyệt … | do Thủ tướng Chính phủ ban hành"
_ISSUED_BY = lazy(r"\s{1,3}do\s{1,3}(?!.{0,200}\sdo\s)[^,;.:]{3,110}?\sban\s{1,3}hành\s{0,3}\Z")
_NUMBERED = lazy(r"\b(?:số|ngày)\b", re.IGNORECASE)
_SIBLING = lazy(r"[,;]?\s{0,3}(?:và\s{1,3}|;\s{0,3}|,\s{0,3})(?:các\s{1,3}|tại\s{1,3})?\Z")
_AMENDING = lazy(r"sửa\s{1,3}đổi|bổ\s{1,3}sung|bãi\s{1,3}bỏ|thay\s{1,3}thế|đính\s{1,3}chính|hết\s{1,3}hiệu\s{1,3}lực", re.IGNORECASE)
_VERBS = frozenset({"quy định", "kết luận"})
#: a law bears its title as its name; "Luật Hải quan về thủ tục" goes on with the sentence
_UNTITLED = frozenset({"law", "law-number", "constitution", "charter", "congress"})
_AREA = lazy(
    r",?\s{1,3}(?:trên|tại)\s{1,3}địa\s{1,3}bàn\s{1,3}(?:tỉnh|thành\s{1,3}phố|huyện|thị\s{1,3}xã|quận|xã|phường)(?:\s{1,3}[^\s,;.]{1,12}){0,5}\s{0,3}\Z",
    re.IGNORECASE,
)
_WIDEST_AREA = 70
_WIDEST_JOIN = 14
_WIDEST_ISSUED = 140
_SHORTEST = 4
_LONGEST = 900


def set_titles(source: Source, drafts: Sequence[Draft], own: Span | None, *, news: bool = False) -> None:
    """Finds the title of every mention. `own` is the trích yếu of the document itself, over all its lines; `news` says that an article quotes."""
    flat = source.flat
    joins = _Joins(flat, drafts)
    for index, draft in enumerate(drafts):
        if draft.title or draft.kind != "document" or draft.rule in _UNTITLED:
            continue
        limit = min(_stop(source, draft.end, own), draft.end + _LONGEST)
        draft.title = _title(joins, index, limit)
        if news and draft.title:
            draft.title = Span(draft.title.start, announced.title_end(flat, *draft.title))
    if own:
        _leave_area(flat, [draft for draft in drafts if draft.title and own.start < draft.title.end == own.end])


def _stop(source: Source, at: int, own: Span | None) -> int:
    """Where no quotation goes on behind `at`: the end of the paragraph, or of a line out of the body; ends inside the trích yếu are none."""
    paragraphs, lines = source.paragraphs, source.lines
    index = bisect_left(paragraphs, at, key=_end)
    if own and index < len(paragraphs) and own.start <= paragraphs[index].span.end < own.end:
        index = bisect_left(paragraphs, own.end, key=_end)
    if index < len(paragraphs):
        return paragraphs[index].span.end
    index = bisect_left(lines, at, key=_end)
    while index < len(lines) and lines[index].role == "body":
        index += 1
    return lines[index].span.end if index < len(lines) else len(source.flat)


def _end(part: Line | Paragraph) -> int:
    return part.span[1]


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


class _Joins:
    """Where a comma or "và" begins that joins a document to what stands before it; looked for once, however many titles may end there."""

    def __init__(self, flat: str, drafts: Sequence[Draft]) -> None:
        self.flat = flat
        self.drafts = drafts
        self._known: dict[int, int | None] = {}

    def before(self, index: int) -> int | None:
        """Where it begins before a document; None where none stands there."""
        if index not in self._known:
            at = pinpoints.start(self.flat, self.drafts[index].start)
            found = _SIBLING.search(self.flat, max(0, at - _WIDEST_JOIN), at)
            self._known[index] = found.start() if found else None
        return self._known[index]


def _title(joins: _Joins, index: int, limit: int) -> Span | None:
    flat = joins.flat
    opening = _OPENING.match(flat, _behind_addressee(joins, index, limit), limit)
    if not opening:
        return None
    start = opening.start("words")
    if "," in opening.group() and _MAIN.match(flat, start, limit):
        return None
    if flat.startswith(",", opening.end()) and opening["words"].casefold() in _VERBS:
        return None  # "Quy định 377 của Bộ Chính trị quy định, …" goes on with the sentence
    if opening["quote"]:
        closing = min((at for sign in '”"' if (at := flat.find(sign, start, limit)) >= 0), default=limit)
        return Span(start, closing)
    sentence = _cut(flat, start, _bracket(flat, start, limit), _SIGN, _DASH)
    end = _cut(flat, start, sentence, _WORDS_AFTER, words().amenders)
    if not _AMENDING.match(flat, start, end):
        end = _cut(flat, start, end, _SECOND_ACT)
    if quotation := _QUOTATION.search(flat, start, end):
        end = quotation.end()
    end = clauses.start(flat, start, end, sentence)
    if (verb := voices.ends_title(flat[start:end], small_letters(flat[start:end]))) is not None:
        end = start + verb
    end = _before_sibling(joins, index, start, end)
    if not _NUMBERED.search(flat, joins.drafts[index].start, joins.drafts[index].end) and (
        issued := _ISSUED_BY.search(flat, max(start, end - _WIDEST_ISSUED), end)
    ):
        end = issued.start()
    while end > start and (flat[end - 1] in " ,.;:/-–\n" or (flat[end - 1] in '”"' and not _quoted(flat, start, end))):
        end -= 1
    return Span(start, end) if end - start > _SHORTEST and end > opening.end("words") else None


def _behind_addressee(joins: _Joins, index: int, limit: int) -> int:
    """Where the words begin that may be the title: of a letter they stand behind whom it goes to: "Công văn số … gửi các tỉnh | về việc …"."""
    draft = joins.drafts[index]
    following = joins.drafts[index + 1].start if index + 1 < len(joins.drafts) else limit
    sent = _SENT.match(joins.flat, draft.end, min(limit, following))
    return sent.end() if sent else draft.end


_SENT = lazy(r"\s{0,3},?\s{1,3}gửi\s[^.:\n]{3,240}?(?=\s(?:về\s{1,2}(?:việc|công\s{1,2}tác)|v/v)\s)", re.IGNORECASE)


def _cut(flat: str, start: int, end: int, *patterns: re.Pattern[str]) -> int:
    """Where the first match of any pattern begins, at most `end`."""
    for pattern in patterns:
        found = pattern.search(flat, start, end)
        end = found.start() if found else end
    return end


def _quoted(flat: str, start: int, end: int) -> bool:
    """Whether the quotation mark before `end` closes one that stands in the title."""
    return any(sign in flat[start : end - 1] for sign in '“"')


def _bracket(flat: str, start: int, limit: int) -> int:
    """Where the bracket closes that `start` stands in, at most `limit`."""
    depth = 0
    close = flat.find(")", start, limit)
    while close >= 0:
        depth += flat.count("(", start, close) - 1
        if depth < 0:
            return close
        start = close + 1
        close = flat.find(")", start, limit)
    return limit


def _before_sibling(joins: _Joins, index: int, start: int, end: int) -> int:
    """Where the title ends before a document that is joined with a comma or "và".

    Such a document goes on with the list that this one stands in, unless a list began inside the title: "sửa đổi Nghị định A và B".
    """
    flat, drafts = joins.flat, joins.drafts
    own = drafts[index]
    nested: Draft | None = None
    for place in range(index + 1, len(drafts)):
        following = drafts[place]
        if following.start >= end:
            break
        if following.start < start:
            continue
        gap = joins.before(place)
        if gap is not None and gap > start:
            inside = nested is not None and (
                following.type == nested.type != own.type
                or _AMENDING.match(flat, start) is not None
                or (nested.rule == "law" and following.rule == "law")
            )
            if not inside:
                return gap
        nested = following
    return end
