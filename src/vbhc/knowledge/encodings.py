"""Bảng mã trước Unicode: TCVN3 (ABC), VNI, VISCII, VPS → Unicode, by the table `encodings.tsv`.

What comes in are letters: the bytes of a file or the codes of a font as Windows or Latin-1 shows them ("ViÖt Nam").
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from vbhc.knowledge import tables
from vbhc.knowledge.syllables import is_syllable
from vbhc.patterns import lazy

#: From the one that offices used most to the one they used least.
ENCODINGS = ("tcvn3", "vni", "viscii", "vps")

# Other signs that files and programs put for letters of .VnTime fonts: the soft hyphen (ư), the middle dot (ã), the micro sign (à).
_STRAYS = {"\u2212": "\u00ad", "\u2219": "\u00b7", "\u03bc": "\u00b5", "\u2011": "\u00ad"}
_WORD = lazy(r"[^\W\d_]+")
_BLANKS = lazy(r"[ \u00a0]{1,20}")


class Letters:
    """One encoding: `signs` are the letters that only it writes so, `convert` turns text into Unicode."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._letters: dict[str, str] = {}
        for row in tables.rows("encodings.tsv"):
            if row[name]:
                for written in _forms(bytes.fromhex(row[name])):
                    self._letters[written] = row["letter"]
        self.signs = frozenset(written[-1] for written in self._letters if not written[-1].isascii() or written[-1] < " ")
        pairs = sorted({written for written in self._letters if len(written) > 1})
        self._pairs = re.compile("|".join(map(re.escape, pairs))) if pairs else None
        self._singles = {ord(written): letter for written, letter in self._letters.items() if len(written) == 1}
        if name == "tcvn3":
            self._singles |= {ord(stray): self._letters[sign] for stray, sign in _STRAYS.items() if sign in self._letters}
            self.signs |= frozenset(_STRAYS)
        # marks that go on with a letter before them, which may stand at the end of another run
        self.marks = frozenset(written[1] for written in pairs)

    def convert(self, text: str) -> str:
        """The text in Unicode; what the encoding does not know stays."""
        converted = self.spell(text)
        return _capitals(text, converted) if self.name == "tcvn3" and converted != text else converted

    def spell(self, text: str) -> str:
        """The same but for the case of letters, which no spelling depends on."""
        if text.isascii() and text.isprintable():
            return text
        if self._pairs is None:
            return text.translate(self._singles)
        # what one pair leaves is never a part of another: the rest goes letter by letter
        parts: list[str] = []
        at = 0
        for match in self._pairs.finditer(text):
            parts += (text[at : match.start()].translate(self._singles), self._letters[match.group()])
            at = match.end()
        return "".join((*parts, text[at:].translate(self._singles)))


@cache
def letters(name: str) -> Letters:
    """The encoding of that name, one of `ENCODINGS`."""
    return Letters(name)


@cache
def all_signs() -> frozenset[str]:
    """Every sign that is a Vietnamese letter, or a part of one, in some encoding."""
    return frozenset().union(*(letters(name).signs for name in ENCODINGS))


def encoding_of_font(font: str) -> str | None:
    """The encoding that the name of a font speaks for (".VnTime" tcvn3, "VNI-Times" vni): a hint, no proof."""
    name = font.lower().lstrip("@")
    name = name.partition("+")[2] or name  # a part of a font that a PDF holds: "ABCDEF+.VnTime"
    if name.startswith((".vn", "abc")):
        return "tcvn3"
    if name.startswith("vni"):
        return "vni"
    return "vps" if name.startswith("vps") else None


def is_capital_font(font: str) -> bool:
    """Whether a font shows small letters as capitals: ".VnTimeH", ".VnTimeH Bold"."""
    name = (font.partition("+")[2] or font).lstrip("@").partition(" ")[0].partition("-")[0].partition(",")[0]
    return name.lower().startswith(".vn") and name.endswith("H")


def _forms(stored: bytes) -> set[str]:
    """How bytes may show: as Latin-1 and as Windows, a mark behind a letter in either case."""
    shown = {stored.decode("latin-1"), "".join(_windows(byte) for byte in stored)}
    if len(stored) > 1:
        shown |= {each[0] + other for each in set(shown) for other in (each[1:].lower(), each[1:].upper())}
    return shown


def _windows(byte: int) -> str:
    try:
        return bytes((byte,)).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


def _capitals(before: str, text: str) -> str:
    """TCVN3 has no capitals with tones: in a line of capitals ("CéNG HOµ") they are typed small, and meant as capitals."""
    words = list(_WORD.finditer(text))
    kinds = [_kind(before[word.start() : word.end()], word.group()) for word in words]
    if True not in kinds:
        return text
    # what a word of one capital or none is ("Hµ NéI", "Bé m«n") is told by its neighbours on the same line, with nothing but blanks between
    near = [_BLANKS.fullmatch(text, left.end(), right.start()) is not None for left, right in pairwise(words)]
    on_left = _passed_on(kinds, near)
    on_right = _passed_on(kinds[::-1], near[::-1])[::-1]
    parts: list[str] = []
    at = 0
    for word, kind, left, right in zip(words, kinds, on_left, on_right, strict=True):
        if kind or (kind is None and (left or right) and left is not False and right is not False):
            parts += (text[at : word.start()], word.group().upper())
            at = word.end()
    return "".join((*parts, text[at:]))


def _kind(before: str, word: str) -> bool | None:
    """Whether a word is one of capitals; None where it does not tell."""
    # ă, â, đ, ê, ô, ơ and ư have capitals of their own; "ý" looks the same before and after, and tells nothing
    told = [read for sign, read in zip(before, word, strict=True) if sign.isascii() or read.isupper()]
    if any(map(str.islower, told)):
        return False
    # one capital alone begins a name, a capital further on does not
    inside = len(told) > 1 or (bool(told) and not word[0].isupper())
    return True if inside and (len(told) < len(word) or is_syllable(word)) else None


def _passed_on(kinds: list[bool | None], near: list[bool]) -> list[bool | None]:
    """For each word what the one before it is, passed on by those that do not tell."""
    found: list[bool | None] = [None]
    for kind, close in zip(kinds, near, strict=False):
        found.append((kind if kind is not None else found[-1]) if close else None)
    return found[: len(kinds)]
