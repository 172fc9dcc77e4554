"""Báo cáo: what was found in all files → everything of one run, for the formats."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from vbhc._version import VERSION
from vbhc.model.finding import LEVELS, Checked, Level
from vbhc.model.report import Report, RuleCard, Unread
from vbhc.validation.cards import card

if TYPE_CHECKING:
    from vbhc.messages import Lang
    from vbhc.rules.rule import Rule


def build(  # noqa: PLR0913 - everything of one run
    checked: Sequence[Checked],
    unread: Sequence[Unread],
    rules: Iterable[Rule],
    *,
    lang: Lang,
    fail_on: Level,
    root: Path,
    fixed: int = 0,
    unused: tuple[str, ...] = (),
    most: int | None = None,
    statistics: bool = False,
) -> Report:
    """The report of a run; of more than `most` findings the gravest stay."""
    findings = [found for one in checked for found in one.findings]
    levels = Counter(found.level for found in findings)
    by_rule = Counter(found.rule for found in findings)
    shown, omitted = _cut(checked, most)
    return Report(
        version=VERSION,
        lang=lang,
        root=f"{root.as_uri().rstrip('/')}/",
        fail_on=fail_on,
        checked=tuple(map(_printable, shown)),
        unread=tuple(Unread(_utf8(one.path), _utf8(one.message)) for one in unread),
        rules=tuple(card(rule, lang) for rule in rules),
        found=tuple((level, levels[level]) for level in reversed(LEVELS)),
        by_rule=tuple(sorted(by_rule.items(), key=lambda item: (-item[1], item[0]))),
        fixed=fixed,
        omitted=omitted,
        unused=unused,
        statistics=statistics,
    )


def cards(rules: Iterable[Rule], lang: Lang) -> tuple[RuleCard, ...]:
    """What is told of rules."""
    return tuple(card(rule, lang) for rule in rules)


def fails(checked: Iterable[Checked], fail_on: Level) -> bool:
    """Whether something was found that is as grave as that."""
    return any(LEVELS.index(found.level) >= LEVELS.index(fail_on) for one in checked for found in one.findings)


def _cut(checked: Sequence[Checked], most: int | None) -> tuple[list[Checked], int]:
    places = [(-LEVELS.index(found.level), file, place) for file, one in enumerate(checked) for place, found in enumerate(one.findings)]
    if most is None or len(places) <= most:
        return list(checked), 0
    kept = {(file, place) for _, file, place in sorted(places)[:most]}
    shown = [
        replace(one, findings=tuple(found for place, found in enumerate(one.findings) if (file, place) in kept))
        for file, one in enumerate(checked)
    ]
    return shown, len(places) - most


def _printable(one: Checked) -> Checked:
    """A file name that is not UTF-8 reaches Python with lone surrogates, which no report may hold."""
    path = _utf8(one.path)
    if path == one.path:
        return one
    findings, suppressed, baselined = (
        tuple(replace(found, path=path) for found in some) for some in (one.findings, one.suppressed, one.baselined)
    )
    return replace(one, path=path, findings=findings, suppressed=suppressed, baselined=baselined)


def _utf8(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")
