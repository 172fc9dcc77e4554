"""The smallest Word 97–2003 files that say what a test needs: a container, an information block, pieces and formats."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

SECTOR = 512
TEXT_AT = 1536
END, FREE, FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
PLACES = {"styles": 1, "footnotes": 3, "comments": 4, "sections": 6, "heads": 11, "letters": 12, "paragraphs": 13, "fonts": 15, "settings": 31, "pieces": 33, "shapes": 40, "boxes": 56, "lists": 73, "list_uses": 74}  # fmt: skip
STORIES = ("text", "footnotes", "heads", "macros", "comments", "endnotes", "boxes", "head_boxes")

BOLD = b"\x35\x08\x01"
CENTRED = b"\x03\x24\x01"
HIDDEN = b"\x3c\x08\x01"
DELETED = b"\x00\x08\x01"
IN_TABLE = b"\x16\x24\x01"
ROW_END = IN_TABLE + b"\x17\x24\x01"


def row(*edges: int, ruled: bool = False) -> bytes:
    """The format at the end of a row of cells with these edges."""
    count = len(edges) - 1
    shape = bytes((count,)) + struct.pack(f"<{count + 1}h", *edges) + bytes(20 * count)
    rules = b"\x05\xd6\x18" + (b"\x04\x01\x01\x00" if ruled else bytes(4)) * 6
    return ROW_END + rules + b"\x08\xd6" + struct.pack("<H", len(shape) + 1) + shape


def ole(streams: dict[str, bytes]) -> bytes:
    """A container; streams are filled up so that none goes to the small sectors."""
    padded = {name: data + bytes(max(-len(data) % SECTOR, 4096 - len(data))) for name, data in streams.items()}
    directory_sectors = -(-(len(padded) + 1) * 128 // SECTOR)
    total = sum(len(data) // SECTOR for data in padded.values()) + directory_sectors
    fat_sectors = 1
    while fat_sectors * 128 < total + fat_sectors:
        fat_sectors += 1
    table = [FAT] * fat_sectors
    table += [*range(fat_sectors + 1, fat_sectors + directory_sectors), END]
    entries = [_entry("Root Entry", 5, child=1, start=END, size=0)]
    body = b""
    for number, (name, data) in enumerate(padded.items(), start=1):
        start = len(table)
        table += [*range(start + 1, start + len(data) // SECTOR), END]
        right = number + 1 if number < len(padded) else FREE
        entries.append(_entry(name, 2, right=right, start=start, size=len(data)))
        body += data
    directory = b"".join(entries)
    directory += bytes(-len(directory) % SECTOR)
    fat = struct.pack(f"<{len(table)}I", *table)
    fat += b"\xff" * (fat_sectors * SECTOR - len(fat))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<9I", 0, fat_sectors, fat_sectors, 0, 4096, END, 0, END, 0)
    head += struct.pack("<109I", *range(fat_sectors), *[FREE] * (109 - fat_sectors))
    return head + fat + directory + body


def _entry(name: str, kind: int, *, right: int = FREE, child: int = FREE, start: int, size: int) -> bytes:
    letters = name.encode("utf-16-le") + b"\0\0"
    return struct.pack("<64sHBB3I36xIQ", letters, len(letters), kind, 1, FREE, right, child, start, size)


@dataclass
class Doc:
    """A document: its letters, the formats of stretches of them, and tables as they are stored."""

    text: str
    stories: dict[str, int] = field(default_factory=dict)
    letters: list[tuple[int, int, bytes]] = field(default_factory=list)
    paragraphs: list[tuple[int, int, bytes]] = field(default_factory=list)
    tables: dict[str, bytes] = field(default_factory=dict)
    narrow: bool = False
    magic: int = 0xA5EC
    version: int = 0xC1
    flags: int = 0x1200

    def mark(self, end: str, nth: int, group: bytes, style: int = 0) -> None:
        """Gives a format to the paragraph that the nth letter `end` ends."""
        at = -1
        for _ in range(nth + 1):
            at = self.text.index(end, at + 1)
        self.paragraphs.append((at, at + 1, struct.pack("<H", style) + group))

    def build(self) -> bytes:
        """The file."""
        width = 1 if self.narrow else 2
        stored = self.text.encode("cp1252") if self.narrow else self.text.encode("utf-16-le", "surrogatepass")
        main = bytearray(TEXT_AT) + stored
        main += bytes(-len(main) % SECTOR)
        tables = dict(self.tables)
        for kind, entries in (("letters", self.letters), ("paragraphs", self.paragraphs)):
            pages = []
            for start, end, group in entries:
                pages.append(len(main) // SECTOR)
                main += _page(TEXT_AT + start * width, TEXT_AT + end * width, group, letters=kind == "letters")
            if pages:
                tables[kind] = struct.pack(f"<{len(pages) + 1}I{len(pages)}I", *range(len(pages) + 1), *pages)
        place = TEXT_AT * 2 | 0x40000000 if self.narrow else TEXT_AT
        pieces = struct.pack("<2IHIH", 0, len(stored) // width, 0, place, 0)
        tables.setdefault("pieces", b"\x02" + struct.pack("<I", len(pieces)) + pieces)
        table = b""
        for name, data in tables.items():
            struct.pack_into("<2I", main, 154 + 8 * PLACES[name], len(table), len(data))
            table += data
        struct.pack_into("<2H", main, 0, self.magic, self.version)
        struct.pack_into("<H", main, 10, self.flags)
        lengths = {"text": len(stored) // width - sum(self.stories.values())} | self.stories
        struct.pack_into("<8i", main, 76, *(lengths.get(name, 0) for name in STORIES))
        return ole({"1Table": table, "WordDocument": bytes(main)})


def _page(start: int, end: int, group: bytes, *, letters: bool) -> bytes:
    at = 64
    page = bytearray(SECTOR)
    struct.pack_into("<2I", page, 0, start, end)
    page[8] = at // 2
    if letters:
        page[at] = len(group)
        page[at + 1 : at + 1 + len(group)] = group
    else:
        group += bytes(len(group) % 2)
        page[at : at + 2] = bytes((0, len(group) // 2))
        page[at + 2 : at + 2 + len(group)] = group
    page[-1] = 1
    return bytes(page[:SECTOR])
