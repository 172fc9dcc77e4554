"""Kiểu chữ trong trang: bold, italic, underline, size, font and alignment from tags and inline styles."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from vbhc.model.text import Align, Look
from vbhc.patterns import lazy

_BOLD = frozenset({"b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th"})
_ITALIC = frozenset({"i", "em", "cite", "var", "dfn", "address"})
_ALIGNS: dict[str, Align] = {
    "left": "left",
    "center": "center",
    "middle": "center",
    "right": "right",
    "justify": "justify",
    "start": "left",
    "end": "right",
}
_SIZE = lazy(r"(\d{1,3}(?:\.\d{1,3})?)(pt|px)$")
_POINTS = {"pt": 1.0, "px": 0.75}
_LONGEST_STYLE = 1000


class Style(NamedTuple):
    """What holds for the text inside an element."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    caps: bool = False
    align: Align | None = None
    size: float | None = None
    font: str | None = None

    def within(self, tag: str, attributes: Mapping[str, str]) -> Style:
        """The style inside an element with this tag and these attributes."""
        style = self
        if tag in _BOLD:
            style = style._replace(bold=True)
        elif tag in _ITALIC:
            style = style._replace(italic=True)
        elif tag in {"u", "ins"}:
            style = style._replace(underline=True)
        elif tag == "center":
            style = style._replace(align="center")
        if not attributes:
            return style
        if tag != "table" and (align := _ALIGNS.get(attributes.get("align", "").strip().lower())):
            style = style._replace(align=align)
        if tag == "font" and (face := attributes.get("face")):
            style = style._replace(font=_first_font(face))
        inline = attributes.get("style")
        return style.over(_declared(inline[:_LONGEST_STYLE])) if inline else style

    def over(self, said: Declared) -> Style:
        """The style with what a style attribute says in its place."""
        return Style(
            self.bold if said.bold is None else said.bold,
            self.italic if said.italic is None else said.italic,
            self.underline if said.underline is None else said.underline,
            self.caps if said.caps is None else said.caps,
            said.align or self.align,
            said.size or self.size,
            said.font or self.font,
        )


class Run(NamedTuple):
    """Text of one style."""

    text: str
    style: Style


def look_of(runs: list[Run]) -> Look:
    """The look of a line: whatever holds for most of its letters."""
    weights: dict[Style, int] = {}
    for text, style in runs:
        weights[style] = weights.get(style, 0) + len(text.strip())
    main = max(weights, key=weights.__getitem__)
    if len(weights) == 1:
        return _look(main)
    half = sum(weights.values()) / 2

    def most(name: str) -> bool:
        return sum(weight for style, weight in weights.items() if getattr(style, name)) > half

    return _look(main._replace(bold=most("bold"), italic=most("italic"), underline=most("underline"), caps=most("caps")))


@lru_cache(maxsize=1024)
def _look(style: Style) -> Look:
    return Look(
        font=style.font,
        size=style.size,
        bold=style.bold,
        italic=style.italic,
        underline=style.underline,
        caps=style.caps or None,
        align=style.align,
    )


class Declared(NamedTuple):
    """What a style attribute says; None where it says nothing."""

    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    caps: bool | None = None
    align: Align | None = None
    size: float | None = None
    font: str | None = None


@lru_cache(maxsize=4096)
def _declared(inline: str) -> Declared:
    found = Declared()
    for declaration in inline.split(";"):
        name, _, written = declaration.partition(":")
        found = _declare(found, name.strip().lower(), written.replace("!important", "").strip())
    return found


def _declare(found: Declared, name: str, written: str) -> Declared:
    value = written.lower()
    match name:
        case "font-weight":
            found = found._replace(bold=value in {"bold", "bolder"} or (value[:4].isdecimal() and int(value[:4]) >= 600))
        case "font-style":
            found = found._replace(italic=value.startswith(("italic", "oblique")))
        case "text-decoration" | "text-decoration-line":
            found = found._replace(underline="underline" in value)
        case "text-transform":
            found = found._replace(caps=value == "uppercase")
        case "text-align":
            found = found._replace(align=_ALIGNS.get(value))
        case "font-size" if size := _SIZE.match(value):
            found = found._replace(size=round(float(size[1]) * _POINTS[size[2]], 2))
        case "font-family":
            found = found._replace(font=_first_font(written))
    return found


def _first_font(families: str) -> str | None:
    return families.partition(",")[0].strip(" \"'")[:80] or None
