"""JSON: the whole card."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from vbhc.outputs.cards import CardFormat
from vbhc.outputs.lineage import _facts

if TYPE_CHECKING:
    from vbhc.model.answers import Link, Shown
    from vbhc.outputs import View


def _render(shown: Shown, _view: View) -> str:
    facts: dict[str, Any] = {
        "schema": "vbhc.show/1",
        **_facts.node(shown.node),
        "files": [{"path": file.path, "kind": file.kind, "draft": file.draft} for file in shown.files],
        "status": shown.status,
        "ended_by": [_link(link) for link in shown.ended],
        "cites": [_link(link) for link in shown.cites],
        "cited_by": [_link(link) for link in shown.cited_by],
        "cites_left_out": shown.more[0],
        "cited_by_left_out": shown.more[1],
    }
    return json.dumps(facts, ensure_ascii=False, indent=2) + "\n"


def _link(link: Link) -> dict[str, Any]:
    return {
        "relation": link.relation,
        "document": _facts.node(link.node),
        "own": link.own,
        "part": link.part,
        "witnesses": [_facts.witness(one) for one in link.witnesses],
    }


FORMAT = CardFormat(_render, ".json")
