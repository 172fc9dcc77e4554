"""Cây phả hệ: what a document carries out stands above, what carries it out below; each relation with its witnesses."""

from __future__ import annotations

import textwrap
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from vbhc.messages import message
from vbhc.outputs import View, _page
from vbhc.outputs.lineage import _layers, _words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vbhc.messages import Lang
    from vbhc.model.lineage import Edge, Lineage, Node, Witness

FORMAT = "tree"
SUFFIX = ".tree.txt"

#: A document seen from one side is shown with no more witnesses than these; JSON has all.
_WITNESSES = 2
_QUOTED = 160
_TITLE = 240
#: Words keep at least so many columns, however deep the tree is.
_NARROWEST = 32


class Glyphs(NamedTuple):
    """Nét vẽ: how branches are drawn."""

    branch: str
    last: str
    down: str
    blank: str
    up_mark: str
    down_mark: str
    deeper: str
    witness: str


LINES = Glyphs("├── ", "└── ", "│   ", "    ", "▲", "▼", "… ", "· ")
ASCII = Glyphs("|-- ", "`-- ", "|   ", "    ", "^", "v", "... ", ". ")


def render(lineage: Lineage, *, lang: Lang) -> str:
    """The tree as it stands in a pipe."""
    return draw(lineage, View(lang))


def draw(lineage: Lineage, view: View) -> str:
    """The tree, as wide as the terminal."""
    return drawn(lineage, view, LINES)


def drawn(lineage: Lineage, view: View, glyphs: Glyphs) -> str:
    """The tree with these branches."""
    picture = _Picture(lineage, view, glyphs)
    return _page.draw((_page.text(content, style) for content, style in picture.lines()), view)


@dataclass(slots=True)
class _Picture:
    lineage: Lineage
    view: View
    glyphs: Glyphs
    nodes: dict[str, Node] = field(init=False)

    def __post_init__(self) -> None:
        self.nodes = {node.id: node for node in (*self.lineage.nodes, *self.lineage.third)}

    def lines(self) -> Iterator[tuple[str, str]]:
        root = self.nodes[self.lineage.root]
        yield from self._document(root, "", "", root=True)
        glyphs, lang = self.glyphs, self.view.lang
        drawn = {root.id}
        for mark, code, upwards in ((glyphs.up_mark, "lineage-up", True), (glyphs.down_mark, "lineage-down", False)):
            edges = self._edges(upwards=upwards)
            if edges[root.id]:
                yield f"{mark} {message(code, lang)}", "bold cyan"
                yield from self._side(root, edges, drawn, upwards=upwards)
        if len(self.lineage.nodes) == 1 and not self.lineage.cut:
            yield message("lineage-alone", lang), "dim"
        if cut := _words.cut(self.lineage, lang):
            yield cut, "yellow"

    def _edges(self, *, upwards: bool) -> defaultdict[str, dict[str, list[Edge]]]:
        """Document → neighbours on this side, in the order of the lineage → what links them."""
        found: defaultdict[str, dict[str, list[Edge]]] = defaultdict(dict)
        for edge in _layers.edges(self.lineage):
            here, there = (edge.source, edge.target) if upwards else (edge.target, edge.source)
            found[here].setdefault(there, []).append(edge)
        place = {node.id: index for index, node in enumerate(self.lineage.nodes)}
        for here, neighbours in found.items():
            found[here] = dict(sorted(neighbours.items(), key=lambda item: place[item[0]]))
        return found

    def _side(
        self, root: Node, edges: defaultdict[str, dict[str, list[Edge]]], drawn: set[str], *, upwards: bool
    ) -> Iterator[tuple[str, str]]:
        glyphs = self.glyphs
        path: list[str] = [root.id]
        waiting = [(there, links, "", last, 1) for there, links, last in _reversed(edges[root.id])]
        while waiting:
            there, links, prefix, last, depth = waiting.pop()
            del path[depth:]
            node = self.nodes[there]
            first, rest = prefix + (glyphs.last if last else glyphs.branch), prefix + (glyphs.blank if last else glyphs.down)
            inner = edges[there]
            mark = ""
            if there in path:
                mark, inner = message("lineage-cycle", self.view.lang), {}
            elif there in drawn:
                mark, inner = message("lineage-repeated", self.view.lang) if inner or not upwards else "", {}
            yield from self._document(node, first, rest, links=links, mark=mark, short=there in drawn)
            yield from self._witnesses(links, rest + (glyphs.down[0] if inner else " ") + "   ")
            drawn.add(there)
            path.append(there)
            waiting.extend((other, more, rest, end, depth + 1) for other, more, end in _reversed(inner))

    def _document(  # noqa: PLR0913 - all of it is what one entry of the tree shows
        self, node: Node, first: str, rest: str, *, links: list[Edge] | None = None, mark: str = "", short: bool = False, root: bool = False
    ) -> Iterator[tuple[str, str]]:
        lang = self.view.lang
        relations = " + ".join(dict.fromkeys(_words.relation(link.relation, lang) for link in links or ()))
        said = _words.line(node, lang)
        if relations:
            said = f"{relations}: {said}"
        marks = [mark] if mark else []
        if not node.held:
            marks.append(_words.absent(lang))
        if node.replaced_by and not short:
            replaced = self.nodes.get(node.replaced_by)
            marks.append(message("lineage-replaced", lang, document=_words.name(replaced, lang) if replaced else node.replaced_by))
        if marks:
            said = f"{said} {' '.join(marks)}"
        yield from self._wrapped(said, first, rest, "bold" if root else "" if node.held else "dim")
        if short:
            return
        if node.title:
            yield from self._wrapped(_words.shortened(node.title, _TITLE), rest, rest, "italic dim")
        if node.path:
            yield from self._wrapped(node.path, rest, rest, "dim")

    def _witnesses(self, links: list[Edge], prefix: str) -> Iterator[tuple[str, str]]:
        files: dict[str, tuple[Edge, Witness]] = {}
        for link in links:
            for witness in link.witnesses:
                # Of one file the words in small letters: titles in capitals are hard to read.
                if witness.path not in files or (files[witness.path][1].text.isupper() and not witness.text.isupper()):
                    files[witness.path] = (link, witness)
        lang = self.view.lang
        for link, witness in list(files.values())[:_WITNESSES]:
            where = message("lineage-page", lang, path=witness.path, page=str(witness.page)) if witness.page else witness.path
            words = _words.shortened(witness.text, _QUOTED)
            if link.own:
                said = message("lineage-witness", lang, where=where, words=words)
            elif witness.document is None:
                said = message("lineage-article", lang, where=where, words=words)
            else:
                teller = self.nodes.get(witness.document)
                name = _words.line(teller, lang) if teller else witness.document
                said = message("lineage-third", lang, document=name, where=where, words=words)
            yield from self._wrapped(said, f"{prefix}{self.glyphs.witness}", f"{prefix}  ", "green")
        if len(files) > _WITNESSES:
            said = message("lineage-more-witnesses", lang, count=str(len(files) - _WITNESSES))
            yield from self._wrapped(said, f"{prefix}  ", f"{prefix}  ", "dim")

    def _wrapped(self, content: str, first: str, rest: str, style: str) -> Iterator[tuple[str, str]]:
        width = _page.width(self.view)
        room = max(width - _NARROWEST, 0)
        first, rest = self._fitted(first, room), self._fitted(rest, room)
        # The prefix is counted in; a long word (a path) is left whole.
        lines = textwrap.wrap(
            " ".join(content.split()), width, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
        )
        yield from ((line, style) for line in lines)

    def _fitted(self, prefix: str, room: int) -> str:
        deeper = self.glyphs.deeper
        return prefix if len(prefix) <= max(room, 8) else deeper + prefix[-(max(room, 8) - len(deeper)) :]


def _reversed(neighbours: dict[str, list[Edge]]) -> list[tuple[str, list[Edge], bool]]:
    """For a stack: the last comes first, and knows that it is the last."""
    entries = list(neighbours.items())
    return [(there, links, index == len(entries) - 1) for index, (there, links) in enumerate(entries)][::-1]
