"""Ký hiệu: the grammar of numbers, tolerant of the blanks, dashes and look-alikes that real documents hold.

state     61/KH-UBND · /KH-UBND (draft)       dispatch  2984/BNNMT-LNKL        party  57-KL/TW · 1518-QĐ/TWĐTN-CTĐ
legal     34/2016/NĐ-CP · 66.7/2025/NQ-CP     assembly  59/2020/QH14           old    327/CT · 60/CP
glued     858CV/ĐUK · 412 TCT/NV5 (dispatch) · 178 CP (old)
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from vbhc.knowledge import bodies, types
from vbhc.model.number import Family, Number
from vbhc.patterns import lazy

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—−\u00ad\ufffe\x02"), "-")
_LETTERS = {ord("Ð"): "Đ", ord("Ɖ"): "Đ", ord("ð"): "đ", **{ord(c): b for c, b in zip("АВЕКМНОРСТУХ", "ABEKMHOPCTYX", strict=True)}}
_SLASHES = dict.fromkeys(map(ord, "⁄∕／"), "/")
_SPELL = {**_DASHES, **_LETTERS, **_SLASHES, ord("\u00a0"): " ", ord("_"): "-"}

_SERIAL = r"\d{1,6}(?:\.\d{1,3})?[A-Za-zđĐ]?"
_GROUP = r"[A-ZĐÔƠƯÂĂÊa-zđ](?:[A-Za-zĐđƯưƠơÔôÂâĂăÊê0-9&,.]|\+(?=[A-ZĐ])){0,19}"
_SEP = r"\s{0,3}[/\-]{1,2}\s{0,3}"
_NUMBER = lazy(
    rf"(?P<serial>{_SERIAL})?(?:\s{{0,3}}/\s{{0,2}}(?P<year>(?:19|20)\d\d)(?!\d))?(?P<rest>(?:{_SEP}{_GROUP}){{1,9}})(?:/(?P<internal>nb))?",
)
_GLUED = lazy(rf"(?P<serial>\d{{1,6}})\s?(?P<rest>(?P<head>[A-ZĐ][A-Za-zĐđ]{{1,7}})(?:\s?[/\-]\s?{_GROUP}){{1,3}})")
#: "178 CP": whose decrees of the early 1990s copies print with a blank
ALONE = ("CP", "TTg", "HĐBT", "CT")
_ALONE = lazy(rf"(?P<serial>\d{{1,4}}[a-z]?)\s?(?P<symbol>{'|'.join(ALONE)})")
_ASSEMBLY = lazy(r"(?:QH|UBTVQH)(?:\d{0,2}|[IVX]{1,4})")
#: letters of a group that alone makes a symbol, whoever's it is
_LONGEST_ALONE = 4
_OLD = frozenset({"CP", "TTg", "HĐBT", "CT", "TTLB", "TTLN"})
#: the form of a company behind its name ("Tổng Công ty Xây dựng số 1 - CTCP") is no symbol
FORMS = frozenset({"CTCP"})


def spell(text: str) -> str:
    """Look-alike letters, dashes and slashes → those of the keyboard, one for one."""
    return text.translate(_SPELL)


def with_centre(number: Number, *, local: bool) -> Number:
    """ "03-CT/TƯ" as newspapers write the Party's centre; of a province's committee (`local`) it is "TU" with a mark too many."""
    if number.body_code != _CENTRE:
        return number
    code = "TU" if local else "TW"
    kept = (text.removesuffix(_CENTRE) + code for text in (number.symbol, number.canonical))
    symbol, canonical = kept
    return replace(number, symbol=symbol, body_code=code, canonical=canonical)


_CENTRE = "TƯ"


@lru_cache(maxsize=4096)
def parse(text: str) -> Number | None:
    """Reads one number, complete or with a blank serial ("/KH-UBND"); None where the text is none."""
    spelled = spell(text).strip(" .;:,'")
    found = _NUMBER.fullmatch(spelled)
    if not found:
        if alone := _ALONE.fullmatch(spelled):
            return Number(alone["serial"], None, alone["symbol"], None, alone["symbol"], "old", alone["serial"] + alone["symbol"])
        glued = _GLUED.fullmatch(spelled)
        if not glued:
            return None
        if _is_type(glued["head"]) and not _is_own(glued["rest"]):
            return _classify(glued["serial"], None, _lost(glued["rest"]) + glued["rest"], None)
        return _unparted(glued["serial"], glued["rest"]) if glued["head"].isupper() else None
    return _classify(found["serial"], found["year"], found["rest"], found["internal"])


def _is_own(rest: str) -> bool:
    """Whether a symbol begins with its body's own letters though they are those of a type as well: "TC/TCT" is a ministry and its unit, "QĐ/TW" a type and a body."""
    head, unit = re.split(r"\s?[/\-]\s?", rest, maxsplit=2)[:2]
    return bodies.is_symbol(head) and (bodies.is_below(unit, head) or not bodies.is_symbol(unit))


def _unparted(serial: str, rest: str) -> Number | None:
    """A letter of the years before the State settled the form: a blank, no sign, stands before the body ("412 TCT/NV5"); none is put in."""
    number = _classify(serial, None, "/" + rest, None)
    if number is None:
        return None
    return replace(number, type_code=None, body_code=number.symbol, family="dispatch", canonical=serial + number.symbol)


def _lost(rest: str) -> str:
    """The sign that is lost between serial and type: that of the Party before "CV/ĐUK" or its bodies ("QĐ-TU"), else that of the State."""
    body = re.split(r"[/\-]", rest, maxsplit=1)[1].strip()
    return "-" if "/" in rest or body in bodies.party_codes() else "/"


def _classify(serial: str | None, year: str | None, rest: str, internal: str | None) -> Number | None:
    tokens = [token.strip() for token in re.split(r"([/\-]{1,2})", rest) if token.strip()]
    seps = [token[0] for token in tokens[0::2]]
    groups = _dotted(_split_glued([group.rstrip(".,") for group in tokens[1::2]]))
    seps += ["-"] * (len(groups) - len(seps))
    if len(groups) == 1 and groups[0] in FORMS:
        return None
    if len(groups) == 1 and groups[0] not in _OLD and not _ASSEMBLY.fullmatch(groups[0]) and not (year or _may_stand_alone(groups[0])):
        return None
    family = _family(seps, groups, year)
    type_code = groups[0] if family != "assembly" and len(groups) > 1 and _is_type(groups[0]) else None
    if family in ("state", "legal") and type_code is None and year is None and len(groups) > 1:
        family = "dispatch"
    symbol = groups[0] + "".join(sep + group for sep, group in zip(seps[1:], groups[1:], strict=True))
    if internal:
        symbol += "/" + internal
    head = (serial or "") + (f"/{year}" if year else "")
    body = "-".join(groups[1:]) if type_code else "-".join(groups)
    canonical = f"{head}{seps[0]}{symbol}"
    return Number(serial, int(year) if year else None, symbol, type_code, body, family, canonical)


def _may_stand_alone(group: str) -> bool:
    """Short, or the symbol of a body: "140/PGDĐT"; one of its units may stand behind a dot ("93/UBND.VX")."""
    body = group.partition(".")[0]
    return len(body) <= _LONGEST_ALONE or (group.isupper() and bodies.is_symbol(body))


def _family(seps: list[str], groups: list[str], year: str | None) -> Family:
    if _ASSEMBLY.fullmatch(groups[0]):
        return "assembly"
    if year:
        return "legal"
    if len(groups) == 1:
        return "old"
    return "party" if seps[0] == "-" else "state"


def _is_type(code: str) -> bool:
    return types.by_abbr(code) is not None


def _split_glued(groups: list[str]) -> list[str]:
    """A lost hyphen ("QĐUBND", "NQCP") is put back where a type and a body that both exist meet."""
    head = groups[0]
    if len(groups) > 1 or _is_type(head) or head in _OLD or head in FORMS or _ASSEMBLY.fullmatch(head):
        return groups
    for cut in range(2, min(5, len(head) - 1)):
        if _is_type(head[:cut]) and head[cut:] in _GLUED_BODIES:
            return [head[:cut], head[cut:]]
    return groups


#: bodies whose symbol is seen glued to the type, where converters lose hyphens
_GLUED_BODIES = frozenset({"UBND", "HĐND", "CP", "TTg", "TTCP", "VPCP", "BTC", "BNV", "BYT", "BCA", "BQP", "BTP", "BCT", "BXD", "UB"})


def _dotted(groups: list[str]) -> list[str]:
    """A dot for the hyphen behind the type ("QĐ.UB"), but not one that belongs to a group ("T.Ư", "TTr.P2")."""
    first, dot, second = groups[0].partition(".")
    return [first, second, *groups[1:]] if dot and len(first) > 1 and second and _is_type(first) else groups
