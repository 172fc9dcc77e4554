"""Đầu tệp ảnh: what a picture says of itself, told without decoding anything: its kind, and the size of each page.

Our own code alone looks here, in time linear in what it reads, so that bombs and ornaments are known before any library sees them.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO, Literal, NamedTuple

Kind = Literal["png", "jpeg", "tiff", "bmp", "webp", "gif"]

#: How pictures are called; told here too, because folders and mails hold more of them than pages. A test holds both to one another.
PICTURES = frozenset({".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".webp", ".gif"})
#: Of a file of more pages the first are read, as of a PDF.
MOST_PAGES = 2_000
#: Before the size stand some dozen segments at most; a directory of a TIFF has some twenty entries.
_SEGMENTS, _ENTRIES = 2_000, 1_000
#: A page that nobody named is as large as A4 at 85 dots an inch, or a photo after a messenger made it small; the logos of mails stay below.
_SHORT, _LONG = 700, 1_000
#: And it has the shape of one: Letter is 1.29, A4 1.41, F4 1.57, Legal 1.65 times as high as wide; banners, avatars and screens (1.78) are not.
_SQUARE, _SLIM = 1.2, 1.7
_NOT_FRAMES = frozenset({0xC4, 0xC8, 0xCC})
_WIDTH, _HEIGHT, _SUBFILE = 256, 257, 254
_REDUCED = 1
_NUMBERS = {1: "B", 3: "H", 4: "I", 16: "Q"}


class Frame(NamedTuple):
    """Một trang ảnh: its place in the file (from 0), and how many dots it has across and down."""

    place: int
    width: int
    height: int


class Head(NamedTuple):
    """Đầu tệp: the kind, the pages, and whether there are more than were looked at."""

    kind: Kind
    frames: tuple[Frame, ...]
    more: bool = False


def head(stream: BinaryIO) -> Head | None:
    """The head of a picture; None where it is none, or so broken that it does not tell its size."""
    try:
        start = _at(stream, 0, 40)
        found = _tiff(stream, start) if start[:2] in {b"II", b"MM"} else _single(stream, start)
    except (struct.error, OSError, OverflowError, ValueError):
        return None
    return found if found and all(frame.width > 0 and frame.height > 0 for frame in found.frames) else None


def is_page(stream: BinaryIO) -> bool:
    """Whether a picture that nobody named may be a page: as large as one that can be read, and of the shape of paper."""
    found = head(stream)
    if found is None or found.kind == "gif":
        return False
    short, long = sorted(found.frames[0][1:])
    return short >= _SHORT and long >= _LONG and _SQUARE <= long / short <= _SLIM


def is_page_of(data: bytes) -> bool:
    """`is_page` of bytes."""
    return is_page(BytesIO(data))


def _single(stream: BinaryIO, start: bytes) -> Head | None:
    kind: Kind
    size: tuple[int, ...] | None
    if start.startswith(b"\x89PNG\r\n\x1a\n") and start[12:16] == b"IHDR":
        kind, size = "png", struct.unpack(">II", start[16:24])
    elif start.startswith(b"\xff\xd8\xff"):
        kind, size = "jpeg", _jpeg(stream)
    elif start.startswith(b"GIF8"):
        kind, size = "gif", struct.unpack("<HH", start[6:10])
    elif start.startswith(b"BM"):
        kind, size = "bmp", _bmp(start)
    elif start.startswith(b"RIFF") and start[8:12] == b"WEBP":
        kind, size = "webp", _webp(start)
    else:
        return None
    return Head(kind, (Frame(0, *size),)) if size else None


def _at(stream: BinaryIO, place: int, count: int) -> bytes:
    stream.seek(place)
    return stream.read(count)


def _jpeg(stream: BinaryIO) -> tuple[int, ...] | None:
    place = 2
    for _ in range(_SEGMENTS):
        segment = _at(stream, place, 9)
        if len(segment) < 4 or segment[0] != 0xFF:
            return None
        mark = segment[1]
        if mark == 0xFF:  # a filler
            place += 1
        elif 0xC0 <= mark <= 0xCF and mark not in _NOT_FRAMES:
            height, width = struct.unpack(">HH", segment[5:9])
            return width, height
        elif mark in {0xD9, 0xDA}:
            return None
        else:
            place += 2 + int.from_bytes(segment[2:4], "big")
    return None


def _bmp(start: bytes) -> tuple[int, ...]:
    if start[14:18] == b"\x0c\0\0\0":
        return struct.unpack("<HH", start[18:22])
    width, height = struct.unpack("<ii", start[18:26])
    return width, abs(height)


def _webp(start: bytes) -> tuple[int, ...] | None:
    match start[12:16]:
        case b"VP8X":
            return 1 + int.from_bytes(start[24:27], "little"), 1 + int.from_bytes(start[27:30], "little")
        case b"VP8 ":
            width, height = struct.unpack("<HH", start[26:30])
            return width & 0x3FFF, height & 0x3FFF
        case b"VP8L":
            bits = struct.unpack("<I", start[21:25])[0]
            return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    return None


def _tiff(stream: BinaryIO, start: bytes) -> Head | None:
    order = "<" if start[:2] == b"II" else ">"
    version = struct.unpack(f"{order}H", start[2:4])[0]
    if version not in {42, 43}:
        return None
    frames: list[Frame] = []
    for index, values in enumerate(_directories(stream, order, start, big=version == 43)):
        if len(frames) == MOST_PAGES:
            return Head("tiff", tuple(frames), more=True)
        # A small copy of a page, kept for viewers, is no page.
        if index == 0 or not values.get(_SUBFILE, 0) & _REDUCED:
            frames.append(Frame(index, values.get(_WIDTH, 0), values.get(_HEIGHT, 0)))
    return Head("tiff", tuple(frames)) if frames else None


def _directories(stream: BinaryIO, order: str, start: bytes, *, big: bool) -> Iterator[dict[int, int]]:
    """The entries of each directory that tell the size of a page; ends where the next one would be one that was there before."""
    where, counted, entry, value = ("Q", "Q", 20, 12) if big else ("I", "H", 12, 8)
    step, wide = struct.calcsize(counted), struct.calcsize(where)
    place = struct.unpack(f"{order}{where}", start[8:16] if big else start[4:8])[0]
    seen: set[int] = set()
    while place and place not in seen and len(seen) < 2 * MOST_PAGES:
        seen.add(place)
        count = struct.unpack(f"{order}{counted}", _at(stream, place, step))[0]
        if count > _ENTRIES:
            return
        table = _at(stream, place + step, count * entry + wide)
        values: dict[int, int] = {}
        for at in range(0, count * entry, entry):
            tag, kind = struct.unpack(f"{order}HH", table[at : at + 4])
            if tag in {_WIDTH, _HEIGHT, _SUBFILE} and kind in _NUMBERS:
                letter = _NUMBERS[kind]
                values[tag] = struct.unpack(f"{order}{letter}", table[at + value : at + value + struct.calcsize(letter)])[0]
        yield values
        if len(table) < count * entry + wide:
            return
        place = struct.unpack(f"{order}{where}", table[-wide:])[0]
