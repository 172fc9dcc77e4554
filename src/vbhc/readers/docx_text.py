"""Chữ của một đoạn: the runs of one paragraph as lines of letters with their formats.

Kept: insertions, fields' results, links, smart tags, content controls. Left out: deletions, field codes, hidden text, marks of notes and
comments. A page number field in a running head becomes `‹PAGE›` (`‹NUMPAGES›`, `‹SECTIONPAGES›`): the figure stored beside it is stale.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml.etree import _Element as Element

from vbhc.knowledge.encodings import letters as letters_of
from vbhc.patterns import lazy
from vbhc.readers.docx_legacy import Conversions, Samples
from vbhc.readers.docx_package import W, local, val
from vbhc.readers.docx_styles import RunFormat, Styles

_RPR = W + "rPr"
_DROPPED = frozenset(
    {
        "pPr",
        "rPr",
        "sdtPr",
        "sdtEndPr",
        "del",
        "moveFrom",
        "delText",
        "delInstrText",
        "tblPr",
        "rt",
        "smartTagPr",
        "customXmlPr",
        "ffData",
        "footnoteRef",
    }
)
_BREAKS = frozenset({"br", "cr"})
_SIGNS = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "-", "softHyphen": "\u00ad", "pgNum": "‹PAGE›"}
_HEXADECIMAL = lazy(r"[0-9A-Fa-f]{1,5}")
_NOTE_MARKS = frozenset({"footnoteReference", "endnoteReference"})
_PAGE_FIELDS = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES"})
_LONGEST_CODE = 200
_LINE_ENDS = dict.fromkeys(map(ord, "\r\n\x0b\x85\u2028\u2029"), " ")
_CLEAN = {
    **_LINE_ENDS,
    **dict.fromkeys(map(ord, "\u2010\u2011"), "-"),
    **dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e"), ""),
}
_RAISED = str.maketrans("0123456789()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾")
# Signs of the old symbol fonts as Unicode; such fonts keep them at U+F000 and up
_SYMBOLS = {
    "symbol": {0xB7: "•", 0x2D: "−", 0xA3: "≤", 0xB3: "≥", 0xB0: "°", 0xB1: "±", 0xB4: "×", 0xB8: "÷", 0xAE: "→", 0xDE: "⇒", 0x61: "α", 0x62: "β"},
    "wingdings": {0xFC: "✓", 0xFB: "✗", 0xFE: "☑", 0xFD: "☒", 0xA8: "☐", 0x6F: "☐", 0x71: "☐", 0xE0: "→", 0xF0: "⇨", 0xD8: "➢", 0xA7: "▪", 0x6E: "■", 0x6C: "●", 0x76: "❖", 0x2A: "✉", 0x28: "☎"},
    "wingdings 2": {0x50: "✓", 0x52: "☑", 0xA3: "☐"},
}  # fmt: skip


@dataclass(slots=True)
class Run:
    """Letters of one format, in the pieces they came in; `origins` are the elements that hold these."""

    parts: list[str]
    look: RunFormat
    origins: list[Element]

    @property
    def text(self) -> str:
        """The letters."""
        return "".join(self.parts)


@dataclass(slots=True)
class Letters:
    """What a paragraph holds: its printed lines, the text boxes anchored in it, the words of its WordArt, the count of hidden letters."""

    lines: list[list[Run]] = field(default_factory=lambda: [[]])
    boxes: list[Element] = field(default_factory=list)
    wordart: list[str] = field(default_factory=list)
    hidden: int = 0

    @property
    def empty(self) -> bool:
        """Whether nothing is printed."""
        return not any(run.text.strip() for line in self.lines for run in line)


@dataclass(slots=True)
class _Field:
    code: str = ""
    phase: str = "code"
    muted: bool = False


@dataclass(slots=True)
class _Walk:
    """The state of reading one paragraph; `silent` counts the open fields that hide what stands in them, `last` is the letter written last."""

    letters: Letters
    conversions: Conversions
    samples: Samples
    fields: list[_Field] = field(default_factory=list)
    silent: int = 0
    after_mark: bool = False
    last: str = ""


class LetterReader:
    """Reads paragraphs with the styles of one document; letters of fonts that have a conversion come out in Unicode."""

    def __init__(self, styles: Styles, conversions: Conversions, samples: Samples) -> None:
        self._styles = styles
        self._conversions = conversions
        self._samples = samples

    def read(self, paragraph: Element, *, style: str | None, table: str | None, running_head: bool) -> Letters:
        """The letters of a `w:p`; `style` and `table` are its paragraph and table style."""
        walk = _Walk(Letters(), self._conversions, self._samples)
        plain = self._styles.effective_run(table, style, RunFormat())
        stack: list[tuple[Iterator[Element], RunFormat]] = [(iter(paragraph), plain)]
        while stack:
            children, look = stack[-1]
            element = next(children, None)
            if element is None:
                stack.pop()
                continue
            name = local(element)
            if name in _DROPPED:
                continue
            if name == "r":
                direct = self._styles.run(element.find(_RPR))
                stack.append((iter(element), self._styles.effective_run(table, style, direct)))
            elif name == "AlternateContent":
                stack.append((iter(choose(element)), look))
            elif name == "txbxContent":
                walk.letters.boxes.append(element)
            elif name == "fldSimple":
                code = (val(element, "instr") or "")[:_LONGEST_CODE]
                if running_head and page_field(code):
                    _write(walk, page_field(code), look, element)
                else:
                    stack.append((iter(element), look))
            elif not _take(walk, element, name, look, running_head=running_head) and len(element):
                stack.append((iter(element), look))
        return walk.letters


def choose(alternate: Element) -> Element | list[Element]:
    """The branch of a `mc:AlternateContent` to read: the first choice, or the fallback where only that holds text."""
    branches = [child for child in alternate if local(child) in {"Choice", "Fallback"}]
    for branch in branches:
        if next(branch.iter(W + "t", W + "sym"), None) is not None:
            return branch
    return branches[0] if branches else []


def page_field(code: str) -> str:
    """What stands for a page number field ("‹PAGE›"), "" for another field."""
    words = code.split(maxsplit=1)
    name = words[0].upper() if words else ""
    return f"‹{name}›" if name in _PAGE_FIELDS else ""


def _take(walk: _Walk, element: Element, name: str, look: RunFormat, *, running_head: bool) -> bool:
    """Reads an element that holds letters or governs them; False for one that only wraps others."""
    if name in _SIGNS or name in {"t", "sym"}:
        _write(walk, _SIGNS.get(name) or _sign(element, name), look, element)
    elif name in _BREAKS:
        if not walk.silent:
            walk.letters.lines.append([])
    elif name == "fldChar":
        _field(walk, element, look, running_head=running_head)
    elif name == "instrText":
        if walk.fields:
            walk.fields[-1].code = (walk.fields[-1].code + (element.text or ""))[:_LONGEST_CODE]
    elif name in _NOTE_MARKS:
        walk.after_mark = True
    elif name == "textpath":
        walk.letters.wordart.append((element.get("string") or "")[:1000])
    else:
        return False
    return True


def _sign(element: Element, name: str) -> str:
    if name == "t":
        return element.text or ""
    code = val(element, "char") or ""
    return _symbol(val(element, "font"), int(code, 16)) if _HEXADECIMAL.fullmatch(code) else " "


def _field(walk: _Walk, element: Element, look: RunFormat, *, running_head: bool) -> None:
    kind = val(element, "fldCharType") or ""
    if kind == "begin":
        walk.fields.append(_Field())
        walk.silent += 1
        return
    if not walk.fields or kind not in {"separate", "end"}:
        return
    current = walk.fields[-1]
    coding = current.phase == "code"
    if coding or (current.muted and kind == "end"):
        walk.silent -= 1
    sign = page_field(current.code) if running_head and coding else ""
    if sign:
        _write(walk, sign, look, element)
    if kind == "end":
        walk.fields.pop()
    elif coding:
        current.phase, current.muted = "result", bool(sign)
        walk.silent += current.muted


def _write(walk: _Walk, text: str, look: RunFormat, element: Element) -> None:
    if not text or walk.silent:
        return
    if look.hidden:
        walk.letters.hidden += len(text.strip())
        return
    line = walk.letters.lines[-1]
    if (look.font or "") in walk.conversions:
        text = _converted(walk, text, look)
        if not text:
            return
    else:
        text = printed(text, look)
    if walk.after_mark and text:
        if line and line[-1].parts[-1][-1:].isalnum() and text[0].isalnum():
            text = " " + text
        walk.after_mark = False
    if line and line[-1].look == look:
        line[-1].parts.append(text)
        line[-1].origins.append(element)
    elif text:
        line.append(Run([text], look, [element]))


def _converted(walk: _Walk, text: str, look: RunFormat) -> str:
    """Letters of an old font in Unicode; a mark of VNI at their start joins the letter before it."""
    conversion = walk.conversions[look.font or ""]
    table, before, line = letters_of(conversion.encoding), walk.last, walk.letters.lines[-1]
    walk.last = text[-1]
    if (
        text[0] in table.marks
        and line
        and line[-1].text.endswith(table.convert(before) or text)
        and (joined := table.convert(before + text[0])) != before + text[0]
        and len(joined) == 1
    ):
        line[-1].parts[-1] = line[-1].parts[-1][:-1] + (joined.upper() if conversion.capitals else joined)
        walk.samples.count(conversion.encoding, text[0])
        text = text[1:]
    made = conversion.convert(text)
    if made != text:
        walk.samples.count(conversion.encoding, text)
    return printed(made, replace(look, font=None))


def printed(text: str, look: RunFormat) -> str:
    """Letters as they are printed; what each becomes does not depend on the others."""
    font = (look.font or "").lower()
    if font in _SYMBOLS and any("\uf000" <= letter <= "\uf0ff" for letter in text):
        text = "".join(_symbol(font, ord(letter)) if "\uf000" <= letter <= "\uf0ff" else letter for letter in text)
    if is_legacy(font):
        return text.translate(_LINE_ENDS)
    text = text.translate(_CLEAN)
    if look.raised == "superscript":
        # raised figures are notes and units, never a part of the number before them
        text = text.translate(_RAISED)
    return text.upper() if look.caps else text


def is_legacy(font: str) -> bool:
    """Whether a font is of the time before Unicode (TCVN3, VNI): what its letters mean is not what they are, so they are left alone."""
    return font.lower().startswith((".vn", "vni-"))


def _symbol(font: str | None, code: int) -> str:
    """A sign of a symbol font; a blank for one that vbhc does not know."""
    known = _SYMBOLS.get((font or "").lower())
    plain = code - 0xF000 if 0xF000 <= code <= 0xF0FF else code
    if known is not None:
        return known.get(plain, " ")
    return chr(plain) if 0x20 < plain < 0xD800 else " "
