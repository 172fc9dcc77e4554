"""Từ dòng nhận dạng đến chữ trên trang: what was seen, as words of the PDF reader, so that columns and paragraphs come out the same way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from vbhc.model.letters import bare
from vbhc.readers.ocr.seen import SeenLine, SeenPage
from vbhc.readers.pdf_words import Word

#: Sizes are measured from ink and waver; within this share of the usual size of the page they are that size.
_WAVER = 0.22
#: Recognised sizes count in steps of half a point.
_STEP = 0.5
#: The least room between two blocks, in points: in narrow letterheads it is less, but quốc hiệu always begins a block.
_GUTTER = 18.0
_NATIONAL = ("CONGHOAXAHOI", "DANGCONGSAN")
#: Ink at the edge of the page that is no text: the shadow of a binding, a hole, a hand.
_EDGE, _FAINT = 0.06, 0.7


def page_words(page: SeenPage) -> list[Word]:
    """The words of the body."""
    lines = [line for line in page.lines if not _is_speck(line, page)]
    usual = _usual_size(lines)
    return [word for line in lines for word in _words(line, usual)]


def stamp_words(page: SeenPage) -> list[list[Word]]:
    """The words of stamps, line by line."""
    return [_words(line, line.size) for line in page.stamps]


def _usual_size(lines: Sequence[SeenLine]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[_stepped(line.size)] += sum(len(word.text) for word in line.words)
    total = sum(sizes.values())
    below = 0
    for size, count in sorted(sizes.items()):
        below += count
        if below * 2 >= total:
            return size
    return 13.0


def _stepped(size: float) -> float:
    return max(4.0, round(size / _STEP) * _STEP)


def _words(line: SeenLine, usual: float) -> list[Word]:
    size = usual if abs(line.size - usual) <= _WAVER * usual else _stepped(line.size)
    found: list[Word] = []
    national = _national_at(line)
    for index, seen in enumerate(line.words):
        found.append(
            Word(
                text=seen.text,
                left=seen.left,
                top=line.base - 0.8 * size,
                right=max(seen.right, seen.left + 0.1),
                bottom=line.base + 0.2 * size,
                base=line.base,
                size=size,
                font="",
                bold=False,
                italic=False,
                confidence=seen.confidence,
                doubtful=not seen.alike and any(sign.isdigit() or sign == "/" for sign in seen.text),
            )
        )
        if index == national and index:
            before = found[-2]
            before.right = max(before.left + 0.1, min(before.right, seen.left - _GUTTER))
    return found


def _national_at(line: SeenLine) -> int:
    """Index of the word that quốc hiệu begins with; 0 where the line has none, or begins with it."""
    for index in range(1, max(1, len(line.words) - 3)):
        if bare("".join(word.text for word in line.words[index : index + 4])).startswith(_NATIONAL):
            return index
    return 0


def _is_speck(line: SeenLine, page: SeenPage) -> bool:
    """Whether what was read is dirt: no letters or figures, or doubtful signs at the very edge."""
    text = line.text
    signs = sum(map(str.isalnum, text))
    if not signs:
        return len(text) < 3 or line.confidence < _FAINT
    outside = line.right < _EDGE * page.width or line.left > (1 - _EDGE) * page.width or line.bottom < _EDGE * page.height
    if outside and line.confidence < 0.9:
        return True
    high = line.bottom < 0.09 * page.height
    return line.confidence < (0.8 if signs < 8 and high else _FAINT if signs < 8 or high else 0.45)
