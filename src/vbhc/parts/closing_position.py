"""Chức vụ in natural case: "PHÓ CHỦ TỊCH" → "Phó Chủ tịch"."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from vbhc.knowledge import closing, names
from vbhc.model.letters import base
from vbhc.parts.closing_lines import capitals, office
from vbhc.patterns import lazy

_FRONT = lazy(r"(PHO|QUYEN|NGUYEN|[QP]\s?\.)\s{0,3}")
_FRONTS = {"PHO": "Phó", "QUYEN": "Quyền", "NGUYEN": "Nguyên", "Q.": "Quyền", "P.": "Phó"}
# a second office of the same person
_ALSO = lazy(r"\s+(?:kiêm|KIÊM)\s+(?!nhiệm|NHIỆM)")


def natural(text: str) -> str:
    """A position as one writes it in a sentence; what is not all capitals stays as written, but for "Q." and "P."."""
    return " kiêm ".join(map(_natural, _ALSO.split(" ".join(text.split()).strip(" .,;:-–"))))


def _natural(text: str) -> str:
    approving = _approving().match(base(text))
    text = text[approving.end() :] if approving else text
    fronts: list[str] = []
    while found := _FRONT.match(base(text)):
        word = found[1].replace(" ", "")
        if word == "P." and not office().match(base(text)):
            break
        fronts.append(_FRONTS[word] if capitals(text) or word.endswith(".") else text[: found.end()].strip())
        text = text[found.end() :]
    if capitals(text):
        text = ", ".join(_phrase(part, deputy="Phó" in fronts) for part in text.split(", "))
    return " ".join([*fronts, text]).strip()


@cache
def _approving() -> re.Pattern[str]:
    return re.compile(rf"{closing.approving_pattern()}\s{{1,3}}(?={closing.office_pattern()})")


def _phrase(text: str, *, deputy: bool) -> str:
    """The office in its own case, then what it is the office of."""
    for key_of in (_spelled, base):  # letters without marks make "THỨ TRƯỞNG" and "THỦ TRƯỞNG" one
        letters = key_of(text)
        for head, key in _offices(key_of):
            if letters == key or letters.startswith((key + " ", key + ",")):
                rest = text[len(key) :].strip()
                return f"{head} {(deputy and closing.written_out(rest, head)) or _unit(names.natural_case(rest))}".strip()
    return names.natural_case(text)


def _unit(text: str) -> str:
    """As in "Vụ Tổ chức cán bộ": the name of a unit begins with a capital, also where no table knows the unit."""
    found = _unit_head().match(text)
    return text[: found.end()] + text[found.end() :][:1].upper() + text[found.end() + 1 :] if found else text


@cache
def _unit_head() -> re.Pattern[str]:
    return re.compile(rf"(?:{closing.unit_pattern()}) ")


@cache
def _offices(key_of: Callable[[str], str]) -> tuple[tuple[str, str], ...]:
    """Every office with its key, the longest first."""
    return tuple((head, key_of(head)) for head in closing.offices())


def _spelled(text: str) -> str:
    return names.spelling(text).upper()
