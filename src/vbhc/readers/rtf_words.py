"""Từ của RTF: control words, signs and letters of a file, one after another, and the code pages of its fonts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from vbhc.patterns import lazy

_TOKEN = lazy(rb"\\([a-zA-Z]{1,32})(-?[0-9]{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]{1,65536})|\r\n?|\n|\\")
_CHARSETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255",
    178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 255: "cp437",
}  # fmt: skip
_WIDE = frozenset({"cp932", "cp949", "gbk", "big5"})
_PAGES = {437, 708, 720, 737, 775, 850, 852, 855, 857, 860, 861, 862, 863, 864, 865, 866, 869, 874, 932, 949, *range(1250, 1259)}


class Word(NamedTuple):
    """One token: `kind` is "word" (with its number, None where it has none), "byte", "sign", "open", "close" or "text"."""

    kind: str
    name: str = ""
    number: int | None = None
    data: bytes = b""


_OPEN, _CLOSE = Word("open"), Word("close")


def words_of(data: bytes) -> Iterator[Word]:
    """The tokens of a file; binary data is jumped over, line breaks mean nothing."""
    at = 0
    while match := _TOKEN.match(data, at):
        at = match.end()
        name, number, byte, sign, brace, text = match.groups()
        if text is not None:
            yield Word("text", data=text)
        elif name is not None:
            count = int(number) if number is not None else None
            if name == b"bin":
                at += max(count or 0, 0)
            else:
                yield Word("word", name.decode("ascii"), count)
        elif byte is not None:
            yield Word("byte", data=bytes.fromhex(byte.decode("ascii")))
        elif brace is not None:
            yield _OPEN if brace == b"{" else _CLOSE
        elif sign is not None:
            yield Word("sign", sign.decode("latin-1"))


def page_of_charset(charset: int, default: str) -> str:
    """The code page of a font; 0 is that of Western Windows, 1 that of the file."""
    return "cp1252" if charset == 0 else _CHARSETS.get(charset, default)


def page_of_number(number: int) -> str | None:
    """A code page by its number, None for one that is not known."""
    return "utf-8" if number == 65001 else f"cp{number}" if number in _PAGES else None


def decode(data: bytes, page: str) -> str:
    """Letters of a code page; a byte without a letter keeps its code, for encodings before Unicode have letters there."""
    if data.isascii():
        return data.decode("ascii")
    if page in _WIDE or page == "utf-8":
        return data.decode(page, "replace")
    return data.decode("latin-1").translate(_table(page))


@cache
def _table(page: str) -> dict[int, str]:
    return {code: sign for code in range(0x80, 0x100) if (sign := bytes((code,)).decode(page, "ignore"))}
