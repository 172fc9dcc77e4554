"""Phần, chương, mục, điều, khoản, điểm: the numbered body as a tree.

Three steps: every line that may begin with a label (`section_labels`), what of it is quoted (`section_quotes`), and which of the rest go on
with an open list or begin one (`section_order`). Then headings (`section_headings`) and spans.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise, zip_longest

from vbhc.model.document import Section
from vbhc.model.text import Note, Source, Span
from vbhc.model.zones import Zones
from vbhc.parts.section_headings import headed, heading, phrase
from vbhc.parts.section_labels import Candidate, label_pattern, read_label
from vbhc.parts.section_order import Node, Ordering
from vbhc.parts.section_quotes import Quotation
from vbhc.parts.section_words import section_words
from vbhc.patterns import lazy

#: Searched from each of `_CHANGES` on: a pattern that tries all of them everywhere is ten times slower.
_CHANGES = ("ửa đổi", "ổ sung", "hay thế", "hay cụm từ")
_ANNOUNCES = lazy(r"[^\n]{0,300}(?:như sau|đọc là|sau đây)\s{0,3}:?\s{0,3}(?:[“\"]|\n)")
_MARKED = lazy(r"\n[ \t\xa0]{0,20}[“\"«]|:[ \xa0]?[“\"]")
_CONTENTS = lazy(r"[.…]{4,}\s{0,4}\d{1,4}\s{0,4}$")
#: In a document that stands in a table as a whole, this share of its lines is cells.
_TABLED = 0.8
#: A line that went on to the next would be longer than this.
_SHORT = 35


def find(source: Source, zones: Zones) -> tuple[Section, ...]:
    """Sections of the body, in the order of the text."""
    return find_with_notes(source, zones)[0]


def find_with_notes(source: Source, zones: Zones) -> tuple[tuple[Section, ...], tuple[Note, ...]]:
    """Sections, and what was odd about their numbers."""
    body = zones.body
    if not body:
        return (), ()
    start, end = source.lines[body.start].span.start, source.lines[body.stop - 1].span.end
    amends = _amends(source.text, start, end)
    marked = amends and _MARKED.search(source.text, start, end) is not None
    candidates = _candidates(source, body)
    candidates = candidates if amends else _with_first_items(source, candidates)
    ordering = Ordering(candidates, amends)
    _order(source, body, ordering, Quotation(amends, marked))
    return _tree(source, ordering.nodes, body), tuple(ordering.notes)


def _amends(text: str, start: int, end: int) -> bool:
    """Whether the document quotes what it changes in another: "Sửa đổi khoản 2 như sau:" and a quotation or a new line."""
    for word in _CHANGES:
        at = text.find(word, start, end)
        while at >= 0:
            if _ANNOUNCES.match(text, at, end):
                return True
            at = text.find(word, at + 1, end)
    return False


def _candidates(source: Source, body: range) -> list[Candidate]:
    """Every line of the body that may begin with a label; lines of tables only where the whole body stands in one."""
    text, lines = source.flat, source.lines
    match = label_pattern().match
    words = section_words()
    cells = _cells(source, body)
    joined = {
        index
        for paragraph in source.paragraphs
        if paragraph.last > paragraph.first
        for index in range(paragraph.first + 1, paragraph.last + 1)
    }
    found: list[Candidate] = []
    pasted: set[tuple[str, int]] = set()
    before = -1
    for index in body:
        if index in cells:
            continue
        start, end = lines[index].span
        hit = match(text, start, end)
        if hit is not None:
            candidate = read_label(text, hit, index, end)
            if candidate is not None and _is_pasted(text, start, candidate):
                if any(reading.ordinal == 1 or (reading.series, reading.ordinal - 1) in pasted for reading in candidate.readings):
                    pasted.update((reading.series, reading.ordinal) for reading in candidate.readings)
                elif (whole := label_pattern(pasted=False).match(text, start, end)) is not None:
                    candidate = read_label(text, whole, index, end)  # "1. C. MÁC": an initial
            if candidate is not None and not (text[end - 1].isdigit() and _CONTENTS.search(text, max(start, end - 40), end)):
                opens = before >= 0 and found and found[-1].line == before and _opens(found[-1], candidate)
                if before >= 0 and not opens:
                    last = lines[before].span
                    tail = text[max(last.start, last.end - 24) : last.end].rstrip(" \t\xa0*_|")
                    candidate.dangling = (index in joined or last.end - last.start > _SHORT) and words.goes_on(tail)
                    candidate.wrapped = (
                        candidate.dangling or tail.endswith(",") or (index in joined and tail[-1:] not in (".", ":", ";", "”", "/"))
                    )
                found.append(candidate)
        before = index
    return found


def _with_first_items(source: Source, candidates: list[Candidate]) -> list[Candidate]:
    """With each "1." that a copy has left on the line of its article ("Điều 5. Hiệu lực 1. Luật này …"), as the "2." that comes next tells."""
    found: list[Candidate] = []
    for candidate, following in zip_longest(candidates, candidates[1:]):
        found.append(candidate)
        second = following.readings[0] if following and candidate.kind == "article" else None
        if second is None or second.kind != "number" or second.ordinal != _SECOND:
            continue
        end = source.lines[candidate.line].span.end
        label = _FIRST_ITEM.search(source.flat, candidate.end, end)
        hit = label_pattern().match(source.flat, label.start(), end) if label else None
        first = read_label(source.flat, hit, candidate.line, end) if hit else None
        if first and first.readings[0].series == second.series and first.first.isupper():
            found.append(first)
    return found


_SECOND = 2
_FIRST_ITEM = lazy(r"(?<!\S)1\s?[.\-–]\s{1,3}(?=[^\W\d_])")


def _is_pasted(text: str, start: int, candidate: Candidate) -> bool:
    """Whether a page's own number stands before the label."""
    return any(map(str.isdigit, text[start : candidate.start]))


def _cells(source: Source, body: range) -> frozenset[int]:
    """The lines of tables; none where the body as a whole stands in one, its articles included."""
    cells = frozenset(index for index in body if source.lines[index].cell is not None)
    if len(cells) < _TABLED * len(body):
        return cells
    articles = section_words().articles
    return (
        cells
        if any(source.text.startswith(articles, source.lines[index].span.start) for index in body if index not in cells)
        else frozenset()
    )


def _opens(above: Candidate, candidate: Candidate) -> bool:
    """The first item right below the heading of an article or a chapter, whatever word that heading ends in."""
    if above.kind not in {"head", "article"} or candidate.kind != "number":
        return False
    return candidate.first.isupper() and any(reading.ordinal == 1 for reading in candidate.readings)


def _order(source: Source, body: range, ordering: Ordering, quotation: Quotation) -> None:
    """Goes through the candidates, and through every line while it may matter what is quoted."""
    text, lines, candidates = source.text, source.lines, ordering.candidates
    at, place = body.start, 0
    while at < body.stop:
        if not ordering.amends and not quotation.open:
            if place == len(candidates):
                return
            at = candidates[place].line
        candidate = candidates[place] if place < len(candidates) and candidates[place].line == at else None
        start, end = lines[at].span
        at += 1
        if candidate is not None:
            place += 1
            own = not candidate.quoted and not candidate.dangling
            if own and (quotation.open or quotation.bare):
                own = quotation.leaves(text, candidate, expected=ordering.expects(candidate))
            if own and ordering.place(place - 1):
                quotation.close()
                quotation.announced = quotation.announces(text, candidate, end)
                quotation.bare = quotation.announced and not quotation.marked
            elif quotation.open or quotation.bare or candidate.quoted:
                quotation.remember(candidate)
        if quotation.open or quotation.begins(text, start, end, candidate):
            quotation.read(text, start, end)


def _tree(source: Source, nodes: list[Node], body: range) -> tuple[Section, ...]:
    """Nodes as sections, from the last to the first, so that no recursion is needed."""
    starts = [node.candidate.line for node in nodes] + [body.stop]
    following = [after.candidate.start for after in nodes[1:]] + [source.lines[body.stop - 1].span.end] * bool(nodes)
    phrases = [
        phrase(source, node.candidate, max(stop, node.candidate.line + 1), end)
        for node, stop, end in zip(nodes, starts[1:], following, strict=True)
    ]
    deeper = [after.depth > node.depth for node, after in pairwise(nodes)] + [False] * bool(nodes)
    said = [(words, more or inner) for (words, more), inner in zip(phrases, deeper, strict=True)]
    articles = headed([each for node, each in zip(nodes, said, strict=True) if node.candidate.kind == "article"])
    children: list[list[Section]] = [[] for _ in nodes]
    roots: list[Section] = []
    stopped: set[Span] = set()
    ends: list[int] = []  # by depth: the line where the next section of that depth begins, if nothing above it begins before
    for index in range(len(nodes) - 1, -1, -1):
        node, (words, more) = nodes[index], phrases[index]
        candidate, own = node.candidate, children[index]
        del ends[node.depth + 1 :]
        stop = min(ends, default=body.stop)
        ends.extend([stop] * (node.depth + 1 - len(ends)))
        ends[node.depth] = candidate.line
        end = max(source.lines[max(stop - 1, candidate.line)].span.end, candidate.end)
        title = heading(words, candidate, below=more or bool(own), articles=articles)
        section = Section(node.path, node.label, title, Span(candidate.start, end), _in_order(own, stopped))
        (children[node.parent] if node.parent >= 0 else roots).append(section)
        if title is not None and words.endswith(".") and not own and candidate.kind not in {"head", "article"}:
            stopped.add(section.span)
    return _in_order(roots, stopped)


def _in_order(backwards: list[Section], stopped: set[Span]) -> tuple[Section, ...]:
    """Siblings in the order of the text. What follows a last item that is a sentence, like those before it, is the end of the document."""
    found = backwards[::-1]
    if len(found) > 1 and found[-1].span in stopped and not any(section.heading for section in found[:-1]):
        found[-1] = replace(found[-1], heading=None)
    return tuple(found)
