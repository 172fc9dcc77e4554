"""Phiếu quy tắc: one module per format. Each offers `FORMAT`, which turns the cards of rules into text."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from vbhc import plugins
from vbhc.outputs import View

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vbhc.model.report import RuleCard


@dataclass(frozen=True, slots=True)
class CardsFormat:
    """Định dạng phiếu quy tắc."""

    render: Callable[[Sequence[RuleCard], View], str]
    suffix: str


def names() -> list[str]:
    """The formats there are, without importing them."""
    return plugins.names(sys.modules[__name__])


def load(name: str) -> CardsFormat:
    """One format by its name."""
    return cast("CardsFormat", plugins.load(sys.modules[__name__], name).FORMAT)
