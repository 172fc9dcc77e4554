"""Thời hạn: the days, periods and terms that a sentence of work names, as written."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.patterns import lazy

_MONTH = r"(?:tháng \d{1,2}|[Qq]uý [IV\d]{1,3})(?:[/ ](?:năm )?\d{4})?"
_HOUR = r"\d{1,2}[ ]?(?:giờ|h|g)(?:[ ]?\d{2}(?:[ ]?phút)?)?[’']?"
_DAY = r"(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}[/.-]\d{1,4}|\d{1,2} tháng \d{1,2}(?: năm \d{4})?)"
#: "trước ngày 15/6 | và 15/12 | hằng năm"
_OTHER_DAY = r"(?: ngày)? (?:\d{1,2}/\d{1,2}(?:/\d{4})?|\d{1,2} tháng \d{1,2}(?: năm \d{4})?)(?!\d)"
_OTHER_DAYS = rf"(?:(?:(?:,| và){_OTHER_DAY}){{1,4}}(?= h[ằà]ng )| và{_OTHER_DAY})?"
#: "chậm nhất | 10 ngày làm việc | sau khi kết thúc"
_TERM = r"\d{1,3} (?:ngày|tháng)(?: làm việc)?"
#: "định kỳ ngày 25 | hằng tháng", "định kỳ | 6 tháng, hằng năm"
_PERIOD = r"(?:(?:h[ằà]ng|mỗi) (?:tuần|tháng|quý|năm)|\d{1,2} (?:tháng|năm)|quý|năm)(?!\w)(?:/(?:0?1 )?lần| (?:một|0?1) lần)?"
_DEADLINE = lazy(
    r"(?:(?:hoàn thành|xong|(?<!gửi )(?<!nộp )(?<!trình )(?<!lập )(?<!thiện )(?<!chỉnh )(?<!dựng )báo cáo)[ ])?"
    r"(?:trước|(?:chậm|muộn) nhất(?: là| vào| đến)?|đến hết)[ ]"
    rf"(?:{_HOUR} h[ằà]ng ngày|(?:{_HOUR},?[ ])?(?:ngày[ ])?"
    rf"(?:{_DAY}{_OTHER_DAYS}|\d{{1,2}}(?: của)? tháng (?:đầu|cuối)(?: của)?(?: mỗi)? quý|\d{{1,2}}(?= h[ằà]ng )|{_MONTH}|năm \d{{4}})"
    r"(?: h[ằà]ng (?:năm|quý|tháng))?)"
    rf"|(?:hoàn thành|xong)[ ]trong[ ](?:{_MONTH}|năm \d{{4}})"
    rf"|trong {_MONTH}(?=[ ]?(?:[.;,)]|$))"
    r"|trong (?:thời hạn|thời gian|vòng)(?: không quá)? \d{1,3} (?:ngày|tháng)(?: làm việc)?(?:,? kể từ (?:ngày|khi) [^,;.]{1,80})?"
    rf"|trong {_TERM},? kể từ (?:ngày|khi) [^,;.]{{1,80}}"
    rf"|(?:chậm|muộn) nhất(?: là)?(?: trong| sau)?(?: vòng)? {_TERM}(?:,? (?:kể từ|sau|trước) (?:ngày |khi )?[^,;.]{{1,80}})?"
    rf"|[Đđ]ịnh kỳ (?:vào )?(?:trước )?(?:ngày \d{{1,2}} )?{_PERIOD}(?:(?:,| và|, và) {_PERIOD}){{0,3}}"
)


def limits(text: str, start: int, end: int) -> Iterator[str]:
    """The time limits between two places of a text, in order."""
    return (match[0] for match in _DEADLINE.finditer(text, start, end))
