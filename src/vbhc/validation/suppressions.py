"""Ngoại lệ: findings that are left as they are, with a reason, until a day (vbhc-ignore.toml).

A document cannot carry such remarks itself, so they stand beside it:

    [[ignore]]
    files = "plans/*.docx"
    rule = "ND30-O3-02"
    reason = "the registry's own form, agreed for 2026"
    expires = 2026-12-31
    words = "5/KH-UBND"        # optional: only findings at these words
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from vbhc import rules
from vbhc.errors import UsageError
from vbhc.messages import Lang, message
from vbhc.model.finding import Checked, Reported
from vbhc.rules import _selection
from vbhc.validation import patterns, settings

FILE = "vbhc-ignore.toml"
_NEEDED = ("files", "rule", "reason")
_KEYS = (*_NEEDED, "expires", "words")


@dataclass(frozen=True, slots=True)
class Suppression:
    """Ngoại lệ: one of the table."""

    files: str
    rule: str
    reason: str
    expires: dt.date | None
    words: str | None

    def covers(self, found: Reported, root: Path) -> bool:
        """Whether it is about this finding."""
        return (
            _selection.matches(self.rule, found.rule)
            and (self.words is None or self.words in found.words)
            and patterns.matches(self.files, found.path, root)
        )


@dataclass(frozen=True, slots=True)
class Suppressions:
    """Bảng ngoại lệ. Patterns count from `root`."""

    root: Path
    entries: tuple[Suppression, ...] = ()

    def apply(self, checked: Iterable[Checked], today: dt.date, lang: Lang) -> tuple[list[Checked], tuple[str, ...]]:
        """Sets aside what is covered; tells which entries nothing needs any more, and which have expired."""
        used: set[int] = set()
        active = [(index, entry) for index, entry in enumerate(self.entries) if entry.expires is None or today <= entry.expires]
        done = [self._apply(one, active, used) for one in checked]
        expired = [entry for entry in self.entries if entry.expires is not None and today > entry.expires]
        unused = [
            entry
            for index, entry in active
            if index not in used and any(patterns.matches(entry.files, one.path, self.root) and _ran(entry.rule, one) for one in done)
        ]
        said = [
            *(message("suppression-expired", lang, rule=one.rule, files=one.files, day=str(one.expires)) for one in expired),
            *(message("suppression-unused", lang, rule=one.rule, files=one.files) for one in unused),
        ]
        return done, tuple(said)

    def _apply(self, checked: Checked, active: Sequence[tuple[int, Suppression]], used: set[int]) -> Checked:
        kept: list[Reported] = []
        aside: list[Reported] = []
        for found in checked.findings:
            covering = [index for index, entry in active if entry.covers(found, self.root)]
            used.update(covering)
            (aside if covering else kept).append(found)
        return replace(checked, findings=tuple(kept), suppressed=tuple(aside)) if aside else checked


def _ran(rule: str, checked: Checked) -> bool:
    """Whether this run could have found anything of the rule: what was not looked for is not unneeded."""
    return any(_selection.matches(rule, code) for code in (*checked.passed, *(found.rule for found in checked.findings)))


def read(path: Path) -> Suppressions:
    """The table of a file."""
    table = settings.load(path)
    unknown = [key for key in table if key != "ignore"]
    if unknown:
        raise UsageError(str(path), "config-key-near", key=unknown[0], near="ignore")
    entries = table.get("ignore", [])
    if not isinstance(entries, list):
        raise UsageError(str(path), "config-value", key="ignore", cause="[[ignore]]")
    return Suppressions(path.absolute().parent, tuple(_entry(path, place, one) for place, one in enumerate(entries, start=1)))


def _entry(path: Path, place: int, entry: Any) -> Suppression:
    where = f"[[ignore]] {place}"
    if not isinstance(entry, dict):
        raise UsageError(str(path), "config-value", key=where, cause="[[ignore]]")
    for key in entry:
        if key not in _KEYS:
            raise UsageError(str(path), "config-key-near", key=f"{where} {key}", near=", ".join(_KEYS))
    for key in _NEEDED:
        if not isinstance(entry.get(key), str) or not entry[key].strip():
            raise UsageError(str(path), "config-value", key=f"{where} {key}", cause='"…"')
    expires = entry.get("expires")
    if expires is not None and (not isinstance(expires, dt.date) or isinstance(expires, dt.datetime)):
        raise UsageError(str(path), "config-value", key=f"{where} expires", cause="2026-12-31")
    if "words" in entry and not isinstance(entry["words"], str):
        raise UsageError(str(path), "config-value", key=f"{where} words", cause='"…"')
    _selection.check(rules.all_rules(), entry["rule"])
    return Suppression(entry["files"], entry["rule"], entry["reason"], expires, entry.get("words"))
