"""JSON: rules as facts, always a list (vbhc.rules/1)."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from vbhc.outputs.rulecards import CardsFormat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vbhc.model.report import RuleCard
    from vbhc.outputs import View


def _render(cards: Sequence[RuleCard], _view: View) -> str:
    rules = [{**asdict(card), "examples": [{"right": right, "wrong": wrong} for right, wrong in card.examples]} for card in cards]
    return json.dumps({"schema": "vbhc.rules/1", "rules": rules}, ensure_ascii=False, indent=2) + "\n"


FORMAT = CardsFormat(_render, ".json")
