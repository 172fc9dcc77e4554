"""Danh sách đánh số của tệp .doc, written as the `w:numbering` of a .docx: the labels themselves are counted by the code for .docx."""

from __future__ import annotations

import struct

from lxml import etree
from lxml.etree import _Element as Element

from vbhc.readers.doc_file import WordFile
from vbhc.readers.doc_sprms import add, say_letters, say_paragraph
from vbhc.readers.docx_package import W
from vbhc.readers.docx_styles import RunFormat

_STYLES = {
    0: "decimal", 1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter", 22: "decimalZero", 23: "bullet", 57: "numberInDash",
    18: "decimalEnclosedCircle", 19: "decimalEnclosedParen", 255: "none",
}  # fmt: skip
_LIST, _USE, _LEVEL = 28, 16, 28
_FOLLOWED_BY = ("tab", "space", "nothing")
_MOST = 2048
_LEVELS = 9
_NO_STYLE = 0xFFF


def numbering_of(file: WordFile) -> Element:
    """The lists and their uses; what is damaged ends them."""
    root: Element = etree.Element(W + "numbering")
    try:
        _lists(root, file.table("lists", rest=True))
        _uses(root, file.table("list_uses", rest=True))
    except (struct.error, IndexError):
        return root
    return root


def _lists(root: Element, table: bytes) -> None:
    if not table:
        return
    count = min(int.from_bytes(table[:2], "little"), _MOST)
    at = 2 + count * _LIST
    for index in range(count):
        start = 2 + index * _LIST
        (identity,) = struct.unpack_from("<I", table, start)
        styles = struct.unpack_from(f"<{_LEVELS}H", table, start + 8)
        abstract = add(root, "abstractNum", abstractNumId=identity)
        for level in range(1 if table[start + 26] & 1 else _LEVELS):
            at = _level(abstract, level, table, at, styles[level])


def _uses(root: Element, table: bytes) -> None:
    if not table:
        return
    count = min(int.from_bytes(table[:4], "little"), _MOST)
    at = 4 + count * _USE
    for index in range(count):
        start = 4 + index * _USE
        (identity,) = struct.unpack_from("<I", table, start)
        use = add(root, "num", numId=index + 1)
        add(use, "abstractNumId", val=identity)
        overrides = min(table[start + 12], _LEVELS)
        at += 4
        for _ in range(overrides):
            first, flags = struct.unpack_from("<iI", table, at)
            at += 8
            override = add(use, "lvlOverride", ilvl=flags & 0xF)
            if flags & 0x10 and not flags & 0x20:
                add(override, "startOverride", val=first)
            if flags & 0x20:
                at = _level(override, flags & 0xF, table, at, _NO_STYLE)


def _level(parent: Element, number: int, table: bytes, at: int, style: int) -> int:
    """Writes one level and tells where the next begins."""
    start, kind, flags = struct.unpack_from("<iBB", table, at)
    follow, letters, paragraph, restart = table[at + 15], table[at + 24], table[at + 25], table[at + 26]
    at += _LEVEL
    shape, look = table[at : at + paragraph], table[at + paragraph : at + paragraph + letters]
    at += paragraph + letters
    length = int(struct.unpack_from("<H", table, at)[0])
    text = table[at + 2 : at + 2 + 2 * length].decode("utf-16-le", "replace")
    level = add(parent, "lvl", ilvl=number)
    add(level, "start", val=start)
    add(level, "numFmt", val=_STYLES.get(kind, "decimal"))
    add(level, "lvlText", val="".join(f"%{ord(sign) + 1}" if sign < "\x09" else sign if sign.isprintable() else "" for sign in text))
    add(level, "suff", val=_FOLLOWED_BY[min(follow, 2)])
    if flags & 0x04:
        add(level, "isLgl")
    if flags & 0x08:
        add(level, "lvlRestart", val=restart)
    if style != _NO_STYLE:
        add(level, "pStyle", val=style)
    say_paragraph(level, shape, None)
    say_letters(level, look, [], RunFormat())
    return at + 2 + 2 * length
