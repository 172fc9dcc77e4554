"""DOT: the layered picture for Graphviz."""

from __future__ import annotations

import unicodedata
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from vbhc.messages import day, message
from vbhc.outputs.lineage import _layers, _words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vbhc.messages import Lang
    from vbhc.model.lineage import Lineage, Node

FORMAT = "dot"


def render(lineage: Lineage, *, lang: Lang) -> str:
    """The graph; levels are clusters, what is carried out stands above."""
    return "\n".join(_lines(lineage, lang)) + "\n"


def _lines(lineage: Lineage, lang: Lang) -> Iterator[str]:
    nodes = {node.id: node for node in lineage.nodes}
    yield "digraph lineage {"
    yield '  graph [rankdir=BT, fontname="Arial", charset="UTF-8", ranksep=0.6, nodesep=0.3, newrank=true];'
    yield '  node [shape=box, style="rounded", fontname="Arial", fontsize=10, margin="0.12,0.06"];'
    yield '  edge [fontname="Arial", fontsize=9, color="#555555"];'
    if cut := _words.cut(lineage, lang):
        yield f"  label={_quoted(cut)};"
    heads: list[str] = []
    for tier, rows in groupby(_layers.rows(lineage), key=lambda row: row[0]):
        members = [node for _, row in rows for node in row]
        heads.append(members[0])
        yield f"  subgraph {_quoted(f'cluster_{tier}')} {{"
        yield f'    label={_quoted(message(f"lineage-tier-{tier}", lang))}; labeljust=l; color="#bbbbbb"; fontsize=10;'
        yield from (f"    {_quoted(node)} [{_attributes(nodes[node], lineage, lang)}];" for node in members)
        yield "  }"
    # Levels keep their order also where no relation leads from one to the next.
    yield from (f"  {_quoted(below)} -> {_quoted(above)} [style=invis];" for above, below in pairwise(heads))
    for edge in _layers.edges(lineage):
        style = "" if edge.own else ", style=dashed"
        yield f"  {_quoted(edge.source)} -> {_quoted(edge.target)} [label={_quoted(_words.relation(edge.relation, lang))}{style}];"
    yield "}"


def _attributes(node: Node, lineage: Lineage, lang: Lang) -> str:
    lines = [_words.name(node, lang), day(node.date, lang), node.issuer.name if node.issuer else None]
    if not node.held:
        lines.append(_words.absent(lang))
    said = [f"label={_quoted(*(line for line in lines if line))}", f"tooltip={_quoted(node.title or _words.name(node, lang))}"]
    if not node.held:
        said.append('style="rounded,dashed"')
    if node.id == lineage.root:
        said.append("penwidth=2.5")
    return ", ".join(said)


def _quoted(*lines: str) -> str:
    """A string of DOT; the lines stand one under the other."""
    return '"' + "\\n".join(_plain(line).replace("\\", "\\\\").replace('"', '\\"') for line in lines) + '"'


def _plain(line: str) -> str:
    return "".join(" " if unicodedata.category(letter) in ("Cc", "Cs") else letter for letter in line)
