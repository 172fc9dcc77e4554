"""Mốc lỗi cũ: findings that were there when a team began to check; only new ones count (.vbhc-baseline.json).

A finding is known again by its fingerprint, not by its line. An entry is fixed when its rule was checked and found it no more.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from vbhc import rules
from vbhc.errors import UsageError
from vbhc.model.finding import Checked, Reported
from vbhc.validation import patterns

FILE = ".vbhc-baseline.json"
_SCHEMA = "vbhc.baseline/1"


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """Một lỗi cũ. `path` counts from the folder of the baseline; `words` are for readers of the file."""

    path: str
    rule: str
    fingerprint: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Baseline:
    """Mốc lỗi cũ."""

    root: Path
    entries: tuple[Entry, ...] = ()

    def apply(self, checked: Iterable[Checked]) -> tuple[list[Checked], int]:
        """Sets aside what was there before; tells how many entries are fixed."""
        done = list(checked)
        known = Counter((entry.path, entry.fingerprint) for entry in self.entries)
        applied = [self._apply(one, known) for one in done]
        return applied, len(self.entries) - len(self._left(done, gone=False))

    def _apply(self, checked: Checked, known: Counter[tuple[str, str]]) -> Checked:
        path = patterns.relative(checked.path, self.root)
        kept: list[Reported] = []
        aside: list[Reported] = []
        for found in checked.findings:
            key = (path, found.fingerprint)
            old = known[key] > 0
            known[key] -= old
            (aside if old else kept).append(found)
        return replace(checked, findings=tuple(kept), baselined=tuple(aside)) if aside else checked

    def pruned(self, checked: Sequence[Checked]) -> Baseline:
        """Without what is fixed, and without files and rules that are no more; never with anything new."""
        return replace(self, entries=tuple(sorted(self._left(checked, gone=True))))

    def _left(self, checked: Sequence[Checked], *, gone: bool) -> list[Entry]:
        by_path = {patterns.relative(one.path, self.root): one for one in checked}
        codes = rules.all_rules() if gone and self.entries else {}
        found = {path: {(f.rule, f.fingerprint) for f in (*one.findings, *one.baselined, *one.suppressed)} for path, one in by_path.items()}
        left: list[Entry] = []
        for entry in self.entries:
            one = by_path.get(entry.path)
            if one is None:
                stays = not gone or (entry.rule in codes and (self.root / entry.path).exists())
            else:
                still = (entry.rule, entry.fingerprint) in found[entry.path]
                ran = entry.rule in one.passed or any(rule == entry.rule for rule, _ in found[entry.path])
                stays = still or (not ran and (not gone or entry.rule in codes))
            if stays:
                left.append(entry)
        return left

    def renewed(self, checked: Sequence[Checked]) -> Baseline:
        """What is found now for these files, and what was known of others."""
        now = {patterns.relative(one.path, self.root): one for one in checked}
        entries = [entry for entry in self.entries if entry.path not in now]
        entries += [
            Entry(path, found.rule, found.fingerprint, found.words)
            for path, one in now.items()
            for found in (*one.findings, *one.baselined)
        ]
        return replace(self, entries=tuple(sorted(entries)))

    def to_json(self) -> str:
        """The file, one entry a line, so that a change of one is one line of a diff."""
        lines = [json.dumps(_said(entry), ensure_ascii=False) for entry in self.entries]
        listed = ",\n    ".join(lines)
        return f'{{\n  "schema": "{_SCHEMA}",\n  "findings": [{f"{chr(10)}    {listed}{chr(10)}  " if lines else ""}]\n}}\n'


def _said(entry: Entry) -> dict[str, str]:
    return {"path": entry.path, "rule": entry.rule, "fingerprint": entry.fingerprint, "words": entry.words}


def read(path: Path) -> Baseline:
    """The baseline of a file."""
    try:
        table = json.loads(path.read_text("utf-8-sig"))
        if table["schema"] != _SCHEMA:
            raise UsageError(str(path), "baseline-broken", cause=str(table["schema"]))
        entries = [
            Entry(str(one["path"]), str(one["rule"]), str(one["fingerprint"]), str(one.get("words", ""))) for one in table["findings"]
        ]
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UsageError(str(path), "baseline-broken", cause=f"{type(error).__name__}: {' '.join(str(error).split())[:200]}") from error
    return Baseline(path.absolute().parent, tuple(entries))
