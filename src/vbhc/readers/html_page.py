"""Tìm văn bản trong trang: which element of a page holds the document or the article, and which ones are furniture.

A document is known by its letterhead and its closing: the smallest element that holds both. An article is the element with the densest
running text, with its headline. What is furniture is told by tags, roles, names of classes (`knowledge/portal.toml`) and by links.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import Any

from vbhc.knowledge.portal import content_classes, furniture, headline_classes
from vbhc.model.letters import bare
from vbhc.patterns import lazy

#: Elements whose text nobody reads.
SILENT = frozenset(
    {
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "iframe",
        "object",
        "head",
        "select",
        "option",
        "button",
        "textarea",
        "audio",
        "video",
        "canvas",
        "math",
    }
)

_LETTERHEAD = ("CONGHOAXAHOI", "DANGCONGSANVIETNAM")
_CLOSING = ("NOINHAN", "TMUYBAN", "KTCHUTICH", "TMBANTHUONGVU", "TMCHINHPHU", "KTBOTRUONG", "TLCHUTICH", "KTGIAMDOC")
_LONGEST_MARK = 120
#: A letterhead in the banner of a site stands alone; that of a document has text behind it.
_REAL_DOCUMENT = 300
_WORD = lazy(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_MENU_LINKS = 4
_PARAGRAPH = 60
#: Date, lead and picture captions between headline and text.
_LEAD = 800
_BLOCKS = frozenset({"ul", "ol", "div", "table", "section", "dl", "td"})


@dataclass(slots=True)
class Page:
    """`document` holds what is read, None for the whole page; elements of `apart` are furniture; `headline` belongs to the article."""

    document: Any | None
    headline: Any | None
    apart: set[Any] = field(default_factory=set)
    facts: list[tuple[str, str]] = field(default_factory=list)


@dataclass(slots=True)
class _Tree:
    """The elements in document order, the place of each one's parent, and sums over everything below."""

    nodes: list[Any]
    parents: list[int]
    last: list[int]
    text: list[int]
    links: list[int]
    anchors: list[int]
    letterheads: list[int]
    closings: list[int]


def find_document(root: Any) -> Page:
    """The document or article of the page."""
    tree = _measure(root)
    apart = _furniture(tree)
    good = _good(tree, apart)
    page = Page(None, None, {tree.nodes[index] for index in apart}, _facts(root))
    if not tree.nodes:
        return page
    hidden = _under(tree, apart)
    heads = [index for index in tree.letterheads if not hidden[index]]
    if heads:
        page.document = tree.nodes[_around_document(tree, good, heads[0], [index for index in tree.closings if not hidden[index]])]
    else:
        page.document, page.headline = _article(tree, good, hidden)
    return page


def _measure(root: Any) -> _Tree:
    from lxml import etree

    tree = _Tree([], [], [], [], [], [], [], [])
    open_: list[int] = []
    silent = 0
    links = 0
    for event, node in etree.iterwalk(root, events=("start", "end")):
        tag = node.tag if isinstance(node.tag, str) else ""
        if event == "start":
            silent += tag in SILENT
            links += tag == "a"
            index = len(tree.nodes)
            tree.nodes.append(node)
            tree.parents.append(open_[-1] if open_ else -1)
            tree.last.append(index)
            own = 0 if silent else len((node.text or "").strip())
            tree.text.append(own)
            tree.links.append(own if links else 0)
            tree.anchors.append(tag == "a")
            if own:
                _mark(tree, index, node.text)
            open_.append(index)
            continue
        index = open_.pop()
        silent -= tag in SILENT
        links -= tag == "a"
        tree.last[index] = len(tree.nodes) - 1
        if open_:
            parent = open_[-1]
            tail = 0 if silent else len((node.tail or "").strip())
            tree.text[parent] += tree.text[index] + tail
            tree.links[parent] += tree.links[index] + (tail if links else 0)
            tree.anchors[parent] += tree.anchors[index]
            if tail:
                _mark(tree, parent, node.tail)
    return tree


def _mark(tree: _Tree, index: int, text: str) -> None:
    start = bare(text.lstrip()[:_LONGEST_MARK])
    if start.startswith(_LETTERHEAD) and len(text.strip()) <= _LONGEST_MARK:
        tree.letterheads.append(index)
    elif start.startswith(_CLOSING):
        tree.closings.append(index)


def _furniture(tree: _Tree) -> list[int]:
    """What tags, roles, class names or mere links tell to be no part of the document; never the greater part of the page."""
    whole = tree.text[0] if tree.text else 0
    documents = set()
    for head in tree.letterheads:
        around = head
        while around >= 0 and around not in documents:
            if tree.text[around] >= _REAL_DOCUMENT:
                documents.add(around)
            around = tree.parents[around]
    inside = [False] * len(tree.nodes)  # within <article> or <main>
    found: list[int] = []
    for index, node in enumerate(tree.nodes):
        tag = node.tag if isinstance(node.tag, str) else ""
        parent = tree.parents[index]
        inside[index] = tag in {"article", "main"} or (parent >= 0 and inside[parent])
        if tag in {"html", "body", "main", "article"} or index in documents:
            continue
        menu = tag in _BLOCKS and tree.anchors[index] >= _MENU_LINKS and tree.links[index] * 4 > tree.text[index] * 3
        if tree.text[index] * 2 > whole and not menu:
            continue
        if menu or (tag in furniture("tags") and not (inside[index] and tag == "header")) or _named_apart(node):
            found.append(index)
    return found


def _named_apart(node: Any) -> bool:
    if node.get("role", "").strip().lower() in furniture("roles") or "hidden" in node.attrib:
        return True
    style = node.get("style")
    if style and "display" in style and "none" in re.sub(r"\s", "", style[:400]).lower().partition("display:")[2][:4]:
        return True
    names = f"{node.get('class', '')} {node.get('id', '')}"
    return _apart_by_name(names[:300]) if names.strip() else False


@lru_cache(maxsize=8192)
def _apart_by_name(names: str) -> bool:
    for name in names.split():
        words = [word.lower() for word in _WORD.findall(name)]
        joined = "".join(words)
        pairs = {"-".join(pair) for pair in pairwise(words)}
        if pairs & furniture("pairs") or joined in furniture("classes"):
            return True
        if furniture("classes") & set(words) and not content_classes() & set(words):
            return True
    return False


def _under(tree: _Tree, apart: list[int]) -> list[bool]:
    hidden = [False] * len(tree.nodes)
    roots = set(apart)
    for index, parent in enumerate(tree.parents):
        hidden[index] = index in roots or (parent >= 0 and hidden[parent])
    return hidden


def _good(tree: _Tree, apart: list[int]) -> list[int]:
    """Running text below each element: no furniture, no links."""
    lost = [0] * len(tree.nodes)
    roots = set(apart)
    for index in range(len(tree.nodes) - 1, 0, -1):
        lost[tree.parents[index]] += tree.text[index] - tree.links[index] if index in roots else lost[index]
    return [text - links - gone for text, links, gone in zip(tree.text, tree.links, lost, strict=True)]


def _around_document(tree: _Tree, good: list[int], head: int, closings: list[int]) -> int:
    """The smallest element around the letterhead that holds the last closing, or else most of the text of the page."""
    end = max((index for index in closings if index > head), default=None)
    index = head
    while tree.parents[index] >= 0:
        if tree.last[index] >= end if end is not None else good[index] * 10 >= good[0] * 6:
            break
        index = tree.parents[index]
    # what holds letterhead and closing may be a table; an annex and the title stand beside it
    while (
        tree.nodes[index].tag in {"table", "tbody", "thead", "tr", "td", "p", "span", "b", "strong", "font", "center"}
        and good[index] * 2 < good[0]
    ):
        if tree.parents[index] <= 0:
            break
        index = tree.parents[index]
    return index


def _article(tree: _Tree, good: list[int], hidden: list[bool]) -> tuple[Any | None, Any | None]:
    """The element with most running text in paragraphs of its own or one level below, widened to the headline where it is near."""
    scores = [0.0] * len(tree.nodes)
    for index, node in enumerate(tree.nodes):
        parent = tree.parents[index]
        if (
            hidden[index]
            or parent < 0
            or good[index] < _PARAGRAPH
            or node.tag not in {"p", "div", "li", "td", "blockquote", "section", "span", "font"}
        ):
            continue
        own = len((node.text or "").strip()) if node.tag not in {"p", "li"} else good[index]
        own += sum(len((child.tail or "").strip()) for child in node) if node.tag not in {"p", "li"} else 0
        if own < _PARAGRAPH:
            continue
        block = parent if node.tag in {"p", "li", "span", "font"} else index
        scores[block] += own
        if tree.parents[block] >= 0:
            scores[tree.parents[block]] += own / 2
    best = max(range(len(scores)), key=scores.__getitem__, default=0)
    if not scores or not scores[best]:
        return None, None
    headline = _headline(tree, hidden, best)
    if headline is None or best <= headline <= tree.last[best]:
        return tree.nodes[best], None
    wider = best
    while wider > 0 and not wider <= headline <= tree.last[wider]:
        wider = tree.parents[wider]
    if wider > 0 and tree.nodes[wider].tag != "body" and good[wider] - good[best] <= max(_LEAD, good[best] * 2 // 5):
        return tree.nodes[wider], None
    return tree.nodes[best], tree.nodes[headline]


def _headline(tree: _Tree, hidden: list[bool], best: int) -> int | None:
    """The last <h1> before or at the beginning of the article, else what is named a title."""
    before = [index for index in range(tree.last[best] + 1) if not hidden[index] and 10 <= tree.text[index] <= 500]
    heads = [index for index in before if tree.nodes[index].tag == "h1"]
    if not heads:
        heads = [
            index
            for index in before
            if tree.nodes[index].tag in {"h2", "h3", "div", "p", "span"} and _titled(tree.nodes[index].get("class", "")[:200])
        ]
    return heads[-1] if heads else None


@lru_cache(maxsize=4096)
def _titled(names: str) -> bool:
    return any(name.lower() in headline_classes() or "".join(_WORD.findall(name)).lower() in headline_classes() for name in names.split())


def _facts(root: Any) -> list[tuple[str, str]]:
    """What the head of the page says: its title and its address."""
    facts: list[tuple[str, str]] = []
    for title in root.iter("title"):
        if value := " ".join((title.text or "").split()):
            facts.append(("page-title", value))
            break
    for link in root.iter("link"):
        if link.get("rel", "").lower() == "canonical" and link.get("href", "").startswith("http"):
            facts.append(("url", link.get("href")))
            break
    return facts
