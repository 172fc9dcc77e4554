"""Yêu cầu kiểm tra: which rules, and as what a document is checked. Apart from the check itself, so that a cached run loads neither."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vbhc import rules
from vbhc.rules import _selection

if TYPE_CHECKING:
    import datetime as dt

    from vbhc.messages import Lang
    from vbhc.readers.ocr.engine import Recognition
    from vbhc.rules.rule import Profile, Rule, Stage


@dataclass(frozen=True, slots=True)
class Asked:
    """Yêu cầu kiểm tra. `leave` are rules left out for this file only; `today` is None where nobody said another day.

    `ocr` says how scans are read; None: as the environment says.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend: tuple[str, ...] = ()
    leave: tuple[str, ...] = ()
    stage: Stage | None = None
    profile: Profile | None = None
    today: dt.date | None = None
    lang: Lang = "vi"
    allow_secret: bool = False
    password: str | None = None
    ocr: Recognition | None = None

    def rules(self) -> tuple[Rule, ...]:
        """The rules that were chosen. Raises a `UsageError` for a word that names none."""
        found = _selection.chosen(rules.all_rules(), _selection.Selection(self.select, self.ignore, self.extend))
        return tuple(rule for rule in found if not any(_selection.matches(word, rule.code) for word in self.leave))
