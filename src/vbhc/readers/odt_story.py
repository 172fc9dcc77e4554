"""Dòng chữ của OpenDocument: paragraphs, lists, tables and text boxes of a story, written as those of a .docx."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree
from lxml.etree import SubElement
from lxml.etree import _Element as Element

from vbhc.errors import HostileFile
from vbhc.patterns import lazy
from vbhc.readers.doc_sprms import add
from vbhc.readers.docx_package import W, local
from vbhc.readers.odt_lists import OUTLINE, OdtLists
from vbhc.readers.odt_package import DRAW, OFFICE, TABLE, TEXT, count_of
from vbhc.readers.odt_styles import OdtStyles, Said, write_look
from vbhc.readers.odt_tables import TableWriter

_BLANKS = lazy(r"[ \t\r\n]+")
_DEEPEST = 100
_MOST_BLANKS = 1000
_LEVELS = 9
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_OPENED = frozenset(
    {"section", "index-body", "index-title", "table-of-content", "illustration-index", "alphabetical-index", "user-index", "bibliography"}
)
_INDEXES = frozenset({"table-of-content", "illustration-index", "table-index", "object-index"})
_SKIPPED = frozenset({
    "annotation", "annotation-end", "bookmark", "bookmark-start", "bookmark-end", "change", "change-start", "change-end", "soft-page-break", "image",
    "hidden-text", "hidden-paragraph", "ruby-text", "forms", "tracked-changes", "sequence-decls", "variable-decls", "user-field-decls", "desc", "title_",
    "event-listeners", "object", "object-ole", "plugin", "table-of-content-source", "toc-mark", "toc-mark-start", "toc-mark-end", "glue-point",
    "alphabetical-index-source", "illustration-index-source", "note-citation", "dde-connection-decls", "enhanced-geometry", "reference-mark",
})  # fmt: skip
_FIELDS = {"page-number": "PAGE", "page-count": "NUMPAGES"}


@dataclass(frozen=True, slots=True)
class _Listed:
    """The list that a paragraph stands in: its style, its number, the level; whether the paragraph bears the label."""

    style: str = ""
    number: int | None = None
    level: int = -1
    label: bool = False


@dataclass(slots=True)
class _Seen:
    """Lists so far: by their identity, and the last of each style."""

    by_id: dict[str, int] = field(default_factory=dict)
    last: dict[str, int] = field(default_factory=dict)


class StoryWriter:
    """Writes the stories of one part; `scope` names its automatic styles. `notes` are the footnotes met."""

    def __init__(self, path: str, scope: str, styles: OdtStyles, lists: OdtLists) -> None:
        self.notes: list[Element] = []
        self.comments = 0
        self._path = path
        self._scope = scope
        self._styles = styles
        self._lists = lists
        self._seen = _Seen()
        self._tables = TableWriter(scope, styles)
        self._outline: int | None = None

    def blocks(self, source: Element, target: Element, listed: _Listed | None = None, depth: int = 0) -> None:
        """The blocks within an element, below `target`."""
        if depth > _DEEPEST:
            raise HostileFile(self._path, "too-deep")
        for element in source:
            name = local(element)
            if name in {"p", "h"} and element.tag.startswith(TEXT):
                self._paragraph(element, target, listed, depth)
                listed = None if listed is None else _Listed(listed.style, listed.number, listed.level)
            elif element.tag == TEXT + "list":
                self._list(element, target, listed, depth)
            elif element.tag == TABLE + "table":
                self._tables.write(element, target, lambda cell, made: self.blocks(cell, made, None, depth + 1))
            elif name in _INDEXES:
                content = add(target, "sdt")
                add(add(add(content, "sdtPr"), "docPartObj"), "docPartGallery", val="Table of Contents")
                self.blocks(element, add(content, "sdtContent"), None, depth + 1)
            elif name in _OPENED:
                self.blocks(element, target, listed, depth + 1)
            elif element.tag.startswith(DRAW):
                self._drawn(element, add(target, "p"), depth + 1)

    def _list(self, element: Element, target: Element, around: _Listed | None, depth: int) -> None:
        style = element.get(TEXT + "style-name") or (around.style if around else "")
        level = min(around.level + 1 if around else 0, _LEVELS - 1)
        number = around.number if around is not None and style == around.style else None
        if number is None:
            continued = self._seen.by_id.get(element.get(TEXT + "continue-list") or "")
            if continued is None and element.get(TEXT + "continue-numbering") == "true":
                continued = self._seen.last.get(style)
            number = continued if continued is not None else self._lists.begin(style)
        if number is not None:
            self._seen.last[style] = number
            if identity := element.get(_XML_ID):
                self._seen.by_id[identity] = number
        for item in element:
            if item.tag not in {TEXT + "list-item", TEXT + "list-header"}:
                continue
            own = number
            if item.get(TEXT + "start-value") is not None:
                own = self._lists.begin(style, level=level, start=count_of(item, TEXT + "start-value", 99_999))
            listed = _Listed(style, own, level, label=item.tag == TEXT + "list-item")
            self.blocks(item, target, listed, depth + 1)

    def _paragraph(self, element: Element, target: Element, listed: _Listed | None, depth: int) -> None:
        paragraph = add(target, "p")
        properties = add(paragraph, "pPr")
        style = self._styles.name(self._scope, "paragraph", element.get(TEXT + "style-name"))
        if style is not None:
            add(properties, "pStyle", val=style)
        number, level = (listed.number, listed.level) if listed is not None and listed.label else (None, 0)
        if listed is None and local(element) == "h" and element.get(TEXT + "is-list-header") != "true":
            level = count_of(element, TEXT + "outline-level", _LEVELS) - 1
            if self._lists.numbered(OUTLINE, level):
                self._outline = self._outline or self._lists.begin(OUTLINE)
                number = self._outline
        if number is not None:
            made = add(properties, "numPr")
            add(made, "ilvl", val=level)
            add(made, "numId", val=number)
        self._inline(element, paragraph, {}, depth + 1)

    def _inline(self, element: Element, paragraph: Element, look: Said, depth: int) -> None:
        """Letters and what stands among them; blanks in a row are one."""
        if depth > _DEEPEST:
            raise HostileFile(self._path, "too-deep")
        _write(paragraph, element.text, look)
        for child in element:
            name = local(child)
            if child.tag == OFFICE + "annotation":
                self.comments += 1
            elif name == "note":
                self._note(child, paragraph, look, depth)
            elif child.tag.startswith(DRAW) and name != "a":
                self._drawn(child, paragraph, depth + 1)
            elif name in _FIELDS:
                simple = add(paragraph, "fldSimple", instr=_FIELDS[name])
                self._inline(child, simple, look, depth + 1)
            elif name in {"s", "tab", "line-break"}:
                _sign(child, name, paragraph, look)
            elif name == "span":
                style = self._styles.name(self._scope, "text", child.get(TEXT + "style-name"))
                self._inline(child, paragraph, look | self._styles.letters(style), depth + 1)
            elif name not in _SKIPPED:
                self._inline(child, paragraph, look, depth + 1)
            _write(paragraph, child.tail, look)

    def _note(self, element: Element, paragraph: Element, look: Said, depth: int) -> None:
        body = element.find(TEXT + "note-body")
        add(_run(paragraph, look), "footnoteReference")
        if body is not None:
            note: Element = etree.Element(W + "footnote")
            self.notes.append(note)
            self.blocks(body, note, None, depth + 1)

    def _drawn(self, element: Element, paragraph: Element, depth: int) -> None:
        """Text boxes and shapes with text, within frames and groups."""
        if depth > _DEEPEST:
            raise HostileFile(self._path, "too-deep")
        held = any(child.tag in {TEXT + "p", TEXT + "h", TEXT + "list", TABLE + "table"} for child in element)
        if held:
            self.blocks(element, SubElement(add(paragraph, "r"), W + "txbxContent"), None, depth + 1)
            return
        for child in element:
            if child.tag.startswith(DRAW):
                self._drawn(child, paragraph, depth + 1)


def _run(paragraph: Element, look: Said) -> Element:
    run = add(paragraph, "r")
    if look:
        write_look(add(run, "rPr"), look)
    return run


def _write(paragraph: Element, text: str | None, look: Said) -> None:
    if text:
        add(_run(paragraph, look), "t").text = _BLANKS.sub(" ", text)


def _sign(element: Element, name: str, paragraph: Element, look: Said) -> None:
    if name == "s":
        add(_run(paragraph, look), "t").text = " " * count_of(element, TEXT + "c", _MOST_BLANKS)
    else:
        add(_run(paragraph, look), "tab" if name == "tab" else "br")
