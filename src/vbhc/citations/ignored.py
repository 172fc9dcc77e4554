"""Không phải viện dẫn: numbers that look like those of documents and are none, and why."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from vbhc.citations import searching
from vbhc.knowledge import citing
from vbhc.model.number import Number
from vbhc.patterns import lazy

_STANDARD = lazy(
    r"(?<![^\W_])(?:TCVN|QCVN|QCĐP|QCKT|TCXDVN|TCXD|TCCS|TCN|ISO|IEC|ASTM|HACCP)(?:[\s/:-]{1,3}(?:ISO|IEC|EN))?[\s:-]{0,3}(?P<code>\d{1,6}(?:-[A-ZĐ]{1,4}(?=:))?(?:[-.:]\d{1,5}){0,4}(?:\s?/\s?[A-ZĐ][A-Za-zĐ&]{1,12})?)"
)
_STANDARDS = ("TC", "QC", "ISO", "IEC", "ASTM", "HACCP")
_NATIONAL = ("TCVN", "QCVN", "QCĐP", "TCXD", "TCN")
#: "giấy phép khai thác khoáng sản số …": what is permitted stands between the noun and the number
_PERMIT = lazy(r"(?<![^\W_])(?P<what>giấy phép)(?: (?!theo |tại |và |của |số )[^\W\d_]{1,8}){1,6}\Z")
_WIDEST = 48


def standards(flat: str) -> list[tuple[int, int, bool]]:
    """Tiêu chuẩn, quy chuẩn: where one is named, and whether it is a national one."""
    return [(match.start(), match.end(), match.group().startswith(_NATIONAL)) for match in searching.matches(flat, _STANDARDS, _STANDARD)]


def sample(flat: str, start: int) -> bool:
    """Whether a number stands in an example: "ví dụ: Số: 15/QĐ-HĐND", up to the end of that sentence."""
    base = max(0, start - _SAMPLE_WIDTH)
    at = max(flat.rfind(word, base, start) for word in _SAMPLE_WORDS)
    return at >= 0 and _SENTENCE_END.search(flat, at, start) is None


_SAMPLE_WORDS = ("Ví dụ", "ví dụ", "VÍ DỤ", "Thí dụ", "thí dụ")
_SAMPLE_WIDTH = 360
_SENTENCE_END = lazy(r"[.!?][”\")]{0,2}\s{1,4}(?=[A-ZĐÀ-Ỹ\d])")


def report_form(number: Number) -> bool:
    """Biểu báo cáo: "06/KHCN/N", a form that is filled in each year (N), half-year (H), quarter (Q) or month (T), whatever word stands before it."""
    return number.family == "dispatch" and _PERIOD.search(number.symbol) is not None


_PERIOD = lazy(r"/(?:[THQ](?:-[HQN])?|N)\Z")


def file_name(flat: str, start: int, end: int) -> bool:
    """Whether a number is what a file is called: "48-CTr-TU.pdf"; no file bears a slash."""
    return _SUFFIX.match(flat, end) is not None and "/" not in flat[start:end]


_SUFFIX = lazy(r"[\w.()-]{0,24}\.(?:pdf|docx?|xlsx?|rar|zip|jpe?g|png)(?![^\W_])", re.IGNORECASE)


def letterhead(flat: str, start: int) -> bool:
    """Whether "Số:" alone opens a number, as over a document: the sample of a form, or an attachment with a head of its own."""
    return _HEAD_WORD.match(flat, start) is not None


_HEAD_WORD = lazy(r"(?:Số|SỐ)\s{0,3}:")


def reason_before(flat: str, start: int) -> str | None:
    """Why the number at `start` is none of a document, told by the words before it; None where they do not say so."""
    left = flat[max(0, start - _WIDEST) : start].casefold().rstrip().removesuffix(":").rstrip().removesuffix("số")
    left = " ".join(left.split())
    if "giấy phép" in left and (permit := _PERMIT.search(left)):
        return citing.pairs("other_numbers").get(permit["what"])
    last = _LAST_WORD.search(left, max(0, len(left) - _LONGEST_WORD))
    for word, reason in _others().get(last.group(), ()) if last else ():
        if left.endswith(word) and not left[-len(word) - 1 : -len(word)].isalpha():
            return reason
    return None


_LAST_WORD = lazy(r"[^\W\d_]{1,12}\Z")
_LONGEST_WORD = 12


@cache
def _others() -> dict[str, list[tuple[str, str]]]:
    """The last word of what shows that a number is none of a document → the whole of it, and the reason."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for words, reason in citing.pairs("other_numbers").items():
        found[words.split()[-1]].append((words, reason))
    return found
