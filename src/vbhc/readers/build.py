"""Pieces of text with looks → `Source`. Every reader but the one for plain text ends here."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from unicodedata import normalize

from vbhc.model.text import Attempt, Cell, DigitalSignature, Found, Line, Look, Note, Page, Paragraph, Role, Source, Span, TextKind


@dataclass(slots=True)
class Piece:
    """One line to be.

    `label` counts the characters at its start that automatic numbering wrote; `joined` says that it goes on with the paragraph of the
    piece before it. `doubts` are the places of figures that two engines did not read alike. `origin` is what the reader made it of, for whoever asks after looks (`layout_docx`).
    """

    text: str
    look: Look | None = None
    column: int | None = None
    cell: Cell | None = None
    role: Role = "body"
    label: int = 0
    joined: bool = False
    confidence: float | None = None
    doubts: tuple[tuple[int, int], ...] = ()
    origin: object = None


def build(  # noqa: PLR0913 one value for each field of a Source
    pieces: Iterable[Piece],
    *,
    path: str,
    data: bytes,
    media_type: str,
    pages: tuple[Page, ...] = (),
    text_kind: TextKind = "native",
    encoding: str = "unicode",
    signatures: tuple[DigitalSignature, ...] = (),
    metadata: tuple[tuple[str, Found[str]], ...] = (),
    notes: tuple[Note, ...] = (),
    attempts: tuple[Attempt, ...] = (),
) -> Source:
    """Joins pieces with line breaks, those outside the body last, and brings them to NFC."""
    everything = [piece for piece in pieces if piece.text.strip() or piece.role == "body"]
    ordered = [p for p in everything if p.role == "body"] + [p for p in everything if p.role != "body"]
    texts: list[str] = []
    lines: list[Line] = []
    paragraphs: list[Paragraph] = []
    offset = 0
    for piece in ordered:
        label = normalize("NFC", piece.text[: piece.label])
        text = label + normalize("NFC", piece.text[piece.label :])
        text = text.replace("\n", " ").rstrip()
        span = Span(offset, offset + len(text))
        if not text:
            texts.append(text)
            offset += 1
            continue
        mark = Span(offset, offset + len(label)) if piece.label else None
        doubts = tuple(Span(offset + start, min(offset + end, span.end)) for start, end in piece.doubts)
        lines.append(Line(span, piece.look, piece.column, piece.cell, piece.role, mark, piece.confidence, doubts))
        if piece.role == "body":
            index = len(lines) - 1
            if piece.joined and paragraphs and paragraphs[-1].last == index - 1:
                head = paragraphs[-1]
                paragraphs[-1] = Paragraph(Span(head.span.start, span.end), head.first, index)
            else:
                paragraphs.append(Paragraph(span, index, index))
        texts.append(text)
        offset += len(text) + 1
    return Source(
        path=path,
        media_type=media_type,
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        text="\n".join(texts),
        lines=tuple(lines),
        paragraphs=tuple(paragraphs),
        pages=pages,
        text_kind=text_kind,
        encoding=encoding,
        signatures=signatures,
        metadata=metadata,
        notes=notes,
        attempts=attempts,
    )
