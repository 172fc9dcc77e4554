"""Mệnh đề chính: where the words about a cited document end and the sentence says who does what: "…, UBND tỉnh ban hành Kế hoạch:"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from vbhc.knowledge import citing
from vbhc.patterns import lazy

#: the day that opens a clause, before its subject: "…, ngày 12/4/2023, UBND huyện ban hành"
_ON = r"(?:ngày\s{1,2}(?:\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{4})?|\d{1,2}\s{1,2}tháng\s{1,2}\d{1,2}(?:\s{1,2}năm\s{1,2}\d{4})?),?\s{1,3})?"
#: bodies that documents of the State and the Party begin their main clause with, whatever the verb
_BODY = lazy(
    rf",\s{{1,3}}{_ON}"
    r"(?=(?:Ủy\s{1,2}ban|Uỷ\s{1,2}ban|UBND|HĐND|Hội\s{1,2}đồng|Sở\s|Bộ\s|Chủ\s{1,2}tịch|Ban\s|Chính\s{1,2}phủ|Thủ\s{1,2}tướng|Tỉnh|Thành\s{1,2}ủy|Huyện|Đảng\s|Tổng\s|Quân\s{1,2}ủy|Cục\s|Văn\s{1,2}phòng|Công\s{1,2}an|Bảo\s{1,2}hiểm|Thường\s{1,2}trực|Liên\s{1,2}đoàn|Hội\s|Viện\s))"
    r"(?=[^,;.]{2,120}?\s(?:ban\s{1,2}hành|xây\s{1,2}dựng|yêu\s{1,2}cầu|đề\s{1,2}nghị|hướng\s{1,2}dẫn|báo\s{1,2}cáo|thông\s{1,2}báo|lập|vừa|đã|có|tổ\s{1,2}chức|giao|triển|chuyển|cử|mời|gửi|sao\s{1,2}gửi|cung\s{1,2}cấp|nhất\s{1,2}trí|thống\s{1,2}nhất|đồng\s{1,2}ý|phân\s{1,2}công|giới\s{1,2}thiệu|đăng\s{1,2}ký|thẩm\s{1,2}tra|nhận\s{1,2}thấy|truyền\s{1,2}đạt|kiến\s{1,2}nghị|chỉ\s{1,2}(?:đạo|thị)|quyết\s{1,2}định(?!\s{1,2}số)|trình|kính|ra(?=\s{1,2}(?:nghị|quyết|chỉ|kế|thông)\s))(?![^\W_]))"
)


#: those who do something where no name begins the clause: ", các cấp ủy đã triển khai", ", 63 ban nội chính … đã đi vào hoạt động"
_MANY = lazy(r",\s{1,3}(?=(?:các|những|nhiều|toàn|hầu\s{1,2}hết|\d{1,3})\s[^;.]{2,240}?\sđã\s)")


class _Patterns(NamedTuple):
    """The comma before whoever begins the clause: a name with a capital, a noun with a small letter; before what opens it; and before who agreed."""

    named: re.Pattern[str]
    unnamed: re.Pattern[str]
    opening: re.Pattern[str]
    consent: re.Pattern[str]


def start(flat: str, begin: int, end: int, sentence: int) -> int:
    """Where the main clause begins, `end` where none does, with the words that open it: "sau khi xem xét, UBND tỉnh …"; who agreed stands before it."""
    clause = subject(flat, begin, end, sentence)
    patterns = _patterns()
    opening = (patterns.opening if clause < end else patterns.consent).search(flat, begin, clause)
    return opening.start() if opening else clause


def subject(flat: str, begin: int, end: int, sentence: int) -> int:
    """Where the subject of the main clause begins, `end` where none does; the sentence ends at `sentence`, with "… như sau:"."""
    patterns = _patterns()
    announced = patterns.unnamed.search(flat, begin, sentence)
    clause = min(end, announced.start()) if announced else end
    for pattern in (_BODY, _MANY):
        if found := pattern.search(flat, begin, clause):
            clause = found.start()
    named = patterns.named.finditer(flat, begin, clause)
    return next((found.start() for found in named if flat[found.end()].isupper()), clause)


@cache
def _patterns() -> _Patterns:
    named, unnamed, says = (_any(citing.words(group)) for group in ("subjects", "small_subjects", "says"))
    agreed, opens = _any(citing.words("consents")), _any(citing.words("consents") | citing.words("clause_openings"))
    verb = rf"\s(?:{says})(?![^\W_])(?!\s{{1,3}}(?:số|của)(?![^\W_]))"
    return _Patterns(
        # "Trường hợp" is no school
        re.compile(rf",\s{{1,3}}{_ON}(?=(?:{named})(?![^\W_])(?!\s{{1,3}}hợp(?![^\W_])))(?=[^,;.]{{2,120}}?{verb})", re.IGNORECASE),
        re.compile(rf",\s{{1,3}}{_ON}(?=(?:{unnamed})(?![^\W_])(?:\s[^,;.:]{{1,60}}?)?{verb}[^.;:]{{0,90}}:)"),
        re.compile(rf",\s{{1,3}}(?=(?:{opens})(?![^\W_]))", re.IGNORECASE),
        re.compile(rf",\s{{1,3}}(?=(?:{agreed})(?![^\W_]))", re.IGNORECASE),
    )


def _any(words: frozenset[str]) -> str:
    found = (re.escape(word).replace("\\ ", r"\s{1,3}") for word in sorted(words, key=lambda word: (-len(word), word)))
    return "|".join(found)
