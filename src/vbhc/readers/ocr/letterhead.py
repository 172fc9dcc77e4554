"""Số và ngày trong bản quét: often written by hand or stamped, so both are looked at again, larger, smaller, harder, by every engine."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any, Literal

from vbhc.model.text import Attempt
from vbhc.patterns import lazy
from vbhc.readers.ocr import picture
from vbhc.readers.ocr.engine import Engine
from vbhc.readers.ocr.seen import SeenLine

#: Engines read "Số" as "S6", "Só", "số", "Sóp", and lose the colon: figures or a slash with capitals after them settle it.
_NUMBER = lazy(r"^\W{0,4}[Ss5]\s?[ốôồổõóòoö60Õ][^\s/]{0,9}.{0,12}?[/\-–]?.{0,8}[A-ZĐ]{2}|^\W{0,4}S[ốô]\s?[:.]")
_DATE = lazy(r"ng[àaáả]\S{0,6}.{0,24}n\S?[ăaãâ]?m\s?(?:19|20)\d\d\b|ng[àaáả]y.{0,24}th[áaảâàãắ]\S?ng", re.IGNORECASE)
#: What stands between "Số:" and the symbol.
_ROOM = lazy(r"^\W{0,4}[Ss5][ốôồổõóòoö60Õ]\W{0,2}(?P<room>[^A-ZĐ]{1,14}?)(?=/?(?:/(?:19|20)\d\d/)?[A-ZĐ]{2})")
#: What stands for the figures of the day, and of the month.
_DAY = lazy(r"ng\S{1,2}?[yuỳỵ](?P<room>.{1,6}?)(?=th\S{1,2}ng)", re.IGNORECASE)
_MONTH = lazy(r"th\S{1,2}ng(?P<room>.{1,6}?)(?=[nmh]?\S?[ăắâa]m)", re.IGNORECASE)
#: Only the upper part of the first page carries a letterhead.
_HEAD = 0.42
#: Room around the line, in heights of it.
_ABOVE, _ASIDE = 0.35, 0.5


def attempts(image: Any, dpi: float, lines: Sequence[SeenLine], engines: Sequence[Engine]) -> tuple[Attempt, ...]:
    """Every further reading of the number line and the date line."""
    scale = dpi / 72
    head = [line for line in lines if line.bottom * scale < _HEAD * image.height]
    found: list[Attempt] = []
    if (line := number_line(head)) is not None:
        found += _looks(image, scale, line, "number", engines)
        found += _figures(image, scale, line, {"serial": _ROOM}, engines)
    if (line := date_line(head)) is not None:
        found += _looks(image, scale, line, "date", engines)
        found += _figures(image, scale, line, {"day": _DAY, "month": _MONTH}, engines)
    return tuple(found)


def parted(lines: Sequence[SeenLine]) -> list[SeenLine]:
    """Number and date are two blocks: where they were taken for one line they are cut apart at the widest gap between them."""
    found: list[SeenLine] = []
    for line in lines:
        gaps = [after.left - before.right for before, after in pairwise(line.words)]
        at = max(range(len(gaps)), key=gaps.__getitem__) + 1 if gaps else 0
        left, right = line.with_words(line.words[:at]), line.with_words(line.words[at:])
        both = at and _NUMBER.match(left.text) and _DATE.search(right.text) and not _DATE.search(left.text)
        found += [left, right] if both else [line]
    return found


def number_line(lines: Sequence[SeenLine]) -> SeenLine | None:
    """The line "Số: …/KH-UBND", the highest of them."""
    found = [line for line in lines if _NUMBER.match(line.text) and len(line.text) < 120]
    return min(found, key=lambda line: line.base, default=None)


def date_line(lines: Sequence[SeenLine]) -> SeenLine | None:
    """The line "Lạng Sơn, ngày … tháng … năm …", the highest of them."""
    found = [line for line in lines if _DATE.search(line.text) and len(line.text) < 120]
    return min(found, key=lambda line: line.base, default=None)


def _looks(image: Any, scale: float, line: SeenLine, what: Literal["number", "date"], engines: Sequence[Engine]) -> list[Attempt]:
    tall = (line.bottom - line.top) * scale
    box = (
        max(0, round(line.left * scale - _ASIDE * tall)),
        max(0, round(line.top * scale - _ABOVE * tall)),
        min(image.width, round(line.right * scale + _ASIDE * tall)),
        min(image.height, round(line.bottom * scale + _ABOVE * tall)),
    )
    crop = image.crop(box)
    inner = image.crop((box[0], round(line.top * scale), box[2], round(line.bottom * scale)))
    found = []
    for name, prepare in _PREPARATIONS:
        for engine in engines:
            # A process for every look is slow: Tesseract takes the two that differ most.
            if engine.name == "tesseract" and name not in _FOR_PROGRAMS:
                continue
            text, sure = engine.read_line(prepare(inner if engine.name == "trueocr" else crop))
            if text:
                found.append(Attempt(what, engine.name, name, text, round(sure, 3)))
    return found


def _figures(
    image: Any, scale: float, line: SeenLine, rooms: dict[Literal["serial", "day", "month"], re.Pattern[str]], engines: Sequence[Engine]
) -> list[Attempt]:
    """Looks at the figures alone: cut out of their line, an engine no longer takes them for letters."""
    places, text = _places(line)
    tall = (line.bottom - line.top) * scale
    found: list[Attempt] = []
    for what, pattern in rooms.items():
        match = pattern.search(text)
        if not match:
            continue
        left, right = (
            places[match.start("room") - 1] * scale + 0.28 * tall,
            places[min(match.end("room"), len(places) - 1)] * scale - 0.12 * tall,
        )
        if right - left < 0.2 * tall:
            continue
        crop = image.crop((round(left), round(line.top * scale - 0.25 * tall), round(right), round(line.bottom * scale + 0.25 * tall)))
        for name, size in (("as-is", 1.0), ("smaller", 0.6), ("larger", 1.6)):
            for engine in engines:
                if engine.name == "tesseract" and name != "larger":
                    continue
                read, sure = engine.read_line(picture.resized(crop, size), figures=True)
                if read:
                    found.append(Attempt(what, engine.name, name, read, round(sure, 3)))
    return found


def _places(line: SeenLine) -> tuple[list[float], str]:
    """The signs of a line, blanks aside, and where the middle of each stands."""
    places: list[float] = []
    for word in line.words:
        step = (word.right - word.left) / len(word.text)
        places += [word.left + (index + 0.5) * step for index in range(len(word.text))]
    return places, "".join(word.text for word in line.words)


def _harder(image: Any) -> Any:
    return image.point(lambda value: 0 if value < 110 else 255 if value > 190 else (value - 110) * 255 // 80)


_PREPARATIONS: tuple[tuple[str, Callable[[Any], Any]], ...] = (
    ("as-is", lambda image: image),
    ("larger", lambda image: picture.resized(image, 1.6)),
    ("smaller", lambda image: picture.resized(image, 0.75)),
    ("harder", _harder),
)
_FOR_PROGRAMS = frozenset({"as-is", "larger"})
