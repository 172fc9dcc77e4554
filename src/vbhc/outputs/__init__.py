"""Cách in ra: one module per format. Each offers `FORMAT`, which turns a record and its text into what is printed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from vbhc import plugins

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from vbhc.messages import Lang
    from vbhc.model.record import Record
    from vbhc.model.text import Source


class View(NamedTuple):
    """Khung nhìn: who looks, and on what. Only formats for people care."""

    lang: Lang = "vi"
    width: int = 100
    color: bool = False


class Format(NamedTuple):
    """Định dạng in ra: `render` writes one record; `plain` writes its facts where a format needs no more, and no record is made; `head` stands once above all, several stand between `begin`, `between` and `end`.

    `suffix` names files written in this format, `aliases` are other suffixes that ask for it.
    """

    render: Callable[[Record, Source, View], str]
    suffix: str
    aliases: tuple[str, ...] = ()
    head: str = ""
    begin: str = ""
    between: str = ""
    end: str = ""
    plain: Callable[[Mapping[str, Any]], str] | None = None


def names() -> list[str]:
    """The formats there are, without importing them."""
    return plugins.names(sys.modules[__name__])


def load(name: str) -> Format:
    """One format by its name."""
    return cast("Format", plugins.load(sys.modules[__name__], name).FORMAT)
