"""Tệp RTF: its groups and control words followed from the first to the last; what they print goes into stories."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from lxml import etree
from lxml.etree import _Element as Element

from vbhc.errors import BrokenFile, HostileFile
from vbhc.readers.docx_package import W
from vbhc.readers.rtf_head import PLACES, Head
from vbhc.readers.rtf_lists import Lists
from vbhc.readers.rtf_looks import LOOK_WORDS
from vbhc.readers.rtf_story import Look, Shape, Story
from vbhc.readers.rtf_tables import RowShape
from vbhc.readers.rtf_words import Word, words_of

_DEEPEST = 1000
_SIGNS = {
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": " ",
    "enspace": " ", "qmspace": " ", "zwnj": "", "zwj": "", "_": "-", "~": "\u00a0", "-": "\u00ad", "{": "{", "}": "}", "\\": "\\",
}  # fmt: skip
_MARKS = {"tab": "tab", "line": "br", "softline": "br", "page": "br", "column": "br"}
_ALIGN = {"ql": "left", "qr": "right", "qc": "center", "qj": "both", "qd": "both", "qk": "both", "qt": "both"}
_LENGTHS = {
    "li": "left",
    "lin": "left",
    "fi": "first",
    "sb": "before",
    "sa": "after",
    "sl": "line",
    "itap": "depth",
    "ls": "lists",
    "ilvl": "level",
    "s": "style",
}
_YES = {"intbl": "in_table", "slmult": "proportional"}
_SWITCHES = {"b": "bold", "i": "italic", "caps": "caps", "v": "hidden", "deleted": "deleted", "revised": "revised"}
#: Groups whose letters are no part of the document.
_SILENT = frozenset({
    "pict", "nonshppict", "sp", "shprslt", "xe", "tc", "rxe", "tcn", "filetbl", "listpicture", "private", "bkmkstart", "bkmkend", "aftncn",
    "aftnsep", "aftnsepc", "ftncn", "ftnsep", "ftnsepc", "objdata", "objclass", "objname", "nextfile", "nonesttables", "upr",
})  # fmt: skip
#: Groups marked as to be left out by whoever does not know them, which are known here.
_KNOWN = frozenset(
    {
        "shppict",
        "shpinst",
        "fldinst",
        "do",
        "ud",
        "nesttableprops",
        "listtable",
        "listoverridetable",
        "annotation",
        "footnote",
        "pntext",
        "listtext",
    }
)
_LISTS = frozenset({"listtable", "listoverridetable"})
_HEADS = {"header": "header", "headerr": "header", "headerl": "header-even", "headerf": "header-first"}
_HEADS |= {name.replace("header", "footer"): kind.replace("header", "footer") for name, kind in _HEADS.items()}


@dataclass(slots=True)
class _Group:
    """What holds within a pair of braces. `place` tells where letters go: "text", "silent" or the name of a table."""

    place: str = "text"
    look: Look = field(default_factory=Look)
    shape: Shape = field(default_factory=Shape)
    skip: int = 1
    fresh: bool = True
    starred: bool = False
    closes: Callable[[], None] | None = None
    outer: str = "text"


class RtfFile:
    """What was read of one file: stories by kind, tables of its head, lists, and counts for the notes."""

    def __init__(self, data: bytes, path: str) -> None:
        self.head = Head()
        self.lists = Lists()
        self.body: Element = etree.Element(W + "body")
        self.running: list[tuple[str, Element]] = []
        self.footnotes: list[Element] = []
        self.kept = 0
        self.dropped = 0
        self.comments = 0
        self._path = path
        self._group = _Group()
        self._groups: list[_Group] = []
        self._stories = [Story(self.body, self.head.fonts, self.head.colors)]
        self._row = RowShape()
        self._bytes = bytearray()
        self._letters: list[str] = []
        self._left = 0  # letters that stand for the Unicode letter before them
        self._level_text: list[str] = []
        for word in words_of(data.rstrip(b"\0")):  # as some programs end a string
            self._take(word)
        self._flush()
        #: Only the very last brace is missing, as some programs leave it.
        self.unclosed = bool(self._groups)
        if self.unclosed and (len(self._groups) > 1 or self._stories[0].begun):
            raise BrokenFile(path, "cut-off")
        while self._groups:
            self._close()
        self._flush()
        self._stories[0].finish(self._group.shape, self._number())
        self.head.end_section()

    def _take(self, word: Word) -> None:
        if word.kind in {"text", "byte"}:
            self._stored(word.data)
        elif word.kind == "open":
            self._flush()
            self._left = 0
            if len(self._groups) >= _DEEPEST:
                raise HostileFile(self._path, "too-deep")
            self._groups.append(self._group)
            here = self._group
            self._group = _Group(here.place, here.look, here.shape, here.skip, outer=here.outer)
        elif word.kind == "close":
            self._close()
        elif word.kind == "sign":
            self._sign(word.name)
        else:
            self._word(word.name, word.number)
            self._group.fresh = False

    def _stored(self, data: bytes) -> None:
        if self._left:
            cut = min(self._left, len(data))
            self._left -= cut
            data = data[cut:]
        if data:
            self._group.fresh = False
            if self._group.place != "silent":
                self._bytes += data

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._group.starred = self._group.fresh
            return
        self._group.fresh = False
        if self._left:
            self._left -= 1
        elif sign in {"\r", "\n"}:
            self._word("par", None)
        elif sign == "\t":
            self._word("tab", None)
        elif sign in _SIGNS:
            self._letter(_SIGNS[sign])

    def _letter(self, letter: str) -> None:
        self._settle()
        if self._group.place != "silent":
            self._letters.append(letter)

    def _settle(self) -> None:
        """Bytes become letters of the code page that holds here."""
        if self._bytes:
            place = self._group.place
            data = bytes(self._bytes)
            font = None if place in PLACES else self._group.look.font
            self._letters.append(data.decode("latin-1") if place == "leveltext" else self.head.decode(data, font))
            self._bytes.clear()

    def _flush(self) -> None:
        """Letters go where those of this group belong."""
        self._settle()
        if not self._letters:
            return
        text, self._letters = "".join(self._letters), []
        place, story = self._group.place, self._stories[-1]
        if place == "text":
            story.write(text, self._group.look)
            self.kept += self._group.look.revised
            self.dropped += self._group.look.deleted
        elif place == "label":
            story.label = (story.label or "") + text
        elif place == "fldinst":
            story.code(text)
        elif place == "leveltext":
            self._level_text.append(text)
        elif place in PLACES:
            self.head.text(place, text)

    def _close(self) -> None:
        self._flush()
        self._left = 0
        group = self._group
        if group.closes is not None:
            group.closes()
        if self._groups:
            self._group = self._groups.pop()

    def _word(self, name: str, number: int | None) -> None:
        if name == "u":
            self._left = 0
            self._letter(chr((number or 0) & 0xFFFF))
            self._left = self._group.skip
            return
        if self._left and name not in {"uc", "par", "cell", "row"}:
            self._left -= 1
            return
        if name == "uc":
            self._group.skip = min(max(number if number is not None else 1, 0), 8)
        elif self._group.place == "silent" and name != "ud":
            return
        elif name in _SIGNS:
            self._letter(_SIGNS[name])
        else:
            self._flush()
            if self._group.fresh or self._group.starred:
                self._destination(name)
                if self._group.place == "silent":
                    return
            self._govern(name, number)

    def _destination(self, name: str) -> None:
        """The first word of a group may say where its letters go."""
        group = self._group
        starred, group.starred = group.starred, False
        if name in _SILENT or (starred and name not in _KNOWN):
            group.place = "silent"
        elif name == "ud":
            group.place = group.outer
        elif name in PLACES or name in _LISTS:
            group.place = name
            self.head.begin(name, "")
        elif group.place in PLACES:
            self.head.begin(group.place, name)
            group.closes = self.head.end_fact if group.place == "info" else None
        elif group.place in _LISTS:
            self._list_destination(name)
        elif name in {"pntext", "listtext"}:
            group.place = "label"
        elif group.place == "text":
            self._text_destination(name)
        if group.place != "silent":
            group.outer = group.place

    def _list_destination(self, name: str) -> None:
        if name == "leveltext":
            self._group.place, self._level_text = "leveltext", []
            self._group.closes = lambda: self.lists.level_text("".join(self._level_text))
        elif name == "levelnumbers":
            self._group.place = "silent"

    def _text_destination(self, name: str) -> None:
        group, story = self._group, self._stories[-1]
        if name == "annotation":
            self.comments += 1
            group.place = "silent"
        elif name == "fldinst":
            group.place = "fldinst"
        elif name == "field":
            look = group.look
            story.mark(look, "fldChar", fldCharType="begin")
            group.closes = lambda: story.mark(look, "fldChar", fldCharType="end")
        elif name == "fldrslt":
            story.mark(group.look, "fldChar", fldCharType="separate")
        elif name in {"shptxt", "dptxbxtext"}:
            self._begin(story.box(group.look))
        elif name == "footnote":
            self.footnotes.append(self._begin(etree.Element(W + "footnote")))
        elif name in _HEADS:
            self.running.append((_HEADS[name], self._begin(etree.Element(W + "story"))))
        elif name == "nesttableprops":
            row = self._row

            def restore() -> None:
                self._row = row

            group.closes = restore

    def _begin(self, root: Element) -> Element:
        """A story within another; it ends with its group."""
        story, row = Story(root, self.head.fonts, self.head.colors), self._row
        self._stories.append(story)
        self._row, self._group.shape = RowShape(), Shape()

        def end() -> None:
            story.finish(self._group.shape, self._number())
            self._stories.remove(story)
            self._row = row

        self._group.closes = end
        return root

    def _govern(self, name: str, number: int | None) -> None:
        place = self._group.place
        value = number if number is not None else 1
        if place in _LISTS:
            self.lists.word(name, value)
        elif place in PLACES:
            self.head.word(place, name, value)
        elif place in {"text", "label", "fldinst"}:
            self._text_word(name, number, value)

    def _text_word(self, name: str, number: int | None, value: int) -> None:
        group, story = self._group, self._stories[-1]
        if self._format_word(name, number, value) or group.place != "text":
            return
        if name in {"par", "sect"}:
            self._end_paragraph(section=name == "sect")
        elif name in _MARKS:
            story.mark(group.look, _MARKS[name])
        elif name in {"cell", "nestcell"}:
            group.shape = replace(group.shape, in_table=True, depth=max(group.shape.depth, 2) if name == "nestcell" else 1)
            story.end_cell(group.shape, self._number())
        elif name in {"row", "nestrow"}:
            story.end_row(max(group.shape.depth, 2) if name == "nestrow" else 1, self._row)
        elif name == "chpgn":
            story.page_number(group.look)
        elif name == "chftn" and len(self._stories) == 1:
            story.mark(group.look, "footnoteReference")
        elif not self.head.page_word(name, value):
            self._row_word(name, value)
        elif name == "deff":
            group.look = replace(group.look, font=value)

    def _end_paragraph(self, *, section: bool) -> None:
        self._stories[-1].end_paragraph(self._group.shape, self._number())
        if section:
            self._stories[-1].section()
            self.head.end_section()

    def _format_word(self, name: str, number: int | None, value: int) -> bool:
        """A word that says how letters or paragraphs look; False for any other."""
        group = self._group
        if name in LOOK_WORDS:
            group.look = LOOK_WORDS[name](group.look, number)
        elif name in _SWITCHES:
            group.look = replace(group.look, **{_SWITCHES[name]: value != 0})  # type: ignore[arg-type] # switches are true or false
        elif name == "plain":
            group.look = Look(font=self.head.default_font)
        elif name == "pard":
            group.shape = Shape()
        elif name in _ALIGN:
            group.shape = replace(group.shape, align=_ALIGN[name])
        elif name in _LENGTHS:
            group.shape = replace(group.shape, **{_LENGTHS[name]: number or 0})  # type: ignore[arg-type] # all of them are numbers
        elif name in _YES:
            group.shape = replace(group.shape, **{_YES[name]: value != 0})  # type: ignore[arg-type] # switches again
        else:
            return False
        return True

    def _row_word(self, name: str, value: int) -> None:
        row = self._row
        if name == "trowd":
            self._row = RowShape()
        elif name == "cellx":
            row.end_cell(value)
        elif name == "trleft":
            row.left = value
        elif name == "clmrg":
            row.say(merged=True)
        elif name in {"clvmgf", "clvmrg"}:
            row.say(vertical="restart" if name == "clvmgf" else "continue")
        elif name.startswith("clbrdr"):
            row.side = name in {"clbrdrl", "clbrdrr"}
        elif row.side and name in {"brdrs", "brdrw", "brdrnone", "brdrnil"}:
            row.say(ruled=name in {"brdrs", "brdrw"})

    def _number(self) -> int | None:
        """The list that writes the label of this paragraph: as it was printed, else as the list counts."""
        label, shape = self._stories[-1].label, self._group.shape
        if label is not None:
            return self.lists.printed(label) if label.strip() else None
        return shape.lists or None
