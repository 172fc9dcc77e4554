"""Tệp văn bản thuần: .txt and whatever is copied from portals, in UTF-8, UTF-16 or Windows Vietnamese."""

from __future__ import annotations

import hashlib

from vbhc.errors import UnknownFormat
from vbhc.model.text import Note, Source
from vbhc.readers.encoding import decode
from vbhc.readers.portal import metadata
from vbhc.readers.text_lines import lines_of
from vbhc.readers.text_paragraphs import paragraphs_of

MEDIA_TYPE = "text/plain"
SUFFIXES = (".txt", ".text", ".md")


def detect(head: bytes) -> bool:
    """Whether the bytes decode to letters: anything textual, so this reader is asked last."""
    return decode(head) is not None


def read(data: bytes, path: str) -> Source:
    """Bytes → lines and paragraphs; `Source.text` is the file in NFC with plain line ends, nothing else changed."""
    decoded = decode(data)
    if decoded is None:
        raise UnknownFormat(path, "format-unknown")
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in decoded.text else decoded.text
    notes = decoded.notes if text.strip() else (*decoded.notes, Note("no-text"))
    lines, gaps = lines_of(text)
    return Source(
        path=path,
        media_type=MEDIA_TYPE,
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        text=text,
        lines=lines,
        paragraphs=paragraphs_of(text, lines, gaps),
        encoding=decoded.encoding,
        metadata=metadata(text, lines),
        notes=notes,
    )
