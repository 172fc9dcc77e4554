"""Mảnh và dòng: which piece of a Word file became which line of the source, so that looks find their place in the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import normalize

from lxml.etree import _Element as Element

from vbhc.model.layout import Run
from vbhc.model.text import Source, Span
from vbhc.readers.build import Piece
from vbhc.readers.docx_body import Origin


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece with the line that it became, None for a blank one."""

    piece: Piece
    origin: Origin
    line: int | None


def placed(pieces: list[Piece], source: Source) -> list[Placed]:
    """The pieces of a file, those of the body first, as `build` orders them; empty where they are not those of this source."""
    ordered = [piece for piece in pieces if piece.role == "body"] + [piece for piece in pieces if piece.role != "body"]
    found: list[Placed] = []
    count = 0
    for piece in ordered:
        line = count if piece.text.strip() else None
        count += line is not None
        if isinstance(piece.origin, Origin):
            found.append(Placed(piece, piece.origin, line))
    return found if count == len(source.lines) else []


def runs(parts: list[Placed], source: Source) -> Iterator[Run]:
    """Stretches of letters that look the same, in the order of the text."""
    for part in parts:
        if part.line is None:
            continue
        line = source.lines[part.line]
        start = line.label.end if line.label else line.span.start
        text = source.text[start : line.span.end]
        letters = [normalize("NFC", run.text.replace("\n", " ")) for run in part.origin.runs]
        before = "".join(letters).find(text)
        if before < 0:
            continue
        at = start - before
        for run, written in zip(part.origin.runs, letters, strict=True):
            low, high = max(at, start), min(at + len(written), line.span.end)
            at += len(written)
            if low < high and source.text[low:high].strip():
                look = run.look
                color = "000000" if look.color in {"auto", None} else look.color
                yield Run(Span(low, high), look.font, look.size, bool(look.bold), bool(look.italic), bool(look.underline), color)


def by_paragraph(parts: list[Placed]) -> dict[Element, list[Placed]]:
    """The pieces of each `w:p`."""
    found: dict[Element, list[Placed]] = {}
    for part in parts:
        if part.origin.element is not None:
            found.setdefault(part.origin.element, []).append(part)
    return found
