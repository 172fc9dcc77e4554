"""Họ và tên in a signature: what remains of a line when ranks, degrees and the sign of a signature are taken away."""

from __future__ import annotations

import re
from functools import cache

from vbhc.knowledge import closing, names
from vbhc.model.letters import base
from vbhc.patterns import lazy

# what looks like a name to the table of names: below it a line is no name
_LEAST = 0.5
_EDGE = " .,;:-–—_*()[]/'\"“”…"
_WORD = lazy(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]*)?")
_FOOTNOTE = lazy(r"(?<=[^\W\d_])\d{1,3}$")
# "H' Hen Niê": the mark of a woman's name of the Ê Đê stands apart
_APART = lazy(r"(?<=\b[HKY])(['’ʼ])\s(?=\w)")


@cache
def _signed() -> re.Pattern[str]:
    return re.compile(
        rf"[(\[]{{0,2}}\s?(?:{closing.signed_pattern()})[^()\[\]\n]{{0,60}}[)\]]|(?:{closing.signed_pattern()})\s?[)\]]{{0,2}}|\([^()\n]{{0,80}}\)"
    )


def without_signed(text: str) -> str:
    """The text without "(Đã ký)" and whatever else stands in brackets, blanks in their place."""
    letters = base(text)
    if "(" not in text and "[" not in text and " K" not in letters and "KY" not in letters and "SIGNED" not in letters:
        return text
    pieces = list(text)
    for found in _signed().finditer(letters):
        pieces[found.start() : found.end()] = " " * (found.end() - found.start())
    return "".join(pieces)


def name_of(text: str) -> str | None:
    """The person that a line names and nothing else: "Thượng tướng Vũ Hải Sản" → "Vũ Hải Sản", "NGUYỄN VĂN A" → "Nguyễn Văn A"."""
    name = shape_of(text)
    return name if name and names.looks_like_person(name) >= _LEAST else None


def shape_of(text: str) -> str | None:
    """What has the shape of a name, whether or not the table of surnames knows it."""
    if len(text) > 120:
        return None
    bare_name = names.strip_ranks(without_signed(text).strip(_EDGE)).strip(_EDGE)
    bare_name = _APART.sub(r"\1", _FOOTNOTE.sub("", bare_name))
    words = bare_name.split()
    if not 2 <= len(words) <= 6 or not all(_WORD.fullmatch(word) and word[0].isupper() for word in words):
        return None
    if len(words[-1]) == 1 and words[-1] not in "YÝ":
        return None  # cut off
    if bare_name.isupper():
        words = [word[0] + word[1:].lower() for word in words]
    elif not all(word[1:].islower() or len(word) == 1 or word[1] in "'’ʼ" for word in words):
        return None
    return " ".join(words)
