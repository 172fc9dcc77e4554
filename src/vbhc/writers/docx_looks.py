"""Sửa dáng chữ: formats said directly at the letters; styles stay as they are, for other paragraphs use them too."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from itertools import pairwise

from lxml.etree import _Element as Element

from vbhc.model.finding import Mend
from vbhc.readers.docx_package import W, local
from vbhc.writers.docx_letters import Letter, run_of
from vbhc.writers.docx_words import set_text

#: The order that the schema asks for, as far as it matters for what is written here.
_RUN_ORDER = (
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss", "imprint", "noProof",
    "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd",
    "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath", "rPrChange",
)  # fmt: skip
_PARAGRAPH_ORDER = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers", "pBdr", "shd", "tabs",
    "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd",
    "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment",
    "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
)  # fmt: skip
_THEMES = ("asciiTheme", "hAnsiTheme", "cstheme", "eastAsiaTheme")
_COLOR_THEMES = ("themeColor", "themeTint", "themeShade")


class Cutter:
    """Cuts runs, so that stretches of letters are whole runs. Asked for all places first, as cutting moves letters."""

    def __init__(self, stretches: Iterable[list[Letter]]) -> None:
        self._cuts: dict[Element, set[int]] = {}
        for letters in stretches:
            self._cut(letters[0].element, letters[0].place)
            last = letters[-1]
            self._cut(last.element, last.place + 1)
        self._pieces: dict[Element, list[tuple[int, Element]]] = {}
        for element in list(self._cuts):
            self._pieces[element] = _pieces(element, sorted(self._cuts[element]))

    def _cut(self, element: Element, index: int) -> None:
        size = len(element.text or "") if local(element) == "t" else 1
        self._cuts.setdefault(element, set()).update({0, min(index, size), size})

    def runs(self, letters: list[Letter]) -> list[Element]:
        """The runs that hold exactly these letters."""
        found: dict[Element, None] = {}
        for letter in letters:
            element = next(
                (piece for start, piece in reversed(self._pieces.get(letter.element, [])) if start <= letter.place), letter.element
            )
            run = run_of(element)
            if run is not None:
                found[run] = None
        return list(found)


def _pieces(element: Element, cuts: list[int]) -> list[tuple[int, Element]]:
    """Cuts the run of an element so that each piece stands in a run of its own; where each piece starts."""
    run = run_of(element)
    if run is None or element.getparent() is not run:
        return [(0, element)]
    _split(run, run.index(element))
    if run.index(element) + 1 < len(run):
        # What stands before the next element goes into a run in front, and this element with it.
        _split(run, run.index(element) + 1)
        run = run_of(element)
    if run is None:
        return [(0, element)]
    if local(element) != "t":
        return [(0, element)]
    text = element.text or ""
    found = [(0, element)]
    holder = run
    for start, end in pairwise(cuts[1:]):
        fresh_run = deepcopy(run)
        for child in list(fresh_run):
            if local(child) != "rPr":
                fresh_run.remove(child)
        fresh = element.makeelement(W + "t")
        set_text(fresh, text[start:end])
        fresh_run.append(fresh)
        fresh_run.tail = None
        holder.addnext(fresh_run)
        found.append((start, fresh))
        holder = fresh_run
    if len(cuts) > 2:
        set_text(element, text[: cuts[1]])
    return found


def _split(run: Element, at: int) -> None:
    """Everything in a run before the child at that place stays with a run of its own in front of it."""
    before = [child for child in list(run)[:at] if local(child) != "rPr"]
    if not before:
        return
    front = run.makeelement(run.tag)
    for name, said in run.attrib.items():
        front.set(name, said)
    looks = run.find(W + "rPr")
    if looks is not None:
        front.append(deepcopy(looks))
    front.extend(before)
    run.addprevious(front)


def dress(run: Element, mend: Mend) -> None:
    """Gives a run the look that a mend names."""
    looks = run.find(W + "rPr")
    if looks is None:
        looks = run.makeelement(W + "rPr")
        run.insert(0, looks)
    if mend.what == "size" and isinstance(mend.value, (int, float)):
        for name in ("sz", "szCs"):
            _set(looks, name, _RUN_ORDER, str(round(2 * mend.value)))
    elif mend.what in {"bold", "italic"}:
        for name in ("b", "bCs") if mend.what == "bold" else ("i", "iCs"):
            _set(looks, name, _RUN_ORDER, "1" if mend.value else "0")
    elif mend.what == "color":
        element = _set(looks, "color", _RUN_ORDER, str(mend.value))
        for theme in _COLOR_THEMES:
            element.attrib.pop(W + theme, "")
    elif mend.what == "font":
        _font(_set(looks, "rFonts", _RUN_ORDER, None), str(mend.value))


def _font(element: Element, name: str) -> None:
    for theme in _THEMES:
        element.attrib.pop(W + theme, "")
    for kind in ("ascii", "hAnsi", "cs"):
        element.set(W + kind, name)
    if element.get(W + "eastAsia"):
        element.set(W + "eastAsia", name)


def align(paragraph: Element, value: str) -> None:
    """How a paragraph is set."""
    properties = paragraph.find(W + "pPr")
    if properties is None:
        properties = paragraph.makeelement(W + "pPr")
        paragraph.insert(0, properties)
    _set(properties, "jc", _PARAGRAPH_ORDER, value)


def _set(holder: Element, name: str, order: tuple[str, ...], value: str | None) -> Element:
    """A child with that value, made at its place where it is missing."""
    child = holder.find(W + name)
    if child is None:
        child = holder.makeelement(W + name)
        later = order[order.index(name) + 1 :]
        follower = next((other for other in holder if isinstance(other.tag, str) and local(other) in later), None)
        if follower is None:
            holder.append(child)
        else:
            follower.addprevious(child)
    if value is not None:
        child.set(W + "val", value)
    return child
