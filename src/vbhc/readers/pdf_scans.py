"""Trang quét trong PDF: pages without healthy text, recognised from their pictures."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from typing import Any

from vbhc.model.text import Attempt, Note
from vbhc.readers.ocr.engine import Recognition, engines
from vbhc.readers.ocr.seen import SeenPage
from vbhc.readers.pdf_pages import PageData
from vbhc.readers.pdf_rules import Drawn
from vbhc.readers.pdf_words import Frame

#: A picture for recognition has at most so many dots; a larger page is rendered less finely.
_MOST_DOTS, _COARSEST = 40_000_000, 10.0
#: Pages read worse than this are told.
_POOR = 0.85
_MOST_TOLD = 20


@dataclass(frozen=True, slots=True)
class Recognised:
    """Pages that were recognised, further looks at number and date, and what to say of all that."""

    pages: dict[int, PageData]
    attempts: tuple[Attempt, ...] = ()
    notes: tuple[Note, ...] = ()


def recognised(  # noqa: PLR0913, PLR0917 - the file, its pages, and how to read them
    data: bytes,
    opened: Any,
    wanted: Collection[int],
    known: dict[int, PageData],
    how: Recognition,
    ranges: Callable[[set[int]], str],
) -> Recognised:
    """Reads the `wanted` pages of an opened file from their pictures."""
    from vbhc.readers.ocr import repair, work

    tools = engines(how.engine)

    def render(number: int, dpi: int) -> tuple[Any, float]:
        page = opened[number - 1]
        try:
            width, height = page.get_size()
            dots = max(width * height, 1.0) * (dpi / 72) ** 2
            finely = max(dpi * min(1.0, (_MOST_DOTS / dots) ** 0.5), _COARSEST)
            # What signing tools lay over a page is no part of its picture: it is read as text.
            return page.render(scale=finely / 72, draw_annots=False, may_draw_forms=False).to_pil(), finely
        finally:
            page.close()

    seen = work.pages(hashlib.sha256(data).hexdigest(), sorted(wanted), render, how)
    read: dict[int, PageData] = {}
    repairs: list[repair.Repair] = []
    numerals = repair.Numerals()
    for number, page in sorted(seen.items()):
        if page.lines:
            lines, done = repair.repaired(page.lines, first=number == 1, height=page.height, numerals=numerals)
            read[number] = _page(number, replace(page, lines=lines), known.get(number))
            repairs += done
    attempts = tuple(attempt for page in seen.values() for attempt in page.attempts)
    notes = []
    if read:
        names = ", ".join(f"{tool.name} {tool.version.removeprefix(tool.name).strip()}" for tool in tools)
        notes.append(Note("ocr-pages", (("pages", ranges(set(read))), ("engines", names))))
    if failed := set(wanted) - set(seen):
        notes.append(Note("ocr-failed-pages", (("pages", ranges(failed)),)))
    notes += [Note("ocr-repaired", (("read", one.read), ("made", one.made))) for one in dict.fromkeys(repairs[:_MOST_TOLD])]
    poor = {number for number in read if _sureness(seen[number]) < _POOR}
    if poor:
        notes.append(Note("ocr-poor-pages", (("pages", ranges(poor)),)))
    return Recognised(read, attempts, tuple(notes))


def _page(number: int, seen: SeenPage, before: PageData | None) -> PageData:
    from vbhc.readers.ocr import layout

    return PageData(
        number=number,
        frame=Frame(seen.width, seen.height, 0.0, 0.0, 0),
        words=layout.page_words(seen),
        stamps=[*layout.stamp_words(seen), *(before.stamps if before else [])],
        turned=[],
        drawn=Drawn(),
        letters=0,
        marked=0,
    )


def _sureness(page: SeenPage) -> float:
    letters = sum(len(line.text) for line in page.lines) or 1
    return sum(line.confidence * len(line.text) for line in page.lines) / letters
