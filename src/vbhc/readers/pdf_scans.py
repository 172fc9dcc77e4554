"""Trang quét trong PDF: pages without healthy text, recognised from their pictures."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from vbhc.model.text import Attempt, Note
from vbhc.readers.ocr.engine import Engine, Recognition, engines, how_to_get_one
from vbhc.readers.ocr.seen import SeenPage
from vbhc.readers.pdf_pages import PageData
from vbhc.readers.pdf_rules import Drawn
from vbhc.readers.pdf_words import Frame

#: A picture for recognition has at most so many dots; a larger page is rendered less finely.
_MOST_DOTS = 40_000_000
#: A page of A3 at 600 dots an inch has 70 million, which take 280 MB.
MOST_PICTURE = 89_000_000
#: Pictures of one page that are looked at, also in forms within forms.
_MOST_PICTURES, _DEEPEST = 20_000, 5
#: Pages read worse than this are told.
_POOR = 0.85
_MOST_TOLD = 20

#: Draws a page (from 1) with so many dots an inch, and tells how many it became; None where it cannot.
Render = Callable[[int, int], tuple[Any, float] | None]


@dataclass(frozen=True, slots=True)
class Recognised:
    """Pages that were recognised, those without a word (`blank`), further looks at number and date, and what to say of all that."""

    pages: dict[int, PageData]
    blank: frozenset[int] = frozenset()
    attempts: tuple[Attempt, ...] = ()
    notes: tuple[Note, ...] = ()


def recognised(sha256: str, wanted: Collection[int], known: dict[int, PageData], render: Render, how: Recognition) -> Recognised:
    """Reads the `wanted` pages from their pictures; without an engine, how to get one."""
    from vbhc.readers.ocr import repair, work

    tools = engines(how.engine)
    if not tools:
        return Recognised({}, notes=(Note("ocr-no-engine", (("command", how_to_get_one()),)),))
    undrawn: set[int] = set()

    def drawn(number: int, dpi: int) -> tuple[Any, float] | None:
        made = render(number, dpi)
        if made is None:
            undrawn.add(number)
        return made

    seen = work.pages(sha256, sorted(wanted), drawn, how)
    read: dict[int, PageData] = {}
    repairs: list[repair.Repair] = []
    numerals = repair.Numerals()
    for number, page in sorted(seen.items()):
        if page.lines:
            lines, done = repair.repaired(page.lines, first=number == 1, height=page.height, numerals=numerals)
            read[number] = _page(number, replace(page, lines=lines), known.get(number))
            repairs += done
    attempts = tuple(attempt for page in seen.values() for attempt in page.attempts)
    notes = list(_notes(seen, set(read), undrawn, set(wanted) - set(seen) - undrawn, tools))
    notes += [Note("ocr-repaired", (("read", one.read), ("made", one.made))) for one in dict.fromkeys(repairs[:_MOST_TOLD])]
    return Recognised(read, frozenset(seen) - frozenset(read), attempts, tuple(notes))


def _notes(seen: Mapping[int, SeenPage], read: set[int], undrawn: set[int], failed: set[int], tools: Sequence[Engine]) -> Iterator[Note]:
    """What became of the pages: which were read and by what, which not or not well."""
    if read:
        names = ", ".join(f"{tool.name} {tool.version.removeprefix(tool.name).strip()}" for tool in tools)
        yield Note("ocr-pages", (("pages", ranges(read)), ("engines", names)))
    if undrawn:
        yield Note("ocr-undrawn-pages", (("pages", ranges(undrawn)),))
    if failed:
        yield Note("ocr-failed-pages", (("pages", ranges(failed)),))
    for name in sorted({name for page in seen.values() for name in page.silent}):
        pages = {number for number, page in seen.items() if name in page.silent}
        yield Note("ocr-engine-silent", (("engine", name), ("pages", ranges(pages))))
    if poor := {number for number in read if _sureness(seen[number]) < _POOR}:
        yield Note("ocr-poor-pages", (("pages", ranges(poor)),))


def rendered(opened: Any, number: int, dpi: int) -> tuple[Any, float] | None:
    """Page `number` of a PDF as a picture, and its true dots an inch; None where it cannot be drawn, or only with more memory than a page is worth."""
    import pypdfium2

    try:
        page = opened[number - 1]
    except pypdfium2.PdfiumError:
        return None
    try:
        if _holds_a_bomb(page):
            return None
        width, height = page.get_size()
        dots = max(width * height, 1.0) * (dpi / 72) ** 2
        finely = dpi * min(1.0, (_MOST_DOTS / dots) ** 0.5)
        # What signing tools lay over a page is no part of its picture: it is read as text.
        return page.render(scale=finely / 72, draw_annots=False, may_draw_forms=False).to_pil(), finely
    except (pypdfium2.PdfiumError, ValueError, OverflowError):
        return None
    finally:
        page.close()


def _holds_a_bomb(page: Any) -> bool:
    """Whether a picture on the page has more dots than any scanner makes."""
    import pypdfium2
    from pypdfium2 import raw

    pictures = islice(page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=_DEEPEST), _MOST_PICTURES)
    try:
        return any(width * height > MOST_PICTURE for width, height in (one.get_px_size() for one in pictures))
    except pypdfium2.PdfiumError:
        return False


def ranges(numbers: set[int]) -> str:
    """{1, 2, 3, 5} → "1-3, 5"."""
    found: list[list[int]] = []
    for number in sorted(numbers):
        if found and number == found[-1][-1] + 1:
            found[-1] = [found[-1][0], number]
        else:
            found.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in found)


def _page(number: int, seen: SeenPage, before: PageData | None) -> PageData:
    from vbhc.readers.ocr import layout

    return PageData(
        number=number,
        frame=Frame(seen.width, seen.height, 0.0, 0.0, 0),
        words=layout.page_words(seen),
        stamps=[*layout.stamp_words(seen), *(before.stamps if before else [])],
        turned=[],
        drawn=Drawn(seen.across, seen.down),
        letters=0,
        marked=0,
    )


def _sureness(page: SeenPage) -> float:
    letters = sum(len(line.text) for line in page.lines) or 1
    return sum(line.confidence * len(line.text) for line in page.lines) / letters
