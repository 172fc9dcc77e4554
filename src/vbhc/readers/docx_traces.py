"""Dấu vết soạn thảo: comments, tracked changes and text marked with colour in a Word file."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element as Element

from vbhc.model.layout import Trace, TraceKind
from vbhc.model.text import Source, Span
from vbhc.readers.docx_lines import Placed, by_paragraph
from vbhc.readers.docx_package import W, local, val

_LONGEST = 200
_CHANGED: dict[str, TraceKind] = {"ins": "insertion", "moveTo": "insertion", "del": "deletion", "moveFrom": "deletion"}


def traces(parts: list[Placed], source: Source, comments: Element | None) -> tuple[Trace, ...]:
    """All traces, in the order of the text; one for each stretch."""
    said = {val(comment, "id"): _words(comment) for comment in comments.iterfind(W + "comment")} if comments is not None else {}
    found: list[Trace] = []
    for paragraph, own in by_paragraph(parts).items():
        spans = [source.lines[part.line].span for part in own if part.line is not None]
        found += _joined(_of_paragraph(paragraph, _Finder(source, spans), said))
    return tuple(found)


class _Finder:
    """Finds words in the lines of one paragraph, each after those before it."""

    def __init__(self, source: Source, lines: list[Span]) -> None:
        self._source = source
        self._lines = lines
        self._at = lines[0].start if lines else 0

    def find(self, words: str) -> Span | None:
        """The next place where the words stand; the whole paragraph where they were written otherwise."""
        bare = words.strip()
        if not self._lines or not bare:
            return None
        end = self._lines[-1].end
        start = self._source.text.find(bare, self._at, end)
        if start < 0:
            return Span(self._lines[0].start, end)
        self._at = start + len(bare)
        return Span(start, start + len(bare))

    def here(self) -> Span | None:
        """The paragraph."""
        return Span(self._lines[0].start, self._lines[-1].end) if self._lines else None


def _of_paragraph(paragraph: Element, finder: _Finder, comments: dict[str | None, str]) -> Iterator[Trace]:
    for element in paragraph.iter(W + "r", W + "commentReference"):
        if local(element) == "commentReference":
            if val(element, "id") in comments:
                yield Trace("comment", finder.here(), comments[val(element, "id")])
            continue
        words = _words(element)
        if not words.strip():
            continue
        change = next((_CHANGED[local(parent)] for parent in element.iterancestors() if local(parent) in _CHANGED), None)
        if change == "deletion":
            yield Trace("deletion", finder.here(), words)
            continue
        span = finder.find(words)
        if change == "insertion":
            yield Trace("insertion", span, words)
        marked = val(element.find(f"{W}rPr/{W}highlight"))
        if marked not in {None, "none", "white"}:
            yield Trace("highlight", span, words)


def _joined(made: Iterator[Trace]) -> list[Trace]:
    """Neighbours of one kind are one trace: Word cuts a stretch into many runs."""
    found: list[Trace] = []
    for trace in made:
        last = found[-1] if found else None
        if last is None or last.kind != trace.kind or trace.kind == "comment" or not _near(last, trace):
            found.append(trace)
            continue
        span = Span(last.span.start, max(last.span.end, trace.span.end)) if last.span and trace.span else last.span
        found[-1] = Trace(trace.kind, span, (last.words + trace.words)[:_LONGEST])
    return found


def _near(last: Trace, trace: Trace) -> bool:
    return last.span is None or trace.span is None or trace.span.start - last.span.end <= 1


def _words(element: Element) -> str:
    return "".join(text.text or "" for text in element.iter(W + "t", W + "delText"))[:_LONGEST]
