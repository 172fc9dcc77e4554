"""Bản mẫu để thử quy tắc: model documents that break no rule, and the same with one fault.

`paper("ke-hoach")` is the document; `.swapped(right, wrong)` has other words, `.changed(change)` other looks, `spoilt(example)` both as
an `Example` says; `text(…)`, `docx(…)` and `pdf(…)` (in `paper_docx`, `paper_pdf`) give it a format. `str(paper)` is its text.

Words. `right` stands word for word in `str(paper)`; it may reach over several lines ("a\\nb"). Lines that `wrong` has more than `right`
look like the last one of `right`; a line left empty is left out.

Looks. A key of `Example.change` is one of

    margins.left, margins.top, margins.right, margins.bottom    millimetres
    page.width, page.height                                     millimetres; page.landscape  True: the whole document lies on its side
    pages.where "top"|"bottom"  pages.align "left"|"center"|"right"  pages.size  pages.bold  pages.italic   how the page number looks
    pages.first True: it shows on the first page  pages.start 5  pages.prefix "Trang "  pages.shown False: there is none
    <role>.font, .size (points), .bold, .italic, .underline, .color "FF0000", .align "left"|"center"|"right"|"justify"
    <role>.first (indent of the first line, millimetres), .left (indent, millimetres), .before, .after (points)
    <role>.line  lines ("1.5") or "exactly 18", "at least 18"
    <role>.stroke  length of the line drawn under the last block of the role, as a share of it (0 draws none)
    date.apart True: place and date stand one line lower than the number
    comment, insertion, deletion, highlight                     words in the document that carry such a trace (DOCX)

`<role>[0].size` speaks of the first block of its role only, `all.font` of every block. Roles: parent issuer star number subject (the V/v
of a công văn) national motto party date kind title dashes who (the authority above the grounds) ground party-ground decides text part
("I. …") heading ("1. …" that is a title) point ("a) …") article chapter chapter-title to addressee recipients recipient authority office
name annex annex-title annex-note row (of a table).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from tests.rules.manuscripts import TEXTS
from vbhc.rules.rule import Example

_KEY = re.compile(r"(?P<role>[a-z-]+)(?:\[(?P<index>\d+)\])?\.(?P<what>[a-z]+)")
TRACES = ("comment", "insertion", "deletion", "highlight")
LEFT = ("parent", "issuer", "star", "number", "subject")
RIGHT = ("national", "motto", "party", "date")
SIGNED = ("authority", "office", "name")
LISTED = ("recipients", "recipient")


@dataclass(frozen=True, slots=True)
class Shape:
    """How a block looks; lengths as in the keys."""

    font: str = "Times New Roman"
    size: float = 14.0
    bold: bool = False
    italic: bool = False
    underline: bool = False
    color: str = "000000"
    align: str = "justify"
    first: float = 0.0
    left: float = 0.0
    before: float = 0.0
    after: float = 0.0
    line: str = "1.0"
    stroke: float = 0.0


@dataclass(frozen=True, slots=True)
class Block:
    """One line of the text (a paragraph of the file)."""

    role: str
    text: str
    shape: Shape


class Numbering(NamedTuple):
    """Cách đánh số trang."""

    where: str = "top"
    align: str = "center"
    size: float = 14.0
    bold: bool = False
    italic: bool = False
    first: bool = False
    start: int | None = None
    prefix: str = ""
    shown: bool = True


@dataclass(frozen=True, slots=True)
class Paper:
    """A document with its looks."""

    blocks: tuple[Block, ...]
    width: float = 210.0
    height: float = 297.0
    margins: tuple[float, float, float, float] = (30.0, 20.0, 15.0, 20.0)
    pages: Numbering = field(default_factory=Numbering)
    date_apart: bool = False
    traces: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return "\n".join(block.text for block in self.blocks)

    def swapped(self, right: str, wrong: str) -> Paper:
        """The document with `wrong` where `right` stands."""
        whole = str(self)
        start = whole.index(right)
        end = start + len(right)
        at = 0
        before: list[Block] = []
        touched: list[Block] = []
        after: list[Block] = []
        head = tail = ""
        for block in self.blocks:
            stop = at + len(block.text)
            if stop <= start:
                before.append(block)
            elif at >= end:
                after.append(block)
            else:
                head = head or whole[at:start]
                tail = whole[end:stop]
                touched.append(block)
            at = stop + 1
        lines = (head + wrong + tail).split("\n")
        made = [replace(touched[min(index, len(touched) - 1)], text=line) for index, line in enumerate(lines) if line.strip()]
        return replace(self, blocks=(*before, *made, *after))

    def changed(self, change: tuple[tuple[str, object], ...]) -> Paper:
        """The document with other looks."""
        made = self
        for key, value in change:
            made = _changed(made, key, value)
        return made


def paper(base: str) -> Paper:
    """A model document by its name."""
    party = base in {"ke-hoach-dang", "ket-luan-dang", "cong-van-dang"}
    looks = {**_STATE, **(_PARTY if party else _MASS if base == "ke-hoach-doan" else {})}
    dispatch = base.startswith("cong-van")
    blocks = []
    for line in TEXTS[base].splitlines():
        role, _, words = line.partition(": ")
        shape = looks[role]
        if base == "ke-hoach-doan" and role == "issuer":
            shape = replace(shape, stroke=0.0)
        if role == "to" and not dispatch:
            shape = replace(shape, align="center", left=0.0)
        blocks.append(Block(role, words, shape))
    return Paper(tuple(blocks))


def spoilt(example: Example) -> Paper:
    """The model document of an example with its fault."""
    made = paper(example.base)
    if example.change:
        return made.changed(example.change)
    return made.swapped(example.instead_of or example.right, example.wrong)


def _changed(made: Paper, key: str, value: object) -> Paper:
    if key in TRACES:
        return replace(made, traces={**made.traces, key: str(value)})
    match = _KEY.fullmatch(key)
    if match is None:
        raise ValueError(key)
    role, what = match["role"], match["what"]
    if role == "margins":
        sides = ("left", "top", "right", "bottom")
        place = sides.index(what)
        return replace(made, margins=_said("margins", (*made.margins[:place], value, *made.margins[place + 1 :]))["margins"])
    if role == "pages":
        return replace(made, pages=made.pages._replace(**_said(what, value)))
    if key == "page.landscape":
        return replace(made, width=made.height, height=made.width)
    if role == "page":
        return replace(made, **_said(what, value))
    if key == "date.apart":
        return replace(made, date_apart=bool(value))
    index = int(match["index"]) if match["index"] else None
    seen = 0
    blocks: list[Block] = []
    for block in made.blocks:
        same = role in {block.role, "all"}
        hit = same and (index is None or seen == index)
        seen += same
        blocks.append(replace(block, shape=replace(block.shape, **_said(what, value))) if hit else block)
    if blocks == list(made.blocks):
        raise ValueError(f"{key}: nothing changes")
    return replace(made, blocks=tuple(blocks))


def _said(what: str, value: object) -> Any:
    """A value for the field of that name; the keys of examples say of which type it is."""
    return {what: value}


_HEAD = Shape(size=13.0, align="center")
_BOLD_HEAD = replace(_HEAD, bold=True)
_MIDDLE = Shape(bold=True, align="center")
_BODY = Shape(first=12.7, before=3.0, after=3.0, line="1.1")
_PARTY_BODY = Shape(first=10.0, before=3.0, after=3.0, line="exactly 18")

_STATE: dict[str, Shape] = {
    "parent": _HEAD,
    "issuer": replace(_BOLD_HEAD, stroke=0.4),
    "star": _HEAD,
    "number": _HEAD,
    "subject": replace(_HEAD, size=12.0, before=6.0),
    "national": _BOLD_HEAD,
    "motto": replace(_BOLD_HEAD, size=14.0, stroke=1.0),
    "party": replace(_BOLD_HEAD, size=15.0, stroke=1.0),
    "date": replace(_HEAD, size=14.0, italic=True),
    "kind": replace(_MIDDLE, before=12.0),
    "title": replace(_MIDDLE, stroke=0.4),
    "dashes": Shape(align="center"),
    "to": replace(_BODY, align="left", left=30.0, first=0.0),
    "addressee": replace(_BODY, align="left", left=45.0, first=0.0),
    "who": replace(_MIDDLE, before=6.0, after=6.0),
    "ground": replace(_BODY, italic=True),
    "party-ground": _BODY,
    "decides": replace(_MIDDLE, before=6.0, after=6.0),
    "text": _BODY,
    "part": replace(_BODY, bold=True),
    "heading": replace(_BODY, bold=True),
    "point": _BODY,
    "article": replace(_BODY, bold=True),
    "chapter": _MIDDLE,
    "chapter-title": _MIDDLE,
    "recipients": Shape(size=12.0, bold=True, italic=True, align="left"),
    "recipient": Shape(size=11.0, align="left"),
    "authority": _MIDDLE,
    "office": _MIDDLE,
    "name": replace(_MIDDLE, before=60.0),
    "annex": _MIDDLE,
    "annex-title": _MIDDLE,
    "annex-note": Shape(italic=True, align="center", after=6.0),
    "row": Shape(size=12.0, align="left"),
}
_PARTY: dict[str, Shape] = {
    "parent": replace(_HEAD, size=14.0),
    "issuer": replace(_BOLD_HEAD, size=14.0),
    "star": replace(_HEAD, size=14.0),
    "number": replace(_HEAD, size=14.0),
    "subject": replace(_HEAD, size=12.0, italic=True),
    "kind": replace(_MIDDLE, size=16.0, before=12.0),
    "title": _MIDDLE,
    "to": replace(_PARTY_BODY, align="left", left=30.0, first=0.0, italic=True),
    "addressee": replace(_PARTY_BODY, align="left", left=45.0, first=0.0),
    "party-ground": _PARTY_BODY,
    "text": _PARTY_BODY,
    "part": replace(_PARTY_BODY, bold=True),
    "recipients": Shape(size=14.0, underline=True, align="left"),
    "recipient": Shape(size=12.0, align="left"),
    "office": replace(_MIDDLE, bold=False),
}
_MASS: dict[str, Shape] = {"issuer": _BOLD_HEAD, "title": _MIDDLE}
