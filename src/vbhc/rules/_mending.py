"""Cách sửa: what a finding, and so --fix, would change in the file."""

from __future__ import annotations

from vbhc.model.finding import Finding, Mend
from vbhc.rules.rule import Rule


def mends(rule: Rule, finding: Finding, *, unsafe: bool) -> tuple[Mend, ...]:
    """The changes that mend a finding: all of them, or none where some of them are not asked for."""
    if rule.fixable is None or (rule.fixable == "unsafe" and not unsafe):
        return ()
    found = finding.mends
    if not found and finding.right is not None and finding.span is not None:
        found = (Mend("words", finding.right, finding.span),)
    return found if unsafe or all(one.safe for one in found) else ()
