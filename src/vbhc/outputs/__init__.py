"""Cách in ra: one module per format. Each offers `FORMAT`, which turns a record and its text into what is printed."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from vbhc import plugins

if TYPE_CHECKING:
    from collections.abc import Callable

    from vbhc.messages import Lang
    from vbhc.model.record import Record
    from vbhc.model.text import Source


@dataclass(frozen=True, slots=True)
class View:
    """Khung nhìn: who looks, and on what. Only formats for people care."""

    lang: Lang = "vi"
    width: int = 100
    color: bool = False


@dataclass(frozen=True, slots=True)
class Format:
    """Định dạng in ra: `render` writes one record; `head` stands once above all, several stand between `begin`, `between` and `end`.

    `suffix` names files written in this format, `aliases` are other suffixes that ask for it.
    """

    render: Callable[[Record, Source, View], str]
    suffix: str
    aliases: tuple[str, ...] = ()
    head: str = ""
    begin: str = ""
    between: str = ""
    end: str = ""


def names() -> list[str]:
    """The formats there are, without importing them."""
    return plugins.names(sys.modules[__name__])


def load(name: str) -> Format:
    """One format by its name."""
    return cast("Format", plugins.load(sys.modules[__name__], name).FORMAT)
