"""Danh sách của RTF: list definitions, and labels as they were printed, written as the `w:numbering` of a .docx."""

from __future__ import annotations

from lxml import etree
from lxml.etree import _Element as Element

from vbhc.readers.doc_sprms import add
from vbhc.readers.docx_package import W

_STYLES = {0: "decimal", 1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter", 22: "decimalZero", 23: "bullet", 255: "none"}
_LEVELS = 9
_MOST = 4096
#: Numbers of lists that stand for a label as it was printed begin here; a file's own are smaller.
_PRINTED = 100_000
_LONGEST_LABEL = 40


class Lists:
    """The lists of one file."""

    def __init__(self) -> None:
        self.root: Element = etree.Element(W + "numbering")
        self._list: Element | None = None
        self._level: Element | None = None
        self._use: Element | None = None
        self._printed: dict[str, int] = {}
        self._count = 0

    def word(self, name: str, number: int) -> None:
        """A control word within the tables of lists."""
        if name == "list" and self._count < _MOST:
            self._count += 1
            self._list, self._level, self._use = etree.Element(W + "abstractNum"), None, None
        elif name == "listlevel" and self._list is not None and len(self._list) < _LEVELS:
            self._level = add(self._list, "lvl", ilvl=len(self._list))
        elif name == "listoverride" and self._count < _MOST:
            self._count += 1
            self._list, self._use = None, add(self.root, "num")
        elif name == "listid" and self._list is not None:
            self._list.set(W + "abstractNumId", str(number))
            self.root.insert(0, self._list)
        elif name == "listid" and self._use is not None:
            add(self._use, "abstractNumId", val=number)
        elif name == "ls" and self._use is not None:
            self._use.set(W + "numId", str(number))
        elif self._level is not None and name in {"levelnfc", "levelnfcn"} and self._level.find(W + "numFmt") is None:
            add(self._level, "numFmt", val=_STYLES.get(number, "decimal"))
        elif self._level is not None and name == "levelstartat":
            add(self._level, "start", val=number)

    def level_text(self, text: str) -> None:
        """The form of a label: a count of signs, then signs, of which the first nine codes stand for levels."""
        if self._level is not None and text and self._level.find(W + "lvlText") is None:
            signs = text[1 : 1 + ord(text[0])]
            add(
                self._level,
                "lvlText",
                val="".join(f"%{ord(sign) + 1}" if sign < "\x09" else sign for sign in signs if sign >= " " or sign < "\x09"),
            )

    def printed(self, label: str) -> int:
        """The number of a list that writes this label and no other."""
        label = "".join(filter(str.isprintable, " ".join(label.split())))[:_LONGEST_LABEL]
        if label not in self._printed:
            number = _PRINTED + len(self._printed)
            self._printed[label] = number
            level = add(add(self.root, "abstractNum", abstractNumId=number), "lvl", ilvl=0)
            sign = len(label) == 1 and not label.isalnum()
            add(level, "numFmt", val="bullet" if sign else "decimal")
            add(level, "lvlText", val=label.replace("%", "\uff05"))
            add(add(self.root, "num", numId=number), "abstractNumId", val=number)
        return self._printed[label]
