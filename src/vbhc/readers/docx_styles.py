"""Định dạng có hiệu lực: what a run and a paragraph really look like, from defaults, styles and direct formats together.

In a format, None means "not said here". Later formats win; bold, italic, capitals and hidden of several styles cancel one another (a
character style with bold inside a bold paragraph style is upright), as Word does it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace

from lxml.etree import _Element as Element

from vbhc.model.text import Align
from vbhc.readers.docx_package import W, integer, local, val

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_ALIGN: dict[str, Align] = {
    "left": "left",
    "start": "left",
    "center": "center",
    "right": "right",
    "end": "right",
    "both": "justify",
    "distribute": "justify",
    "thaiDistribute": "justify",
    "lowKashida": "justify",
    "mediumKashida": "justify",
    "highKashida": "justify",
}
NO_RULE = frozenset({"none", "nil"})
_OFF = frozenset({"0", "false", "off", "none"})
_LONGEST_CHAIN = 64


@dataclass(frozen=True, slots=True)
class RunFormat:
    """Định dạng chữ; `size` in points, `color` six hexadecimal digits or "auto", `raised` "superscript", "subscript" or "baseline"."""

    font: str | None = None
    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    caps: bool | None = None
    hidden: bool | None = None
    underline: bool | None = None
    color: str | None = None
    raised: str | None = None
    style: str | None = None

    def under(self, later: RunFormat) -> RunFormat:
        """This format with everything that `later` says on top."""
        if later is _NO_RUN:
            return self
        said = {name: value for name in _RUN_FIELDS if (value := getattr(later, name)) is not None}
        return replace(self, **said) if said else self


_RUN_FIELDS = tuple(field.name for field in fields(RunFormat))


@dataclass(frozen=True, slots=True)
class ParagraphFormat:
    """Định dạng đoạn; lengths in points, `line` in lines up to 6 ("1.5 lines"), above that in points ("exactly 17 pt")."""

    align: Align | None = None
    left: float | None = None
    first: float | None = None
    before: float | None = None
    after: float | None = None
    line: float | None = None

    def under(self, later: ParagraphFormat) -> ParagraphFormat:
        """This format with everything that `later` says on top."""
        if later is _NO_PARAGRAPH:
            return self
        said = {name: value for name in _PARAGRAPH_FIELDS if (value := getattr(later, name)) is not None}
        return replace(self, **said) if said else self


_PARAGRAPH_FIELDS = tuple(field.name for field in fields(ParagraphFormat))


@dataclass(frozen=True, slots=True)
class Style:
    """Kiểu: a style by its own words only; `number` is (list id, level) as far as it says."""

    kind: str
    name: str
    based_on: str | None
    run: RunFormat
    paragraph: ParagraphFormat
    number: tuple[int | None, int | None] | None
    ruled: bool | None


class Styles:
    """The styles of a document, resolved on demand."""

    def __init__(self, root: Element | None, theme: Element | None) -> None:
        self._fonts = _theme_fonts(theme)
        self._styles: dict[str, Style] = {}
        self._defaults: dict[str, str] = {}
        self._runs: dict[str, RunFormat] = {}
        self._paragraphs: dict[str, ParagraphFormat] = {}
        self._shapes: dict[tuple[str | None, str | None], ParagraphFormat] = {}
        self._effective: dict[tuple[str | None, str | None, RunFormat], RunFormat] = {}
        # what Word takes where a file says nothing at all
        self.run_default = RunFormat("Times New Roman", 10.0, color="auto")
        self.paragraph_default = ParagraphFormat("left", 0.0, 0.0, 0.0, 0.0, 1.0)
        if root is not None:
            self._load(root)

    def _load(self, root: Element) -> None:
        defaults = root.find(W + "docDefaults")
        if defaults is not None:
            self.run_default = self.run_default.under(self.run(defaults.find(f"{W}rPrDefault/{W}rPr")))
            self.paragraph_default = self.paragraph_default.under(paragraph_format(defaults.find(f"{W}pPrDefault/{W}pPr")))
        for element in root.iterfind(W + "style"):
            identity, kind = val(element, "styleId"), val(element, "type") or "paragraph"
            if identity is None:
                continue
            properties = element.find(W + "pPr")
            self._styles[identity] = Style(
                kind=kind,
                name=(val(element.find(W + "name")) or "").lower(),
                based_on=val(element.find(W + "basedOn")),
                run=self.run(element.find(W + "rPr")),
                paragraph=paragraph_format(properties),
                number=number_of(properties),
                ruled=inner_rule(element.find(f"{W}tblPr")),
            )
            if val(element, "default") in {"1", "true", "on"}:
                self._defaults.setdefault(kind, identity)

    def default(self, kind: str) -> str | None:
        """The style that paragraphs (tables) without one have."""
        return self._defaults.get(kind)

    def chain(self, identity: str | None) -> list[Style]:
        """A style and those it is based on, nearest first; a circle is cut."""
        found: list[Style] = []
        seen: set[str] = set()
        while identity is not None and identity not in seen and len(found) < _LONGEST_CHAIN:
            seen.add(identity)
            style = self._styles.get(identity)
            if style is None:
                break
            found.append(style)
            identity = style.based_on
        return found

    def name(self, identity: str | None) -> str:
        """The name of a style in small letters ("heading 1"), "" for one that the file does not define."""
        style = self._styles.get(identity or "")
        return style.name if style else ""

    def ruled(self, identity: str | None) -> bool:
        """Whether a table style draws lines between columns."""
        return next((style.ruled for style in self.chain(identity) if style.ruled is not None), False)

    def run(self, properties: Element | None) -> RunFormat:
        """What a `w:rPr` says itself."""
        return run_format(properties, self._fonts)

    def effective_run(self, table: str | None, paragraph: str | None, direct: RunFormat) -> RunFormat:
        """A run in a paragraph (in a table), its character style and its direct formats counted in."""
        key = (table, paragraph, direct)
        made = self._effective.get(key)
        if made is None:
            levels = [self._style_run(identity) for identity in (table, paragraph, direct.style)]
            base = self.run_default
            for level in levels:
                base = base.under(level)
            base = replace(
                base,
                bold=_toggled((level.bold for level in levels), by_default=self.run_default.bold),
                italic=_toggled((level.italic for level in levels), by_default=self.run_default.italic),
                caps=_toggled((level.caps for level in levels), by_default=self.run_default.caps),
                hidden=_toggled((level.hidden for level in levels), by_default=self.run_default.hidden),
            )
            made = self._effective[key] = base.under(direct)
        return made

    def effective_paragraph(self, table: str | None, paragraph: str | None) -> ParagraphFormat:
        """A paragraph style over table style and defaults, before numbering and direct formats."""
        key = (table, paragraph)
        made = self._shapes.get(key)
        if made is None:
            made = self._shapes[key] = self.paragraph_default.under(self.style_paragraph(table)).under(self.style_paragraph(paragraph))
        return made

    def style_paragraph(self, identity: str | None) -> ParagraphFormat:
        """What a style and those under it say about paragraphs."""
        key = identity or ""
        if key not in self._paragraphs:
            made = ParagraphFormat()
            for style in reversed(self.chain(identity)):
                made = made.under(style.paragraph)
            self._paragraphs[key] = made
        return self._paragraphs[key]

    def _style_run(self, identity: str | None) -> RunFormat:
        key = identity or ""
        if key not in self._runs:
            made = RunFormat()
            for style in reversed(self.chain(identity)):
                made = made.under(style.run)
            self._runs[key] = made
        return self._runs[key]


def _toggled(levels: Iterable[bool | None], *, by_default: bool | None) -> bool:
    return bool(by_default) or sum(map(bool, levels)) % 2 == 1


def run_format(properties: Element | None, fonts: dict[str, str]) -> RunFormat:
    """What a `w:rPr` says itself; `fonts` are those of the theme."""
    if properties is None:
        return _NO_RUN
    said: dict[str, object] = {}
    for child in properties:
        name = local(child)
        if name == "rFonts":
            said["font"] = _font(child, fonts)
        elif name == "sz":
            half = integer(val(child))
            said["size"] = half / 2 if half is not None and half > 0 else None
        elif name in _SWITCHES:
            said[_SWITCHES[name]] = (val(child) or "true") not in _OFF
        elif name == "u":
            said["underline"] = (val(child) or "single") != "none"
        elif name == "color":
            color = (val(child) or "auto").upper()
            said["color"] = "auto" if color == "AUTO" else color[:6]
        elif name == "vertAlign":
            said["raised"] = val(child)
        elif name == "rStyle":
            said["style"] = val(child)
    return RunFormat(**said) if said else _NO_RUN  # type: ignore[arg-type] # each name above gets a value of its own type


_NO_RUN = RunFormat()
_NO_PARAGRAPH = ParagraphFormat()
_SWITCHES = {"b": "bold", "i": "italic", "caps": "caps", "vanish": "hidden"}


def paragraph_format(properties: Element | None) -> ParagraphFormat:
    """What a `w:pPr` says itself."""
    if properties is None or not len(properties):
        return _NO_PARAGRAPH
    indent, spacing = properties.find(W + "ind"), properties.find(W + "spacing")
    first, hanging = _points(val(indent, "firstLine")), _points(val(indent, "hanging"))
    left = val(indent, "left")
    return ParagraphFormat(
        align=_ALIGN.get(val(properties.find(W + "jc")) or ""),
        left=_points(left if left is not None else val(indent, "start")),
        first=-hanging if hanging is not None else first,
        before=_points(val(spacing, "before")),
        after=_points(val(spacing, "after")),
        line=_line(spacing),
    )


def inner_rule(table: Element | None) -> bool | None:
    """Whether a `w:tblPr` draws lines between columns, None where it does not say."""
    kind = val(table.find(f"{W}tblBorders/{W}insideV")) if table is not None else None
    return None if kind is None else kind not in NO_RULE


def number_of(properties: Element | None) -> tuple[int | None, int | None] | None:
    """(list id, level) of a `w:pPr`, None where it names no list."""
    element = properties.find(W + "numPr") if properties is not None else None
    if element is None:
        return None
    return integer(val(element.find(W + "numId"))), integer(val(element.find(W + "ilvl")))


def _line(spacing: Element | None) -> float | None:
    height = integer(val(spacing, "line"))
    if height is None or height <= 0:
        return None
    return height / 240 if (val(spacing, "lineRule") or "auto") == "auto" else height / 20


def _points(twentieths: str | None) -> float | None:
    number = integer(twentieths)
    return None if number is None else number / 20


def _font(element: Element, fonts: dict[str, str]) -> str | None:
    for theme, plain in (("asciiTheme", "ascii"), ("hAnsiTheme", "hAnsi")):
        named = fonts.get((val(element, theme) or "")[:5])
        if named:
            return named
        if direct := val(element, plain):
            return direct
    return val(element, "cs")


def _theme_fonts(theme: Element | None) -> dict[str, str]:
    """{"major": …, "minor": …}: the Latin fonts that a theme stands for."""
    found: dict[str, str] = {}
    for name in ("major", "minor") if theme is not None else ():
        element = next(theme.iter(f"{_A}{name}Font"), None) if theme is not None else None
        latin = element.find(_A + "latin") if element is not None else None
        if latin is not None and (typeface := latin.get("typeface")):
            found[name] = typeface
    return found
