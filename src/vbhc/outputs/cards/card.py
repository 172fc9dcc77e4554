"""Thẻ: what the corpus knows of one document, for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbhc.messages import message
from vbhc.outputs import View, _page
from vbhc.outputs.cards import CardFormat
from vbhc.outputs.lineage import _words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import RenderableType

    from vbhc.messages import Lang
    from vbhc.model.answers import Link, Shown

_QUOTED = 160


def _render(shown: Shown, view: View) -> str:
    return _page.draw(_blocks(shown, view.lang), view)


def _blocks(shown: Shown, lang: Lang) -> Iterator[RenderableType]:
    node = shown.node
    mark = "" if node.held else f" {_words.absent(lang)}"
    yield _page.text(f"{_words.line(node, lang)}{mark}", "bold")
    if node.title:
        yield _page.text(node.title)
    yield _page.text(f"id: {node.id}", "dim")
    if shown.files:
        yield _page.text(f"{message('show-files', lang)}:", "cyan")
        for file in shown.files:
            note = message("show-draft", lang) if file.draft else message("show-article", lang) if file.kind == "article" else ""
            yield _page.text(f"  {file.path}{f' ({note})' if note else ''}")
    yield _page.text(f"{message('show-status', lang)}: {message(f'status-{shown.status}', lang)}", "cyan")
    yield from _links(shown.ended, 0, lang)
    sides = (("show-cites", shown.cites, shown.more[0]), ("show-cited-by", shown.cited_by, shown.more[1]))
    for code, links, more in sides:
        if links:
            yield _page.text(f"{message(code, lang)}:", "cyan")
            yield from _links(links, more, lang)


def _links(links: Iterable[Link], more: int, lang: Lang) -> Iterator[RenderableType]:
    for link in links:
        mark = "" if link.node.held else f" {_words.absent(lang)}"
        part = f" ({message('show-part', lang)})" if link.part else ""
        said = f"  {_words.relation(link.relation, lang)}{part}: {_words.line(link.node, lang)}{mark}"
        yield _page.text(said, "dim" if link.relation == "mentions" else "")
        if link.relation != "mentions" and link.witnesses:
            seen = link.witnesses[0]
            where = message("lineage-page", lang, path=seen.path, page=str(seen.page)) if seen.page else seen.path
            yield _page.text(f"    · {message('lineage-witness', lang, where=where, words=_words.shortened(seen.text, _QUOTED))}", "green")
    if more:
        yield _page.text(f"  {message('show-more', lang, count=_words.grouped(more, lang))}", "dim")


FORMAT = CardFormat(_render, ".card.txt")
