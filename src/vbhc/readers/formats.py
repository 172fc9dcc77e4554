"""Định dạng: what a file is, told by its bytes, never by its name alone."""

from __future__ import annotations

import re
from io import BytesIO

from vbhc.patterns import lazy

#: How far into a file its kind must show.
HEAD = 4096

_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"II*\x00", "image"),
    (b"MM\x00*", "image"),
    (b"II+\x00", "image"),
    (b"MM\x00+", "image"),
    (b"GIF8", "image"),
    (b"Rar!\x1a\x07", "rar"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
)
_ZIP_MEMBERS = (("word/", "docx"), ("xl/", "xlsx"), ("ppt/", "pptx"))
_OLE_STREAMS = (
    ("EncryptedPackage", "encrypted"),
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("PowerPoint Document", "ppt"),
    ("__properties_version1.0", "msg"),
)
#: Pictures of Apple's phones: a box of type "ftyp" behind its length, with one of these brands.
_HEIC = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
_MHTML = lazy(rb"\s{0,8}(?:MIME-Version|From|Subject|Date|Snapshot-Content-Location):[^\0]{0,3000}multipart/related", re.IGNORECASE)

#: Lines that a mail begins with; those that no person writes; and what says that its text is not to be read as it stands.
_MAIL_LINES = frozenset({
    b"from", b"to", b"cc", b"subject", b"date", b"sender", b"reply-to", b"return-path", b"received", b"delivered-to", b"message-id", b"mime-version",
    b"content-type", b"content-transfer-encoding", b"x-received", b"dkim-signature", b"arc-seal", b"authentication-results", b"thread-topic",
})  # fmt: skip
_FOR_PROGRAMS = frozenset({b"mime-version", b"message-id", b"received", b"return-path", b"content-transfer-encoding"})
_MAIL_LINE = lazy(rb"[!-9;-~]{1,80}:")
_MAIL_BODY = lazy(
    rb"^Content-(?:Type:\s{0,4}multipart/|Transfer-Encoding:\s{0,4}(?:base64|quoted-printable))", re.IGNORECASE | re.MULTILINE
)
_BLANK_LINE = lazy(rb"\r?\n\r?\n")


def sniff(data: bytes) -> str | None:
    """The name of the format where the bytes state it ("pdf", "docx", "doc", "rtf", "image" …); None for everything that may be text."""
    head = data[:HEAD]
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip(data)
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return next((name for stream, name in _OLE_STREAMS if stream.encode("utf-16-le") in data), "ole")
    return next((name for start, name in _STARTS if head.startswith(start)), None) or _in_head(head)


def is_plain(head: bytes) -> bool:
    """Whether a file that begins like this is nothing but text: no known format, no page of marked-up text."""
    known = (b"PK", b"\xd0\xcf\x11\xe0", *(start for start, _ in _STARTS))
    return b"<" not in head and not head.startswith(known) and _in_head(head) is None


def _in_head(head: bytes) -> str | None:
    """Formats whose mark may stand behind other bytes."""
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.lstrip(b" \r\n\t").startswith(b"{\\rtf"):
        return "rtf"
    if head.startswith(b"BM") and b"\0" in head[:16]:  # "BM" alone may begin a text
        return "image"
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "image"
    if head[4:8] == b"ftyp" and head[8:12] in _HEIC:
        return "heic"
    return "mhtml" if is_mhtml(head) else "eml" if _is_mail(head) else None


def is_mhtml(head: bytes) -> bool:
    """Whether bytes that begin like this are a page saved with what belongs to it."""
    return _MHTML.match(head) is not None


def _is_mail(head: bytes) -> bool:
    """Whether it begins with the lines of a mail, one of them for programs, and goes on in parts or in letters that no person reads."""
    first = head.split(b":", 1)[0].strip().lower()
    if first not in _MAIL_LINES:
        return False
    lines = _BLANK_LINE.split(head, maxsplit=1)[0].splitlines()
    if not all(line[:1].isspace() or _MAIL_LINE.match(line) for line in lines[:-1]):
        return False
    names = {line.split(b":", 1)[0].lower() for line in lines}
    return len(names & _MAIL_LINES) > 1 and bool(names & _FOR_PROGRAMS) and _MAIL_BODY.search(head) is not None


def _zip(data: bytes) -> str:
    """What the zip holds; a broken one is judged by the member names that stand uncompressed in it."""
    import zipfile

    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, OverflowError, EOFError):
        usual = "odt" if b"opendocument.text" in data[:HEAD] else "zip"
        return next((kind for member, kind in _ZIP_MEMBERS if member.encode() in data), usual)
    for member, kind in _ZIP_MEMBERS:
        if any(name.startswith(member) for name in names):
            return kind
    return "odt" if "mimetype" in names and b"opendocument" in data[:HEAD] else "zip"
