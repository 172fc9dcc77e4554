"""SVG: the layered picture for reports and print, drawn by Graphviz where it is installed, else here."""

from __future__ import annotations

import shutil
import subprocess
import textwrap
import unicodedata
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from vbhc.messages import day, message
from vbhc.outputs.lineage import _layers, _placing, _words, dot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vbhc.messages import Lang
    from vbhc.model.lineage import Edge, Lineage, Node

FORMAT = "svg"

#: Graphviz needs minutes for graphs that nobody can look at; then the plain layout is drawn.
_SECONDS = 20
_LETTERS_A_LINE = 34
#: A curve goes three quarters of the way to its control points: past half a box.
_ASIDE = _placing.BOX_WIDTH * 0.8
_STYLE = """
svg { background: #fff; font: 12px "Segoe UI", Arial, sans-serif; }
.band { fill: #f3f5f8; } .tier { fill: #5a6472; font-size: 11px; }
.box { fill: #fff; stroke: #33475b; stroke-width: 1.2; } .root .box { stroke-width: 3; } .heard .box { stroke-dasharray: 5 3; fill: #fafafa; }
.name { font-weight: 600; fill: #10202f; } .fact { fill: #3c4a58; font-size: 11px; } .absent { fill: #8a4b00; font-size: 11px; }
.edge { fill: none; stroke: #5a6472; stroke-width: 1.2; } .third { stroke-dasharray: 5 3; } .arrow { fill: #5a6472; }
.relation { fill: #5a6472; font-size: 10px; text-anchor: middle; paint-order: stroke; stroke: #f8fafc; stroke-width: 4px; } .cut { fill: #8a4b00; }
@media (prefers-color-scheme: dark) {
  svg { background: #14191f; } .band { fill: #1b222b; } .box, .heard .box { fill: #202a35; stroke: #9fb3c8; }
  .name { fill: #f0f4f8; } .fact, .tier, .relation { fill: #b8c4d0; } .absent, .cut { fill: #f0b060; } .relation { stroke: #1b222b; } .edge { stroke: #9fb3c8; } .arrow { fill: #9fb3c8; }
}
"""


def render(lineage: Lineage, *, lang: Lang) -> str:
    """The picture: the centre above, communes below; what is carried out stands above what carries it out."""
    return _graphviz(lineage, lang) or "\n".join(_lines(lineage, lang)) + "\n"


def _graphviz(lineage: Lineage, lang: Lang) -> str | None:
    program = shutil.which("dot")
    if program is None:
        return None
    try:
        done = subprocess.run(  # noqa: S603 - the program found on the PATH, and the graph goes in as text
            [program, "-Tsvg"], input=dot.render(lineage, lang=lang).encode("utf-8"), capture_output=True, timeout=_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode("utf-8", "replace").replace("\r\n", "\n") if done.returncode == 0 else None


def _lines(lineage: Lineage, lang: Lang) -> Iterator[str]:
    placed = _placing.place(lineage)
    nodes = {node.id: node for node in lineage.nodes}
    cut = _words.cut(lineage, lang)
    width, height = round(placed.width), round(placed.height + (24 if cut else 0))
    title = message("lineage-of", lang, document=_words.line(nodes[lineage.root], lang))
    yield f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img" lang="{lang}">'
    yield f"<title>{_safe(title)}</title><style>{_STYLE}</style>"
    yield '<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
    yield '<path class="arrow" d="M0 0 8 4 0 8z"/></marker></defs>'
    for tier, top, bottom in placed.bands:
        yield f'<rect class="band" x="0" y="{top - 12:g}" width="{width}" height="{bottom - top + 24:g}"/>'
        for index, line in enumerate(textwrap.wrap(message(f"lineage-tier-{tier}", lang), 18)):
            yield f'<text class="tier" x="10" y="{top + 14 + 14 * index:g}">{_safe(line)}</text>'
    for edge in _layers.edges(lineage):
        yield from _edge(edge, placed, lang)
    for node in lineage.nodes:
        yield from _box(node, placed.corners[node.id], lineage, lang)
    if cut:
        yield f'<text class="cut" x="10" y="{height - 8}">{_safe(cut)}</text>'
    yield "</svg>"


def _edge(edge: Edge, placed: _placing.Placed, lang: Lang) -> Iterator[str]:
    (x, y), (to_x, to_y) = placed.corners[edge.source], placed.corners[edge.target]
    start, end = x + _placing.BOX_WIDTH / 2, to_x + _placing.BOX_WIDTH / 2
    # Upwards from top to bottom edge; where the target does not stand above (a cycle, a plan above its directive), round by the sides.
    if y > to_y:
        y0, y1 = y, to_y + _placing.BOX_HEIGHT
        bend = (y0 - y1) / 2
        # Past the rows between, beside the boxes and not behind them.
        aside = _ASIDE if y0 - y1 > _placing.GAP_Y else 0
        path = f"M{start:g} {y0:g}C{start + aside:g} {y0 - bend:g} {end + aside:g} {y1 + bend:g} {end:g} {y1:g}"
        label_x, label_y = (start + end) / 2 + aside * 0.75, (y0 + y1) / 2
    else:
        y0, y1 = y + _placing.BOX_HEIGHT, to_y + _placing.BOX_HEIGHT
        low = max(y0, y1) + _placing.GAP_Y / 2
        path = f"M{start:g} {y0:g}C{start:g} {low:g} {end:g} {low:g} {end:g} {y1:g}"
        label_x, label_y = (start + end) / 2, low
    yield f'<path class="edge{"" if edge.own else " third"}" marker-end="url(#arrow)" d="{path}">'
    yield f"<title>{_safe(_told(edge))}</title></path>"
    yield f'<text class="relation" x="{label_x:g}" y="{label_y:g}">{_safe(_words.relation(edge.relation, lang))}</text>'


def _told(edge: Edge) -> str:
    return "\n".join(f"{witness.path}: {witness.text}" for witness in edge.witnesses[:3])


def _box(node: Node, corner: tuple[float, float], lineage: Lineage, lang: Lang) -> Iterator[str]:
    left, top = corner
    kinds = ["node", *(["root"] if node.id == lineage.root else []), *([] if node.held else ["heard"])]
    yield f'<g class="{" ".join(kinds)}" transform="translate({left:g} {top:g})"><title>{_safe(node.title or _words.line(node, lang))}</title>'
    yield f'<rect class="box" width="{_placing.BOX_WIDTH}" height="{_placing.BOX_HEIGHT}" rx="7"/>'
    lines = [("name", one) for one in _fitted(_words.name(node, lang), 2)]
    if date := day(node.date, lang):
        lines.append(("fact", date))
    room = 5 - len(lines) - (not node.held)
    lines += [("fact", one) for one in (_fitted(node.issuer.name, min(room, 2)) if node.issuer else ())]
    if not node.held:
        lines.append(("absent", _words.absent(lang)))
    for index, (style, line) in enumerate(lines):
        yield f'<text class="{style}" x="10" y="{18 + 14 * index}">{_safe(line)}</text>'
    yield "</g>"


def _fitted(text: str, most: int) -> list[str]:
    lines = textwrap.wrap(" ".join(text.split()), _LETTERS_A_LINE)
    return lines if len(lines) <= most else [*lines[: most - 1], _words.shortened(" ".join(lines[most - 1 :]), _LETTERS_A_LINE)]


def _safe(text: str) -> str:
    """Text of an SVG: no markup, nothing that XML does not hold."""
    plain = "".join(" " if unicodedata.category(letter) in ("Cc", "Cs") and letter != "\n" else letter for letter in text)
    return escape(plain.replace("\ufffe", " ").replace("\uffff", " "))
