"""Kiểu của OpenDocument: styles of paragraphs written as the `w:styles` of a .docx, styles of letters resolved to what they say."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree
from lxml.etree import _Element as Element

from vbhc.readers.doc_sprms import add
from vbhc.readers.docx_package import W
from vbhc.readers.odt_package import FO, OFFICE, STYLE, SVG, TEXT, twips

_ALIGN = {"start": "left", "left": "left", "center": "center", "end": "right", "right": "right", "justify": "both"}
_LONGEST_CHAIN = 64
_LONGEST_SIGN = 10
#: What is said of letters, by the name that it has here.
Said = dict[str, str]


class OdtStyles:
    """The styles of one package. `scope` tells apart the automatic styles of its two parts, which may bear the same names."""

    def __init__(self, content: Element, common: Element | None) -> None:
        self.root: Element = etree.Element(W + "styles")
        self._styles: dict[tuple[str, str], Element] = {}
        self._fonts: dict[str, str] = {}
        self._resolved: dict[tuple[str, str], Said] = {}
        for part in (each for each in (common, content) if each is not None):
            self._fonts |= {
                face.get(STYLE + "name", ""): face.get(SVG + "font-family", "").strip("'\" ") for face in part.iter(STYLE + "font-face")
            }
        for scope, holding, place in (
            ("", common, "styles"),
            ("common:", common, "automatic-styles"),
            ("content:", content, "automatic-styles"),
        ):
            holder = holding.find(OFFICE + place) if holding is not None else None
            for style in holder if holder is not None else ():
                self._take(scope, style)

    def name(self, scope: str, family: str, name: str | None) -> str | None:
        """The identity of a style as it is called within a part; None where there is none."""
        if name is None:
            return None
        return next((each + name for each in (scope, "") if (family, each + name) in self._styles), None)

    def style(self, family: str, identity: str | None) -> Element | None:
        """The element that defines a style."""
        return self._styles.get((family, identity or ""))

    def property(self, family: str, identity: str | None, kind: str, name: str) -> str | None:
        """What a style or one that it is based on says."""
        for style in self._chain(family, identity):
            properties = style.find(f"{STYLE}{kind}-properties")
            if properties is not None and (said := properties.get(name)) is not None:
                return said
        return None

    def letters(self, identity: str | None) -> Said:
        """What a style of letters says, with those that it is based on."""
        key = ("text", identity or "")
        if key not in self._resolved:
            said: Said = {}
            for style in reversed(self._chain("text", identity)):
                said |= self._said(style.find(STYLE + "text-properties"))
            self._resolved[key] = said
        return self._resolved[key]

    def _chain(self, family: str, identity: str | None) -> list[Element]:
        found: list[Element] = []
        while identity is not None and len(found) < _LONGEST_CHAIN and (style := self._styles.get((family, identity))) is not None:
            found.append(style)
            parent = style.get(STYLE + "parent-style-name")
            identity = parent if parent != identity else None
        return found

    def _take(self, scope: str, style: Element) -> None:
        family = style.get(STYLE + "family", "")
        if style.tag == STYLE + "default-style" and family == "paragraph":
            defaults = add(self.root, "docDefaults")
            write_look(add(add(defaults, "rPrDefault"), "rPr"), self._said(style.find(STYLE + "text-properties")))
            _write_shape(add(add(defaults, "pPrDefault"), "pPr"), style.find(STYLE + "paragraph-properties"))
        if style.tag != STYLE + "style":
            return
        identity = scope + style.get(STYLE + "name", "")
        self._styles.setdefault((family, identity), style)
        if family != "paragraph":
            return
        made = add(self.root, "style", styleId=identity, type="paragraph")
        shown = style.get(STYLE + "display-name") or style.get(STYLE + "name") or ""
        # contents are styled "Contents 1": what Word calls "toc 1"
        add(made, "name", val=shown.lower().replace("contents ", "toc ") if shown.lower().startswith("contents ") else shown)
        if parent := style.get(STYLE + "parent-style-name"):
            add(made, "basedOn", val=parent)
        _write_shape(add(made, "pPr"), style.find(STYLE + "paragraph-properties"))
        write_look(add(made, "rPr"), self._said(style.find(STYLE + "text-properties")))

    def _said(self, properties: Element | None) -> Said:
        if properties is None:
            return {}
        get = properties.get
        said: Said = {}
        font = self._fonts.get(get(STYLE + "font-name") or "") or (get(FO + "font-family") or "").strip("'\" ")
        if font:
            said["font"] = font
        if (size := twips(get(FO + "font-size"))) is not None:
            said["size"] = str(max(size // 10, 2))
        said |= {name: read(value) for name, (key, read) in _WORDS.items() if (value := get(key))}
        if get(TEXT + "display") == "none":
            said["hidden"] = "1"
        if (color := get(FO + "color") or "").startswith("#"):
            said["color"] = color[1:7]
        return said


def write_look(properties: Element, said: Said) -> None:
    """What is said of letters, as a `w:rPr`."""
    if font := said.get("font"):
        add(properties, "rFonts", ascii=font[:80], hAnsi=font[:80])
    for name, key in _NAMES:
        if key in said:
            add(properties, name, val=said[key])


_NAMES = (
    ("sz", "size"),
    ("b", "bold"),
    ("i", "italic"),
    ("caps", "caps"),
    ("vanish", "hidden"),
    ("u", "underline"),
    ("color", "color"),
    ("vertAlign", "raised"),
)


def _weight(said: str) -> str:
    return str(int(said == "bold" or (said.isdigit() and len(said) <= 4 and int(said) >= 600)))


def _raised(said: str) -> str:
    first = said.partition(" ")[0].rstrip("%")
    if first == "super" or (first.isascii() and first.isdigit() and first.strip("0")):
        return "superscript"
    return "subscript" if first == "sub" or first.startswith("-") else "baseline"


#: What is said of letters in one word: where it stands, and what it means.
_WORDS: dict[str, tuple[str, Callable[[str], str]]] = {
    "bold": (FO + "font-weight", _weight),
    "italic": (FO + "font-style", lambda said: str(int(said != "normal"))),
    "underline": (STYLE + "text-underline-style", lambda said: "none" if said == "none" else "single"),
    "caps": (FO + "text-transform", lambda said: str(int(said == "uppercase"))),
    "raised": (STYLE + "text-position", _raised),
}


def _write_shape(properties: Element, said: Element | None) -> None:
    if said is None:
        return
    if (align := _ALIGN.get(said.get(FO + "text-align") or "")) is not None:
        add(properties, "jc", val=align)
    indent = {
        name: length
        for name, key in (("left", "margin-left"), ("first", "text-indent"))
        if (length := twips(said.get(FO + key))) is not None
    }
    if indent:
        write_indent(properties, indent)
    spacing = {
        name: max(length, 0)
        for name, key in (("before", "margin-top"), ("after", "margin-bottom"))
        if (length := twips(said.get(FO + key))) is not None
    }
    height = said.get(FO + "line-height") or ""
    line: dict[str, int | str] = {}
    if height.endswith("%") and height[:-1].replace(".", "", 1).isdigit() and len(height) <= _LONGEST_SIGN:
        line = {"line": round(float(height[:-1]) * 2.4), "lineRule": "auto"}
    elif (exact := twips(height)) is not None:
        line = {"line": exact, "lineRule": "exact"}
    elif (least := twips(said.get(STYLE + "line-height-at-least"))) is not None:
        line = {"line": least, "lineRule": "atLeast"}
    if spacing or line:
        add(properties, "spacing", **spacing, **line)


def write_indent(properties: Element, indent: dict[str, int]) -> None:
    """Where lines begin, as a `w:ind`."""
    made = add(properties, "ind")
    if "left" in indent:
        made.set(W + "left", str(indent["left"]))
    if "first" in indent:
        made.set(W + ("hanging" if indent["first"] < 0 else "firstLine"), str(abs(indent["first"])))
