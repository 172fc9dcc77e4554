"""Thẻ văn bản: one module per format. Each offers `FORMAT`, which shows what the corpus knows of one document."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, cast

from vbhc import plugins
from vbhc.outputs import View

if TYPE_CHECKING:
    from vbhc.model.answers import Shown


class CardFormat(NamedTuple):
    """Định dạng thẻ."""

    render: Callable[[Shown, View], str]
    suffix: str
    aliases: tuple[str, ...] = ()


def names() -> list[str]:
    """The formats there are, without importing them."""
    return plugins.names(sys.modules[__name__])


def load(name: str) -> CardFormat:
    """One format by its name."""
    return cast("CardFormat", plugins.load(sys.modules[__name__], name).FORMAT)
