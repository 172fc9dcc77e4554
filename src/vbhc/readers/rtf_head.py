"""Đầu tệp RTF: fonts with their code pages, colours, names of styles, facts about the file, and its paper."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime

from lxml import etree
from lxml.etree import _Element as Element

from vbhc.readers.doc_sprms import add
from vbhc.readers.docx_package import W
from vbhc.readers.rtf_words import decode, page_of_charset, page_of_number

_LONGEST_NAME, _LONGEST_FACT = 80, 1000
_PRIMARIES = ("red", "green", "blue")
_TIMES = {"creatim": "created", "revtim": "modified"}
_UNITS = {"yr": "year", "mo": "month", "dy": "day", "hr": "hour", "min": "minute"}
_PAPER = {"paperw": 12240, "paperh": 15840, "margl": 1800, "margr": 1800, "margt": 1440, "margb": 1440, "gutter": 0}
_SECTION = dict(zip(("pgwsxn", "pghsxn", "marglsxn", "margrsxn", "margtsxn", "margbsxn", "guttersxn"), _PAPER, strict=True))

#: Groups that hold tables of the head.
PLACES = frozenset({"fonttbl", "colortbl", "stylesheet", "info"})


@dataclass(slots=True)
class Head:
    """What the tables at the start of a file say, and what words in between say of sections."""

    styles: Element = field(default_factory=lambda: etree.Element(W + "styles"))
    fonts: dict[int, str] = field(default_factory=dict)
    colors: list[str] = field(default_factory=list)
    facts: dict[str, str] = field(default_factory=dict)
    sections: list[dict[str, int]] = field(default_factory=list)
    first_differs: bool = False
    facing: bool = False
    default_font: int = 0
    _pages: dict[int, str] = field(default_factory=dict)
    _page: str = "cp1252"
    _font: int = 0
    _style: int | None = 0
    _color: list[int] = field(default_factory=lambda: [0, 0, 0])
    _paper: dict[str, int] = field(default_factory=lambda: dict(_PAPER))
    _section: dict[str, int] = field(default_factory=dict)
    _fact: str = ""
    _time: dict[str, int] = field(default_factory=dict)
    _texts: list[str] = field(default_factory=list)

    def decode(self, data: bytes, font: int | None) -> str:
        """Letters in a font, None for those of a table."""
        return decode(data, self._page if font is None else self._pages.get(font, self._page))

    def begin(self, place: str, name: str) -> None:
        """A group within a table."""
        self._texts = []
        if place == "stylesheet":
            self._style = 0
        elif place == "info":
            self._fact, self._time = name, {}

    def word(self, place: str, name: str, value: int) -> None:
        """A word within a table."""
        if place == "fonttbl":
            self._font_word(name, value)
        elif place == "colortbl" and name in _PRIMARIES:
            self._color[_PRIMARIES.index(name)] = value & 0xFF
        elif place == "stylesheet" and name in {"s", "cs", "ts"}:
            self._style = value if name == "s" else None
        elif place == "info" and name in _UNITS:
            self._time[_UNITS[name]] = value

    def text(self, place: str, text: str) -> None:
        """Letters within a table."""
        if place == "colortbl":
            for _ in range(text.count(";")):
                self.colors.append("{:02X}{:02X}{:02X}".format(*self._color))
                self._color = [0, 0, 0]
            return
        self._texts.append(text)
        if ";" in text and place != "info":
            self._name(place)

    def end_fact(self) -> None:
        """The end of a group of `info`."""
        text = "".join(self._texts).strip()[:_LONGEST_FACT]
        if self._fact in _TIMES and "year" in self._time:
            with suppress(ValueError):
                said = {"month": 1, "day": 1, **self._time}
                self.facts.setdefault(_TIMES[self._fact], datetime(**said).isoformat())  # type: ignore[arg-type] # noqa: DTZ001 the file states no zone
        elif self._fact in {"title", "subject"} and text:
            self.facts.setdefault(self._fact, text)
        self._fact, self._texts = "", []

    def page_word(self, name: str, value: int) -> bool:
        """A word about the file or a section; False for any other."""
        if name in _PAPER:
            self._paper[name] = value
        elif name in _SECTION:
            self._section[_SECTION[name]] = value
        elif name == "sectd":
            self._section = {}
        elif name == "titlepg":
            self.first_differs |= not self.sections
        elif name == "facingp":
            self.facing = True
        elif name == "deff":
            self.default_font = value
        elif name in {"ansicpg", "mac", "pc", "pca"}:
            self._page = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}.get(name) or page_of_number(value) or self._page
        else:
            return False
        return True

    def end_section(self) -> None:
        """The end of a section: what was said of its paper holds."""
        self.sections.append(self._paper | self._section)

    def _font_word(self, name: str, value: int) -> None:
        if name == "f":
            self._font, self._texts = value, []
        elif name == "fcharset":
            self._pages[self._font] = page_of_charset(value, self._page)
        elif name == "cpg":
            self._pages[self._font] = page_of_number(value) or self._page

    def _name(self, place: str) -> None:
        name = "".join(self._texts).partition(";")[0]
        clean = "".join(sign for sign in name if sign.isprintable()).strip()[:_LONGEST_NAME]
        self._texts = []
        if place == "fonttbl":
            self.fonts[self._font] = clean
        elif self._style is not None:
            add(add(self.styles, "style", styleId=self._style, type="paragraph"), "name", val=clean)
