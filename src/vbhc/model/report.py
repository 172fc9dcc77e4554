"""Báo cáo kiểm tra: everything of one run of `vbhc validate`, for the formats."""

from __future__ import annotations

from dataclasses import dataclass

from vbhc.messages import Lang
from vbhc.model.finding import Checked, Level


@dataclass(frozen=True, slots=True)
class RuleCard:
    """Phiếu quy tắc: what people are told of a rule, in one language. Days are ISO 8601; `examples` are right and wrong words."""

    code: str
    title: str
    why: str
    clause: str
    level: Level
    force: str
    profiles: tuple[str, ...]
    stages: tuple[str, ...]
    types: tuple[str, ...]
    not_types: tuple[str, ...]
    needs: tuple[str, ...]
    since: str | None
    until: str | None
    optional: bool
    fixable: str | None
    examples: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Unread:
    """Tệp chưa đọc được, and the sentence that tells why."""

    path: str
    message: str


@dataclass(frozen=True, slots=True)
class Report:
    """Báo cáo của một lần chạy.

    `root` is the folder that relative paths count from, as a URI that ends with a slash. `fixed` counts findings of the baseline that are gone,
    `omitted` those that `--max-findings` left out, `found` all of each level before that. `unused` are sentences about exceptions that
    nothing needs any more or whose day has passed.
    """

    version: str
    lang: Lang
    root: str
    fail_on: Level
    checked: tuple[Checked, ...]
    unread: tuple[Unread, ...]
    rules: tuple[RuleCard, ...]
    found: tuple[tuple[Level, int], ...]
    by_rule: tuple[tuple[str, int], ...]
    fixed: int = 0
    omitted: int = 0
    unused: tuple[str, ...] = ()
    statistics: bool = False

    def count(self, level: Level) -> int:
        """How many findings of a level there are."""
        return dict(self.found).get(level, 0)

    def card(self, code: str) -> RuleCard | None:
        """What is told of a rule."""
        return next((rule for rule in self.rules if rule.code == code), None)
