"""Thư điện tử .eml: its attachments, those of mails inside it as well. What the mail itself says is no document."""

from __future__ import annotations

import email.errors
import email.header
import email.policy
from email.message import Message
from email.parser import BytesParser
from functools import partial

from vbhc.errors import BrokenFile, HostileFile
from vbhc.readers.containers._member import Member

SUFFIXES = (".eml",)

_PARTS = 10_000
#: A mail with attachments has some two levels of parts; forwarded ones a few more.
_BOUNDARIES = 100
_SUFFIX = {
    "application/pdf": ".pdf",
    "application/msword": ".doc",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/zip": ".zip",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/tiff": ".tif",
}


def members(data: bytes, path: str, password: str | None) -> list[Member]:
    """The attachments, named as the mail names them."""
    del password  # no mail has one
    if data.lower().count(b"boundary=") > _BOUNDARIES:
        raise HostileFile(path, "archive-too-many", most=str(_BOUNDARIES))
    try:
        mail = BytesParser(policy=email.policy.compat32).parsebytes(data)
        parts = [part for part in mail.walk() if not part.is_multipart()]
        found = [(name, part) for number, part in enumerate(parts[:_PARTS], start=1) if (name := _name(part, number))]
    except (email.errors.MessageError, ValueError, LookupError, TypeError, AttributeError, IndexError) as error:
        raise BrokenFile(path, "mail-broken", cause=str(error)) from error
    except RecursionError as error:
        raise HostileFile(path, "archive-too-deep", most=str(_BOUNDARIES)) from error
    if not mail.keys():
        raise BrokenFile(path, "mail-broken", cause="no header")
    return [Member(name, partial(_read, part, f"{path}!{name}")) for name, part in found]


def _name(part: Message, number: int) -> str | None:
    """The name of an attachment; None for a part that is none: the letter itself."""
    stated = part.get_filename()
    if stated:
        return _decoded(stated)
    suffix = _SUFFIX.get(part.get_content_type())
    return f"attachment-{number}{suffix}" if suffix else None


def _decoded(name: str) -> str:
    """Many programs write a name as "=?utf-8?B?…?=", which its place does not allow."""
    if "=?" not in name:
        return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    try:
        parts = email.header.decode_header(name)
        return "".join(part.decode(charset or "utf-8", "replace") if isinstance(part, bytes) else part for part, charset in parts)
    except (email.errors.HeaderParseError, ValueError, LookupError):
        return name


def _read(part: Message, path: str) -> bytes:
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError, TypeError) as error:
        raise BrokenFile(path, "mail-broken", cause=str(error)) from error
    return payload if isinstance(payload, bytes) else b""
