"""Trang web: a page of a portal or a newspaper, or a document saved as HTML → the document or the article, and apart what stood around it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from vbhc.errors import BrokenFile, HostileFile, UnknownFormat
from vbhc.knowledge.encodings import letters
from vbhc.model.text import Found, Note, Source
from vbhc.patterns import lazy
from vbhc.readers.build import build
from vbhc.readers.encoding import Decoded, decode
from vbhc.readers.html_blocks import pieces_of
from vbhc.readers.html_page import find_document
from vbhc.readers.legacy_letters import conversion_note, convert, count_signs, is_suspect, is_unicode, judge
from vbhc.readers.portal import metadata

MEDIA_TYPE = "text/html"
SUFFIXES = (".html", ".htm", ".xhtml", ".aspx", ".asp", ".php")

#: A page of more than this is no page; a tree takes some twenty times its bytes in memory.
LARGEST = 1 << 26

_BOM = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_START = lazy(
    r"\s{0,2000}(?:<\?xml[^>]{0,200}>\s{0,200})?(?:<!--.{0,2000}?-->\s{0,200}){0,5}<(?:!doctype\s+html|html|head|body|meta|title)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = lazy(
    r"<(?:p|div|table|tr|td|br|span|b|strong|em|i|ul|ol|li|h[1-6]|a|font|center|section|article)(?:\s[^<>]{0,400})?/?>", re.IGNORECASE
)
_CHARSET = lazy(rb"<meta[^>]{0,200}charset\s{0,4}=\s{0,4}[\"']?\s{0,4}([\w-]{2,30})", re.IGNORECASE)
_XML_DECLARATION = lazy(r"\s{0,2000}<\?xml[^>]{0,200}\?>")


def detect(head: bytes) -> bool:
    """Whether bytes that begin like this are HTML: by what they hold, with or without a doctype."""
    if not head.startswith(_BOM) and b"<" not in head and b"<\0" not in head:
        return False
    decoded = decode(head)
    if decoded is None or "<" not in decoded.text:
        return False
    text = decoded.text
    return _START.match(text) is not None or (text.lstrip()[:1] == "<" and len(_TAG.findall(text)) >= 2)


def read(data: bytes, path: str, charset: str | None = None) -> Source:
    """Bytes → the lines of document or article; the rest of the page follows as furniture. `charset` is what stands outside the page."""
    if len(data) > LARGEST:
        raise HostileFile(path, "too-large", limit=f"{LARGEST >> 20} MB")
    declared = _CHARSET.search(data[:4096])
    decoded = decode(data, declared[1].decode("ascii", "replace") if declared else charset)
    if decoded is None:
        raise UnknownFormat(path, "format-unknown")
    root = _parse(decoded.text, path)
    if decoded.encoding in {"unicode", "cp1252"}:
        decoded = _settled(root, decoded)
    page = find_document(root)
    pieces = pieces_of(root, page)
    notes = decoded.notes
    if not any(piece.role == "body" for piece in pieces):
        for piece in pieces:
            piece.role = "body"
        notes = (*notes, Note("no-text" if not pieces else "no-document-in-page"))
    source = build(pieces, path=path, data=data, media_type=MEDIA_TYPE, encoding=decoded.encoding, notes=notes)
    facts = tuple((key, Found(value, None)) for key, value in page.facts)
    return replace(source, metadata=(*metadata(source.text, source.lines), *facts))


def _settled(root: Any, decoded: Decoded) -> Decoded:
    """Letters of an encoding before Unicode that a page holds as entities, or in a part of itself, converted where they stand."""
    texts = [text for node in root.iter() for text in (node.text, node.tail) if text and not text.isascii()]
    suspects = [text for text in texts if is_suspect(text)]
    encoding = judge(suspects) if suspects else None
    if encoding is None:
        return decoded
    whole = not any(map(is_unicode, texts))
    count = 0
    for node in root.iter():
        for place in ("text", "tail"):
            text = getattr(node, place)
            if text and not text.isascii() and (whole or is_suspect(text)):
                setattr(node, place, letters(encoding).convert(text) if whole else convert(text, encoding))
                count += count_signs(text)
    notes = tuple(note for note in decoded.notes if note.code != "legacy-encoding-suspected")
    return Decoded(decoded.text, encoding, (*notes, conversion_note(encoding, count)))


def _parse(text: str, path: str) -> Any:
    """The tree of the page, from no network and with no more than 2,000 levels."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True)
    clean = _XML_DECLARATION.sub("", text, count=1).replace("\0", "")
    try:
        root = document_fromstring(clean.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError as error:  # nothing but comments or blanks
        raise BrokenFile(path, "empty-page") from error
    except etree.LxmlError as error:
        raise BrokenFile(path, cause=str(error)) from error
    if any("depth" in entry.message.lower() for entry in parser.error_log):
        raise HostileFile(path, "too-deep")
    return root
