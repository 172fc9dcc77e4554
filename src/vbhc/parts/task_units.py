"""Đơn vị: lists of units as they stand in sentences, one by one: "Sở Y tế, Sở Văn hóa, Thể thao và Du lịch và các sở, ban, ngành"."""

from __future__ import annotations

from vbhc.parts.task_words import task_words
from vbhc.patterns import lazy

_BREAK = lazy(r"[;,][ ]{0,3}(?:và[ ]{1,3}|cùng[ ]{1,3}(?:với[ ]{1,3})?)?|[ ](?:và|cùng với|cùng)[ ]{1,3}|[ ][-+–][ ]{1,3}")
_BASIS = lazy(r"(?:[Cc]ăn cứ|[Tt]heo|[Tt]rên cơ sở)[ ][^,;]{0,160}[,;][ ]{0,3}")
_WITH = lazy(r",?[ ]{0,3}(?:và[ ])?(?:\()?(?:[Pp]hối hợp)(?:[ ](?:chặt chẽ|cùng|đồng bộ))?(?:[ ](?:với|cùng))?(?:\))?[ :]{0,3}")
_LEADS = lazy(r"[,;]?[ ]{0,3}\(?(?:là (?:cơ quan|đơn vị) )?chủ trì\)?[ ,;]{0,3}")
_LOOSE = lazy(r"[ ](?:trong|để|cùng|và)$")
#: No list of units is longer.
_LONGEST = 1500


def begins_unit(text: str, at: int) -> bool:
    """Whether a unit or a group of units begins here."""
    match = task_words().unit.match(text, at)
    if match is None:
        return False
    return not match["named"] or text[match.end()].isupper() or bool(match["plain"])


def end_of_units(text: str, at: int) -> int:
    """Where the list of units that begins at `at` gives way to the verb."""
    match = task_words().verb.search(text, at, at + _LONGEST)
    return match.start() if match else len(text)


def split_units(text: str) -> tuple[str, ...]:
    """The units of a list, as written. "Sở Văn hóa, Thể thao và Du lịch" is one, so is "các sở, ban, ngành"."""
    text = " ".join(text.split()).strip(" .;,:/")
    member = task_words().member
    units: list[str] = []
    start = 0
    for match in _BREAK.finditer(text):
        after = match.end()
        semicolon = match[0].startswith(";")
        if not (semicolon or begins_unit(text, after)):
            continue
        if not semicolon and member.match(text, after) and _grouped(text[start : match.start()]):
            continue
        units.append(text[start : match.start()])
        start = after
    units.append(text[start:])
    return tuple(unit for unit in (_trim(unit) for unit in units) if unit)


def _grouped(before: str) -> bool:
    """Whether the unit so far is a group that a bare word may go on with ("các sở" + "ban")."""
    match = task_words().unit.match(before)
    return match is not None and match["group"] is not None


def _trim(unit: str) -> str:
    return _LOOSE.sub("", unit.strip(" .;,:/()-–"))


def lead_and_with(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The value of a label ("Sở A chủ trì, phối hợp với Sở B và UBND các huyện") as those who lead and those who work with them."""
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
    return split_units(head), split_units(others[: end_of_units(others, 0)])
