"""Chức vụ in natural case: "PHÓ CHỦ TỊCH" → "Phó Chủ tịch"."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from vbhc.knowledge import closing, names
from vbhc.model.letters import base
from vbhc.parts.closing_lines import capitals
from vbhc.patterns import lazy

_FRONT = lazy(r"(PHO|QUYEN|NGUYEN|Q\s?\.)\s{0,3}")
_FRONTS = {"PHO": "Phó", "QUYEN": "Quyền", "NGUYEN": "Nguyên", "Q.": "Quyền"}


def natural(text: str) -> str:
    """A position as one writes it in a sentence; what is not all capitals stays as written, but for "Q."."""
    text = " ".join(text.split()).strip(" .,;:-–")
    fronts: list[str] = []
    while found := _FRONT.match(base(text)):
        word = found[1].replace(" ", "")
        fronts.append(_FRONTS[word] if capitals(text) or word == "Q." else text[: found.end()].strip())
        text = text[found.end() :]
    if capitals(text):
        text = ", ".join(_phrase(part) for part in text.split(", "))
    return " ".join([*fronts, text]).strip()


def _phrase(text: str) -> str:
    """The office in its own case, then what it is the office of."""
    for key_of in (_spelled, base):  # letters without marks make "THỨ TRƯỞNG" and "THỦ TRƯỞNG" one
        letters = key_of(text)
        for head, key in _offices(key_of):
            if letters == key or letters.startswith((key + " ", key + ",")):
                return f"{head} {names.natural_case(text[len(key) :].strip())}".strip()
    return names.natural_case(text)


@cache
def _offices(key_of: Callable[[str], str]) -> tuple[tuple[str, str], ...]:
    """Every office with its key, the longest first."""
    return tuple((head, key_of(head)) for head in closing.offices())


def _spelled(text: str) -> str:
    return names.spelling(text).upper()
