"""Lệnh định dạng (sprm): the single words in which Word 97–2003 says how letters and paragraphs look, turned into those of .docx.

Both formats say the same things, so what is read here goes through the code that knows .docx: styles, automatic numbers, tables.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator

from lxml.etree import SubElement
from lxml.etree import _Element as Element

from vbhc.readers.docx_package import W
from vbhc.readers.docx_styles import RunFormat

_SIZES = (1, 1, 2, 4, 2, 2, None, 3)
_Said = dict[str, str | int]
_TABLE_DEFINITION, _TABS = 0xD608, 0xC615
_SWITCHES = {0x0835: "b", 0x0836: "i", 0x083B: "caps", 0x083C: "vanish"}
_ALIGN = ("left", "center", "right", "both", "distribute", "both", "both", "both", "both", "both")
_COLORS = (
    "auto", "000000", "0000FF", "00FFFF", "00FF00", "FF00FF", "FF0000", "FFFF00", "FFFFFF", "000080", "008080", "008000", "800080", "800000", "808000",
    "808080", "C0C0C0",
)  # fmt: skip
_FONT = 0x4A4F
_LIST_WORDS = {0x260A: "ilvl", 0x460B: "numId"}
_RAISED = {1: "superscript", 2: "subscript"}

#: Words that are read where the paragraph or letter stands, not by its format.
IN_TABLE, ROW_END, DEPTH, INNER_CELL, INNER_ROW_END = 0x2416, 0x2417, 0x6649, 0x244B, 0x244C
PARAGRAPH_STYLE, HUGE, OLD_HUGE = 0x4600, 0x6646, 0x6645
DELETED, INSERTED, SYMBOL = 0x0800, 0x0801, 0x6A09
TABLE_SHAPE, TABLE_RULES, OLD_TABLE_RULES = _TABLE_DEFINITION, 0xD613, 0xD605


def words(group: bytes) -> Iterator[tuple[int, bytes]]:
    """Each word of a format with its operand; what is cut off ends it."""
    at = 0
    while at + 2 < len(group):
        code = group[at] | group[at + 1] << 8
        at += 2
        size = _SIZES[code >> 13]
        if size is None:
            if code == _TABLE_DEFINITION:
                size = max(int.from_bytes(group[at : at + 2], "little") - 1, 0)
                at += 2
            else:
                size = group[at]
                at += 1
                if code == _TABS and size == 0xFF:
                    size = _long_tabs(group, at)
        if at + size > len(group):
            return
        yield code, group[at : at + size]
        at += size


def _long_tabs(group: bytes, at: int) -> int:
    """The length of a list of tab stops that is too long to say it in one byte."""
    removed = group[at] if at < len(group) else 0
    added_at = at + 1 + 4 * removed
    added = group[added_at] if added_at < len(group) else 0
    return 2 + 4 * removed + 3 * added


def add(parent: Element, name: str, **attributes: str | int) -> Element:
    """A `w:` element with `w:` attributes below `parent`."""
    element: Element = SubElement(parent, W + name)
    for key, value in attributes.items():
        element.set(W + key, str(value))
    return element


def say_letters(run: Element, group: bytes, fonts: list[str], base: RunFormat) -> None:
    """Writes a `w:rPr` for what a format says of letters; `base` is the look of the paragraph's style."""
    if not group:
        return
    properties = add(run, "rPr")
    for code, operand in words(group):
        number = int.from_bytes(operand, "little")
        if code in _SWITCHES:
            value = _switched(number, _base(base, code) or False)
            if value is not None:
                add(properties, _SWITCHES[code], val=int(value))
        elif code == _FONT and number < len(fonts):
            add(properties, "rFonts", ascii=fonts[number], hAnsi=fonts[number])
        elif (named := _LETTER_WORDS.get(code)) is not None:
            add(properties, named[0], val=named[1](number))


def _base(base: RunFormat, code: int) -> bool | None:
    return {0x0835: base.bold, 0x0836: base.italic, 0x083B: base.caps, 0x083C: base.hidden}[code]


def _switched(number: int, base: bool) -> bool | None:  # noqa: FBT001 a value, no switch of behaviour
    """On, off, as the style has it (None), or the contrary of the style."""
    return {0: False, 1: True, 0x81: not base}.get(number)


def _color(number: int) -> str:
    return "auto" if number >> 24 == 0xFF else (number & 0xFFFFFF).to_bytes(3, "little").hex().upper()


#: Words of letters with one value: the element that says it, and how.
_LETTER_WORDS: dict[int, tuple[str, Callable[[int], str | int]]] = {
    0x4A43: ("sz", int),
    0x2A3E: ("u", lambda number: "single" if number else "none"),
    0x2A42: ("color", lambda number: _COLORS[number] if number < len(_COLORS) else "auto"),
    0x6870: ("color", _color),
    0x2A48: ("vertAlign", lambda number: _RAISED.get(number, "baseline")),
    0x4A30: ("rStyle", int),
}


def say_paragraph(paragraph: Element, group: bytes, style: int | None) -> Element:
    """Writes the `w:pPr` for what a format says of a paragraph."""
    properties = add(paragraph, "pPr")
    if style is not None:
        add(properties, "pStyle", val=style)
    indent: _Said = {}
    spacing: _Said = {}
    number: _Said = {}
    align = None
    for code, operand in words(group):
        said = _PARAGRAPH_WORDS.get(code)
        if said is not None:
            said(operand, indent, spacing)
        elif code in {0x2403, 0x2461} and operand[0] < len(_ALIGN):
            align = _ALIGN[operand[0]]
        elif code in _LIST_WORDS:
            value = int.from_bytes(operand, "little")
            # 0xF801 and above: numbers of Word 95, which no list of this file defines
            number[_LIST_WORDS[code]] = value if value < 0xF801 else 0
    for name, attributes in (("jc", {"val": align} if align else {}), ("ind", indent), ("spacing", spacing)):
        if attributes:
            add(properties, name, **attributes)
    if number:
        element = add(properties, "numPr")
        for name, which in number.items():
            add(element, name, val=which)
    return properties


def _first(operand: bytes, indent: _Said, _spacing: _Said) -> None:
    width = _signed(operand)
    indent.pop("hanging", None)
    indent.pop("firstLine", None)
    indent["hanging" if width < 0 else "firstLine"] = abs(width)


def _line(operand: bytes, _indent: _Said, spacing: _Said) -> None:
    height, proportional = struct.unpack("<hh", operand)
    rule = "auto" if proportional else "exact" if height < 0 else "atLeast"
    spacing.update(line=abs(height), lineRule=rule)


def _left(operand: bytes, indent: _Said, _spacing: _Said) -> None:
    indent["left"] = _signed(operand)


def _before(operand: bytes, _indent: _Said, spacing: _Said) -> None:
    spacing["before"] = int.from_bytes(operand, "little")


def _after(operand: bytes, _indent: _Said, spacing: _Said) -> None:
    spacing["after"] = int.from_bytes(operand, "little")


_PARAGRAPH_WORDS: dict[int, Callable[[bytes, _Said, _Said], None]] = {
    0x840F: _left,
    0x845E: _left,
    0x8411: _first,
    0x8460: _first,
    0xA413: _before,
    0xA414: _after,
    0x6412: _line,
}


def _signed(operand: bytes) -> int:
    return int.from_bytes(operand, "little", signed=True)
