"""Một trang: picture → lines. Straightens the page, lets the engines read it, and looks at number and date again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import fmean
from typing import Any

from vbhc.readers.ocr import letterhead, merge, picture, rules, stamps
from vbhc.readers.ocr.engine import Engine, EngineFailed
from vbhc.readers.ocr.seen import SeenLine, SeenPage

#: A page read worse than this may lie on its side.
_DOUBTFUL = 0.6
_MOST_BLANK = 0.001
#: Figures written by hand are read better from a finer picture.
LETTERHEAD_DPI = 300


def recognise(image: Any, dpi: float, engines: Sequence[Engine], *, first: bool, finely: float) -> SeenPage:
    """Reads one page at `finely` dots an inch; the letterhead of the `first` page is looked at more closely. `dpi` is that of the picture."""
    gray = picture.stretched(picture.without_red(image))
    if _is_blank(gray):
        return SeenPage(image.width * 72 / dpi, image.height * 72 / dpi, 0, ())
    sealed = stamps.red_frames(image, 72 / dpi) if first else []
    small = picture.resized(gray, finely / dpi) if finely < dpi else gray
    quarters = engines[0].quarter_turns(small) if engines[0].name == "trueocr" else 0
    angle = picture.skew(picture.turned(small, quarters))
    sheet = picture.level(picture.turned(small, quarters), angle)
    lines, silent = _read(sheet, finely, engines)
    if not quarters and _sureness(lines) < _DOUBTFUL and (turns := engines[-1].quarter_turns(small)):
        askew = picture.skew(picture.turned(small, turns))
        other = picture.level(picture.turned(small, turns), askew)
        again, still = _read(other, finely, engines)
        if _sureness(again) > _sureness(lines):
            quarters, angle, sheet, lines, silent = turns, askew, other, again, still
    width, height = (image.height, image.width) if quarters % 2 else (image.width, image.height)
    page = SeenPage(width * 72 / dpi, height * 72 / dpi, quarters * 90, tuple(lines))
    across, down = rules.grid(sheet, 72 / finely)
    page = replace(page, across=across, down=down, silent=silent)
    if not first:
        return page
    body, stamped = stamps.parted(letterhead.parted(lines), page.width, page.height, [] if quarters else sealed)
    upright = picture.level(picture.turned(gray, quarters), angle)
    return replace(page, lines=tuple(body), stamps=tuple(stamped), attempts=letterhead.attempts(upright, dpi, body, engines))


def _read(image: Any, dpi: float, engines: Sequence[Engine]) -> tuple[list[SeenLine], tuple[str, ...]]:
    """What the engines read together, and those that gave no answer; raises `EngineFailed` where none did."""
    found: list[SeenLine] | None = None
    silent: list[str] = []
    for engine in engines:
        try:
            lines = engine.read(image, dpi)
        except EngineFailed:
            silent.append(engine.name)
        else:
            found = lines if found is None else merge.merged(found, lines)
    if found is None:
        raise EngineFailed
    return found, tuple(silent)


def _sureness(lines: Sequence[SeenLine]) -> float:
    return fmean(line.confidence for line in lines) if lines else 0.0


def _is_blank(gray: Any) -> bool:
    """Whether there is hardly any ink."""
    counts = gray.histogram()
    return bool(sum(counts[:128]) < _MOST_BLANK * sum(counts))
