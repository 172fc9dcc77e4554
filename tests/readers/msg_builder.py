"""The smallest Outlook messages that hold attachments: a container with storages in it."""

from __future__ import annotations

import struct

SECTOR = 512
END, FREE, FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_STORAGE, _STREAM, _ROOT = 1, 2, 5

Tree = dict[str, "bytes | Tree"]


def attachment(name: str, content: bytes, *, wide: bool = True) -> Tree:
    stored = name.encode("utf-16-le" if wide else "cp1258")
    return {f"__substg1.0_3707{'001F' if wide else '001E'}": stored, "__substg1.0_37010102": content}


def message(*attachments: Tree) -> bytes:
    """A message with these attachments; one that holds `__substg1.0_3701000D` is a message itself."""
    tree: Tree = {"__properties_version1.0": bytes(32)}
    return ole(tree | {f"__attach_version1.0_#{number:08X}": one for number, one in enumerate(attachments)})


def ole(tree: Tree) -> bytes:
    """A container. Streams are filled up with zeros so that none goes to the small sectors."""
    entries: list[bytes] = [b""]
    chains: list[bytes] = []

    def add(level: Tree) -> int:
        """The place of the first entry of a level; each points to the next one."""
        places = []
        for _ in level:
            places.append(len(entries))
            entries.append(b"")
        for number, (name, value) in enumerate(level.items()):
            after = places[number + 1] if number + 1 < len(places) else FREE
            if isinstance(value, dict):
                entries[places[number]] = entry(name, _STORAGE, right=after, child=add(value), start=0, size=0)
            else:
                size = max(len(value), 4096)
                start = sum(len(chain) // SECTOR for chain in chains)
                chains.append(value + bytes(size - len(value) + -size % SECTOR))
                entries[places[number]] = entry(name, _STREAM, right=after, child=FREE, start=start, size=size)
        return places[0] if places else FREE

    entries[0] = entry("Root Entry", _ROOT, right=FREE, child=add(tree), start=END, size=0)
    directory = b"".join(entries)
    directory += bytes(-len(directory) % SECTOR)
    table: list[int] = []
    for chain in [*chains, directory]:
        table += [*range(len(table) + 1, len(table) + len(chain) // SECTOR), END]
    first = len(table) - len(directory) // SECTOR
    fat_sectors = 1
    while fat_sectors * 128 < len(table) + fat_sectors:
        fat_sectors += 1
    fat_at = len(table)
    table += [FAT] * fat_sectors
    table += [FREE] * (fat_sectors * 128 - len(table))
    head = struct.pack("<8s16s6H", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", bytes(16), 0x3E, 3, 0xFFFE, 9, 6, 0)
    head += struct.pack("<10I", 0, 0, fat_sectors, first, 0, 4096, END, 0, END, 0)
    head += struct.pack("<109I", *range(fat_at, fat_at + fat_sectors), *[FREE] * (109 - fat_sectors))
    return head + b"".join(chains) + directory + struct.pack(f"<{len(table)}I", *table)


def entry(name: str, kind: int, *, right: int, child: int, start: int, size: int) -> bytes:
    stored = name.encode("utf-16-le") + bytes(2)
    return struct.pack("<64sHBB3I16sI16sIQ", stored, len(stored), kind, 1, FREE, right, child, bytes(16), 0, bytes(16), start, size)


def endless(data: bytes, stream: str) -> bytes:
    """The same container, with a stream that states two gigabytes and whose last sector leads back to its first."""
    at = data.index(stream.encode("utf-16-le"))
    (start,) = struct.unpack_from("<I", data, at + 116)
    table = SECTOR * (1 + struct.unpack_from("<I", data, 76)[0])
    last = start
    while (following := struct.unpack_from("<I", data, table + 4 * last)[0]) < FAT:
        last = following
    changed = bytearray(data)
    struct.pack_into("<I", changed, at + 120, 0x7FFFFFFF)
    struct.pack_into("<I", changed, table + 4 * last, start)
    return bytes(changed)
