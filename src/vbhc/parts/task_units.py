"""Đơn vị: lists of units as they stand in sentences, one by one: "Sở Y tế, Sở Văn hóa, Thể thao và Du lịch và các sở, ban, ngành"."""

from __future__ import annotations

import re
from itertools import pairwise

from vbhc.parts.task_words import task_words
from vbhc.patterns import lazy

_BREAK = lazy(r"[;,][ ]{0,3}(?:và[ ]{1,3}|cùng[ ]{1,3}(?:với[ ]{1,3})?)?|[ ](?:và|cùng với|cùng)[ ]{1,3}|[ ][-+–][ ]{1,3}")
_BASIS = lazy(r"(?:[Cc]ăn cứ|[Tt]heo|[Tt]rên cơ sở)[ ][^,;]{0,160}[,;][ ]{0,3}")
_WITH = lazy(r",?[ ]{0,3}(?:và[ ])?(?:\()?(?:[Pp]hối hợp)(?:[ ](?:chặt chẽ|cùng|đồng bộ))?(?:[ ](?:với|cùng))?(?:\))?[ :]{0,3}")
#: "phối hợp | Phòng Kinh tế lập danh sách": units follow without "với"
_JOINS = lazy(r"(?:[Cc]hủ động,?[ ])?[Pp]hối hợp(?: chặt chẽ)?[ ]")
_LEADS = lazy(r"[,;]?[ ]{0,3}\(?(?:là (?:cơ quan|đơn vị) )?chủ trì\)?[ ,;]{0,3}")
_LOOSE = lazy(r"[ ](?:trong|để|cùng|và)$")
#: "Bà Trương Thị Huệ | - Giám đốc Sở": what follows the name is the office
_CAPITAL = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
_PERSON = lazy(rf"(?:[Đđ]ồng chí|[Đđ]/c|[Ôô]ng|[Bb]à):?(?:[ ][{_CAPITAL}][^\W\d_]{{0,9}}){{2,6}}")
#: "Bộ đề nghị Sở Y tế …": the issuer speaks of itself and leaves its name out
_ASKS = lazy(r"(?:đề nghị|yêu cầu|giao)[ ]")
#: "Sở Y tế (Phòng A, Phòng B)": what a unit consists of stays with it
_BRACKETS = lazy(r"(?<=\w[ ])\([^()]{1,300}\)")
_SEVERAL = lazy(r"(?<!\w)[Cc]ác(?!\w)")
#: What a bare word or a role goes on with stands within so many letters.
_NEAR = 240
#: No list of units is longer.
_LONGEST = 1500


def begins_unit(text: str, at: int) -> bool:
    """Whether a unit or a group of units begins here."""
    match = task_words().unit.match(text, at)
    if match is None:
        return False
    if not match["named"] or text[match.end()].isupper() or match["plain"]:
        return True
    asks = _ASKS.match(text, match.end())
    return asks is not None and task_words().unit.match(text, asks.end()) is not None


def end_of_units(text: str, at: int) -> int:
    """Where the list of units that begins at `at` gives way to the verb."""
    inside = task_words().inside
    for match in task_words().verb.finditer(text, at, at + _LONGEST):
        if not text.endswith(inside.get(match[0].casefold(), ()), at, match.start()):
            return match.start()
    return len(text)


def joining(text: str) -> re.Match[str] | None:
    """The words before units that do something together with those who lead, where a verb follows them."""
    match = _JOINS.match(text)
    return match if match and begins_unit(text, match.end()) and end_of_units(text, match.end()) < len(text) else None


def split_units(text: str) -> tuple[str, ...]:
    """The units of a list, as written. "Sở Văn hóa, Thể thao và Du lịch" is one, so is "các sở, ban, ngành"."""
    text = " ".join(text.split()).strip(" .;,:/")
    member, office, standing = task_words().member, task_words().office, task_words().standing
    whole = [match.span() for match in task_words().shared.finditer(text)] if "và" in text or "-" in text or "–" in text else []
    units: list[str] = []
    start = 0
    shown = _BRACKETS.sub(lambda match: "(" * len(match[0]), text) if "(" in text else text
    for match in _BREAK.finditer(shown):
        after = match.end()
        semicolon = match[0].startswith(";")
        if match[0].strip() in {"-", "–"} and standing.match(text, after):
            continue
        if match[0].startswith(",") and _is_role(text, start, match.start(), after):
            continue
        if any(first <= match.start() < last for first, last in whole):
            continue
        if not semicolon and begins_person(text, start) and not begins_person(text, after):
            named = _PERSON.fullmatch(text, start, match.start()) is not None
            if named or (match[0].strip() in {",", "-", "–"} and office.match(text, after)):
                continue
        if not (semicolon or begins_unit(text, after)):
            continue
        if not semicolon and member.match(text, after) and _grouped(text[max(start, match.start() - _NEAR) : match.start()]):
            continue
        units.append(text[start : match.start()])
        start = after
    units.append(text[start:])
    return tuple(unit for unit in (_trim(unit) for unit in units) if unit)


def is_name(unit: str) -> bool:
    """Whether small words are such as names of units hold, or follow a capital ("Sở Tư pháp"); "Công an tỉnh bảo vệ" goes on with what is done."""
    small = task_words().small
    words = ["", *task_words().word.findall(unit)]
    return all(
        word[0].isupper() or (before[:1].isupper() and " " not in before) or word.casefold() in small for before, word in pairwise(words)
    )


def begins_person(text: str, at: int) -> bool:
    """Whether a person is named here ("đồng chí Nguyễn Văn An")."""
    return _PERSON.match(text, at) is not None and not task_words().place.match(text, at)


def _is_role(text: str, start: int, stop: int, after: int) -> bool:
    """As in "Sở Y tế, Cơ quan thường trực Ban Chỉ đạo": what the one body before the comma is besides."""
    role = task_words().role.match(text, after)
    return (
        role is not None
        and begins_unit(text, start)
        and not _SEVERAL.search(text, max(start, stop - _NEAR), stop)
        and not task_words().role.match(text, start)
    )


def _grouped(before: str) -> bool:
    """Whether the unit so far is a group that a bare word may go on with ("các sở" + "ban", "Thủ trưởng các Sở" + "Ban")."""
    return any(match["group"] is not None for match in task_words().unit.finditer(before))


def _trim(unit: str) -> str:
    """The unit without signs around it and without a bracket whose other half is not there."""
    unit = unit.strip(" .;,:/-–")
    if unit.startswith("(") or unit.count("(") != unit.count(")"):
        unit = unit.strip(" .;,:/()-–")
    return _LOOSE.sub("", unit)


def lead_and_with(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The value of a label ("Sở A chủ trì, phối hợp với Sở B và UBND các huyện", "Sở A chủ trì; Sở B phối hợp") as those who lead and those who work with them."""
    text = " ".join(text.split())
    basis = _BASIS.match(text)
    if basis and begins_unit(text, basis.end()):
        text = text[basis.end() :]
    leads = _LEADS.search(text)
    together = _WITH.search(text, leads.end() if leads else 0)
    if leads is None and together is None:
        return split_units(text[: end_of_units(text, 0)]) or split_units(text), ()
    head = text[: leads.start() if leads else together.start() if together else len(text)]
    others = text[together.end() :] if together else ""
    if leads and together and not others.strip(" .;") and begins_unit(text, leads.end()):
        return split_units(head), split_units(text[leads.end() : together.start()])
    return split_units(head), split_units(others[: end_of_units(others, 0)])
