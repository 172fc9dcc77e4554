"""Phiếu quy tắc: a rule as people are told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbhc.model.finding import WEAK, Bilingual
from vbhc.model.report import RuleCard

if TYPE_CHECKING:
    from vbhc.messages import Lang
    from vbhc.rules.rule import Rule


def card(rule: Rule, lang: Lang) -> RuleCard:
    """What is told of a rule in one language."""
    return RuleCard(
        code=rule.code,
        title=_said(rule.title, lang),
        why=_said(rule.why, lang),
        clause=_said(rule.clause, lang),
        level="warning" if rule.level == "error" and rule.force in WEAK else rule.level,
        force=rule.force,
        profiles=tuple(sorted(rule.profiles)),
        stages=tuple(sorted(rule.stages)),
        types=tuple(sorted(rule.types)),
        not_types=tuple(sorted(rule.not_types)),
        needs=tuple(sorted(rule.needs)),
        since=rule.since.isoformat() if rule.since else None,
        until=rule.until.isoformat() if rule.until else None,
        optional=rule.optional,
        fixable=rule.fixable,
        examples=tuple((example.right, example.wrong) for example in rule.examples),
    )


def _said(both: Bilingual, lang: Lang) -> str:
    return both.en if lang == "en" else both.vi
