"""Báo cáo kiểm tra: one module per format. Each offers `FORMAT`, which turns the report of a run into text."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from vbhc import plugins
from vbhc.outputs import View

if TYPE_CHECKING:
    from collections.abc import Callable

    from vbhc.model.report import Report


@dataclass(frozen=True, slots=True)
class ReportFormat:
    """Định dạng báo cáo. `for_people` ones are cut where they would be too long to read, and say so; `tells_rules` ones need `Report.rules`."""

    render: Callable[[Report, View], str]
    suffix: str
    aliases: tuple[str, ...] = ()
    for_people: bool = False
    tells_rules: bool = False


def names() -> list[str]:
    """The formats there are, without importing them."""
    return plugins.names(sys.modules[__name__])


def load(name: str) -> ReportFormat:
    """One format by its name."""
    return cast("ReportFormat", plugins.load(sys.modules[__name__], name).FORMAT)
