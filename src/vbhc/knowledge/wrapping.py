"""Ngắt dòng: the words of `wrapping.toml`, ready to compare."""

from __future__ import annotations

from functools import cache
from typing import Any

from vbhc.knowledge import tables


@cache
def _table() -> dict[str, Any]:
    return tables.tree("wrapping.toml")


@cache
def hanging() -> frozenset[str]:
    """Small-letter words that no line ends with, unless it goes on."""
    return frozenset(_table()["hanging"]["words"])


@cache
def kinds() -> frozenset[str]:
    """Kinds of places: a name mostly follows, but a phrase may end in them."""
    return frozenset(_table()["kinds"]["words"])


@cache
def dashed() -> tuple[tuple[str, str], ...]:
    """What stands before and behind the dash of a name: "Lao động", "- Thương binh"."""
    return tuple((left, f"- {right}") for left, _, right in (words.partition(" - ") for words in _table()["dashed"]["words"]))


@cache
def articles() -> tuple[str, ...]:
    """Openings of the text of an article that has no heading."""
    return tuple(_table()["articles"]["words"])


@cache
def halves() -> dict[str, str]:
    """The first word of a phrase of the form → the second one."""
    return dict(words.split(" ", 1) for words in _table()["halves"]["words"])


@cache
def heads() -> tuple[str, ...]:
    """Ends of lines that name who heads a body, whose name follows."""
    return tuple(_table()["heads"]["words"])


@cache
def numbered() -> frozenset[str]:
    """Words for a label that a copy may leave alone on the line before their number."""
    return frozenset(_table()["numbered"]["words"])


@cache
def marks() -> frozenset[str]:
    """Marks of the authority by which somebody signs, that a copy may leave alone on the line before the office in capitals."""
    return frozenset(_table()["marks"]["words"])


@cache
def openings() -> tuple[str, ...]:
    """Beginnings of lines that begin a paragraph."""
    return tuple(_table()["openings"]["words"])


@cache
def authorities() -> tuple[str, ...]:
    """Beginnings of the line that names who decides, in capitals."""
    return tuple(_table()["authority"]["words"])
