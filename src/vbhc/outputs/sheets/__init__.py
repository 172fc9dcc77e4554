"""Bảng kết quả: what the corpus answers in rows. One module per format; each offers `FORMAT`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple, cast

from vbhc import plugins
from vbhc.outputs import View


@dataclass(frozen=True, slots=True)
class Sheet:
    """Bảng: `columns` are codes of the catalogue after "sheet-"; `cells` hold plain values, `words` the same as people read them.

    `head` and `facts` are the answer as JSON has it: what stands above the rows, and the rows. `wide` weighs the columns on a terminal;
    a column of weight 0 is left out there. `lines` are said below the table. `left_out` tells what the rows do not: below the table too, and beside
    every other format, whose rows alone would look like all there is.
    """

    name: str
    columns: tuple[str, ...]
    wide: tuple[int, ...]
    cells: tuple[tuple[object, ...], ...]
    words: tuple[tuple[str, ...], ...]
    facts: tuple[dict[str, Any], ...]
    head: dict[str, Any] = field(default_factory=dict)
    lines: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


class SheetFormat(NamedTuple):
    """Định dạng bảng."""

    render: Callable[[Sheet, View], str]
    suffix: str
    aliases: tuple[str, ...] = ()


def names() -> list[str]:
    """The formats there are, without importing them."""
    return plugins.names(sys.modules[__name__])


def load(name: str) -> SheetFormat:
    """One format by its name."""
    return cast("SheetFormat", plugins.load(sys.modules[__name__], name).FORMAT)
