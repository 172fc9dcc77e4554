"""Không phải viện dẫn: numbers that look like those of documents and are none, and why."""

from __future__ import annotations

import re

from vbhc.citations import searching
from vbhc.knowledge import citing

_STANDARD = re.compile(
    r"(?<![^\W_])(?:TCVN|QCVN|QCĐP|QCKT|TCXDVN|TCXD|TCCS|TCN|ISO|IEC|ASTM|HACCP)(?:[\s/:-]{1,3}(?:ISO|IEC|EN))?[\s:-]{0,3}(?P<code>\d{1,6}(?:[-.:]\d{1,5}){0,4}(?:\s?/\s?[A-ZĐ][A-Za-zĐ&]{1,12})?)"
)
_STANDARDS = ("TCVN", "QCVN", "QCĐP", "QCKT", "TCXDVN", "TCXD", "TCCS", "TCN", "ISO", "IEC", "ASTM", "HACCP")
_NATIONAL = ("TCVN", "QCVN", "QCĐP", "TCXD", "TCN")
_SERIAL_WORD = re.compile(r"(?:\s{0,3}số)?\s{0,3}:?\s{0,3}\Z", re.IGNORECASE)
#: "giấy phép khai thác khoáng sản số …": what is permitted stands between the noun and the number
_PERMIT = re.compile(r"(?<![^\W_])(?P<what>giấy phép)(?: (?!theo |tại |và |của |số )[^\W\d_]{1,8}){1,6}\Z")
_WIDEST = 48


def standards(flat: str) -> list[tuple[int, int, bool]]:
    """Tiêu chuẩn, quy chuẩn: where one is named, and whether it is a national one."""
    return [(match.start(), match.end(), match.group().startswith(_NATIONAL)) for match in searching.matches(flat, _STANDARDS, _STANDARD)]


def reason_before(flat: str, start: int) -> str | None:
    """Why the number at `start` is none of a document, told by the words before it; None where they do not say so."""
    base = max(0, start - _WIDEST)
    serial = _SERIAL_WORD.search(flat, base, start)
    end = serial.start() if serial else start
    left = " ".join(flat[base:end].casefold().split())
    if permit := _PERMIT.search(left):
        return citing.pairs("other_numbers").get(permit["what"])
    for word, reason in citing.pairs("other_numbers").items():
        if left.endswith(word) and (len(left) == len(word) or not left[-len(word) - 1].isalpha()):
            return reason
    return None
