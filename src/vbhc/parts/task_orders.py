"""Mệnh lệnh: one sentence that gives work to somebody: "Giao Sở X chủ trì …", "Sở X có trách nhiệm …", "Chủ trì, phối hợp với Y …"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vbhc.parts.task_units import begins_unit, end_of_units, split_units
from vbhc.parts.task_words import task_words

_LEADS = re.compile(
    r"(?:[Ll]à (?:cơ quan|đơn vị) )?[Cc]hủ trì[ ,]{0,3}(?:(?:và|cùng)[ ])?(?:phối hợp(?: chặt chẽ| đồng bộ)?(?: với| cùng)?(?: với)?[ ])?"
)
_TOGETHER = re.compile(r"[Pp]hối hợp(?: chặt chẽ| đồng bộ)?(?: với| cùng)(?: với)?[ ]")
_DUTY = re.compile(r"(?:có|chịu) trách nhiệm[ :,]{0,3}(?:trong việc[ ]|trước [A-ZĐ][^,;.]{0,80}?(?=(?:thực hiện|về|trong) ))?")
_BASIS = re.compile(
    r"căn cứ[ ](?:vào[ ])?(?:các[ ])?(?:chức năng|nhiệm vụ|nội dung|Kế hoạch|quy định)[^;.]{0,250}?(?:được giao|phụ trách|được phân công|của mình|của đơn vị|Kế hoạch này|này)[ ,:]{0,3}"
)
#: What is left of "có trách nhiệm sau đây:": the work stands in the points below.
_NOTHING = frozenset(
    {"sau đây", "sau", "như sau", "dưới đây", "các nội dung sau", "các nhiệm vụ sau", "các nội dung sau đây", "các nhiệm vụ sau đây"}
)
_SENTENCE = re.compile(r"(?<=[^\s.]{3})[.!?]\s+(?=[A-ZĐÂĂÊÔƠƯÁÀẢÃẠ])")
_DEADLINE = re.compile(
    r"(?:(?:hoàn thành|xong|báo cáo)[ ])?(?:trước|chậm nhất(?: là)?|muộn nhất(?: là)?|đến hết)[ ](?:ngày[ ])?"
    r"(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}[/.-]\d{1,4}|\d{1,2} tháng \d{1,2}(?: năm \d{4})?|(?:tháng \d{1,2}|[Qq]uý [IV\d]{1,3})(?:[/ ](?:năm )?\d{4})?|năm \d{4})"
    r"|(?:hoàn thành|xong)[ ]trong[ ](?:(?:tháng \d{1,2}|[Qq]uý [IV\d]{1,3})(?:[/ ](?:năm )?\d{4})?|năm \d{4})"
)


@dataclass(frozen=True, slots=True)
class Order:
    """What an ordering sentence says."""

    lead: tuple[str, ...]
    together: tuple[str, ...]
    task: str
    deadline: str | None


def sentence(text: str) -> str:
    """The first sentence, without its end mark."""
    match = _SENTENCE.search(text)
    return (text[: match.start()] if match else text).strip(" .;:/")


def deadline(text: str) -> str | None:
    """The last time limit in the text, as written; None where there is none."""
    found = None
    for match in _DEADLINE.finditer(text):
        found = match[0]
    return found


def order(text: str, units: tuple[str, ...] = ()) -> Order | None:
    """Reads one paragraph; `units` are those that its section is about, for a paragraph that names nobody."""
    words = task_words()
    assigning = words.assigning.match(text)
    at = assigning.end() if assigning else 0
    if begins_unit(text, at):
        stop = end_of_units(text, at)
        names, rest = text[at:stop].strip(), text[stop:].strip()
        if not rest or len(names) > _LONGEST or not (assigning or words.duty.match(rest)):
            return None
        if any(formula in rest.casefold() for formula in words.formulas):
            return None
        return _order(split_units(names), rest, text)
    if units and not assigning:
        return _order(units, text, text)
    return None


#: A list of units longer than this is a sentence that was not understood.
_LONGEST = 900


def _order(lead: tuple[str, ...], rest: str, text: str) -> Order | None:
    rest = _DUTY.sub("", _BASIS.sub("", rest, count=1), count=1) if not _LEADS.match(rest) else rest
    together: tuple[str, ...] = ()
    match = _LEADS.match(rest) or _TOGETHER.match(rest)
    if match:
        after = match.end()
        if "hối hợp" in match[0]:
            stop = end_of_units(rest, after)
            together = split_units(rest[after:stop])
            after = stop
        rest = rest[after:]
    task = sentence(rest.strip(" ,:;"))
    return Order(lead, together, task, deadline(text)) if lead and task and task not in _NOTHING else None
