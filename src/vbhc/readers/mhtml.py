"""Đọc trang web lưu một tệp (.mht, .mhtml, or a .doc that Word or a portal wrote so): the page within is read, everything beside it is left."""

from __future__ import annotations

import binascii
import hashlib
import quopri
import re
from collections.abc import Iterator
from dataclasses import replace
from email.message import Message
from email.parser import BytesHeaderParser
from itertools import islice

from vbhc.errors import BrokenFile
from vbhc.model.text import Source
from vbhc.patterns import lazy
from vbhc.readers import html
from vbhc.readers.formats import is_mhtml

MEDIA_TYPE = "multipart/related"
SUFFIXES = (".mht", ".mhtml")

_BLANK_LINE = lazy(rb"\r?\n\r?\n")
_LONGEST_HEAD = 1 << 16
_DEEPEST = 4
_MOST_PARTS = 10_000
#: So near its end a page says that it ends.
_TAIL = 400
_PAGES = ("text/html", "application/xhtml+xml")


def detect(head: bytes) -> bool:
    """Whether bytes that begin like this are a page saved with what belongs to it."""
    return is_mhtml(head)


def read(data: bytes, path: str) -> Source:
    """Bytes → the page that the file holds, read like any page."""
    try:
        for kind, charset, body in _parts(data, _DEEPEST):
            if kind in _PAGES and body.strip():
                page = html.read(body, path, charset)
                return replace(page, media_type=MEDIA_TYPE, sha256=hashlib.sha256(data).hexdigest(), size=len(data))
    except _CutOffError as error:
        raise BrokenFile(path, "cut-off") from error
    raise BrokenFile(path, "empty-page")


class _CutOffError(Exception):
    """The last part has no end."""


def _parts(data: bytes, depth: int) -> Iterator[tuple[str, str | None, bytes]]:
    """(kind, charset, decoded bytes) of every part that is no multipart itself."""
    blank = _BLANK_LINE.search(data[:_LONGEST_HEAD])
    head, body = (data[: blank.start()], data[blank.end() :]) if blank else (data[:_LONGEST_HEAD], b"")
    message = BytesHeaderParser().parsebytes(head.lstrip() + b"\n\n")
    kind = message.get_content_type()
    boundary = message.get_boundary() if kind.startswith("multipart/") else None
    if boundary is None:
        yield kind, message.get_content_charset(), _decoded(message, body)
        return
    if depth == 0:
        return
    mark = re.compile(rb"^--" + re.escape(boundary.encode("ascii", "replace")) + rb"(--)?[ \t]{0,80}\r?$\n?", re.MULTILINE)
    start: int | None = None
    for found in islice(mark.finditer(body), _MOST_PARTS):
        if start is not None:
            yield from _parts(body[start : found.start()], depth - 1)
        start = found.end()
        if found[1]:
            return
    for part in _parts(body[start:], depth - 1) if start is not None else ():
        # A page that comes to its end is whole, whoever forgot the last boundary.
        if b"</html" not in part[2][-_TAIL:].replace(b"\0", b"").lower():
            raise _CutOffError
        yield part


def _decoded(message: Message, body: bytes) -> bytes:
    how = str(message.get("Content-Transfer-Encoding", "")).strip().lower()
    if how == "quoted-printable":
        return quopri.decodestring(body)
    if how == "base64":
        try:
            return binascii.a2b_base64(body)
        except binascii.Error:
            return b""
    return body
