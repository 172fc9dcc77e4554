"""Tệp Word 97–2003: the OLE container, the file information block and the piece table, each held to the bounds of the file.

Positions count letters (`cp`) through all stories of the document, one UTF-16 unit each; `place` says where such a letter is stored, which is
what formats are filed under.
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from dataclasses import dataclass
from datetime import datetime, timedelta
from io import BytesIO
from itertools import accumulate

from vbhc.errors import BrokenFile, EncryptedFile, HostileFile, UnknownFormat
from vbhc.readers.ole_streams import refuse_endless

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: What damaged bytes may raise on their way through olefile and struct.
DAMAGE = (OSError, ValueError, IndexError, KeyError, TypeError, AttributeError, OverflowError, RecursionError, struct.error)

_TIMES = {12: "created", 13: "modified"}
_FILETIME, _EPOCH, _MOST_PROPERTIES = 64, datetime(1601, 1, 1), 64  # noqa: DTZ001 the file states no zone
_SECTORS = (9, 12)
#: Letters of the header of an OLE file; numbers from here on name no sector; what a table of sectors says of one that is not used.
_HEADER, _NO_SECTOR, _FREE = 512, 0xFFFFFFFA, b"\xff\xff\xff\xff"
_FIRST_OF_97 = 0x6A
_MAGIC = frozenset({0xA5EC, 0xA5DC, 0xA5DB})
_ENCRYPTED, _TABLE_1 = 0x0100, 0x0200
_LENGTHS, _PLACES = 76, 154
#: Formats laid over a piece change a word or two; longer ones would be read for every paragraph of it.
_LONGEST_CHANGE = 512
_STORIES = ("text", "footnotes", "heads", "macros", "comments", "endnotes", "boxes", "head_boxes")
#: Places of the tables in the file information block.
TABLES = {
    "styles": 1, "footnotes": 3, "comments": 4, "sections": 6, "heads": 11, "letters": 12, "paragraphs": 13, "fonts": 15, "settings": 31,
    "pieces": 33, "shapes": 40, "endnotes": 47, "boxes": 56, "lists": 73, "list_uses": 74,
}  # fmt: skip
# Letters of pieces with one byte each: those of Windows-1252, its gaps left alone
_NARROW = {code: bytes((code,)).decode("cp1252") for code in range(0x80, 0xA0) if code not in {0x81, 0x8D, 0x8F, 0x90, 0x9D}}


@dataclass(frozen=True, slots=True)
class Stored:
    """Một mảnh của bảng mảnh: letters from `start` to `end`, stored from `place` on with `width` bytes each; `changes` formats laid over them."""

    start: int
    end: int
    place: int
    width: int
    changes: bytes


class WordFile:
    """The streams of one file, its letters and where its stories stand."""

    def __init__(self, data: bytes, path: str) -> None:
        self._path = path
        self.main, self._streams = self._open(data)
        self._check()
        self._table = self._streams["1Table" if self._flags & _TABLE_1 else "0Table"] or self._streams["0Table"] or self._streams["1Table"]
        if not self._table:
            raise BrokenFile(path, "docx-missing-part", part="1Table")
        lengths = [max(length, 0) for length in self._numbers("<8i", _LENGTHS)]
        ends = list(accumulate(lengths))
        if ends[-1] > len(self.main):  # every letter takes a byte at least
            raise BrokenFile(path, "doc-pieces")
        self.stories = {name: (end - length, end) for name, length, end in zip(_STORIES, lengths, ends, strict=True)}
        self.pieces, self.text = self._letters()
        self._starts = [piece.start for piece in self.pieces]

    @property
    def data(self) -> bytes:
        """The stream of pictures and of formats too long for their page."""
        return self._streams["Data"]

    def table(self, name: str, *, rest: bool = False) -> bytes:
        """A table by its name in `TABLES`, empty where the file has none; with `rest` also what is stored behind it."""
        try:
            start, length = struct.unpack_from("<2I", self.main, _PLACES + 8 * TABLES[name])
        except struct.error:
            return b""
        return self._table[start : None if rest else start + length] if length else b""

    def piece_at(self, cp: int) -> Stored | None:
        """The piece that holds a letter."""
        index = bisect_right(self._starts, cp) - 1
        piece = self.pieces[index] if index >= 0 else None
        return piece if piece is not None and cp < piece.end else None

    def _open(self, data: bytes) -> tuple[bytes, dict[str, bytes]]:
        import olefile

        if len(data) < 512 or not data.startswith(OLE) or struct.unpack_from("<H", data, 30)[0] not in _SECTORS:
            raise BrokenFile(self._path, "doc-container", cause="OLE")
        try:
            with olefile.OleFileIO(BytesIO(data)) as ole:
                if ole.exists("EncryptedPackage"):
                    raise EncryptedFile(self._path)
                if not ole.exists("WordDocument"):
                    raise BrokenFile(self._path, "cut-off") if is_cut_off(data) else UnknownFormat(self._path, "format-ole")
                refuse_endless(ole, len(data))
                found = {name: _stream(ole, name) for name in ("0Table", "1Table", "Data")}
                main = ole.openstream("WordDocument").read()
                self.times = _times(_stream(ole, "\x05SummaryInformation"))
        except MemoryError as error:
            raise HostileFile(self._path, "doc-container", cause="OLE") from error
        except DAMAGE as error:
            raise BrokenFile(self._path, "doc-container", cause=str(error)) from error
        return main, found

    def _check(self) -> None:
        magic, version = self._numbers("<2H", 0)
        if magic not in _MAGIC:
            raise BrokenFile(self._path, "doc-container", cause=f"{magic:#06x}")
        (self._flags,) = self._numbers("<H", 10)
        if version < _FIRST_OF_97 or magic != 0xA5EC:
            raise UnknownFormat(self._path, "format-doc-95")
        if self._flags & _ENCRYPTED:
            raise EncryptedFile(self._path)

    def _numbers(self, form: str, at: int) -> tuple[int, ...]:
        try:
            return struct.unpack_from(form, self.main, at)
        except struct.error as error:
            raise BrokenFile(self._path, "doc-container", cause=str(error)) from error

    def _letters(self) -> tuple[list[Stored], str]:
        """The piece table read out: it ends where it leaves the file."""
        table, changes = _piece_table(self.table("pieces"))
        count = (len(table) - 4) // 12
        if count <= 0:
            raise BrokenFile(self._path, "doc-pieces")
        ends = struct.unpack_from(f"<{count + 1}I", table)
        pieces: list[Stored] = []
        texts: list[str] = []
        limit = self.stories["head_boxes"][1] + 2
        for index in range(count):
            start, end = ends[index], min(ends[index + 1], limit)
            if start >= limit:
                break
            if start != (pieces[-1].end if pieces else 0) or end < start:
                raise BrokenFile(self._path, "doc-pieces")
            place, change = struct.unpack_from("<IH", table, 4 * (count + 1) + 8 * index + 2)
            narrow = bool(place & 0x40000000)
            place &= 0x3FFFFFFF
            piece = Stored(start, end, place // 2 if narrow else place, 1 if narrow else 2, changes.get(change, b""))
            stored = self.main[piece.place : piece.place + (end - start) * piece.width]
            if len(stored) != (end - start) * piece.width:
                raise BrokenFile(self._path, "doc-truncated")
            pieces.append(piece)
            texts.append(stored.decode("latin-1").translate(_NARROW) if narrow else _units(stored))
        text = "".join(texts)
        if len(text) < self.stories["text"][1]:
            raise BrokenFile(self._path, "doc-truncated")
        return pieces, text


def is_cut_off(data: bytes) -> bool:
    """Whether an OLE file states sectors that lie beyond its end: those of its tables, or any that these know of."""
    if len(data) < _HEADER:
        return True
    (shift,) = struct.unpack_from("<H", data, 30)
    if shift not in _SECTORS:
        return False
    size = 1 << shift
    there = -(-len(data) // size) - 1
    tables = [sector for sector in struct.unpack_from("<109I", data, 76) if sector < _NO_SECTOR]
    if any(sector >= there for sector in (*tables, *struct.unpack_from("<I", data, 48))):
        return True
    for number, sector in enumerate(tables):
        table = data[(sector + 1) * size : (sector + 2) * size]
        first = number * (size // 4)
        if first + size // 4 > there and any(table[4 * max(there - first, 0) :].replace(_FREE, b"")):
            return True
    return False


def printable(text: str) -> str:
    """The letters of UTF-16 units: pairs joined, halves alone replaced."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace") if not text.isascii() else text


def _units(stored: bytes) -> str:
    """One letter for each UTF-16 unit, so that positions stay true."""
    text = stored.decode("utf-16-le", "surrogatepass")
    if len(text) * 2 != len(stored):
        text = "".join(map(chr, struct.unpack(f"<{len(stored) // 2}H", stored)))
    return text


def _piece_table(clx: bytes) -> tuple[bytes, dict[int, bytes]]:
    """The piece table of a `Clx` and the formats stored before it, by the number that pieces call them by."""
    changes: dict[int, bytes] = {}
    at = call = 0
    while at + 3 <= len(clx) and clx[at] == 1:
        (length,) = struct.unpack_from("<H", clx, at + 1)
        call += 1
        if length <= _LONGEST_CHANGE:
            changes[2 * call - 1] = clx[at + 3 : at + 3 + length]  # an odd number calls the n-th of them, even ones say single words
        at += 3 + length
    if at + 5 > len(clx) or clx[at] != 2:
        return b"", {}
    (length,) = struct.unpack_from("<I", clx, at + 1)
    return clx[at + 5 : at + 5 + length], changes


def _stream(ole: object, name: str) -> bytes:
    exists, openstream = ole.exists, ole.openstream  # type: ignore[attr-defined] # olefile has no types
    return bytes(openstream(name).read()) if exists(name) else b""


def _times(summary: bytes) -> dict[str, datetime]:
    """Created and modified, from the property set of the file; read here because olefile believes any count that it states."""
    found: dict[str, datetime] = {}
    try:
        (start,) = struct.unpack_from("<I", summary, 44)
        (count,) = struct.unpack_from("<I", summary, start + 4)
        for index in range(min(count, _MOST_PROPERTIES)):
            name, at = struct.unpack_from("<2I", summary, start + 8 + 8 * index)
            kind, ticks = struct.unpack_from("<IQ", summary, start + at) if name in _TIMES else (0, 0)
            if kind == _FILETIME and ticks:
                found[_TIMES[name]] = _EPOCH + timedelta(microseconds=ticks // 10)
    except (struct.error, OverflowError):
        return found
    return found
