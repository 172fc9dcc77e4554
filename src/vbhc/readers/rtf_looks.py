"""Dáng chữ của RTF: the control words that say how letters look."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from vbhc.readers.rtf_story import Look


def _font(look: Look, number: int | None) -> Look:
    return replace(look, font=number or 0)


def _size(look: Look, number: int | None) -> Look:
    return replace(look, size=number or 24)


def _color(look: Look, number: int | None) -> Look:
    return replace(look, color=number or 0)


def _raised(kind: str | None) -> Callable[[Look, int | None], Look]:
    return lambda look, number: replace(look, raised=kind if number != 0 else None)


def _underline(look: Look, number: int | None) -> Look:
    return replace(look, underline=number != 0)


#: Words that say how letters look.
LOOK_WORDS: dict[str, Callable[[Look, int | None], Look]] = {
    "f": _font,
    "fs": _size,
    "cf": _color,
    "super": _raised("superscript"),
    "sub": _raised("subscript"),
    "nosupersub": _raised(None),
    "ulnone": lambda look, _number: replace(look, underline=False),
    **dict.fromkeys(("ul", "uld", "uldb", "ulw", "uldash", "ulth", "ulwave"), _underline),
}
