"""JSON: one lineage, as the contract has it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from vbhc.outputs.lineage import _facts

if TYPE_CHECKING:
    from vbhc.messages import Lang
    from vbhc.model.lineage import Lineage

FORMAT = "json"


def render(lineage: Lineage, *, lang: Lang) -> str:
    """The whole lineage over many lines; the same in every language."""
    del lang
    return json.dumps(_facts.whole(lineage), ensure_ascii=False, indent=2) + "\n"
