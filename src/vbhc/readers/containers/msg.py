"""Thư của Outlook .msg: an OLE file whose attachments are streams; those of mails inside it as well."""

from __future__ import annotations

import struct
from functools import partial
from io import BytesIO
from typing import Any

from vbhc.errors import BrokenFile, UnknownFormat
from vbhc.readers.containers._member import Member
from vbhc.readers.ole_streams import refuse_endless

SUFFIXES = (".msg",)

_DAMAGE = (OSError, ValueError, IndexError, KeyError, TypeError, AttributeError, OverflowError, RecursionError, MemoryError, struct.error)
_MARK = "__properties_version1.0"
#: Properties are streams named by number and type: 3701 content; 3707 long and 3704 short name, in UTF-16 (001F) or in bytes (001E).
_CONTENT = "__substg1.0_37010102"
_NAMES = ("3707001F", "3707001E", "3704001F", "3704001E")
_WIDE = "001F"
_LONGEST_NAME = 2_000


def members(data: bytes, path: str, password: str | None) -> list[Member]:
    """The attachments, named as the mail names them."""
    del password  # no mail has one
    import olefile

    try:
        ole = olefile.OleFileIO(BytesIO(data))
        if not ole.exists(_MARK):
            raise UnknownFormat(path, "format-ole")
        refuse_endless(ole, len(data))
        places = [place[:-1] for place in ole.listdir() if place[-1].lower() == _CONTENT]
        found = [(_name(ole, place, number), place) for number, place in enumerate(places, start=1)]
    except _DAMAGE as error:
        raise BrokenFile(path, "mail-broken", cause=str(error)) from error
    return [Member(name, partial(_read, ole, place, f"{path}!{name}")) for name, place in found]


def _name(ole: Any, place: list[str], number: int) -> str:
    for which in _NAMES:
        stream = [*place, f"__substg1.0_{which}"]
        if ole.exists(stream):
            stored = ole.openstream(stream).read(_LONGEST_NAME)
            name = stored.decode("utf-16-le", "replace") if which.endswith(_WIDE) else _narrow(stored)
            if name.strip("\0 "):
                return str(name.strip("\0 "))
    return f"attachment-{number}"


def _narrow(stored: bytes) -> str:
    try:
        return stored.decode("utf-8")
    except UnicodeDecodeError:
        return stored.decode("cp1258", "replace")


def _read(ole: Any, place: list[str], path: str) -> bytes:
    try:
        return bytes(ole.openstream([*place, _CONTENT]).read())
    except _DAMAGE as error:
        raise BrokenFile(path, "mail-broken", cause=str(error)) from error
