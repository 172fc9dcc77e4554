"""Không phải viện dẫn: numbers that look like those of documents and are none, and why."""

from __future__ import annotations

import re

from vbhc.citations import searching

_STANDARD = re.compile(r"(?<![^\W_])(?:TCVN|QCVN|QCĐP|QCKT|TCXDVN|TCXD|TCCS|TCN|ISO|IEC|ASTM|HACCP)(?:[\s/:-]{1,3}(?:ISO|IEC|EN))?[\s:-]{0,3}(?P<code>\d{1,6}(?:[-.:]\d{1,5}){0,4}(?:\s?/\s?[A-ZĐ][A-Za-zĐ&]{1,12})?)")
_STANDARDS = ("TCVN", "QCVN", "QCĐP", "QCKT", "TCXDVN", "TCXD", "TCCS", "TCN", "ISO", "IEC", "ASTM", "HACCP")
_NATIONAL = ("TCVN", "QCVN", "QCĐP", "TCXD", "TCN")
#: words before a number that say that it is none of a document
_OTHER = re.compile(
    r"(?P<word>công\s{1,2}báo|hồ\s{1,2}sơ|tài\s{1,2}khoản|TK|điện\s{1,2}thoại|ĐT|hotline|fax|biển\s{1,2}(?:kiểm\s{1,2}soát|số)|BKS|CMND|CCCD|hộ\s{1,2}chiếu|mã\s{1,2}số(?:\s{1,2}thuế)?|MST|mã|"
    r"(?:cv|công\s{1,2}văn|văn\s{1,2}bản)\s{1,2}đến|lô|thửa|tờ\s{1,2}bản\s{1,2}đồ|bão|giấy\s{1,2}phép|chứng\s{1,2}chỉ|hóa\s{1,2}đơn|quân\s{1,2}số|phụ\s{1,2}lục|mẫu|biểu|bảng|hình|tổ|đường|nhà|quốc\s{1,2}lộ|tỉnh\s{1,2}lộ)"
    r"\s{0,3}(?:số|:)?\s{0,3}:?\s{0,3}\Z",
    re.IGNORECASE,
)
_REASONS = (
    ("công báo", "gazette"),
    ("hồ sơ", "file-number"),
    ("đến", "registry"),
    ("tài khoản", "account"),
    ("tk", "account"),
    ("điện thoại", "phone"),
    ("đt", "phone"),
    ("hotline", "phone"),
    ("fax", "phone"),
    ("biển", "plate"),
    ("bks", "plate"),
    ("lô", "land"),
    ("thửa", "land"),
    ("tờ bản đồ", "land"),
    ("bão", "storm"),
    ("phụ lục", "annex"),
    ("mẫu", "form"),
    ("biểu", "form"),
)


def standards(flat: str) -> list[tuple[int, int, bool]]:
    """Tiêu chuẩn, quy chuẩn: where one is named, and whether it is a national one."""
    return [(match.start(), match.end(), match.group().startswith(_NATIONAL)) for match in searching.matches(flat, _STANDARDS, _STANDARD)]


def reason_before(flat: str, start: int) -> str | None:
    """Why the number at `start` is none of a document, told by the words before it; None where they do not say so."""
    found = _OTHER.search(flat, max(0, start - 40), start)
    if not found:
        return None
    if found.start("word") > 0 and flat[found.start("word") - 1].isalpha():
        return None
    word = " ".join(found["word"].casefold().split())
    return next((reason for key, reason in _REASONS if key in word), "other-number")
