"""Trình bày của tệp PDF: margins as measured, letters by look, drawn lines, page numbers; only of pages that hold text of their own.

A PDF does not state its margins: the left one is where most lines begin, the right one where justified lines end. Below, the text of a page
may end anywhere, so that the margin there is what the fullest page leaves.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from unicodedata import normalize

from vbhc.model.layout import Layout, Margins, PageNumber, Run, Sheet, Stroke
from vbhc.model.text import Align, Box, Line, Source, Span
from vbhc.patterns import lazy
from vbhc.readers.pdf import lock, open_file
from vbhc.readers.pdf_pages import PageData, page_data
from vbhc.readers.pdf_rules import Stroke as Rule
from vbhc.readers.pdf_words import Word

_MM = 25.4 / 72
_NUMBER = lazy(r"(?P<before>[^\d]{0,20}?)\s{0,3}(?P<number>\d{1,4})(?P<after>(?:\s{0,2}[/|]\s{0,2}\d{1,4})?[^\d]{0,20})")
_PAGES_READ = 300
_MOST_RULES = 300
#: Letters reach that far (in font heights) above and below their baseline.
_UP, _DOWN = 0.89, 0.22
_FEWEST = 3
_NEAR = 2.0
#: Where single lines reach farther out than this (points) beyond those that end together, these end by chance.
_RAGGED = 10.0


@dataclass(frozen=True, slots=True)
class _Leaf:
    """One page: what pdfium gives, and the lines of the source that stand on it."""

    data: PageData
    lines: list[tuple[int, Line, Box]]


def layout(data: bytes, source: Source) -> Layout:
    """What a PDF shows of its looks."""
    leaves = list(_leaves(data, source))
    shapes = {page.number: page for page in source.pages}
    return Layout(
        sheets=tuple(
            Sheet(page.width, page.height, _margins(leaf), _reach(leaf), number, any(line.cell for _, line, _ in leaf.lines))
            for leaf in leaves
            for number in (leaf.data.number,)
            for page in (shapes[number],)
            if page.width is not None and page.height is not None
        ),
        runs=tuple(run for leaf in leaves for run in _runs(leaf, source)),
        strokes=tuple(stroke for leaf in leaves for stroke in _strokes(leaf)),
        page_numbers=tuple(number for leaf in leaves for number in _page_numbers(leaf, source)),
    )


def _leaves(data: bytes, source: Source) -> Iterator[_Leaf]:
    native = {page.number for page in source.pages if page.text == "native"}
    by_page: defaultdict[int, list[tuple[int, Line, Box]]] = defaultdict(list)
    for index, line in enumerate(source.lines):
        if line.look and line.look.page in native and line.look.box:
            by_page[line.look.page].append((index, line, line.look.box))
    with lock:
        opened = open_file(data, source.path)
        try:
            for number in sorted(native)[:_PAGES_READ]:
                page = page_data(opened.raw, number - 1, colors=True)
                if page is not None and number in by_page:
                    yield _Leaf(page, by_page[number])
        finally:
            opened.close()


def _reach(leaf: _Leaf) -> Span | None:
    spans = [line.span for _, line, _ in leaf.lines if line.role == "body"]
    return Span(spans[0].start, spans[-1].end) if spans else None


def _margins(leaf: _Leaf) -> Margins | None:
    """The margins of a page with running text; None for a page whose text says nothing of them."""
    free = [(line, box) for _, line, box in leaf.lines if line.role == "body" and line.cell is None]
    text = [box for line, box in free if line.column is None and line.look and line.look.align not in {"center", "right"}]
    left = _common([box.left for box in text], outermost=min)
    right = _common([box.right for box in text], outermost=max)
    if left is None or right is None:
        return None
    sizes = [box.bottom - box.top for _, box in free]
    top = min(box.bottom - (0.2 + _UP) * size for (_, box), size in zip(free, sizes, strict=True))
    bottom = max(box.bottom - (0.2 - _DOWN) * size for (_, box), size in zip(free, sizes, strict=True))
    frame = leaf.data.frame
    return Margins(*(round(side * _MM, 1) for side in (left, top, frame.width - right, frame.height - bottom)))


def _common(places: list[float], *, outermost: Callable[[Iterable[float]], float]) -> float | None:
    """The outermost place where several lines begin (or end)."""
    groups: Counter[int] = Counter(round(place) for place in places)
    full = [place for place, count in groups.items() if count + groups[place - 1] + groups[place + 1] >= _FEWEST]
    if not full or abs(outermost(full) - outermost(places)) > _RAGGED:
        return None
    return outermost(place for place in places if abs(place - outermost(full)) <= _NEAR)


def _runs(leaf: _Leaf, source: Source) -> Iterator[Run]:
    """Stretches of words that look the same, where the words of the page are those of the line."""
    words = sorted(leaf.data.words, key=lambda word: word.base)
    bases = [word.base for word in words]
    for _, line, box in leaf.lines:
        size = max(box.bottom - box.top, 1.0)
        base = box.bottom - 0.2 * size
        near = words[bisect_left(bases, base - 0.5 * size) : bisect_left(bases, base + 0.5 * size)]
        inside = sorted((word for word in near if box.left - 1 <= word.left and word.right <= box.right + 1), key=lambda word: word.left)
        yield from _along(line, inside, source)


def _along(line: Line, words: list[Word], source: Source) -> Iterator[Run]:
    at = line.span.start
    open_: Run | None = None
    for word in words:
        text = normalize("NFC", word.text)
        start = source.text.find(text, at, line.span.end)
        if start < 0 or source.text[at:start].strip():
            break
        at = start + len(text)
        run = Run(Span(start, at), word.font or None, round(word.size * 2) / 2, word.bold, word.italic, None, word.color)
        if open_ is not None and _same(open_, run):
            open_ = Run(Span(open_.span.start, at), run.font, run.size, run.bold, run.italic, None, run.color)
            continue
        if open_ is not None:
            yield open_
        open_ = run
    if open_ is not None:
        yield open_


def _same(one: Run, other: Run) -> bool:
    return (one.font, one.size, one.bold, one.italic, one.color) == (other.font, other.size, other.bold, other.italic, other.color)


def _strokes(leaf: _Leaf) -> Iterator[Stroke]:
    """Lines drawn under a line of text outside tables."""
    free = [(index, line, box) for index, line, box in leaf.lines if line.role == "body" and line.cell is None]
    for rule in _whole(leaf.data.drawn.across[:_MOST_RULES]):
        best: tuple[float, int, Box] | None = None
        for index, _, box in free:
            size = box.bottom - box.top
            down = rule.top - (box.bottom - 0.2 * size)
            beside = min(rule.right, box.right) - max(rule.left, box.left)
            if (
                -1 <= down <= 1.6 * size
                and beside > 0.5 * min(rule.right - rule.left, box.right - box.left)
                and (best is None or down < best[0])
            ):
                best = (down, index, box)
        if best is not None:
            _, index, box = best
            length = rule.right - rule.left
            yield Stroke(index, round(length / max(box.right - box.left, 1.0), 2), Box(rule.left, rule.top, rule.right, rule.bottom))


def _whole(rules: tuple[Rule, ...]) -> list[Rule]:
    """Lines with those that go on with them joined: printers cut a line into pieces."""
    found: list[Rule] = []
    for rule in sorted(rules, key=lambda one: (round(one.top), one.left)):
        last = found[-1] if found else None
        if last is not None and abs(last.top - rule.top) < 1 and rule.left <= last.right + 1.5:
            found[-1] = Rule(last.left, last.top, max(last.right, rule.right), last.bottom)
        else:
            found.append(rule)
    return found


def _page_numbers(leaf: _Leaf, source: Source) -> Iterator[PageNumber]:
    text = [box for _, line, box in leaf.lines if line.role == "body" and line.cell is None]
    for _, line, box in leaf.lines:
        match = _NUMBER.fullmatch(source.one_line(line.span)) if line.role in {"page-header", "page-footer"} else None
        if match is None or line.look is None:
            continue
        number = int(match["number"])
        if number > len(source.pages) + _PAGES_READ:
            continue
        yield PageNumber(
            where="top" if line.role == "page-header" else "bottom",
            align=_alignment(box, text, leaf.data.frame.width),
            size=line.look.size,
            bold=line.look.bold,
            italic=line.look.italic,
            first=leaf.data.number == 1,
            start=None if number == leaf.data.number else number,
            prefix=f"{match['before']}{match['after']}".strip(),
            page=leaf.data.number,
        )
        return


def _alignment(box: Box, text: list[Box], width: float) -> Align:
    """Where a line stands between the ends of the text of its page."""
    left = min((one.left for one in text), default=0.12 * width)
    right = max((one.right for one in text), default=0.92 * width)
    middle, centre = (box.left + box.right) / 2, (left + right) / 2
    if min(abs(middle - centre), abs(middle - width / 2)) <= max(14.2, 0.06 * (right - left)):
        return "center"
    return "left" if middle < centre else "right"
