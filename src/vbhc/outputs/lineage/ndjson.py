"""NDJSON: one line for the lineage, then one a document, then one a relation; `line` says which."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from vbhc.outputs.lineage import _facts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vbhc.messages import Lang
    from vbhc.model.lineage import Lineage

FORMAT = "ndjson"


def render(lineage: Lineage, *, lang: Lang) -> str:
    """The same in every language."""
    del lang
    return "".join(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n" for line in _lines(lineage))


def _lines(lineage: Lineage) -> Iterator[dict[str, Any]]:
    yield {"line": "lineage", **_facts.head(lineage)}
    yield from ({"line": "node", **_facts.node(one)} for one in lineage.nodes)
    yield from ({"line": "edge", **_facts.edge(one)} for one in lineage.edges)
    yield from ({"line": "third", **_facts.node(one)} for one in lineage.third)
