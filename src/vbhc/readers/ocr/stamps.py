"""Dấu đến: stamps of the registry of whoever received the document, told apart from its text by their words and their place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Any

from vbhc.model.letters import bare
from vbhc.model.text import Box
from vbhc.patterns import lazy
from vbhc.readers.ocr import letterhead
from vbhc.readers.ocr.seen import SeenLine

#: What such stamps say, letters of the alphabet only: "CÔNG VĂN ĐẾN", "CỔNG THÔNG TIN ĐIỆN TỬ …", "ĐẾN Giờ: … Ngày: …".
_HEADS = ("CONGVANDEN", "CONGTHONGTINDIENTU", "CONGTHONGTINDIENTUCHINHPHU", "VANBANDEN")
_HEAD = lazy(r"^\W{0,4}[ĐDBL][ẾEÊÉẼBỀ][NM]\b|C[ÔO]NG\s?V[ĂA]N\s?[ĐD][ẾEẼÉÊ]N", re.IGNORECASE)
_INSIDE = lazy(
    r"\bGi[ờoờở]\b|^\W{0,3}Ng[àa]y\s?[:.]|Chuy[ểêe]n|L[ưu]u\s?h[ồo]\s?s[ơo]|K[ií]nh chuy[ểeê]n|^\W{0,3}S[ốo]\s?[:.]{1,9}\s*$", re.IGNORECASE
)
#: The height of a stamp and its greatest width, in points; lines of print that cross it are surer than this.
_HIGH, _WIDE = 62.0, 190.0
_PRINT = 0.93
#: Heads of stamps are printed in capitals, as a rule.
_CAPITALS = 0.6
_NEAR_ENOUGH, _ABOUT = 0.72, 12
#: In the upper part of the page a short line that is read worse than this is scribbled.
_HEAD_ZONE, _NARROW, _SCRAWL = 0.45, 0.4, 0.78
#: Red frames: cells of so many points, red over the other colours by so much, over so much of a cell; sizes of stamps in points.
_CELL, _RED, _SOME = 4.0, 40, 12
_LEAST_WIDE, _MOST_WIDE, _LEAST_HIGH, _MOST_HIGH = 70.0, 220.0, 24.0, 95.0


def parted(lines: Sequence[SeenLine], width: float, height: float, sealed: Sequence[Box]) -> tuple[list[SeenLine], list[SeenLine]]:
    """The lines of the document, and those of stamps that lie over the first page; `sealed` are frames in red."""
    frames = [Box(line.left - 14, line.top - 16, line.right + 26, line.top + _HIGH) for line in lines if _is_head(line, width)]
    frames += sealed
    kept: list[SeenLine] = []
    stamped: list[SeenLine] = []
    for line in lines:
        faint = line.bottom < _HEAD_ZONE * height and line.right - line.left < _NARROW * width and line.confidence < _SCRAWL
        held = any(_belongs(line, frame, width) for frame in frames)
        (stamped if held or (faint and not _is_letterhead(line)) else kept).append(line)
    return kept, stamped


def red_frames(image: Any, scale: float) -> list[Box]:
    """Frames of red stamps in the upper half of a page: red over a space as wide and as high as a stamp, not round as a seal."""
    from PIL import Image, ImageChops

    if image.mode not in ("RGB", "RGBA"):
        return []
    cell = max(1, round(_CELL / scale))
    red, green, blue = image.convert("RGB").crop((0, 0, image.width, image.height // 2)).split()
    excess = ImageChops.subtract(red, ImageChops.lighter(green, blue)).point(lambda value: 255 if value > _RED else 0)
    grid = excess.resize((max(1, excess.width // cell), max(1, excess.height // cell)), Image.Resampling.BOX)
    dots = grid.tobytes()
    inked = {(at % grid.width, at // grid.width) for at, value in enumerate(dots) if value > _SOME}
    step = cell * scale
    found = []
    while inked:
        group = _connected(inked)
        left, top = min(x for x, _ in group), min(y for _, y in group)
        right, bottom = max(x for x, _ in group) + 1, max(y for _, y in group) + 1
        box = Box(left * step, top * step, right * step, bottom * step)
        wide, high = box.right - box.left, box.bottom - box.top
        if _LEAST_WIDE < wide < _MOST_WIDE and _LEAST_HIGH < high < _MOST_HIGH and wide > 1.3 * high:
            found.append(box)
    return found


def _connected(inked: set[tuple[int, int]]) -> set[tuple[int, int]]:
    """Takes one heap of neighbouring cells out of `inked`."""
    start = inked.pop()
    group, waiting = {start}, [start]
    while waiting:
        x, y = waiting.pop()
        near = {(x + across, y + down) for across in (-2, -1, 0, 1, 2) for down in (-2, -1, 0, 1, 2)} & inked
        inked -= near
        group |= near
        waiting.extend(near)
    return group


def _is_letterhead(line: SeenLine) -> bool:
    return letterhead.number_line([line]) is not None or letterhead.date_line([line]) is not None


def _is_head(line: SeenLine, width: float) -> bool:
    text = line.text
    if len(text) > 48 or line.right - line.left > min(_WIDE, 0.4 * width):
        return False
    letters = bare(text)
    capitals = sum(map(str.isupper, text)) > _CAPITALS * sum(map(str.isalpha, text))
    return capitals and (bool(_HEAD.search(text)) or any(_alike(letters, head) for head in _HEADS))


def _alike(letters: str, head: str) -> bool:
    """Whether the letters are those of a stamp's head, read badly as stamps are."""
    return abs(len(letters) - len(head)) <= _ABOUT and SequenceMatcher(None, head, letters, autojunk=False).ratio() >= _NEAR_ENOUGH


def _belongs(line: SeenLine, frame: Box, width: float) -> bool:
    across, down = (line.left + line.right) / 2, (line.top + line.bottom) / 2
    inside = (
        frame.left <= across <= frame.right
        and frame.top <= down <= frame.bottom
        and line.left > frame.left - 20
        and line.right < frame.right + 30
    )
    return inside and (line.confidence < _PRINT or _is_head(line, width) or bool(_INSIDE.search(line.text)))
