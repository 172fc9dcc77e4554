"""Danh sách của OpenDocument: list styles and the lists that use them, written as the `w:numbering` of a .docx."""

from __future__ import annotations

import re

from lxml import etree
from lxml.etree import _Element as Element

from vbhc.patterns import lazy
from vbhc.readers.doc_sprms import add
from vbhc.readers.docx_package import W
from vbhc.readers.odt_package import FO, OFFICE, STYLE, TEXT, count_of, twips
from vbhc.readers.odt_styles import write_indent

_FORMATS = {"1": "decimal", "i": "lowerRoman", "I": "upperRoman", "a": "lowerLetter", "A": "upperLetter", "01": "decimalZero"}
_TEMPLATE = lazy(r"%([0-9])%")
_LEVELS = 9
_MOST_START = 99_999
#: The list of headings that are numbered as such.
OUTLINE = ":outline"


class OdtLists:
    """The lists of one package: each gets the number that its paragraphs call it by."""

    def __init__(self, *parts: Element | None) -> None:
        self.root: Element = etree.Element(W + "numbering")
        self._starts: dict[str, list[int]] = {}
        self._shown: dict[str, list[bool]] = {}
        self._count = 0
        for part in parts:
            for place in ("styles", "automatic-styles"):
                holder = part.find(OFFICE + place) if part is not None else None
                for style in holder if holder is not None else ():
                    if style.tag in {TEXT + "list-style", TEXT + "outline-style"}:
                        self._style(OUTLINE if style.tag == TEXT + "outline-style" else style.get(STYLE + "name", ""), style)

    def begin(self, style: str, *, level: int | None = None, start: int | None = None) -> int | None:
        """A list of that style that counts from its start, or goes on but for one level; None for a style that is not defined."""
        if style not in self._starts:
            return None
        self._count += 1
        use = add(self.root, "num", numId=self._count)
        add(use, "abstractNumId", val=style)
        for at, usual in enumerate(self._starts[style]):
            if level is None or at == level:
                add(add(use, "lvlOverride", ilvl=at), "startOverride", val=usual if start is None else start)
        return self._count

    def numbered(self, style: str, level: int) -> bool:
        """Whether a level of a style shows a label."""
        shown = self._shown.get(style, [])
        return level < len(shown) and shown[level]

    def _style(self, name: str, style: Element) -> None:
        abstract: Element = etree.Element(W + "abstractNum")
        abstract.set(W + "abstractNumId", name)
        starts, shown = [1] * _LEVELS, [False] * _LEVELS
        for level in style:
            at = count_of(level, TEXT + "level", _LEVELS) - 1
            starts[at] = count_of(level, TEXT + "start-value", _MOST_START)
            text = _bullet(level) if level.tag == TEXT + "list-level-style-bullet" else _number(level, at)
            shown[at] = bool(text)
            _write(abstract, at, level, starts[at], text)
        self._starts[name], self._shown[name] = starts, shown
        # a later part says the same name anew
        for older in self.root.iterfind(W + "abstractNum"):
            if older.get(W + "abstractNumId") == name:
                self.root.remove(older)
                break
        self.root.append(abstract)


def _bullet(level: Element) -> str:
    return level.get(TEXT + "bullet-char") or ""


def _number(level: Element, at: int) -> str:
    """The form of a label, as Word writes it: "%1.%2."."""
    if not level.get(STYLE + "num-format"):
        return ""
    template = next((said for key, said in level.attrib.items() if str(key).endswith("}num-list-format")), None)
    if template is not None:
        return _TEMPLATE.sub(_place, str(template)[:64])
    first = max(at + 1 - count_of(level, TEXT + "display-levels", _LEVELS), 0)
    places = ".".join(f"%{place + 1}" for place in range(first, at + 1))
    return f"{level.get(STYLE + 'num-prefix') or ''}{places}{level.get(STYLE + 'num-suffix') or ''}"


def _place(match: re.Match[str]) -> str:
    return f"%{match[1]}"


def _write(abstract: Element, at: int, level: Element, start: int, text: str) -> None:
    made = add(abstract, "lvl", ilvl=at)
    add(made, "start", val=start)
    bullet = level.tag == TEXT + "list-level-style-bullet"
    add(made, "numFmt", val="bullet" if bullet else _FORMATS.get(level.get(STYLE + "num-format") or "", "decimal"))
    add(made, "lvlText", val=text)
    alignment = level.find(f"{STYLE}list-level-properties/{STYLE}list-level-label-alignment")
    if alignment is None:
        return
    indent = {
        name: length
        for name, key in (("left", "margin-left"), ("first", "text-indent"))
        if (length := twips(alignment.get(FO + key))) is not None
    }
    write_indent(add(made, "pPr"), indent)
