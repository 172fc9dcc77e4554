"""Kiểu và phông của tệp .doc: its style sheet and font table, written as the `w:styles` of a .docx."""

from __future__ import annotations

import struct

from lxml import etree
from lxml.etree import _Element as Element

from vbhc.readers.doc_file import WordFile
from vbhc.readers.doc_sprms import add, say_letters, say_paragraph
from vbhc.readers.docx_package import W
from vbhc.readers.docx_styles import RunFormat

_PARAGRAPH, _CHARACTER = 1, 2
_KINDS = {_PARAGRAPH: "paragraph", _CHARACTER: "character"}
_NO_STYLE = 0xFFF
_FONT_NAME = 39
_LONGEST_NAME = 80


def fonts_of(file: WordFile) -> list[str]:
    """The names of the fonts, in the order that formats call them by."""
    table = file.table("fonts")
    names: list[str] = []
    at = 4
    while at < len(table):
        size = table[at]
        names.append(_clean(table[at + 1 + _FONT_NAME : at + 1 + size].decode("utf-16-le", "replace").partition("\0")[0]))
        at += 1 + size
    return names


def styles_of(file: WordFile, fonts: list[str]) -> Element:
    """The styles, each called by its number."""
    root: Element = etree.Element(W + "styles")
    sheet = file.table("styles")
    if len(sheet) < 20:
        return root
    head, count, base_size = struct.unpack_from("<3H", sheet)
    (font,) = struct.unpack_from("<H", sheet, 14)
    if font < len(fonts):
        add(add(add(add(root, "docDefaults"), "rPrDefault"), "rPr"), "rFonts", ascii=fonts[font], hAnsi=fonts[font])
    at = 2 + head
    for number in range(count):
        if at + 2 > len(sheet):
            break
        (size,) = struct.unpack_from("<H", sheet, at)
        if base_size >= 6 and size > base_size:
            _style(root, number, sheet[at + 2 : at + 2 + size], base_size, fonts)
        at += 2 + size
    return root


def _style(root: Element, number: int, written: bytes, base_size: int, fonts: list[str]) -> None:
    if len(written) < base_size + 4:
        return
    _, kinds, counts = struct.unpack_from("<3H", written)
    kind, based_on = kinds & 0xF, kinds >> 4
    if kind not in _KINDS:
        return
    style = add(root, "style", styleId=number, type=_KINDS[kind])
    if number == 0:
        style.set(W + "default", "1")
    (length,) = struct.unpack_from("<H", written, base_size)
    name = written[base_size + 2 : base_size + 2 + 2 * length].decode("utf-16-le", "replace")
    add(style, "name", val=_clean(name))
    if based_on != _NO_STYLE:
        add(style, "basedOn", val=based_on)
    at = base_size + 2 + 2 * length + 2
    formats: list[bytes] = []
    for _ in range(min(counts & 0xF, 3)):
        at += at % 2
        if at + 2 > len(written):
            break
        (size,) = struct.unpack_from("<H", written, at)
        formats.append(written[at + 2 : at + 2 + size])
        at += 2 + size
    if kind == _PARAGRAPH and formats:
        say_paragraph(style, formats[0][2:], None)
    letters = formats[1:2] if kind == _PARAGRAPH else formats[:1]
    for group in letters:
        say_letters(style, group, fonts, RunFormat())


def _clean(name: str) -> str:
    return "".join(sign for sign in name if sign.isprintable())[:_LONGEST_NAME]
