"""Chữ: a rule as one reads it on a terminal; of several one line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbhc.messages import message
from vbhc.outputs.rulecards import CardsFormat, _said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vbhc.model.report import RuleCard
    from vbhc.outputs import View

_INDENT = "    "


def _render(cards: Sequence[RuleCard], view: View) -> str:
    if len(cards) == 1:
        return _card(cards[0], view)
    wide = max((len(card.code) for card in cards), default=0)
    levels = {card.level: message(f"level-{card.level}", view.lang) for card in cards}
    most = max((len(level) for level in levels.values()), default=0)
    return "".join(f"{card.code:<{wide}}  {levels[card.level]:<{most}}  {card.title}\n" for card in cards)


def _card(card: RuleCard, view: View) -> str:
    lines = [f"{card.code}  {card.title}", ""]
    lines += [f"{label}: {words}" for label, words in _said.facts(card, view.lang)]
    for right, wrong in card.examples:
        lines.append("")
        for label, words in ((message("rule-right", view.lang), right), (message("rule-wrong", view.lang), wrong)):
            lines.append(f"{label}:")
            lines += [f"{_INDENT}{line}" for line in words.splitlines()]
    return "\n".join(lines) + "\n"


FORMAT = CardsFormat(_render, ".txt")
