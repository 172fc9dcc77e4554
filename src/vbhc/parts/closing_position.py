"""Chức vụ in natural case: "PHÓ CHỦ TỊCH" → "Phó Chủ tịch"."""

from __future__ import annotations

import re

from vbhc.knowledge import closing
from vbhc.knowledge.spelling import spelling
from vbhc.model.letters import base
from vbhc.parts.closing_lines import capitals

_FRONT = re.compile(r"(PHO|QUYEN|NGUYEN|Q\s?\.)\s{0,3}")
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
        text = ", ".join(_phrase(spelling(part)) for part in text.split(", "))
    return " ".join([*fronts, text]).strip()


def _phrase(text: str) -> str:
    """The office in its own case, then every unit with a capital, the rest small."""
    letters = base(text)
    for head in closing.offices():
        key = base(head)
        if letters == key or letters.startswith(key + " "):
            return f"{head} {_units(text[len(key) :].strip())}".strip()
    return _units(text)


def _units(text: str) -> str:
    if not text:
        return ""
    small = text.lower()
    for unit in closing.units():
        pattern = re.compile(rf"(?<!\w){re.escape(unit.lower())}(?!\w)(\s\w)?")
        small = pattern.sub(lambda match, unit=unit: unit + (match[1] or "").upper(), small)  # type: ignore[misc]
    return small[0].upper() + small[1:]
