"""Tệp nén .zip: its members, held to limits before anything is unpacked."""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib
from functools import partial
from io import BytesIO
from itertools import pairwise

from vbhc.errors import BrokenFile, EncryptedFile, HostileFile, UnknownFormat
from vbhc.readers.containers import _aes, _names
from vbhc.readers.containers._member import Member

SUFFIXES = (".zip",)

_ENTRIES = 10_000
#: All members together, and one of them.
_TOTAL, _LARGEST = 4 << 30, 1 << 29
# Deflate reaches 1000 to 1; plain text and drawings stay under 100 to 1.
_RATIO, _RATIO_FROM = 200, 16_000_000
_DAMAGE = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError, KeyError, IndexError, struct.error, OverflowError)
_LOCKED, _UTF8 = 0x1, 0x800


def members(data: bytes, path: str, password: str | None) -> list[Member]:
    """What is inside, without folders and the shadow files of other systems."""
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except (*_DAMAGE, NotImplementedError, RecursionError) as error:
        raise BrokenFile(path, "zip-broken", cause=str(error)) from error
    # A name may be empty, which `is_dir` does not expect.
    entries = [entry for entry in archive.infolist() if entry.filename and not entry.filename.endswith("/")]
    if len(entries) > _ENTRIES:
        raise HostileFile(path, "zip-bomb", part=f"{len(entries)} entries")
    if sum(entry.file_size for entry in entries) > _TOTAL or _overlap(entries):
        raise HostileFile(path, "zip-bomb", part=entries[0].filename)
    return [
        Member(name, partial(_read_aes, data, entry, path, password) if _is_aes(entry) else partial(_read, archive, entry, path, password))
        for entry in entries
        if not (name := _name(entry)).startswith("__MACOSX/") and not name.rpartition("/")[2].startswith((".", "~$"))
    ]


def _overlap(entries: list[zipfile.ZipInfo]) -> bool:
    """Whether members share bytes: no program packs so, and a small file unpacks to any size that way."""
    ordered = sorted(entries, key=lambda entry: entry.header_offset)
    return any(before.header_offset + before.compress_size > after.header_offset for before, after in pairwise(ordered))


def _name(entry: zipfile.ZipInfo) -> str:
    """A name that is not marked as UTF-8 mostly is nonetheless, or in the letters of Windows."""
    if entry.flag_bits & _UTF8 or entry.filename.isascii():
        return entry.filename
    try:
        stored = entry.filename.encode("cp437")
        return stored.decode("utf-8")
    except UnicodeEncodeError:
        return entry.filename
    except UnicodeDecodeError:
        return _names.vietnamese(stored) or entry.filename


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, path: str, password: str | None) -> bytes:
    inner = _checked(entry, path)
    if entry.flag_bits & _LOCKED and not password:
        raise EncryptedFile(inner)
    try:
        with archive.open(entry, pwd=password.encode() if password and entry.flag_bits & _LOCKED else None) as stream:
            return stream.read(_LARGEST + 1)
    except RuntimeError as error:
        # What zipfile raises for a wrong password.
        raise EncryptedFile(inner, "wrong-password") from error
    except (MemoryError, *_DAMAGE, NotImplementedError) as error:
        if entry.flag_bits & _LOCKED:
            raise EncryptedFile(inner, "wrong-password") from error
        raise BrokenFile(inner, "zip-broken", cause=str(error)) from error


def _checked(entry: zipfile.ZipInfo, path: str) -> str:
    """What errors call a member; one that is too large is not unpacked."""
    inner = f"{path}!{_name(entry)}"
    if entry.file_size > _LARGEST or (entry.file_size > _RATIO_FROM and entry.file_size > _RATIO * max(entry.compress_size, 1)):
        raise HostileFile(inner, "zip-bomb", part=entry.filename)
    return inner


def _is_aes(entry: zipfile.ZipInfo) -> bool:
    return entry.compress_type == _aes.METHOD


def _read_aes(data: bytes, entry: zipfile.ZipInfo, path: str, password: str | None) -> bytes:
    inner = _checked(entry, path)
    if not password:
        raise EncryptedFile(inner)
    try:
        plain = _aes.opened(_aes.found(data, entry.header_offset, entry.compress_size, entry.file_size, entry.extra), password.encode())
    except _aes.WrongPassword as error:
        raise EncryptedFile(inner, "wrong-password") from error
    except _aes.UnknownMethod as error:
        raise UnknownFormat(inner, "zip-aes") from error
    except _DAMAGE as error:
        raise BrokenFile(inner, "zip-broken", cause=str(error)) from error
    if len(plain) != entry.file_size:
        raise BrokenFile(inner, "zip-broken", cause="size")
    return plain
