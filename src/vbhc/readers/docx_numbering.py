"""Đánh số tự động: the labels ("I.", "1.", "a)", "- ") that Word computes and does not store."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from lxml.etree import _Element as Element

from vbhc.patterns import lazy
from vbhc.readers.docx_numerals import numeral
from vbhc.readers.docx_package import W, integer, local, val
from vbhc.readers.docx_styles import ParagraphFormat, Styles, number_of, paragraph_format

_LEVELS = 9
_PLACE = lazy(r"%([1-9])")
# Word itself allows 31 signs in a label
_LONGEST_LABEL = 64
_OFF = frozenset({"0", "false", "off"})
# bullets that typists write and the reader of a document means; any other sign stands for a dash
_KEPT_BULLETS = frozenset({"+", "*"})


@dataclass(frozen=True, slots=True)
class Level:
    """Cấp của danh sách: how one level counts and looks."""

    start: int = 1
    style: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    legal: bool = False
    restart: int | None = None
    hidden: bool = False
    linked_style: str | None = None
    paragraph: ParagraphFormat = field(default_factory=ParagraphFormat)


@dataclass(frozen=True, slots=True)
class _List:
    """A `w:num`: its levels, the abstract list whose counters it shares, and the levels that it starts anew."""

    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int]


class Numbering:
    """The lists of a document with their counters: ask for the label of every paragraph in order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstracts: dict[str, Element] = {}
        self._by_style: dict[str, str] = {}
        self._nums: dict[int, Element] = {}
        self._lists: dict[int, _List | None] = {}
        self._counters: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[int, int]] = set()
        for element in root if root is not None else ():
            name = local(element)
            if name == "abstractNum" and (identity := val(element, "abstractNumId")) is not None:
                self._abstracts[identity] = element
                if link := val(element.find(W + "styleLink")):
                    self._by_style.setdefault(link, identity)
            elif name == "num" and (number := integer(val(element, "numId"))) is not None:
                self._nums[number] = element

    def place(self, properties: Element | None, style: str | None) -> tuple[int, int, bool] | None:
        """(list, level, said by the style) of a paragraph, None for one outside lists."""
        direct = number_of(properties)
        number = direct[0] if direct else None
        level = direct[1] if direct else None
        by_style = False
        if number is None:
            for each in self._styles.chain(style):
                if each.number is not None:
                    number = number if number is not None else each.number[0]
                    level = level if level is not None else each.number[1]
                    by_style = True
                if number is not None:
                    break
        if not number:
            return None
        if level is None and by_style:
            level = self._linked_level(number, style)
        return number, min(max(level or 0, 0), _LEVELS - 1), by_style

    def level(self, number: int, level: int) -> Level | None:
        """The definition of one level of a list."""
        made = self._list(number)
        return made.levels.get(level) if made else None

    def label(self, number: int, level: int) -> str:
        """Counts on and gives the label with its trailing blank, "" where the list shows none."""
        made = self._list(number)
        here = made.levels.get(level) if made else None
        if made is None or here is None:
            return ""
        self._count(number, level, made)
        if here.hidden:
            return ""
        if here.style == "bullet":
            sign = here.text.strip()
            return f"{sign if sign in _KEPT_BULLETS else '-'} " if sign else ""
        counters = self._counters[made.abstract]

        def figure(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            definition = made.levels.get(at)
            if definition is None:
                return ""
            style = definition.style if not here.legal or definition.style in {"none", "decimalZero"} else "decimal"
            return numeral(counters.get(at, definition.start), style)

        text = _PLACE.sub(figure, here.text).strip()
        if not text:
            return ""
        return text if here.suffix == "nothing" else text + " "

    def _count(self, number: int, level: int, made: _List) -> None:
        counters = self._counters.setdefault(made.abstract, {})
        start = made.starts.get(level)
        if start is not None and (number, level) not in self._begun:
            counters[level] = start
        elif level in counters:
            counters[level] += 1
        else:
            definition = made.levels.get(level)
            counters[level] = definition.start if definition else 1
        self._begun.add((number, level))
        for deeper in range(level + 1, _LEVELS):
            definition = made.levels.get(deeper)
            restart = definition.restart if definition else None
            # `restart` names the level (counted from 1) whose use starts this one again; 0: none does
            if restart is None or (restart != 0 and level < restart):
                counters.pop(deeper, None)

    def _linked_level(self, number: int, style: str | None) -> int | None:
        made = self._list(number)
        names = [style] if style else []
        return next((at for at, level in made.levels.items() if level.linked_style in names), None) if made else None

    def _list(self, number: int) -> _List | None:
        if number not in self._lists:
            self._lists[number] = self._make(number)
        return self._lists[number]

    def _make(self, number: int) -> _List | None:
        element = self._nums.get(number)
        identity = self._abstract(val(element.find(W + "abstractNumId"))) if element is not None else None
        if element is None or identity is None:
            return None
        levels = {at: self._level(found) for found in self._abstracts[identity].iterfind(W + "lvl") if (at := _at(found)) is not None}
        starts: dict[int, int] = {}
        for override in element.iterfind(W + "lvlOverride"):
            at = _at(override)
            if at is None:
                continue
            own = override.find(W + "lvl")
            if own is not None:
                levels[at] = self._level(own)
            start = integer(val(override.find(W + "startOverride")))
            if start is not None:
                starts[at] = start
                levels[at] = replace(levels.get(at, Level()), start=start)
        return _List(identity, levels, starts)

    def _abstract(self, identity: str | None) -> str | None:
        """The abstract list that holds the levels, `numStyleLink` followed; a circle ends it."""
        seen: set[str] = set()
        while identity is not None and identity in self._abstracts and identity not in seen:
            seen.add(identity)
            link = val(self._abstracts[identity].find(W + "numStyleLink"))
            if link is None:
                return identity
            linked = self._by_style.get(link)
            if linked is None:
                chain = self._styles.chain(link)
                number = chain[0].number[0] if chain and chain[0].number else None
                element = self._nums.get(number) if number is not None else None
                linked = val(element.find(W + "abstractNumId")) if element is not None else None
            identity = linked
        return None

    def _level(self, element: Element) -> Level:
        properties, legal = element.find(W + "rPr"), element.find(W + "isLgl")
        style = element.find(W + "numFmt")
        if style is None:
            # custom formats stand in a choice, with a plain one to fall back on
            style = next((found for found in element.iter(W + "numFmt") if val(found) != "custom"), None)
        start = integer(val(element.find(W + "start")))
        return Level(
            start=0 if start is None else start,
            style=val(style) or "decimal",
            text=(val(element.find(W + "lvlText")) or "")[:_LONGEST_LABEL],
            suffix=val(element.find(W + "suff")) or "tab",
            legal=legal is not None and (val(legal) or "true") not in _OFF,
            restart=integer(val(element.find(W + "lvlRestart"))),
            hidden=bool(self._styles.run(properties).hidden),
            linked_style=val(element.find(W + "pStyle")),
            paragraph=paragraph_format(element.find(W + "pPr")),
        )


def _at(element: Element) -> int | None:
    level = integer(val(element, "ilvl"))
    return level if level is not None and 0 <= level < _LEVELS else None
