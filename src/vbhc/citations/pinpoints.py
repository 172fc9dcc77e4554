"""Điểm, khoản, điều: which place in a document is meant, as far as it stands before the type word: "điểm a khoản 2 Điều 5 của"."""

from __future__ import annotations

import re
from functools import lru_cache

from vbhc.patterns import lazy

_LABEL = r"(?:\d{1,3}[a-zđ]?(?:\.\d{1,2}){0,3}|[a-zđ](?:\d{1,2})?|[IVXLC]{1,6}(?:-\d{1,2}[a-zđ]?)?|[A-H])(?!\w)"
_LIST = rf"{_LABEL}(?:(?:\s{{0,2}},\s{{0,2}}|\s{{1,2}}(?:và|hoặc|đến)\s{{1,2}}){_LABEL}){{0,30}}"
_UNIT = r"(?:tiết|[Tt]iểu\s{1,2}mục|điểm|khoản|Điều|điều|Mục|mục|Chương|chương|Phần|phần|Phụ\s{1,2}lục|phụ\s{1,2}lục|Mẫu\s{1,2}số|mẫu\s{1,2}số|Điểm|Khoản)"
_PINPOINT = lazy(
    rf"(?P<what>{_UNIT}\s{{1,3}}(?:số\s{{1,2}})?{_LIST}(?:(?:\s{{0,2}},)?\s{{1,3}}(?:của\s{{1,2}}|và\s{{1,2}}|đến\s{{1,2}})?{_UNIT}\s{{1,3}}(?:số\s{{1,2}})?{_LIST}){{0,24}}"
    r"(?:(?:\s{0,2},)?\s{1,3}(?:và\s{1,2})?[Pp]hụ\s{1,2}lục(?=\s))?)\s{0,3},?\s{0,3}(?:của\s{1,3}|tại\s{1,3}|(?:ban\s{1,3}hành\s{1,3})?kèm\s{1,3}theo\s{1,3})?(?:các\s{1,3})?\Z"
)
#: where the document itself is named in capitals: "KHOẢN 1 ĐIỀU 12A NGHỊ ĐỊNH SỐ …"
_SHOUTED = lazy(_PINPOINT.pattern, re.IGNORECASE)
_WINDOW = 320
_PLACE = r"(?:tiết|điểm|khoản|điều|mục|chương|phần|mẫu|(?:tiểu|biểu)\s{1,2}mục|phụ\s{1,2}lục|số\s{1,2}thứ\s{1,2}tự)"
_NO = r"(?:số\s{1,2})?"
#: "Điều 4", "số thứ tự số 11 và 12", "mục số 3, số 4", "Phụ lục"
_PART_OF = rf"(?:{_PLACE}\s{{1,3}}{_NO}{_LABEL}(?:(?:\s{{0,2}},\s{{0,2}}|\s{{1,2}}(?:và|hoặc|đến)\s{{1,2}}){_NO}{_LABEL}){{0,80}}|phụ\s{{1,2}}lục(?!\w))"
_PARTS = lazy(
    r"\s{0,3}(?:(?:(?:các|những)\s{1,3})?(?:nội\s{1,2}dung|quy\s{1,2}định)\s{1,3}(?:(?:quy\s{1,2}định|nêu)\s{1,3})?tại\s{1,3})?"
    rf"(?:(?:toàn\s{{1,2}}bộ|các|những)\s{{1,3}}){{0,2}}[“\"]?(?P<what>{_PART_OF}"
    rf"(?:(?:\s{{0,2}}[,;]\s{{1,2}}|\s{{1,2}})(?:(?:và|của|tại)\s{{1,2}})?(?:các\s{{1,2}})?{_PART_OF}){{0,40}})(?!\s{{0,2}},\s{{0,2}}\d)",
    re.IGNORECASE,
)
#: from the parts to the document: nothing, or the name of what came with it
_LEADS = lazy(
    r"\s{0,3}(?:(?:của|tại|thuộc|trong)\s{1,3})?(?:các\s{1,3})?|(?<=\w)(?:(?!\snày\b)[^;.:]){0,300}?\s(?:(?:ban\s{1,2}hành|phê\s{1,2}duyệt)\s{1,3})?(?:kèm\s{1,3})?(?:theo|tại)\s{1,3}(?:các\s{1,3})?",
    re.IGNORECASE,
)


def before(flat: str, start: int) -> str | None:
    """The pinpoint that ends right before `start`, on one line; None where none stands there."""
    found = _found(flat, start)
    return " ".join(found["what"].split()) if found else None


def behind(flat: str, at: int, stop: int) -> str | None:
    """The parts that stand right behind a verb at `at`, where they are parts of what is named at `stop`: "Điều 4 | Quy chế kèm theo"; None where there are none."""
    found = _PARTS.match(flat, at, stop)
    return " ".join(found["what"].split()) if found and _LEADS.fullmatch(flat, found.end(), stop) else None


def start(flat: str, at: int) -> int:
    """Where the pinpoint begins that ends right before `at`; `at` where none stands there."""
    found = _found(flat, at)
    return found.start() if found else at


def _found(flat: str, at: int) -> re.Match[str] | None:
    words = flat[max(0, at - _TAIL) : at].lower().split()
    while words and words[-1].rstrip(",") in _BETWEEN:
        words.pop()
    if words[-2:] == ["phụ", "lục"]:
        # "Điều 2, Điều 3 và Phụ lục"
        del words[-3 if words[-3:-2] == ["và"] else -2 :]
    if not words or not _LABEL_END.search(words[-1].rstrip(",")):
        return None
    pattern = _SHOUTED if flat[at : at + 4].isupper() else _PINPOINT
    return pattern.search(flat, _run(flat, at), at)


def _run(flat: str, at: int) -> int:
    """Where the words begin that a pinpoint may be made of, with the one before them, whose end may be the first of them: "(khoản 1"."""
    base = max(0, at - _WINDOW)
    while at > base:
        blank = flat.rfind(" ", base, at)
        if blank < 0 or not _may_be_part(flat[blank + 1 : at]):
            return max(base, blank + 1)
        at = blank
    return base


@lru_cache(maxsize=4096)
def _may_be_part(word: str) -> bool:
    return _PART.fullmatch(word) is not None


_PART = lazy(
    rf"(?:{_LABEL},?)*|(?:tiết|tiểu|điểm|khoản|điều|mục|chương|phần|phụ|lục|mẫu|số|của|và|hoặc|đến|tại|ban|hành|kèm|theo|các),?|,",
    re.IGNORECASE,
)


#: what may stand behind the label that a pinpoint ends with: to look for one only where there is such a label
_BETWEEN = frozenset({"", "của", "tại", "các", "ban", "hành", "kèm", "theo"})
_LABEL_END = lazy(r"(?:\d[a-zđ]?|[ivxlc]{1,6}|(?<![^\W\d_])[a-zđ])\Z")
_TAIL = 44
